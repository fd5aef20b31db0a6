"""A text's number with its interval and its gap, on sums that are worked out by hand."""

import numpy as np
import pytest
from msgspec import structs

from framing.comparing.gaps.enough import too_little, too_short
from framing.comparing.gaps.gaps import cells_of
from framing.comparing.gaps.intervals import found_in, ratios_of, sums_of
from framing.comparing.gaps.ladder import verdict_of
from framing.records import Family, Hits, Mark, Measure, Scores
from framing.settings import Settings
from tests.scoring.batches import counted_batch_of

RATE = Measure("rate", "toy", "A rate", "per 1,000 narrator words", "")
SHARE = Measure("share", "toy", "A share", "% of sentences", "", kind="share")
TONE = Measure("tone", "toy", "A mean", "mean", "", kind="mean")
QUICK = Settings(draws=200)
WORDS = 20  # of each sentence


def batch_of(*sizes):
    """Texts of so many sentences, of twenty words each."""
    sentence = " ".join(["word"] * WORDS) + "."
    return counted_batch_of(*[[sentence] * size for size in sizes])


def scores_of(numerator, measures, denominator=None, hits=None):
    numerator = np.asarray(numerator, dtype=float).reshape(-1, len(measures))
    none = np.zeros(0, dtype=int)
    return Scores(
        measures=measures,
        numerator=numerator,
        denominator=np.full(numerator.shape, float(WORDS))
        if denominator is None
        else denominator,
        scale=np.full(len(measures), 1000.0),
        hits=hits or Hits(none, none, none, none, np.zeros(0)),
        families=[Family(name="toy", title="Toy", meaning="", unit="")],
    )


def cells(sizes, numerator, measure=RATE, contrast=None, **more):
    batch = batch_of(*sizes)
    scores = scores_of(numerator, [measure], **more)
    apart = scores if contrast is None else scores_of(contrast, [measure], **more)
    return cells_of(batch, scores, apart, QUICK)


def test_a_value_is_hits_over_words_and_a_gap_is_to_the_others_together():
    """
    12 hits in 240 words; 6 in 240 and 0 in 480 of the others.
    """
    one, two, three = cells([12, 12, 24], [1] * 12 + [0.5] * 12 + [0] * 24)

    assert [cell.estimate.value for cell in (one, two, three)] == [50.0, 25.0, 0.0]
    assert one.gap.difference.value == pytest.approx(50 - 1000 * 6 / 720, rel=1e-5)
    assert two.gap.difference.value == pytest.approx(25 - 1000 * 12 / 720, rel=1e-5)
    assert three.gap.difference.value == pytest.approx(0 - 1000 * 18 / 480, rel=1e-5)
    assert (one.estimate.n, one.estimate.count) == (12, 12.0)
    assert one.contrast is None


def test_an_interval_holds_the_value_and_needs_ten_sentences():
    few, ten = cells([9, 10], [1, 0, 1] * 3 + [1, 0] * 5)

    assert (few.estimate.low, few.estimate.high) == (None, None)
    assert few.estimate.reason == "no interval from fewer than 10 sentences"
    assert (few.gap.difference.low, few.gap.difference.high) == (None, None)
    assert ten.estimate.low < ten.estimate.value == 25.0 < ten.estimate.high
    assert ten.gap.difference.low < ten.gap.difference.value < ten.gap.difference.high


def test_nothing_found_has_no_interval_and_nothing_to_divide_by_no_value():
    none, _ = cells([12, 12], [0] * 12 + [1] * 12)
    assert (none.estimate.value, none.estimate.low) == (0.0, None)
    assert none.estimate.reason.startswith("none found")

    below = np.array([[0.0]] * 12 + [[20.0]] * 12)
    empty, full = cells([12, 12], [0] * 12 + [1] * 12, denominator=below)
    assert empty.estimate.value is None
    assert empty.estimate.reason == "nothing in this text to measure it on"
    assert (empty.gap.difference.value, full.gap.difference.value) == (None, None)
    assert (empty.gap.verdict, none.gap.verdict) == ("not assessed", "less here")


def test_a_short_text_has_counts_and_no_rate_and_is_in_no_gap():
    """
    Four sentences are too few whatever their words.
    """
    short, one, two = cells([4, 12, 12], [1] * 4 + [1] * 12 + [0.5] * 12)

    assert (short.estimate.value, short.estimate.count) == (None, 4.0)
    assert short.estimate.reason == "too short for rates: 80 words, 100 needed"
    assert short.gap.verdict == "not assessed"
    assert one.gap.difference.value == -two.gap.difference.value == 25.0


def test_what_sets_a_text_apart_is_shown_where_it_differs():
    one, two = cells([12, 12], [1] * 24, contrast=[0.5] * 12 + [1] * 12)

    assert (one.estimate.value, one.contrast.value) == (50.0, 25.0)
    assert one.gap.difference.value == -25.0
    assert one.contrast.count == 6.0
    assert two.contrast.value == 50.0


def test_a_mean_counts_the_sentences_in_which_a_word_counts():
    values = [0.5, -0.5, 0.0] * 4 + [0.1] * 12
    one, two = cells([12, 12], values, measure=TONE)

    assert (one.estimate.count, two.estimate.count) == (8.0, 12.0)
    assert one.estimate.value == 0.0


def test_a_lone_text_has_a_value_and_no_gap():
    (cell,) = cells([12], [1] * 12)

    assert cell.estimate.value == 50.0
    assert cell.gap.difference.value is None
    assert cell.gap.p is None


