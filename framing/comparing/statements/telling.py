"""Which sentence of a text is told where in the others: the ground of most statements.

A sentence is held against every sentence of another text, alone and with the one behind it,
as what one text tells in one sentence another tells in two. What counts is how much of its
content stands there: its words under one form, and the full names behind its names and
initials, each weighed by how few sentences of the event have it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import wraps
from itertools import chain
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

import numpy as np
from msgspec import Struct

from framing.comparing.words.folding import content_of
from framing.comparing.words.places import MILLION, Elsewhere, held_together
from framing.comparing.words.tables import table_of
from framing.records import Reading, Sentence, Span
from framing.tokens import terms_of

TOLD = 0.42  # share of a sentence's content from which another text tells it
PERHAPS = 0.3  # and from which it may
PORTION = 1 << 17  # shares at a time, so that memory stays small for many texts
MUCH = 0.36  # shares of each other that two sentences hold to be told as one thing
MANY_TEXTS = 12  # over which what most of them lack isn't left out
RUN = 5  # words in a row of a quotation, from which another may be the same
FEWEST = 4  # content words without which a sentence tells too little to be looked for

More = ParamSpec("More")
Answer = TypeVar("Answer")
Kept = dict[tuple[object, ...], Any]  # answers by what was asked of which line


class Keeping(Protocol):
    """What keeps the answers on an event's lines."""

    kept: Kept


Event = TypeVar("Event", bound=Keeping)


class Line(Struct, frozen=True):
    """A sentence with its words, and those of them that are of a name; `depth` is where it
    stands, 0 at the top to 1 at the end, and `elsewhere` has the best place in each other
    text."""

    document: str
    index: int
    sentence: Sentence
    words: frozenset[str]
    named: frozenset[str]
    depth: float
    elsewhere: Elsewhere

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.sentence.start, self.sentence.end)

    @property
    def body(self) -> bool:
        """Whether it is running text, and not a headline."""
        return self.sentence.role == "body"

    @property
    def most(self) -> float:
        """How much of it another text tells at most."""
        return self.elsewhere.most()

    def told_by(self, other: Line) -> float:
        """How much of it a sentence of another text tells, with one beside it, 0 where another
        place of that text tells more."""
        place = self.elsewhere[other.document]
        return place.share if abs(place.sentence - other.index) < 2 else 0.0

    def unmatched(self, *others: str) -> bool:
        """Whether none of these texts, or of all, seems to tell it."""
        if len(self.words) < FEWEST:
            return False
        if not others:
            return self.most < PERHAPS
        return all(self.elsewhere.share(one) < PERHAPS for one in others)

    def unmatched_in(self, columns: np.ndarray) -> np.ndarray:
        """Which other texts of these columns don't seem to tell it, shape (texts,)."""
        if len(self.words) < FEWEST:
            return np.zeros(len(columns), dtype=bool)
        return self.elsewhere.under(PERHAPS, columns)

    def told_in(self) -> list[str]:
        """The other texts that tell it."""
        if len(self.words) < FEWEST:
            return []
        return [name for name, one in self.elsewhere.items() if one.share >= TOLD]


def once(
    asked: Callable[Concatenate[Line, Event, More], Answer],
) -> Callable[Concatenate[Line, Event, More], Answer]:
    """A question on a line of an event that is worked out once: many statements ask it."""

    @wraps(asked)
    def answer(line: Line, field: Event, /, *more: More.args, **named: More.kwargs) -> Answer:
        key = asked, line.document, line.index, *more
        if key not in field.kept:
            field.kept[key] = asked(line, field, *more, **named)
        found: Answer = field.kept[key]
        return found

    return answer


def lines_of(texts: Mapping[str, Reading]) -> dict[str, list[Line]]:
    """Every sentence of every text with its best places in the others, text by text.

    A text without sentences has none; so has every other text no place in it.
    """
    every = {name: _words(reading) for name, reading in texts.items()}
    full = {name: at for at, name in enumerate(one for one in every if every[one])}
    sentences, shares = _nearest([[words for words, _ in every[name]] for name in full])
    rows = zip(sentences, shares, strict=True)  # text by text, as the lines are made
    return {
        name: [
            Line(
                name,
                at,
                one,
                *every[name][at],
                at / max(len(every[name]) - 1, 1),
                Elsewhere(full, full[name], *next(rows)),
            )
            for at, one in enumerate(texts[name].sentences)
        ]
        for name in texts
    }


