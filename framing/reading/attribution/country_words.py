"""The names of countries and of their people, offices and papers, as data."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.lexicons import LexiconFile, WordList, load
from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.patterns import rare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


# "U.S.", words without a possessive ending or a hyphen's second part, and stops
TOKEN = re.compile(r"((?:[A-Z]\.){2,}|\w+(?:[.&]\w+|['’](?!s\b)\w+)*|[,;:()—–])(?:['’]s\b)?")
SEVERAL = ""
OF_STATES = "United States"
# As many a home of a person's name as of a country: alone they tell nothing.
UNCLEAR = frozenset(("Georgia", "Georgian", "Georgians", "Jordan", "Chad", "Guinea"))
_HELD = ("President", "Minister", "Premier", "Chancellor")
# A race for an office, in a text that names a head of state.
_RACE = rare(
    r"\b(?:nominee|front-?runner|running mate|presidential (?:candidate|hopeful|race|bid|nomin)"
    r"|(?:[A-Z][a-z]+|his|her) campaign\b|primar(?:y|ies)\b)"
)


class Home(NamedTuple):
    """A known name: its country (None for what has no single one), and whether it
    is a place rather than a people or a body."""

    country: str | None
    place: bool


class Known(NamedTuple):
    """All known names by their tokens, and the longest that each first token begins."""

    homes: dict[str, Home]
    longest: dict[str, int]
    begin: frozenset[str]
    people: dict[str, str]
    states: dict[str, str]
    provinces: frozenset[str]
    topics: frozenset[str]
    namesakes: frozenset[str]
    aimed: frozenset[str]
    away: frozenset[str]
    ends: frozenset[str]
    bodies: frozenset[str]


class _SpeakerCountries(LexiconFile, frozen=True):
    """`speaker_countries.toml`: rows "country: form, form", and words beside them."""

    topics: WordList
    namesakes: WordList
    aimed: WordList
    away: WordList
    ends: WordList
    cities: str
    bodies: str
    people: str


@cache
def known_words() -> Known:
    """The gazetteer's places and peoples, and the list of cities, bodies and people."""
    listed = load("speaker_countries", _SpeakerCountries)
    names = gazetteer()
    homes: dict[str, Home] = {}
    states: dict[str, str] = {}
    for form, entry in names.names.items():
        if entry.kind != "place":
            continue
        country = entry.name if entry.what in ("country", "capital") else None
        if entry.what == "demonym" and names.names[entry.name].what == "country":
            country = entry.name
        elif entry.what == "state":
            country = OF_STATES
        if entry.what in ("country", "capital"):
            states[form] = entry.name
        _keep(homes, form, Home(country, entry.what != "demonym"))
    for form, entry in names.names.items():
        # "US Senate" tells by itself; "Organization of American States" hides a people
        if entry.kind != "place" and TOKEN.findall(form)[0] not in homes:
            _keep(homes, form, Home(None, place=False))
    for country, form in [*_listed(listed.cities), *_listed(listed.bodies)]:
        _keep(homes, form, Home(country, place=False))
    people = {form: country for country, form in _listed(listed.people)}
    longest = _longest(homes)
    return Known(
        homes=homes,
        longest=longest,
        begin=frozenset(longest),
        people=people,
        states=states,
        provinces=frozenset(form for form, one in names.names.items() if one.what == "state"),
        topics=listed.topics,
        namesakes=listed.namesakes,
        aimed=listed.aimed,
        away=listed.away,
        ends=listed.ends,
        bodies=names.org_heads | names.org_suffixes,
    )


def _longest(forms: Iterable[str]) -> dict[str, int]:
    """How many tokens the longest form has that each first token begins."""
    longest: dict[str, int] = {}
    for form in forms:
        first, *more = form.split(" ")
        longest[first] = max(longest.get(first, 0), 1 + len(more))
    return longest


def _keep(homes: dict[str, Home], form: str, home: Home) -> None:
    key = " ".join(TOKEN.findall(form))
    if key:
        homes[key] = home


def _listed(block: str) -> Iterator[tuple[str, str]]:
    """(country, form) of rows "country: form, form"."""
    for row in block.strip().split("\n"):
        country, _, forms = row.partition(": ")
        for form in forms.split(", "):
            yield country, form


@lru_cache(maxsize=64)
def tells_of_race(text: str, name: str) -> bool:
    """Whether a text tells of a race and never gives a listed head their office, which they
    may win or may have left."""
    last = name.rpartition(" ")[2]
    held = any(f"{office} {one}" in text for office in _HELD for one in (last, name))
    return not held and _RACE().search(text) is not None


def whole_state(text: str, half: str, states: Mapping[str, str]) -> str:
    """The state that "the North" means in a text, or just its name where it has none."""
    return next((one for one in re.findall(rf"\b{half} [A-Z]\w+", text) if one in states), half)
