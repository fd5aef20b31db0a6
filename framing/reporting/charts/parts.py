"""The parts of a report that have pictures: by these a picture says where it is shown."""

from __future__ import annotations

from framing.records import Comparison

# The card of each text, one picture each; and sections that are of no family of measures.
CARDS, TEXTS, FACTS, WORDS = "a card a text", "each text", "facts and gaps", "frequent words"


def parts_of(comparison: Comparison) -> list[str]:
    """Every part that pictures may be in: a family of measures by its name, and the above."""
    return [CARDS, TEXTS, *(family.name for family in comparison.families), FACTS, WORDS]
