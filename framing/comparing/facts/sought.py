"""Where a text may have what another says: passages, clauses, and how far each passage of an
event has each item of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from framing.comparing.words.items import LIKE, WORTHS, Item, figure_keys, items_of, keys_within
from framing.comparing.words.near_words import bodies_in
from framing.records import Reading, Span
from framing.tokens import Tokens, tokens_of

if TYPE_CHECKING:
    from scipy.sparse import csr_array

VERBATIM = 4  # words in a row that are hardly the same by chance
ELSEWHERE = 0.5  # what a name is worth that stands in the text, but not near the rest
# what is in so few passages of a text tells much, if others as seldom meet it there; and
# words that are no name or figure and meet in one sentence
FEW, SELDOM = 3, 2
HARD = 1024.0  # what a name or figure counts among those that meet: more than all words
_STEP = 1024.0  # more keys than an item has of one worth


class Passage(Struct, frozen=True):
    """A sentence, headline or caption of a text with the keys that it has, and its terms in
    order between blanks; `start` and `end` are None for a title that stands outside the text.
    `runs_on` says that the next passage is the sentence behind it."""

    start: int | None
    end: int | None
    keys: frozenset[str]
    words: str
    runs_on: bool


class Text:
    """A text's passages."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self.words = "\n".join(one.words for one in passages)

    def first(self, key: str) -> int | None:
        """The first passage that has a key."""
        return next((at for at, one in enumerate(self.passages) if key in one.keys), None)

    def verbatim(self, terms: Sequence[str]) -> int | None:
        """The passage that has terms in their order, if they are enough to be somebody's;
        else None."""
        words = f" {' '.join(terms)} "
        if len(terms) < VERBATIM or words not in self.words:
            return None
        return next((at for at, one in enumerate(self.passages) if words in one.words), None)

    def place(self, at: int, two: bool) -> Span | None:
        """Where a passage stands, with the sentence behind it or without."""
        first, last = self.passages[at], self.passages[at + two]
        if first.start is None or last.end is None:
            return None
        return Span(first.start, last.end)

    def within(self, place: Span) -> list[int]:
        """The passages that a place lies in, in part at least."""
        return [
            at
            for at, one in enumerate(self.passages)
            if one.start is not None
            and one.end is not None
            and one.start < place.end
            and place.start < one.end
        ]


def passages_of(reading: Reading) -> list[Passage]:
    """A text's title, its sentences, and what was set aside of it, in this order."""
    text, title = reading.document.text, reading.document.title
    found = [_passage(title, tokens_of(title), 0, len(title), outside=True)] if title else []
    homes = [one.start for one in reading.sentences]
    figures: dict[int, set[str]] = defaultdict(set)
    for figure in reading.figures:
        figures[bisect_right(homes, figure.start) - 1].update(figure_keys(figure))
    last = len(homes) - 1
    for at, one in enumerate(reading.sentences):
        on = at < last and one.role == reading.sentences[at + 1].role == "body"
        found.append(_passage(text, reading.tokens, one.start, one.end, figures[at], on))
    found += [_passage(text, reading.tokens, one.start, one.end) for one in reading.stripped]
    return found


def _passage(
    text: str,
    tokens: Tokens,
    start: int,
    end: int,
    more: Collection[str] = (),
    runs_on: bool = False,
    outside: bool = False,
) -> Passage:
    words = f" {' '.join(tokens.terms[at] for at in tokens.within(start, end))} "
    keys = frozenset(keys_within(text, tokens, start, end).union(more, bodies_in(words)))
    if outside:
        return Passage(None, None, keys, words, runs_on)
    return Passage(start, end, keys, words, runs_on)


class Said:
    """What one text says, item by item in its order, so that any stretch of it can be sought.

    `items` holds each different item once; `starts` are the places where some item stands,
    `which` the item that does; `clauses` are the text's.
    """

    def __init__(self, reading: Reading, clauses: Sequence[Span]) -> None:
        self.clauses = clauses
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
    `gains` what it has, `both` what it and the sentence behind it have, `loose` the same with
    names that stand anywhere in the text; `meeting` and `seldom` items that are in few
    passages of a text, where they are.
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
        self.loose = self.both.maximum(self._anywhere())
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
        ]
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

    def _anywhere(self) -> csr_array:
        """What names are worth in all passages of the texts that have them."""
        from scipy.sparse import csr_array

        named = np.array([item.named for item in self.items], dtype=bool)
        pairs = np.unique(self._pairs(self.gains)[named[rows_of(self.gains)]])
        rows, texts = np.divmod(pairs, len(self.starts))
        sizes = self.starts[texts + 1] - self.starts[texts]
        behind = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        places = np.repeat(rows, sizes), np.repeat(self.starts[texts], sizes) + behind
        worth = np.full(len(behind), ELSEWHERE)
        return csr_array((worth, places), shape=self.gains.shape)

    def _pairs(self, table: csr_array) -> np.ndarray:
        """Each entry's item and text as one number."""
        pairs: np.ndarray = rows_of(table) * len(self.starts) + self.texts[table.indices]
        return pairs

    def _few(self) -> tuple[csr_array, csr_array]:
        """Where items are that are in few passages of a text, names and figures counted
        `HARD` beside words; and in fewer yet."""
        full = np.array(self.light) == 1
        here, near = self._pairs(self.gains), self._pairs(self.both)
        like = self.gains.data >= LIKE
        pairs, counts = np.unique(here[like], return_counts=True)
        pairs, counts = np.append(pairs, -1), np.append(counts, 0)  # never empty
        order = np.argsort(pairs)
        pairs, counts = pairs[order], counts[order]

        def often(asked: np.ndarray) -> np.ndarray:
            return counts[np.minimum(np.searchsorted(pairs, asked), len(pairs) - 1)]

        rows = rows_of(self.both)
        rare = (self.both.data >= LIKE) & full[rows] & (often(near) <= FEW)
        meeting = kept(self.both, rare, np.where(self.hard[rows], HARD + 1, 1.0))
        seldom = like & full[rows_of(self.gains)] & (often(here) <= SELDOM)
        return meeting, kept(self.gains, seldom, np.ones(len(here)))


def table_of(
    columns: Sequence[Sequence[int]], width: int, data: np.ndarray | None = None
) -> csr_array:
    """Lists of columns as a table, a row a list; entries are 1 if not given in order."""
    from scipy.sparse import csr_array

    flat = np.fromiter(chain.from_iterable(columns), dtype=np.int32)
    starts = np.cumsum([0, *map(len, columns)])
    data = np.ones(len(flat)) if data is None else data
    return csr_array((data, flat, starts), shape=(len(columns), max(width, 1)))


def kept(
    table: csr_array,
    keep: np.ndarray,
    data: np.ndarray | None = None,
    columns: np.ndarray | None = None,
) -> csr_array:
    """A table with some of its entries, their values or columns changed."""
    from scipy.sparse import csr_array

    data = table.data if data is None else data
    columns = table.indices if columns is None else columns
    starts = np.concatenate([[0], np.cumsum(keep)])[table.indptr]
    return csr_array((data[keep], columns[keep], starts), shape=table.shape)


def rows_of(table: csr_array) -> np.ndarray:
    """The row of each entry."""
    return np.repeat(np.arange(table.shape[0]), np.diff(table.indptr))
