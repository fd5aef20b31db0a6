"""Results of contests, ranks, magnitudes: "3-1", "finished third", "magnitude 6.1".

A result is a figure of unit "score": its `value` is the larger number, `high` the smaller, so
that "won 3-1" and "lost 1-3" are one. A rank is a figure of what is ranked ("win (rank)").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from framing.lexicons import LexiconFile, WordList, load
from framing.records import Figure, Sentence
from framing.tokens import RUN

SCORE = "score"
RANK = " (rank)"
NEAR = 60  # letters round a pair of numbers in which a word tells that it is a result
MOST = 200  # points that a side may have
_PAIR = re.compile(
    r"(?<![\w.,/:#’'$€£¥-])([0-9]{1,3})[-–]([0-9]{1,3})(?![\w%]|[-–/.:][0-9]|,[0-9]{3})"
)
_TAIL = re.compile(r",? (?:and )?[0-9]{1,3}[-–][0-9]")
_LISTED = re.compile(r"[0-9][-–][0-9]{1,3},? (?:and )?$")
_WORD = re.compile(RUN)
_ORDINAL = re.compile(r"\b([0-9]{1,3})(?:st|nd|rd|th)\b|\b([a-z]{5,8}(?:-[a-z]{5,7})?)\b")
_BEHIND = re.compile(
    r"(?: (?:straight|consecutive|successive|league|career|world|national|home|away)){0,2}"
    r" ([a-z]+)"
)


_MAGNITUDE = re.compile(
    r"\b[Mm]agnitude[ -](?:of )?([0-9](?:\.[0-9])?)(?![\w%])|\b([0-9](?:\.[0-9])?)-magnitude\b"
)


class _Results(LexiconFile, frozen=True):
    """`results.toml`: words beside a result, beside a vote or a season's tally, verbs before a
    rank, what is ranked, and ordinals in words with their values."""

    won: WordList
    other: WordList
    placed: WordList
    ranked: WordList
    ordinals: dict[str, int]


def results(
    text: str, sentences: Sequence[Sentence], taken: Sequence[Figure]
) -> Iterator[Figure]:
    """The results, ranks and magnitudes of a text's sentences that no figure holds already, in
    no order."""
    spans = sorted((one.start, one.end) for one in taken)
    for sentence in sentences:
        found = (*_scores(text, sentence), *_ranks(text, sentence))
        for figure in (*found, *_magnitudes(text, sentence)):
            at = bisect_right(spans, (figure.end,)) - 1
            if at < 0 or spans[at][1] <= figure.start:
                yield figure


def _scores(text: str, sentence: Sentence) -> Iterator[Figure]:
    """Results beside a word of winning; not votes, records and lists of sets."""
    lists = load("results", _Results)
    for found in _PAIR.finditer(text, sentence.start, sentence.end):
        low, high = sorted(map(int, found.groups()))
        before = text[max(sentence.start, found.start() - NEAR) : found.start()]
        after = text[found.end() : min(sentence.end, found.end() + NEAR)]
        near = set(_WORD.findall(f"{before} {after}".lower()))
        listed = _TAIL.match(text, found.end()) or _LISTED.search(before)
        if high <= MOST and near & lists.won and not near & lists.other and not listed:
            yield Figure(found.start(), found.end(), float(high), float(low), SCORE)


def _ranks(text: str, sentence: Sentence) -> Iterator[Figure]:
    """Ordinals behind a verb of placing, or before what is ranked."""
    lists = load("results", _Results)
    for found in _ORDINAL.finditer(text, sentence.start, sentence.end):
        value = int(found[1]) if found[1] else lists.ordinals.get(found[2], 0)
        if value < 2:  # "first" mostly says when, and a "second term" is any
            continue
        before = _WORD.findall(text[max(sentence.start, found.start() - 24) : found.start()])
        behind = _BEHIND.match(text, found.end(), sentence.end)
        if behind and behind[1] in lists.ranked and (value > 2 or behind[1] == "place"):
            yield Figure(found.start(), behind.end(), float(value), unit=behind[1] + RANK)
        elif before and before[-1].lower() in lists.placed:
            yield Figure(found.start(), found.end(), float(value), unit="place" + RANK)


def _magnitudes(text: str, sentence: Sentence) -> Iterator[Figure]:
    """Magnitudes of earthquakes."""
    for found in _MAGNITUDE.finditer(text, sentence.start, sentence.end):
        value = float(found[1] or found[2])
        yield Figure(found.start(), found.end(), value, unit="magnitude")
