"""Figures that somebody counted or measured, as against dates, votes and names."""

from __future__ import annotations

import re

from framing.records import Reading, Span
from framing.worksheets.material.material import said

COUNTED = re.compile(
    r"[$€£¥]\s?\d|\d(?:[\d.,]*\d)?\s*(?:%|percent\b|per cent\b|million\b|billion\b|trillion\b)"
    r"|^(?:[a-z]+ ){0,3}\d[\d,]* [a-z]{3,}"
)
NO_COUNT = re.compile(r"[A-Z]|\d-\d|\d/\d|\byears?\b|\bth\b|\dth\b")


def counted_in(reading: Reading, place: Span) -> list[str]:
    """The figures of a stretch that somebody must have counted, as written, in order."""
    found = [
        said(reading, Span(figure.start, figure.end))
        for figure in reading.figures
        if place.start <= figure.start < place.end
    ]
    return [one for one in found if COUNTED.search(one) and not NO_COUNT.search(one)]
