"""The kinds of names that a text uses."""

from framing.reading.entities import casting
from tests.texts import reading


def namings(text):
    """(actor, words, kind) of a text, in order."""
    return [
        (one.actor, text[one.start : one.end], one.kind)
        for one in casting.find(reading(text)).namings
    ]


def test_a_country_goes_by_its_name_its_capital_its_people_and_an_epithet():
    text = "China agreed. Beijing spoke of Chinese patience. The Asian giant can wait."

    assert namings(text) == [
        ("China", "China", "name"),
        ("China", "Beijing", "capital"),
        ("China", "Chinese", "people"),
        ("China", "Asian giant", "epithet"),
    ]


def test_a_person_is_named_with_and_without_an_office():
    text = "President Ana Torres spoke. Then Torres left, and the president flew home."

    assert namings(text) == [
        ("Ana Torres", "President Ana Torres", "title"),
        ("Ana Torres", "Torres", "name"),
        ("Ana Torres", "the president", "role"),
    ]


def test_a_description_behind_a_name_is_an_epithet():
    text = "Trade with Chile, the world's largest copper producer, grew."

    assert ("Chile", "the world's largest copper producer", "epithet") in namings(text)


def test_a_dateline_names_no_government():
    text = "BEIJING — Nothing was decided on the tariffs. Beijing denied it."

    assert [shown for _, shown, _ in namings(text)] == ["Beijing"]


def test_an_empty_text_has_no_casting():
    assert casting.find(reading("")).namings == []
