"""Where a number stands among news texts of its length, and what there is too little for."""

import numpy as np
import pytest
from msgspec import structs

from framing.comparing.gaps import enough
from framing.comparing.gaps.standings import fit_of, rank, standings_of, told_words
from framing.records import Fit, Measure, Norms, Standing, Usual
from tests.texts import HARBOUR, reading

LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9]
RATE = Measure("rate", "wording", "Rate", "per 1,000 narrator words", "")
SHARE = Measure("share", "sourcing", "Share", "% of attributions", "", kind="share")
NORMS = Norms(
    name="toy", about="toy news", source="", made="", framing="", language="en", texts=0,
    bands=[100, 300], levels=LEVELS, pair_levels=[], chances={},
    usual={"rate": Usual([9, 9], [[0.0, 1.0, 2.0, 4.0, 8.0], []])},
)  # fmt: skip


@pytest.mark.parametrize(
    ("value", "expected"),
    [(2.0, 0.5), (3.0, 0.625), (8.0, 0.95), (0.0, 0.05), (-1.0, 0.05), (99.0, 0.95)],
)
def test_a_rank_is_read_between_the_quantiles(value, expected):
    assert rank(value, [0.0, 1.0, 2.0, 4.0, 8.0], LEVELS) == pytest.approx(expected)


def test_equals_count_half():
    # from the start to .5 all are 0: as many of those are above a 0 as below
    assert rank(0.0, [0.0, 0.0, 0.0, 1.0, 2.0], LEVELS) == pytest.approx(0.25)


def test_ranks_grow_with_values():
    quantiles = [0.0, 0.0, 1.0, 1.0, 5.0]
    found = [rank(value, quantiles, LEVELS) for value in np.linspace(-1, 6, 50)]

    assert found == sorted(found)
    assert 0 < found[0] < found[-1] < 1


def test_a_number_stands_in_its_band():
    fits = [Fit("a", 100, 300), Fit("b", 300), Fit("c", reason="too short")]

    found = standings_of([RATE, SHARE], np.full((3, 2), 4.0), NORMS, fits)

    assert found == [[Standing(0.75, 1.0, 4.0), None], [None, None], [None, None]]


def test_no_value_has_no_standing():
    assert standings_of([RATE], np.array([[np.nan]]), NORMS, [Fit("a", 100)]) == [[None]]


def test_a_text_that_says_all_twice_is_no_longer_for_it():
    once, twice = reading(HARBOUR), reading(HARBOUR + "\n" + HARBOUR)

    assert told_words(twice) == told_words(once) > 150


def test_where_no_norm_fits_the_reason_is_said():
    text = reading(HARBOUR)
    german = structs.replace(text, document=structs.replace(text.document, language="de"))
    long = structs.replace(NORMS, bands=[900])

    assert fit_of(text, NORMS) == Fit("one", 100, 300)
    assert fit_of(german, NORMS).reason == "toy news are no norm for a text in 'de'"
    assert fit_of(text, long).reason == f"{told_words(text)} words; norms begin at 900"


def test_a_rate_needs_words_and_anything_else_sentences():
    below = np.array([[45.0, 9.0], [100.0, 2.0], [0.0, 0.0]])
    sentences = np.array([[4, 5], [6, 1], [0, 0]])

    scant, why = enough.too_little([RATE, SHARE], below, sentences)

    assert scant.tolist() == [[True, False], [False, True], [False, False]]
    assert why == [
        ["too little to tell: 45 of the narrator's words, 100 needed", None],
        [None, "too little to tell: 1 sentence, 5 needed"],
        [None, None],  # nothing at all, which is said elsewhere
    ]
