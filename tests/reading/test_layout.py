"""Paragraphs: where a file's blocks of running text begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading.layout import layout

WRAPPED = """\
The committee met on Tuesday to weigh a plan that would open the river to
barges again, two officials said, and put off a vote until late spring at
the earliest, as the harbour board and the mayor had both asked it to do.

It had been expected to decide in November, before the ice came, although
Ms. Roe and the other members who favour barges had said nothing of that.
"""
LINES = """\
The committee met on Tuesday to weigh a plan that would open the river.
It put off a vote.
The mayor, who had asked for that, said nothing at all on Tuesday night.
"We wait," an aide said.
"""


def blocks(text: str, body: int = 0) -> list[str]:
    return [text[p.start : p.end] for p in layout.paragraphs(text, body)]


def test_wrapped_lines_are_one_paragraph_until_a_blank_line():
    found = blocks(WRAPPED)

    assert [block.split()[0] for block in found] == ["The", "It"]


def test_where_lines_are_sentences_each_is_a_paragraph():
    assert blocks(LINES) == LINES.splitlines()


def test_a_sentence_that_a_line_break_cut_is_joined():
    text = (
        "It needs the ore for many things that are made here, such as phones,\ncars and jets."
    )

    assert blocks(text) == [text]


def test_a_short_line_is_never_joined_to_the_next():
    """
    A list of short lines in lower case is a list.
    """
    assert blocks("milk\nbread\nsalt") == ["milk", "bread", "salt"]


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\x85", "\u2028", "\f"])
def test_every_kind_of_line_end_gives_the_same_paragraphs(newline: str):
    """
    Paragraphs hold the same words whatever ends a line.
    """
    for text in (WRAPPED, LINES) if newline != "\f" else (LINES,):
        expected = [block.split() for block in blocks(text)]

        assert [block.split() for block in blocks(text.replace("\n", newline))] == expected


def test_markdown_marks_stand_outside_the_paragraph():
    text = "# Dam fails #\n\nThe dam\n=======\nIt broke.\n- one\n* two\n1. three\n---\n> four\n"
    found = [(text[p.start : p.end], p.mark) for p in layout.paragraphs(text)]

    assert found == [
        ("Dam fails", "heading"),
        ("The dam", "heading"),
        ("It broke.", "text"),
        ("one", "item"),
        ("two", "item"),
        ("1. three", "item"),
        ("---", "rule"),
        ("four", "quote"),
    ]


def test_a_dash_that_the_wrap_has_put_at_the_head_of_a_line_is_no_bullet():
    text = (
        "The dam above the town held for most of the week\n"
        "— so two officials said on Tuesday at the town's\n"
        "hall — and the road, which is cut for the second\n"
        "10 days of the month, was opened to cars and men\n"
        "on foot.\n"
    )

    assert blocks(text) == [text.strip()]


def test_a_minus_sign_is_no_bullet():
    assert blocks("-5 degrees") == ["-5 degrees"]


def test_a_heading_of_hashes_alone_keeps_them():
    text = "# ##\n\nThe river fell."

    assert blocks(text) == ["##", "The river fell."]


def test_the_header_is_left_out():
    text = "---\noutlet: Herald\n---\nIt broke."

    assert blocks(text, text.index("It")) == ["It broke."]


@pytest.mark.parametrize("text", ["", "\n\n", " \t\r\n\ufeff\u200b\xa0"])
def test_a_blank_text_has_no_paragraphs(text: str):
    assert layout.paragraphs(text) == []


@given(st.text(alphabet=" \t\r\n\f.,#->*1aBé한\xa0", max_size=200))
def test_paragraphs_are_in_order_and_lose_nothing_but_marks(text: str):
    """
    Outside the paragraphs there is only white space and Markdown's marks.
    """
    rest, at = "", 0
    for paragraph in layout.paragraphs(text):
        assert at <= paragraph.start < paragraph.end
        assert (
            text[paragraph.start : paragraph.end].strip(layout.BLANKS)
            == (text[paragraph.start : paragraph.end])
        )
        assert (paragraph.start, paragraph.end) == (
            paragraph.lines[0][0],
            paragraph.lines[-1][1],
        )
        rest += text[at : paragraph.start]
        at = paragraph.end
    rest += text[at:]

    assert not set(rest) & set(".,1aBé한")
