"""What a figure measures, and how alike two are in words."""

import pytest

from framing.comparing.quantities.quantities import Likeness, quantities_of, rarity
from framing.comparing.quantities.stems import stems_of
from tests.texts import reading

TIN = "Peru mined 26,400 tonnes of tin in 2021."
MORE_TIN = "Tin miners in Peru dug up 26,400 tonnes."
ROADS = "The council repaired 26,400 tonnes of asphalt on Monday."


def _likeness(*texts):
    quantities = quantities_of([reading(text, f"t{at}") for at, text in enumerate(texts)])
    one, other = quantities
    return Likeness(quantities).of(one, other)


def test_a_quantity_is_like_itself_and_unlike_other_words():
    assert _likeness(TIN, TIN) == pytest.approx(1)
    assert _likeness(TIN, ROADS) < _likeness(TIN, MORE_TIN) < 1


def test_likeness_has_no_direction():
    assert _likeness(TIN, MORE_TIN) == pytest.approx(_likeness(MORE_TIN, TIN))


def test_a_country_and_its_people_share_a_stem():
    assert len(set(stems_of("Korea Korean"))) == 1
    assert len(set(stems_of("China Chinese"))) == 1


def test_dates_and_numbers_cut_short_are_no_quantities():
    assert quantities_of([reading("They met on May 7, 2021.")]) == []
    assert quantities_of([]) == []


def test_the_parts_of_a_compound_are_marked():
    found = quantities_of([reading("The term is three years and four months in jail.")])

    assert [quantity.part for quantity in found] == [True, True]


def test_every_word_of_a_quantity_has_its_rarity():
    # figures of one sentence that leave the same words round them, beside other figures
    said = "Of four candidates, 42 percent chose Roth, 3 percent candidate Bell, 3 percent Coe."
    quantities = quantities_of([reading(said, "one"), reading(TIN, "two")])

    rare = rarity(quantities)

    assert len(quantities) > 3
    assert all(term in rare for one in quantities for term in one.terms)
