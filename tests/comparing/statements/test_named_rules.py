"""Which name of one text alone is told: a law's, a body's, or somebody's of whom it says who
that is."""

import pytest
from msgspec import structs

from framing.comparing.actors.naming import Name
from framing.comparing.statements.kinds import named
from framing.records import Citation, Span
from tests.comparing.statements.fields import (
    LEAD,
    RAIN,
    field_of,
    line_with,
    long_of,
    quotes,
    roles,
)

BEHIND = "sued over the dead eels of the old river"
TRUST = f"The Marsh Trust Board {BEHIND}."


def told(sentence, other="", **fields):
    found = named.candidates(field_of(long_of(sentence), long_of(other), **fields))
    return [one.text.split(":")[0].removeprefix("Only Herald names ") for one in found]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (TRUST, ["the Marsh Trust Board"]),
        (f"Ann Roe, a weaver, {BEHIND}.", ["Ann Roe"]),
        (f"Mayor Ann Roe {BEHIND}.", ["Ann Roe"]),
        (f"Ann Roe {BEHIND}.", []),  # who is that?
        (
            "The Marsh Protection Act was broken over the dead eels.",
            ["the Marsh Protection Act"],
        ),
        (f"The Marsh Evening Post {BEHIND}.", []),  # a medium's
        (f"The White House {BEHIND}.", []),  # another text may say "the president"
        (f"The mayor of the Marsh Trust Board {BEHIND}.", []),  # in passing
        ("The Marsh Trust Board met in the hall.", []),  # tells too little
        ("The Marsh Trust Board declined to comment on dead eels of the old river.", []),
        (f"This Marsh Trust Board {BEHIND}.", []),  # points back
        (f"“{TRUST}”", []),  # who says so?
    ],
)  # fmt: skip
def test_which_names_are_told(sentence, names):
    assert told(sentence) == names


@pytest.mark.parametrize(
    ("other", "names"),
    [
        ("", ["the Marsh Trust Board"]),
        ("The Marsh Trust Board met.", []),
        ("Its Marsh Trust met.", []),  # a part of the name
    ],
)
def test_a_name_that_another_text_may_have_is_not_told(other, names):
    assert told(TRUST, other) == names


@pytest.mark.parametrize("other", ["A letter for Roe came.", "A letter for Roé came."])
def test_somebodys_last_name_may_have_other_marks_on_its_letters(other):
    assert told(f"Mayor Ann Roe {BEHIND}.", other) == []


def test_a_name_at_the_top_sums_the_story_up():
    """The first two sentences are the lead, the third isn't."""
    top = field_of(f"{LEAD} {TRUST} {RAIN}", long_of())
    third = field_of(f"{LEAD} {RAIN} {TRUST}", long_of())

    assert len(list(named.candidates(top))) == 0
    assert len(list(named.candidates(third))) == 1


def test_one_text_alone_names_nobody():
    assert list(named.candidates(field_of(long_of(TRUST)))) == []


def test_who_is_quoted_is_told_of_as_a_voice():
    """Ann Roe has a say in this text alone; whoever another text quotes is in it, too."""
    said = f"Mayor Ann Roe {BEHIND}. “We will not open the gates,” Roe said."

    assert told(said) == []


def test_a_medium_that_a_text_cites_is_no_body_of_its_story():
    field = field_of(long_of(TRUST), long_of())
    read = field.texts["a"]
    cites = [Citation("Marsh Trust Board", "reported", 0, 1)]
    field.texts["a"] = structs.replace(
        read, provenance=structs.replace(read.provenance, cites=cites)
    )

    assert list(named.candidates(field)) == []


def test_people_come_first_and_of_two_names_of_a_sentence_one_is_told():
    """The sentence is shown once, with whom it names."""
    both = f"The Marsh Trust Board and the lawyer Ann Roe, a weaver, {BEHIND}."

    assert len(told(both)) <= 1


def test_two_names_are_told_in_one_statement_and_each_alone():
    other = f"The Reef Review Board {BEHIND}."
    field = field_of(long_of(TRUST, other), long_of())
    found = list(named.candidates(field))

    assert [len(quotes(one)) for one in found] == [2, 1, 1]
    assert roles(found[0]) == {"a": "has", "b": "lacks"}
    assert found[0].effect == pytest.approx(found[1].effect + 0.05, abs=1e-6)
    assert all(0.9 < one.sure <= 1.0 for one in found)
    assert found[0].place == pytest.approx(1 - line_with("Marsh", field).depth, abs=1e-6)


@pytest.mark.parametrize(
    ("words", "kind", "text", "telling"),
    [
        ("Marsh Board", "organisation", LEAD, True),
        ("Board", "organisation", LEAD, False),  # one word
        ("Big Old Marsh Trust Board", "organisation", LEAD, True),
        ("Big Old Red Marsh Trust Board", "organisation", LEAD, False),  # six
        ("Marsh Tribune", "organisation", LEAD, False),
        ("State Department", "organisation", LEAD, False),
        ("Marsh Act", "other", LEAD, True),
        ("Marsh Boat", "other", LEAD, False),  # no law
        ("Marsh Lane", "place", LEAD, False),
        ("Ann Roe", "person", "It fell on Ann Roe, a nurse.", True),
        ("Ann Roe", "person", "A nurse, Ann Roe, came.", True),
        ("Ann Roe", "person", "A nurse, Ann Roe came.", False),
        ("Ann Roe", "person", "On Ann Roe, it fell.", False),
    ],
)
def test_which_names_surely_are_somebodys_or_somethings(words, kind, text, telling):
    at = max(text.find(words), 0)
    name = Name(words, kind, False, {"a": [Span(at, at + len(words))]})

    assert named._is_telling(name, "a", field_of(text, LEAD)) is telling


def test_a_law_of_whose_other_words_another_text_has_one_may_be_in_it():
    name = Name("Velm Act", "other", False, {"a": [Span(0, 8)]})

    assert named._is_telling(name, "a", field_of("Velm Act.", RAIN))
    assert not named._is_telling(name, "a", field_of("Velm Act.", LEAD))  # it has Velm
    assert named._is_telling(name, "a", field_of("Velm Act.", "An act."))
