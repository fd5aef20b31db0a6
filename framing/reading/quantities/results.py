"""Results of contests, ranks, magnitudes: "3-1", "finished third", "magnitude 6.1".

A result is a figure of unit "score": its `value` is the larger number, `high` the smaller, so
that "won 3-1" and "lost 1-3" are one. A rank is a figure of what is ranked ("win (rank)").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from framing.lexicons import LexiconFile, WordList, load
from framing.reading.quantities.numbers import digit_runs
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


def _home(start: int, sentences: Sequence[Sentence], homes: Sequence[int]) -> Sentence | None:
    """The sentence in which a place lies; `homes` are where they begin."""
    at = bisect_right(homes, start) - 1
    return sentences[at] if at >= 0 and start < sentences[at].end else None


def _scores(text: str, sentences: Sequence[Sentence], homes: Sequence[int]) -> Iterator[Figure]:
    """Results beside a word of winning; not votes, records and lists of sets."""
    lists = load("results", _Results)
    for (_, dash), (behind, _) in pairwise(digit_runs(text)):
        if behind != dash + 1 or text[dash] not in "-–":
            continue
        found = _PAIR.search(text, max(dash - 3, 0), dash + 4)
        sentence = _home(dash, sentences, homes)
        if found is None or sentence is None:
            continue
        low, high = sorted(map(int, found.groups()))
        before = text[max(sentence.start, found.start() - NEAR) : found.start()]
        after = text[found.end() : min(sentence.end, found.end() + NEAR)]
        near = set(_WORD.findall(f"{before} {after}".lower()))
        listed = _TAIL.match(text, found.end()) or _LISTED.search(before)
        if high <= MOST and near & lists.won and not near & lists.other and not listed:
            yield Figure(found.start(), found.end(), float(high), float(low), SCORE)


def _ordinals(text: str) -> Iterator[tuple[int, int, int]]:
    """Where an ordinal stands, in digits or as one of the listed words, and its value."""
    for start, end in digit_runs(text):
        if end - start <= 3 and text[end : end + 2] in ("st", "nd", "rd", "th"):
            around = text[max(start - 1, 0) : start] + text[end + 2 : end + 3]
            if not any(sign.isalnum() or sign == "_" for sign in around):
                yield start, end + 2, int(text[start:end])
    for word, value in load("results", _Results).ordinals.items():
        start = text.find(word)
        while start >= 0:
            end = start + len(word)
            around = text[max(start - 1, 0) : start] + text[end : end + 1]
            if not any(sign.isalnum() or sign == "-" for sign in around):
                yield start, end, value
            start = text.find(word, end)


def _ranks(text: str, sentences: Sequence[Sentence], homes: Sequence[int]) -> Iterator[Figure]:
    """Ordinals behind a verb of placing, or before what is ranked."""
    lists = load("results", _Results)
    for start, end, value in _ordinals(text):
        sentence = _home(start, sentences, homes)
        if value < 2 or sentence is None:  # "first" mostly says when
            continue
        before = _WORD.findall(text[max(sentence.start, start - 24) : start])
        behind = _BEHIND.match(text, end, sentence.end)
        if behind and behind[1] in lists.ranked and (value > 2 or behind[1] == "place"):
            yield Figure(start, behind.end(), float(value), unit=behind[1] + RANK)
        elif before and before[-1].lower() in lists.placed:
            yield Figure(start, end, float(value), unit="place" + RANK)


def _magnitudes(
    text: str, sentences: Sequence[Sentence], homes: Sequence[int]
) -> Iterator[Figure]:
    """Magnitudes of earthquakes."""
    if "agnitude" not in text:
        return
    for found in _MAGNITUDE.finditer(text):
        if _home(found.start(), sentences, homes) is not None:
            value = float(found[1] or found[2])
            yield Figure(found.start(), found.end(), value, unit="magnitude")
