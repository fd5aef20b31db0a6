"""The names of places in a page, so that a number and its evidence find each other.

Texts are counted from 0 in the order of `Comparison.readings`.
"""

from __future__ import annotations

import re

UNSAFE = re.compile(r"[^a-z0-9]+")


def text_id(text: int) -> str:
    """A whole text."""
    return f"t{text}"


def sentence_id(text: int, start: int) -> str:
    """The sentence of a text that starts at a character of its file."""
    return f"t{text}-s{start}"


def cell_id(measure: str, text: int) -> str:
    """The evidence of one measure in one text."""
    return f"e-{_safe(measure)}-t{text}"


def fact_id(fact: str, text: int) -> str:
    """The evidence of one fact of the coverage in one text."""
    return f"f-{_safe(fact)}-t{text}"


def note_id(what: str, text: int) -> str:
    """The evidence of anything else in one text: `what` names it, as in "speaker 3"."""
    return f"n-{_safe(what)}-t{text}"


def stem(to: str) -> str:
    """What the evidence of one thing has in common in all texts: an id without its text."""
    return to.rpartition("-t")[0]


def section_id(heading: str) -> str:
    """A section of the page, by its heading."""
    return _safe(heading)


def _safe(name: str) -> str:
    return UNSAFE.sub("-", name.casefold()).strip("-")
