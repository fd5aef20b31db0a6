"""Headline, headings and body."""

import json
import os
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading.layout import boilerplate, layout, sections

SHARED = Path(os.environ.get("FRAMING_SHARED") or Path(__file__).parents[2].parent / "shared")
BODY = "The dam above the town held on Tuesday, officials said, but the road stayed closed."
MORE = "“We will know more in the morning,” Mayor Jane Roe told the council, which met at noon."


def parts(*lines: str, between: str = "\n") -> list[str]:
    text = between.join(lines)
    return list(sections.roles(text, layout.paragraphs(text)))


def headings(*lines: str, between: str = "\n") -> list[str | None]:
    text = between.join(lines)
    return [s.heading for s in sections.find(text, layout.paragraphs(text))]


@pytest.mark.parametrize(
    "line",
    [
        "Dam Above River Town Holds as Road Stays Closed",
        "Dam above river town holds, road stays closed",
        "Will the Dam Above the Town Hold?",
        "# Dam holds",
    ],
)
def test_a_first_line_that_reads_like_one_is_the_headline(line: str):
    assert parts(line, "", BODY, "", MORE) == ["headline", "body", "body"]


@pytest.mark.parametrize("line", [BODY, MORE, "It held.", "OHIO (AP) — It"])
def test_a_first_line_that_is_text_is_body(line: str):
    assert parts(line, BODY, MORE) == ["body", "body", "body"]


def test_a_headline_with_a_full_stop_is_told_by_the_dateline_below():
    assert parts("Dam holds.", "", "LIMA, Ohio (AP) — " + BODY, "", MORE)[0] == "headline"


def test_a_question_deck_above_the_headline_is_headline_matter():
    deck = "What can the town do to keep the dam from breaking before the winter rains come?"
    headline = "Work Needed Now: Holding the Dam Above the Town through Winter"
    text = "\n".join([deck, headline, BODY, MORE])
    paragraphs = layout.paragraphs(text)
    roles = sections.roles(text, paragraphs)
    title = sections.title(text, paragraphs, roles)

    assert roles == ["headline", "headline", "body", "body"]
    assert title is not None
    assert text[title.start : title.end] == headline


def test_a_stock_heading_at_the_top_is_no_title():
    text = "\n".join(["What's happened", BODY, "Why it matters", MORE])
    paragraphs = layout.paragraphs(text)
    roles = sections.roles(text, paragraphs)

    assert roles == ["heading", "body", "heading", "body"]
    assert sections.title(text, paragraphs, roles) is None


@pytest.mark.parametrize(
    "line",
    [
        "A Wall of Clay",
        "Why the wall is weak",
        "Why Is It Weak?",
        "ROAD CLOSED",
        "## Wall",
        "댐",
    ],
)
def test_a_short_line_over_text_heads_it(line: str):
    expected = [None, line.removeprefix("## ")]

    assert headings(BODY, line, MORE, BODY) == expected


@pytest.mark.parametrize(
    "line",
    [
        "It held.",
        "“Hold it!”",
        "‘A wall of clay’",
        "Who knew?",
        "Jane Roe, 52",
        "- Clay walls",
        "The mayor said:",
        "4:30 p.m.",
        "17",
        "and so on",
    ],
)
def test_a_short_line_of_text_heads_nothing(line: str):
    assert headings(BODY, line, MORE, BODY) == [None]


def test_a_list_of_short_lines_heads_nothing():
    assert headings(BODY, "Clay", "Sand", "Stone", "Wood", MORE) == [None]


def test_a_heading_right_behind_another_has_its_own_section():
    assert headings("What's behind it?", "A Wall of Clay", BODY, "Next Steps", MORE) == [
        "What's behind it?",
        "A Wall of Clay",
        "Next Steps",
    ]


def test_a_heading_over_boilerplate_alone_heads_nothing():
    text = "\n".join([BODY, MORE, "A Wall of Clay", "Copyright © 2024 The Daily Dam."])
    paragraphs = layout.paragraphs(text)
    stripped = boilerplate.mark(text, paragraphs)

    assert sections.roles(text, paragraphs, stripped) == ["body"] * 4
    assert sections.find(text, paragraphs, stripped)[-1].end == text.index("\nCopyright")


def test_no_paragraphs_have_no_sections():
    assert sections.roles("", []) == []
    assert sections.find("", []) == []
    assert sections.title("", [], []) is None


@given(st.lists(st.sampled_from([BODY, MORE, "A Wall", "Why?", "-", "# Dam", "Photo: AP", ""])))
def test_sections_nest_in_the_text_without_overlap(lines: list[str]):
    """
    Every kept paragraph lies in exactly one section.
    """
    text = "\n".join(lines)
    paragraphs = layout.paragraphs(text)
    stripped = boilerplate.mark(text, paragraphs)
    found = sections.find(text, paragraphs, stripped)
    aside = {(span.start, span.end) for span in stripped}

    assert all(a.end <= b.start for a, b in pairwise(found))
    for p in paragraphs:
        holding = [s for s in found if s.start <= p.start and p.end <= s.end]
        assert (len(holding) == 1) or (p.start, p.end) in aside


def seeds() -> list[Path]:
    return sorted((SHARED / "seeds").glob("*.txt"))


@pytest.mark.skipif(not seeds(), reason="the seed texts are not beside this checkout")
def test_of_the_seeds_all_headed_sections_are_found_and_no_others():
    gold = json.loads((SHARED / "gold/rare-earths.json").read_text("utf-8"))
    for document in gold["documents"]:
        text = (SHARED / "seeds" / document["file"]).read_bytes().decode("utf-8")
        paragraphs = layout.paragraphs(text)
        found = sections.find(text, paragraphs, boilerplate.mark(text, paragraphs))

        assert [s.heading for s in found if s.heading] == document["headed_sections"]
