"""From a number to its place on an axis."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from framing.reporting.page.svg import WIDTH

LEFT, RIGHT = 18.0, WIDTH - 14.0
MOST_TICKS = 5
LEAST_REACH = 0.2  # of a signed axis, so that little doesn't look like much


class Scale(NamedTuple):
    """An axis from `low` to `high`; `ticks` are round numbers on it, 0 among them."""

    low: float
    high: float
    ticks: tuple[float, ...]
    left: float = LEFT
    right: float = RIGHT

    def at(self, value: float) -> float:
        """The place of a value, in units from the picture's left edge."""
        share = (value - self.low) / (self.high - self.low)
        return self.left + share * (self.right - self.left)

    def label(self, tick: float) -> str:
        """A tick's number; signed where the axis goes both ways."""
        signed = self.low < 0 and tick
        return f"{tick:{'+' if signed else ''}g}".replace("-", "−")


def scale_of(numbers: Sequence[float], signed: bool) -> Scale:
    """The axis that holds all numbers: from 0, or as far to either side of 0."""
    reach = max(map(abs, numbers), default=0.0)
    if signed:
        reach = max(reach, LEAST_REACH)
    reach = reach or 1.0
    step = step_of(reach / (MOST_TICKS // 2 if signed else MOST_TICKS - 1))
    steps = math.ceil(round(reach / step, 6))
    span = range(-steps if signed else 0, steps + 1)
    ticks = tuple(round(step * place, 6) for place in span)
    return Scale(ticks[0], ticks[-1], ticks)


def step_of(least: float) -> float:
    """The smallest of 1, 2, 2.5, 5 times a power of ten that is at least so much."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(
        power * nice for nice in (1, 2, 2.5, 5, 10) if power * nice >= least * (1 - 1e-9)
    )
