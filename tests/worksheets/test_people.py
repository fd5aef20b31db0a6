"""Who is who on a sheet: people and newsrooms, offices and names, and whose claim it is."""

import pytest

from framing.worksheets.exercises.facts.lateral import _is_claim, _is_counted
from framing.worksheets.exercises.own import talk
from framing.worksheets.exercises.voices.sources import is_of_the_world, with_apposition
from framing.worksheets.making import _material
from framing.worksheets.material.names import is_persons, person_of
from framing.worksheets.material.spoken import spoken_in
from framing.worksheets.writing import lists
from tests.texts import reading
from tests.worksheets.lines import compared, line_with, made_from

BEFORE = (
    "The bridge over the Lorn was closed to all traffic on Monday morning by the county.\n\n"
)


class Stuff:
    """What exercises ask of the material, of one text."""

    def __init__(self, text):
        self.readings = {"one": reading(text)}
        self.lists = lists()


def spoken(sentence, before=BEFORE):
    return spoken_in(line_with(before + sentence, sentence[:25]))


def test_a_person_named_like_a_newsroom_is_no_newsroom():
    person = reading("Rep. Walter Forbes spoke in Lorn. Forbes said that the bridge was old.")
    paper = reading("The bridge was bought by a trader, Forbes reported on Monday in Lorn.")

    assert is_persons(person, "Forbes")
    assert not is_persons(paper, "Forbes")


@pytest.mark.parametrize(
    ("sentence", "handed_on"),
    [
        ("The county had sold the old bridge to a trader, Reuters reported on Monday.", True),
        (
            "The county had sold the bridge to a trader, according to the Associated Press.",
            True,
        ),
        ("The county sold the bridge, according to a Des Moines Register poll of Lorn.", False),
        ("The county sold the bridge to a trader, CNN and Reuters reported on Monday.", False),
        ("Mara Tolland told a CNN affiliate in Lorn that the bridge had been sold.", False),
        ("The county had sold the bridge, Reuters reported wrongly on Monday evening.", False),
        ("A van of Reuters stood for hours on the old bridge over the Lorn on Monday.", False),
    ],
)
def test_a_chain_is_asked_where_the_line_says_so(sentence, handed_on):
    sheet = made_from({"a": BEFORE + sentence, "b": BEFORE * 2}, exercises=["chain"])
    names = [one.name for one in sheet.exercises]

    assert ("chain" in names) == handed_on


def test_an_office_and_its_name_are_one_person():
    text = "Gov. Ann Marie Vale came. The governor of Lorn left. Sen. Jon Pell stayed there."
    two = text + " Gov. Eric Tolland came, too, to the river."

    assert person_of([reading(text)], "Ms. Vale") == "vale"
    assert person_of([reading(text)], "the governor") == "vale"
    assert person_of([reading(two)], "the governor") == ""
    assert person_of([reading(text)], "a fisherman") == "fisherman"


def test_bold_holds_the_name_that_is_added_in_commas():
    one = spoken(
        "“The old bridge will carry nobody this winter,” said the spokesman, Eric Pell."
    )
    plain = spoken("“The old bridge will carry nobody this winter,” said the spokesman.")

    def bold(found):
        place = with_apposition(found)
        return found.text[place.start : place.end]

    assert bold(one) == "the spokesman, Eric Pell"
    assert bold(plain) == "the spokesman"


def test_a_short_title_or_initial_ends_no_name():
    one = spoken("“The old bridge will carry nobody this winter,” said Rep. Ida M. Brock.")

    assert one.source == "Rep. Ida M. Brock"


def test_words_about_oneself_and_judgements_are_no_row():
    assert not is_of_the_world(
        spoken("“I was quite shocked by how old the bridge was,” said Ida Brock.")
    )
    assert not is_of_the_world(
        spoken("“The county has made a terrible mistake with it,” said Ida Brock.")
    )
    assert is_of_the_world(spoken("“The county has not paid the bill for it,” said Ida Brock."))


def test_an_apposition_of_the_writer_s_is_not_retold_words():
    assert (
        spoken("Tolland said that the Lorn, a river in the north, had risen by a metre.")
        is None
    )
    assert spoken("Tolland said that the river had risen by a metre since last Sunday.")


@pytest.mark.parametrize(
    ("sentence", "is_claim"),
    [
        ("Mara Tolland said that the county had sold 40 old bridges to a trader.", True),
        ("Mara Tolland said that the county would sell 40 old bridges to a trader.", False),
        ("Mara Tolland said that the law reflected the values of 400 people in Lorn.", False),
        ("Mara Tolland said that the bridge was a terrible mistake of Lorn County.", False),
        ("“We have never sold 40 bridges to anybody at all,” Mara Tolland said.", False),
        ("The county had sold 40 old bridges to a trader, according to Reuters.", False),
    ],
)
def test_only_a_fact_by_a_person_is_a_claim_to_look_up(sentence, is_claim):
    one = spoken(sentence)

    assert (one is not None and _is_claim(Stuff(BEFORE + sentence), one)) == is_claim


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("The county paid $40 million for the old bridge.", True),
        ("The county will pay $40 million for the old bridge.", False),
        ("He paid $40 million for the old bridge.", False),
        ("The county was rocked by the loss of $40 million for the bridge.", False),
    ],
)
def test_a_plain_count_is_a_claim_to_look_up(sentence, counted):
    assert _is_counted(line_with(BEFORE + sentence, sentence)) == counted


def test_who_is_heard_begins_with_whoever_has_most_exact_words():
    long = " ".join(["The bridge is old and the county has known it for ten years."] * 4)
    text = (
        f"{BEFORE}Ann Vale said that the county had sold the old bridge to a trader.\n\n"
        f"“{long[:-1]},” said Mara Tolland of Lorn County on Monday evening.\n"
    )
    made = talk.make(_material(compared({"a": text}), lists(), "school", 0))

    assert "who speak: Mara Tolland; Ann Vale." in made.items[0].key.answer


def test_a_letter_is_nobody_who_speaks():
    long = " ".join(["The bridge is old and the county has known it for ten years."] * 4)
    text = (
        f"{BEFORE}Lena Orr said that the county had sold the old bridge to a trader.\n\n"
        f"“{long[:-1]},” said Mara Tolland of Lorn County on Monday evening.\n\n"
        "All 42 members are sending the letter to County Mayor Ann Vale warning her that they "
        f"will sell the bridge.\n\n“{long[:-1]},” they wrote.\n"
    )
    made = talk.make(_material(compared({"a": text}), lists(), "school", 0))

    assert "letter" not in made.items[0].key.answer
