"""Bad days of each command of the program: a new one is held to them by its line in `CALLS`."""

import locale
import os
import signal
import sys

import pytest

from tests.hostile import forked

READING = [name for name, (_, given) in forked.CALLS.items() if given]
ENDING = [
    name for name in forked.CALLS if name != "desk"
]  # the desk serves until it is stopped
QUICK = [name for name in ENDING if name != "train"]  # which takes seconds
TO_A_FILE = {  # what each takes for a place to write to
    **dict.fromkeys(("add", "sort"), ""),
    **dict.fromkeys(("compare", "read", "events", "outlets", "starter", "cite"), "-o"),
    **dict.fromkeys(("batch", "norms", "worksheet", "code", "agreement", "train"), "-o"),
    "desk": "--folder",
    "lexicons convert": "-o",
}


@pytest.fixture(scope="module", autouse=True)
def loaded():
    forked.load_all()


@pytest.fixture
def folder(tmp_path):
    forked.prepare(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """What each command does where nothing is wrong, by its name."""
    found = {}
    for name in ENDING:
        folder = tmp_path_factory.mktemp("good")
        forked.prepare(folder)
        found[name] = forked.run(words(name), folder)
    return found


def words(name):
    return forked.CALLS[name][0].split()


def given(name):
    return forked.CALLS[name][1]


def left_over(folder):
    return [path for path in folder.rglob("*") if path.name.endswith((".part", ".tmp"))]


def test_every_command_has_its_bad_days():
    assert sorted(forked.every()) == sorted(forked.CALLS)


@pytest.mark.parametrize("name", ENDING)
def test_on_a_good_day_it_does_its_work(name, good):
    assert good[name].code == 0, good[name]
    assert good[name].out or good[name].err or TO_A_FILE[name]


@pytest.mark.parametrize("name", READING)
def test_an_interrupt_while_it_reads_ends_with_130(name, folder):
    def interrupted():
        forked.at("open", given(name), lambda: signal.raise_signal(signal.SIGINT))

    done = forked.run(words(name), folder, interrupted)

    assert (done.code, done.out) == (130, b"")
    assert not [line for line in done.told if "Traceback" in line]
    assert not left_over(folder)


@pytest.mark.parametrize("name", [name for name in forked.CALLS if name not in READING])
def test_an_interrupt_while_it_works_ends_with_130(name, folder):
    def interrupted():
        signal.signal(signal.SIGPROF, lambda *_: signal.raise_signal(signal.SIGINT))
        signal.setitimer(signal.ITIMER_PROF, 0.002)

    done = forked.run(words(name), folder, interrupted)

    assert (done.code, done.told) == (130, [])


@pytest.mark.parametrize("name", sorted({*TO_A_FILE} - {"sort", "desk"}))
def test_an_interrupt_while_it_writes_leaves_no_half_file(name, folder):
    def interrupted():
        forked.at("os.rename", "", lambda: signal.raise_signal(signal.SIGINT))

    asked = words(name)
    if TO_A_FILE[name] and TO_A_FILE[name] not in asked:
        asked += [TO_A_FILE[name], "written"]
    done = forked.run(asked, folder, interrupted)

    assert done.code == 130, done
    assert not [line for line in done.told if "Traceback" in line]
    assert not left_over(folder)


@pytest.mark.parametrize("name", QUICK)
def test_a_reader_that_went_away_is_no_fault(name, folder, good):
    reading, writing = os.pipe()
    os.close(reading)
    done = forked.run(words(name), folder, out=writing)
    os.close(writing)

    assert done.told == good[name].told
    assert done.code == (1 if good[name].out else 0)


@pytest.mark.parametrize("name", ENDING)
def test_an_output_without_room_is_one_line(name, folder, good):
    full = os.open("/dev/full", os.O_WRONLY)
    done = forked.run(words(name), folder, out=full)
    os.close(full)

    if good[name].out:
        assert done.code == 2
        assert done.told[len(good[name].told) :] == [
            "this machine: No space left on device; "
            "see that there is room, and that the place is yours"
        ]
    else:
        assert (done.code, done.told) == (0, good[name].told)


@pytest.mark.parametrize("name", sorted({*TO_A_FILE} - {"desk", "train"}))
def test_a_place_that_can_not_be_written_to_is_one_line(name, folder):
    (folder / "taken").write_text("a file")
    options = {TO_A_FILE[name], "-o", "--corpus", "--into"}
    asked = words(name)
    at = next((number for number, word in enumerate(asked) if word in options), None)
    if at is None:
        asked, at = [*asked, TO_A_FILE[name], ""], len(asked)
    asked[at + 1] = "taken/further" + os.path.splitext(asked[at + 1])[1]

    done = forked.run(asked, folder)

    assert done.code == 2, done
    assert [line for line in done.told if "taken" in line]
    assert not [line for line in done.told if "Traceback" in line]
    assert (folder / "taken").read_text() == "a file"


@pytest.mark.parametrize("name", READING)
def test_a_file_that_goes_away_is_a_line(name, folder):
    path = folder / given(name)

    done = forked.run(words(name), folder, lambda: forked.at("open", given(name), path.unlink))

    _holds_of_a_lost_file(done, path)


@pytest.mark.parametrize("kind", ["pipe", "device"])
@pytest.mark.parametrize("name", READING)
def test_a_file_that_is_none_is_a_line_and_never_waited_for(name, kind, folder):
    path = folder / given(name)
    path.unlink()
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero")

    asked = words(name)
    folder_of = given(name).partition("/")[0]  # a folder would be read without it
    asked = [given(name) if word == folder_of else word for word in asked]
    done = forked.run(asked, folder)

    _holds_of_a_lost_file(done, path)


def _holds_of_a_lost_file(done, path):
    assert done.code in (0, 1, 2), done
    assert [line for line in done.told if path.name in line], done
    assert not [line for line in done.told if "Traceback" in line]


@pytest.mark.parametrize("name", QUICK)
def test_a_poor_machine_gets_the_same(name, folder, good):
    """No home, no terminal, ASCII alone, 40 columns, no place for temporary files."""

    def poor():
        locale.setlocale(locale.LC_ALL, "C")
        sys.stdout.reconfigure(encoding="ascii", errors="strict")
        sys.stderr.reconfigure(encoding="ascii", errors="backslashreplace")
        os.environ.pop("HOME", None)
        os.environ.update(LC_ALL="C", COLUMNS="40", TMPDIR="/no/such/folder", TERM="dumb")
        os.close(0)
        sys.stdin = None

    done = forked.run(words(name), folder, poor)

    assert done.code == 0, done
    assert done.out == good[name].out
