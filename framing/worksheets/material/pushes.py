"""Words of a sentence that surely push, and the plain ones for them."""

from __future__ import annotations

import re

from msgspec import Struct

from framing.lexicons import clauses
from framing.records import Span
from framing.tokens import WRITTEN
from framing.worksheets.material.lists import loaded_pattern, swaps
from framing.worksheets.material.material import Line, said

# A plain form that says how much, and words before a loaded one that do so already: "such a".
DEGREE = re.compile(r"(?:very|\w+ly) ")
GRADED = re.compile(r"so|such|very|more|most|too|as|how|less|least|\w+ly")


class Loaded(Struct, frozen=True):
    """A loaded word in a line: where, in the words as shown, and what could stand there."""

    place: Span
    word: str
    plain: str


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
            place, plain = _apart(match, swap.plain)
            found.append(Loaded(place, shown[place.start : place.end], plain))
    return found


def _is_denied(before: list[str]) -> bool:
    """Whether a "not" stands within the three words before."""
    return any(map(clauses.is_negator, before[-3:]))


def _apart(match: re.Match[str], plain: str) -> tuple[Span, str]:
    """What of a listed phrase pushes, without the words at its end that the plain one keeps:
    "fierce" of "fierce opposition", for "strong"."""
    words, plains = match[0].split(" "), plain.split(" ")
    while len(words) > 1 and len(plains) > 1 and words[-1].lower() == plains[-1]:
        words.pop()
        plains.pop()
    return Span(match.start(), match.start() + len(" ".join(words))), " ".join(plains)
