"""Runs of sentences that stand together in a text."""

from __future__ import annotations

import re

from framing.records import Reading, Span
from framing.worksheets.material.certain import QUOTES, is_in_quotation, opens
from framing.worksheets.material.lists import sign
from framing.worksheets.material.material import is_story, said, without_dateline

# Beginnings that need what came before, and somebody's words without who says them.
WORDS_ALONE = re.compile(r"[“\"][^“”\"]*(?:[”\"][.,]?(?: (?:he|she|they) [^“”\"]*)?)?")


def windows(reading: Reading, fewest: int, most: int) -> list[Span]:
    """Every run of whole sentences of so many words with nothing between them.

    No run crosses a heading, a caption or anything that isn't the story, and none begins or
    ends within a quotation, or begins with a word that leans on what came before or with words
    of somebody not named. One that begins a report begins behind its place and day.
    """
    found = []
    text, sentences = reading.document.text, reading.sentences
    for first, whole in enumerate(sentences):
        opening = without_dateline(reading, whole)
        mark = QUOTES.search(text, opening.start, opening.end)
        closes = mark is not None and not opens(text, mark.start())
        shown = said(reading, opening)
        leans = sign("run_leaning", cased=True).match(shown) or WORDS_ALONE.fullmatch(shown)
        if closes or leans or is_in_quotation(text, opening.start, opening.start):
            continue
        end, words = opening.start, 0
        for sentence in (opening, *sentences[first + 1 :]):
            if text[sentence.start : sentence.end] == "''":  # a mark that stands by itself
                end = sentence.end
                continue
            if not is_story(reading, sentence) or text[end : sentence.start].strip():
                break
            words += len(said(reading, sentence).split())
            end = sentence.end
            if words > most:
                break
            if words >= fewest and not is_in_quotation(text, end, end):
                found.append(Span(opening.start, end))
    return found
