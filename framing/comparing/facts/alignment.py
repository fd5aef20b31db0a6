"""Which clauses of different texts tell the same fact: best matches, grouped.

METHODS 5: over one threshold two clauses are the same fact; over a lower one a clause is a
candidate, which here joins a fact that several texts tell already.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from msgspec import Struct

from framing.comparing.facts.units import Unit

SAME = 0.275  # score at which two clauses tell the same
SURE = 0.48  # mean score with its fact's other clauses below which a place is doubtful
JOIN = 0.2  # mean score at which a clause joins clauses that tell the same already


class Link(Struct, frozen=True):
    """Two units (indices, left < right) of different texts that tell the same."""

    score: float
    left: int
    right: int


def links_of(score: np.ndarray, units: Sequence[Unit]) -> list[Link]:
    """The matches at or over the threshold that are the best of either clause, best first.

    Not of both: two clauses of one text may tell what a third text tells in one.
    """
    _, starts = np.unique([unit.text for unit in units], return_index=True)  # text by text
    bounds = [*starts.tolist(), len(units)]
    sizes = np.diff(bounds)
    links = []
    for start, stop in pairwise(bounds):
        if stop == len(units):
            break
        block = score[start:stop]
        of_left = np.repeat(np.maximum.reduceat(block, starts, axis=1), sizes, axis=1)
        best = (block == of_left) | (block == block.max(axis=0))
        best &= block >= SAME
        best[:, :stop] = False
        links += [
            Link(round(float(block[i, j]), 6), start + i, j)
            for i, j in np.argwhere(best).tolist()
        ]
    return sorted(links, key=lambda link: (-link.score, link.left, link.right))


def groups_of(
    links: Sequence[Link], units: Sequence[Unit], score: np.ndarray
) -> list[list[int]]:
    """Units that tell one fact, as sorted lists of indices: clauses of one text only where
    they too tell the same."""
    group = {unit: [unit] for link in links for unit in (link.left, link.right)}
    for link in links:
        left, right = group[link.left], group[link.right]
        if left is not right and _fit(left, right, units, score):
            left.extend(right)
            for member in right:
                group[member] = left
    groups = {id(one): sorted(one) for one in group.values() if len(one) > 1}
    return _joined(sorted(groups.values()), units, score)


def _fit(
    left: Sequence[int], right: Sequence[int], units: Sequence[Unit], score: np.ndarray
) -> bool:
    """Whether two groups may be one: they tell the same on the whole."""
    if len(left) == len(right) == 1:  # of two texts, and linked
        return True
    texts = {units[j].text for j in right}
    if any(units[i].text in texts for i in left) and any(
        units[i].text == units[j].text and score[i, j] < SAME for i in left for j in right
    ):
        return False
    across = score.take(left, 0).take(right, 1)
    return bool(across.sum() / across.size >= JOIN)


def _joined(
    groups: Sequence[list[int]], units: Sequence[Unit], score: np.ndarray
) -> list[list[int]]:
    """Groups with the clauses of further texts that are near enough to all their members:
    to join a fact asks for less than to found one."""
    taken = {unit for group in groups for unit in group}
    free = [unit for unit in range(len(units)) if unit not in taken]
    offers = []
    for at, group in enumerate(groups):
        texts = {units[unit].text for unit in group}
        near = score[np.ix_(group, free)].mean(axis=0) if free else np.zeros(0)
        offers += [
            (-round(float(near[column]), 6), at, free[column])
            for column in np.flatnonzero(near >= JOIN).tolist()
            if units[free[column]].text not in texts
        ]
    grown = [list(group) for group in groups]
    for _, at, unit in sorted(offers):
        texts = {units[member].text for member in grown[at]}
        if unit not in taken and units[unit].text not in texts:
            grown[at].append(unit)
            taken.add(unit)
    return [sorted(group) for group in grown]
