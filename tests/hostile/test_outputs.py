"""Files, pipes and devices that a command writes to."""

import os
import re
import stat
import threading

import pytest

import framing
from framing.cli.printing import say, write
from framing.errors import InputError
from framing.reporting.formats import markdown, text
from framing.reporting.page.files import save
from framing.reporting.page.page import Points
from framing.reporting.sections.report import page_of


def test_a_link_stays_a_link_and_keeps_the_mode_of_its_file(tmp_path):
    real, link = tmp_path / "real.md", tmp_path / "link.md"
    real.write_text("before")
    real.chmod(0o600)
    link.symlink_to(real)

    save(link, "after")

    assert link.is_symlink()
    assert real.read_text() == "after"
    assert stat.S_IMODE(real.stat().st_mode) == 0o600


def test_a_pipe_gets_the_bytes_and_stays_a_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
    reader.start()

    save(pipe, "through")

    reader.join(10)
    assert got == [b"through"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_device_stays_a_device(tmp_path, monkeypatch):
    """Shown on a link to one: as root, a test that fails would take the device away."""
    device = tmp_path / "null"
    device.symlink_to(os.devnull)
    replaced = []
    monkeypatch.setattr("os.replace", lambda *names: replaced.append(names))

    save(device, "gone")

    assert not replaced


@pytest.mark.parametrize("name", ["", ".", "/", "no/such/folder/page.html", "a" * 300, "a\0b"])
def test_a_place_that_takes_no_file_is_one_line(tmp_path, name):
    with pytest.raises(InputError) as raised:
        save(tmp_path / name, "text")

    assert len(str(raised.value).splitlines()) == 1
    assert "can't be written" in str(raised.value)


def test_a_long_name_has_room_for_its_neighbour(tmp_path):
    save(tmp_path / ("a" * 251 + ".txt"), "text")

    assert [path.stat().st_size for path in tmp_path.iterdir()] == [4]


def test_a_full_disk_is_one_line():
    with pytest.raises(InputError, match="No space left"):
        write("text", __import__("pathlib").Path("/dev/full"))


def test_no_escape_sequence_reaches_a_terminal(capfdbinary):
    write("a\x1b[31mred\x9b0m\ud800", None)
    say("b\x1b]0;title\x07: two\r\nlines")

    out, err = capfdbinary.readouterr()
    assert b"\x1b" not in out + err
    assert out == "a\ufffd[31mred›0m\ufffd".encode()
    assert err == "b\ufffd]0;title\ufffd: two lines\n".encode()


def test_a_line_of_wide_letters_without_a_blank_is_wrapped():
    """Each takes two columns; a line of as many as the page is wide left no width at all."""
    lines = text.render_blocks([Points(["漢" * 300])], 100).splitlines()

    assert "".join(line.strip("• ") for line in lines) == "漢" * 300
    assert max(map(text.columns_of, lines)) <= 100


@pytest.mark.parametrize("given", ["    Herald", "\tThe\n\n  Herald ", "\u00a0\u2003Herald"])
def test_a_name_that_begins_with_blanks_makes_no_block_of_code(given):
    texts = {given: "The port is shut. No ship left.", "Post": "The port is open. Ships came."}
    comparison = framing.compare(texts)

    page = markdown.render(page_of(comparison))

    assert " ".join(given.split()) in page
    assert not re.search(r"^(?: {4}|\t)", page, re.MULTILINE)
