"""Scare quotes: marks round one to three words that nobody is said to have said.

The narrator's distance from a word ("the 'experts' agreed"). Titles and names in
quotation marks, words mentioned as words, and what an attribution covers are left
out. A published source calls for checking each, so every hit is shown.
"""

from __future__ import annotations

import re

import numpy as np

from framing.records import Batch, Hits
from framing.tokens import WRITTEN

MOST_WORDS = 3
TITLE_SHARE = 0.6  # of words with a capital, as in names and titles
PAIRS = (("“", "”"), ('"', '"'), ("‘", "’"))
LONGEST = 61  # characters from mark to mark, as below
# the opening mark stands behind a space or bracket, the closing one before a space or stop
_QUOTED = re.compile(
    r"[“\"‘](?<![^\s(\[—–-].)"
    r"(?:(?<=“)([^“”\"\n]{1,60})”|(?<=\")([^“”\"\n]{1,60})\"|(?<=‘)([^‘’\n]{1,60})’)"
    r"(?=[\s.,;:!?)\]—–-]|$)"
)
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
    found = []
    behind = 0  # the place where the quotation before ends
    texts = [reading.document.text for reading in batch.readings]
    opening = _opening(batch.codes)
    owner = np.searchsorted(batch.base, opening, side="right") - 1
    begins = batch.base[owner]
    for place, number, begin in zip(
        opening.tolist(), owner.tolist(), begins.tolist(), strict=True
    ):
        match = _QUOTED.match(texts[number], place - begin) if place >= behind else None
        if match:
            behind = begin + match.end()
            if _is_scare(match):
                found.append((place, behind))
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


def _opening(codes: np.ndarray) -> np.ndarray:
    """The places of marks that are followed closely enough by one that may close them."""
    found = []
    for first, second in PAIRS:
        here, there = np.flatnonzero(codes == ord(first)), np.flatnonzero(codes == ord(second))
        behind = np.searchsorted(there, here, side="right")
        closing = np.append(there, len(codes) + LONGEST)[behind]
        found.append(here[closing - here <= LONGEST])
    return np.sort(np.concatenate(found))


def _is_scare(match: re.Match[str]) -> bool:
    """Whether marks hold a few words that are no title, name or mentioned word."""
    inside = match[0][1:-1]
    inner = WRITTEN.findall(inside)
    if not 0 < len(inner) <= MOST_WORDS or inside[-1] in "!?":
        return False
    if sum(word[0].isupper() for word in inner) >= TITLE_SHARE * len(inner):
        return False
    return not _NAMED.search(match.string, max(match.start() - 24, 0), match.start())


def _is_said(batch: Batch, place: np.ndarray) -> np.ndarray:
    """Whether places lie in what an attribution with a source or a cue holds."""
    content = batch.said.content
    placed = batch.said.placed[content.owner]
    start, end = np.sort(content.start[placed]), np.sort(content.end[placed])
    opened = np.searchsorted(start, place, side="right")
    inside: np.ndarray = opened > np.searchsorted(end, place, side="right")
    return inside
