"""How alike groups must be to be one event: more in a heap than where each text has company.

In a file that somebody put together of events, nearly every text has others that tell the
same, and the closest is one of them. In a heap most texts tell what no other does; their
closest is of the same topic only, and joining it makes an event that never was. Which of
both it is shows in triangles: of three texts of one event each has the other two closest.
Measured on snippets of 2,759 stories, whole and as heaps of every size; see decision 0013.
"""

from __future__ import annotations

import math
from typing import Literal

import numpy as np

ALIKE = 0.9  # likeness from which groups are one event, where texts come in events
HEAP, SIZE, SLOPE = 1.7, 2500, 0.34  # in a heap of so many; less a power of ten more
LEAST = 1.4  # and never under this
FEW = 100  # texts, under which nobody can tell a heap
LOOSE, CLOSE = 0.4, 0.6  # shares of texts in triangles: of a heap, of a file of events
SURE, LIKELY = 1.3, 1.1  # times a heap's level; what they are worth is in decision 0013
PAIRED = 0.75  # share of texts that are each other's closest, of a file of pairs

Sureness = Literal["sure", "likely", "unsure"]


def sureness_of(texts: int, likeness: float) -> Sureness:
    """How sure a group of so many texts at hand is, by the mean likeness of its pairs: about
    nine of ten sure ones were one event, six of ten likely ones, half of the others."""
    times = likeness / _heap_level(texts)
    return "sure" if times >= SURE else "likely" if times >= LIKELY else "unsure"


def _heap_level(texts: int) -> float:
    return HEAP + SLOPE * math.log10(SIZE / texts)


def level_of(texts: int, left: np.ndarray, right: np.ndarray, likeness: np.ndarray) -> float:
    """The likeness from which groups of these texts are one event.

    Args:
        texts: how many there are, numbered from 0; fewer than `FEW` are taken for events.
        left, right, likeness: the pairs that are near, shapes (pairs,), each once.
    """
    if texts < FEW:
        return ALIKE
    first, second = _closest(texts, left, right, likeness)
    every = np.arange(texts)
    has = second >= 0
    mutual = (first >= 0) & (first[first] == every)
    of_first, of_second = first[first], second[first]
    back = (of_first == every) | (of_second == every)
    both = (of_first == second) | (of_second == second)
    triangles = float((has & back & both).mean())
    if mutual.mean() >= PAIRED:
        return ALIKE
    heap = max(_heap_level(texts), LEAST)
    share = min(max((CLOSE - triangles) / (CLOSE - LOOSE), 0.0), 1.0)
    return ALIKE + share * (heap - ALIKE)


def _closest(
    texts: int, left: np.ndarray, right: np.ndarray, likeness: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The closest text of each, and the next, -1 where there is none."""
    one, other = np.concatenate([left, right]), np.concatenate([right, left])
    order = np.lexsort((other, -np.concatenate([likeness, likeness]), one))
    one, other = one[order], other[order]
    start = np.searchsorted(one, np.arange(texts))
    end = np.searchsorted(one, np.arange(texts), side="right")
    padded = np.append(other, [-1, -1])
    first = np.where(end > start, padded[np.minimum(start, len(other))], -1)
    second = np.where(end > start + 1, padded[np.minimum(start + 1, len(other))], -1)
    return first, second
