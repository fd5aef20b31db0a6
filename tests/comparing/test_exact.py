"""Exact tests of rare counts, and p-values for many tests together."""

import numpy as np
import pytest
from scipy.stats import betabinom, binomtest

from framing.comparing.inference.exact import beta_binomial, holm


def p_of(hits, total, share, run=0.0):
    """The p of one count, and the least that was possible."""
    p, least = beta_binomial(*(np.array([one]) for one in (hits, total, share, run)))
    return p.item(), least.item()


@pytest.mark.parametrize(("hits", "total", "share"), [(3, 3, 0.5), (7, 9, 0.3), (0, 12, 0.6)])
def test_hits_that_come_alone_are_the_exact_binomial_test(hits, total, share):
    p, _ = p_of(hits, total, share)

    assert p == pytest.approx(binomtest(hits, total, share).pvalue, abs=1e-4)


def test_hits_that_come_in_runs_follow_scipys_beta_binomial():
    run, share, total = 0.2, 0.4, 8
    spread = 1 / run - 1
    chances = betabinom(total, share * spread, (1 - share) * spread).pmf(np.arange(total + 1))

    p, least = p_of(8, total, share, run)

    assert p == pytest.approx(chances[chances <= chances[8] + 1e-12].sum())
    assert least == pytest.approx(chances.min())


def test_three_hits_on_one_side_of_even_texts_are_one_chance_in_four():
    # 3 or 0 of 3, at one half each: 2 / 8; nothing rarer can come of three hits
    assert p_of(3, 3, 0.5) == (pytest.approx(0.25, abs=1e-4), pytest.approx(0.25, abs=1e-4))


def test_runs_make_a_count_less_surprising():
    p = [p_of(6, 6, 0.5, run)[0] for run in (0.0, 0.1, 0.5)]

    assert p == sorted(p)


def test_no_counts_give_no_p():
    p, least = beta_binomial(*(np.zeros(0) for _ in range(4)))

    assert len(p) == len(least) == 0


def test_holm_steps_down_through_the_smallest():
    p = holm(np.array([0.01, 0.04, 0.03]), np.zeros(3), 0.05)

    # .01 x 3; .03 x 2; .04 x 1, but no less than the one before
    assert p == pytest.approx([0.03, 0.06, 0.06])


def test_no_adjusted_p_is_more_than_one():
    assert holm(np.array([0.4, 0.9, 0.8]), np.zeros(3), 0.05) == pytest.approx([1.0, 1.0, 1.0])


def test_tests_that_cannot_pass_do_not_count():
    p = np.array([0.02, 0.25, 0.25, np.nan])
    least = np.array([0.0, 0.25, 0.25, np.nan])

    assert holm(p, least, 0.05) == pytest.approx([0.02, 1.0, 1.0, np.nan], nan_ok=True)


def test_tarones_bound_by_hand():
    # at .05: k = 1 leaves 2 below .05, k = 2 leaves 1 below .025, so .025 must be reached
    p = holm(np.array([0.02, 0.03]), np.array([0.02, 0.03]), 0.05)

    assert p == pytest.approx([0.02, 1.0])


def test_false_alarms_are_as_rare_as_was_asked():
    rng = np.random.default_rng(0)
    alarms = sum((holm(rng.random(40), np.zeros(40), 0.05) <= 0.05).any() for _ in range(1000))

    assert 30 <= alarms <= 70
