"""Which sentence of a text answers to which of another: told facts and copied words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from framing.records import Comparison, Fact, Reading, Span

Place = tuple[int, int]  # a text, counted from 0, and the start of one of its sentences
Links = dict[Place, dict[int, int]]


def links_of(comparison: Comparison) -> Links:
    """For each sentence that other texts have too: the one in each of those texts.

    By place, the other texts with the start of their nearest sentence. Sentences answer to
    each other where both surely state one fact, or where one is a near-copy of the other;
    copies go before facts, likelier places before others. What a text only touches, or may
    not mean, makes no link. A link holds both ways unless a sentence has a nearer one.
    """
    numbers = {one.document.id: at for at, one in enumerate(comparison.readings)}
    starts = [[one.start for one in reading.sentences] for reading in comparison.readings]
    links: Links = {}
    for left, right in [*_copied(comparison, numbers), *_told(comparison, numbers)]:
        if _known(left, starts) and _known(right, starts):
            links.setdefault(left, {}).setdefault(right[0], right[1])
            links.setdefault(right, {}).setdefault(left[0], left[1])
    return {place: dict(sorted(links[place].items())) for place in sorted(links)}


def _known(place: Place, starts: list[list[int]]) -> bool:
    mine = starts[place[0]]
    at = bisect_right(mine, place[1]) - 1
    return at >= 0 and mine[at] == place[1]


def _copied(comparison: Comparison, numbers: dict[str, int]) -> Iterator[tuple[Place, Place]]:
    """The sentences under each pair of copied spans, one to one as far as they go."""
    for copy in comparison.copies:
        left, right = numbers[copy.left], numbers[copy.right]
        for pair in copy.spans:
            mine = _under(comparison.readings[left], pair.left)
            theirs = _under(comparison.readings[right], pair.right)
            for at, start in enumerate(mine if theirs else []):
                yield (left, start), (right, theirs[at * len(theirs) // len(mine)])


def _under(reading: Reading, span: Span) -> list[int]:
    """The starts of the sentences that lie at least half within a span."""
    return [
        one.start
        for one in reading.sentences
        if 2 * (min(one.end, span.end) - max(one.start, span.start)) >= one.end - one.start
    ]


def _told(comparison: Comparison, numbers: dict[str, int]) -> Iterator[tuple[Place, Place]]:
    """The sentences that surely state one fact, two by two, the most alike first."""
    pairs = []
    for fact in comparison.coverage.facts:
        places = _places(fact, numbers)
        for at, (likeness, left) in enumerate(places):
            for other, right in places[at + 1 :]:
                pairs.append((-min(likeness, other), left, right))
    for _, left, right in sorted(pairs):
        yield left, right


def _places(fact: Fact, numbers: dict[str, int]) -> list[tuple[float, Place]]:
    return [
        (place.likeness, (numbers[name], place.sentence_start))
        for name, place in fact.documents.items()
        if place.how == "states" and place.sure
    ]
