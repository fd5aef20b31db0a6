"""The names in a source's words: runs of capitals, titles, peoples, a "he" or a "she"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import (
    DETERMINER,
    LINK,
    NAMED,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    TIME,
    Range,
    Words,
)

_JOINERS, _BODY, FIELDS = listed("joiners"), listed("bodies"), listed("fields")
_OF_FIELDS = frozenset(("secretary", "minister")) | listed("of_causes")
KNOWN_TITLES = vocabulary().titles
_TITLE = 24  # how far before a name its title stands, in characters
# What stands right before a name or behind it, at its longest, in characters.
_GENDER_REACH = 36
_LINKS = frozenset(("of", "to", "for", "with", "and", "in", "at", "from"))
_BEHIND = re.compile(r", (?:the|an?|his|her|their|its) ((?:[a-z-]{1,20} ){0,2}[a-z-]{1,20})\b")


def is_medium(name: str) -> bool:
    """Whether a list has a name as a paper's, an agency's or a station's."""
    entry = gazetteer().names.get(name)
    return entry is not None and entry.what == "media"


def is_people(word: str) -> bool:
    """Whether a word is an adjective of nationality, or the last one of such."""
    return word in _peoples()


@cache
def _peoples() -> frozenset[str]:
    known = gazetteer().names.items()
    return frozenset(
        name.rpartition(" ")[2] for name, entry in known if entry.what == "demonym"
    )


def runs_of(words: Words, start: int, end: int) -> list[Range]:
    """Runs of capitalised tokens that can be names, small joining words between
    them included where both sides are one name ("Bank of Norway")."""
    known = vocabulary()
    found: list[Range] = []
    at = start
    while at < end:
        if not words.bits[at] & NAMED or words.bits[at] & TIME:
            at += 1
            continue
        # a capital at a sentence's start makes no name of "Experts" or "The"
        bare = (
            at + 1 < len(words.bits)
            and not (at + 1 < end and words.named(at + 1))
            and (
                words.lower[at] in known.anonymous
                or words.lower[at] in known.documents
                or (
                    words.lower[at] in known.roles
                    and words.lower[at + 1 : at + 2] not in (["of"], ["for"])
                )
            )
        )
        opening = at == start and (bare or words.bits[at] & (DETERMINER | PREPOSITION | LINK))
        if opening or words.bits[at] & PRONOUN:
            at += 1
            continue
        stop = _run_end(words, at, end)
        found.append((at, stop))
        at = stop
    return found


def _run_end(words: Words, at: int, end: int) -> int:
    """End of the name that begins at `at`."""
    stop = at + 1
    while stop < end:
        named = words.bits[stop] & NAMED and not words.bits[stop] & TIME
        if named and not words.bits[stop - 1] & POSSESSIVE:
            stop += 1
            continue
        joiner = words.lower[stop]
        if joiner == "to" and _aims(words, at, stop, end):
            stop += 2  # "Freedom to Marry"
            continue
        if joiner not in _JOINERS:
            break
        ahead = stop + 1
        article = ("the", "a") if joiner == "for" else ("the",)
        if ahead < end and words.lower[ahead] in article:
            ahead += 1
        if ahead >= end or not words.named(ahead):
            break
        office = joiner in ("of", "for") and words.lower[stop - 1] in _OF_FIELDS
        body = is_body(words, (at, stop)) and not (
            joiner == "and" and not KNOWN_TITLES.isdisjoint(words.lower[at:stop])
        )  # "House Speaker Ann Roe and Senate Leader Jo Lin" are two
        if joiner in ("of", "for", "and") and not office and not body:
            behind = ahead
            while behind < end and words.named(behind):
                behind += 1
            later = is_body(words, (ahead, behind)) and not is_body(words, (at, stop))
            if joiner != "and" or not later:
                break
        stop = ahead + 1
    return _fields_end(words, at, stop, end)


def _aims(words: Words, at: int, stop: int, end: int) -> bool:
    """Whether "to" and a verb with a capital belong to a body's name: "Right to Work"."""
    short = stop - at == 1 or is_body(words, (at, stop))
    if stop + 1 >= end or not short or not words.named(stop + 1):
        return False
    verb, known = words.lower[stop + 1], vocabulary()
    form = known.common.get(verb) or (known.verbs[verb].form if verb in known.verbs else "")
    body = is_body(words, (at, stop))  # "National Committee to Save Parks"
    return body or (form == "base" and words.lower[at] not in known.roles)


