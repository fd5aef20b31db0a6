"""Pictures as files of their own: an SVG and a PNG each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from framing.errors import InputError
from framing.records import Comparison, Problem
from framing.reporting.charts import drawings_of
from framing.reporting.page import svg
from framing.reporting.page.files import write_bytes_whole
from framing.reporting.page.svg import Drawing

MARGIN, TITLE = 16, 44  # round a picture, and the room for its title
SHARPNESS = 2  # points of a PNG to a unit
LINK = re.compile(r' href="#[^"]*"')
BOX = re.compile(r'viewBox="0 0 (\d+) ([\d.]+)"')
UNSAFE = re.compile(r"[^\w.-]+")  # for a file's name on any system


def write_all(comparisons: Sequence[Comparison], folder: Path) -> list[Path]:
    """Every event's pictures, `<event>-<picture>.svg` and `.png`; returns the files.

    All are made before the first is written, and each is written whole or not at all.

    Raises:
        InputError: the folder can't be made or written to.
    """
    made: dict[str, bytes] = {}
    for comparison in comparisons:
        event = UNSAFE.sub("-", comparison.event).strip("-.")[:80] or "event"
        for drawing in drawings_of(comparison):
            picture = standing_alone(drawing, comparison.event)
            made[f"{event}-{drawing.name}.svg"] = f"{picture}\n".encode()
            made[f"{event}-{drawing.name}.png"] = png_of(picture)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in made.items():
            write_bytes_whole(folder / name, content)
    except OSError as error:
        what = f"can't be written to ({error.strerror})"
        raise InputError(
            [Problem(str(folder), what, "choose a folder that is yours")]
        ) from error
    return [folder / name for name in made]


def standing_alone(drawing: Drawing, event: str) -> str:
    """A picture that needs no page: on white, under its title, its links taken off."""
    width, height = (float(size) for size in BOX.findall(drawing.svg)[0])
    wide, high = width + 2 * MARGIN, height + 2 * MARGIN + TITLE
    box = f'viewBox="{-MARGIN} {-MARGIN - TITLE} {svg.fixed(wide)} {svg.fixed(high)}"'
    head, rest = LINK.sub("", drawing.svg).split("</desc>", maxsplit=1)
    lines = (
        f'<rect x="{-MARGIN}" y="{-MARGIN - TITLE}" width="{svg.fixed(wide)}" '
        f'height="{svg.fixed(high)}" fill="#fff"/>'
        + svg.text(0, 14 - TITLE, svg.shortened(drawing.title, width, 15), "title", "bold")
        + svg.text(0, 31 - TITLE, svg.shortened(event, width, 12), "faint")
    )
    return f"{BOX.sub(box, head, count=1)}</desc>{lines}{rest}"


def png_of(picture: str) -> bytes:
    """A picture as a PNG, two points to a unit, with the fonts of this machine."""
    from resvg_py import svg_to_bytes

    return bytes(svg_to_bytes(svg_string=picture, zoom=SHARPNESS))
