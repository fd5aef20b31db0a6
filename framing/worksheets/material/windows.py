"""Runs of sentences that stand together in a text."""

from __future__ import annotations

from framing.records import Reading, Span
from framing.worksheets.material.certain import QUOTES, is_in_quotation, opens
from framing.worksheets.material.material import is_story, said, without_dateline


def windows(reading: Reading, fewest: int, most: int) -> list[Span]:
    """Every run of whole sentences of so many words with nothing between them.

    No run crosses a heading, a caption or anything that isn't the story, and none begins or
    ends within a quotation. One that begins a report begins behind its place and day.
    """
    found = []
    text, sentences = reading.document.text, reading.sentences
    for first, whole in enumerate(sentences):
        opening = without_dateline(reading, whole)
        mark = QUOTES.search(text, opening.start, opening.end)
        closes = mark is not None and not opens(text, mark.start())
        if closes or is_in_quotation(text, opening.start, opening.start):
            continue
        end, words = opening.start, 0
        for sentence in (opening, *sentences[first + 1 :]):
            if not is_story(reading, sentence) or text[end : sentence.start].strip():
                break
            words += len(said(reading, sentence).split())
            end = sentence.end
            if words > most:
                break
            if words >= fewest and not is_in_quotation(text, end, end):
                found.append(Span(opening.start, end))
    return found