def _nearest(
    texts: Sequence[Sequence[frozenset[str]]],
) -> tuple[np.ndarray, np.ndarray]:
    """For the words of each sentence of all texts, and for each text, its sentence that has
    most of them, alone or with the one behind it, and how much, in millionths, shapes
    (sentences, texts); no text is empty."""
    words = [one for mine in texts for one in mine]
    counts = Counter(chain.from_iterable(words))
    index = {word: at for at, word in enumerate(sorted(counts))}
    often = np.array([counts[word] for word in index])
    table = table_of([sorted(index[word] for word in mine) for mine in words], len(index))
    weighted = table.copy()
    weighted.data = np.log((len(words) + 1) / often)[table.indices]
    starts = np.cumsum([0, *map(len, texts)])
    last = np.repeat(starts[1:] - 1, np.diff(starts))
    behind = np.minimum(np.arange(len(words)) + 1, last)
    alone, both = table.T.tocsr(), table.maximum(table[behind]).T.tocsr()
    whole = weighted.sum(axis=1)
    whole = np.where(whole > 0, whole, 1)[:, None]
    places, shares = np.zeros((2, len(words), len(texts)), dtype=np.int32)
    step = max(1, PORTION // len(words)) if words else 1
    for start in range(0, len(words), step):
        some = weighted[start : start + step]
        share = (some @ both).toarray()
        most = np.maximum.reduceat(share, starts[:-1], axis=1)
        place = np.where(
            share == np.repeat(most, np.diff(starts), axis=1), np.arange(len(words)), len(words)
        )
        best = np.minimum.reduceat(place, starts[:-1], axis=1)
        single, rows = (some @ alone).toarray(), np.arange(len(best))[:, None]
        best = np.where(single[rows, best] >= single[rows, behind[best]], best, behind[best])
        places[start : start + step] = best - starts[:-1]
        shares[start : start + step] = np.rint(most / whole[start : start + step] * MILLION)
    return places, shares


def _words(reading: Reading) -> list[tuple[frozenset[str], frozenset[str]]]:
    """The content words of each sentence with those of the full names behind its names, and
    the words of names among them."""
    text = reading.document.text
    starts = [one.start for one in reading.sentences]
    words = [content_in(text[one.start : one.end]) for one in reading.sentences]
    named = [frozenset[str]() for _ in words]
    for actor in reading.actors:
        full = content_in(actor.name)
        for span in actor.mentions:
            at = bisect_right(starts, span.start) - 1
            if at >= 0 and span.start < reading.sentences[at].end:
                named[at] |= full | content_in(text[span.start : span.end])
                if actor.kind in ("person", "organisation"):
                    words[at] |= full
    return [(mine, names & mine) for mine, names in zip(words, named, strict=True)]


def runs_of(words: str) -> tuple[frozenset[str], list[str]]:
    """What tells something in words, and all of them `RUN` in a row, blanks on either side."""
    terms = terms_of(words)
    runs = [f" {' '.join(terms[at : at + RUN])} " for at in range(len(terms) - RUN + 1)]
    return frozenset(filter(None, map(content_of, terms))), runs


def content_in(text: str) -> frozenset[str]:
    """The content words of some words."""
    return frozenset(filter(None, map(content_of, terms_of(text))))


def shared_by_two(texts: Mapping[str, Sequence[Line]]) -> Iterator[tuple[Line, Line]]:
    """The sentences of any two of these texts that hold enough of each other to be told as
    one thing, in order."""
    every = list(texts.values())
    places = [[line.elsewhere for line in mine] for mine in every]
    for first, second, one, other in held_together(places, _columns(texts), MUCH):
        left, right = every[first][one], every[second][other]
        if left.body and right.body:
            yield left, right


class Lacking:
    """Which of some texts seem to have none of two sentences of others."""

    def __init__(self, texts: Mapping[str, Sequence[Line]]) -> None:
        self._many, self._columns = len(texts), _columns(texts)
        self._kept: dict[tuple[str, int], np.ndarray] = {}

    def both(self, left: Line, right: Line) -> list[int]:
        """The places of the texts that seem to have neither; none where that can't be left
        out."""
        neither = self._unmatched(left) & self._unmatched(right)
        general = _is_general(int(np.count_nonzero(neither)), self._many)
        return np.flatnonzero(neither).tolist() if general else []

    def _unmatched(self, line: Line) -> np.ndarray:
        key = line.document, line.index
        if key not in self._kept:
            self._kept[key] = line.unmatched_in(self._columns)
        return self._kept[key]


def _columns(texts: Mapping[str, Sequence[Line]]) -> np.ndarray:
    found = (mine[0].elsewhere.columns(texts) for mine in texts.values() if mine)
    return next(found, np.zeros(0, dtype=int))


def _is_general(without: int, texts: int) -> bool:
    """Whether so few texts lack something that it can be left out: what most of many texts
    haven't is no omission of any."""
    return without > 0 and (texts <= MANY_TEXTS or 2 * without <= texts)
