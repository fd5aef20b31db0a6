"""Texts without the names that give them away."""

from framing.records import Span
from framing.worksheets.material.names import places_of, without_names


def test_a_name_gives_way_to_a_stand_in():
    text = "The Harbour Gazette (HG) reported on Monday that the Gazette's site was down."

    shown = without_names(text, ["Harbour Gazette", "Gazette"], [])

    assert shown == "[name] reported on Monday that [name]'s site was down."


def test_addresses_go_too():
    text = "Write to desk@gazette.example or see www.gazette.example for more."

    assert without_names(text, [], []) == "Write to [name] or see [name] for more."


def test_a_name_within_a_word_stays():
    assert places_of("Wireless and wired", ["Wire"], []) == []


def test_media_found_by_others_count_once():
    text = "Reuters said so."

    assert places_of(text, ["Reuters"], [Span(0, 7)]) == [Span(0, 7)]
