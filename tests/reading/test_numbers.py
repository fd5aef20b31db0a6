"""Numbers in digits and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading.quantities.numbers import scale_of, share_of, value_of


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("60", 60.0),
        ("1,234.5", 1234.5),
        ("1,00,000", 100000.0),
        ("seven", 7.0),
        ("twenty-five", 25.0),
        ("two hundred and fifty", 250.0),
        ("two hundred thousand", 200000.0),
        ("three million two hundred thousand", 3200000.0),
        ("a dozen", 12.0),
        ("half a dozen", 6.0),
        ("two dozen", 24.0),
        ("half a million", 500000.0),
        ("a hundred thousand", 100000.0),
        ("a hundred million", 100000000.0),
        ("Ninety", 90.0),
        ("", None),
        ("several", None),
        ("1.2.3", None),
        ("1.250.000", 1250000.0),
        ("1.250.000,50", 1250000.5),
        ("1 250 000", 1250000.0),
        ("2½", 2.5),
    ],
)
def test_a_number_is_worth_what_it_says(phrase, value):
    assert value_of(phrase) == value


@pytest.mark.parametrize(
    ("phrase", "share"),
    [("half", 50.0), ("a quarter", 25.0), ("two-thirds", 200 / 3), ("three quarters", 75.0)],
)
def test_a_fraction_is_per_cent(phrase, share):
    assert share_of(phrase) == pytest.approx(share)


def test_an_ordinary_word_is_no_fraction():
    assert share_of("two houses") is None


def test_scales_multiply_and_their_absence_does_not():
    assert (scale_of("bn"), scale_of("Million"), scale_of(None)) == (1e9, 1e6, 1.0)


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_with_and_without_commas_are_the_same_number(number):
    assert value_of(f"{number:,}") == value_of(str(number)) == float(number)
