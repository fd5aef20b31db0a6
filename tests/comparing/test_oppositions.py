"""What two texts say of one thing that can't both be so, and what only seems to be."""

import pytest

from framing.comparing.facts.oppositions import opposed
from tests.texts import reading

AT_ODDS = [
    (
        "Orr was held on Friday. Orr has been charged with four counts of arson, police said.",
        "Orr was held on Friday. No formal charges have been filed in the case so far.",
        "charges",
    ),
    (
        "Orr was held on Friday. Orr has been charged with four counts of arson, police said.",
        "Orr was held on Friday, but he hasn’t been charged in the case so far.",
        "charges",
    ),
    (
        "The roof fell in at noon. Five people were injured, the fire service said.",
        "The roof of the market fell in at noon, but nobody was hurt, the fire service said.",
        "injuries",
    ),
    (
        "The assembly voted on the dam. The vote was 212-190 with two rebels.",
        "The assembly backed the dam in a 210-to-190 vote on Monday evening.",
        "the tally of a vote",
    ),
    (
        "The harbour bill was rejected on Monday after nine hours.",
        "The harbour bill was approved on Monday after nine hours.",
        "a decision",
    ),
    (
        "The council is new. Ada Roe has led the bakers of Velm since 1998.",
        "Roe, who has led the bakers since 1999, wept.",
        "a year (1998 or 1999)",
    ),
    (
        "The toll was kept by Otto Lind from 1967 to 1979.",
        "It was Otto Lind who kept the toll from April 1966 until he died.",
        "a year (1966 or 1967)",
    ),
    (
        "The court upheld the fishing law on Tuesday.",
        "On Tuesday the court overturned the fishing law.",
        "a ruling",
    ),
]
NOT_AT_ODDS = [
    # two things
    ("The harbour bill was rejected.", "The school budget was approved."),
    ("The court upheld the fishing law.", "The court overturned the road tax."),
    ("Shares in Velmark rose on Friday.", "Shares in Brandt Motors fell on Friday."),
    # not claimed
    ("If Orr has been charged with arson, he will lose his seat.", "No charges were filed."),
    ("Orr may have been charged with arson, a clerk said.", "No charges were filed."),
    # one text has both
    (
        "Orr has been charged with arson. On Monday no charges had been filed, and no charges "
        "were filed until Friday.",
        "No charges were filed against Orr.",
    ),
    # two votes, a score, years
    ("The assembly voted 212-190 for the dam.", "The assembly voted 301-102 for the road."),
    ("They voted 212-190. A second motion passed 250-150.", "They voted 210-190."),
    ("Cordel voted to keep its coach after a 3-1 win.", "Cordel voted after a 3-0 win."),
    # years of other people, other things, far apart, or both known
    ("Roe has led the bakers since 1998.", "Lind has led the bakers since 1999."),
    ("Roe has led the bakers since 1998.", "Roe has lived in Velm since 1999."),
    ("Ada Roe has led the bakers since 1998.", "Ada Roe has lived in Velm since 1999."),
    ("Roe has led the bakers since 1998.", "Roe has led the bakers since 2006."),
    ("Roe has led the bakers since 1998.", "Roe has led the bakers from 1999."),
    (
        "Roe has led the bakers since 1998.",
        "Roe has led the bakers since 1999, and since 1998 the dyers.",
    ),
    ("The law passed for 2019-20.", "The law passed for 2018-20."),
]


def found(*texts):
    readings = [reading(text, name) for name, text in zip("abc", texts, strict=False)]
    return list(opposed(readings))


@pytest.mark.parametrize(("one", "other", "about"), AT_ODDS)
def test_two_sides_of_one_thing_are_at_odds_from_either_side(one, other, about):
    assert [each.about for each in found(one, other)] == [about]
    assert [each.about for each in found(other, one)] == [about]


@pytest.mark.parametrize(("one", "other"), NOT_AT_ODDS)
def test_what_only_seems_to_be_at_odds_is_not(one, other):
    assert found(one, other) == []


def test_one_text_is_at_odds_with_nobody():
    assert found(AT_ODDS[0][0]) == []
    assert found() == []


def test_the_words_that_contradict_are_shown():
    one, other, _ = AT_ODDS[0]
    (each,) = found(one, other)

    assert one[each.left_span.start : each.left_span.end] == "been charged with"
    assert other[each.right_span.start : each.right_span.end] == "No formal charges"
