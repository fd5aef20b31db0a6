"""The pieces of a picture: text, links, shapes, and the `<svg>` round them.

A colour is set once, as the attribute `color` of an element that has a class; fill and
stroke follow it. So a page changes any picture's colours with one property a class:
`.o3 { color: … }`, and likewise `ink` (text), `faint` (lesser text), `grid` (lines).
Every picture is 400 units wide (a chain, which stands in a card, 300) with letters of 11 and
more, to be read at 390 pixels.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from framing.reporting.drawing import Drawing
from framing.reporting.palette import Look

WIDTH = 400
INK, FAINT, GRID = "#1a1a1a", "#5c5c5c", "#d4d4d4"
FONTS = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans CJK KR',sans-serif"
# what XML can't hold, and signs that turn the direction of the text around them
UNWANTED = re.compile(
    "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]"
)
NARROW = frozenset("iljtfI.,:;'’|!()[] ")
RADIUS = 4.0
FAINTLY = f'class="faint" color="{FAINT}"'


def fixed(value: float) -> str:
    """A coordinate: at most one decimal, never "-0" or "1.0"."""
    written = f"{value:.1f}"
    written = written.removesuffix(".0")
    return "0" if written == "-0" else written


def plain(text: str) -> str:
    """Text on one line, without what XML can't hold and without turns of direction."""
    return " ".join(UNWANTED.sub(" ", text).split())


def escaped(text: str) -> str:
    """Plain text as XML, for an element or for an attribute in double quotes."""
    safe = plain(text).replace("&", "&amp;").replace("<", "&lt;")
    return safe.replace(">", "&gt;").replace('"', "&quot;")


def isolated(name: str) -> str:
    """A name to stand within a sentence: one written right to left keeps to itself."""
    name = plain(name)
    if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in name):
        return f"\u2068{name}\u2069"
    return name


def width_of(text: str, size: float) -> float:
    """About how wide a text is set, in units; fonts differ by a tenth."""
    return size * sum(map(_ems, text))


def _ems(letter: str) -> float:
    if letter in NARROW:
        return 0.36
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    return 0.72 if letter.isupper() else 0.61


def shortened(text: str, width: float, size: float) -> str:
    """A text cut so that it fits a width, with "…" where something is missing."""
    text = plain(text[:1000])
    room = width - size
    taken = 0.0
    for at, letter in enumerate(text):
        taken += size * _ems(letter)
        if taken > room and width_of(text[at:], size) > size:
            return text[:at].rstrip() + "…"
    return text


def wrapped(text: str, width: float, size: float, most: int) -> list[str]:
    """A text on at most so many lines that fit a width."""
    lines: list[str] = []
    rest = plain(text[:1000])
    while rest and len(lines) < most - 1 and width_of(rest, size) > width:
        line = shortened(rest, width, size).removesuffix("…")
        # parted at a blank, where one stands in the line's second half
        at = line.rfind(" ")
        if at > len(line) / 2 and not rest[len(line) :].startswith(" "):
            line = line[:at]
        lines.append(line)
        rest = rest[len(line) :].lstrip()
    return [*lines, shortened(rest, width, size)] if rest else lines


def text(
    x: float, y: float, said: str, size: float = 12, faint: bool = False, more: str = ""
) -> str:
    """A line of text at its baseline; `more` is further attributes, with a leading blank."""
    how = f" {FAINTLY}" if faint else ""
    return (
        f'<text x="{fixed(x)}" y="{fixed(y)}" font-size="{fixed(size)}"{how}{more}>'
        f"{escaped(said)}</text>"
    )


def paragraph(said: str, y: float, width: float = WIDTH) -> tuple[list[str], float]:
    """Small print over the picture's whole width, and where it ends."""
    size = 11
    rows = wrapped(said, width, size, 4)
    parts = [text(0, y + 14 * (at + 1), row, size, True) for at, row in enumerate(rows)]
    return parts, y + 14 * len(rows) + 6


END, MIDDLE = ' text-anchor="end"', ' text-anchor="middle"'
BOLD = ' font-weight="600"'
UNSEEN = ' aria-hidden="true"'


def lines(path: str) -> str:
    """Thin lines of the grid, as one path."""
    how = 'stroke="currentColor" stroke-width="1" fill="none"'
    return f'<path class="grid" color="{GRID}" {how} d="{path}"/>'


def colour_of(look: Look) -> str:
    """The attributes that give an element, and all within it, a text's colour."""
    return f'class="{look.name}" color="{look.light}"'


def link(target: str, name: str, inside: str, look: Look | None = None) -> str:
    """What leads to a place in the page, in a text's colour; `name` says what it shows, ""
    where there are letters inside that say it."""
    colour = f" {colour_of(look)}" if look else ""
    said = f' aria-label="{escaped(name)}"' if name else ""
    return f'<a href="#{target}"{colour}{said}>{inside}</a>'


def shape(look: Look, x: float, y: float, size: float = RADIUS) -> str:
    """A text's mark as a path, centred; all shapes have about one area."""
    if look.shape == "circle":
        r, d = fixed(size), fixed(2 * size)
        return f"M{fixed(x - size)} {fixed(y)}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0-{d} 0z"
    points = [(x + size * dx, y + size * dy) for dx, dy in OUTLINES[look.shape]]
    return "M" + " ".join(f"{fixed(a)} {fixed(b)}" for a, b in points) + "z"


_THIN, _FAR = 0.4, 1.15
_PLUS = (
    (-_THIN, -_FAR), (_THIN, -_FAR), (_THIN, -_THIN), (_FAR, -_THIN), (_FAR, _THIN),
    (_THIN, _THIN), (_THIN, _FAR), (-_THIN, _FAR), (-_THIN, _THIN), (-_FAR, _THIN),
    (-_FAR, -_THIN), (-_THIN, -_THIN),
)  # fmt: skip
OUTLINES: dict[str, Sequence[tuple[float, float]]] = {
    "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    "triangle": ((0, -1.2), (1.15, 0.9), (-1.15, 0.9)),
    "wedge": ((0, 1.2), (1.15, -0.9), (-1.15, -0.9)),
    "diamond": ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
    "plus": _PLUS,
    "cross": tuple((0.75 * (a - b), 0.75 * (a + b)) for a, b in _PLUS),
    "star": (
        (0, -1.4), (0.35, -0.45), (1.35, -0.42), (0.55, 0.18), (0.83, 1.15), (0, 0.58),
        (-0.83, 1.15), (-0.55, 0.18), (-1.35, -0.42), (-0.35, -0.45),
    ),
}  # fmt: skip


def whole(
    name: str,
    title: str,
    description: str,
    height: float,
    parts: Sequence[str],
    width: int = WIDTH,
) -> Drawing:
    """The picture made of parts, with its name and description for those who don't see it.

    It is a group and not an image to assistive programs, as its links must be reached.
    """
    title, description = plain(title), plain(description)
    ids = f"d-{name}-title", f"d-{name}-desc"
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="drawing ink" '
        f'viewBox="0 0 {width} {fixed(height)}" role="group" aria-labelledby="{ids[0]}" '
        f'aria-describedby="{ids[1]}" color="{INK}" '
        f'fill="currentColor" stroke-width="1.3" font-family="{FONTS}">'
        f'<title id="{ids[0]}">{escaped(title)}</title>'
        f'<desc id="{ids[1]}">{escaped(description)}</desc>'
        f"{''.join(parts)}</svg>"
    )
    return Drawing(name, title, description, svg)
