"""Which verdict each pair of two texts' numbers gets, from matches written down by hand."""

import pytest
from msgspec import structs

from framing.comparing.quantities import figures
from framing.comparing.quantities.conflicts import Match
from tests.comparing.test_quantity_rules import of, quantity
from tests.scoring.batches import reading_of

READINGS = [reading_of(["It fell."], name=name) for name in "ab"]
BOTH = "one of the texts gives both numbers"
ALIKE = "like words, but not surely the same quantity"


def left(index=0, **fields):
    return quantity(index=index, **fields)


def right(index=0, **fields):
    return quantity(index=index, text=1, **fields)


def match(one, other, score=0.5, apart=None):
    return Match(one, other, score, score, apart)


def judged(*matches, more=()):
    """The verdicts on numbers, by their indices: of all that stand in matches, and of more."""
    every = [*(side for one in matches for side in (one.left, one.right)), *more]
    texts = [[one for one in every if one.text == text] for text in (0, 1)]
    found = figures._judged(matches, *texts, READINGS)
    return [(one.left_index, one.right_index, one.verdict, one.reason) for one in found]


def verdicts(*matches, more=()):
    return [one[:3] for one in judged(*matches, more=more)]


def test_a_number_agrees_with_the_likest_of_the_same():
    one = left()

    assert verdicts(match(one, right(1), 0.4), match(one, right(2), 0.6)) == [(0, 2, "agree")]


def test_a_number_that_agrees_elsewhere_does_not_differ_too():
    found = judged(match(left(), right(1)), match(left(), right(2, value=150.0)))

    assert found[0][:3] == (0, 1, "agree")
    assert found[1] == (0, 2, "different measures", BOTH)


def test_of_two_numbers_that_may_differ_the_likest_does():
    one = left()
    found = verdicts(
        match(one, right(1, value=150.0), 0.35), match(one, right(2, value=160.0), 0.9)
    )

    assert found == [(0, 2, "differ"), (0, 1, "different measures")]


def test_what_one_text_gives_too_is_no_conflict():
    pair = match(left(value=120.0), right(value=150.0))

    assert verdicts(pair) == [(0, 0, "differ")]
    assert judged(pair, more=[left(1, value=150.0)]) == [(0, 0, "different measures", BOTH)]
    assert judged(pair, more=[right(1, value=120.0)]) == [(0, 0, "different measures", BOTH)]


@pytest.mark.parametrize("turned", [False, True])
def test_a_number_that_agrees_with_another_tells_nothing_of_a_conflict(turned):
    """
    The text has the other's number, but of another thing, on which both agree.
    """
    low, high, again, third = (
        quantity(value, index=at, text=text)
        for value, at, text in (
            (120.0, 0, turned),
            (150.0, 0, not turned),
            (150.0, 1, turned),
            (150.0, 2, not turned),
        )
    )

    def pair(one, other, score):
        return match(other, one, score) if turned else match(one, other, score)

    found = verdicts(pair(again, third, 0.9), pair(low, high, 0.5))
    assert found[1] == (0, 0, "differ")


@pytest.mark.parametrize("turned", [False, True])
def test_only_what_agrees_in_its_own_text_is_settled(turned):
    """
    A text has the other's number as its second; of the other text the second agrees.
    """
    numbers = [(120.0, 0, turned), (150.0, 0, not turned), (150.0, 1, turned)]
    numbers += [(999.0, 2, turned), (999.0, 1, not turned)]
    low, high, known, far, same = (
        quantity(value, index=at, text=text) for value, at, text in numbers
    )

    def pair(one, other, score):
        return match(other, one, score) if turned else match(one, other, score)

    found = judged(pair(far, same, 0.9), pair(low, high, 0.5), more=[known])
    assert found[1] == (0, 0, "different measures", BOTH)


@pytest.mark.parametrize(
    ("value", "score", "apart", "told"),
    [
        (100.0, 0.25, "per day, against per week", True),
        (100.0, 0.24, "per day, against per week", False),
        (99.0, 0.25, "per day, against per week", False),  # common numbers
    ],
)
def test_equal_numbers_that_something_parts_are_told_where_rare(value, score, apart, told):
    found = judged(match(left(value=value), right(value=value), score, apart))

    assert found == ([(0, 0, "different measures", apart)] if told else [])


def test_equal_numbers_that_agree_elsewhere_are_not_told_again():
    pair = match(left(), right(1), 0.9), match(left(), right(2), 0.5, "not the same sex")

    assert verdicts(*pair) == [(0, 1, "agree")]


