"""Countries: from where, or for whom, a speaker speaks.

By the source's own words first ("Chinese officials", "a Seoul brokerage"), then
by the body spoken for, by a list of heads of state and government, and by how the
text introduces the name elsewhere ("the Japanese prime minister, ..."). A place
that is the subject ("a China expert") or the stage ("speaking in Cairo") is no home.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from framing.reading.attribution.country_words import (
    OF_STATES,
    SEVERAL,
    TOKEN,
    UNCLEAR,
    Home,
    Known,
    known_words,
    tells_of_race,
    whole_state,
)
from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verbs import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from framing.records import Attribution, Sentence

_BREAK = re.compile(r"[.!?] |[,;:()\n\"“”—–]")
_ABBREVIATED = frozenset(("U.S.", "US", "U.K.", "UK", "UAE", "U.S.A.", "USA"))
_BASED = "based"
_ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their"))
_JOINED = frozenset((",", "and", "&"))
_SPOKEN = ("spokes", "press")
_HALVES = frozenset(("North", "South", "East", "West"))
_SEATS = frozenset(("Brussels", "Downing Street", "Whitehall"))  # of others than a state
_COURTESY = listed("courtesy")
_STATELY = frozenset(("government", "unknown"))
# How far an introduction reaches before a name and behind it, in characters, and
# how many of a name's mentions are looked at.
_BEFORE, _BEHIND, _MENTIONS = 70, 110, 2


class _Place(NamedTuple):
    """A country found at the tokens `start:end`."""

    start: int
    end: int
    country: str


def assign(
    text: str, sentences: Sequence[Sentence], attributions: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions with the country of each speaker.

    A source's own words come first. What is found for a speaker once holds for
    all of the text's attributions to that name. Of no kind so far, a source that is
    nothing but a country or its capital is a government under the country's name, as is a
    listed head of one.

    Args:
        text: the whole file.
        sentences: its sentences; introductions outside them are not read.
        attributions: as `attributions.find` gives them.
    """
    own = [
        _country_of(text[said.source[0].start : said.source[0].end], said.speaker or "")
        if said.source
        else None
        for said in attributions
    ]
    by_name: dict[str, str | None] = {}
    for said, country in zip(attributions, own, strict=True):
        if country is not None and said.speaker and said.speaker not in by_name:
            by_name[said.speaker] = country or None
    for said in attributions:
        name = said.speaker
        if name and name not in by_name:
            by_name[name] = _from_elsewhere(text, sentences, name, said.affiliation)
    found = []
    for said, country in zip(attributions, own, strict=True):
        home = country
        if country is None and said.speaker:
            home = by_name[said.speaker]
        found.append(_with(text, said, home) if home else said)
    heard, states = {said.speaker for said in found}, known_words().states
    halves = {half: whole_state(text, half, states) for half in _HALVES & heard}
    return [_of_state(text, said, halves) for said in found]


def _of_state(text: str, said: Attribution, halves: Mapping[str, str]) -> Attribution:
    """The attribution of a state that goes by its capital, another form of its name or, as
    Koreans are told apart, by "the North", under its one name."""
    name, states = said.speaker or "", known_words().states
    name = halves.get(name, name)
    state = states.get(name, name)
    changed = state != (said.speaker or "") and name not in _SEATS
    source = text[said.source[0].start : said.source[0].end] if said.source else ""
    titled = source.lower().partition(" ")[0].rstrip(".") in _COURTESY
    if not changed or titled or said.speaker_kind not in _STATELY:
        return said
    return structs.replace(said, speaker=state, speaker_kind="government", country=state)


def _with(text: str, said: Attribution, country: str) -> Attribution:
    """The attribution with its country; built by place, at a third of `replace`'s cost."""
    kind = said.speaker_kind
    source = said.source[0] if said.source else None
    shown = text[source.start : source.end] if source else ""
    stately = (said.speaker or "-") in shown and _is_state(shown)
    if kind == "unknown" and said.speaker in known_words().people:
        kind = "politics" if tells_of_race(text, said.speaker or "") else "government"
    elif kind == "unknown" and stately:
        kind = "government"
    own = (said.source, said.cue, said.content, said.kind, said.speaker, said.affiliation)
    return type(said)(*own, kind, said.verb_class, country, said.quoted)


@lru_cache(maxsize=1 << 14)
def _is_state(source: str) -> bool:
    """Whether a source is but a country, its capital, a state of one, or several such."""
    shown = " ".join(source.split()).removeprefix("the ").removeprefix("The ")
    parts, known = shown.split(" and "), known_words()
    return all(one in known.states or one in known.provinces for one in parts)


