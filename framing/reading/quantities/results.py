"""Results of contests, ranks, magnitudes: "3-1", "finished third", "magnitude 6.1".

A result is a figure of unit "score": its `value` is the larger number, `high` the smaller, so
that "won 3-1" and "lost 1-3" are one. A rank is a figure of what is ranked ("win (rank)").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

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
    homes = [one.start for one in sentences]
    found = chain(
        _scores(text, sentences, homes),
        _ranks(text, sentences, homes),
        _magnitudes(text, sentences, homes),
    )
    for figure in found:
        at = bisect_right(spans, (figure.end,)) - 1
        if at < 0 or spans[at][1] <= figure.start:
            yield figure


def _within(
    pattern: re.Pattern[str], text: str, sentences: Sequence[Sentence], homes: Sequence[int]
) -> Iterator[tuple[re.Match[str], Sentence]]:
    """Where a pattern stands in sentences; `homes` are where these begin."""
    for found in pattern.finditer(text):
        at = bisect_right(homes, found.start()) - 1
        if at >= 0 and found.end() <= sentences[at].end:
            yield found, sentences[at]


def _scores(text: str, sentences: Sequence[Sentence], homes: Sequence[int]) -> Iterator[Figure]:
    """Results beside a word of winning; not votes, records and lists of sets."""
    lists = load("results", _Results)
    for found, sentence in _within(_PAIR, text, sentences, homes):
        low, high = sorted(map(int, found.groups()))
        before = text[max(sentence.start, found.start() - NEAR) : found.start()]
        after = text[found.end() : min(sentence.end, found.end() + NEAR)]
        near = set(_WORD.findall(f"{before} {after}".lower()))
        listed = _TAIL.match(text, found.end()) or _LISTED.search(before)
        if high <= MOST and near & lists.won and not near & lists.other and not listed:
            yield Figure(found.start(), found.end(), float(high), float(low), SCORE)


@cache
def _ordinal() -> re.Pattern[str]:
    """What finds an ordinal, in digits or as one of the listed words."""
    words = "|".join(sorted(map(re.escape, load("results", _Results).ordinals), reverse=True))
    return re.compile(rf"\b(?:([0-9]{{1,3}})(?:st|nd|rd|th)|({words}))\b")


def _ranks(text: str, sentences: Sequence[Sentence], homes: Sequence[int]) -> Iterator[Figure]:
    """Ordinals behind a verb of placing, or before what is ranked."""
    lists = load("results", _Results)
    for found, sentence in _within(_ordinal(), text, sentences, homes):
        value = int(found[1]) if found[1] else lists.ordinals[found[2]]
        if value < 2:  # "first" mostly says when, and a "second term" is any
            continue
        before = _WORD.findall(text[max(sentence.start, found.start() - 24) : found.start()])
        behind = _BEHIND.match(text, found.end(), sentence.end)
        if behind and behind[1] in lists.ranked and (value > 2 or behind[1] == "place"):
            yield Figure(found.start(), behind.end(), float(value), unit=behind[1] + RANK)
        elif before and before[-1].lower() in lists.placed:
            yield Figure(found.start(), found.end(), float(value), unit="place" + RANK)


def _magnitudes(
    text: str, sentences: Sequence[Sentence], homes: Sequence[int]
) -> Iterator[Figure]:
    """Magnitudes of earthquakes."""
    if "agnitude" not in text:
        return
    for found, _ in _within(_MAGNITUDE, text, sentences, homes):
        value = float(found[1] or found[2])
        yield Figure(found.start(), found.end(), value, unit="magnitude")
