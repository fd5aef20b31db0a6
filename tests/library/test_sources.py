"""What the library takes for a path, a text, a data frame."""

import datetime

import pandas
import polars
import pytest

from framing.errors import InputError
from framing.library.sources import documents_of
from framing.records import Document

ONE = "The council voted. An aide said it would appeal."
TWO = "A ferry sank off Port Grey"


def ids(events):
    return {name: [document.id for document in some] for name, some in events.items()}


def test_a_string_that_ends_as_a_sentence_or_has_a_line_break_is_a_text():
    events, problems = documents_of([ONE, f"{TWO}\nNobody was hurt"])

    assert [one.text for one in events["texts"]] == [ONE, f"{TWO}\nNobody was hurt"]
    assert problems == []


def test_a_short_string_that_names_no_file_is_a_path_that_is_not_there():
    events, problems = documents_of(["port-strike"])

    assert events == {}
    assert [one.what for one in problems] == ["no such file or folder"]


def test_a_string_that_names_a_file_is_that_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Really a file.").write_text("---\noutlet: Herald\n---\n" + ONE)

    events, _ = documents_of(["Really a file.", tmp_path / "Really a file."])

    assert events == {} or all(
        one.outlet == "Herald" for some in events.values() for one in some
    )


def test_a_mapping_names_the_outlets():
    events, _ = documents_of([{"Herald": ONE, "Gazette": ONE}])

    assert [one.outlet for one in events["texts"]] == ["Herald", "Gazette"]


def test_lists_are_taken_apart_and_ids_stay_unique():
    events, _ = documents_of([[ONE, (ONE,)], Document("text-1", "texts", "Herald", ONE)])

    assert ids(events) == {"texts": ["text-1", "text-2", "text-1#2"]}


@pytest.mark.parametrize("library", [pandas, polars])
def test_a_data_frame_gives_a_text_a_row_by_event(library):
    frame = library.DataFrame(
        {
            "maintext": [ONE, ONE, None],
            "source": ["Herald", "Gazette", "Post"],
            "date": [datetime.date(2024, 3, 1)] * 3,
            "event": ["vote", "flood", "vote"],
        }
    )

    events, problems = documents_of([frame], {"text": "maintext"})

    assert {name: [one.outlet for one in some] for name, some in events.items()} == {
        "vote": ["Herald"],
        "flood": ["Gazette"],
    }
    assert events["vote"][0].published[:10] == "2024-03-01"
    assert [one.where for one in problems] == ["row:3"]


def test_a_column_that_the_frame_has_not_is_told():
    with pytest.raises(InputError, match="no column 'body'; the table has: text"):
        documents_of([pandas.DataFrame({"text": [ONE]})], {"text": "body"})


def test_what_is_neither_is_told():
    with pytest.raises(InputError, match="a int is neither"):
        documents_of([7])