def _fields_end(words: Words, at: int, stop: int, end: int) -> int:
    """Where the name of an office or body with a list of fields ends: "Ministry of
    Trade, Industry and Energy"; `stop` where it is of no more than one field."""
    near = words.lower[at:stop]
    if stop + 1 >= end or words.lower[stop] != "," or FIELDS.isdisjoint(near):
        return stop
    if "of" not in near and "for" not in near:
        return stop
    last = stop
    while last + 1 < end and words.lower[last] == "," and words.named(last + 1):
        last += 2
        while last < end and words.named(last):
            last += 1
    if last + 1 >= end or words.lower[last] not in ("and", "&") or not words.named(last + 1):
        return stop
    last += 2
    while last < end and words.named(last):
        last += 1
    return last


def is_body(words: Words, run: Range) -> bool:
    """Whether a name has a word in it that only organisations have."""
    return not _BODY.isdisjoint(words.lower[slice(*run)])


def name_text(words: Words, run: Range) -> str:
    """A run as it stands, less a possessive ending; breaks become spaces."""
    found = " ".join(words.text[words.start[run[0]] : words.end[run[1] - 1]].split())
    return found[:-2] if found.endswith(("'s", "’s")) else found


class Naming(Struct, frozen=True, gc=False):
    """A person or body named at `start:end` (offsets), under its one name."""

    start: int
    end: int
    name: str
    person: bool


def by_recency(text: str, namings: list[Naming]) -> list[Naming]:
    """Namings with each bare surname of several persons given to whom the text named last in
    full: "Al Roe and his son Bo Roe came. Mr. Roe said"."""
    full: dict[str, set[str]] = {}
    for one in namings:
        if one.person and " " in one.name:
            full.setdefault(one.name.rpartition(" ")[2], set()).add(one.name)
    if all(len(names) == 1 for names in full.values()):
        return namings
    latest: dict[str, str] = {}
    found = []
    for one in namings:
        last = one.name.rpartition(" ")[2]
        if one.person and len(full.get(last, ())) > 1:
            before = text[max(0, one.start - _TITLE) : one.start].rstrip(". ").split(" ")[-1]
            if " " in text[one.start : one.end].strip():
                latest[last] = one.name
            elif (
                last in latest
                and (told := word_gender(before))
                and told == first_name_gender(latest[last])
            ):
                one = replace(one, name=latest[last])  # noqa: PLW2901 - told apart
        found.append(one)
    return found


@cache
def _gendered() -> dict[str, str]:
    return {
        **dict.fromkeys(listed("male_roles") | {"mr", "sir", "lord"}, "m"),
        **dict.fromkeys(listed("female_roles") | {"mrs", "ms", "miss", "lady", "dame"}, "f"),
    }


@lru_cache(maxsize=1 << 12)
def word_gender(word: str) -> str:
    """ "m" or "f" of a title or a relation ("mr.", "sister"), else empty."""
    return _gendered().get(word.lower().rstrip("."), "")


def gender_before(text: str, start: int) -> str:
    """What the word before a name tells: "Ms. Lee", "his sister, Kim Yo Jong"."""
    near = text[max(0, start - _GENDER_REACH) : start]
    if near[-1:] != " ":
        return ""
    last = near[:-1].split(" ")[-2:]
    told = word_gender(last[-1].rstrip(","))
    if told or len(last) < 2 or not last[1][:1].isupper() or last[1][-1] == ",":
        return told  # nor "Mrs. Lee, Bo Lind"
    return word_gender(last[0].rstrip(","))  # "sister, Senator Ann Roe"


def gender_behind(text: str, end: int) -> str:
    """What the apposition behind a name tells: "Ann Lee, his wife"."""
    match = _BEHIND.match(text, end, end + 2 * _GENDER_REACH)
    for word in match[1].split(" ") if match else ():
        if word in _LINKS:
            break  # "a friend of his wife"
        if told := word_gender(word):
            return told
    return ""


def first_name_gender(name: str) -> str:
    """What a full name's first name tells; a surname alone tells nothing."""
    first, _, rest = name.partition(" ")
    lists = gazetteer()
    if not rest or first in lists.surnames or first in lists.either_names:
        return ""
    if first in lists.female_names:
        return "f"
    return "m" if first in lists.given_names else ""
