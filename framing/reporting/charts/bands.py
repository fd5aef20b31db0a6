"""What is usual in the news, as grey bands behind a dot plot's marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from framing.records import Cell
from framing.reporting.charts.scales import Scale
from framing.reporting.page import svg

LEAST = 1.5  # units: a middle half that is all one number still is seen
EDGE = 1  # between the bands of two texts, whose lengths may differ


def lines(cells: Sequence[Cell], scale: Scale, y: float, row: float) -> list[str]:
    """A band a text, each on its own line; none where no norm fits it."""
    found = (
        (cell.standing, y + row * place) for place, cell in enumerate(cells) if cell.standing
    )
    return [
        _band(scale, standing.low, standing.high, top + EDGE, row - 2 * EDGE)
        for standing, top in found
    ]


def common(cells: Sequence[Cell], scale: Scale, top: float, bottom: float) -> list[str]:
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
