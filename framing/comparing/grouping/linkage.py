"""Average linkage over a sparse graph: texts into groups, in near-linear time.

A pair that isn't in the graph counts as no likeness. Two groups' likeness is the mean
over all pairs across them, and the most alike merge first (Sokal & Michener 1958). Two
groups must be more alike than a text and a group, as putting them together by mistake
spoils both; for the topics of a crowded season that is the likely mistake.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence

import numpy as np

LEAST = 0.7  # likeness below which nothing is ever merged
GROUPS = 0.1  # power of the smaller group's size by which a mean likeness is divided


def merges(
    texts: int,
    left: np.ndarray,
    right: np.ndarray,
    likeness: np.ndarray,
    groups: float = GROUPS,
) -> list[tuple[float, int, int]]:
    """Every merge as (likeness, text of one group, text of the other), highest first.

    The likeness of two groups is the mean of their pairs' over the smaller one's
    size ** `groups`; that of two texts, or of a text and a group, is the mean.

    Args:
        texts: how many there are, numbered from 0.
        left, right, likeness: the graph's edges, shapes (edges,), each pair once.
        groups: at least 0; 0 is plain average linkage.
    """
    size = [1] * texts
    edges = list(zip(left.tolist(), right.tolist(), likeness.tolist(), strict=True))
    links: list[dict[int, float]] = [{} for _ in range(texts)]
    for one, two, value in edges:
        links[one][two] = links[two][one] = value
    heap = [(-value, one, two, 1, 1) for one, two, value in edges if value > LEAST]
    heapq.heapify(heap)
    made = []
    while heap:
        value, one, two, size_one, size_two = heapq.heappop(heap)
        if size[one] != size_one or size[two] != size_two:
            continue  # one of the groups has grown, or is gone, since this was noted
        made.append((-value, one, two))
        one, two = sorted((one, two), key=lambda group: -len(links[group]))
        _fold(links, one, two)
        size[one] += size[two]
        size[two] = 0
        for other, total in links[one].items():
            value = total / (size[one] * size[other] * min(size[one], size[other]) ** groups)
            if value > LEAST:
                first, second = sorted((one, other))
                heapq.heappush(heap, (-value, first, second, size[first], size[second]))
    return made


def groups(
    texts: int, left: np.ndarray, right: np.ndarray, likeness: np.ndarray, least: float
) -> np.ndarray:
    """The first text of each text's group, shape (texts,), merges below `least` undone.

    A mean is never above the highest pair, so texts that no chain of pairs from `least` on
    links don't come together: each such set is merged by itself.
    """
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import connected_components

    close = likeness >= max(least, LEAST)
    edges = (np.ones(int(close.sum()), dtype=bool), (left[close], right[close]))
    _, of = connected_components(csr_array(edges, shape=(texts, texts)), directed=False)
    inside = np.flatnonzero(of[left] == of[right])
    inside = inside[np.argsort(of[left[inside]], kind="stable")]
    ends = np.flatnonzero(np.diff(of[left[inside]])) + 1
    first = np.arange(texts)
    for some in np.split(inside, ends) if len(inside) else []:
        members, sides = np.unique([left[some], right[some]], return_inverse=True)
        one, two = sides.reshape(2, -1)
        made = merges(len(members), one, two, likeness[some])
        first[members] = members[cut(len(members), made, least)]
    return first


def _fold(links: list[dict[int, float]], one: int, two: int) -> None:
    """Give group `one` the links of group `two`."""
    gone, links[two] = links[two], {}
    del gone[one], links[one][two]
    for other, total in gone.items():
        del links[other][two]
        links[one][other] = links[other][one] = links[one].get(other, 0.0) + total


def cut(texts: int, made: Sequence[tuple[float, int, int]], least: float) -> np.ndarray:
    """The first text of each one's group, shape (texts,), merges below `least` undone."""
    parent = list(range(texts))

    def head(text: int) -> int:
        while parent[text] != text:
            parent[text] = parent[parent[text]]
            text = parent[text]
        return text

    for value, one, two in made:
        if value >= least:
            first, second = sorted((head(one), head(two)))
            parent[second] = first
    return np.array([head(text) for text in range(texts)], dtype=np.int64)
