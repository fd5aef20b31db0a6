"""Whose words a sentence surely holds, and which of its words surely push."""

import pytest

from framing.worksheets.exercises.voices.sources import marks_of
from framing.worksheets.material.certain import is_in_quotation, is_writers
from framing.worksheets.material.lists import swaps
from framing.worksheets.material.pushes import loaded_words
from framing.worksheets.material.spoken import spoken_in
from tests.worksheets.lines import line_with, lines_in

BEFORE = (
    "The bridge over the Lorn was closed to all traffic on Monday morning by the county.\n\n"
)


def spoken(sentence):
    """Who says what in a sentence behind a plain one, as words."""
    found = spoken_in(line_with(BEFORE + sentence, sentence[:30]))
    if found is None:
        return None
    return found.source, found.text[found.words.start : found.words.end], found.direct


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "“The old bridge will not carry another winter,” said Mara Tolland, the engineer.",
            ("Mara Tolland", "“The old bridge will not carry another winter,”", True),
        ),
        (
            "County engineer Mara Tolland said that the bridge would stay closed for a year.",
            ("County engineer Mara Tolland", "the bridge would stay closed for a year", False),
        ),
        (
            "The bridge would stay closed for a whole year, county officials said on Tuesday.",
            ("county officials", "The bridge would stay closed for a whole year", False),
        ),
    ],
)
def test_plain_forms_tell_who_says_what(sentence, expected):
    assert spoken(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "She said that the bridge would stay closed for a whole year at the very least.",
        "Mara Tolland told Ida Brock, of Lorn, and Jon Pell, of Ayle, that it would close.",
        "Mara Tolland said the bridge would close, but the county opened it all the same.",
        "The county announced how much money the new bridge was going to cost its people.",
        "Mara Tolland added her voice after five engineers had asked for a new bridge.",
        "Mara Tolland said recently on television that the bridge would stay closed for long.",
        "Mara Tolland said the bridge would close, a point on which the county disagrees.",
        "“The old bridge will carry nobody,” aides said Ms. Tolland told her staff on Monday.",
    ],
)
def test_a_form_that_leaves_a_doubt_is_no_case(sentence):
    """
    A pronoun, an object with commas, a turn to the writer, words that are no statement, a verb
    that gives no words, when it was said before the words, a speaker within another's words.
    """
    assert spoken(sentence) is None


def test_a_sentence_within_a_long_quotation_is_not_the_writer_s():
    """
    Marks lines away hold it, though it has none itself.
    """
    text = (
        f"{BEFORE}The party answered within the hour: “Here is their plan.\n"
        "A closed bridge and nothing else for the people of this valley.\nNo road at all.”\n"
    )
    place = text.index("A closed")

    assert is_in_quotation(text, place, place + 20)
    assert not is_in_quotation(text, 0, 20)
    inside = [
        one for one in lines_in(text) if text[one.sentence.start :].startswith("A closed")
    ]
    assert not any(is_writers(one) for one in inside)


def test_what_may_go_on_with_somebody_s_words_is_not_surely_the_writer_s():
    text = (
        f"{BEFORE}The county said that the bridge was worn out.\n"
        "The northern pillar moved by four centimetres in the flood of last spring.\n"
    )

    assert not is_writers(line_with(text, "northern pillar"))
    assert is_writers(line_with(text, "The bridge over the Lorn"))


def test_a_listed_word_pushes_but_not_as_a_name_denied_or_in_another_sense():
    lines = [
        "The mayor slammed the plan of the county for a new bridge over the river Lorn.",
        "The mayor slammed into the gate of the new bridge with his car on Monday night.",
        "The mayor has not slammed the plan of the county for a bridge over the river.",
        "The mayor met the Regime Change Group of Lorn in the old town hall on Monday.",
    ]
    found = [[one.word for one in loaded_words(lines_in(text)[0])] for text in lines]

    assert found == [["slammed"], [], [], []]


def test_of_a_listed_phrase_only_what_its_plain_form_lacks_is_keyed():
    line = lines_in("The plan drew fierce opposition, and a treasure trove of letters came.")[0]

    found = [(one.word, one.plain) for one in loaded_words(line)]

    assert found == [("fierce", "strong"), ("treasure trove", "large amount")]


def test_no_plain_word_is_itself_loaded():
    assert not {one.plain for one in swaps().values()} & set(swaps())


@pytest.mark.parametrize(
    ("source", "behind", "expected"),
    [
        ("county officials", " said", ["no", "yes", "no"]),
        ("Critics", " said", ["no", "no", "no"]),
        ("The president", " said", ["no", "yes", "no"]),
        ("Tolland", " said", ["yes", "no", "no"]),
        ("Mr. Tolland", " said", ["yes", "no", "no"]),
        ("County engineer Mara Tolland", " said", ["yes", "yes", "no"]),
        ("Mara Tolland", ", the county's chief engineer.", ["yes", "yes", "no"]),
        ("a county spokesman", ", Eric Pell.", ["yes", "yes", "no"]),
        ("aides to Mr. Tolland", " said", ["no", "yes", "no"]),
        ("One person close to the county's lawyers", " said", None),
        ("Mara Tolland of Lorn", " said", None),
        ("Mara Tolland", ", who was there.", None),
        ("Pfennig Works", " said", None),
        ("the ministry", " said", None),
    ],
)
def test_sources_follow_one_standard(source, behind, expected):
    """
    By the line alone: a person's name, a job or tie, how it is known.
    """
    assert marks_of(source, behind, f"{source}{behind} so.", {"Tolland", "Pell"}) == expected


def test_a_word_for_how_it_is_known_leaves_the_box_to_the_class():
    marks = marks_of("Tolland", " said", "Tolland said the report showed cracks.", {"Tolland"})

    assert marks == ["yes", "no", "open"]
