"""What a teacher should know of an event's texts before a class sees them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from framing.records import Comparison, Reading
from framing.worksheets.material.lists import sign
from framing.worksheets.material.material import said
from framing.worksheets.sheet import Exercise, Letter, Writing

FEWEST_KILLED = 4  # sentences of deaths by which texts tell of them
FEWEST_CLOSED = 4  # questions with an answer of which the key is sure
FEWEST_WORDS = 60  # that a text needs for a passage of its own


def doubts_on(comparison: Comparison, letters: Mapping[str, Letter]) -> list[str]:
    """Why the texts may not tell one event, or carry a lesson, a sentence each; empty where
    nothing says so.

    Args:
        comparison: the event.
        letters: what each text is called, by document.
    """
    found = [
        f"Text {letters[one.document].letter} may tell another event than the others, or "
        "another side of it."
        for one in comparison.outsiders
    ]
    if shares_nothing(comparison):
        found.append("No two of these texts were found to tell the same fact.")
    if are_short(comparison):
        found.append("These texts are too short for most exercises.")
    return found


def thin_in(exercises: Iterable[Exercise]) -> list[str]:
    """That a sheet has too few closed questions for a lesson, a sentence; empty where it has
    enough."""
    items = [item for one in exercises for item in one.items if not item.discuss]
    closed = sum(not isinstance(task, Writing) for item in items for task in item.tasks)
    few = "These texts gave few questions with a sure answer: too few for a whole lesson."
    return [few] if closed < FEWEST_CLOSED else []


def are_short(comparison: Comparison) -> bool:
    """Whether fewer than two texts are long enough for a passage."""
    return sum(one.document.words >= FEWEST_WORDS for one in comparison.readings) < 2


def shares_nothing(comparison: Comparison) -> bool:
    """Whether several texts, none of them singled out as of another event, have no fact in
    common."""
    shared = any(len(fact.documents) > 1 for fact in comparison.coverage.facts)
    return not shared and not comparison.outsiders and len(comparison.readings) > 1


def grave_in(readings: Iterable[Reading]) -> list[str]:
    """What the texts tell that may hurt: suicide, sexual matters, a child who was killed; a
    sentence each."""
    lines = [
        # a word that stands in somebody's mouth alone is seldom what a text tells of
        re.sub('[“"][^“”"]*[”"]', "", said(reading, one))
        for reading in readings
        for one in reading.sentences
        if one.role in ("body", "headline")
    ]
    found = []
    if any(sign("suicide").search(line) for line in lines):
        found.append("suicide")
    if any(sign("sexual").search(line) for line in lines):
        young = any(sign("underage").search(line) for line in lines)
        found.append("sexual matters, with somebody underage" if young else "sexual matters")
    if any(sign("child").search(line) and sign("killed").search(line) for line in lines):
        found.append("a child's death")
    elif sum(bool(sign("killed").search(line)) for line in lines) >= FEWEST_KILLED:
        found.append("people’s deaths")
    return [
        f"These texts tell of {what}. Read them first, tell the class before the lesson, let "
        "whoever wants leave it out, and say whom to talk to."
        for what in found
    ]
