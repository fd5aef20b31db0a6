"""Intervals and tests by resampling sentences."""

import numpy as np
import pytest
from scipy.sparse import csr_array
from scipy.stats import bootstrap as scipys_bootstrap

from framing.comparing.gaps.ladder import verdict_of
from framing.comparing.inference import resampling


def interval_of(values, denominators=None, draws=1000):
    """The interval of a ratio over the sentences of one document."""
    values = np.asarray(values, dtype=float).reshape(-1, 1)
    below = np.ones_like(values) if denominators is None else denominators
    times = [resampling.resamples(len(values), resampling.generator("test"), draws)]
    whole = np.zeros(len(values), dtype=int)
    drawn = resampling.bootstrap(np.hstack([values, below]), whole, times)
    low, high = resampling.percentile_interval(resampling.ratios(drawn[:, 0], drawn[:, 1]))
    return low.item(), high.item()


def test_the_bootstrap_agrees_with_scipys():
    values = np.random.default_rng(1).normal(size=40)

    low, high = interval_of(values, draws=4000)

    expected = scipys_bootstrap(
        (values,), np.mean, method="percentile", n_resamples=4000, rng=2
    ).confidence_interval
    assert low == pytest.approx(expected.low, abs=0.03)
    assert high == pytest.approx(expected.high, abs=0.03)


@pytest.mark.parametrize("draws", [1, 2, 3, 60, 1000])
def test_the_middle_of_draws_is_numpys(draws):
    drawn = np.random.default_rng(3).normal(size=(2, 5, draws))

    found = resampling.percentile_interval(drawn)

    assert np.array_equal(found, np.percentile(drawn, [2.5, 97.5], axis=-1))


def test_no_sentences_and_no_words_have_no_interval():
    assert np.isnan(interval_of([])).all()
    assert np.isnan(interval_of(np.zeros(9), np.zeros((9, 1)))).all()


def test_blocks_are_runs_of_about_eight_within_a_document():
    block = resampling.blocks_of(np.repeat([0, 1, 2], [17, 3, 8]))

    assert block.tolist() == [0] * 9 + [1] * 8 + [2] * 3 + [3] * 8


def test_every_deal_gives_each_document_as_many_blocks_as_it_had():
    owner = np.array([0, 0, 1, 2, 2, 2])

    table = resampling.dealt_table(csr_array(np.eye(6)), owner, resampling.generator("d"), 50)

    held = table.toarray().reshape(50, 3, 6)
    assert (held.sum(axis=2) == [2, 1, 3]).all()
    assert (held.sum(axis=1) == 1).all()


def test_a_gap_read_from_the_other_side_has_the_opposite_sign():
    sums = np.array([[3.0], [1.0]]), np.array([[10.0], [10.0]])

    gaps = resampling.rest_gaps(*sums)

    assert gaps[:, 0] == pytest.approx([0.2, -0.2])


def test_gaps_of_many_draws_are_those_of_each(monkeypatch):
    monkeypatch.setattr(resampling, "PORTION", 30)  # two measures at a time
    rng = np.random.default_rng(0)
    above, below = rng.random((3, 7, 5)), rng.integers(0, 3, (3, 7, 5))

    together = resampling.rest_gaps(above, below)

    each = [resampling.rest_gaps(above[..., at], below[..., at]) for at in range(5)]
    assert np.array_equal(together, np.stack(each, axis=-1), equal_nan=True)


def test_resamples_hold_as_many_sentences_and_each_as_often():
    counts = resampling.resamples(20, resampling.generator("r"), 4000)

    assert (counts.sum(axis=0) == 20).all()
    # each is drawn once on average, with a multinomial's variance of 19/20
    assert counts.mean(axis=1) == pytest.approx(np.ones(20), abs=0.08)
    assert counts.var() == pytest.approx(0.95, abs=0.02)


def test_runs_are_sums_of_blocks():
    rows = csr_array(np.arange(20.0)[:, None])

    runs, owner = resampling.runs_of(rows, np.repeat([0, 2], [17, 3]))

    assert runs.toarray().ravel().tolist() == [36.0, 100.0, 54.0]
    assert owner.tolist() == [0, 0, 2]
    assert resampling.runs_of(rows[:0], np.zeros(0, dtype=int))[0].shape == (0, 1)


