"""What a text says, clause by clause, and how far each passage of its event has each item."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from framing.comparing.words.items import LIKE, WORTHS, Item, items_of
from framing.comparing.words.passages import Passage, Text
from framing.comparing.words.tables import kept, table_of
from framing.records import Reading, Span
from framing.tokens import terms_of

if TYPE_CHECKING:
    from scipy.sparse import csr_array

TOLD = 0.7  # likeness from which one sentence tells a clause
ABSENT = 0.25  # likeness below which a text doesn't tell it
SEEMS = 0.4  # likeness to any place of a text below which it doesn't seem to tell it
MET = 2  # things few places have, of which so many meet in one, tell much
FEWEST = 2.4  # items that a clause needs to be missed or told at all, light ones for less
ELSEWHERE = 0.5  # what a name is worth that stands in the text, but not near the rest
# what is in so few passages of a text tells much, if others as seldom meet it there; and
# words that are no name or figure and meet in one sentence
FEW, SELDOM = 3, 2
# What is known of a span and a text, as flags: that the text lacks it, that it may, that
# something rare of both meets, that it comes nowhere near, that it may well tell it
MISSING, MAY_MISS, MEETS, FAR, LIKELY = 1, 2, 4, 8, 16
_HARD = 1024.0  # what a name or figure counts among those that meet: more than all words
_STEP = 1024.0  # more keys than an item has of one worth


class Said:
    """What one text says, item by item in its order, so that any stretch of it can be sought.

    `items` holds each different item once; `starts` are the places where some item stands,
    `which` the item that does; `clauses` are the text's.
    """

    def __init__(self, reading: Reading, clauses: Sequence[Span]) -> None:
        self.reading, self.clauses = reading, clauses
        self._ends = [one.end for one in clauses]
        self.items: list[Item] = []
        known: dict[tuple[str, ...], int] = {}
        places: list[tuple[int, int]] = []
        for start, item in sorted(items_of(reading), key=lambda one: one[0]):
            at = known.setdefault((item.key, *item.keys), len(self.items))
            if at == len(self.items):
                self.items.append(item)
            places.append((start, at))
        self.starts = [start for start, _ in places]
        self.which = [at for _, at in places]

    @cached_property
    def written(self) -> frozenset[str]:
        """The terms that the text writes, and of the names that its speakers go by."""
        speakers = (terms_of(one.speaker or "") for one in self.reading.attributions)
        return frozenset(self.reading.tokens.terms).union(*speakers)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The terms that stand side by side."""
        return frozenset(pairwise(self.reading.tokens.terms))

    @cached_property
    def capitals(self) -> dict[str, set[str]]:
        """The terms that the text writes with a capital somewhere, by their first letters."""
        text, tokens = self.reading.document.text, self.reading.tokens
        found: dict[str, set[str]] = {}
        for start, term in zip(tokens.starts, tokens.terms, strict=True):
            if text[start].isupper():
                found.setdefault(term[0], set()).add(term)
        return found

    def within(self, span: Span) -> list[int]:
        """The items that stand in a span, each once."""
        low, high = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return list(dict.fromkeys(self.which[low:high]))

    def pieces_of(self, span: Span) -> list[Span]:
        """The clauses of which a span has the greater part, cut to it; the span itself where
        there is none, as in a headline."""
        found = []
        for one in self.clauses[bisect_right(self._ends, span.start) :]:
            if one.start >= span.end:
                break
            low, high = max(one.start, span.start), min(one.end, span.end)
            if 2 * (high - low) >= one.end - one.start:
                found.append(Span(low, high))
        return found or [span]


