"""Whose words a text carries, and whose they may not be."""

import pytest

from framing.comparing.actors.naming import names_in
from framing.comparing.statements.speakers import speakers_of
from tests.texts import reading

ROE = "Ann Roe, a weaver, came late. Ms. Roe sat down."


def speakers(*texts):
    readings = {f"t{at}": reading(text, f"t{at}") for at, text in enumerate(texts)}
    return speakers_of(readings, names_in(list(readings.values())))


def test_a_speaker_has_words_and_is_somebody():
    (found,) = speakers(f"{ROE} “Nobody told us a word of it,” Ms. Roe said.")

    assert (found.name, found.who, found.behind) == ("Ann Roe", "a weaver", True)
    assert found.heard["t0"].words == 7
    assert found.named_as() == "Ann Roe, a weaver,"
    assert found.named_as(closing=True) == "Ann Roe, a weaver"


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("Ms. Roe had waited for hours.", 7),  # the only one whom "she" can be
        ("Ms. Roe had waited with Eva Lind.", 0),  # either of two
        ("Ms. Roe had waited. Carl Brandt, 60, came.", 0),  # somebody else stands nearer
    ],
)
def test_she_is_whoever_alone_was_named_last(before, words):
    said = "“Nobody told us a word of it,” she said."
    text = f"{ROE} Ms. Roe said the mill was old. {before} {said}"
    found = [one for one in speakers(text) if one.last == "Roe"]

    assert found[0].heard["t0"].words == words


def test_a_title_stands_before_the_name():
    found = speakers("“We will not pay,” said union President Ada Lund. Ms. Lund left.")

    assert found[0].named_as() == "union President Ada Lund"


@pytest.mark.parametrize(
    ("said", "reported"),
    [
        ("Ms. Roe said that the loom would be sold in June.", True),
        ("The guards were sworn in on Monday by Ms. Roe.", False),  # an act of hers
        ("Ms. Roe has been voicing opposition to the sale of the loom.", False),  # no clause
    ],
)
def test_what_is_reported_of_somebody_is_a_clause_that_she_says(said, reported):
    (found,) = speakers(
        f"{ROE} “Nobody told us a word of it,” Ms. Roe said. The rain fell. {said}"
    )

    assert bool(found.heard["t0"].reported) is reported


def test_a_question_that_is_put_to_somebody_is_nobodys_words_of_theirs():
    asked = "Ms. Roe was asked, “Will you go back to the looms in the new mill in spring?”"
    (found,) = speakers(f"{ROE} {asked} “No, I will not,” Ms. Roe said.")

    assert found.heard["t0"].words == 4


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Father Roe", 9),
        ("Jesuit Father Ann Roe", 9),
        ("the father of Ann Roe", 0),
        ("his son Roe", 0),
    ],
)
def test_a_father_is_a_priest_only_by_his_title(source, words):
    said = f"“Nobody ever told us a word of the sale,” said {source}."
    found = [
        one
        for one in speakers(f"{ROE} Ms. Roe said the mill was old. {said}")
        if one.last == "Roe"
    ]
    heard = found[0].heard["t0"].words if found else 0

    assert heard == words
