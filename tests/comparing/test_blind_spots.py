"""The checklist: what counts as speaking of it, and what doesn't."""

from __future__ import annotations

import pytest

from framing import lexicons
from framing.comparing.facts.blind_spots import blind_spots_of, checklist
from framing.records import Span
from tests.texts import reading


def found(text):
    return {spot.id for spot in blind_spots_of([reading(text)]) if spot.found_in}


@pytest.mark.parametrize(
    ("text", "spot"),
    [
        ("The dam would take years to build.", "time"),
        ("The bridge will be ready by the end of 2031.", "time"),
        ("The tunnel was costly from the start.", "cost"),
        ("Engineers measured the pollution in the river.", "environment"),
        ("Critics say the plan helps nobody.", "opposition"),
        ("There is no evidence that the fence keeps wolves out.", "evidence"),
        ('"We heard the wall crack," a farmer in the valley said.', "local_voices"),
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


@pytest.mark.parametrize("number", ["seven", "7", "2,500", "a few"])
@pytest.mark.parametrize("spot", [one for one in checklist() if one.cues.words])
def test_every_cue_is_found_whatever_stands_for_its_signs(spot, number):
    """
    The words that open cues lead to each of them, as a search of all text would.
    """
    lexicon = lexicons.read(lexicons.path_of("blind_spots"))[1]["spot"]
    (line,) = (one for one in lexicon if one["id"] == spot.id)
    for cue in line["cues"].split():
        words = cue.replace("?", " ").replace("*", "er").replace("#", number)
        text = f"They saw {words} there."
        (found,) = (one for one in blind_spots_of([reading(text, "a")]) if one.id == spot.id)
        plain = [match.span() for match in spot.cues.pattern.finditer(text)]

        assert plain == [(span.start, span.end) for span in found.found_in.get("a", [])]


def test_cues_in_a_row_do_not_overlap():
    (spot,) = (
        one
        for one in blind_spots_of([reading("It may take years to cost prices for them.", "a")])
        if one.id == "time"
    )

    assert spot.found_in["a"] == [Span(3, 11)]
