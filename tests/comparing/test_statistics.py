"""The statistics against METHODS' worked numbers and against scipy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.distance import jensenshannon
from scipy.stats import chi2_contingency

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
@pytest.mark.parametrize("name", ["alpha_0.01", "pooled_a0_10"])
def test_log_odds_equal_the_reference(vectors, name):
    words, a, b = two_lists(vectors)
    prior = 0.01 if name == "alpha_0.01" else statistics.pooled_prior(a, b, 10)

    got = statistics.log_odds(a, b, prior)

    for place, word in enumerate(words):
        expected = vectors["log_odds"][name][word]
        assert [got.delta[place], got.variance[place], got.z[place]] == pytest.approx(
            expected, abs=1e-6
        )


@needs_shared
def test_keyness_equals_the_reference_with_every_correction(vectors):
    checked = 0
    for row in vectors["keyness"]:
        table = row["a"], row["nt"], row["b"], row["nr"]
        for key in set(row) - {"a", "nt", "b", "nr"}:
            statistic, correction = key.split("_")
            got, _ = statistics.keyness(*table, statistic, correction)

            assert got == pytest.approx(row[key], abs=1e-5), (row, key)
            checked += 1
    assert checked == 18


@given(st.integers(1, 40), st.integers(1, 40))
def test_uncorrected_chi2_equals_scipys(a, b):
    got, p = statistics.keyness(a, 100, b, 120, "chi2")
    expected = chi2_contingency([[a, b], [100 - a, 120 - b]], correction=False)

    assert abs(got) == pytest.approx(expected.statistic, abs=1e-9)
    assert p == pytest.approx(expected.pvalue, abs=1e-9)


def test_three_against_none_vanishes_with_correction():
    """The short-text trap of METHODS 2.2."""
    assert statistics.keyness(3, 500, 0, 480, "g2")[1] < 0.05
    assert statistics.keyness(3, 500, 0, 480, "g2", "yates")[1] > 0.2


@needs_shared
def test_shifts_equal_the_reference(vectors):
    words, a, b = two_lists(vectors)
    p, q = statistics.shares(a), statistics.shares(b)
    expected = vectors["shifts"]

    assert statistics.entropy(p) == pytest.approx(expected["H_A"], abs=1e-6)
    assert statistics.entropy(q) == pytest.approx(expected["H_B"], abs=1e-6)
    for name, shift in (
        ("jsd_raw", statistics.jsd_shift(p, q)),
        ("proportion", statistics.proportion_shift(p, q)),
        ("entropy_raw", statistics.entropy_shift(p, q)),
    ):
        assert dict(zip(words, shift, strict=True)) == pytest.approx(expected[name], abs=1e-6)
    assert statistics.jsd_shift(p, q).sum() == pytest.approx(expected["jsd"], abs=1e-6)


def test_weighted_shift_equals_the_worked_example():
    """METHODS 2.4: good, bad, the; scores 8, 2, 5; reference 5."""
    one, other = statistics.shares(np.array([3, 1, 6])), statistics.shares(np.array([1, 4, 5]))
    score = np.array([8.0, 2.0, 5.0])

    assert statistics.weighted_shift(one, other, score, score, 5.0) == pytest.approx(
        [-0.6, -0.9, 0.0]
    )


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


def test_a_prior_of_nothing_is_refused():
    with pytest.raises(ValueError, match="above 0"):
        statistics.log_odds(np.array([1]), np.array([1]), 0.0)
