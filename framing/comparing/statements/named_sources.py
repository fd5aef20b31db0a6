"""Attributions whose source is surely somebody: by name, or as "he" or "she" close behind."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from msgspec import Struct

from framing.comparing.actors.naming import Name
from framing.comparing.words.folding import stop_words
from framing.comparing.words.near_words import near_words
from framing.records import Attribution, Reading, Span
from framing.tokens import RUN, place_of

SIGNS = str.maketrans("’‘", "''")
NEAR = 3  # sentences behind a named source in which "he" is still the same
PRONOUN = re.compile(r"(?:he|she)\b", re.I)
_OBJECTS = {"he": re.compile(r"\bhim\b", re.I), "she": re.compile(r"\bher\b", re.I)}
# before a name that speaks: then somebody speaks for, or of, that person
_FOR = re.compile(
    r"\b(?:for|of|by|from|with|in|on|about|to|spokes\w+|aides?|lawyers?|(?-i:wife|husband"
    r"|son|daughter|father|mother))\W|[’']s\W",  # "Father Roe" is a priest
    re.I,
)
_ASKED = re.compile(r"\b(?:was|were|is|are|been|being)\s(?:\w+\s)?(?:asked|told|pressed)\b")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"")
_TITLE = re.compile(r"\b(M(?:r|s|rs))\.? ")
_BEHIND = re.compile(r"\s([a-z]{2,40})\b")
_RUN = re.compile(RUN)
FULL_NAME = 2  # words of a name by which "the president" surely is somebody else
REACH = 3_000  # letters of a sentence in which a pronoun's person is looked for
_HEAD = re.compile(r",|\b(?:who|which|whose)\b")


Value = TypeVar("Value")


class Known(dict[str, Value]):
    """Something of each person by their last name, so that of many people only those are looked
    for of whose name a text has the first word."""

    @cached_property
    def _lasts(self) -> dict[str, list[str]]:
        """The last names by the words with which they begin, "" for another sign."""
        found: dict[str, list[str]] = {}
        for last in self:
            first = _RUN.match(last)
            found.setdefault(first[0] if first else "", []).append(last)
        return found

    def within(self, text: str, joined: str = "") -> list[tuple[int, str]]:
        """Where the last names first stand in a text, as `place_of` tells, that do."""
        words = {*_RUN.findall(text), ""}
        return [
            (at, last)
            for word in words & self._lasts.keys()
            for last in self._lasts[word]
            if (at := place_of(last, text, joined)) >= 0
        ]


def text_of(reading: Reading) -> str:
    """A text with one kind of apostrophe, of the same length."""
    return reading.document.text.replace("’", "'").replace("‘", "'")  # quick, unlike translate


def genders_of(people: Iterable[str], texts: Mapping[str, Reading]) -> Known[str]:
    """Each person as the pronoun that can mean them, by "Mr." or "Ms."; "" where no text
    has one. All people count, so that two named before "he" are told apart."""
    whole = "\n".join(map(text_of, texts.values()))
    titles = list(_TITLE.finditer(whole))
    found: Known[str] = Known()
    for last in people:
        name = re.compile(rf"(?:[A-Z][\w.]* ){{0,2}}{re.escape(last)}\b")
        titled = next((one for one in titles if name.match(whole, one.end())), None)
        found[last] = "" if titled is None else "he" if titled[1] == "Mr" else "she"
    return found


def sourced(
    reading: Reading,
    people: Known[Name],
    genders: Known[str],
    starts: Sequence[int],
) -> Iterator[tuple[str, Attribution]]:
    """The attributions whose source is surely one of these people, with the last name; a
    pronoun only where the reader doesn't take it for somebody else."""
    text = text_of(reading)
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    blanked = _QUOTED.sub(lambda found: " " * len(found[0]), text)
    for one in sorted(reading.attributions, key=_start):
        if not one.source or not one.given or _is_asked(one, text):
            continue
        span = one.source[0]
        source = text[span.start : span.end]
        last = named_in(source, people)
        if not last and (pronoun := PRONOUN.fullmatch(source.strip())):
            here = max(bisect_right(starts, span.start) - 1, 0)
            at = bisect_right(quoted, (span.start,)) - 1
            still = at >= 0 and quoted[at][1] > span.start  # a quotation that is not yet over
            ended = quoted[at][0] if still else span.start
            said = blanked[:ended] + text[ended : span.start]
            near = starts[max(here - NEAR, 0) : here + 1]
            last = _meant(pronoun[0].lower(), said, near, genders)
            last = last if stands(last, one.speaker or last) else ""
        if last in people:
            yield last, one


