"""Runs of words that two texts share, found by an inverted index of word 5-grams.

No text is compared with every other: only places that have a 5-gram in common meet, as
in the shingling of Broder (1997).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import sqrt
from typing import NamedTuple

from msgspec import Struct

from framing.records import Reading, Span, SpanPair
from framing.tokens import WORD

SHINGLE = 5  # words of a shingle
RUN = 8  # words in a row from which a sentence is a copy (METHODS 4)
ALIKE = 0.6  # cosine of two sentences' shingles from which they are near-copies (METHODS 4)
COVERED = 0.7  # of the longer sentence, in shared runs: one word changed spoils five shingles
OWN_WORDS = 3  # words in a run that begin in lower case and are longer than three letters
QUOTED = 5  # words of a quotation from which it is the speaker's text, not the writer's
PARTED = -1  # in place of a word, where words don't run on
REACH = 64  # places with the same shingle that one is held against
_MARKED = re.compile(
    r"“[^“”\n]{16,2000}”|«[^«»\n]{16,2000}»|(?<!\w)\"(?=\w)[^\"\n]{16,2000}(?<=[\w.,!?…-])\"(?!\w)"
)


class Words(Struct, frozen=True):
    """A text's own words, sentence by sentence, without what it quotes at length.

    `ids` number the terms alike for all texts at hand; `PARTED` parts sentences and
    stands for a quotation. `sentence` is an index into `Reading.sentences`, `sizes` how
    many words each sentence has, `shingles` how many shingles.
    """

    ids: list[int]
    starts: list[int]
    ends: list[int]
    sentence: list[int]
    sizes: dict[int, int]
    shingles: dict[int, int]


class Run(NamedTuple):
    """Words in a row that two texts share: places in their `Words`, and how many."""

    left: int
    right: int
    length: int


class Passage(Struct, frozen=True):
    """Two sentences that are near-copies: their indices, the shared stretch, and whether
    it is the same word for word."""

    left: int
    right: int
    spans: SpanPair
    verbatim: bool


def words_of(readings: Sequence[Reading]) -> list[Words]:
    """The own words of each text, terms numbered alike."""
    numbers: defaultdict[str, int] = defaultdict()
    numbers.default_factory = numbers.__len__
    return [_words(reading, numbers) for reading in readings]


def _words(reading: Reading, numbers: Mapping[str, int]) -> Words:
    tokens = reading.tokens
    ids = list(map(numbers.__getitem__, tokens.terms))
    quoted = [
        (bisect_left(tokens.starts, span.start), bisect_left(tokens.starts, span.end))
        for span in _quotations(reading)
    ]
    words = Words([], [], [], [], {}, {})
    for index, sentence in enumerate(reading.sentences):
        sizes = []
        for low, high in _outside(quoted, tokens.within(sentence.start, sentence.end)):
            sizes.append(high - low)
            # what stands behind a stretch keeps shingles from spanning the place
            words.ids.extend((*ids[low:high], PARTED))
            words.starts.extend((*tokens.starts[low:high], tokens.ends[high - 1]))
            words.ends.extend((*tokens.ends[low:high], tokens.ends[high - 1]))
            words.sentence.extend([index] * (high - low + 1))
        if sizes:
            words.sizes[index] = sum(sizes)
            words.shingles[index] = sum(max(0, size - SHINGLE + 1) for size in sizes)
    return words


def _outside(quoted: Sequence[tuple[int, int]], within: range) -> Iterator[tuple[int, int]]:
    """The stretches of a range of words, first to behind last, that no quotation has."""
    low, high = within.start, within.stop
    for first, past in quoted:
        if low < first < high:
            yield low, first
        if first < high:
            low = max(low, past)
    if low < high:
        yield low, high


def _quotations(reading: Reading) -> list[Span]:
    """What a text quotes at length: two that quote one speaker don't copy each other.

    Attributed or not; marks count where they stand in one paragraph.
    """
    text, body = reading.document.text, reading.document.body
    spans = [
        span for said in reading.attributions if said.kind != "indirect" for span in said.given
    ]
    spans += [Span(*match.span()) for match in _MARKED.finditer(text, body)]
    spans.sort(key=lambda span: (span.start, -span.end))
    kept: list[Span] = []
    for span in spans:
        if kept and span.end <= kept[-1].end:
            continue
        if len(WORD.findall(text, span.start, span.end)) >= QUOTED:
            kept.append(span)
    return kept


def runs_between(texts: Sequence[Words]) -> dict[tuple[int, int], list[Run]]:
    """The runs of at least `SHINGLE` words that each two texts share, by their indices."""
    places: dict[tuple[int, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, words in enumerate(texts):
        ids = words.ids
        for place, shingle in enumerate(
            zip(*(ids[at:] for at in range(SHINGLE)), strict=False)
        ):
            if PARTED not in shingle:
                places[shingle].append((number, place))
    seeds: dict[tuple[int, int], dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for found in places.values():
        for later, (number, place) in enumerate(found):
            for other, there in found[max(0, later - REACH) : later]:
                if other != number:
                    seeds[other, number][place - there].append(there)
    return {pair: _merged(diagonals) for pair, diagonals in sorted(seeds.items())}


def _merged(diagonals: dict[int, list[int]]) -> list[Run]:
    """Shingles that overlap, joined to runs, in the order of the left text."""
    runs = []
    for shift, places in diagonals.items():
        places.sort()
        start = places[0]
        for place, following in pairwise([*places, len(diagonals) + places[-1] + SHINGLE]):
            if following != place + 1:
                runs.append(Run(start, start + shift, place - start + SHINGLE))
                start = following
    return sorted(runs)


def passages_of(
    left: Words, right: Words, runs: Sequence[Run], left_text: str
) -> list[Passage]:
    """The sentences of two texts that are near-copies, each with its closest partner.

    In the order of the left text. Two sentences are near-copies if the cosine of their
    shingles is at least `ALIKE`, if shared runs cover most of the longer, or if one run is
    at least `RUN` words long and holds words of the writer's own, not names alone.
    """
    by_pair: dict[tuple[int, int], list[Run]] = defaultdict(list)
    for run in runs:
        by_pair[left.sentence[run.left], right.sentence[run.right]].append(run)
    weights = {
        pair: sum(run.length for run in mine)
        for pair, mine in by_pair.items()
        if _near(left, right, pair, mine, left_text)
    }
    best = _closest(weights)
    return [_passage(left, right, pair, by_pair[pair]) for pair in sorted(best)]


def _closest(weights: dict[tuple[int, int], int]) -> set[tuple[int, int]]:
    """For each sentence on either side the partner with which it shares most."""
    best: set[tuple[int, int]] = set()
    for side in (0, 1):
        seen = set()
        for pair in sorted(weights, key=lambda pair: (-weights[pair], pair)):
            if pair[side] not in seen:
                seen.add(pair[side])
                best.add(pair)
    return best


def _near(
    left: Words, right: Words, pair: tuple[int, int], runs: Sequence[Run], left_text: str
) -> bool:
    shared = sum(run.length - SHINGLE + 1 for run in runs)
    if shared >= ALIKE * sqrt(left.shingles[pair[0]] * right.shingles[pair[1]]):
        return True
    longer = max(left.sizes[pair[0]], right.sizes[pair[1]])
    if sum(run.length for run in runs) >= max(COVERED * longer, RUN):
        return True
    return any(
        run.length >= RUN and _own_words(left, run, left_text) >= OWN_WORDS for run in runs
    )


def _own_words(words: Words, run: Run, text: str) -> int:
    """Words of a run that are no name and no function word: "Gen. Mark Milley" has none."""
    return sum(
        words.ends[at] - words.starts[at] > 3 and text[words.starts[at]].islower()
        for at in range(run.left, run.left + run.length)
    )


def _passage(left: Words, right: Words, pair: tuple[int, int], runs: Sequence[Run]) -> Passage:
    """The stretch from the first to the last run that follow each other in both texts."""
    chain = [max(runs, key=lambda run: (run.length, -run.left))]
    for run in runs:
        first, last = chain[0], chain[-1]
        if run.left >= last.left + last.length and run.right >= last.right + last.length:
            chain.append(run)
        elif run.left + run.length <= first.left and run.right + run.length <= first.right:
            chain.insert(0, run)
    first, last = chain[0], chain[-1]
    ends = last.left + last.length, last.right + last.length
    spans = SpanPair(
        Span(left.starts[first.left], left.ends[ends[0] - 1]),
        Span(right.starts[first.right], right.ends[ends[1] - 1]),
    )
    return Passage(
        *pair, spans, left.ids[first.left : ends[0]] == right.ids[first.right : ends[1]]
    )
