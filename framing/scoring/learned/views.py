"""Units as a model looks at them: their text, or what stands around a marked target."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from framing.scoring.learned.model import View
from framing.tokens import terms_of

TARGET = "targetx"
SIDE, NEAR = 12, 6  # words


class Unit(Struct, frozen=True):
    """What gets a category: a text, or in it the target from `start` to `end`."""

    text: str
    start: int = 0
    end: int = 0

    @property
    def has_target(self) -> bool:
        """Whether a target is marked in it."""
        return self.end > self.start


def seen(units: Sequence[Unit], view: View) -> list[str]:
    """Units as one view has them: as text, its words parted by blanks where they are cut."""
    if view == "text":
        return [unit.text for unit in units]
    return [_seen(unit, view) for unit in units]


def _seen(unit: Unit, view: View) -> str:
    before, after = unit.text[: unit.start], unit.text[unit.end :]
    if view == "masked":
        return f"{before} {TARGET} {after}"
    left, right = terms_of(before), terms_of(after)
    if view == "before":
        return " ".join(left[-SIDE:])
    if view == "after":
        return " ".join(right[:SIDE])
    return " ".join([*left[-NEAR:], TARGET, *right[:NEAR]])


def grams(text: str, most: int = 2) -> list[str]:
    """A text's words, and its pairs of neighbours, in the tokenizer's terms."""
    words = terms_of(text)
    found = list(words)
    for size in range(2, most + 1):
        found += [" ".join(words[at : at + size]) for at in range(len(words) - size + 1)]
    return found


def wide_grams(text: str) -> list[str]:
    """As `grams`, triples too."""
    return grams(text, 3)
