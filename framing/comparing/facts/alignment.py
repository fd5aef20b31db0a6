"""Which clauses of different texts tell the same fact: best matches, grouped.

METHODS 5: over one threshold two clauses are the same fact; over a lower one a clause is a
candidate, which here joins a fact that several texts tell already.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from framing.comparing.facts.evidence import LOW
from framing.comparing.facts.units import Unit

if TYPE_CHECKING:
    from scipy.sparse import csr_array

SAME = 0.275  # score at which two clauses tell the same
SURE = 0.48  # mean score with its fact's other clauses below which a place is doubtful
JOIN = 0.2  # mean score at which a clause joins clauses that tell the same already
AT_ONCE = 100  # groups, so that memory stays small for many texts
Nested = defaultdict[int, dict[int, float]]


class Link(Struct, frozen=True):
    """Two units (indices, left < right) of different texts that tell the same."""

    score: float
    left: int
    right: int


def links_of(score: csr_array, units: Sequence[Unit]) -> list[Link]:
    """The matches at or over the threshold that are the best of either clause, best first.

    Not of both: two clauses of one text may tell what a third text tells in one.
    """
    text, high = np.array([one.text for one in units], int), np.flatnonzero(score.data >= SAME)
    high = high[text[rows_of(score)[high]] != text[score.indices[high]]]
    rows, columns, data = rows_of(score)[high], score.indices[high], score.data[high]
    best = are_best(rows, text[columns], data)
    turned = best[np.lexsort((rows, columns))]  # as the other has it
    best = (best | turned) & (rows < columns)
    some = zip(data[best].tolist(), rows[best].tolist(), columns[best].tolist(), strict=True)
    links = [Link(round(value, 6), left, right) for value, left, right in some]
    return sorted(links, key=lambda link: (-link.score, link.left, link.right))


def groups_of(
    links: Sequence[Link], units: Sequence[Unit], score: csr_array
) -> list[list[int]]:
    """Units that tell one fact, as sorted lists of indices: clauses of one text only where
    they too tell the same."""
    group = {unit: [unit] for link in links for unit in (link.left, link.right)}
    scores = _Scores(score)
    apart: set[tuple[int, int, int, int]] = set()  # groups that don't fit, as large as they are
    for link in links:
        left, right = group[link.left], group[link.right]
        both = left[0], len(left), right[0], len(right)
        if left is right or both in apart:
            continue
        if not _fit(left, right, units, scores):
            apart.add(both)
            continue
        left.extend(right)
        for member in right:
            group[member] = left
    groups = {id(one): sorted(one) for one in group.values() if len(one) > 1}
    return _joined(sorted(groups.values()), units, score)


class _Scores:
    """Scores, looked up: of many units there are too many to keep them by name."""

    def __init__(self, score: csr_array) -> None:
        self._starts = score.indptr.tolist()
        self._columns, self._values = memoryview(score.indices), memoryview(score.data)

    def of(self, left: int, right: int) -> float:
        """The score of two units, `LOW` where they have none."""
        end = self._starts[left + 1]
        at = bisect_left(self._columns, right, self._starts[left], end)
        if at < end and self._columns[at] == right:
            return float(self._values[at])
        return LOW


def _fit(
    left: Sequence[int], right: Sequence[int], units: Sequence[Unit], scores: _Scores
) -> bool:
    """Whether two groups may be one: they tell the same on the whole."""
    across = 0.0
    for i in left:
        for j in right:
            value = scores.of(i, j)
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
    offers = []
    for first in range(0, len(groups), AT_ONCE):
        rows, found, values, _ = likeness(score, groups[first : first + AT_ONCE])
        near = np.flatnonzero(values >= JOIN)
        for at, mine in nested(rows[near] + first, found[near], values[near]).items():
            offers += [(-round(mine[unit], 6), at, unit) for unit in mine.keys() - taken]
    grown = [list(group) for group in groups]
    for _, at, unit in sorted(offers):
        texts = {units[member].text for member in grown[at]}
        if unit not in taken and units[unit].text not in texts:
            grown[at].append(unit)
            taken.add(unit)
    return [sorted(group) for group in grown]


def likeness(
    score: csr_array, groups: Sequence[Sequence[int]]
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Which units have a score with members of groups that share none: the group, the unit,
    the mean of it over the other members, and whether it is one of them, in this order."""
    from scipy.sparse import csr_array

    sizes, flat = np.array([*map(len, groups)], int), chain.from_iterable(groups)
    members = np.fromiter(flat, dtype=np.int32)
    entries = np.ones(len(members)), np.arange(len(members)), np.cumsum([0, *sizes])
    mine = score[members]  # a copy
    mine.data -= LOW
    total = csr_array(entries, shape=(len(groups), len(members))) @ mine
    total.sort_indices()
    home = np.full(score.shape[0], -1)
    home[members] = np.repeat(np.arange(len(groups)), sizes)
    rows = rows_of(total)
    inside = home[total.indices] == rows
    return rows, total.indices, LOW + total.data / (sizes[rows] - inside), inside


def rows_of(table: csr_array) -> np.ndarray:
    """The row of each entry of a table."""
    return np.repeat(np.arange(table.shape[0], dtype=np.int32), np.diff(table.indptr))


def are_best(rows: np.ndarray, columns: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Which entries, sorted by row and column, no other of its row and column is over."""
    first = (np.diff(rows, prepend=-1) != 0) | (np.diff(columns, prepend=-1) != 0)
    most = np.maximum.reduceat(values, np.flatnonzero(first)) if len(values) else values
    return np.asarray(values == most[np.cumsum(first) - 1])


def nested(rows: np.ndarray, units: np.ndarray, values: np.ndarray) -> Nested:
    """Values by row, and there by unit."""
    found: Nested = defaultdict(dict)
    for row, unit, value in zip(rows.tolist(), units.tolist(), values.tolist(), strict=True):
        found[row][unit] = value
    return found
