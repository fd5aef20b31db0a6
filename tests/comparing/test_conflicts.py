"""Conflicts of figures as wires have them: ten and more that are, ten that only seem to be."""

import pytest

from framing.comparing.quantities.figures import figures_of
from framing.reading.reader import read
from tests.texts import document, reading

CONFLICTS = [
    (
        "Urals crude averaged $65 a barrel in October, well above the cap of about $60 "
        "that the seven powers set.",
        "Urals crude averaged $53.23 a barrel in October, below the cap of around $60 "
        "that the seven powers set.",
    ),
    (
        '"There were 8,000 people at the march in Lyndale," police chief Anna Brook said.',
        '"There were 20,000 people at the march in Lyndale," union leader Karl Ost said.',
    ),
    (
        "Urals crude sold at $65 a barrel on Friday, above the $60 cap set by seven powers.",
        "Urals crude sold at $53.23 a barrel on Friday, below the $60 cap set by the "
        "seven powers.",
    ),
    (
        "Torvale beat Cordel 3-1 in the cup final on Saturday.",
        "Torvale beat Cordel 3-0 in the cup final on Saturday.",
    ),
    (
        "Cordel finished third in the league, the club's best season.",
        "Cordel finished fourth in the league, the club's best season.",
    ),
    (
        "The fire at the textile mill in Velm killed 12 workers on Tuesday night.",
        "The fire at the textile mill in Velm killed 15 workers on Tuesday night.",
    ),
    (
        "Brandt Motors will cut 1,200 jobs at its engine plant in Velm, the company said.",
        "Brandt Motors will cut 2,100 jobs at its engine plant in Velm, the company said.",
    ),
    (
        "The Senate of Norland passed the water bill by 54-46 on Wednesday.",
        "The Senate of Norland passed the water bill by 52-48 on Wednesday.",
    ),
    (
        "A magnitude 6.1 earthquake struck off the coast of Norland early on Sunday.",
        "A magnitude 6.8 earthquake struck off the coast of Norland early on Sunday.",
    ),
    (
        "Police arrested 34 protesters outside the parliament in Lyndale.",
        "Police arrested 43 protesters outside the parliament in Lyndale.",
    ),
    (
        "A court in Lyndale fined the ferry company $250,000 for the spill.",
        "A court in Lyndale fined the ferry company $520,000 for the spill.",
    ),
    (
        "Turnout in the referendum was 41 percent, the electoral commission said.",
        "Turnout in the referendum was 47 percent, the electoral commission said.",
    ),
    (
        "Half of the members will vote against the $1.2 trillion harbour package that Orr put "
        "on the agenda for Thursday.",
        "Speaker Lena Orr said on Monday that she would go on with a $1 trillion cross-party "
        "harbour bill while her party argues over schools.",
    ),
    (
        "There were 268,840 cases reported in Norvania, and 3,920 deaths, higher numbers than "
        "on any day before.",
        "Norvania reported 3,865 fever deaths, the highest number of any day.",
    ),
]
LOOK_ALIKES = [
    (
        "Urals crude sold at $65 a barrel on Friday, above the $60 cap set by seven powers.",
        "On Friday a barrel of Urals crude sold at about $65, while the seven powers "
        "allow no more than $60.",
    ),
    (
        "Torvale led Cordel 1-0 at half time in the cup final on Saturday.",
        "Torvale beat Cordel 3-1 in the cup final on Saturday.",
    ),
    (
        "The shelling of Velm killed 12 people on Monday, the governor said.",
        "The shelling of Velm killed 15 people on Tuesday, the governor said.",
    ),
    (
        "The strike at the harbour has cost the port of Velm $40 million.",
        "The strike at the harbour has cost the Lyndale Railway $15 million.",
    ),
    (
        "The company's profit fell for the third quarter, it said on Friday.",
        "The coach starts his second season with the company's team.",
    ),
    (
        "The fire at the textile mill in Velm killed 12 workers on Tuesday night.",
        "The fire at the textile mill in Velm injured 15 workers on Tuesday night.",
    ),
    (
        "At least 12 workers died in the fire at the textile mill in Velm.",
        "The fire at the textile mill in Velm killed 15 workers.",
    ),
    (
        "Torvale won the first leg of the tie with Cordel 3-1.",
        "Torvale lost the second leg of the tie with Cordel 2-0.",
    ),
    (
        "The closed pass costs the hauliers of Norland $4 million a day.",
        "The closed pass costs the hauliers of Norland $30 million a week.",
    ),
    (
        "Norland's exports of tin were worth $310 million in 2019.",
        "Norland's exports of tin were worth $455 million in 2021.",
    ),
]


def pairs(*texts):
    return figures_of([reading(text, f"t{at}") for at, text in enumerate(texts)]).pairs


@pytest.mark.parametrize(("left", "right"), CONFLICTS)
def test_two_numbers_for_one_thing_are_a_conflict(left, right):
    """
    Prices, results, ranks, tolls, votes, shares: one conflict a pair, from either side.
    """
    for texts in ((left, right), (right, left)):
        assert [one.verdict for one in pairs(*texts)].count("differ") == 1


@pytest.mark.parametrize(("left", "right"), LOOK_ALIKES)
def test_what_only_seems_a_conflict_is_none(left, right):
    """
    Another stage, day, kind, rate or year, a bound that leaves room, another thing.
    """
    for texts in ((left, right), (right, left)):
        assert all(one.verdict != "differ" for one in pairs(*texts))


def test_another_day_is_told_with_its_days():
    """
    Tolls of Monday and of Tuesday stand side by side, and the reason says so.
    """
    left, right = LOOK_ALIKES[2]

    assert [(one.verdict, one.reason) for one in pairs(left, right)] == [
        ("different measures", "of Monday, against Tuesday")
    ]


def test_the_same_weekday_of_other_weeks_is_another_day():
    """
    A weekday is the last one before its text's date.
    """
    left, right = (
        "The shelling of Velm killed 12 people on Monday.",
        "The shelling of Velm killed 15 people on Monday.",
    )
    early = read(document(left, "a", published="2025-11-18"))
    late = read(document(right, "b", published="2025-11-26"))
    same = read(document(right, "b", published="2025-11-19"))

    assert [one.reason for one in figures_of([early, late]).pairs] == [
        "of 2025-11-17, against 2025-11-24"
    ]
    assert [one.verdict for one in figures_of([early, same]).pairs] == ["differ"]


def test_whose_count_it_is_is_told_with_a_conflict():
    """
    Two people's counts of one crowd conflict; the reason names both.
    """
    (pair,) = pairs(*CONFLICTS[1])

    assert pair.verdict == "differ"
    assert "by Anna Brook, against Karl Ost" in pair.reason
