"""Names as they stand in the texts, letter by letter."""

import pytest

from framing.comparing.actors.naming import is_missing, names_in, vocabulary_of
from tests.texts import reading

ONE = (
    "The minister flew to Russia on Monday. Anna Berg of the Baltic Rail Board met her there. "
    "Officials in Germany were not asked. The European Union had no comment on the visit."
)
TWO = (
    "A Russian paper wrote of the visit on Monday. Ms. Berg said that she was tired of it. "
    "Nobody asked the EU, and nobody asked the other side either."
)


def written(*texts):
    """Each name that texts write out, with the texts that do."""
    readings = [reading(text, name) for name, text in zip("abcd", texts, strict=False)]
    return {str(one): sorted(one.places) for one in names_in(readings)}


def test_a_person_is_known_by_the_last_name_in_every_text():
    assert written(ONE, TWO)["Anna Berg"] == ["a", "b"]


def test_two_people_with_one_last_name_are_two():
    other = "Carl Berg of Osterby laughed. Carl Berg said nothing more to the papers."
    names = written(ONE, other)

    assert names["Anna Berg"] == ["a"]
    assert names["Carl Berg"] == ["b"]


def test_initials_are_the_name_itself():
    assert written(ONE, TWO)["the European Union"] == ["a", "b"]


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        (
            "The Harbour Review Board met on Monday. The Harbour Review Board said no.",
            "The HRB met on Monday. On Tuesday the HRB said no to the plan.",
            "the Harbour Review Board",
        ),
        (
            "Velmark Inc. closed its mill on Monday. Velmark Inc. said no more.",
            "The mill belongs to Velmark. On Monday Velmark said that it would close.",
            "Velmark Inc",
        ),
    ],
)
def test_letters_and_a_firms_short_name_are_the_full_name(one, other, name):
    assert written(one, other)[name] == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Nobody went anywhere at all.", True),
        ("The Russians were not amused.", False),
        ("A russian-made tractor stood there.", False),
    ],
)
def test_a_country_is_there_where_its_people_are(text, missing):
    russia = next(one for one in names_in([reading(ONE, "a")]) if one.text == "Russia")

    assert is_missing(russia, vocabulary_of(reading(text, "b"))) is missing


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("The rail workers went home for the night.", True),
        ("The BRB said no.", False),
        ("The B.R.B. said no.", False),
        ("The Baltic Board said no.", False),
    ],
)
def test_a_body_is_there_where_its_initials_or_most_of_its_words_are(text, missing):
    board = next(one for one in names_in([reading(ONE, "a")]) if "Board" in one.text)

    assert is_missing(board, vocabulary_of(reading(text, "b"))) is missing


def test_one_kind_of_apostrophe_is_as_good_as_another():
    brian = next(
        one
        for one in names_in([reading("Brian O’Malley said no. O’Malley left.", "a")])
        if one.kind == "person"
    )

    assert not is_missing(brian, vocabulary_of(reading("Nobody saw O'Malley leave.", "b")))


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("O’MALLEY LEAVES", False),
        ("They met Omalley.", True),
        ("The O'Malleys left.", True),
    ],
)
def test_a_last_name_is_there_in_any_letters_and_as_a_word(text, missing):
    (brian,) = names_in([reading("Brian O’Malley said no. O’Malley left.", "a")])

    assert is_missing(brian, vocabulary_of(reading(text, "b"))) is missing


def test_no_texts_write_no_names():
    assert names_in([]) == []
    assert names_in([reading("", "a")]) == []
