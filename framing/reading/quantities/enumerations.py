"""Places named one after the other, which give a count without a numeral."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.patterns import one_line, rare
from framing.records import Figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.records import Sentence

NAME = r"[A-Z][\w'’-]{0,40}(?:[ ](?:and |of |the )?[A-Z][\w'’-]{0,40}){0,3}"
LIST = rare(rf"{NAME}(?:, {NAME}){{2,40}},? (?:and|or) (?:the )?{NAME}")
# The middle of such a list: it begins with a literal, which the engine finds at once.
MIDDLE = re.compile(rf", {NAME}, {NAME}")
SEPARATOR = re.compile(r",? (?:and|or) (?:the )?|, ")
UNITS = {"country": "countries", "state": "states", "city": "cities"}
LEAST = 4


def enumerations(text: str, sentences: Sequence[Sentence]) -> list[Figure]:
    """Lists of at least four places as figures, unit such as "countries (enumerated)".

    The value is how many are named. Lists that hold any other name give nothing.
    """
    found: list[Figure] = []
    if MIDDLE.search(text) is None:
        return found
    for sentence in sentences:
        if MIDDLE.search(text, sentence.start, sentence.end) is None:
            continue
        for match in LIST().finditer(text, sentence.start, sentence.end):
            unit, count = _kind(match.group())
            if unit is not None:
                found.append(
                    Figure(
                        start=match.start(),
                        end=match.end(),
                        value=float(count),
                        unit=f"{unit} (enumerated)",
                        quantity=one_line(match.group()),
                    )
                )
    return found


def _kind(listed: str) -> tuple[str | None, int]:
    """What the names of a list are, or None, and how many there are."""
    names = gazetteer().names
    entries = [names.get(part.removeprefix("the ")) for part in SEPARATOR.split(listed)]
    if len(entries) < LEAST or any(entry is None or entry.kind != "place" for entry in entries):
        return None, 0
    whats = {entry.what for entry in entries if entry is not None}
    distinct = {entry.name for entry in entries if entry is not None}
    if len(distinct) < LEAST or "demonym" in whats:
        return None, 0
    return (UNITS.get(whats.pop(), "places") if len(whats) == 1 else "places"), len(distinct)
