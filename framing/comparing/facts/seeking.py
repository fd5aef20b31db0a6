"""Whether another text tells a passage too: sought clause by clause, in every other form.

The alignment (`alignment`) finds what two texts surely tell alike; what it leaves unmatched
need not be missing elsewhere. Before anything is called "only here" or "left out", it is
sought with all looseness: other words for the act (synonyms, near words, a common stem),
surnames and initials for names, figures however they are written, in the headline, in captions
and over two neighbouring sentences. Dates neither help nor hurt, as "Friday" is "Nov. 3".

`Seeker` is made once an event; each question then costs a few look-ups.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import Literal

import numpy as np
from msgspec import Struct

from framing.comparing.facts.sought import LIKE, Said, Text, passages_of
from framing.records import Reading, Span

Verdict = Literal["told", "perhaps", "not found"]

TOLD, SPREAD = 0.7, 0.85  # likeness from which one sentence, or two, tell a clause
ABSENT = 0.25  # likeness below which a text doesn't tell it
SLACK = 0.1  # by which two sentences must be nearer than one of them to be shown
LOOSE = 0.25  # what is left of a near word where something is to be called told
FEW, MET = (
    3,
    2,
)  # what is in so few passages of a text, of which so many meet in one, tells much
SELDOM = 2  # passages, likewise, for words that are no name or figure and meet in one sentence
ELSEWHERE = 0.5  # what a name is worth that stands in the text, but not near the rest
FEWEST = 2.4  # items that a clause needs to be missed or told at all, light ones for less


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
        self.said = {name: Said(one) for name, one in self.readings.items()}
        self._pairs: dict[tuple[str, str], _Pair] = {}

    def seek(self, document: str, span: Span, other: str) -> Sought:
        """Whether the text `other` tells what stands in a span of `document`.

        "not found" is said only where no clause of the span was found, nor all of them
        together (a clause of a name or two is no more than part of that); "told" only where
        all of them were. A span without a word that tells anything is "perhaps".
        """
        pair = self._pair(document, other)
        parts = [self._judged(document, one, pair) for one in pair.said.pieces_of(span)]
        if len(parts) == 1:
            return parts[0]
        whole = self._judged(document, span, pair)
        verdict: Verdict = "perhaps"
        if whole.verdict != "not found" and all(part.verdict == "told" for part in parts):
            verdict = "told"
        elif self.lacks(document, span, other):
            verdict = "not found"
        return Sought(verdict, whole.likeness, span, whole.place, parts)

    def lacks(self, document: str, span: Span, other: str) -> bool:
        """Whether a text surely doesn't tell what stands in a span of another: `seek` says
        "not found". This takes less time where it does tell it."""
        pair = self._pair(document, other)
        if not pair.is_missing(pair.said.within(span)):
            return False
        parts = pair.said.pieces_of(span)
        return len(parts) == 1 or all(map(pair.may_miss, map(pair.said.within, parts)))

    def touches(self, document: str, span: Span, other: str) -> bool:
        """Whether a sentence of another text has what a clause of a span has and few other
        places do: then it may well tell of the same, if in other words."""
        pair = self._pair(document, other)
        return any(map(pair.meets, map(pair.said.within, pair.said.pieces_of(span))))

    def nearness(self, document: str, span: Span, other: str, place: Span) -> float:
        """The share, 0 to 1, of what stands in a span that a place of another text says too,
        or a sentence that it begins in; 1 where the span says nothing."""
        pair = self._pair(document, other)
        rows = pair.said.within(span)
        at = [
            number
            for number, one in enumerate(pair.text.passages)
            if one.start is not None
            and one.end is not None
            and one.start < place.end
            and place.start < one.end
        ]
        if not rows or not at:
            return 1.0
        weights = pair.weights[rows]
        return _rounded(weights @ pair.gains[np.ix_(rows, at)].max(axis=1) / weights.sum())

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

    def _pair(self, document: str, other: str) -> _Pair:
        key = document, other
        if key not in self._pairs:
            said, weights = self.said[document], self._weights[document]
            self._pairs[key] = _Pair(said, self.texts[other], weights)
        return self._pairs[key]

    @cached_property
    def _weights(self) -> dict[str, np.ndarray]:
        """How much each item of each text tells, by how few of the event's passages have it."""
        size = sum(len(text.passages) for text in self.texts.values())
        counts = Counter(
            key for text in self.texts.values() for one in text.passages for key in one.keys
        )
        return {
            name: np.array(
                [
                    np.log(1 + size / max(counts[item.key], 1)) * item.weight
                    for item in said.items
                ]
            )
            for name, said in self.said.items()
        }

    def _judged(self, document: str, span: Span, pair: _Pair) -> Sought:
        """One clause sought in one text."""
        rows = pair.said.within(span)
        if not rows or not pair.text.passages:
            return Sought("perhaps", 0.0, span, None)
        text, weights, enough = pair.text, pair.weights[rows], len(rows) > FEWEST
        weights = weights / weights.sum()
        hard = pair.said.hard[rows]
        for near, least, two in (
            (pair.gains[rows], TOLD, False),
            (pair.both[rows], SPREAD, True),
        ):
            strict = _strict(near, weights, hard)
            surest = int(strict.argmax())
            if enough and strict[surest] >= least:
                return Sought("told", _rounded(strict[surest]), span, text.place(surest, two))
        tokens = self.readings[document].tokens
        terms = [tokens.terms[at] for at in tokens.within(span.start, span.end)]
        if (again := text.verbatim(terms)) is not None:
            return Sought("told", 1.0, span, text.place(again, False))
        likeness = pair.likeness(rows)
        best = int(likeness.argmax())
        two = bool(weights @ pair.gains[rows, best] + SLACK < weights @ pair.both[rows, best])
        verdict: Verdict = "not found" if pair.is_missing(rows) else "perhaps"
        return Sought(verdict, _rounded(likeness[best]), span, text.place(best, two))


