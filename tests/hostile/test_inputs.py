"""Files and tables that no one wrote with us in mind."""

import json
import os
import time

import pytest

from framing.batch.corpora import Corpus, safe_name
from framing.errors import InputError, LexiconError
from framing.letters import sound
from framing.lexicons import read as read_lexicon
from framing.reading.load.files import LARGEST, find_events, load_document, unique_names
from framing.reading.load.header import LONGEST, header_of
from framing.reading.load.tables import rows
from framing.reading.reader import read
from framing.records import Document
from framing.settings import MOST_SENTENCES
from tests.hostile import ONE, OTHER


def loaded(path):
    return load_document(path, path.stem, "event")


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("plain\ttext\r\n", "plain\ttext\r\n"),
        ("a\0b\x1b[0m\x7f", "a\ufffdb\ufffd[0m\ufffd"),
        ("\x93so\x94 it\x92s", "“so” it’s"),
        ("\ud83d half", "\ufffd half"),
        ("\ufdd0\uffff\U0010fffe", "\ufffd" * 3),
        ("", ""),
    ],
)
def test_letters_that_nothing_can_carry_are_put_right_in_place(given, right):
    assert sound(given) == right
    assert len(sound(given)) == len(given)


def test_a_documents_words_are_sound(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text('---\noutlet: "a\\ud800b"\n---\nIt was \x1b[31mred.\n' + ONE)

    document, _ = loaded(path)

    assert document is not None
    assert document.outlet == "a\ufffdb"
    assert "\x1b" not in document.text


def test_a_name_in_bytes_of_no_encoding_is_read(tmp_path):
    path = tmp_path / os.fsdecode(b"a\xff\xfe.txt")
    path.write_text("It was closed on Monday.")

    document, problems = loaded(path)

    assert not problems
    assert document is not None
    json.dumps([document.id, document.path]).encode("utf-8")
    document.path.encode("utf-8")


@pytest.mark.parametrize(
    "block",
    [
        "[" * 3000,
        "\n".join(" " * deep + "k:" for deep in range(150)) + " [",
        'outlet: "\\UFFFFFFFF"',
    ],
)
def test_a_header_that_breaks_yaml_costs_a_line_at_most(block):
    header = header_of(f"---\n{block}\n---\nThe text.", "a.txt")

    assert header.fields == {}
    assert len(header.problems) <= 1


def test_a_header_longer_than_any_is_not_parsed():
    block = "\n".join(f"k{number}: v" for number in range(100_000))
    start = time.process_time()

    header = header_of(f"---\n{block}\n---\nThe text.", "a.txt")

    assert [problem.where for problem in header.problems] == ["a.txt:1"]
    assert time.process_time() - start < 1  # YAML takes 8 s for it
    assert len(block) > LONGEST


def test_a_rule_of_hyphens_far_below_the_first_makes_no_header():
    text = "---\n" + "It was closed on Monday.\n" * 2000 + "---\nThe end."

    assert header_of(text, "a.md").body == 0
    assert not header_of(text, "a.md").problems


def test_pipes_devices_and_huge_files_are_refused_unopened(tmp_path):
    pipe, device, huge = tmp_path / "p", tmp_path / "zero.txt", tmp_path / "huge.txt"
    os.mkfifo(pipe)
    device.symlink_to("/dev/zero")
    with huge.open("wb") as file:
        file.truncate(LARGEST + 1)

    told = [loaded(path)[1][0].what for path in (pipe, device, huge)]

    assert told[0] == told[1] == "is a pipe or a device, not a file"
    assert "more than any article" in told[2]


def test_a_name_too_long_to_open_is_one_line(tmp_path):
    events, problems = find_events([tmp_path / ("a" * 300 + ".txt")])

    assert not events
    assert ["can't be opened" in problem.what for problem in problems] == [True]


@pytest.mark.parametrize("name", ["t.json", "t.jsonl"])
@pytest.mark.parametrize("row", ["[" * 100_000, '{"n": ' + "9" * 5000 + ', "text": "x"}'])
def test_a_table_too_deep_or_with_a_number_too_long_is_a_line(tmp_path, name, row):
    path = tmp_path / name
    good = json.dumps({"text": ONE, "outlet": "A"})
    path.write_text(f"{good}\n{row}\n" if name == "t.jsonl" else f"[{row}]")

    try:
        problems = [problem for one in rows(path) for problem in one.problems]
    except InputError as error:
        problems = error.problems

    assert len(problems) == 1


def test_a_codebook_too_deep_is_a_line(tmp_path):
    path = tmp_path / "c.toml"
    path.write_text("a = " + "[" * 5000)

    with pytest.raises(LexiconError, match="too deep"):
        read_lexicon(path)


def test_names_that_come_twice_never_meet_another_name():
    assert unique_names(["s", "s", "s#2", "s"]) == ["s", "s#3", "s#2", "s#4"]
    assert unique_names([]) == []


HARD = [
    "a b",
    "a?b",
    "a-b-2",
    "A-B",
    "events.jsonl",
    "😀" * 80,
    "漢" * 300,
    "CON",
    "../x",
    "/etc/x",
    "...",
    "a\nb",
]


def test_every_event_has_a_folder_of_its_own_inside_the_output(tmp_path):
    path = tmp_path / "t.jsonl"
    path.write_text(
        "".join(
            json.dumps({"event": name, "outlet": outlet, "text": text}) + "\n"
            for name in HARD
            for outlet, text in (("A", ONE), ("B", OTHER))
        )
    )

    names = [event.name for event in Corpus([path])]

    assert len({name.casefold() for name in names}) == len(HARD)
    for name in names:
        assert name not in ("events.jsonl", "con")
        assert (tmp_path / name).resolve().parent == tmp_path.resolve()
        assert len(name.encode()) < 240
        (tmp_path / name).mkdir()


def test_a_plain_name_is_left_as_it_is():
    assert safe_name("suez-2021") == "suez-2021"


def test_what_lies_beyond_any_articles_length_is_set_aside_and_said():
    text = ONE + "\n\n" + "- item\n" * 2 * MOST_SENTENCES

    reading = read(Document("a", "e", "o", text))

    assert len(reading.sentences) == MOST_SENTENCES
    assert reading.stripped[-1].end == len(text.rstrip())
    assert reading.notes[0] == "only the first 3,000 sentences were read"
