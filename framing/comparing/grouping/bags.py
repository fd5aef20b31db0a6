"""Texts as bags of numbered terms, and as sparse vectors: for texts by the hundred thousand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from scipy.sparse import csr_array

OTHERS = 20  # texts of other stories imagined beside those at hand, so that a few have weights
HALF = 0.5  # a term met so often has half of the weight that it can have
POWER = 0.5  # of the idf: names and slips of the pen count less than by the full idf


def vectors_of(rows: np.ndarray, terms: np.ndarray, texts: int) -> csr_array:
    """So many texts as vectors of length 1, shape (texts, terms), by the terms' numbers.

    A weight is count / (count + HALF) x idf ** POWER. The count saturates as in BM25
    (Robertson & Walker 1994), so that a long article does not turn on the words that it
    repeats. The idf is log((texts + OTHERS) / texts with the term), which leaves an event's
    own words some weight where all the texts at hand are of that event. A text without terms
    is a row of zeros.

    Args:
        rows, terms: the text of each word, and its number, shapes (words,).
        texts: how many there are, numbered from 0.
    """
    from scipy.sparse import csr_array

    known, columns = np.unique(terms, return_inverse=True)
    width = max(len(known), 1)
    entries, times = np.unique(rows * width + columns, return_counts=True)
    starts = np.searchsorted(entries, np.arange(texts + 1) * width).astype(np.int32)
    kept = (entries % width).astype(np.int32)
    idf = np.log((texts + OTHERS) / np.bincount(kept, minlength=len(known)))
    values = times / (times + HALF) * idf[kept] ** POWER
    return unit_rows(csr_array((values, kept, starts), shape=(texts, width)))


def unit_rows(matrix: csr_array) -> csr_array:
    """The same matrix with each row of length 1; rows of zeros stay."""
    from scipy.sparse import csr_array

    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    lengths = np.sqrt(np.bincount(rows, matrix.data**2, minlength=matrix.shape[0]))
    data = matrix.data / np.where(lengths > 0, lengths, 1.0)[rows]
    return csr_array((data, matrix.indices, matrix.indptr), shape=matrix.shape)
