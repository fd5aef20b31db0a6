"""Which sentence of a text is told where in the others: the ground of most statements.

A sentence is held against every sentence of another text, alone and with the one behind it,
as what one text tells in one sentence another tells in two. What counts is how much of its
content stands there: its words under one form, and the full names behind its names and
initials, each weighed by how few sentences of the event have it.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping

import numpy as np
from msgspec import Struct

from framing.comparing.words.folding import content_of
from framing.records import Reading, Sentence, Span
from framing.tokens import terms_of

TOLD = 0.42  # share of a sentence's content from which another text tells it
PERHAPS = 0.3  # and from which it may
FEWEST = 4  # content words without which a sentence tells too little to be looked for


class Place(Struct, frozen=True, gc=False):
    """The sentence of a text that tells most of another's, an index, and how much, 0 to 1."""

    sentence: int
    share: float


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
    elsewhere: dict[str, Place]

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
        return max((one.share for one in self.elsewhere.values()), default=0.0)

    def unmatched(self, *others: str) -> bool:
        """Whether none of these texts, or of all, seems to tell it."""
        names = others or tuple(self.elsewhere)
        enough = len(self.words) >= FEWEST
        return enough and all(self.elsewhere[one].share < PERHAPS for one in names)

    def told_in(self) -> list[str]:
        """The other texts that tell it."""
        if len(self.words) < FEWEST:
            return []
        return [name for name, one in self.elsewhere.items() if one.share >= TOLD]


def lines_of(texts: Mapping[str, Reading]) -> dict[str, list[Line]]:
    """Every sentence of every text with its best places in the others, text by text.

    A text without sentences has none; so has every other text no place in it.
    """
    both = {name: _words(reading) for name, reading in texts.items()}
    words = {name: [one for one, _ in mine] for name, mine in both.items()}
    counts = Counter(word for mine in words.values() for one in mine for word in one)
    every = sum(map(len, words.values()))
    index = {word: at for at, word in enumerate(sorted(counts))}
    weights = np.array([math.log((every + 1) / counts[word]) for word in sorted(counts)])
    tables = {name: _table(mine, index) for name, mine in words.items()}
    places: dict[str, list[dict[str, Place]]] = {
        name: [{} for _ in mine] for name, mine in words.items()
    }
    for name, table in tables.items():
        weighted = table * weights
        whole = weighted.sum(axis=1, keepdims=True)
        for other, theirs in tables.items():
            if other == name or not len(theirs) or not len(table):
                continue
            pairs = np.maximum(theirs, np.vstack([theirs[1:], theirs[-1:]]))
            share = (weighted @ pairs.T) / np.where(whole > 0, whole, 1)
            best = share.argmax(axis=1)
            alone = (weighted * theirs[best]).sum(axis=1) / np.where(whole > 0, whole, 1)[:, 0]
            last = np.minimum(best + 1, len(theirs) - 1)
            later = (weighted * theirs[last]).sum(axis=1) / np.where(whole > 0, whole, 1)[:, 0]
            for at, mine in enumerate(places[name]):
                found = int(best[at] if alone[at] >= later[at] else last[at])
                mine[other] = Place(found, round(float(share[at, best[at]]), 6))
    return {
        name: [
            Line(name, at, one, *both[name][at], at / max(len(spots) - 1, 1), spots[at])
            for at, one in enumerate(texts[name].sentences)
        ]
        for name, spots in places.items()
    }


def _words(reading: Reading) -> list[tuple[frozenset[str], frozenset[str]]]:
    """The content words of each sentence with those of the full names behind its names, and
    the words of names among them."""
    text = reading.document.text
    starts = [one.start for one in reading.sentences]
    words = [_content(text[one.start : one.end]) for one in reading.sentences]
    named: list[set[str]] = [set() for _ in words]
    for actor in reading.actors:
        full = _content(actor.name)
        for span in actor.mentions:
            at = bisect_right(starts, span.start) - 1
            if at >= 0 and span.start < reading.sentences[at].end:
                named[at] |= full | _content(text[span.start : span.end])
                if actor.kind in ("person", "organisation"):
                    words[at] |= full
    return [
        (frozenset(mine), frozenset(names & mine))
        for mine, names in zip(words, named, strict=True)
    ]


def _content(text: str) -> set[str]:
    return set(filter(None, map(content_of, terms_of(text))))


def _table(words: list[frozenset[str]], index: Mapping[str, int]) -> np.ndarray:
    """Which sentence has which word, shape (sentences, words)."""
    table = np.zeros((len(words), len(index)), dtype=np.float32)
    for at, mine in enumerate(words):
        table[at, [index[word] for word in mine]] = 1
    return table
