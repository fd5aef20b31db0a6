"""The texts' headlines and first sentences side by side."""

from __future__ import annotations

from framing.records import Comparison, Reading, Sentence
from framing.reporting.page import keys, words
from framing.reporting.page.page import Block, Entry, Heading, Linked, Table

TITLE = "Headlines and first sentences"
FEWEST = 5  # words of a sentence; a byline has fewer
LONGEST = 210  # letters of a first sentence


def blocks_of(comparison: Comparison) -> list[Block]:
    """A table of both, a row a text."""
    rows: list[list[Entry]] = [
        [[name], [reading.document.title or "no headline"], _lead(at, reading)]
        for at, (name, reading) in enumerate(
            zip(words.labels(comparison.readings).values(), comparison.readings, strict=True)
        )
    ]
    return [Heading(TITLE), Table(["Text", "Headline", "First sentence"], rows)]


def lead_of(reading: Reading) -> Sentence | None:
    """A text's first sentence that is no byline; None where it has none."""
    for one in reading.sentences:
        words_in = len(reading.tokens.within(one.start, one.end))
        if one.role == "body" and words_in >= FEWEST:
            return one
    return None


def _lead(at: int, reading: Reading) -> Entry:
    """The first sentence, which leads to its place in the text."""
    one = lead_of(reading)
    if one is None:
        return ["no sentence"]
    said = words.one_line(reading.document.text[one.start : one.end], LONGEST)
    return Linked([said], keys.sentence_id(at, one.start))
