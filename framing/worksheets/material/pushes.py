"""Words of a sentence that surely push, and the sentence without the push."""

from __future__ import annotations

import re

from msgspec import Struct

from framing.lexicons import clauses
from framing.records import Span
from framing.tokens import WRITTEN
from framing.worksheets.material.lists import Swap, loaded_pattern, swaps
from framing.worksheets.material.material import Line, said

# A plain form that says how much, and words before a loaded one that do so already: "such a".
DEGREE = re.compile(r"(?:very|\w+ly) ")
GRADED = re.compile(r"so|such|very|more|most|too|as|how|less|least|\w+ly")


class Loaded(Struct, frozen=True):
    """A loaded word in a line: where, in the words as shown, and what could stand there."""

    place: Span
    word: str
    swap: Swap


def loaded_words(line: Line) -> list[Loaded]:
    """The words of a line that surely push: listed, in their listed sense, and no name."""
    shown = said(line.reading, line.sentence)
    found = []
    words = set(WRITTEN.findall(shown.lower()))
    for match in loaded_pattern().finditer(shown):
        swap = swaps()[match[0].lower()]
        before = WRITTEN.findall(shown[: match.start()].lower())
        after = WRITTEN.findall(shown[match.end() :].lower())
        named = match[0][0].isupper() and match.start() > 0
        if not (
            named
            or (before and before[-1] in swap.before)
            or (after and after[0] in swap.after)
            or words & swap.near
            or _is_denied(before)
            or (DEGREE.match(swap.plain) and any(map(GRADED.fullmatch, before[-2:])))
        ):
            found.append(Loaded(Span(match.start(), match.end()), match[0], swap))
    return found


def _is_denied(before: list[str]) -> bool:
    """Whether a "not" stands within the three words before."""
    return any(map(clauses.is_negator, before[-3:]))


def plainly(line: Line, found: list[Loaded]) -> str:
    """A line with each loaded word's plain one in its place, its article made to fit."""
    text = said(line.reading, line.sentence)
    for one in reversed(found):
        head, tail = text[: one.place.start], text[one.place.end :]
        plain = one.swap.plain
        article = re.search(r"\b([Aa])n? $", head)
        if article:
            vowel = plain[0] in "aeiou"
            head = head[: article.start()] + article[1] + ("n " if vowel else " ")
        if one.place.start == 0:
            plain = plain[0].upper() + plain[1:]
        text = head + plain + tail
    return text
