"""A batch's terms as look-ups: by name, and by how they begin.

Terms are sorted once a batch, so that what begins with a stem is a range of ranks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

import numpy as np
from msgspec import Struct

LAST = chr(0x10FFFF)

Value = TypeVar("Value")


class Vocabulary(Struct, frozen=True):
    """Terms in order, and back: `order` and `rank` (terms,) turn a rank into a term's
    number and a number into a rank; `column` gives the number of a term."""

    ordered: list[str]
    order: list[int]
    rank: np.ndarray
    column: dict[str, int]


def vocabulary(terms: Sequence[str]) -> Vocabulary:
    """The terms' vocabulary; made once for the terms of a batch, and kept for two."""
    return _vocabulary(tuple(terms))


@lru_cache(maxsize=2)
def _vocabulary(terms: tuple[str, ...]) -> Vocabulary:
    order = sorted(range(len(terms)), key=terms.__getitem__)
    rank = np.empty(len(terms), dtype=np.int64)
    rank[order] = np.arange(len(terms))
    column = {term: number for number, term in enumerate(terms)}
    return Vocabulary([terms[number] for number in order], order, rank, column)


def range_of_stem(ordered: Sequence[str], stem: str) -> tuple[int, int]:
    """The ranks, from and up to, of all that begins with a stem."""
    first = bisect_left(ordered, stem)
    if first < len(ordered) and ordered[first].startswith(stem):
        return first, bisect_left(ordered, stem + LAST, first)
    return first, first  # as for most: a batch has few of a list's words


def marked(words: Vocabulary, chosen: Iterable[str]) -> np.ndarray:
    """Which terms are among the chosen: shape (terms,), bool."""
    found = np.zeros(len(words.ordered), dtype=bool)
    found[[words.column[term] for term in chosen if term in words.column]] = True
    return found


def by_stem(
    words: Vocabulary, exact: Mapping[str, Value], stems: Mapping[str, Value]
) -> dict[int, Value]:
    """The terms' values by number: a term's own, or that of the longest stem it begins
    with; terms without one are left out."""
    found: dict[int, Value] = {}
    ranges = {stem: range_of_stem(words.ordered, stem) for stem in stems}
    met = [stem for stem, (first, last) in ranges.items() if first < last]
    for stem in sorted(met, key=len):
        found.update(dict.fromkeys(words.order[slice(*ranges[stem])], stems[stem]))
    for term in exact.keys() & words.column.keys():
        found[words.column[term]] = exact[term]
    return found
