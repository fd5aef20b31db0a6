"""What tells apart two quantities in like words."""

import pytest

from framing.comparing.quantities.contrasts import (
    clash,
    rate_of,
    sides_of,
    soft_clash,
    times_of,
)
from framing.tokens import terms_of


@pytest.mark.parametrize(
    ("one", "other", "line"),
    [
        ("rare earth mining", "rare earth processing", "stage of production"),
        ("exports of wheat", "imports of wheat", "direction of trade"),
        ("people killed", "people wounded", "kind of harm"),
        ("voters in favour", "voters opposed", "stand"),
        ("exports of wheat", "exports of rye", None),
        ("exports of wheat", "wheat", None),
        ("killed or wounded", "wounded", None),
    ],
)
def test_a_contrast_needs_two_sides(one, other, line):
    assert clash(sides_of(terms_of(one)), sides_of(terms_of(other))) == line
    assert clash(sides_of(terms_of(other)), sides_of(terms_of(one))) == line


@pytest.mark.parametrize(
    ("one", "other", "parted"),
    [
        ("ships expected", "ships", True),
        ("ships expected", "ships planned", False),
        ("the rise in prices", "the fall in prices", True),
        ("the rise in prices", "prices", False),
        ("the first batch", "the second batch", True),
    ],
)
def test_a_plan_and_a_fact_are_no_conflict(one, other, parted):
    assert soft_clash(sides_of(terms_of(one)), sides_of(terms_of(other))) is parted


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("a day", "day"),
        ("per litre", "liter"),
        ("each week of closure", "week"),
        ("in annual sales", "year"),
        ("per TEU", "20-foot container"),
        ("per 20-foot unit", "20-foot container"),
        ("per 40-foot box", "40-foot container"),
        ("paid hourly", "hour"),
        ("of quarterly profit", "quarter"),
        ("spent annually", "year"),
        ("per head", "person"),
        ("on Monday", None),
    ],
)
def test_a_rate_is_read_from_the_words_behind(text, rate):
    assert rate_of(text) == rate


def test_times_are_kept_by_kind():
    assert times_of("in May 2021 and June", None) == {
        "year": frozenset({"2021"}),
        "month": frozenset({"May", "June"}),
    }
    assert times_of("in the first half", None) == {"part": frozenset({"first half"})}
    assert times_of("it rained", "2023-04-01") == {}


def test_last_year_is_a_year_only_where_the_text_has_a_date():
    assert times_of("more than last year", "2023-04-01") == {"year": frozenset({"2022"})}
    assert times_of("more than last year", None) == {}