@lru_cache(maxsize=1 << 16)
def _country_of(description: str, name: str = "") -> str | None:
    """The country in a description: None where there is none, SEVERAL where it joins
    two ("the leaders of Japan and South Korea").

    Args:
        description: a source as it stands, an affiliation, an introduction.
        name: the speaker's; a place within a person's name is none.
    """
    known = known_words()
    if description.islower() or known.begin.isdisjoint(words := TOKEN.findall(description)):
        return None
    lower = [word.lower() for word in words]
    found: list[_Place] = []
    for start, end, home in _names(words, lower, known):
        if end < len(words) and lower[end] == _BASED and home.country:
            return home.country
        if not home.country or _in_person(words, start, end, name):
            continue
        if end < len(words) and lower[end] in known.namesakes:
            continue  # "Geneva County"
        if words[end : end + 1] == [","] and words[end + 1 : end + 2] in _state_forms():
            return OF_STATES  # "Paris, Texas"
        if _is_home(words, lower, start, end, home):
            found.append(_Place(start, end, home.country))
    if not found:
        return None
    first, *more = found
    for second in more[:1]:
        between = lower[first.end : second.start]
        if second.country != first.country and _JOINED.issuperset(between) and between:
            return SEVERAL
    return first.country


def _names(words: list[str], lower: list[str], known: Known) -> Iterator[tuple[int, int, Home]]:
    """The known names from left to right, the longest first, none within another;
    what a speaker does somewhere ("who", "speaking in") is no longer read."""
    at = 0
    while at < len(words):
        if lower[at] in known.ends:
            return
        reach = known.longest.get(words[at], 0)
        for size in range(min(reach, len(words) - at), 0, -1):
            home = known.homes.get(" ".join(words[at : at + size]))
            if home is not None:
                yield at, at + size, home
                at += size
                break
        else:
            at += 1


def _is_home(words: list[str], lower: list[str], start: int, end: int, home: Home) -> bool:
    """Whether the place at `start:end` is where a speaker belongs, by its neighbours."""
    known = known_words()
    behind = lower[end] if end < len(lower) else ""
    if behind in ("born", "american", "americans"):
        return False
    if start + 1 == end and words[start] in UNCLEAR:
        return False
    if home.place and behind in known.topics and words[start] not in _ABBREVIATED:
        return False
    at = start - 1
    while at >= 0 and lower[at] in _ARTICLES:
        at -= 1
    before, earlier = (lower[at] if at >= 0 else ""), (lower[at - 1] if at >= 1 else "")
    if before in known.aimed:
        return before == "for" and earlier.startswith(_SPOKEN)
    if before == "of":
        return earlier not in known.topics
    return not (before in ("in", "from") and earlier in known.away)


def _in_person(words: list[str], start: int, end: int, name: str) -> bool:
    """Whether a place is part of a person's name ("Jack London", "Paris Hilton")."""
    parts = name.split()
    if not 2 <= len(parts) <= 3 or end - start >= len(parts):
        return False
    if any(part.strip(".") in known_words().bodies or not part[0].isupper() for part in parts):
        return False
    inside = words[start:end]
    return inside in (parts[: end - start], parts[start - end :])


def _from_elsewhere(
    text: str, sentences: Sequence[Sentence], name: str, affiliation: str | None
) -> str | None:
    """The country that the speaker's body, fame, or first mentions give."""
    known = known_words()
    if name in known.people:
        return known.people[name]
    if affiliation:
        country = _country_of(affiliation)
        if country:
            return country
    if (
        not sentences
        or " " not in name
        or not (name[0].isupper() and name.rpartition(" ")[2][:1].isupper())
    ):
        return None
    at, last = sentences[0].start, sentences[-1].end
    for _ in range(_MENTIONS):
        at = text.find(name, at, last)
        if at < 0:
            return None
        country = _introduced(text, at, at + len(name))
        if country:
            return country
        at += len(name)
    return None


def _introduced(text: str, start: int, end: int) -> str | None:
    """The country in the title before a name, or in the apposition behind it."""
    known = known_words()
    before = text[max(0, start - _BEFORE) : start]
    if _ends_in_title(before) and not known.begin.isdisjoint(TOKEN.findall(before)):
        title = _title(_BREAK.split(before.replace("U.S. ", "US "))[-1].split())
        if title:
            return _country_of(title) or None
    if text[end : end + 2] != ", ":
        return None
    behind = text[end + 2 : end + 2 + _BEHIND]
    if not known.begin.isdisjoint(TOKEN.findall(behind)):
        behind = _BREAK.split(behind.replace("U.S. ", "US "))[0]
        if any(word.lower() in vocabulary().roles for word in behind.split()[:6]):
            return _country_of(behind) or None
    return None


def _ends_in_title(before: str) -> bool:
    """Whether the last word of a stretch can belong to a title."""
    last = before.rsplit(None, 1)[-1:]
    if not last:
        return False
    bare = last[0].lower().rstrip(".")
    return last[0][0].isupper() or bare in vocabulary().roles or bare in vocabulary().titles


def _title(words: list[str]) -> str:
    """The capitalised words and roles that end a stretch, if there is a role in them."""
    roles, titles = vocabulary().roles, vocabulary().titles
    at = len(words)
    told = False
    while at > 0:
        word = words[at - 1]
        bare = word.lower().rstrip(".")
        if bare in roles or bare in titles:
            told = True
        elif not word[0].isupper():
            break
        at -= 1
    return " ".join(words[at:]) if told else ""


@cache
def _state_forms() -> list[list[str]]:
    """The states' names of a word and their abbreviations, each alone, less their stops."""
    known = gazetteer().names.items()
    return [
        [form.rstrip(".")] for form, one in known if one.what == "state" and " " not in form
    ]
