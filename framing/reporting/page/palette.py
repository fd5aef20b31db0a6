"""One colour and one shape a text, the same all through a page.

The colours are Okabe and Ito's, which people with any colour vision can tell apart,
darkened where they would be too faint on white; texts differ by shape as well, so that
nothing hangs on colour alone. Okabe & Ito 2008, https://jfly.uni-koeln.de/color/.
"""

from __future__ import annotations

from msgspec import Struct

LIGHT = (
    "#0072b2", "#b34700", "#00795a", "#9a3d7a", "#3d3d9e", "#7a6200", "#a3123a", "#555555",
)  # fmt: skip
DARK = (
    "#56b4e9", "#f5945c", "#2fc49a", "#e29ac6", "#a3a3ff", "#e0c13a", "#ff8aa0", "#bbbbbb",
)  # fmt: skip
SHAPES = ("circle", "square", "triangle", "diamond", "cross", "wedge", "plus", "star")


class Look(Struct, frozen=True):
    """How a text is marked: `name` is its class in styles, `light` and `dark` its colour on a
    light and on a dark ground, `shape` one of `SHAPES`."""

    name: str
    light: str
    dark: str
    shape: str

    @property
    def classes(self) -> str:
        """Its class in a page, and its shape's where another goes with its colour."""
        usual = SHAPES[LIGHT.index(self.light)]
        return self.name if self.shape == usual else f"{self.name} {self.shape}"


def look_of(text: int) -> Look:
    """The look of a text, counted from 0; 64 texts go by before colour and shape repeat."""
    colour, turn = text % len(LIGHT), text // len(LIGHT)
    shape = SHAPES[(text + turn) % len(SHAPES)]
    return Look(f"o{colour}", LIGHT[colour], DARK[colour], shape)
