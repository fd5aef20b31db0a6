"""Whole texts in the manner of agencies, papers, think tanks and databases.

Everything that isn't the article is set aside with its reason, and nothing of it is.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from framing.reading.reader import read
from framing.records import Document, Reading

TEXTS = tomllib.loads(
    (Path(__file__).parent / "data" / "manners.toml").read_text(encoding="utf-8")
)["text"]
NAMES = [case["name"] for case in TEXTS]


def reading_of(case: dict[str, Any]) -> Reading:
    """The reading of a case, under the header that it may have."""
    header = {"outlet": "t"} | case.get("header", {})
    return read(Document(id="t", event="e", text=case["words"], **header))


@pytest.mark.parametrize("case", TEXTS, ids=NAMES)
def test_what_surrounds_an_article_is_set_aside_and_nothing_else(case):
    found = reading_of(case)
    aside = [f"{case['words'][s.start : s.end]} => {s.reason}" for s in found.stripped]

    assert aside == case["aside"]


@pytest.mark.parametrize("case", TEXTS, ids=NAMES)
def test_all_else_is_read_as_sentences(case):
    """
    Each word is set aside or in a sentence, and in one of them only.
    """
    found = reading_of(case)
    spans = sorted((s.start, s.end) for s in [*found.stripped, *found.sentences])
    place, missed = 0, ""
    for start, end in spans:
        assert start >= place
        missed += case["words"][place:start]
        place = end

    assert (missed + case["words"][place:]).strip("\n* ■") == ""


@pytest.mark.parametrize("case", TEXTS, ids=NAMES)
def test_headline_origin_and_dates_are_those_of_the_article(case):
    found = reading_of(case)

    assert found.document.title == case["title"]
    assert found.provenance.kind == case["kind"]
    if "chain" in case:
        assert found.provenance.chain == case["chain"]
    if "language" in case:
        assert found.document.language == case["language"]
    assert set(case.get("dates", ())) <= {date.date for date in found.provenance.dates}


@pytest.mark.parametrize("case", TEXTS, ids=NAMES)
def test_those_who_speak_are_found_and_nobody_else_in_the_furniture(case):
    found = reading_of(case)
    speakers = {said.speaker for said in found.attributions}

    assert set(case["speakers"]) <= speakers
    for said in found.attributions:
        for span in said.source:
            assert not any(s.start <= span.start < s.end for s in found.stripped)


def test_a_headline_below_the_paper_and_the_day_is_kept():
    text = (
        "3 of 50 DOCUMENTS\n\nThe Harrow Times (London)\n\nMarch 4, 2024 Monday\n"
        "Edition 1; National Edition\n\nPort strike enters second week\n\nBYLINE: Ann Roe\n\n"
        "SECTION: BUSINESS; Pg. 12\n\nLENGTH: 312 words\n\n"
        "Dock workers in Lund stayed off the job on Monday, union leaders said.\n\n"
        "LOAD-DATE: March 5, 2024\n"
    )

    reading = read(Document(id="a", event="e", outlet="o", text=text))

    assert reading.document.title == "Port strike enters second week"
    assert [text[one.start : one.end] for one in reading.sentences] == [
        "Port strike enters second week",
        "Dock workers in Lund stayed off the job on Monday, union leaders said.",
    ]
