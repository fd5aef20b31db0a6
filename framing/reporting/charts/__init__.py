"""An event's pictures: each a module of `pictures/`, found by its file and listed nowhere.

A module offers `PLACE`, where it stands among the others, and `drawings(comparison, part)`,
what it draws in a part of the report (`parts`), and nothing in all others.
"""

from __future__ import annotations

from typing import Protocol

from framing import found
from framing.records import Comparison
from framing.reporting.charts import pictures
from framing.reporting.charts.parts import parts_of
from framing.reporting.page.svg import Drawing

OFFERS = ("PLACE", "drawings")


class Picture(Protocol):
    """What a module of `pictures/` offers."""

    PLACE: int

    def drawings(self, comparison: Comparison, part: str) -> list[Drawing]:
        """What it draws in that part of the report; empty where it draws nothing."""


def modules() -> list[Picture]:
    """Every picture there is, in the order of their places.

    Raises:
        TypeError: a module lacks something that a picture must offer.
    """
    every: list[Picture] = [*found.modules(pictures, *OFFERS)]
    return sorted(every, key=lambda module: module.PLACE)  # of one place, by name


def drawings_in(comparison: Comparison, part: str) -> list[Drawing]:
    """What all pictures draw in one part of an event's report."""
    return [one for module in modules() for one in module.drawings(comparison, part)]


def drawings_of(comparison: Comparison) -> list[Drawing]:
    """Every picture of an event, picture by picture, in the order of the report's parts."""
    parts = parts_of(comparison)
    return [
        one
        for module in modules()
        for part in parts
        for one in module.drawings(comparison, part)
    ]
