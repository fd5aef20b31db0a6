"""Vectors and near pairs, against a full matrix and by hand."""

import numpy as np
from hypothesis import given

from framing.comparing.grouping import blocking
from tests.comparing.test_bags import NUMBERS, rows_of


@given(NUMBERS)
def test_pairs_are_those_of_the_full_matrix(texts):
    rows = rows_of(texts)
    full = (rows @ rows.T).toarray()
    left, right, cosine = blocking.near_pairs(rows)

    np.testing.assert_allclose(cosine, full[left, right])
    assert (left < right).all()
    # few texts of few terms: a pair is missed only where it shares next to nothing
    missed = np.triu(full, 1) > 0.2
    missed[left, right] = False
    assert not missed.any()


def test_the_highest_of_each_row_come_first():
    rows = np.array([0, 1, 0, 1, 0])
    values = np.array([0.1, 0.5, 0.9, 0.5, 0.4])

    assert blocking.first_of_rows(rows, values, 2).tolist() == [2, 4, 1, 3]


def test_a_term_of_very_many_texts_finds_no_pairs():
    texts = [[7] for _ in range(blocking.MOST_TEXTS + 1)]

    assert len(blocking.near_pairs(rows_of(texts))[0]) == 0


def test_pairs_grow_no_faster_than_texts():
    """Twice the texts of the same make give at most twice the pairs."""
    made = [[number // 3, 1000 + number, 999] for number in range(600)]
    half, whole = (len(blocking.near_pairs(rows_of(made[:n]))[0]) for n in (300, 600))

    assert half > 0
    assert whole <= 2 * half
