"""What exports have in common: days in words, and paragraphs of lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

DATE = re.compile(  # a whole date, as papers print it
    r"\b\d{1,2}(?:er|st|nd|rd|th|\.)? (?:de |of )?[^\W\d]{3,12}\.?,? (?:de )?\d{4}\b"
    r"|\b[^\W\d]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?, \d{4}\b"
    r"|\b\d{4}-\d\d-\d\d|\b\d{4}\. ?\d{1,2}\. ?\d{1,2}\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b"
    r"|\b\d{4}/\d{1,2}/\d{1,2}\b|\b(?:1[3-9]|2\d|3[01])/\d{1,2}/\d{4}\b"
    r"|\b\d{1,2}/(?:1[3-9]|2\d|3[01])/\d{4}\b"  # of the others nobody knows the month
    r"|\b\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일]"
)
_WEEKDAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:[A-Z][a-z]+ )?edition\b.*$", re.I
)


def day_of(text: str) -> str | None:
    """The day that some words name, as an ISO date: "March 4, 2025 Tuesday", "04 Mar 2025".

    None where they name no whole date.
    """
    if not re.search(r"\d{4}", text):
        return None
    from dateparser import parse

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"}
    found = parse(_WEEKDAY.sub(" ", text).strip(" ,;."), settings=settings)
    return found.date().isoformat() if found is not None else None


def paragraphs(lines: Sequence[str]) -> str:
    """Lines as paragraphs: those that empty lines part, or each line where there is none."""
    text = "\n".join(line.strip() for line in lines).strip()
    blocks = re.split(r"\n\s*\n", text)
    if len(blocks) == 1:
        blocks = text.split("\n")
    return "\n\n".join(" ".join(block.split()) for block in blocks if block.strip())


def without_by(line: str) -> str:
    """A byline's names, without the "By", "Par", "Von" or "Por" before them."""
    return re.sub(r"(?i)^(?:by|par|von|por)\s+(?=\S)", "", line.strip())


def without_last(
    lines: Sequence[str], furniture: re.Pattern[str]
) -> tuple[list[str], list[str]]:
    """Lines less the last ones that are furniture as a whole, and those, the first first."""
    kept = list(lines)
    dropped: list[str] = []
    while kept and (not kept[-1].strip() or furniture.fullmatch(kept[-1].strip())):
        if last := kept.pop().strip():
            dropped.insert(0, last)
    return kept, dropped
