"""Quotations that changed on their way from one text to another, and how.

Only what stands in quotation marks counts, and only what lies within the part that both
texts quote: who quotes less than another has changed nothing. Spelling, typography and
changes that brackets or dots own up to are none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from framing.records import Drift, Reading, Span, SpanPair
from framing.tokens import WORD, term_of

LEAST = 5  # words that two quotations must have in common
ALIKE = 0.7  # share of the words of both that they have in common from which they are one
COVERED = 0.6  # of the shorter quotation: else they only share a phrase
MOST = 200  # words of a quoted sentence; a longer one is no sentence
AMONG = 64  # other places of a pair of words that one is held against
_SHORTENED = re.compile(r"[’']s\b")  # "he's" for "he is"
_CUT = re.compile(r"[.?!][”\"’')]*\s+(?=[A-Z“\"])")
_BRITISH = ((re.compile(r"is(e|es|ed|ing|ations?)$"), r"iz\1"), (re.compile(r"our"), "or"))
_OWNED = re.compile(r"[\[\]…]|\.\s?\.\s?\.")


class Block(NamedTuple):
    """Words in a row that two quotes have in common: where in each, and how many."""

    left: int
    right: int
    size: int


class Quote(Struct, frozen=True):
    """A sentence of a quotation: its text's index, its terms, and where each stands."""

    text: int
    terms: list[str]
    places: list[Span]
    speaker: str | None


def drifts_of(readings: Sequence[Reading]) -> list[Drift]:
    """Quotations that two texts give in different words, in the order of the readings.

    `likeness` is the share of words in common within the part that both quote, so less
    than 1. A quotation that two texts give alike isn't listed.
    """
    quotes = [quote for at, reading in enumerate(readings) for quote in _quotes(at, reading)]
    found: dict[tuple[int, int, int, int], Drift] = {}
    for one, other in _meetings(quotes):
        drift = _drift(readings, quotes[one], quotes[other])
        if drift is not None:
            key = (quotes[one].text, quotes[other].text, drift.left_span.start, one)
            if key not in found or drift.likeness > found[key].likeness:
                found[key] = drift
    return [found[key] for key in sorted(found)]


def _quotes(at: int, reading: Reading) -> list[Quote]:
    """The sentences that a text quotes, cut at the ends of its own sentences."""
    text = reading.document.text
    quotes = []
    for said in reading.attributions:
        if said.kind == "indirect":
            continue
        for span in said.given:
            for part in sentences_in(text, span):
                words = list(WORD.finditer(text, part.start, part.end))
                if LEAST <= len(words) <= MOST:
                    terms = [folded(match.group()) for match in words]
                    places = [Span(*match.span()) for match in words]
                    quotes.append(Quote(at, terms, places, said.speaker))
    return quotes


def sentences_in(text: str, span: Span) -> list[Span]:
    """A quotation cut behind its full stops, question and exclamation marks."""
    cuts = [match.end() for match in _CUT.finditer(text, span.start, span.end)]
    return [Span(low, high) for low, high in pairwise([span.start, *cuts, span.end])]


@lru_cache(maxsize=1 << 14)
def folded(word: str) -> str:
    """A word as it is spelled alike on both sides of the Atlantic."""
    term = term_of(word)
    for british, american in _BRITISH:
        term = british.sub(american, term)
    return term


def _meetings(quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    """Quotes of two texts with at least two pairs of neighbouring words in common."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, quote in enumerate(quotes):
        for pair in dict.fromkeys(pairwise(quote.terms)):
            index[pair].append(number)
    counts: dict[tuple[int, int], int] = defaultdict(int)
    for numbers in index.values():
        for later, number in enumerate(numbers):
            for other in numbers[max(0, later - AMONG) : later]:
                if quotes[other].text != quotes[number].text:
                    counts[other, number] += 1
    return sorted(pair for pair, count in counts.items() if count >= 2)


def _drift(readings: Sequence[Reading], one: Quote, other: Quote) -> Drift | None:
    """How two quotes differ within what both quote; None where they don't, or aren't one."""
    if one.terms == other.terms:
        return None
    matcher = SequenceMatcher(None, one.terms, other.terms, autojunk=False)
    blocks = [Block(*found) for found in matcher.get_matching_blocks() if found.size]
    blocks, likeness = common_part(blocks)
    matched = sum(block.size for block in blocks)
    shorter = min(len(one.terms), len(other.terms))
    if likeness < ALIKE or matched < max(LEAST, COVERED * shorter) or likeness == 1:
        return None
    texts = readings[one.text].document.text, readings[other.text].document.text
    changes = [
        change
        for before, after in pairwise(blocks)
        if (change := change_between(texts, one, other, before, after)) is not None
    ]
    if not changes:
        return None
    first, last = blocks[0], blocks[-1]
    return Drift(
        left=readings[one.text].document.id,
        right=readings[other.text].document.id,
        left_span=_between(one, first.left, last.left + last.size),
        right_span=_between(other, first.right, last.right + last.size),
        changes=changes,
        likeness=round(likeness, 6),
        speaker=one.speaker or other.speaker,
    )


def common_part(blocks: list[Block]) -> tuple[list[Block], float]:
    """The matching blocks without stray ones at the ends, and the likeness of the part."""
    kept, best = blocks, _likeness(blocks)
    while len(kept) > 1 and best < ALIKE:
        kept = kept[1:] if kept[0].size <= kept[-1].size else kept[:-1]
        best = _likeness(kept)
    return kept, best


def _likeness(blocks: list[Block]) -> float:
    """Words in common over all words between the first and the last of them, 0 to 1."""
    if not blocks:
        return 0.0
    first, last = blocks[0], blocks[-1]
    words = last.left + last.right + 2 * last.size - first.left - first.right
    return 2 * sum(block.size for block in blocks) / words


def _between(quote: Quote, low: int, high: int) -> Span:
    """The span of words `low` to `high`; the empty place behind the word before, if none."""
    if low == high:
        return Span(quote.places[low - 1].end, quote.places[low - 1].end)
    return Span(quote.places[low].start, quote.places[high - 1].end)


def change_between(
    texts: tuple[str, str], one: Quote, other: Quote, before: Block, after: Block
) -> SpanPair | None:
    """What lies between two blocks, unless brackets or dots own up to it or it is spelling."""
    left = before.left + before.size, after.left
    right = before.right + before.size, after.right
    around = (
        texts[0][one.places[left[0] - 1].start : one.places[left[1]].start],
        texts[1][other.places[right[0] - 1].start : other.places[right[1]].start],
    )
    words = one.terms[slice(*left)] + other.terms[slice(*right)]
    if _OWNED.search(around[0]) or _OWNED.search(around[1]):
        return None
    if words == ["and"] and "&" in around[0] + around[1]:
        return None
    if words in (["is"], ["has"]) and _SHORTENED.search(around[0] + "\n" + around[1]):
        return None
    return SpanPair(_between(one, *left), _between(other, *right))
