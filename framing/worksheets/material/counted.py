"""Figures that somebody counted or measured, as against dates, votes and names."""

from __future__ import annotations

import re

from framing.records import Reading, Span
from framing.worksheets.material.certain import is_in_quotation
from framing.worksheets.material.lists import sign
from framing.worksheets.material.material import said

COUNTED = re.compile(
    r"[$€£¥]\s?\d"
    r"|\d(?:[\d.,]{0,40}\d)?\s{0,9}(?:%|(?:percent|per cent|million|billion|trillion)\b)"
    r"|^(?:[a-z]+ ){0,3}\d[\d,]* [a-z]{3,}"
)
CLOCK = re.compile(
    r"\d ?(?:[ap]\.?m\b|o[’']clock)|\d:\d\d|\b(?:noon|midnight)\b", re.IGNORECASE
)
NAMED = re.compile(r"^[A-Z]|\b[A-Z]\d")  # "Seven" within a sentence, "G7"
LONGEST = 6  # words of a figure
BEFORE = re.compile(r"^(?:at|by|to|of|in|for|with) (?!least|most)")
MONEY = re.compile(
    r"(?:[a-z]{1,40} ){0,20}[$€£¥]\s?\d(?:[\d,.]{0,40}\d)?"
    r"(?: (?:million|billion|trillion)\b|(?:bn|tn|m|k)\b)?"
)
WHOLE = re.compile(r"\b1[01]0 ?(?:%|percent\b|per cent\b)")
NO_COUNT = re.compile(
    r"[A-Z]|\d-\d|\d/\d|\b(?:year|month|week|day|hour|minute)s?\b|\bth\b|\dth\b|illion-"
)


def counted_in(reading: Reading, place: Span) -> list[str]:
    """The figures of a stretch that somebody must have counted, as written, in order; none
    of a quotation, and no figure of speech."""
    found = [
        said(reading, span)
        for figure in reading.figures
        if place.start <= figure.start < place.end
        and reading.document.text[figure.start - 1] not in "+-/"
        and not is_figure_of_speech(reading, (span := Span(figure.start, figure.end)))
        and not is_in_quotation(reading.document.text, span.start, span.end)
    ]
    counted = [
        one
        for one in found
        if COUNTED.search(one) and not NO_COUNT.search(one) and len(one.split()) <= LONGEST
    ]
    return list(dict.fromkeys(map(bare_figure, counted)))


def bare_figure(figure: str) -> str:
    """A figure without a preposition before it, and, for a sum of money, what it is for."""
    figure = BEFORE.sub("", figure)
    money = MONEY.match(figure)
    return money[0] if money and not re.search(r"\d", figure[money.end() :]) else figure


def is_figure_of_speech(reading: Reading, place: Span) -> bool:
    """Whether a figure is a way of speaking: "100 percent sure", "a million times"."""
    text = reading.document.text
    around = " ".join(text[max(0, place.start - 20) : place.end + 25].split())
    written = said(reading, place)
    whole = WHOLE.search(written)
    behind = (
        (written[whole.end() :] + text[place.end : place.end + 25]).strip() if whole else ""
    )
    return bool(sign("no_figure").match(behind) or sign("idioms").search(around))


def is_name(reading: Reading, span: Span) -> bool:
    """Whether a figure is part of a name: "the Group of Seven", "G7", "Boeing 737"."""
    text = reading.document.text
    before = text[max(0, span.start - 20) : span.start]
    return bool(
        NAMED.search(text[span.start : span.end])
        or re.search(r"[A-Za-z0-9][-/]$|[a-z,] (?:[A-Z][\w.]+ )+$|[A-Z]\w+ of $", before)
    )
