"""A text cut at the borders of overlapping spans."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from msgspec import Struct

Name = TypeVar("Name", bound=Hashable)


class Run(Struct, Generic[Name], frozen=True, gc=False):
    """A stretch of text in which nothing begins or ends: the characters from `start` to
    before `end`, and the names of all spans that lie over it, each once, in the order in
    which the spans were given."""

    start: int
    end: int
    names: tuple[Name, ...]


def runs_of(
    length: int, spans: Iterable[tuple[int, int, Name]], borders: Sequence[int] = ()
) -> list[Run[Name]]:
    """A text of some length in runs, in order, without a gap; none where it is empty.

    Args:
        length: characters, at least 0.
        spans: (start, end, name) each, in any order, overlapping as they like; what lies
            outside the text is left out, and empty ones count for nothing.
        borders: further places to cut at.
    """
    opened: dict[int, list[int]] = {}
    closed: dict[int, list[int]] = {}
    cuts = {0, length, *(border for border in borders if 0 < border < length)}
    names: list[Name] = []
    for start, end, name in spans:
        left, right = max(start, 0), min(end, length)
        if left < right:
            opened.setdefault(left, []).append(len(names))
            closed.setdefault(right, []).append(len(names))
            cuts |= {left, right}
            names.append(name)
    runs = []
    over: set[int] = set()
    for left, right in pairwise(sorted(cuts)):
        over.difference_update(closed.get(left, ()))
        over.update(opened.get(left, ()))
        held = dict.fromkeys(names[at] for at in sorted(over))
        runs.append(Run(left, right, tuple(held)))
    return runs
