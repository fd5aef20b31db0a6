"""Which pairs of texts are worth a look: sparse vectors, and near pairs among them.

No full similarity matrix: pairs come from an inverted index over each text's heaviest
terms, of which those that many texts share are left out. A term then links at most
`MOST_TEXTS` texts, so time grows as the number of texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.comparing.grouping.bags import unit_rows

if TYPE_CHECKING:
    from scipy.sparse import csr_array

MOST_TEXTS = 200  # a term of more texts than this finds no pairs
HEAVIEST = 32  # terms of a text that find pairs
NEAREST = 30  # pairs kept a text
LEAST_SHARED = 0.06  # cosine of the heaviest terms under which a pair is not looked at
CHUNK = 1024  # texts at once, so that memory stays small
PAIRS_AT_ONCE = 1 << 13


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
    left, right = np.divmod(keys, texts)
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

    texts = np.bincount(vectors.indices, minlength=vectors.shape[1])
    useful = (texts > 1) & (texts <= MOST_TEXTS)
    rows, kept = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    for start in range(0, vectors.shape[0], CHUNK):
        starts = vectors.indptr[start : start + CHUNK + 1]
        part = slice(starts[0], starts[-1])
        row = np.repeat(np.arange(start, start + len(starts) - 1), np.diff(starts))
        use = np.flatnonzero(useful[vectors.indices[part]])
        use = use[first_of_rows(row[use], vectors.data[part][use], HEAVIEST)]
        rows.append(row[use])
        kept.append(starts[0] + use)
    row, use = np.concatenate(rows), np.concatenate(kept)
    entries = (vectors.data[use], (row, vectors.indices[use]))
    return unit_rows(csr_array(entries, shape=vectors.shape))
