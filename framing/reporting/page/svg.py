"""The pieces of a picture: text, links, shapes, and the `<svg>` round them.

What an element looks like is said by its class, and once more by attributes right behind it,
for where there is no page (`LOOKS`): a page leaves the attributes out (`slim`) and has a rule
a class (`rules`). A colour is the property `color`; fill and stroke follow it. So a page
changes any picture's colours with one property a class: `.o3 { color: … }`, and likewise
`ink` (text), `faint` and `small` (lesser text), `grid` (lines), `band` (what is usual).
Every picture is 400 units wide (a chain, which stands in a card, 300) with letters of 11 and
more, to be read at 390 pixels.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from framing.reporting.page.palette import Look


class Drawing(Struct, frozen=True):
    """One picture.

    `name` is good for a file name and an element's id. `svg` is a whole `<svg>` element that
    stands alone: it carries `<title>` and `<desc>`, its colours are those of `palette` on a
    light ground, given as attributes, so that a page's styles may override them through the
    classes `o0` to `o7`. A mark that shows a number links to the number's evidence
    (`<a href="#...">`, an id from `keys`).
    """

    name: str
    title: str
    description: str
    svg: str


WIDTH = 400
INK, FAINT, GRID, BAND = "#1a1a1a", "#5c5c5c", "#d4d4d4", "#e6e6e6"
FONTS = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans CJK KR',sans-serif"
# what XML can't hold, and signs that turn the direction of the text around them
UNWANTED = re.compile(
    "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]"
)
PATHS = re.compile(r'(?:<path d="[^"<]*"[^<>]*/>){2,}')
PATH = re.compile(r'<path d="([^"<]*)"([^<>]*)/>')
COLOURED = re.compile(r'(<a href="#[^"]*-t(\d)") class="o\2"')
TITLE = re.compile(r' xmlns="[^"]*"|<title [^<]*</title>')
NARROW = frozenset("iljtfI.,:;'’|!()[] ")
RADIUS = 4.0
LOOKS: dict[str, dict[str, str]] = {
    "ink": {
        "color": INK,
        "fill": "currentColor",
        "stroke-width": "1.3",
        "font-size": "12px",
        "font-family": FONTS,
    },
    "faint": {"color": FAINT},
    "small": {"color": FAINT, "font-size": "11px"},
    "fine": {"font-size": "11px"},
    "title": {"font-size": "15px"},
    "bold": {"font-weight": "600"},
    "mid": {"text-anchor": "middle"},
    "end": {"text-anchor": "end"},
    "line": {"stroke": "currentColor"},
    "tick": {"stroke": "currentColor", "stroke-width": "2.2"},
    "rim": {"fill": "none", "stroke": "currentColor"},
    "grid": {"color": GRID, "fill": "none", "stroke": "currentColor", "stroke-width": "1"},
    "band": {"color": BAND, "fill": "currentColor", "stroke": "none"},
    "unseen": {"fill": "none", "pointer-events": "all"},
}
OWN = ("color", "font-family")  # what a page has its own of
PROPERTIES = "|".join(sorted({name for look in LOOKS.values() for name in look}))
GIVEN = re.compile(f'( class="[^"]*")(?: (?:{PROPERTIES})="[^"]*")+')


def looks(*names: str, of: Look | None = None) -> str:
    """The class and the attributes of some `LOOKS`, with a leading blank; `of` gives the
    element, and all within it, a text's colour. No names give nothing."""
    classes = [of.name, *names] if of else names
    given = {"color": of.light} if of else {}
    for name in names:
        given |= LOOKS[name]
    said = "".join(f' {name}="{value}"' for name, value in given.items())
    return f' class="{" ".join(classes)}"{said}' if classes else ""


def rules() -> str:
    """The styles that say in a page what its pictures' classes look like, but for colours."""
    return (
        "".join(
            f".picture .{name}{{{held}}}"
            for name, look in LOOKS.items()
            for held in [
                ";".join(f"{key}:{one}" for key, one in look.items() if key not in OWN)
            ]
            if held
        )
        + "\n"
    )


def slim(picture: str) -> str:
    """A picture without what its page says already: how its classes look, its title, and the
    colour of the text that a link's address names; neighbours that look alike are one path."""
    shown = TITLE.sub("", GIVEN.sub(r"\1", picture))
    return PATHS.sub(_joined, COLOURED.sub(r"\1", shown))


def _joined(paths: re.Match[str]) -> str:
    joined: list[tuple[str, str]] = []
    for d, more in PATH.findall(paths[0]):
        before = joined.pop()[0] if joined and joined[-1][1] == more else ""
        joined.append((before + d, more))
    return "".join(f'<path d="{d}"{more}/>' for d, more in joined)


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


def text(x: float, y: float, said: str, *names: str, of: Look | None = None) -> str:
    """A line of text at its baseline, of 12 units unless one of its `LOOKS` says otherwise."""
    place = f' x="{fixed(x)}"' if x else ""
    return f'<text{place} y="{fixed(y)}"{looks(*names, of=of)}>{escaped(said)}</text>'


def path(d: str, *names: str, of: Look | None = None, more: str = "") -> str:
    """A path in some `LOOKS`; `more` is further attributes, with a leading blank."""
    return f'<path d="{d}"{looks(*names, of=of)}{more}/>'


def paragraph(said: str, y: float, width: float = WIDTH) -> tuple[list[str], float]:
    """Small print over the picture's whole width, and where it ends."""
    rows = wrapped(said, width, 11, 4)
    parts = [text(0, y + 14 * (at + 1), row, "small") for at, row in enumerate(rows)]
    return parts, y + 14 * len(rows) + 6


HIDDEN = ' aria-hidden="true"'


def link(target: str, name: str, inside: str, look: Look | None = None) -> str:
    """What leads to a place in the page, in a text's colour; `name` says what it shows, ""
    where there are letters inside that say it."""
    said = f' aria-label="{escaped(name)}"' if name else ""
    return f'<a href="#{target}"{looks(of=look)}{said}>{inside}</a>'


def shape(look: Look, x: float, y: float, size: float = RADIUS) -> str:
    """A text's mark as a path, centred; all shapes have about one area."""
    if look.shape == "circle":
        r, d = fixed(size), fixed(2 * size)
        return f"M{fixed(x - size)} {fixed(y)}a{r} {r} 0 1 0 {d} 0 {r} {r} 0 1 0-{d} 0z"
    points = OUTLINES[look.shape]
    first = f"M{fixed(x + size * points[0][0])} {fixed(y + size * points[0][1])}"
    steps = (_step(size * (c - a), size * (d - b)) for (a, b), (c, d) in pairwise(points))
    return f"{first}{''.join(steps)}z"


def _step(across: float, down: float) -> str:
    """A piece of a path from where it stands, in the fewest letters."""
    x, y = fixed(across), fixed(down)
    if "0" in (x, y):
        return f"v{y}" if x == "0" else f"h{x}"
    return f"l{x}{'' if y[0] == '-' else ' '}{y}"


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
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {fixed(height)}" '
        f'role="group" aria-labelledby="{ids[0]}" aria-describedby="{ids[1]}"{looks("ink")}>'
        f'<title id="{ids[0]}">{escaped(title)}</title>'
        f'<desc id="{ids[1]}">{escaped(description)}</desc>'
        f"{''.join(parts)}</svg>"
    )
    return Drawing(name, title, description, svg)
