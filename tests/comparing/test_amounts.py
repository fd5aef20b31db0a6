"""What values a number's wording allows."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.comparing.quantities.amounts import interval_of, overlap, unit_of
from framing.records import Figure


def _interval(written, value, unit="%", modifier=None, high=None, before=""):
    figure = Figure(0, len(written), value, high, unit, modifier)
    return interval_of(figure, written, before)[:2]


@pytest.mark.parametrize(
    ("written", "value", "unit", "modifier", "low", "high"),
    [
        ("five", 5.0, "states", None, 5.0, 5.0),
        ("43", 43.0, "ships", None, 43.0, 43.0),
        ("8.3", 8.3, "%", None, 8.25, 8.4),
        ("$52 billion", 52e9, "USD", None, 51.5e9, 53e9),
        ("up to 90", 90.0, "ships", "up to", 0.0, 90.0),
        ("at least 91", 91.0, "ships", "at least", 91.0, inf),
        ("nearly 51", 51.0, "ships", "nearly", 45.9, 51.0),
        ("about 51", 51.0, "ships", "about", 45.9, 56.1),
        ("two weeks", 2.0, "weeks", None, 14.0, 14.0),
    ],
)
def test_wording_sets_the_interval(written, value, unit, modifier, low, high):
    assert _interval(written, value, unit, modifier) == pytest.approx((low, high))


def test_a_number_that_something_rose_to_is_no_upper_bound():
    assert _interval("up to 3.7%", 3.7, modifier="up to", before="the rate ticked ")[0] > 3.6
    assert _interval("up to 3.7%", 3.7, modifier="up to", before="they may take ")[0] == 0.0


def test_a_range_keeps_both_ends():
    assert _interval("7 to 11", 7.0, "ships", high=11.0) == (7.0, 11.0)


@pytest.mark.parametrize(
    ("one", "other"),
    [("tons", "tonnes"), ("metres", "meters"), ("vessels", "ships"), ("countries", "nations")],
)
def test_units_that_measure_the_same_share_a_name(one, other):
    assert unit_of(one) == unit_of(other)


@pytest.mark.parametrize(
    ("many", "small", "large"),
    [
        (60, "seconds", "minutes"), (60, "minutes", "hours"), (24, "hours", "days"),
        (7, "days", "weeks"), (10, "years", "decades"), (10, "decades", "centuries"),
        (10, "mm", "cm"), (100, "cm", "metres"), (1, "m", "metres"),
        (1000, "metres", "kilometres"),
        (1000, "metres", "km"), (12, "inches", "feet"), (3, "feet", "yards"),
        (1760, "yards", "miles"), (1.609344, "km", "miles"), (1000, "grams", "kilos"),
        (1, "kg", "kilograms"), (1000, "kg", "tonnes"), (1, "tons", "metric tons"),
        (0.453592, "kg", "pounds"), (1, "lb", "pounds"), (0.404686, "hectares", "acres"),
        (30.44, "days", "months"), (365.25, "days", "years"), (12, "", "dozens"),
        (10, "millimeters", "centimeters"), (100, "centimeters", "meters"),
        (1000, "kilowatts", "megawatts"), (1000, "megawatts", "gigawatts"),
        (1, "kw", "kilowatts"), (1, "mw", "megawatts"), (1, "gw", "gigawatts"),
    ],
)  # fmt: skip
def test_so_many_of_a_small_unit_are_one_of_the_large(many, small, large):
    assert unit_of(small).name == unit_of(large).name
    assert many * unit_of(small).factor == pytest.approx(unit_of(large).factor, rel=1e-9)


def test_units_of_one_kind_share_a_name_and_differ_in_size():
    assert unit_of("decades").name == unit_of("weeks").name
    assert unit_of("decades").factor == 10 * unit_of("years").factor
    assert unit_of("USD").name != unit_of("KRW").name
    assert unit_of(None) == ("", 1.0)


@given(
    st.floats(0.01, 1e12),
    st.sampled_from([None, "about", "up to", "at least", "nearly", "more than", "some"]),
)
def test_a_number_fits_its_own_interval(value, modifier):
    figure = Figure(0, 1, value, None, "USD", modifier)
    interval = interval_of(figure, f"${value:.2f}")

    assert interval.low <= value <= interval.high
    assert overlap(interval, interval)


def test_more_noughts_than_a_number_holds_are_no_fault():
    low, high = _interval("1" + "0" * 320, 1e300, "people")

    assert low <= high


def test_a_day_has_so_many_seconds():
    assert 86_400 * unit_of("seconds").factor == pytest.approx(unit_of("days").factor)
    assert 36_525 * unit_of("days").factor == unit_of("centuries").factor


@pytest.mark.parametrize("unit", ["USD", "EUR", "%", "percentage points"])
def test_money_and_shares_keep_their_names(unit):
    assert unit_of(unit) == (unit, 1.0)
