"""Sentences of the texts as evidence for what is said of them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from framing.records import Evidence, Mark, Reading, Sentence, Span

MOST_EVIDENCE = 3


def evidence_of(
    reading: Reading, marks: Sequence[Mark], most: int = MOST_EVIDENCE
) -> list[Evidence]:
    """The sentences of a text with the heaviest marks, in reading order."""
    inside: dict[int, list[Mark]] = defaultdict(list)
    place = 0
    for mark in marks:
        while place < len(reading.sentences) and reading.sentences[place].end <= mark.start:
            place += 1
        if place < len(reading.sentences):
            inside[place].append(mark)
    heaviest = sorted(inside, key=lambda at: (-sum(abs(m.weight) for m in inside[at]), at))[
        :most
    ]
    return [
        _evidence(reading, reading.sentences[at], [Span(m.start, m.end) for m in inside[at]])
        for at in sorted(heaviest)
    ]


def sentence_at(reading: Reading, start: int) -> Sentence | None:
    """The sentence that holds an offset; None where it lies in none, as in boilerplate."""
    at = bisect_right(reading.sentences, start, key=lambda one: one.start) - 1
    if at < 0 or reading.sentences[at].end <= start:
        return None
    return reading.sentences[at]


def shown(places: Iterable[tuple[Reading, Span]]) -> list[Evidence]:
    """The sentences in which spans stand, each once with all its spans, in order of spans.

    Spans outside every sentence are left out; a mark ends with its sentence.
    """
    found: dict[tuple[str, int], tuple[Reading, Sentence, list[Span]]] = {}
    for reading, span in places:
        sentence = sentence_at(reading, span.start)
        if sentence is not None:
            key = reading.document.id, sentence.start
            mark = Span(span.start, min(span.end, sentence.end))
            found.setdefault(key, (reading, sentence, []))[2].append(mark)
    return [_evidence(*one) for one in found.values()]


def _evidence(reading: Reading, sentence: Sentence, marks: list[Span]) -> Evidence:
    document = reading.document
    return Evidence(
        document=document.id,
        outlet=document.outlet,
        start=sentence.start,
        end=sentence.end,
        quote=document.text[sentence.start : sentence.end],
        marks=marks,
    )