def test_p_values_hold_for_all_gaps_together():
    """With nothing to find, one run in twenty finds something, not one gap in twenty."""
    rng = np.random.default_rng(0)
    found = 0
    for _ in range(200):
        gaps = rng.normal(size=(2, 30, 300))
        p = resampling.family_wise_p(gaps[..., 0], gaps[..., 1:])
        found += bool((p <= 0.05).any())
    assert 2 <= found <= 20


def test_a_true_gap_among_many_is_found():
    rng = np.random.default_rng(0)
    gaps = rng.normal(size=(2, 30, 500))
    observed = gaps[..., 0].copy()
    observed[1, 7] = 6.0

    p = resampling.family_wise_p(observed, gaps[..., 1:])

    assert p[1, 7] <= 0.01


def test_generators_depend_on_their_names_only():
    draws = [resampling.generator(0, "event", name).integers(1 << 30) for name in "aab"]

    assert draws[0] == draws[1] != draws[2]


def test_the_ladder():
    def verdict(**changes):
        base = {"difference": 3.0, "low": 1.0, "high": 5.0, "p": 0.01, "counts": (9.0, 4.0)}
        return verdict_of(**{**base, **changes})

    assert verdict() == "clear difference"
    assert verdict(p=0.2) == "more here"
    assert verdict(p=None) == "more here"
    assert verdict(difference=-3.0, low=-5.0, high=-1.0, p=0.2) == "less here"
    assert verdict(low=-1.0) == "no clear difference"
    assert verdict(low=None, high=None) == "no clear difference"
    assert verdict(counts=(2.0, 2.0)) == "weak"
    assert verdict(weak=True) == "weak"
    assert verdict(difference=None) == "not assessed"


def test_some_of_all_are_chosen_without_any_twice_and_each_as_often():
    found = resampling.chosen(6, 3, resampling.generator("c"), 6000)

    assert all(len(set(one)) == 3 for one in found.tolist())
    ways = np.unique(np.sort(found, axis=1), axis=0, return_counts=True)[1]
    assert len(ways) == 20
    assert (abs(ways - 300) < 80).all()


def test_a_family_wise_p_by_hand():
    """
    Both gaps vary by 1, and in one of four deals the larger of the two reaches 2 of it.
    """
    permuted = np.array([[[1.0, -1.0, 1.0, -1.0]], [[2.0, 0.0, 0.0, 0.0]]])
    observed = np.array([[1.5], [2.0]])

    assert resampling.family_wise_p(observed, permuted).ravel() == pytest.approx([0.4, 0.4])
    nearer = resampling.family_wise_p(np.array([[1.0], [-0.5]]), permuted)
    assert nearer.ravel() == pytest.approx([1.0, 1.0])
    assert np.isnan(resampling.family_wise_p(observed * np.nan, permuted)).all()
    assert resampling.family_wise_p(observed, permuted * 0).ravel().tolist() == [1.0, 1.0]


@pytest.mark.parametrize(("lost", "known"), [(9, True), (10, False)])
def test_an_interval_is_known_where_nine_tenths_of_the_draws_are(lost, known):
    draws = np.arange(100.0)
    draws[:lost] = np.nan

    low, high = resampling.percentile_interval(draws[None])
    assert np.isfinite([low[0], high[0]]).tolist() == [known] * 2


def test_what_is_lost_counts_as_the_mean_of_what_is_known():
    draws = np.array([[np.nan, *[1.0] * 10, *[3.0] * 10]])

    assert [one[0] for one in resampling.percentile_interval(draws)] == [1.0, 3.0]


def test_a_ratio_of_nothing_is_none():
    found = resampling.ratios(np.array([1.0, 1.0, 0.0]), np.array([2.0, 0.0, 4.0]))

    assert found == pytest.approx([0.5, np.nan, 0.0], nan_ok=True)


@pytest.mark.parametrize(
    ("shape", "parts"), [((3, 7), 1), ((3, 7, 5000), 4), ((30, 2, 5000), 2), ((0, 4), 1)]
)
def test_portions_hold_all_and_thirty_thousand_numbers_at_most(shape, parts):
    found = resampling.portions(shape)

    assert len(found) == parts
    assert [at for one in found for at in range(shape[1])[one]] == list(range(shape[1]))


@pytest.mark.parametrize(
    ("sizes", "blocks"), [([11], 1), ([12], 2), ([20], 2), ([21], 3), ([1, 0, 1], 2)]
)
def test_a_block_is_about_eight_sentences(sizes, blocks):
    document = np.repeat(np.arange(len(sizes)), sizes)

    assert resampling.blocks_of(document).max() + 1 == blocks
