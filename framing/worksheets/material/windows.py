"""Runs of sentences that stand together in a text."""

from __future__ import annotations

from framing.records import Reading, Span
from framing.worksheets.material.material import is_story, said


def windows(reading: Reading, fewest: int, most: int) -> list[Span]:
    """Every run of whole sentences of so many words with nothing between them.

    No run crosses a heading, a caption or anything that isn't the story.
    """
    found = []
    text, sentences = reading.document.text, reading.sentences
    for first, opening in enumerate(sentences):
        end, words = opening.start, 0
        for sentence in sentences[first:]:
            if not is_story(reading, sentence) or text[end : sentence.start].strip():
                break
            words += len(said(reading, sentence).split())
            end = sentence.end
            if words > most:
                break
            if words >= fewest:
                found.append(Span(opening.start, end))
    return found
