"""The texts of a picture: each with its name, its look, and its place in the legend."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from framing.records import Comparison, Reading
from framing.reporting.page import keys, svg, words
from framing.reporting.page.palette import Look, look_of

FEW = 8  # texts that may each have a line of their own within a measure
LINE = 18
LONGEST = 60  # letters of a name that is read out


class Text(NamedTuple):
    """One text of a comparison, counted from 0."""

    at: int
    id: str
    name: str
    look: Look
    reading: Reading

    @property
    def said(self) -> str:
        """The name as it stands in a sentence, at most 60 letters of it."""
        name = svg.plain(self.name[:1000])
        return svg.isolated(name if len(name) <= LONGEST else name[: LONGEST - 1] + "…")


def texts_of(comparison: Comparison) -> list[Text]:
    """The texts in the order of the readings."""
    names = words.labels(comparison.readings)
    return [
        Text(at, reading.document.id, names[reading.document.id], look_of(at), reading)
        for at, reading in enumerate(comparison.readings)
    ]


def legend(texts: Sequence[Text], y: float = 0) -> tuple[list[str], float]:
    """Every text's mark and name, each leading to the text, and where they end."""
    widest = 230 if len(texts) <= FEW else 112
    x, parts = 0.0, []
    for one in texts:
        name = svg.shortened(one.name, widest, 12)
        width = 16 + svg.width_of(name, 12)
        if x and x + width > svg.WIDTH:
            x, y = 0.0, y + LINE
        mark = svg.path(svg.shape(one.look, x + 6, y + 9))
        label = svg.text(x + 15, y + 13, name)
        parts.append(svg.link(keys.text_id(one.at), "", mark + label, one.look))
        x += width + 14
    return parts, y + LINE + 4
