"""What exports have in common: days in words, and paragraphs of lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
