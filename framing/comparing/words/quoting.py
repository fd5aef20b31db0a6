"""Sentences of the texts as evidence for what is said of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from framing.records import Evidence, Reading, Sentence, Span


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
