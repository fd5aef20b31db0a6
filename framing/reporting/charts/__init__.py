"""An event's pictures: each a module, a function a section, all of them in `drawings_of`."""

from __future__ import annotations

from framing.records import Comparison
from framing.reporting.charts.dots import dots
from framing.reporting.charts.matrix import coverage
from framing.reporting.drawing import Drawing

__all__ = ["coverage", "dots", "drawings_of"]


def drawings_of(comparison: Comparison) -> list[Drawing]:
    """Every picture of an event, in the order of its report."""
    families = dict.fromkeys(measure.family for measure in comparison.measures)
    every = [*(dots(comparison, family) for family in families), coverage(comparison)]
    return [one for one in every if one is not None]
