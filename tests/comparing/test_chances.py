"""How often a gap comes between two halves of one article."""

import numpy as np
import pytest
from msgspec import structs

from framing.comparing.gaps.chances import CAUTIOUS, apartness, chances_of, sums_of, yardstick
from framing.records import Chance, Measure, Norms

RATE = Measure("rate", "wording", "Rate", "per 1,000 narrator words", "")
TONE = Measure("tone", "sentiment", "Tone", "mean", "", kind="mean")
NORMS = Norms(
    name="toy", about="toys", source="", made="", framing="", language="en", texts=0,
    bands=[], levels=[], pair_levels=[0.1, 0.5], usual={},
    chances={"tone": Chance(1.0, pairs=[0.05, 0.4]), "wording": Chance(2.0, run=0.0)},
)  # fmt: skip
TWO = np.repeat([0, 1], 12)


def of(numerator, measures, denominator=None, document=TWO, norms=NORMS):
    """The tests of columns of sentences."""
    above = np.asarray(numerator, dtype=float).reshape(len(document), len(measures))
    below = np.ones_like(above) if denominator is None else denominator
    return chances_of(above, below, document, measures, norms)


def test_apartness_is_the_z_of_two_means_under_one():
    values = np.random.default_rng(1).normal(size=24)
    values[12:] += 1

    z = apartness(sums_of(values[:, None], np.ones((24, 1)), TWO))

    gap = values[:12].mean() - values[12:].mean()
    assert z[:, 0] == pytest.approx(gap / np.sqrt(values.var() * (2 / 12)) * np.array([1, -1]))


def test_sentences_may_come_in_any_order():
    rng = np.random.default_rng(2)
    above, order = rng.normal(size=(24, 3)), rng.permutation(24)

    one = apartness(sums_of(above, np.ones((24, 3)), TWO))
    other = apartness(sums_of(above[order], np.ones((24, 3)), TWO[order]))

    assert one == pytest.approx(other)


def test_the_same_text_twice_has_no_gap():
    values = np.tile(np.random.default_rng(3).normal(size=12), 2)

    assert of(values, [TONE]).chance == pytest.approx(np.ones((2, 1)))


def test_a_larger_design_effect_makes_a_gap_less_surprising():
    values = np.random.default_rng(4).normal(size=24) + TWO
    wide = structs.replace(NORMS, chances={"tone": Chance(2.0)})

    assert of(values, [TONE], norms=wide).chance[0] > of(values, [TONE]).chance[0]


def test_few_hits_are_counted_out():
    # five hits, all in the one of two texts that are as long: 2 / 2 ** 5
    hits = np.zeros(24)
    hits[[0, 2, 4, 6, 8]] = 1

    found = of(hits, [RATE])

    assert found.chance == pytest.approx(np.full((2, 1), 2 / 32), abs=1e-3)


def test_three_hits_can_never_be_clear():
    hits = np.zeros(24)
    hits[:3] = 1

    assert (of(hits, [RATE]).p == 1.0).all()


def test_what_is_found_in_two_sentences_only_is_not_tested():
    hits = np.zeros(24)
    hits[:2] = 4

    assert np.isnan(of(hits, [RATE]).p).all()


def test_a_weak_measure_is_not_tested():
    weak = structs.replace(TONE, reliability="C (AUC 0.4)")

    assert np.isnan(of(np.arange(24.0), [weak]).chance).all()


def test_many_measures_make_each_less_clear():
    values = np.random.default_rng(5).normal(size=24) + 2 * TWO
    noise = np.random.default_rng(6).normal(size=(24, 9))
    ten = [structs.replace(TONE, name=f"tone.{at}") for at in range(10)]

    alone = of(values, [TONE]).p[0, 0]
    among = of(np.column_stack([values, noise]), ten).p[0, 0]

    assert alone < 0.05
    assert among >= 10 * alone


def test_two_texts_share_their_gaps_and_their_p():
    found = of(np.random.default_rng(7).normal(size=24), [TONE])

    assert found.p[0] == found.p[1] == found.chance[0]


def test_between_outlets_is_read_off_the_pairs():
    found = of(np.random.default_rng(8).normal(size=24), [TONE])

    expected = np.interp(found.chance, [0.05, 0.4, 1.0], [0.1, 0.5, 1.0])
    assert found.between == pytest.approx(expected)
    assert np.isnan(of(np.arange(24.0), [RATE]).between).all()


def test_a_yardstick_is_the_measures_else_its_familys_else_cautious():
    assert yardstick(TONE, NORMS).design == 1.0
    assert yardstick(RATE, NORMS).design == 2.0
    assert yardstick(structs.replace(RATE, family="new"), NORMS) == CAUTIOUS
    assert yardstick(RATE, None) == CAUTIOUS


def test_no_sentences_have_no_tests():
    found = of(np.zeros((0, 1)), [TONE], document=np.zeros(0, dtype=int))

    assert found.p.shape == (0, 1)
