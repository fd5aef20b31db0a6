"""The word lists of places and names, read once and only when they are needed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.lexicons import LexiconFile, WordList, load

if TYPE_CHECKING:
    from collections.abc import Iterable


class Entry(NamedTuple):
    """What a known name stands for.

    `what` tells country, capital, region, state, city, demonym, organisation,
    media or thing; `kind` is the actor's kind.
    """

    name: str
    kind: str
    what: str


class Gazetteer(NamedTuple):
    """Known names and the words that tell what an unknown name is.

    `lengths` has the most words of a known name by its first one, and
    `title_openers` the first words of titles.
    """

    names: dict[str, Entry]
    lengths: dict[str, int]
    title_openers: frozenset[str]
    titles: frozenset[str]
    roles: frozenset[str]
    org_suffixes: frozenset[str]
    org_heads: frozenset[str]
    thing_words: frozenset[str]
    place_suffixes: frozenset[str]
    given_names: frozenset[str]
    female_names: frozenset[str]
    either_names: frozenset[str]
    surnames: frozenset[str]
    family_names: frozenset[str]
    no_names: frozenset[str]
    common: frozenset[str]


class _Places(LexiconFile, frozen=True):
    """`places.toml`: a row a place, forms parted by "; "."""

    countries: str
    regions: str
    states: str
    cities: str


class _Names(LexiconFile, frozen=True):
    """`names.toml`: rows of forms parted by "; ", and lists of words."""

    titles: str
    media: str
    organisations: str
    things: str
    roles: WordList
    org_suffixes: WordList
    org_heads: WordList
    thing_words: WordList
    place_suffixes: WordList
    given_names: WordList
    female_names: WordList
    either_names: WordList
    surnames: WordList
    family_names: WordList
    no_names: WordList
    common_words: WordList


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The lists of `lexicons/places.toml` and `lexicons/names.toml`, joined."""
    places, names = load("places", _Places), load("names", _Names)
    known: dict[str, Entry] = {}
    for block, what in (
        (names.things, "thing"),
        (names.organisations, "organisation"),
        (names.media, "media"),
    ):
        kind = "other" if what == "thing" else "organisation"
        for row in _rows(block):
            _add(known, row.split("; "), kind, what)
    for block, what in ((places.cities, "city"), (places.states, "state")):
        for row in _rows(block):
            _add(known, row.split("; "), "place", what)
    for row in _rows(places.regions):
        _add_people(known, row, "region")
    for row in _rows(places.countries):
        _add_people(known, row, "country")
    titles = _items(names.titles)
    return Gazetteer(
        known,
        _lengths(known),
        frozenset(_lengths(titles)),
        frozenset(titles),
        *(
            getattr(names, key)
            for key in ("roles", "org_suffixes", "org_heads", "thing_words", "place_suffixes",
                        "given_names", "female_names", "either_names", "surnames",
                        "family_names", "no_names", "common_words")
        ),
    )  # fmt: skip


def _rows(block: str) -> list[str]:
    return [row for row in block.strip().split("\n") if row]


def _items(block: str) -> list[str]:
    return [item for row in _rows(block) for item in row.split("; ")]


def _lengths(phrases: Iterable[str]) -> dict[str, int]:
    """The most words of a phrase by its first word, with its full stop and without."""
    longest: dict[str, int] = {}
    for phrase in phrases:
        words = phrase.count(" ") + 1
        first = phrase.partition(" ")[0]
        for key in (first, first[:-1]) if first[-1] == "." else (first,):
            if words > longest.get(key, 0):
                longest[key] = words
    return longest


def _add(known: dict[str, Entry], forms: list[str], kind: str, what: str) -> None:
    entry = Entry(forms[0].strip(), kind, what)
    for form in forms:
        known[form.strip()] = entry


def _add_people(known: dict[str, Entry], row: str, what: str) -> None:
    """Add a country or region with its capitals and the names of its people."""
    forms, *more = (part.strip() for part in row.split("|"))
    _add(known, forms.split("; "), "place", what)
    name = forms.split("; ")[0]
    if what == "country" and more[0]:
        for capital in more[0].split(", "):
            known[capital] = Entry(name, "place", "capital")
    for demonym in more[-1].split(", "):
        if demonym and demonym not in known:
            known[demonym] = Entry(name, "place", "demonym")
