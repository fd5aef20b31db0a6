"""The statistics against METHODS' worked numbers and against scipy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.distance import jensenshannon

from framing.comparing.inference import statistics
from tests.shared import needs_shared, shared_json

COUNTS = st.lists(st.integers(0, 30), min_size=2, max_size=8)


@pytest.fixture(scope="module")
def vectors():
    return shared_json("reference/vectors.json")


def two_lists(vectors):
    one, other = vectors["log_odds"]["A"], vectors["log_odds"]["B"]
    words = sorted(set(one) | set(other))
    counts = [np.array([side.get(word, 0) for word in words]) for side in (one, other)]
    return words, *counts


@needs_shared
def test_shifts_equal_the_reference(vectors):
    words, a, b = two_lists(vectors)
    p, q = statistics.shares(a), statistics.shares(b)
    expected = vectors["shifts"]

    shift = statistics.jsd_shift(p, q)
    parts = dict(zip(words, shift, strict=True))

    assert parts == pytest.approx(expected["jsd_raw"], abs=1e-6)
    assert shift.sum() == pytest.approx(expected["jsd"], abs=1e-6)


@given(COUNTS, COUNTS)
def test_jsd_equals_scipys(left, right):
    size = min(len(left), len(right))
    p, q = (statistics.shares(np.array(side[:size])) for side in (left, right))
    if p.sum() == 0 or q.sum() == 0:
        return

    got = statistics.jsd_shift(p, q).sum()

    assert got == pytest.approx(jensenshannon(p, q, base=2) ** 2, abs=1e-9)


@needs_shared
def test_benjamini_hochberg_equals_the_reference(vectors):
    expected = vectors["bh"]

    adjusted = statistics.benjamini_hochberg(np.array(expected["p"]))

    assert adjusted == pytest.approx(expected["adj"], abs=1e-6)
    assert (adjusted <= expected["q"]).sum() == expected["reject"]


@pytest.mark.parametrize(
    ("value", "written"),
    [(1.23456789, 1.23457), (1e-13, 0.0), (-1e-13, 0.0), (1e-11, 1e-11), (np.nan, None)],
)
def test_a_number_is_written_with_six_digits(value, written):
    assert statistics.rounded(value) == written


def test_surprisal_and_shares_of_nothing_are_nothing():
    assert statistics.surprisal(np.array([0.0, 0.25, 1.0])).tolist() == [0, 2, 0]
    assert statistics.shares(np.array([0, 0])).tolist() == [0, 0]
    assert statistics.shares(np.array([[1, 3], [0, 0]])).tolist() == [[0.25, 0.75], [0, 0]]
    assert statistics.benjamini_hochberg(np.zeros(0)).shape == (0,)
