"""The header of a text: what it gives, and one line for each fault in it."""

import pytest

from framing.reading.load.header import header_of


def test_a_header_gives_its_fields_and_where_the_text_begins():
    text = (
        "---\noutlet: The Herald\ntitle: 'Port: open again'\npublished: 2024-03-01\n---\nBody."
    )

    header = header_of(text, "herald.txt")

    assert header.fields == {
        "outlet": "The Herald",
        "title": "Port: open again",
        "published": "2024-03-01",
    }
    assert text[header.body :] == "Body."
    assert header.problems == []


@pytest.mark.parametrize(
    "text", ["Body.", "", "---\nBody.\n", "---\n---\nBody.", "--- no header"]
)
def test_a_text_without_a_header_has_no_fields(text):
    header = header_of(text, "x")

    assert header.fields == {}
    assert header.problems == []


def test_windows_line_ends_make_no_difference():
    header = header_of("---\r\noutlet: A\r\n---\r\nBody.", "x")

    assert header.fields == {"outlet": "A"}
    assert header.body == len("---\r\noutlet: A\r\n---\r\n")


@pytest.mark.parametrize(
    ("line", "what", "mend"),
    [
        ("published: yesterday", "'published: yesterday' is no date", "2025-11-06"),
        ("published: 2024-02-30", "'published: 2024-02-30' is no date", "2025-11-06"),
        ("kind: newspapre", "unknown kind 'newspapre'", "'newspaper'"),
        ("outlte: A", "unknown header field 'outlte'", "'outlet'"),
    ],
)
def test_a_fault_has_its_line_and_a_mend(line, what, mend):
    header = header_of(f"---\ntitle: T\n{line}\n---\nBody.", "a.txt")

    assert [problem.where for problem in header.problems] == ["a.txt:3"]
    assert header.problems[0].what == what
    assert mend in header.problems[0].mend
    assert header.fields == {"title": "T"}


def test_fields_that_are_not_ours_are_left_alone():
    assert header_of("---\ntags: [a, b]\nauthor: X\n---\nBody.", "x").problems == []


def test_broken_yaml_is_a_problem_and_the_text_goes_on():
    text = "---\ntitle: one: two\n---\nBody."

    header = header_of(text, "a.txt")

    assert header.problems[0].where == "a.txt:2"
    assert text[header.body :] == "Body."
