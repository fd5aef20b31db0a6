"""The headline that says best what all texts of an event are about."""

from __future__ import annotations

from framing.records import Comparison
from framing.reporting.page import words
from framing.tokens import terms_of

LONGEST = 120  # letters
TELLING = 4  # letters from which a word of a headline says something
SPARE = 2  # words that a headline is taken to have besides: a short one says little


def main_of(comparison: Comparison) -> tuple[str, str] | None:
    """The headline whose words most texts have, of alike ones the earliest, and the name of
    its text; None where none has one."""
    names = words.labels(comparison.readings)
    telling = [
        {term for term in terms_of(one.document.text) if len(term) >= TELLING}
        for one in comparison.readings
    ]
    titled = [one.document for one in comparison.readings if one.document.title]
    if not titled:
        return None

    def shared(title: str) -> float:
        own = {term for term in terms_of(title) if len(term) >= TELLING}
        return sum(len(own & text) for text in telling) / (len(own) + SPARE)

    best = min(titled, key=lambda one: (-shared(one.title or ""), one.published or "9"))
    return words.one_line(best.title or "", LONGEST), names[best.id]
