"""Clauses, and what they borrow, name and count."""

from __future__ import annotations

import pytest

from framing.comparing.facts.units import units_of
from framing.comparing.words.folding import fold, regions_of, stem_of
from tests.texts import reading


def clauses(text):
    return [text[unit.start : unit.end] for unit in units_of(0, reading(text))]


def test_a_sentence_is_cut_where_a_clause_begins():
    assert clauses("The council bought six buses, while the airport railway lost money.") == [
        "The council bought six buses",
        "while the airport railway lost money.",
    ]


def test_a_clause_of_one_word_stays_with_its_neighbour():
    assert len(clauses("The council met, and left.")) == 1


def test_a_relative_clause_borrows_the_words_before_it():
    text = "The council hired the firm Orbane, which makes electric buses for schools."
    units = units_of(0, reading(text))

    assert "orban" in units[1].borrowed
    assert units[0].borrowed == []


def test_two_countries_of_a_region_name_it():
    assert regions_of(["Estonia", "Latvia", "Peru"]) == [fold("baltic")]
    assert regions_of(["Estonia", "Peru"]) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("producing", "production"),
        ("metres", "meters"),
        ("companies", "company"),
        ("pause", "postponed"),
        ("dominates", "controls"),
        ("chinese", "china"),
        ("stopped", "stop"),
    ],
)
def test_words_that_tell_the_same_fold_into_one(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("mine", "mind"), ("policy", "police"), ("us", "use")]
)
def test_words_that_tell_another_thing_stay_apart(one, other):
    assert fold(one) != fold(other)


def test_short_terms_and_numbers_keep_their_form():
    assert [stem_of(term) for term in ("us", "bus", "2020", "11th")] == [
        "us",
        "bus",
        "2020",
        "11th",
    ]


def test_headings_hold_no_clauses_and_an_empty_text_none():
    assert units_of(0, reading("")) == []


def test_a_sentence_of_small_words_has_no_clause():
    assert clauses("It is so. The council bought six buses.") == [
        "The council bought six buses."
    ]


def test_a_name_and_a_title_are_no_clause_of_their_own():
    text = (
        "The bill was passed on Monday, said Senator Helena Brandt, the committee chairwoman."
    )
    units = units_of(0, reading(text))

    assert len(units) == 1


def test_words_of_names_are_known_as_such():
    text = "Helena Brandt opened the bridge. Crowds greeted Helena Brandt."
    named = {
        word.term: word.named for unit in units_of(0, reading(text)) for word in unit.words
    }

    assert named["brandt"]
    assert not named["bridg"]
