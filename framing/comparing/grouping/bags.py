"""Texts as bags of numbered terms, and as sparse vectors: for texts by the hundred thousand.

Terms come in text by text and are kept as numbers, so that no text's words stay in
memory; vectors are made some texts at a time, so that nothing is there twice.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

if TYPE_CHECKING:
    from scipy.sparse import csr_array

OTHERS = 20  # texts of other stories imagined beside those at hand, so that a few have weights
HALF = 0.5  # a term met so often has half of the weight that it can have
POWER = 0.5  # of the idf: names and slips of the pen count less than by the full idf
CHUNK = 1024  # texts at once, so that memory stays small
MOST_COUNTED = 2**16 - 1  # a term's count in a text goes no further


class Bags(Struct, frozen=True):
    """How often each text has each term. Shapes: `columns`, `counts` (entries,), `starts`
    (texts + 1,): the entries of text i are `starts[i]` to `starts[i + 1]`; `idf` (terms,) is
    each term's weight."""

    columns: np.ndarray
    counts: np.ndarray
    starts: np.ndarray
    idf: np.ndarray

    @property
    def texts(self) -> int:
        """How many there are."""
        return len(self.starts) - 1

    def rows(self, start: int, stop: int) -> csr_array:
        """Some texts as vectors of length 1, shape (stop - start, terms).

        A weight is count / (count + HALF) x idf ** POWER. The count saturates as in BM25
        (Robertson & Walker 1994), so that a long article does not turn on the words that it
        repeats. A text without terms is a row of zeros.
        """
        from scipy.sparse import csr_array

        starts = self.starts[start : stop + 1]
        use = slice(starts[0], starts[-1])
        times = self.counts[use].astype(np.float64)
        values = times / (times + HALF) * self.idf[self.columns[use]] ** POWER
        entries = (values, self.columns[use], (starts - starts[0]).astype(np.int32))
        shape = (len(starts) - 1, max(len(self.idf), 1))
        return unit_rows(csr_array(entries, shape=shape))


class Gathered:
    """Bags in the making, text by text; a term is any number that fits into 64 bits."""

    def __init__(self) -> None:
        """No texts yet."""
        self._terms = array("q")
        self._counts = array("H")
        self._starts = array("q", [0])

    def add(self, terms: Iterable[int]) -> None:
        """One more text."""
        counted = Counter(terms)
        self._terms.extend(counted)
        self._counts.extend(map(min, counted.values(), repeat(MOST_COUNTED)))
        self._starts.append(len(self._terms))

    def bags(self) -> Bags:
        """The texts so far, columns in the order of the terms' numbers.

        The idf is log((texts + OTHERS) / texts with the term), which leaves an event's own
        words some weight where all the texts at hand are of that event.
        """
        terms = np.asarray(self._terms)
        known, texts = np.unique(terms, return_counts=True)
        columns = np.empty(len(terms), dtype=np.int32)
        for start in range(0, len(terms), CHUNK * CHUNK):
            part = slice(start, start + CHUNK * CHUNK)
            columns[part] = np.searchsorted(known, terms[part])
        idf = np.log((len(self._starts) - 1 + OTHERS) / texts)
        return Bags(columns, np.asarray(self._counts), np.asarray(self._starts), idf)


def weighted(documents: Iterable[Sequence[str]]) -> csr_array:
    """Texts as vectors, shape (texts, terms), see `Bags.rows`; terms stand in the order in
    which they are first met."""
    index: dict[str, int] = {}
    gathered = Gathered()
    for terms in documents:
        gathered.add([index.setdefault(term, len(index)) for term in terms])
    bags = gathered.bags()
    return bags.rows(0, bags.texts)


def joined(blocks: Sequence[tuple[Bags, float]]) -> csr_array:
    """Vectors side by side, each block with its share of the cosine, rows of length 1."""
    from scipy.sparse import csr_array

    ends = np.sum([bags.starts for bags, _ in blocks], axis=0)
    data = np.empty(ends[-1])
    indices = np.empty(ends[-1], dtype=np.int32)
    for start, part in _chunks(blocks):
        use = slice(ends[start], ends[start] + part.nnz)
        data[use], indices[use] = part.data, part.indices
    width = sum(max(len(bags.idf), 1) for bags, _ in blocks)
    return csr_array((data, indices, ends.astype(np.int32)), shape=(len(ends) - 1, width))


def _chunks(blocks: Sequence[tuple[Bags, float]]) -> Iterator[tuple[int, csr_array]]:
    """Some texts' vectors at a time, with the number of the first text."""
    from scipy.sparse import hstack

    texts = blocks[0][0].texts
    for start in range(0, texts, CHUNK):
        stop = min(start + CHUNK, texts)
        parts = [bags.rows(start, stop) * np.sqrt(share) for bags, share in blocks]
        yield start, unit_rows(hstack(parts, format="csr"))


def unit_rows(matrix: csr_array) -> csr_array:
    """The same matrix with each row of length 1; rows of zeros stay."""
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    lengths = np.sqrt(np.bincount(rows, matrix.data**2, minlength=matrix.shape[0]))
    scaled = matrix.copy()
    scaled.data = matrix.data / np.where(lengths > 0, lengths, 1.0)[rows]
    return scaled
