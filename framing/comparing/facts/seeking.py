"""Whether another text tells a passage too: sought clause by clause, in every other form.

The alignment (`alignment`) finds what two texts surely tell alike; what it leaves unmatched
need not be missing elsewhere. Before anything is called "only here" or "left out", it is
sought with all looseness: other words for the act (synonyms, near words, a common stem),
surnames and initials for names, figures however they are written, in the headline, in captions
and over two neighbouring sentences. Dates neither help nor hurt, as "Friday" is "Nov. 3".

`Seeker` is made once an event; each question then costs a few look-ups.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Literal

import numpy as np
from msgspec import Struct

from framing.comparing.facts.sought import (
    LIKE,
    Item,
    Text,
    clauses_of,
    items_within,
    passages_of,
    pieces_of,
)
from framing.records import Reading, Span

Verdict = Literal["told", "perhaps", "not found"]

TOLD, SPREAD = 0.66, 0.8  # likeness from which one sentence, or two, tell a clause
ABSENT = 0.3  # likeness below which a text doesn't tell it
SLACK = 0.1  # by which two sentences must be nearer than one of them to be shown
LOOSE = 0.4  # what is left of a near word where something is to be called told
ELSEWHERE = 0.5  # what a name is worth that stands in the text, but not near the rest
FEWEST = 3  # items that a clause needs to be missed at all


class Sought(Struct, frozen=True):
    """What seeking a passage in another text found.

    `likeness`, 0 to 1, is the share of what the passage says that the nearest place of the
    other text says too; `place` is that place: one sentence or two neighbours, None where
    nothing is near or it is the title. `parts` are the clauses of a passage of several, in
    order, each sought by itself; `span` is what was sought.
    """

    verdict: Verdict
    likeness: float
    span: Span
    place: Span | None
    parts: list[Sought] = []


class Seeker:
    """The texts of an event, ready to be asked whether they tell a passage of another."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.readings = {one.document.id: one for one in readings}
        self.texts = {name: Text(passages_of(one)) for name, one in self.readings.items()}
        self.clauses = {name: clauses_of(one) for name, one in self.readings.items()}

    @cached_property
    def _size(self) -> int:
        return sum(len(text.passages) for text in self.texts.values())

    def seek(self, document: str, span: Span, other: str) -> Sought:
        """Whether the text `other` tells what stands in a span of `document`.

        "not found" is said only where no clause of the span was found; "told" only where
        all of them were. A span without a word that tells anything is "perhaps".
        """
        reading, text = self.readings[document], self.texts[other]
        parts = [
            self._judged(reading, one, text) for one in pieces_of(self.clauses[document], span)
        ]
        if len(parts) < 2:
            return parts[0] if parts else Sought("perhaps", 0.0, span, None)
        whole = self._judged(reading, span, text)
        verdicts = {part.verdict for part in parts}
        verdict: Verdict = "perhaps"
        if whole.verdict != "not found" and verdicts == {"told"}:
            verdict = "told"
        elif whole.verdict == "not found" and verdicts == {"not found"}:
            verdict = "not found"
        return Sought(verdict, whole.likeness, span, whole.place, parts)

    def in_none(self, document: str, span: Span, others: Iterable[str]) -> list[Span]:
        """The clauses of a span that surely none of other texts tells, in order.

        Where all of them are, they are the whole span's; an empty list says that there is
        nothing of which "only here" may be said.
        """
        every = [self.seek(document, span, one) for one in others if one != document]
        clauses = [part.parts or [part] for part in every]
        return [
            each[0].span
            for each in zip(*clauses, strict=True)
            if all(one.verdict == "not found" for one in each)
        ]

    def _judged(self, reading: Reading, span: Span, text: Text) -> Sought:
        """One clause sought in one text."""
        items = items_within(reading, span)
        if not items or not text.passages:
            return Sought("perhaps", 0.0, span, None)
        gains = np.array([self._gains(item, text) for item in items])
        weights = np.array([self._weight(item) for item in items])
        weights /= weights.sum()
        loose = np.where(_names(items) & gains.any(axis=1), ELSEWHERE, 0.0)[:, None]
        both = text.spread(gains)
        likeness = weights @ np.maximum(both, loose)
        best = int(likeness.argmax())
        found = [
            (_strict(gains, weights, items), TOLD, False),
            (_strict(both, weights, items), SPREAD, True),
        ]
        for strict, least, two in found:
            surest = int(strict.argmax())
            if strict[surest] >= least and len(items) >= FEWEST:
                return Sought("told", _rounded(strict[surest]), span, text.place(surest, two))
        if (again := text.verbatim(reading, span)) is not None:
            return Sought("told", 1.0, span, text.place(again, False))
        two = bool((weights @ gains)[best] + SLACK < (weights @ both)[best])
        verdict: Verdict = "perhaps"
        if likeness[best] < ABSENT and len(items) >= FEWEST:
            verdict = "not found"
        return Sought(verdict, _rounded(likeness[best]), span, text.place(best, two))

    def _gains(self, item: Item, text: Text) -> np.ndarray:
        """How far each passage of a text has an item, shape (passages,)."""
        gains = np.zeros(len(text.passages))
        for key, worth in item.keys.items():
            for at in text.having.get(key, ()):
                gains[at] = max(gains[at], worth)
        return gains

    def _weight(self, item: Item) -> float:
        """How much an item tells, by how few of the event's passages have it."""
        having = sum(len(text.having.get(item.key, ())) for text in self.texts.values())
        return float(np.log(1 + self._size / max(having, 1)))


def _strict(near: np.ndarray, weights: np.ndarray, items: Sequence[Item]) -> np.ndarray:
    """How far each place has what is sought, near words counting less; 0 where a name or a
    figure is wanting. Shape (passages,)."""
    hard = np.array([item.hard for item in items])
    whole = (near[hard] >= LIKE).all(axis=0)
    likeness: np.ndarray = whole * (weights @ np.where(near >= LIKE, near, LOOSE * near))
    return likeness


def _names(items: Sequence[Item]) -> np.ndarray:
    return np.array([item.named for item in items])


def _rounded(value: float) -> float:
    return round(float(value), 6)