def seeker_of(readings: Sequence[Reading]) -> Seeker:
    """The seeker of an event's texts, made once for all who ask for these very readings."""
    return _made(_Event(tuple(readings)))


class _Event:
    """Readings by identity, as they can't be hashed."""

    def __init__(self, readings: tuple[Reading, ...]) -> None:
        self.readings = readings

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.readings)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Event) and tuple(map(id, self.readings)) == tuple(
            map(id, other.readings)
        )


@lru_cache(maxsize=1)  # the last event's, whose statements ask what its coverage asked
def _made(event: _Event) -> Seeker:
    return Seeker(event.readings)


class _Pair:
    """What one text says, held against another: for each item and passage, how far that
    passage has it, or `both` it and the sentence behind it, shape (items, passages)."""

    def __init__(self, said: Said, text: Text, weights: np.ndarray) -> None:
        self.said, self.text, self.weights = said, text, weights
        self.gains = text.gains(said.items)
        self.both = text.spread(self.gains)
        anywhere = said.named & np.any(self.gains, axis=1)
        self.loose = np.maximum(self.both, np.where(anywhere, ELSEWHERE, 0.0)[:, None])

    def likeness(self, rows: Sequence[int]) -> np.ndarray:
        """How much of some items each passage has with all looseness, shape (passages,)."""
        weights = self.weights[rows]
        likeness: np.ndarray = weights @ self.loose[rows] / weights.sum()
        return likeness

    def is_missing(self, rows: Sequence[int]) -> bool:
        """Whether some items are enough to be missed, and no passage comes near to them."""
        if not self.text.passages or self.said.weighs(rows) < FEWEST:
            return False
        return bool(self.likeness(rows).max() < ABSENT) and not self.meets(rows)

    def may_miss(self, rows: Sequence[int]) -> bool:
        """Whether a clause's items are missing, or too few to say but not plainly there."""
        if self.said.weighs(rows) >= FEWEST:
            return self.is_missing(rows)
        return not rows or bool(self.likeness(rows).max() < TOLD)

    def meets(self, rows: Sequence[int]) -> bool:
        """Whether a name or figure of some items that stands in few places of the text meets
        another of the items there, as seldom, or two words yet rarer meet in one sentence:
        then it may well tell of the same."""
        near = self.both[rows] >= LIKE
        rare = (np.sum(self.gains[rows] >= LIKE, axis=1) <= FEW) & (self.said.weight[rows] == 1)
        hard = rare & self.said.hard[rows]
        named = np.any(near[hard], axis=0) & (np.sum(near[rare], axis=0) >= MET)
        seldom = rare & (np.sum(self.gains[rows] >= LIKE, axis=1) <= SELDOM)
        here = np.sum(self.gains[rows][seldom] >= LIKE, axis=0) >= MET
        return bool(np.any(named) or np.any(here))


def _strict(near: np.ndarray, weights: np.ndarray, hard: np.ndarray) -> np.ndarray:
    """How far each place has what is sought, near words counting less; 0 where a name or a
    figure is wanting. Shape (passages,)."""
    whole = (near[hard] >= LIKE).all(axis=0)
    likeness: np.ndarray = whole * (weights @ np.where(near >= LIKE, near, LOOSE * near))
    return likeness


def _rounded(value: float) -> float:
    return round(float(value), 6)
