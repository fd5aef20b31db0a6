"""Whether another text tells a passage too: sought clause by clause, in every other form.

The alignment (`alignment`) finds what two texts surely tell alike; what it leaves unmatched
need not be missing elsewhere. Before anything is called "only here" or "left out", it is
sought with all looseness: other words for the act (synonyms, near words, a common stem),
surnames and initials for names, figures however they are written, in the headline, in captions
and over two neighbouring sentences. Dates neither help nor hurt, as "Friday" is "Nov. 3".

`Seeker` is made once an event, and seeks all clauses and sentences in all texts at once; each
question then costs a look-up.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Literal

import numpy as np
from msgspec import Struct

from framing.comparing.facts.sought import (
    FAR,
    FEWEST,
    LIKELY,
    MAY_MISS,
    MEETS,
    MISSING,
    TOLD,
    Held,
    Said,
)
from framing.comparing.facts.units import all_units
from framing.comparing.words.items import LIKE
from framing.comparing.words.passages import Text, passages_of
from framing.records import Reading, Span

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Verdict = Literal["told", "perhaps", "not found"]

SPREAD = 0.85  # likeness from which two sentences tell a clause
SLACK = 0.1  # by which two sentences must be nearer than one of them to be shown
LOOSE = 0.25  # what is left of a near word where something is to be called told
PORTION = 1 << 18  # likenesses at a time, so that memory stays small for many texts


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
        self.order = {name: at for at, name in enumerate(self.readings)}
        self.units = all_units(readings)
        self.texts = {name: Text(passages_of(one)) for name, one in self.readings.items()}
        clauses: list[list[Span]] = [[] for _ in readings]
        for unit in self.units:
            clauses[unit.text].append(Span(unit.start, unit.end))
        self.said = {
            one.document.id: Said(one, mine)
            for one, mine in zip(readings, clauses, strict=True)
        }
        self.words_of: dict[tuple[str, str], list[Span]] = {}  # by document and speaker
        self._flags: dict[tuple[str, Span], np.ndarray] = {}
        self._within: dict[tuple[str, Span], list[int]] = {}

    @cached_property
    def held(self) -> Held:
        """What all passages have of all items."""
        return Held([*self.texts.values()], [*self.said.values()])

    @cached_property
    def passages(self) -> csr_array:
        """What each passage has of each item, shape (passages, items)."""
        return self.held.gains.T.tocsr()

    def seek(self, document: str, span: Span, other: str) -> Sought:
        """Whether the text `other` tells what stands in a span of `document`.

        "not found" is said only where no clause of the span was found, nor all of them
        together (a clause of a name or two is no more than part of that); "told" only where
        all of them were. A span without a word that tells anything is "perhaps".
        """
        parts = [
            self._judged(document, one, other) for one in self.said[document].pieces_of(span)
        ]
        if len(parts) == 1:
            return parts[0]
        whole = self._judged(document, span, other)
        verdict: Verdict = "perhaps"
        if whole.verdict != "not found" and all(part.verdict == "told" for part in parts):
            verdict = "told"
        elif self.lacks(document, span, other):
            verdict = "not found"
        return Sought(verdict, whole.likeness, span, whole.place, parts)

    def told(self, document: str, span: Span, other: str) -> Sought | None:
        """What `seek` finds where it says "told", else None; this takes less time."""
        at, parts = self.order[other], self.said[document].pieces_of(span)
        for one in parts:
            likely = self._known(document, one)[at] & LIKELY
            if not likely and self._verbatim(document, one, other) is None:
                return None
        found = self.seek(document, span, other)
        return found if found.verdict == "told" else None

    def lacks(self, document: str, span: Span, other: str) -> bool:
        """Whether a text surely doesn't tell what stands in a span of another: `seek` says
        "not found"."""
        return bool(self.lacking(document, span)[self.order[other]])

    def lacking(self, document: str, span: Span) -> np.ndarray:
        """Which texts surely don't tell what stands in a span of one, shape (texts,)."""
        lacks = self._known(document, span) & MISSING > 0
        parts = self.said[document].pieces_of(span)
        for one in parts if len(parts) > 1 else ():
            lacks = lacks & (self._known(document, one) & MAY_MISS > 0)
        return lacks

    def seems_alone(self, document: str, span: Span, others: Sequence[str]) -> bool:
        """Whether no place of other texts comes near a span, nor has a sentence of theirs
        what a clause of it has and few other places do."""
        at = [self.order[one] for one in others]
        parts = self.said[document].pieces_of(span)
        whole = span if len(parts) > 1 else parts[0]
        return (
            bool(np.all(self._known(document, whole)[at] & FAR))
            and not any(np.any(self._known(document, one)[at] & MEETS) for one in parts)
            and not any(self._verbatim(document, whole, one) for one in others)
        )

    def nearness(self, asked: Sequence[tuple[str, Span, str, Span]]) -> np.ndarray:
        """For spans of texts and places of others, (document, span, other, place) each, the
        share, 0 to 1, of what stands in the span that the place says too, or a sentence that
        it begins in; 1 where the span says nothing."""
        near, passages = np.ones(len(asked)), self.passages
        rows = [self.rows(document, span) for document, span, _, _ in asked]
        places = [self._places(other, place) for _, _, other, place in asked]
        some = [at for at in range(len(asked)) if rows[at] and places[at]]
        if not some:
            return near
        has = passages[[places[at][0] for at in some]]
        for more in range(1, max(len(places[at]) for at in some)):
            also = [places[at][min(more, len(places[at]) - 1)] for at in some]
            has = has.maximum(passages[also])
        spans = self.held.spans_of([rows[at] for at in some])
        near[some] = (spans * has).sum(axis=1) / spans.sum(axis=1)
        return np.round(near, 6)

    def in_none(self, document: str, span: Span, others: Iterable[str]) -> list[Span]:
        """The clauses of a span that surely none of other texts tells, in order.

        Where all of them are, they are the whole span's; an empty list says that there is
        nothing of which "only here" may be said.
        """
        names = [one for one in others if one != document]
        at = [self.order[one] for one in names]
        return [
            part
            for part in self.said[document].pieces_of(span)
            if names
            and np.all(self._known(document, part)[at] & MISSING)
            and not any(self._verbatim(document, part, one) for one in names)
        ]

    def rows(self, document: str, span: Span) -> list[int]:
        """The items that stand in a span, among those of all texts."""
        mine = self.held.places[self.order[document]]
        return [mine[at] for at in self.said[document].within(span)]

    def _places(self, other: str, place: Span) -> list[int]:
        """The passages that a place of a text lies in, among those of all texts."""
        key = other, place
        if key not in self._within:
            start = int(self.held.starts[self.order[other]])
            self._within[key] = [start + at for at in self.texts[other].within(place)]
        return self._within[key]

    def _verbatim(self, document: str, span: Span, other: str) -> int | None:
        """The passage of a text that has the words of a span in their order."""
        tokens = self.readings[document].tokens
        terms = [tokens.terms[at] for at in tokens.within(span.start, span.end)]
        return self.texts[other].verbatim(terms)

    def _known(self, document: str, span: Span) -> np.ndarray:
        """What is known of a span and each text, as flags, shape (texts,)."""
        if (document, span) not in self._flags:
            self.seek_all([(document, span)])
        return self._flags[document, span]

    def _likely(self, document: str) -> list[Span]:
        """What of a text is likely to be asked for: clauses, sentences, what is said."""
        reading, said = self.readings[document], self.said[document]
        told = [span for one in reading.attributions for span in one.given]
        parts = [part for one in told for part in said.pieces_of(one)]
        return [
            *said.clauses,
            *(Span(one.start, one.end) for one in reading.sentences),
            *told,
            *parts,
        ]

    def seek_all(self, spans: Iterable[tuple[str, Span]]) -> None:
        """Seek spans of documents in all texts, so that to ask for one takes a look-up."""
        if not self._flags:  # then also all else that is likely to be asked for
            likely = ((name, one) for name in self.said for one in self._likely(name))
            spans = chain(spans, likely)
        asked = [one for one in dict.fromkeys(spans) if one not in self._flags]
        step = max(1, PORTION // max(len(self.held.texts), 1))
        rows = [tuple(self.rows(*one)) for one in asked]
        alike = list(dict.fromkeys(rows))  # a sentence of one clause says what that does
        starts = range(0, len(alike), step)
        flags = [self.held.flags_of(alike[at : at + step]) for at in starts]
        known = dict(zip(alike, chain.from_iterable(flags), strict=True))
        self._flags.update(zip(asked, map(known.__getitem__, rows), strict=True))

    def _judged(self, document: str, span: Span, other: str) -> Sought:
        """One clause sought in one text."""
        rows, text = self.rows(document, span), self.texts[other]
        if not rows or not text.passages:
            return Sought("perhaps", 0.0, span, None)
        held, at = self.held, self.order[other]
        here = slice(*held.starts[at : at + 2].tolist())
        weights, hard = held.weights[rows], held.hard[rows]
        weights = weights / weights.sum()
        tables = held.gains[rows], held.both[rows], held.loose_of(np.array(rows))
        gains, both, loose = (one.toarray()[:, here] for one in tables)
        for near, least, two in ((gains, TOLD, False), (both, SPREAD, True)):
            strict = _strict(near, weights, hard)
            top = int(strict.argmax())
            if len(rows) > FEWEST and strict[top] >= least:
                return Sought("told", round(float(strict[top]), 6), span, text.place(top, two))
        if (again := self._verbatim(document, span, other)) is not None:
            return Sought("told", 1.0, span, text.place(again, False))
        likeness = weights @ loose
        best = int(likeness.argmax())
        two = bool(weights @ gains[:, best] + SLACK < weights @ both[:, best])
        missing = self._known(document, span)[at] & MISSING
        verdict: Verdict = "not found" if missing else "perhaps"
        return Sought(verdict, round(float(likeness[best]), 6), span, text.place(best, two))


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


def _strict(near: np.ndarray, weights: np.ndarray, hard: np.ndarray) -> np.ndarray:
    """How far each place has what is sought, near words counting less; 0 where a name or a
    figure is wanting. Shape (passages,)."""
    whole = (near[hard] >= LIKE).all(axis=0)
    likeness: np.ndarray = whole * (weights @ np.where(near >= LIKE, near, LOOSE * near))
    return likeness
