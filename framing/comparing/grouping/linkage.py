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
    edges = list(zip(left.tolist(), right.tolist(), likeness.tolist(), strict=True))
    links = _links(texts, edges)
    size = [1] * texts
    heap = [(-value, one, two, 1, 1) for one, two, value in edges if value > LEAST]
    heapq.heapify(heap)
    made = []
    while heap:
        value, one, two, size_one, size_two = heapq.heappop(heap)
        if size[one] != size_one or size[two] != size_two:
            continue  # one of the groups has grown, or is gone, since this was noted
        made.append((-value, one, two))
        if len(links[one]) < len(links[two]):
            one, two = two, one
        _fold(links, one, two)
        size[one] += size[two]
        size[two] = 0
        for other, total in links[one].items():
            smaller = min(size[one], size[other])
            value = total / (size[one] * size[other] * smaller**groups)
            if value > LEAST:
                first, second = min(one, other), max(one, other)
                heapq.heappush(heap, (-value, first, second, size[first], size[second]))
    return made


def _links(texts: int, edges: list[tuple[int, int, float]]) -> list[dict[int, float]]:
    """Of each text, the others that it has an edge to, with their likeness."""
    links: list[dict[int, float]] = [{} for _ in range(texts)]
    for one, two, value in edges:
        links[one][two] = links[two][one] = value
    return links


def _fold(links: list[dict[int, float]], one: int, two: int) -> None:
    """Give group `one` the links of group `two`."""
    gone, links[two] = links[two], {}
    del gone[one], links[one][two]
    for other, total in gone.items():
        del links[other][two]
        links[one][other] = links[other][one] = links[one].get(other, 0.0) + total


def cut(texts: int, made: Sequence[tuple[float, int, int]], least: float) -> np.ndarray:
    """The group of each text, shape (texts,), when merges below `least` are undone.

    Groups are numbered from 0 in the order of their first texts.
    """
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
    names: dict[int, int] = {}
    groups = [names.setdefault(head(text), len(names)) for text in range(texts)]
    return np.array(groups, dtype=np.int64)
