"""Topics as factors of a sentence x term table: non-negative matrix factorisation.

scikit-learn's solver, from a start that is worked out here: an event's table is small, so
that its singular vectors come exactly from its Gram matrix, and sooner than by the random
projections that the solver would start from by itself.
"""

from __future__ import annotations

import warnings

import numpy as np
from scipy.sparse import csr_array

TOLERANCE = 1e-3  # a rough fit names topics as well
MOST_EXACT = 200  # sentences; of more, singular vectors are approximated
NOTHING = 1e-6  # singular values below that share of the largest, and entries of the start


def topics_of(table: np.ndarray | csr_array, count: int, rounds: int) -> np.ndarray:
    """Topics as unit rows of term weights, shape (topics, terms), at least 0.

    Args:
        table: shape (sentences, terms), at least 0.
        count: how many topics, at most the table's sentences and terms. A table that
            has fewer in it gives rows of zeros for the others.
        rounds: of coordinate descent, at most.
    """
    from sklearn import config_context
    from sklearn.decomposition import non_negative_factorization
    from sklearn.exceptions import ConvergenceWarning

    sentences, terms = nndsvd(table, count)
    # to look through arguments takes the solver as long as five rounds do
    with warnings.catch_warnings(), config_context(skip_parameter_validation=True):
        warnings.simplefilter("ignore", ConvergenceWarning)
        _, found, _ = non_negative_factorization(
            table,
            sentences,
            terms,
            n_components=count,
            init="custom",
            tol=TOLERANCE,
            max_iter=rounds,
        )
    return np.asarray(found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-12))


def nndsvd(table: np.ndarray | csr_array, count: int) -> tuple[np.ndarray, np.ndarray]:
    """A start without chance (Boutsidis & Gallopoulos 2008, Pattern Recognition 41:1350).

    Of each pair of singular vectors it takes the positive or the negative parts, whichever
    are larger. Shapes (sentences, count) and (count, terms), at least 0.
    """
    left, size, right = _singular(table, count)
    # a vector's sign means nothing, so its largest weight of a term is made positive
    sign = np.sign(right[np.arange(count), np.abs(right).argmax(axis=1)])
    left, right = left * sign, right * sign[:, None]
    plus = _norms(np.maximum(left, 0), np.maximum(right, 0))
    minus = _norms(np.minimum(left, 0), np.minimum(right, 0))
    side = np.where(plus.prod(axis=0) >= minus.prod(axis=0) - 1e-9, 1.0, -1.0)
    norm = np.where(side > 0, plus, minus)
    scale = np.sqrt(size * norm.prod(axis=0)) / np.maximum(norm, 1e-12)
    one, other = left * side * scale[0], right * (side * scale[1])[:, None]
    return np.where(one < NOTHING, 0.0, one), np.where(other < NOTHING, 0.0, other)


def _singular(
    table: np.ndarray | csr_array, count: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The largest singular values, in descending order, between their vectors."""
    rows = table.shape[0]
    if rows > MOST_EXACT:
        from sklearn.utils.extmath import randomized_svd

        left, size, right = randomized_svd(table, count, random_state=0)
        return left, size, right
    plain = table if isinstance(table, np.ndarray) else table.toarray()
    # a hair's breadth more for each word that follows, so that vectors of one size, which
    # might turn among themselves, are the same on every machine
    plain = plain * np.linspace(1.0, 1.0 + NOTHING, plain.shape[1])
    values, vectors = np.linalg.eigh(plain @ plain.T)
    left, size = vectors[:, ::-1][:, :count], np.sqrt(np.maximum(values[::-1][:count], 0.0))
    # what is next to nothing is noise, and so are its vectors
    size = np.where(size > NOTHING * size[0], size, 0.0)
    return left, size, left.T @ plain / np.maximum(size, 1e-12)[:, None]


def _norms(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """The lengths of the columns of `left` and of the rows of `right`, shape (2, count)."""
    return np.array([np.linalg.norm(left, axis=0), np.linalg.norm(right, axis=1)])
