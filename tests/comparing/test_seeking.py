"""Whether another text tells a passage too: what must be found, and what surely isn't there."""

import numpy as np
import pytest

from framing.comparing.facts.heard import heard
from framing.comparing.facts.seeking import Seeker, _strict, seeker_of
from framing.comparing.facts.sought import Held, Said
from framing.comparing.words.passages import Text, passages_of
from framing.pipeline import compare_readings
from framing.reading.reader import read
from framing.records import Span
from framing.settings import Settings
from tests.texts import document, reading

GAZETTE = """A former clerk of Elmsford, Dana Ruiz, pleaded guilty on Friday to giving false
statements to the police about the fire at the mill.

The mill belonged to Brandt & Sons, which employed 240 people and had been insured for
$1.2 billion. "Nobody in this valley will ever trust that company again," said Oskar Lind, a
retired weaver who lost his house.

The World Food Programme had stored grain there. Two firefighters died. An inspector had
warned of the wiring in the spring, but the owners never replaced the old cables.
"""
HERALD = """Ruiz admits lying to investigators about mill blaze

Ruiz entered her guilty plea over lies that she told to officers. She is 41.

A pair of firefighters were killed in the blaze, for which insurers may owe 1.2 billion dollars.
Sacks of rice from the WFP burned for days.
"""
COURIER = """The football season opens next week in Elmsford with four new teams.

The stadium was painted in the summer. Tickets cost 12 dollars, and children are let in free.
"""


@pytest.fixture(scope="module")
def seeker():
    texts = {"gazette": GAZETTE, "herald": HERALD, "courier": COURIER}
    return Seeker([reading(text, name) for name, text in texts.items()])


def sought(seeker, words, other, document="gazette"):
    text = seeker.readings[document].document.text
    start = text.index(words)
    return seeker.seek(document, Span(start, start + len(words)), other)


@pytest.mark.parametrize(
    "words",
    [
        "pleaded guilty on Friday to giving false\nstatements to the police",
        "Two firefighters died.",
        "had been insured for\n$1.2 billion",
        "The World Food Programme had stored grain there.",
    ],
)
def test_what_another_text_tells_in_other_words_is_never_called_missing(seeker, words):
    """
    Other words for the act, a number in words, a sum in figures, initials for a name.
    """
    assert sought(seeker, words, "herald").verdict != "not found"


@pytest.mark.parametrize(
    "words",
    [
        "An inspector had\nwarned of the wiring in the spring, but the owners never replaced "
        "the old cables.",
        "Nobody in this valley will ever trust that company again",
    ],
)
@pytest.mark.parametrize("other", ["herald", "courier"])
def test_what_no_sentence_comes_near_is_not_found(seeker, words, other):
    """
    A passage whose words, names and figures stand together nowhere is missing.
    """
    assert sought(seeker, words, other).verdict == "not found"


def test_a_passage_is_only_missing_where_none_of_its_clauses_is_found(seeker):
    """
    A sentence of which the other text tells one clause is "perhaps", and says which.
    """
    text = HERALD.replace("WFP", "WFP, a retired weaver who lost his house,")
    again = Seeker([reading(GAZETTE, "gazette"), reading(text, "herald")])
    whole = sought(
        again,
        '"Nobody in this valley will ever trust that company again," said Oskar Lind, a\n'
        "retired weaver who lost his house.",
        "herald",
    )

    assert whole.verdict == "perhaps"
    assert {part.verdict for part in whole.parts} > {"not found"}


def test_the_same_words_are_told_and_shown(seeker):
    """
    A text tells its own sentences, at their place.
    """
    words = "Two firefighters died."
    again = Seeker([reading(GAZETTE, "gazette"), reading(GAZETTE, "twin")])
    found = sought(again, words, "twin")

    assert found.verdict == "told"
    assert GAZETTE[found.place.start : found.place.end] == words


def test_a_title_outside_the_text_is_looked_through_too():
    """
    What only the title tells is not missing; it has no place in the text.
    """
    words = "An inspector had warned of the wiring in the spring."
    titled = read(document(COURIER, "courier", title="Inspector warned of wiring in spring"))
    found = sought(Seeker([reading(words, "gazette"), titled]), words, "courier")

    assert found.verdict == "told"
    assert found.place is None


def test_clauses_that_none_has_are_named_one_by_one(seeker):
    """
    Of a sentence of two clauses that no other has, both are named; of one told elsewhere, none.
    """
    start = GAZETTE.index("An inspector")
    spans = seeker.in_none("gazette", Span(start, len(GAZETTE) - 1), ["herald", "courier"])
    other = GAZETTE.index("Two fire")
    told = seeker.in_none("gazette", Span(other, other + 22), ["herald", "courier"])

    assert next(GAZETTE[one.start : one.end] for one in spans).startswith("An inspector")
    assert told == []


