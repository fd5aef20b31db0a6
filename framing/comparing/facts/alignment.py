"""Which clauses of different texts tell the same fact: best matches, grouped.

METHODS 5: over one threshold two clauses are the same fact; over a lower one a clause is a
candidate, which here joins a fact that several texts tell already.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from framing.comparing.facts.evidence import LOW, likeness, near
from framing.comparing.facts.units import Unit

if TYPE_CHECKING:
    from scipy.sparse import csr_array

SAME = 0.275  # score at which two clauses tell the same
SURE = 0.48  # mean score with its fact's other clauses below which a place is doubtful
JOIN = 0.2  # mean score at which a clause joins clauses that tell the same already


class Link(Struct, frozen=True):
    """Two units (indices, left < right) of different texts that tell the same."""

    score: float
    left: int
    right: int


def links_of(score: csr_array, units: Sequence[Unit]) -> list[Link]:
    """The matches at or over the threshold that are the best of either clause, best first.

    Not of both: two clauses of one text may tell what a third text tells in one.
    """
    text, rows, columns = np.array([unit.text for unit in units]), *score.nonzero()
    kept = (score.data >= SAME) & (text[rows] != text[columns])
    rows, columns, data = rows[kept], columns[kept], score.data[kept]
    pair = rows * len(units) + text[columns]  # sorted, as the units stand text by text
    starts = np.flatnonzero(np.diff(pair, prepend=-1))
    sizes = np.diff(starts, append=len(pair))
    best = (
        data == np.repeat(np.maximum.reduceat(data, starts), sizes) if len(pair) else kept[kept]
    )
    best = best | best[np.lexsort((rows, columns))]  # in which each stands turned round
    best &= rows < columns
    some = zip(data[best].tolist(), rows[best].tolist(), columns[best].tolist(), strict=True)
    links = [Link(round(value, 6), left, right) for value, left, right in some]
    return sorted(links, key=lambda link: (-link.score, link.left, link.right))


def groups_of(
    links: Sequence[Link], units: Sequence[Unit], score: csr_array
) -> list[list[int]]:
    """Units that tell one fact, as sorted lists of indices: clauses of one text only where
    they too tell the same."""
    group = {unit: [unit] for link in links for unit in (link.left, link.right)}
    rows = {unit: near(score, unit) for unit in group}
    for link in links:
        left, right = group[link.left], group[link.right]
        if left is not right and _fit(left, right, units, rows):
            left.extend(right)
            for member in right:
                group[member] = left
    groups = {id(one): sorted(one) for one in group.values() if len(one) > 1}
    return _joined(sorted(groups.values()), units, score)


def _fit(
    left: Sequence[int],
    right: Sequence[int],
    units: Sequence[Unit],
    rows: Mapping[int, Mapping[int, float]],
) -> bool:
    """Whether two groups may be one: they tell the same on the whole."""
    across = 0.0
    for i in left:
        for j in right:
            value = rows[i].get(j, LOW)
            if value < SAME and units[i].text == units[j].text:
                return False
            across += value
    return across >= JOIN * len(left) * len(right)


def _joined(
    groups: Sequence[list[int]], units: Sequence[Unit], score: csr_array
) -> list[list[int]]:
    """Groups with the clauses of further texts that are near enough to all their members:
    to join a fact asks for less than to found one."""
    taken = {unit for group in groups for unit in group}
    offers = [
        (-round(value, 6), at, unit)
        for at, group in enumerate(groups)
        for unit, value in likeness(score, group).items()
        if value >= JOIN and unit not in taken
    ]
    grown = [list(group) for group in groups]
    for _, at, unit in sorted(offers):
        texts = {units[member].text for member in grown[at]}
        if unit not in taken and units[unit].text not in texts:
            grown[at].append(unit)
            taken.add(unit)
    return [sorted(group) for group in grown]
