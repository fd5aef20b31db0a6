"""Scare quotes: marks round one to three words that nobody is said to have said.

The narrator's distance from a word ("the 'experts' agreed"). Titles and names in
quotation marks, words mentioned as words, and what an attribution covers are left
out. A published source calls for checking each, so every hit is shown.
"""

from __future__ import annotations

import re

import numpy as np

from framing.records import Batch, Hits

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
    found = [
        place + edge
        for place, reading in zip(batch.base.tolist(), batch.readings, strict=True)
        for span in _in_text(reading.document.text)
        for edge in span
    ]
    start, end = np.array(found, dtype=np.int64).reshape(-1, 2).T
    base = batch.base[batch.document]
    row = np.searchsorted(base + batch.row_start, start, side="right") - 1
    keep = (row >= 0) & ~_is_said(batch, start)
    keep[keep] = end[keep] <= (base + batch.row_end)[row[keep]]
    row, start, end = row[keep], start[keep], end[keep]
    return Hits(
        row=row,
        start=start - base[row],
        end=end - base[row],
        measure=np.zeros(len(row), dtype=np.int64),
        weight=np.ones(len(row)),
    )


def _in_text(text: str) -> list[tuple[int, int]]:
    """The marks and what they hold, where it is no title, name or mentioned word."""
    found = []
    for match in _QUOTED.finditer(text):
        inside = match[match.lastindex or 0]
        inner = _INNER.findall(inside)
        if not 0 < len(inner) <= MOST_WORDS or inside[-1] in "!?":
            continue
        if sum(word[0].isupper() for word in inner) >= TITLE_SHARE * len(inner):
            continue
        if not _NAMED.search(text, max(match.start() - 24, 0), match.start()):
            found.append(match.span())
    return found


def _is_said(batch: Batch, place: np.ndarray) -> np.ndarray:
    """Whether places lie in what an attribution with a source or a cue holds."""
    spans = [
        begin + edge
        for begin, reading in zip(batch.base.tolist(), batch.readings, strict=True)
        for said in reading.attributions
        if said.source or said.cue
        for span in said.content
        for edge in (span.start, span.end)
    ]
    table = np.array(spans, dtype=np.int64)
    opened = np.searchsorted(np.sort(table[::2]), place, side="right")
    inside: np.ndarray = opened > np.searchsorted(np.sort(table[1::2]), place, side="right")
    return inside
