"""Items in groups by their likeness, and how sure each group is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from msgspec import Struct

from framing.comparing.grouping import linkage
from framing.comparing.grouping.kept import Item
from framing.comparing.grouping.levels import ALIKE, Sureness, sureness_of
from framing.comparing.grouping.likeness import Likenesses, likenesses
from framing.comparing.grouping.windows import Window, parts_of


class Grouped(Struct, frozen=True):
    """Items in groups: `first`, shape (items,), has the first item of each one's group.

    `near` are the pairs that speak for it; `heap` says whether the items were a heap, in which
    words were asked so much that short texts needn't name the same.
    """

    first: np.ndarray
    heap: bool
    near: Likenesses

    def parted(self, parts: Iterable[Sequence[int]]) -> Grouped:
        """The same with these groups, each in order, in place of those that their items had."""
        first = self.first.copy()
        for members in parts:
            first[members] = members[0]
        return Grouped(first, self.heap, self.near)

    def several(self) -> Iterator[list[int]]:
        """The groups of more than one item, in the order of their first."""
        return (members for members in _sets(self.first) if len(members) > 1)

    def told(self, sure: bool = False) -> Iterator[tuple[list[int], Sureness | None]]:
        """Each group with how sure it is, None of an item alone, in the order of their first;
        if only the `sure` are wanted, the items of others stand alone. A group some of whose
        items have a date and some haven't is never sure."""
        near, first = self.near, self.first.copy()
        within = first[near.left] == first[near.right]
        sums = np.bincount(first[near.left[within]], near.likeness[within], len(first))
        dated = ~np.isnan(near.days)
        how: dict[int, Sureness] = {}
        for members in self.several():
            pairs = len(members) * (len(members) - 1) / 2
            said = sureness_of(near.together, float(sums[members[0]]) / pairs)
            mixed = said == "sure" and len(set(dated[members].tolist())) > 1
            how[members[0]] = "likely" if mixed else said
            if sure and how[members[0]] != "sure":
                first[members] = members
        return (
            (members, how[members[0]] if len(members) > 1 else None) for members in _sets(first)
        )


def _sets(first: np.ndarray) -> Iterator[list[int]]:
    """The items of each group, by the groups' first items."""
    order = np.argsort(first, kind="stable")
    ends = [*(np.flatnonzero(np.diff(first[order])) + 1), len(order)] if len(order) else []
    start = 0
    for end in ends:
        yield order[start:end].tolist()
        start = end


def grouped(
    items: Iterable[Item], least: float | None = None, window: Window | None = None
) -> Grouped:
    """The items of each event, by their words and headlines.

    For texts by the million, as a stream of plain fields, none of which is kept in memory.
    No items give no groups. `window` holds events to their days, where items have dates.
    """
    near = likenesses(items, window)
    least = near.level if least is None else least
    first = linkage.groups(near.items, near.left, near.right, near.likeness, least)
    made = Grouped(first, least > ALIKE, near)
    if window is None:
        return made
    return made.parted(
        part for members in made.several() for part in parts_of(members, near.days, window)
    )
