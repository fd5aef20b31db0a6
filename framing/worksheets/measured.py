"""How often the keys of an exercise were right, as readers of real events judged them."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from framing.lexicons import LexiconFile, load

FEWEST = 10  # judged answers, below which no share is told


class Measured(Struct, frozen=True):
    """Judged answers of one exercise: how many, how many of them right, and wrong; the rest
    are such as one can argue about."""

    answers: int
    right: int
    wrong: int


class Judged(LexiconFile, frozen=True):
    """Who judged and when, and rows of answers, right and wrong, by exercise."""

    judges: str
    date: str
    judged: dict[str, tuple[int, int, int]]


@cache
def measured() -> dict[str, Measured]:
    """What was judged, by exercise; an exercise that nobody judged is absent."""
    rows = load("measured", Judged).judged
    return {name: Measured(*row) for name, row in rows.items()}


def sureness(name: str) -> str:
    """How sure an exercise's key is, in words for a teacher."""
    found = measured().get(name)
    if found is None or found.answers < FEWEST:
        return "Too few such answers were judged to say how sure this key is: read it first."
    return f"{found.right} of {found.answers} such answers were right."


def judges() -> str:
    """Who judged, on what and when, as a sentence."""
    told = load("measured", Judged)
    return f"They were {told.judges}, {told.date}."
