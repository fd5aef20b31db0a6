"""A checklist that holds for any story: each line found, with its words, or not found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from framing.lexicons import LexiconFile, load
from framing.records import BlindSpot, Reading, Span

SPELLED = frozenset(
    (
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        *("a", "several", "many", "some"),
    )
)
NUMBER = rf"(?:\d[\d,.]*|{'|'.join(sorted(SPELLED))}|a few|a dozen|\d+ to \d+)"
SPOKE = r"[^.!?\"“”]{0,80}?\b(?:said|says|told|recalled|asked|complained)\b"  # behind a speaker


class Cues(Struct, frozen=True):
    """Listed cues as one pattern, with the words that open one of them, in lower case:
    whole ones, and the first letters of others."""

    pattern: re.Pattern[str]
    words: frozenset[str]
    stems: tuple[str, ...]


class Spot(Struct, frozen=True):
    """A line of the checklist; `cues` may stand anywhere in a text, `speakers` in words that
    name a speaker, `spoke` is a speaker with the verb, where attribution was not found."""

    id: str
    title: str
    asks: str
    cues: Cues
    speakers: Cues
    spoke: Cues


class _Line(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of the checklist as it is written."""

    id: str
    title: str
    asks: str
    cues: str = ""
    speakers: str = ""


class _Checklist(LexiconFile, frozen=True):
    spot: list[_Line]


def blind_spots_of(readings: Sequence[Reading]) -> list[BlindSpot]:
    """Each line of the checklist with the texts that speak of it, and where.

    A text that is missing in `found_in` does not use these words, which is "not found by
    this tool". No readings give the checklist with nothing found.
    """
    places = {one.document.id: _places(one) for one in readings}
    return [
        BlindSpot(
            spot.id,
            spot.title,
            spot.asks,
            {name: found[at] for name, found in places.items() if found[at]},
        )
        for at, spot in enumerate(checklist())
    ]


@lru_cache(maxsize=1)
def checklist() -> tuple[Spot, ...]:
    """The checklist as it is shipped, in its order."""
    return tuple(
        Spot(
            line.id,
            line.title,
            line.asks,
            _cues(line.cues),
            _cues(line.speakers),
            _cues(line.speakers, SPOKE),
        )
        for line in load("blind_spots", _Checklist).spot
    )


def _cues(block: str, behind: str = "") -> Cues:
    """A block of cues, longest first; an empty one is found nowhere."""
    cues = sorted(set(block.split()), key=lambda cue: (-len(cue), cue))
    parts = [
        re.escape(cue).replace(r"\?", r"[\s-]+").replace(r"\#", NUMBER).replace(r"\*", r"\w*")
        for cue in cues
    ]
    any_of = "|".join(parts) or "(?!)"
    pattern = re.compile(rf"\b(?:{any_of})(?!\w){behind}", re.IGNORECASE)
    return Cues(pattern, *_openings(cues))


def _openings(cues: Sequence[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words with which cues begin, and what the words of the others begin with."""
    words: set[str] = set()
    stems: set[str] = set()
    for cue in cues:
        head = re.split(r"\W", cue, maxsplit=1)[0]
        if cue.startswith("#"):
            words |= SPELLED
            stems |= set("0123456789")
        elif cue[len(head) :].startswith(("*", "#")):
            stems.add(head)
        else:
            words.add(head)
    return frozenset(words), tuple(sorted(stems))


@lru_cache(maxsize=1 << 16)
def _opened(word: str) -> tuple[int, ...]:
    """Which lists of cues, by their places in `_lists`, have one that begins with a term."""
    return tuple(
        at
        for at, cues in enumerate(_lists())
        if word in cues.words or word.startswith(cues.stems)
    )


@lru_cache(maxsize=1)
def _lists() -> tuple[Cues, ...]:
    """The cues of each line of the checklist, then the speakers with a verb of each."""
    spots = checklist()
    return (*(spot.cues for spot in spots), *(spot.spoke for spot in spots))


def _places(reading: Reading) -> list[list[Span]]:
    """Where one text speaks of each line of the checklist, in order."""
    text, spots, found = reading.document.text, checklist(), _in_body(reading)
    places = []
    for spot, cues, spoke in zip(spots, found, found[len(spots) :], strict=False):
        named = spot.speakers.pattern
        spans = cues | {at for at in _sources(reading) if named.search(text, *at)}
        places.append([Span(*span) for span in sorted(spans or spoke)])
    return places


def _in_body(reading: Reading) -> list[set[tuple[int, int]]]:
    """Where the sentences of a text have a cue of each of `_lists`, found from the words
    that open one: few of them do."""
    text, tokens, lists = reading.document.text, reading.tokens, _lists()
    found: list[set[tuple[int, int]]] = [set() for _ in lists]
    for sentence in (one for one in reading.sentences if one.role == "body"):
        past = [0] * len(lists)  # where the last cue of each list ends
        for place in tokens.within(sentence.start, sentence.end):
            start = tokens.starts[place]
            for at in _opened(tokens.terms[place]):
                if start >= past[at]:
                    match = lists[at].pattern.match(text, start, sentence.end)
                    if match:
                        found[at].add(match.span())
                        past[at] = match.end()
    return found


def _sources(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where the text names those to whom it gives words."""
    for one in reading.attributions:
        if one.speaker_kind not in ("government", "media", "document"):
            for span in one.source:
                yield span.start, span.end
