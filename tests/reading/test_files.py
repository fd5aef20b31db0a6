"""Paths into events of documents, in any common encoding."""

from pathlib import Path

import pytest

from framing.reading.load.files import document_of, find_events, load_document, load_event

KOREAN = "해협이 다시 열렸다고 항만청이 화요일 발표했다. 배 서른네 척이 기다리고 있었다.\n" * 4


def put(folder, **texts):
    folder.mkdir(exist_ok=True, parents=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def names(events):
    return [(event.name, [path.name for path in event.files]) for event in events]


def test_a_folder_is_an_event(tmp_path):
    put(tmp_path / "strike", b="B.", a="A.")
    (tmp_path / "strike" / "key.toml").touch()
    (tmp_path / "strike" / "README.md").write_text("About this folder.")

    assert names(find_events([tmp_path / "strike"])[0]) == [("strike", ["a.txt", "b.txt"])]


def test_a_folder_of_folders_is_many_events(tmp_path):
    put(tmp_path / "two", a="A.")
    put(tmp_path / "one", a="A.")
    (tmp_path / "README.md").write_text("About these folders.")

    assert [event.name for event in find_events([tmp_path])[0]] == ["one", "two"]


def test_files_named_one_by_one_are_one_event(tmp_path):
    folder = put(tmp_path / "strike", a="A.", b="B.")

    events, problems = find_events([folder / "b.txt", folder / "a.txt", folder / "a.txt"])

    assert names(events) == [("strike", ["b.txt", "a.txt"])]
    assert problems == []


def test_files_of_one_name_get_ids_of_their_own(tmp_path):
    paths = [put(tmp_path / name, text="A.") / "text.txt" for name in ("x", "y")]

    documents, _ = load_event(find_events(paths)[0][0])

    assert [document.id for document in documents] == ["x/text.txt", "y/text.txt"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "euc-kr", "cp949"])
def test_korean_text_is_read_in_any_common_encoding(tmp_path, encoding):
    path = tmp_path / "a.txt"
    path.write_bytes(KOREAN.encode(encoding))

    document, problems = load_document(path, "a", "e")

    assert problems == []
    assert document.text == KOREAN


def test_western_text_is_read_in_its_old_encoding(tmp_path):
    text = "The café in Málaga reopened; the owner’s “joy” was plain to see, she said. " * 5
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("cp1252"))

    assert load_document(path, "a", "e")[0].text == text


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b" \r\n\t", "the file is empty"),
        ("a.txt", b"---\noutlet: A\n---\n\n", "no text behind the header"),
        ("a.txt", b"\x89PNG\x00\x01", "holds binary data, not text"),
        ("a.docx", b"PK", "files of type '.docx' can't be read"),
    ],
)
def test_a_file_that_is_no_text_is_one_problem(tmp_path, name, data, what):
    (tmp_path / name).write_bytes(data)

    document, problems = load_document(tmp_path / name, "a", "e")

    assert document is None
    assert [problem.what for problem in problems] == [what]


def test_a_folder_in_place_of_a_file_and_a_missing_path_are_problems(tmp_path):
    (tmp_path / "empty").mkdir()

    events, problems = find_events([tmp_path / "empty", tmp_path / "missing"])

    assert events == []
    assert [Path(problem.where).name for problem in problems] == ["empty", "missing"]


def test_without_a_header_the_file_names_the_outlet():
    document, _ = document_of("Body.", "x/herald.txt", "herald", "strike")

    assert (document.outlet, document.event, document.body) == ("herald", "strike", 0)


PAGE = "<p>The port opened.</p>\n<p>Ships came in, <b>a captain</b> said.</p>\n"


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<html><body><p>The port opened.</p></body></html>",
        "<html>\n<head><title>Port</title></head><body>The port opened.</body></html>",
        '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">The port.</html>',
        '<div class="story">' + PAGE * 3 + "</div>",
        "---\noutlet: Courier\n---\n" + PAGE * 3,
    ],
)
def test_a_pages_source_is_one_clear_problem(text):
    document, problems = document_of(text, "port.txt", "port", "strike")

    assert document is None
    assert [problem.what for problem in problems] == ["holds a web page's HTML, not its text"]


@pytest.mark.parametrize(
    "text",
    [
        "The port opened. A sign read <closed> & nobody had taken it down.",
        "The form asked for <p> and </p> tags, the clerk said. " + "Ships came in. " * 40,
        "Ice cover was < 5% and > 2%. " * 5,
        "# The port\n\nShips <b>came</b> in. " + "The port opened on Tuesday. " * 30,
    ],
)
def test_a_text_that_quotes_a_tag_is_read(text):
    assert document_of(text, "port.txt", "port", "strike")[0] is not None
