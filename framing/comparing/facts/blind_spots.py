"""A checklist of what a reader may ask of a story: each line found, with its words, or not.

A line that no text answers is asked only where it suits the story, which its subjects
tell; one that is answered stands in any case.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from framing.comparing.words.cues import Cues, Finder, cues_behind, cues_of
from framing.lexicons import LexiconFile, WordList, load
from framing.records import BlindSpot, Reading, Span
from framing.settings import MIN_WORDS

VERBS = ("said", "says", "recalled", "added", "asked", "complained")
SPOKE = rf"[^.!?\"“”]{{0,80}}?\b(?:{'|'.join(VERBS)}|told)\b"  # behind a speaker
AGED = re.compile(r"[A-Z][\w'’-]{1,40} [A-Z][\w'’-]{1,40}, (?:aged )?\d\d,")  # "Ana Roe, 54,"
SAYS = re.compile(rf"\b(?:{'|'.join(VERBS)}|told)\b")
CURRENCY = re.compile(r"[A-Z]{3}")


class Spot(Struct, frozen=True):
    """A line of the checklist; `cues` may stand anywhere in a text, `speakers` in words that
    name a speaker, `spoke` and `said` are a speaker with the verb, where attribution was not
    found. A sum beside a word of `money` counts as well, and a speaker who is `aged`. `suits`
    are the subjects of stories that it may be asked of, `unless` these are of others, too; of
    stories of those `touched`, if all their texts have something that it `touches`."""

    id: str
    title: str
    asks: str
    cues: Cues
    speakers: Cues
    spoke: Cues
    said: Cues
    touches: Cues
    suits: frozenset[str]
    unless: frozenset[str]
    touched: frozenset[str]
    money: Cues
    aged: bool


class _Line(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of the checklist as it is written."""

    id: str
    title: str
    asks: str
    suits: WordList
    unless: WordList = WordList()
    touched: WordList = WordList()
    cues: str = ""
    speakers: str = ""
    touches: str = ""
    money: str = ""
    aged: bool = False


class _Checklist(LexiconFile, frozen=True):
    spot: list[_Line]


def blind_spots_of(
    readings: Sequence[Reading], about: Collection[str] | None = None
) -> list[BlindSpot]:
    """Lines of the checklist with the texts that speak of them, and where.

    A text that is missing in `found_in` does not use these words, which is "not found by
    this tool". No readings give the checklist with nothing found.

    Args:
        readings: the event's texts.
        about: the subjects of which the event has a good share, by their short names: a
            line that no text answers is left out where it suits none of them. None asks
            every line of any story.
    """
    places = {one.document.id: _places(one) for one in readings}
    spots = [
        (
            spot,
            BlindSpot(
                spot.id,
                spot.title,
                spot.asks,
                {name: found[at] for name, found in places.items() if found[at]},
            ),
        )
        for at, spot in enumerate(checklist())
    ]
    return [
        found
        for spot, found in spots
        if found.found_in or about is None or _suits(spot, about, readings)
    ]


@lru_cache(maxsize=1)
def checklist() -> tuple[Spot, ...]:
    """The checklist as it is shipped, in its order."""
    return tuple(
        Spot(
            id=line.id,
            title=line.title,
            asks=line.asks,
            cues=cues_of(line.cues),
            speakers=cues_of(line.speakers),
            spoke=cues_of(line.speakers, SPOKE),
            said=cues_behind(VERBS[:4], line.speakers),
            touches=cues_of(line.touches),
            suits=line.suits,
            unless=line.unless,
            touched=line.touched,
            money=cues_of(line.money),
            aged=line.aged,
        )
        for line in load("blind_spots", _Checklist).spot
    )


def _suits(spot: Spot, about: Collection[str], readings: Sequence[Reading]) -> bool:
    """Whether a line may be asked of a story: by its subjects, or by others where all its
    texts are of things that the line is on. Nothing is asked of texts too short to tell."""
    if any(one.document.words < MIN_WORDS for one in readings):
        return False
    if not spot.unless.isdisjoint(about):
        return False
    if not spot.suits.isdisjoint(about):
        return True
    if spot.touched.isdisjoint(about):
        return False
    texts = [one.document.text for one in readings]
    return bool(texts) and all(spot.touches.pattern.search(text) for text in texts)


@lru_cache(maxsize=1)
def _finder() -> Finder:
    """Of the cues of each line of the checklist, then of the speakers of each with a verb
    behind them, then of those with one before them."""
    spots = checklist()
    return Finder(
        [
            *(spot.cues for spot in spots),
            *(spot.spoke for spot in spots),
            *(spot.said for spot in spots),
        ]
    )


def _places(reading: Reading) -> list[list[Span]]:
    """Where one text speaks of each line of the checklist, in order."""
    text, spots = reading.document.text, checklist()
    found = list(map(set, _finder().found_in(reading)))
    many = len(spots)
    places = []
    for at, spot in enumerate(spots):
        named = spot.speakers.pattern
        spans = found[at] | {one for one in _sources(reading) if named.search(text, *one)}
        spans |= set(_sums(reading, spot.money))
        if spot.aged:
            spans |= set(_aged(reading))
        spans = spans or found[many + at] or found[2 * many + at]
        places.append([Span(*span) for span in _apart(spans)])
    return places


def _apart(spans: Collection[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans in order, of those that overlap the first."""
    behind = -1
    for start, end in sorted(spans):
        if start >= behind:
            yield start, end
            behind = end


def _sources(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where the text names those to whom it gives words."""
    for one in reading.attributions:
        if one.speaker_kind not in ("government", "media", "document"):
            for span in one.source:
                yield span.start, span.end


def _sums(reading: Reading, paid: Cues) -> Iterator[tuple[int, int]]:
    """Where the text has sums of money, known by a currency's code, in a sentence that has
    one of these words too."""
    sums = [one for one in reading.figures if CURRENCY.fullmatch(one.unit or "")]
    if not sums:
        return
    for sentence in reading.sentences:
        mine = [one for one in sums if sentence.start <= one.start < sentence.end]
        if mine and paid.pattern.search(reading.document.text, sentence.start, sentence.end):
            yield from ((one.start, one.end) for one in mine)


def _aged(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where a speaker comes with an age, as people do who hold no office."""
    text = reading.document.text
    for sentence in reading.sentences:
        match = AGED.search(text, sentence.start, sentence.end)
        if match and SAYS.search(text, sentence.start, sentence.end):
            yield match.span()
