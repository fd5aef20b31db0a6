"""Scare quotes: marks round one to three words that nobody is said to have said.

The narrator's distance from a word ("the 'experts' agreed"). Titles and names in
quotation marks, words mentioned as words, and what an attribution covers are left
out. A published source calls for checking each, so every hit is shown.
"""

from __future__ import annotations

import re
from bisect import bisect_right

import numpy as np

from framing.records import Batch, Hits, Reading

MOST_WORDS = 3
TITLE_SHARE = 0.6  # of words with a capital, as in names and titles
# the opening mark stands behind a space or bracket, the closing one before a space or stop
_QUOTED = re.compile(
    r"[“\"‘](?<![^\s(\[—–-].)"
    r"(?:(?<=“)([^“”\"\n]{1,60})”|(?<=\")([^“”\"\n]{1,60})\"|(?<=‘)([^‘’\n]{1,60})’)"
    r"(?=[\s.,;:!?)\]—–-]|$)"
)
_INNER = re.compile(r"[^\W\d_][\w’'-]*")
# "the word 'x'", "called 'x'": the word is named, not doubted
_NAMED = re.compile(
    r"\b(?:word|words|term|terms|phrase|titled|entitled|named|nicknamed|called|calls|calling|"
    r"dubbed|dubs|known as|headlined|chant|chants|chanting|slogan|hashtag|song|album|book|film|"
    r"movie|show|series|episode|says|said|say|tweeted|wrote|replied)[,:]?\s$",
    re.IGNORECASE,
)


def scare_quotes(batch: Batch) -> Hits:
    """Every scare quote, its marks included, weighing one each; measure 0.

    Row by row in the order of the text. Headers and boilerplate are in no sentence,
    so none is found there.
    """
    row: list[int] = []
    start: list[int] = []
    end: list[int] = []
    first = 0
    for reading in batch.readings:
        bounds = [sentence.start for sentence in reading.sentences]
        for left, right in _in_text(reading):
            at = bisect_right(bounds, left) - 1
            if at >= 0 and right <= reading.sentences[at].end:
                row.append(first + at)
                start.append(left)
                end.append(right)
        first += len(reading.sentences)
    return Hits(
        row=np.array(row, dtype=np.int64),
        start=np.array(start, dtype=np.int64),
        end=np.array(end, dtype=np.int64),
        measure=np.zeros(len(row), dtype=np.int64),
        weight=np.ones(len(row)),
    )


def _in_text(reading: Reading) -> list[tuple[int, int]]:
    text = reading.document.text
    said = _said(reading)
    starts = [start for start, _ in said]
    found = []
    for match in _QUOTED.finditer(text):
        inner = _INNER.findall(match[match.lastindex or 0])
        if not 0 < len(inner) <= MOST_WORDS or match[match.lastindex or 0][-1] in "!?":
            continue
        if sum(word[0].isupper() for word in inner) >= TITLE_SHARE * len(inner):
            continue
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and said[at][1] > match.start():
            continue
        if not _NAMED.search(text, max(match.start() - 24, 0), match.start()):
            found.append(match.span())
    return found


def _said(reading: Reading) -> list[tuple[int, int]]:
    """What attributions with a source or a cue hold, in order, overlaps merged."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(
        (span.start, span.end)
        for said in reading.attributions
        if said.source or said.cue
        for span in said.content
    ):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
