"""The word lists of names and places."""

from __future__ import annotations

from framing.reading.entities.gazetteer import gazetteer


def test_aliases_capitals_and_peoples_lead_to_their_country():
    names = gazetteer().names

    assert {names[form].name for form in ("U.S.", "America", "Americans", "Washington")} == {
        "United States"
    }
    assert names["Washington"].what == "capital"
    assert names["Kazakh"].what == "demonym"
    assert names["Ohio"].what == "state"


def test_a_country_is_never_hidden_by_another_countrys_people():
    names = gazetteer().names

    for country in ("China", "Georgia", "Jordan", "Niger", "Mali", "Turkey", "Mexico"):
        assert (names[country].name, names[country].what) == (country, "country")