def test_numbers_that_only_overlap_are_parted_in_silence():
    one, other = left(), right(value=102.0, modifier="about")

    assert judged(match(one, other, 0.9, "not the same sex")) == []


@pytest.mark.parametrize(
    ("other", "apart", "score", "reason"),
    [
        ({"value": 150.0}, "not the same sex", 0.5, "not the same sex"),
        ({"value": 150.0}, None, 0.1, ALIKE),
        ({"value": 150.0}, None, 0.09, None),  # nobody would take them for one
        ({"value": 150.0, "weekdays": of("Friday")}, None, 0.5, "of Monday, against Friday"),
    ],
)
def test_why_numbers_that_do_not_fit_are_no_conflict(other, apart, score, reason):
    one = left(weekdays=of("Monday") if "weekdays" in other else of())
    found = judged(match(one, right(**other), score, apart))

    assert found == ([(0, 0, "different measures", reason)] if reason else [])


@pytest.mark.parametrize(
    ("one", "other", "alike", "seems"),
    [
        ("day", "week", 0.1, True),
        ("day", "day", 0.1, False),
        ("day", None, 0.1, False),
        (None, "day", 0.1, False),
        (None, None, 0.3, True),
    ],
)
def test_sums_by_another_rate_are_taken_for_one_sooner(one, other, alike, seems):
    pair = match(left(unit="USD", rate=one), right(unit="USD", rate=other), alike)

    assert figures._seems_one(pair) is seems


def test_a_range_fits_what_lies_in_it_however_wide():
    wide = match(left(high=400.0), right(value=350.0), 0.9)

    assert figures._fits(wide) is True
    assert figures._fits(match(left(modifier="at least"), right(value=301.0), 0.9)) is False
    assert figures._fits(match(left(modifier="at least"), right(value=300.0), 0.9)) is True


def test_the_number_of_another_unit_or_end_is_only_compatible():
    one, week = left(value=7.0, unit="day"), right(value=1.0, unit="week")

    assert figures._agreement(one, week) == ("compatible", "rounded")
    assert figures._agreement(left(high=120.0), right(high=120.0)) == (
        "agree",
        "the same number",
    )
    bounded = left(modifier="up to"), right(modifier="up to")
    assert figures._agreement(*bounded) == ("agree", "the same number")


@pytest.mark.parametrize(
    ("alike", "same", "apart"),
    [
        (0.3, True, None),  # equal numbers, surely one quantity, whatever else stands there
        (0.19, True, "not the same sex"),
        (0.9, False, "not the same sex"),
    ],
)
def test_equal_numbers_in_like_words_are_one_whatever_else_is_said(
    alike, same, apart, monkeypatch
):
    monkeypatch.setattr(figures, "_bonus", lambda *_: 0.1)
    sexes = {"sides": {"sex": of("0")}}, {"sides": {"sex": of("1")}}
    one, other = left(**sexes[0]), right(**sexes[1])
    if not same:
        other = structs.replace(other, figure=structs.replace(other.figure, value=101.0))
    likeness = type("Likeness", (), {"of": lambda *_: alike})()

    (found,) = figures._matches([(0, 1)], [one, other], likeness)
    assert (found.apart, found.score) == (apart, pytest.approx(alike + 0.1))


@pytest.mark.parametrize(("alike", "held"), [(0.05, True), (0.049, False)])
def test_numbers_in_unlike_words_are_not_held_against_each_other(alike, held):
    likeness = type("Likeness", (), {"of": lambda *_: alike})()

    assert bool(list(figures._matches([(0, 1)], [left(), right()], likeness))) is held


@pytest.mark.parametrize(
    ("one", "other", "alike", "apart"),
    [
        ({"entity": "Velm"}, {"entity": "Lund"}, 0.29, "of Velm, against Lund"),
        ({"entity": "Velm"}, {"entity": "Lund"}, 0.3, None),
        ({"entity": "Velm", "value": 373.0}, {"entity": "Lund", "value": 373.0}, 0.29, None),
        ({"entity": "Velm", "value": 37.0}, {"entity": "Lund", "value": 37.0}, 0.29,
         "of Velm, against Lund"),
    ],
)  # fmt: skip
def test_numbers_of_two_names_are_two_where_little_speaks_for_one(one, other, alike, apart):
    first = left(names=of(one["entity"]), **one)
    second = right(names=of(other["entity"]), **other)

    assert figures._apart(first, second, alike) == apart
