"""The word lists load, and say what they are."""

from __future__ import annotations

import tomllib

import pytest

from framing.reading.entities.gazetteer import LEXICONS, gazetteer


@pytest.mark.parametrize("file", ["places.toml", "names.toml"])
def test_a_list_names_its_version_licence_source_and_language(file):
    table = tomllib.loads((LEXICONS / file).read_text(encoding="utf-8"))

    assert all(table[key] for key in ("name", "version", "licence", "source", "language"))


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
