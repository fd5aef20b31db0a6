"""An event's pictures: each a module, a function a section, all of them in `drawings_of`."""

from __future__ import annotations

from framing.records import Comparison
from framing.reporting.charts.chain import chains
from framing.reporting.charts.dots import dots
from framing.reporting.charts.matrix import coverage
from framing.reporting.charts.shift import shifts
from framing.reporting.charts.strips import aspect_strips, frame_strips, voice_strips
from framing.reporting.page.drawing import Drawing

__all__ = [
    "aspect_strips",
    "chains",
    "coverage",
    "dots",
    "drawings_of",
    "frame_strips",
    "shifts",
    "voice_strips",
]


def drawings_of(comparison: Comparison) -> list[Drawing]:
    """Every picture of an event, in the order of its report."""
    single = [
        *(dots(comparison, family) for family in comparison.families if not family.own),
        aspect_strips(comparison),
        frame_strips(comparison),
        voice_strips(comparison),
        coverage(comparison),
    ]
    found = [one for one in single if one is not None]
    return [*chains(comparison), *found, *shifts(comparison)]
