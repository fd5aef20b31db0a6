"""Items in groups by their likeness, and how sure each group is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from msgspec import Struct

from framing.comparing.grouping import linkage
from framing.comparing.grouping.levels import ALIKE, Sureness, level_of, sureness_of
from framing.comparing.grouping.likeness import Item, likenesses
from framing.comparing.grouping.windows import Window, parts_of, too_far


class Grouped(Struct, frozen=True):
    """Groups of items as indices, in the order of their first; whether the items were a
    heap, in which words were asked so much that short texts needn't name the same; which
    items have a date, shape (items,); and the pairs that are near, with their likeness,
    shapes (pairs,)."""

    groups: list[list[int]]
    heap: bool
    items: int
    dated: np.ndarray
    left: np.ndarray
    right: np.ndarray
    likeness: np.ndarray

    def told(
        self, groups: Sequence[list[int]], sure: bool = False
    ) -> list[tuple[list[int], Sureness | None]]:
        """Each of the groups with how sure it is, None of a text alone, in the order of their
        first; if only the `sure` are wanted, the texts of others stand alone. A group some
        of whose texts have a date and some haven't is never sure."""
        of = np.zeros(self.items, dtype=np.int64)
        for number, members in enumerate(groups):
            of[members] = number
        within = of[self.left] == of[self.right]
        sums = np.bincount(of[self.left[within]], self.likeness[within], len(groups))
        kept: list[tuple[list[int], Sureness | None]] = []
        for members, total in zip(groups, sums.tolist(), strict=True):
            pairs = len(members) * (len(members) - 1) / 2
            how = sureness_of(self.items, total / pairs) if pairs else None
            if how == "sure" and len(set(self.dated[members].tolist())) > 1:
                how = "likely"
            if sure and how != "sure":
                kept += [([text], None) for text in members]
            else:
                kept.append((members, how))
        return sorted(kept, key=lambda one: one[0])


def grouped(
    items: Iterable[Item], least: float | None = None, window: Window | None = None
) -> Grouped:
    """The items of each event, by their words and headlines.

    For texts by the hundred thousand, as a stream of plain fields, none of which is kept.
    No items give no groups. `window` holds events to their days, where items have dates.
    """
    near = likenesses(items)
    left, right, likeness = near.left, near.right, near.likeness
    if least is None:
        least = level_of(near.items, left, right, likeness)
    if window is not None:
        kept = ~too_far(near.days, left, right, window)
        left, right, likeness = left[kept], right[kept], likeness[kept]
    made = linkage.merges(near.items, left, right, likeness)
    groups: list[list[int]] = []
    for index, number in enumerate(linkage.cut(near.items, made, least).tolist()):
        if number == len(groups):
            groups.append([])
        groups[number].append(index)
    if window is not None:
        groups = sorted(
            part for members in groups for part in parts_of(members, near.days, window)
        )
    dated = ~np.isnan(near.days)
    return Grouped(groups, least > ALIKE, near.items, dated, left, right, likeness)
