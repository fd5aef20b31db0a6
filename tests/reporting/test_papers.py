"""The paragraph on what the papers say, as a reader meets it."""

import re

import pytest

from framing.reporting.html.view import View
from framing.reporting.page.page import Heading, Paragraph, Points
from framing.reporting.page.words import LONGEST
from framing.reporting.sections.papers import blocks_of
from framing.reporting.sections.report import page_of
from tests.comparing.events_of_three import HERALD, POST, TIMES, compared
from tests.texts import HARBOUR


@pytest.fixture(scope="module")
def tram():
    return compared(HERALD, POST, TIMES)


def test_the_paragraph_has_every_clause_in_order(tram):
    heading, paragraph, *_ = blocks_of(tram)

    plain = re.sub(r" \[\d+\]", "", paragraph.text)
    assert heading == Heading("What the papers say")
    assert plain == "\n".join(one.text for one in tram.papers)


def test_each_number_leads_to_sentences(tram):
    _, paragraph, _, points = blocks_of(tram)
    numbers = re.findall(r"\[(\d+)\]", paragraph.text)

    assert isinstance(points, Points)
    assert [item.split("]")[0].removeprefix("[") for item in points.items] == numbers
    assert numbers == [str(at) for at in range(1, len(numbers) + 1)]


def test_a_number_in_brackets_that_a_text_has_leads_nowhere(tram):
    said = Paragraph("One opens with “[2] See the [1] table”. [1]\nNobody says why.", ["e-1"])

    assert View(tram, None).noted(said) == [
        ("One opens with “[2] See the [1] table”. ", ""),
        ("[1]", "e-1"),
        ("\nNobody says why.", ""),
    ]


def test_what_is_shown_of_a_sentence_is_verbatim_and_short(tram):
    """
    But for its own quotation marks, which are single ones within others.
    """
    marks = str.maketrans("‘’“”", '""""')
    texts = " ".join(" ".join(one.document.text.split()) for one in tram.readings)
    for item in blocks_of(tram)[3].items:
        for words in re.findall(r": “(.*?)”(?: ·|$)", item):
            assert words.strip("…").translate(marks) in texts
            assert len(words) <= LONGEST + 2


def test_it_stands_after_the_cards_and_before_the_statements(tram):
    blocks = page_of(tram).blocks
    headings = [one.text for one in blocks if isinstance(one, Heading) and one.level < 3]

    assert headings[1:4] == ["What each text is", "What the papers say", "What differs most"]


def test_nothing_said_gives_no_blocks():
    assert blocks_of(compared(HARBOUR)) == []


def test_no_evidence_gives_the_paragraph_alone():
    blocks = blocks_of(compared("", ""))

    assert len(blocks) == 2
    assert isinstance(blocks[1], Paragraph)
