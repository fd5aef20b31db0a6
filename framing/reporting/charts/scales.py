"""From a number to its place on an axis, and what is usual in the news as bands on it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from framing.records import Cell
from framing.reporting.page import svg

LEFT, RIGHT = 18.0, svg.WIDTH - 14.0
LEAST = 1.5  # units: a middle half that is all one number still is seen
EDGE = 1  # between the bands of two texts, whose lengths may differ
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


def bands(cells: Sequence[Cell], scale: Scale, y: float, row: float) -> list[str]:
    """A band a text, each on its own line; none where no norm fits it."""
    found = (
        (cell.standing, y + row * place) for place, cell in enumerate(cells) if cell.standing
    )
    return [
        _band(scale, standing.low, standing.high, top + EDGE, row - 2 * EDGE)
        for standing, top in found
    ]


def common_band(cells: Sequence[Cell], scale: Scale, top: float, bottom: float) -> list[str]:
    """The band of the length that most texts have, over a measure's whole height."""
    ends = Counter((cell.standing.low, cell.standing.high) for cell in cells if cell.standing)
    if not ends:
        return []
    low, high = ends.most_common(1)[0][0]
    return [_band(scale, low, high, top, bottom - top)]


def _band(scale: Scale, low: float, high: float, y: float, height: float) -> str:
    x, wide = scale.at(low), max(scale.at(high) - scale.at(low), LEAST)
    path = f"M{svg.fixed(x)} {svg.fixed(y)}h{svg.fixed(wide)}v{svg.fixed(height)}"
    return svg.path(f"{path}h{svg.fixed(-wide)}z", "band", more=svg.HIDDEN)