class Held:
    """How far each passage of an event has each item that a text of it says.

    `places` are those of each text's items among all, `starts` its first passage; `texts` has
    the text of each passage, `weights` how much each item tells, by how few of the event's
    passages have it. Tables have a row an item and a column a passage:
    `gains` what it has, `both` what it and the sentence behind it have; `meeting` and `seldom`
    items that are in few passages of a text, where they are.
    """

    def __init__(self, texts: Sequence[Text], said: Sequence[Said]) -> None:
        self.items = list({id(item): item for one in said for item in one.items}.values())
        index = {id(item): at for at, item in enumerate(self.items)}
        self.places = [[index[id(item)] for item in one.items] for one in said]
        sizes = np.array([len(one.passages) for one in texts], dtype=int)
        self.starts = np.cumsum([0, *sizes])
        self.texts = np.repeat(np.arange(len(texts)), sizes)
        passages = [one for text in texts for one in text.passages]
        self._runs_on = np.array([one.runs_on for one in passages], dtype=bool)
        self.hard = np.array([item.hard for item in self.items], dtype=bool)
        self.light = [item.weight for item in self.items]
        self.gains, self.weights = self._gains(passages)
        behind = (self.gains.indices > 0) & self._runs_on[self.gains.indices - 1]
        moved = kept(self.gains, behind, columns=self.gains.indices - 1)
        self.both = self.gains.maximum(moved)
        named = np.array([item.named for item in self.items], dtype=bool)
        self._named = np.unique(self._pairs(self.gains)[named[self.gains.tocoo().row]])
        self.meeting, self.seldom = self._few()

    def _gains(self, passages: Sequence[Passage]) -> tuple[csr_array, np.ndarray]:
        index: dict[str, int] = {}
        having = table_of(
            [[index.setdefault(key, len(index)) for key in one.keys] for one in passages],
            len(index),
        )
        counts = np.bincount(having.indices, minlength=len(index) + 1)
        mine = [
            [(index[key], worth) for key, worth in item.keys.items() if key in index]
            for item in self.items
        ] or [[]]  # a table has a row, as it has a column
        # so that the greatest worth can be read off a sum: each is more than all below it
        worths = np.array([worth for one in mine for _, worth in one])
        powers = _STEP ** np.arange(len(WORTHS))
        items = table_of(
            [[at for at, _ in one] for one in mine],
            len(index),
            powers[np.searchsorted(WORTHS, worths)],
        )
        gains = items @ having.T.tocsr()
        gains.sort_indices()
        gains.data = np.array(WORTHS)[np.searchsorted(powers, gains.data, side="right") - 1]
        often = counts[[index.get(item.key, len(index)) for item in self.items]]
        weights = np.log(1 + len(passages) / np.maximum(often, 1)) * np.array(self.light)
        return gains, weights

    def loose_of(self, items: np.ndarray) -> csr_array:
        """What passages have of some items, each with the sentence behind it, and of names
        that stand anywhere in their text, shape (items, passages): of all of many texts that
        would be too much to keep."""
        from scipy.sparse import csr_array

        width = np.int64(len(self.starts))
        low, high = (np.searchsorted(self._named, (items + more) * width) for more in (0, 1))
        pairs, many = _ranges(low, high)
        texts = self._named[pairs] % width
        places, sizes = _ranges(self.starts[texts], self.starts[texts + 1])
        counts = np.bincount(np.repeat(np.arange(len(items)), many), sizes, len(items))
        ends = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
        worth = np.full(len(places), ELSEWHERE)
        shape = len(items), self.both.shape[1]
        named = csr_array((worth, places.astype(np.int32), ends), shape=shape)
        return self.both[items].maximum(named)

    def _pairs(self, table: csr_array) -> np.ndarray:
        """Each entry's item and text as one number."""
        pairs: np.ndarray = (
            table.tocoo().row * np.int64(len(self.starts)) + self.texts[table.indices]
        )
        return pairs

    def _few(self) -> tuple[csr_array, csr_array]:
        """Where items are that are in few passages of a text, names and figures counted
        `_HARD` beside words; and in fewer yet."""
        full = np.array(self.light) == 1
        here, near = self._pairs(self.gains), self._pairs(self.both)
        like = self.gains.data >= LIKE
        pairs, counts = np.unique(here[like], return_counts=True)
        pairs, counts = np.append(pairs, -1), np.append(counts, 0)  # never empty
        order = np.argsort(pairs)
        pairs, counts = pairs[order], counts[order]

        def often(asked: np.ndarray) -> np.ndarray:
            return counts[np.minimum(np.searchsorted(pairs, asked), len(pairs) - 1)]

        rows = self.both.tocoo().row
        rare = (self.both.data >= LIKE) & full[rows] & (often(near) <= FEW)
        counted = np.where(self.hard[rows], _HARD + 1, 1.0).astype(np.float32)  # exact
        meeting = kept(self.both, rare, counted)
        seldom = like & full[self.gains.tocoo().row] & (often(here) <= SELDOM)
        return meeting, kept(self.gains, seldom, np.ones(len(here), dtype=np.float32))

    def spans_of(self, rows: Sequence[Sequence[int]]) -> csr_array:
        """What stands in spans, shape (spans, items), by how much it tells."""
        table = table_of(rows, len(self.items))
        table.data = self.weights[table.indices]
        return table

    def _likeness(self, rows: Sequence[Sequence[int]]) -> tuple[np.ndarray, np.ndarray]:
        """How much spans tell, shape (spans,), and the share of it that any place of each text
        tells too, shape (spans, texts)."""
        from scipy.sparse import csr_array

        spans = self.spans_of(rows)
        whole = spans.sum(axis=1)
        some, at = np.unique(np.append(spans.indices, 0), return_inverse=True)  # never empty
        shape = len(rows), len(some)
        spans = csr_array((spans.data, at[:-1].astype(np.int32), spans.indptr), shape=shape)
        most = self._most(spans @ self.loose_of(some))
        return whole, most / np.where(whole > 0, whole, 1)[:, None]

    def flags_of(self, rows: Sequence[Sequence[int]]) -> np.ndarray:
        """What is known of spans, by their items, and each text, shape (spans, texts)."""
        whole, likeness = self._likeness(rows)
        likeness = np.round(likeness, 6)  # as sums hang on their order in the last digits
        items = table_of(rows, len(self.items)).astype(np.float32)
        # a name or figure meets another item, or two words yet rarer meet in one sentence
        meets = self._most(items @ self.meeting) >= _HARD + MET
        meets |= self._most(items @ self.seldom) >= MET
        light = self.light
        weighs = [sum(light[row] for row in mine) >= FEWEST for mine in rows]
        enough = np.array(weighs, dtype=bool)[:, None]
        missing = enough & (np.diff(self.starts) > 0) & (likeness < ABSENT) & ~meets
        may_miss = np.where(enough, missing, (whole == 0)[:, None] | (likeness < TOLD))
        known = (
            (MISSING, missing),
            (MAY_MISS, may_miss),
            (MEETS, meets),
            (FAR, likeness < SEEMS),
            (LIKELY, likeness >= TOLD),
        )
        flags = np.zeros(likeness.shape, dtype=np.uint8)
        for flag, holds in known:
            flags += holds * np.uint8(flag)
        return flags

    def _most(self, table: csr_array) -> np.ndarray:
        """The most of each row in any passage of each text, 0 where it has none, shape
        (rows, texts)."""
        starts = self.starts
        full = np.flatnonzero(np.diff(starts))
        most = np.zeros((table.shape[0], len(starts) - 1), dtype=table.dtype)
        if len(full):
            most[:, full] = np.maximum.reduceat(table.toarray(), starts[full], axis=1)
        return most


def _ranges(low: np.ndarray, high: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The whole numbers from each low to below its high, one range behind the other, and how
    many each has."""
    sizes = high - low
    return np.arange(sizes.sum()) + np.repeat(low - np.cumsum(sizes) + sizes, sizes), sizes