def _is_asked(one: Attribution, text: str) -> bool:
    """Whether words are put to a source, and not said by it: "Roe was asked"."""
    ends = [span.end for span in one.cue]
    return bool(ends) and _ASKED.search(text[one.source[0].start : max(ends)]) is not None


def _meant(pronoun: str, text: str, starts: Sequence[int], genders: Known[str]) -> str:
    """Whom "he" or "she" behind a text without its quotations means: the only person named
    last; "" where there are two, or that sentence has another of the same gender."""
    end = len(text)
    for start in reversed(starts):
        before = text[max(start, end - REACH) : end]
        named = {last for _, last in genders.within(before)}
        if named:
            alone = len(named) == 1 and not _OBJECTS[pronoun].search(before)
            only = named.pop()
            return only if alone and genders[only] in ("", pronoun) else ""
        end = start
    return ""


def stands(last: str, text: str) -> bool:
    """Whether a last name stands in a text, as a word of its own."""
    return place_of(last, text) >= 0


def _start(one: Attribution) -> int:
    return min(span.start for span in (*one.source, *one.given, *one.cue))


def named_in(source: str, people: Known[Name]) -> str:
    """The last name of the person that a source is; "" where it is none of these, or
    somebody who speaks for them."""
    head = _HEAD.split(source)[0]
    found = people.within(head, "’'-")
    if len(found) != 1:
        return ""
    start, last = found[0]
    lead, behind = head[:start], _BEHIND.match(head, start + len(last))
    else_ = behind is not None and behind[1] not in stop_words()  # "the Roe campaign"
    return "" if else_ or _FOR.search(lead) else last


def sourced_as(reading: Reading, places: Sequence[Span]) -> list[Attribution]:
    """The attributions whose source is a body's name, with or without "the"."""
    return [
        one
        for one in reading.attributions
        if one.speaker_kind not in ("document", "media") and len(one.source) == 1
        if _is_name(one.source[0], places, reading)
    ]


def _is_name(source: Span, places: Sequence[Span], reading: Reading) -> bool:
    text = text_of(reading)
    return any(
        source.end == place.end
        and text[source.start : max(place.start, source.start)].lower() in ("", "the ")
        for place in places
    )


def speaks_for(reading: Reading, places: Sequence[Span]) -> bool:
    """Whether a source has a body's name in it and more: somebody may speak for it."""
    return any(
        source.start < place.end and place.start < source.end
        for one in reading.attributions
        for source in one.source
        if not _is_name(source, places, reading)
        for place in places
    )


class Written(Struct, frozen=True):
    """What a text writes, in small letters, and its words; and of whom the quoted words may be
    of which no source surely tells: `anybody`'s, those whose names have a word of `who`, or
    who stand in the words `near` a pronoun."""

    small: str
    words: frozenset[str]
    anybody: bool
    who: frozenset[str]
    near: str

    def names(self, last: str) -> bool:
        """Whether it has a last name, in letters of any size."""
        small = last.lower()
        first = _RUN.match(small)
        there = first is None or first[0] in self.words  # quicker than to look through it all
        return there and place_of(small, self.small) >= 0

    def may_quote(self, last: str) -> bool:
        """Whether quoted words may be somebody's."""
        return self.anybody or last in self.who or stands(last, self.near)


def written_in(reading: Reading) -> Written:
    """What a text writes, and whose words it may quote."""
    text = text_of(reading)
    small = text.lower()
    starts = [one.start for one in reading.sentences]
    anybody, named, near = False, set[str](), list[str]()
    for one in reading.attributions:
        if one.kind == "indirect" or not one.source:
            continue
        source = text[one.source[0].start : one.source[0].end]
        office, who = source.removeprefix("the ").lower(), (one.speaker or "").split()
        anybody = anybody or (office in near_words().offices and len(who) < FULL_NAME)
        named.update(who)
        if PRONOUN.fullmatch(source):
            here = bisect_right(starts, one.source[0].start) - 1
            near.append(text[starts[max(here - NEAR, 0)] : one.source[0].start])
    words = frozenset(_RUN.findall(small))
    return Written(small, words, anybody, frozenset(named), "\n".join(near))
