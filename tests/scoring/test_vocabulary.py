"""Terms as look-ups."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.scoring.tokens.vocabulary import (
    by_stem,
    continues,
    ending,
    marked,
    range_of_stem,
    vocabulary,
)

SHORT = st.text("abc", max_size=4)


def test_the_longest_stem_gives_the_value_and_an_exact_one_goes_before():
    words = vocabulary(["charm", "harmful", "harm", "harmonious"])

    found = by_stem(words, {"harm": 5.0}, {"harm": -2.0, "harmon": 1.0})

    assert found == {1: -2.0, 2: 5.0, 3: 1.0}


@given(st.lists(SHORT, unique=True), st.dictionaries(SHORT, st.integers()))
def test_stems_find_what_a_look_at_every_term_finds(terms, stems):
    slow = {
        number: stems[max((stem for stem in stems if term.startswith(stem)), key=len)]
        for number, term in enumerate(terms)
        if any(map(term.startswith, stems))
    }

    assert by_stem(vocabulary(terms), {}, stems) == slow


def test_chosen_terms_are_marked_and_unknown_ones_passed_over():
    assert marked(vocabulary(["b", "a"]), ("a", "z")).tolist() == [False, True]
    assert marked(vocabulary([]), ("a",)).tolist() == []


def test_a_rank_leads_back_to_its_term():
    words = vocabulary(["c", "a", "b"])

    assert np.array(words.order)[words.rank].tolist() == [0, 1, 2]


def test_a_stem_stands_for_a_range_of_ranks_that_may_be_empty():
    words = vocabulary(["a", "ba", "bb", "c", "defghi"])

    assert range_of_stem(words, "b") == (1, 3)
    assert range_of_stem(words, "defgh") == (4, 5)
    assert range_of_stem(words, "") == (0, 5)
    for none in ("bc", "defgx"):
        low, high = range_of_stem(words, none)
        assert low == high
    assert range_of_stem(vocabulary([]), "b") == (0, 0)


@given(st.lists(SHORT, unique=True), st.text("abc", min_size=1, max_size=3))
def test_endings_are_those_of_the_terms(terms, tail):
    assert ending(vocabulary(terms), tail).tolist() == [term.endswith(tail) for term in terms]


@pytest.mark.parametrize(
    ("stem", "term"),
    [
        ("crime", "crimes"), ("crime", "crime-ridden"), ("crim", "criminal"), ("gun", "gunned"),
        ("racis", "racism"), ("politic", "politicians"), ("vulnerab", "vulnerability"),
        ("immigra", "immigrants"), ("schizophreni", "schizophrenia"), ("attack", "attackers’"),
        ("attack", "attack"), ("trauma", "traumatized"), ("weapon", "weaponization"),
    ],
)  # fmt: skip
def test_a_stem_stands_for_its_forms(stem, term):
    assert continues(stem, term)


@pytest.mark.parametrize(
    ("stem", "term"),
    [
        ("crime", "crimea"), ("crime", "crimean"), ("ban", "bank"), ("ban", "bangladesh"),
        ("ban", "banana"), ("politic", "politico"), ("law", "lawrence"),
        ("earth", "earthquake"),
    ],
)  # fmt: skip
def test_a_stem_does_not_run_into_another_word(stem, term):
    assert not continues(stem, term)
