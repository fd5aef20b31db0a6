"""Groups of texts held to the days of an event.

Texts that are alike but weeks apart tell what comes again: a season, a law's way, a
trial's days. Where texts have dates, an event is a run of days without a long pause
(Allan 2002 gives every event its time as well as its place).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:  # the commands' options stand on this, and must not wait for numpy
    import numpy as np

DAYS = 3  # that may lie between a text and the next one of its event, by default
SPANS = 3  # windows that a whole event may take
AT_ONCE = 1 << 15  # texts from which on they are taken in stretches of days
REACHES = 3  # times the texts that a whole event may reach over, in a stretch


class Window(Struct, frozen=True):
    """`days` that may lie between a text and the next one of its event, by date. An event
    takes no more than `SPANS` times that, unless it is `running`: a story that develops."""

    days: float
    running: bool = False

    @property
    def span(self) -> float:
        """The days that a whole event may take."""
        return math.inf if self.running else SPANS * self.days


def too_far(
    days: np.ndarray, left: np.ndarray, right: np.ndarray, window: Window
) -> np.ndarray:
    """Which pairs of texts lie further apart than an event takes, shape (pairs,); a text
    without a date, NaN in `days`, is near to any."""
    return abs(days[left] - days[right]) > window.span


def stretches(
    days: np.ndarray, window: Window | None
) -> Iterator[tuple[np.ndarray, float, float]]:
    """Texts that are to be held against each other, in order, with the first and the last
    day whose texts this is for: all at once, or those of these days, those of the days after
    them that an event may take, and all without a date.
    """
    import numpy as np

    order = np.argsort(days, kind="stable")  # texts without a date come last
    dated, undated = np.split(order, [len(days) - int(np.isnan(days).sum())])
    least = max(AT_ONCE, len(undated))
    if window is None or len(days) <= least or math.isinf(window.span):
        yield np.arange(len(days)), -math.inf, math.inf
        return
    day, start = days[dated], 0
    while start < len(day):
        reach = np.searchsorted(day, day[start] + window.span, "right") - start
        last = day[min(start + max(least, REACHES * int(reach)), len(day)) - 1]
        stop, end = np.searchsorted(day, [last, last + window.span], "right")
        first = day[start] if start else -math.inf
        yield np.sort(np.r_[undated, dated[start:end]]), first, last
        start = int(stop)


def parts_of(members: Sequence[int], days: np.ndarray, window: Window) -> list[list[int]]:
    """A group's texts in runs of days, in the order of their first texts.

    It is cut wherever more than the window lies between neighbours, and then a run that is
    too long at its longest pause, of equal ones the first, until none is. Texts without a
    date stay with the largest run, of equal ones the earliest.
    """
    dated = sorted((days[text], text) for text in members if not math.isnan(days[text]))
    if not dated:
        return [list(members)]
    runs = [run for some in _split(dated, window.days) for run in _short(some, window.span)]
    parts = [[text for _, text in run] for run in runs]
    largest = max(parts, key=len)
    largest += [text for text in members if math.isnan(days[text])]
    return sorted(sorted(part) for part in parts)


Run = list[tuple[float, int]]


def _split(run: Run, most: float) -> list[Run]:
    """A run cut wherever more than `most` days lie between neighbours."""
    parts = [run[:1]]
    for before, text in pairwise(run):
        if text[0] - before[0] > most:
            parts.append([])
        parts[-1].append(text)
    return parts


def _short(run: Run, most: float) -> list[Run]:
    """A run cut at its longest pauses until no part takes more than `most` days."""
    if run[-1][0] - run[0][0] <= most:
        return [run]
    pauses = [after[0] - before[0] for before, after in pairwise(run)]
    cut = pauses.index(max(pauses)) + 1
    return _short(run[:cut], most) + _short(run[cut:], most)