def test_a_text_without_words_is_no_proof():
    """
    An empty text, or a span without a word that tells anything, is never "not found".
    """
    seeker = Seeker([reading(GAZETTE, "gazette"), reading("", "empty")])

    assert sought(seeker, "Two firefighters died.", "empty").verdict == "perhaps"
    assert sought(seeker, "to the", "empty").verdict == "perhaps"


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("Dana Ruiz", "quoted"),  # by her last name
        ("World Food Programme", "named"),  # by its initials
        ("Oskar Lind", "not found"),
        ("Brandt & Sons", "not found"),
    ],
)
def test_a_name_is_found_under_every_form(seeker, name, verdict):
    """
    A person by the last name, a body by its letters.
    """
    assert heard(seeker, "gazette", name, "herald").verdict == verdict


@pytest.mark.parametrize(
    ("theirs", "verdict"),
    [
        ('"It is over," Kovac said on Monday.', "quoted"),
        ("Jelena Kovac went home on Monday.", "named"),
        ("Jelena went home on Monday.", "perhaps"),
        ('"It is over," Kovack said on Monday.', "perhaps"),
        ("The mayor went home on Monday.", "perhaps"),
        ('"The pumps will run until the cellars are dry," an official said.', "perhaps"),
        ("Jelena Horvat went home on Monday.", "not found"),
    ],
)
def test_a_voice_is_quoted_named_perhaps_there_or_missing(theirs, verdict):
    """
    By last name, first name, another spelling, an office, or the same words unnamed.
    """
    mine = '"The pumps will run until the cellars are dry," Mayor Jelena Kovac said on Monday.'
    seeker = Seeker([reading(mine, "one"), reading(theirs, "two")])

    assert heard(seeker, "one", "Jelena Kovac", "two").verdict == verdict


def test_a_body_may_go_by_its_country():
    """
    "The Norlandish government" may be what another text calls Norlandish only.
    """
    mine = 'The Norlandish government said on Monday that "the ferry is safe to use".'
    theirs = "Norlandish Ferries, the owner, said nothing on Monday."
    seeker = Seeker([reading(mine, "one"), reading(theirs, "two")])

    assert heard(seeker, "one", "Norlandish government", "two").verdict == "perhaps"


def test_a_seeker_is_made_once_for_the_same_readings():
    """
    Those who ask for the same readings share one; other readings of the same texts do not.
    """
    readings = [reading(GAZETTE, "one"), reading(HERALD, "two")]
    again = [reading(GAZETTE, "one"), reading(HERALD, "two")]

    assert seeker_of(readings) is seeker_of(list(readings))
    assert seeker_of(readings) is not seeker_of(again)


def test_a_body_may_go_by_another_name():
    one = "The White House declined to set a limit for the talks on Monday."
    other = "Critics were angry with the administration, which declined to set any limit."
    seeker = Seeker([reading(one, "one"), reading(other, "other")])
    near = seeker.seek("one", Span(0, len("The White House")), "other")

    assert near.likeness > 0


def test_texts_without_a_word_of_weight_can_be_compared():
    readings = [reading("a. b. c.", "one"), reading("t.", "two")]

    assert compare_readings(readings, Settings()).coverage.facts == []


@pytest.mark.parametrize(
    ("near", "hard", "likeness"),
    [
        ([1.0, 1.0], [False, False], 1.0),
        ([0.75, 1.0], [False, False], 0.75 * 0.4 + 0.6),  # a common stem counts as it is
        ([0.6, 1.0], [False, False], 0.6 * 0.25 * 0.4 + 0.6),  # a near word a quarter
        ([1.0, 0.0], [False, True], 0.0),  # without a name or figure nothing
        ([1.0, 0.75], [False, True], 0.4 + 0.75 * 0.6),
    ],
)
def test_what_is_told_has_every_name_and_little_of_near_words(near, hard, likeness):
    """One item weighs 0.4 and one 0.6."""
    found = _strict(np.array(near)[:, None], np.array([0.4, 0.6]), np.array(hard))

    assert found.tolist() == pytest.approx([likeness])


def test_a_span_is_cut_into_the_clauses_of_which_it_has_half():
    said = Said(reading("Crews left."), [Span(0, 10), Span(10, 20), Span(20, 30)])

    assert said.pieces_of(Span(0, 30)) == [Span(0, 10), Span(10, 20), Span(20, 30)]
    assert said.pieces_of(Span(5, 20)) == [Span(5, 10), Span(10, 20)]
    assert said.pieces_of(Span(6, 20)) == [Span(10, 20)]
    assert said.pieces_of(Span(6, 9)) == [Span(6, 9)]  # none: itself
    assert said.pieces_of(Span(40, 50)) == [Span(40, 50)]


def test_an_item_weighs_by_how_few_passages_have_it():
    """
    Of three passages one has the weavers, and two the reef.
    """
    made = [reading("Weavers saw reefs. Cables hung on reefs. Crews left.", "a")]
    held = Held([Text(passages_of(one)) for one in made], [Said(one, []) for one in made])
    weights = {item.key: weight for item, weight in zip(held.items, held.weights, strict=True)}

    assert weights["weaver"] == pytest.approx(np.log(1 + 3 / 1))
    assert weights["reef"] == pytest.approx(np.log(1 + 3 / 2))
    assert held.starts.tolist() == [0, 3]