def test_marks_stand_in_the_order_of_the_text_by_measure():
    hits = Hits(
        row=np.array([1, 0, 12, 0]),
        start=np.array([9, 5, 3, 1]),
        end=np.array([10, 6, 4, 2]),
        measure=np.array([0, 0, 0, 0]),
        weight=np.array([1.0, 0.25, 1.0, 1.0]),
    )
    one, two = cells([12, 12], [1] * 24, hits=hits)

    assert one.marks == [Mark(1, 2, 1.0), Mark(5, 6, 0.25), Mark(9, 10, 1.0)]
    assert two.marks == [Mark(3, 4, 1.0)]


def test_measures_that_are_alike_are_drawn_once():
    numerator = np.array([[1.0, 1.0, 0.0], [0.0, 0.0, 2.0]])
    both = scores_of(numerator, [RATE, SHARE, TONE])
    other = scores_of(numerator[:, [0, 2, 2]], [RATE, SHARE, TONE])

    same, apart = ratios_of(both, both), ratios_of(both, other)

    assert (same.shown.tolist(), same.apart.tolist(), same.gaps) == ([0, 0, 1], [0, 0, 1], 2)
    assert (apart.shown.tolist(), apart.apart.tolist()) == ([0, 0, 1], [0, 1, 1])
    assert same.numerator.tolist() == [[1000, 0], [0, 2000]]


def test_portions_of_the_measures_change_nothing(monkeypatch):
    rng = np.random.default_rng(1)
    batch = batch_of(12, 12, 3)
    measures = [structs.replace(RATE, name=f"m{at}") for at in range(7)]
    table = ratios_of(
        scores_of(rng.integers(0, 3, (27, 7)), measures),
        scores_of(rng.integers(0, 2, (27, 7)), measures),
    )
    whole = found_in(batch, table, np.array([0, 1]), QUICK)
    monkeypatch.setattr("framing.comparing.gaps.intervals.MOST_SUMS", 6)
    parts = found_in(batch, table, np.array([0, 1]), QUICK)

    for one, other in zip(whole, parts, strict=True):
        assert np.array_equal(one, other, equal_nan=True)


def test_sums_are_those_of_each_text():
    batch = batch_of(2, 3)

    assert sums_of(batch, np.array([[1.0], [2], [4], [8], [16]])).tolist() == [[3], [28]]
    assert sums_of(batch_of(0), np.zeros((0, 2))).tolist() == [[0, 0]]


@pytest.mark.parametrize(
    ("sentences", "words", "reason"),
    [
        (5, 100, None),
        (5, 99, "too short for rates: 99 words, 100 needed"),
        (4, 100, "too short for rates: 4 sentences, 5 needed"),
    ],
)
def test_from_which_length_a_text_has_rates(sentences, words, reason):
    each = [words // sentences] * (sentences - 1)
    each.append(words - sum(each))
    batch = counted_batch_of([" ".join(["word"] * many) for many in each])

    assert too_short(batch) == [reason]


@pytest.mark.parametrize(
    ("measure", "below", "sentences", "scant"),
    [
        (RATE, 100.0, 1, False),
        (RATE, 99.0, 9, True),
        (RATE, 0.0, 0, False),
        (SHARE, 1.0, 5, False),
        (SHARE, 900.0, 4, True),
        (structs.replace(SHARE, kind="count"), 1.0, 0, False),
    ],
)
def test_how_much_a_number_stands_on(measure, below, sentences, scant):
    found, _ = too_little([measure], np.array([[below]]), np.array([[sentences]]))

    assert found.tolist() == [[scant]]


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({}, "clear difference"),
        ({"p": 0.05}, "clear difference"),
        ({"p": 0.051}, "more here"),
        ({"low": 0.0}, "no clear difference"),
        ({"low": -5.0, "high": 0.0, "difference": -2.0}, "no clear difference"),
        ({"low": -5.0, "high": -0.1, "difference": -2.0, "p": 0.9}, "less here"),
        ({"low": None}, "no clear difference"),
        ({"high": None}, "no clear difference"),
        ({"counts": (3.0, 0.0)}, "clear difference"),
        ({"counts": (0.0, 3.0)}, "clear difference"),
        ({"counts": (2.9, 2.9)}, "weak"),
        ({"weak": True}, "weak"),
        ({"difference": None}, "not assessed"),
        ({"difference": float("nan")}, "not assessed"),
        ({"clear": 0.005}, "more here"),
        ({"p": None}, "more here"),
    ],
)
def test_each_rung_of_the_ladder_has_its_mark(change, verdict):
    base = {"difference": 3.0, "low": 1.0, "high": 5.0, "p": 0.01, "counts": (9.0, 4.0)}

    assert verdict_of(**{**base, **change}) == verdict


@pytest.mark.parametrize(("one", "other", "told"), [(5, 5, True), (4, 5, False), (5, 4, False)])
def test_a_gap_needs_enough_on_either_side(one, other, told):
    """So many of twelve sentences have something to divide by."""
    below = np.array(
        [[20.0]] * one + [[0.0]] * (12 - one) + [[20.0]] * other + [[0.0]] * (12 - other)
    )
    first, second = cells([12, 12], [1] * 24, measure=SHARE, denominator=below)

    assert [cell.gap.difference.value is not None for cell in (first, second)] == [told] * 2
    reasons = [cell.estimate.reason for cell in (first, second)]
    assert [(one < 5), (other < 5)] == [
        (reason or "").startswith("too little to tell: 4 sentences, 5 needed")
        for reason in reasons
    ]
