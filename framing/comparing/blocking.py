"""Which pairs of texts are worth a look: sparse vectors, and near pairs among them.

No full similarity matrix: pairs come from an inverted index over each text's heaviest
terms, of which those that many texts share are left out. A term then links at most
`MOST_TEXTS` texts, so time grows as the number of texts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from scipy.sparse import csr_array

OTHERS = 20  # texts of other stories imagined beside those at hand, so that a few have weights
HALF = 0.5  # a term met so often has half of the weight that it can have
POWER = 0.5  # of the idf: names and slips of the pen count less than by the full idf
MOST_TEXTS = 200  # a term of more texts than this finds no pairs
HEAVIEST = 32  # terms of a text that find pairs
NEAREST = 30  # pairs kept a text
LEAST_SHARED = 0.06  # cosine of the heaviest terms under which a pair is not looked at
CHUNK = 1024  # texts compared at once, so that memory stays small
PAIRS_AT_ONCE = 1 << 15


def weighted(documents: Sequence[Sequence[str]]) -> csr_array:
    """Texts as vectors of length 1, shape (texts, terms).

    A weight is count / (count + HALF) x idf ** POWER. The count saturates as in BM25
    (Robertson & Walker 1994), so that a long article does not turn on the words that it
    repeats. The idf is log((texts + OTHERS) / texts with the term), which leaves an
    event's own words some weight where all the texts at hand are of that event. A text
    without terms is a row of zeros. Terms stand in the order in which they are first met.
    """
    from scipy.sparse import csr_array

    index: defaultdict[str, int] = defaultdict()
    index.default_factory = index.__len__
    columns: list[int] = []
    counts: list[int] = []
    starts = [0]
    for terms in documents:
        counter = Counter(terms)
        columns += map(index.__getitem__, counter)
        counts += counter.values()
        starts.append(len(columns))
    column = np.array(columns, dtype=np.int32)
    texts = np.bincount(column, minlength=len(index))
    idf = np.log((len(documents) + OTHERS) / np.maximum(texts, 1))
    times = np.array(counts, dtype=np.float64)
    values = times / (times + HALF) * idf[column] ** POWER
    matrix = csr_array(
        (values, column, np.array(starts, dtype=np.int32)),
        shape=(len(documents), max(len(index), 1)),
    )
    return unit_rows(matrix)


def unit_rows(matrix: csr_array) -> csr_array:
    """The same matrix with each row of length 1; rows of zeros stay."""
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    lengths = np.sqrt(np.bincount(rows, matrix.data**2, minlength=matrix.shape[0]))
    scaled = matrix.copy()
    scaled.data = matrix.data / np.where(lengths > 0, lengths, 1.0)[rows]
    return scaled


def joined(blocks: Sequence[tuple[csr_array, float]]) -> csr_array:
    """Vectors side by side, each block with its share of the cosine, rows of length 1."""
    from scipy.sparse import hstack

    parts = [block * np.sqrt(share) for block, share in blocks]
    return unit_rows(hstack(parts, format="csr"))


def near_pairs(vectors: csr_array) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pairs of texts that share heavy, uncommon terms, and their cosines.

    Returns:
        `left`, `right`, `cosine`, shapes (pairs,), left < right, in that order. A pair is
        there if either text is among the other's `NEAREST`.
    """
    texts = vectors.shape[0]
    found = []
    finder = _heaviest(vectors)
    across = finder.T.tocsr()
    for start in range(0, texts, CHUNK):
        near = (finder[start : start + CHUNK] @ across).tocsr()
        rows = np.repeat(np.arange(start, start + near.shape[0]), np.diff(near.indptr))
        use = (near.data > LEAST_SHARED) & (rows != near.indices)
        rows, columns, values = rows[use], near.indices[use], near.data[use]
        best = first_of_rows(rows, values, NEAREST)
        low, high = (choose(rows[best], columns[best]) for choose in (np.minimum, np.maximum))
        found.append(low.astype(np.int64) * texts + high)
    keys = np.unique(np.concatenate(found)) if found else np.array([], dtype=np.int64)
    left, right = keys // max(texts, 1), keys % max(texts, 1)
    return left, right, cosines(vectors, left, right)


def first_of_rows(rows: np.ndarray, values: np.ndarray, most: int) -> np.ndarray:
    """Positions of the `most` highest values of each row, highest first; ties as they come.

    Shapes: `rows` (entries,), numbers from 0; `values` (entries,), 0 to 1.
    """
    order = np.argsort(2.0 * rows - values, kind="stable")  # one key sorts faster than two
    ranked = rows[order]
    starts = np.flatnonzero(np.r_[True, ranked[1:] != ranked[:-1]]) if len(ranked) else ranked
    rank = np.arange(len(ranked)) - np.repeat(starts, np.diff(np.r_[starts, len(ranked)]))
    return np.asarray(order[rank < most])


def cosines(vectors: csr_array, left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """The cosine of each pair, shape (pairs,), for rows of length 1."""
    found = np.zeros(len(left))
    for start in range(0, len(left), PAIRS_AT_ONCE):
        part = slice(start, start + PAIRS_AT_ONCE)
        found[part] = vectors[left[part]].multiply(vectors[right[part]]).sum(axis=1)
    return found


def _heaviest(vectors: csr_array) -> csr_array:
    """The vectors with only the terms that find pairs."""
    from scipy.sparse import csr_array

    texts = np.bincount(vectors.indices, minlength=vectors.shape[1])[vectors.indices]
    rows = np.repeat(np.arange(vectors.shape[0]), np.diff(vectors.indptr))
    use = np.flatnonzero((texts > 1) & (texts <= MOST_TEXTS))
    kept = use[first_of_rows(rows[use], vectors.data[use], HEAVIEST)]
    entries = (vectors.data[kept], (rows[kept], vectors.indices[kept]))
    return unit_rows(csr_array(entries, shape=vectors.shape))
