"""The checklist: what counts as speaking of it, what doesn't, and of whom it is asked."""

from __future__ import annotations

import pytest

from framing.comparing.facts.blind_spots import blind_spots_of, checklist
from framing.lexicons import path_of
from framing.lexicons import read as read_lexicon
from framing.reading.reader import read
from framing.records import Document, Span
from tests.texts import reading


def found(text):
    """The lines that a text, read as any text is, has a sign of."""
    whole = read(Document(id="a", event="e", outlet="a", text=text))
    return {spot.id for spot in blind_spots_of([whole]) if spot.found_in}


@pytest.mark.parametrize(
    ("text", "spot"),
    [
        ("The dam would take years to build.", "time"),
        ("The bridge will be ready by the end of 2031.", "time"),
        ("The rule takes effect on Jan. 1, the board said.", "time"),
        ("The new line opens in 2029.", "time"),
        ("The ban runs until next spring.", "time"),
        ("Masks must be worn within 30 days.", "time"),
        ("The county will repay $3 million by June 2027.", "time"),
        ("Lyndale and Corran have pledged up to $3 million for the mine.", "cost"),
        ("The two states invest 40 million euros in the port.", "cost"),
        ("The county will repay $3 million by June 2027.", "cost"),
        ("The tunnel was costly from the start.", "cost"),
        ("The tower was sold for €40 million.", "cost"),
        ("Parents pay for the bus themselves.", "cost"),
        ("Engineers measured the pollution in the river.", "environment"),
        ("Critics say the plan helps nobody.", "opposition"),
        ("Mayor Tarn refused to sign it.", "opposition"),
        ("The firm denied that it had known.", "opposition"),
        ("There is no evidence that the fence keeps wolves out.", "evidence"),
        ("Court papers show that the vault was empty.", "evidence"),
        ('"We heard the wall crack," a farmer in the valley said.', "local_voices"),
        ('"We can\'t feed our children," said fisherman Olk.', "local_voices"),
        ('"It shook the whole street," said Ilsa Venn, 61, who lives nearby.', "local_voices"),
        ('Brom Tesk, 44, said that he had slept in the barn. "It rained."', "local_voices"),
        ("The school's cook, Ada Lorn, said the roof had leaked.", "local_voices"),
    ],
)
def test_a_sentence_that_speaks_of_it_is_found(text, spot):
    assert spot in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is a matter of taste.",
        "Ministers met for two hours on Friday.",
        "Farmers grow wheat on the plain.",
        "The minister said on Friday that the road was open.",
        "The clinic was overrun, and the chapel was found decades after the war.",
        "She had lived there for decades.",
        "Minister Ana Roe, 54, left for the coast.",
        "He told workers at the yard to go home.",
    ],
)
def test_a_sentence_that_does_not_speak_of_it_is_not_found(text):
    assert found(text) == set()


def test_each_line_asks_a_question_and_places_are_verbatim():
    text = "The dam would take years to build, critics say."
    spots = blind_spots_of([reading(text, "a")])

    assert [spot.id for spot in checklist()] == [spot.id for spot in spots]
    assert all(spot.asks.endswith("?") for spot in spots)
    places = {text[p.start : p.end] for s in spots for p in s.found_in.get("a", [])}
    assert places == {"would take", "critics"}


def test_no_texts_leave_every_line_empty():
    assert not any(spot.found_in for spot in blind_spots_of([]))


LONG = "The candidate spoke of hope. " * 40


def asked(text, about):
    one = read(Document(id="a", event="e", outlet="a", text=text))
    return {spot.id for spot in blind_spots_of([one], about) if not spot.found_in}


def test_a_question_that_does_not_suit_the_story_is_not_asked():
    assert asked(LONG, {"politics"}) == {"opposition"}
    assert asked(LONG, {"sport"}) == set()
    assert "environment" in asked(LONG, {"environment"})


def test_the_environment_is_asked_of_where_all_texts_are_of_mines_or_ships():
    assert "environment" in asked(LONG + "The mine opened.", {"economy"})
    assert "environment" not in asked(LONG, {"economy"})


def test_what_is_answered_stands_whether_or_not_it_suits():
    one = reading("The pollution was measured.", "a")

    assert [spot.id for spot in blind_spots_of([one], {"politics"})] == ["environment"]


def test_nothing_is_asked_of_texts_too_short_to_tell():
    assert asked("The candidate spoke of hope.", {"politics", "environment"}) == set()


@pytest.mark.parametrize("number", ["seven", "7", "2,500", "a few"])
@pytest.mark.parametrize("spot", [one for one in checklist() if one.cues.words])
def test_every_cue_is_found_whatever_stands_for_its_signs(spot, number):
    """
    The words that open cues lead to each of them, as a search of all text would.
    """
    lexicon = read_lexicon(path_of("blind_spots"))[1]["spot"]
    (line,) = (one for one in lexicon if one["id"] == spot.id)
    for cue in line["cues"].split():
        words = cue.replace("?", " ").replace("*", "er").replace("#", number)
        text = f"They saw {words.replace('@', 'May 3')} there."
        (found,) = (one for one in blind_spots_of([reading(text, "a")]) if one.id == spot.id)
        plain = [match.span() for match in spot.cues.pattern.finditer(text)]

        assert plain == [(span.start, span.end) for span in found.found_in.get("a", [])]
        assert plain


def test_cues_in_a_row_do_not_overlap():
    (spot,) = (
        one
        for one in blind_spots_of([reading("It may take years to cost prices for them.", "a")])
        if one.id == "time"
    )

    assert spot.found_in["a"] == [Span(3, 11)]
