"""Dot plots: one family's measures, each text's number with its 95% interval."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from framing.records import Cell, Comparison, Family, Measure
from framing.reporting.charts.scales import Scale, bands, common_band, scale_of
from framing.reporting.charts.swarm import swarm
from framing.reporting.charts.texts import FEW, Text, legend, texts_of
from framing.reporting.page import keys, svg, words
from framing.reporting.page.svg import Drawing

PLACE = 20

UNITS = {
    "share": "% of {of}",
    "rate": "for every 1,000 of the narrator's words",
    "count": "{of}",
    "signed": "from −1 to +1; 0 is even",
}
ROW = 12  # a text's line within a measure
ABSENT = ("not found", "not assessed")
KEY = "Bars: 95 of 100 resamples of a text's sentences put the number here. "
BAND = "Grey: the middle half of news texts of this length. "
HOLLOW = "Hollow: a trace, found once or twice. "


class Row(NamedTuple):
    """A measure with its cells, in the order of the texts."""

    measure: Measure
    cells: list[Cell]


def drawings(comparison: Comparison, part: str) -> list[Drawing]:
    """A family's plot, in its part; strips show the same of what is the event's own, and
    where."""
    named = [one for one in comparison.families if one.name == part and not one.own]
    drawn = dots(comparison, named[0]) if named else None
    return [drawn] if drawn else []


def dots(comparison: Comparison, family: Family) -> Drawing | None:
    """One family's dot plot; None where nothing of it was found in any text.

    Measures of one unit share an axis. What was found once or twice is a hollow mark, what
    was not found or not assessed has no mark and says so: neither is a 0.
    """
    texts = texts_of(comparison)
    rows = [row for row in _rows(comparison, family.name) if _has_mark(row)]
    if not rows:
        return None
    parts, y = legend(texts)
    for kind in dict.fromkeys(kind_of(row.measure) for row in rows):
        mine = [row for row in rows if kind_of(row.measure) == kind]
        if mine:
            some, y = _panel(mine, texts, y, kind)
            parts += some
    notes, y = svg.paragraph(_key(rows), y)
    return svg.whole(
        f"dots-{family.name}",
        family.picture or family.title,
        _description(rows, texts),
        y,
        [*parts, *notes],
    )


def kind_of(measure: Measure) -> str:
    """What kind of axis a measure needs: "share", "rate", "count" or "signed"."""
    return "signed" if measure.signed else measure.kind


def _rows(comparison: Comparison, family: str) -> list[Row]:
    cells: dict[str, list[Cell]] = {}
    for cell in comparison.cells:
        cells.setdefault(cell.measure, []).append(cell)
    return [Row(m, cells[m.name]) for m in comparison.measures if m.family == family]


def _has_mark(row: Row) -> bool:
    """Whether any text has a number; where all are 0 there is nothing to see."""
    return any(
        words.state_of(cell, row.measure) in ("number", "trace")
        and (cell.estimate.count > 0 or kind_of(row.measure) == "signed")
        for cell in row.cells
    )


def _panel(
    rows: Sequence[Row], texts: Sequence[Text], y: float, kind: str
) -> tuple[list[str], float]:
    """Measures on one axis, with the ticks above them."""
    few = len(texts) <= FEW
    # many texts' intervals are drawn for clear differences only, and need room only there
    cells = [cell for row in rows for cell in row.cells]
    reach = [end for cell in cells for end in _ends(cell, few or bool(words.mark(cell)))]
    scale = scale_of(reach, kind == "signed")
    parts = [svg.text(0, y + 13, _unit(rows, kind), "small")]
    top = y + 30
    marks: list[str] = []
    grey: list[str] = []
    spans = []
    y = top + 6
    for row in rows:
        marks.append(svg.text(0, y + 12, svg.shortened(row.measure.title, svg.WIDTH, 12)))
        begin = y + 18
        some, y = (_lines if few else swarm)(row.measure, row.cells, texts, scale, begin + 1)
        spans.append((begin, y + 1))
        grey += (
            bands(row.cells, scale, begin + 1, ROW)
            if few
            else common_band(row.cells, scale, begin, y + 1)
        )
        marks += some
        y += 9
    return [*parts, *grey, *_grid(scale, top, spans), *marks], y + 8


def _ends(cell: Cell, interval: bool) -> list[float]:
    """The numbers of a cell that its picture must hold."""
    one = cell.estimate
    ends = [one.value, one.low, one.high] if interval else [one.value]
    if cell.standing is not None:
        ends += [cell.standing.low, cell.standing.high]
    return [end for end in ends if end is not None]


def _unit(rows: Sequence[Row], kind: str) -> str:
    of = dict.fromkeys(row.measure.unit.removeprefix("% of ") for row in rows)
    return UNITS[kind].format(of=" or ".join(of))


def _grid(scale: Scale, top: float, spans: Sequence[tuple[float, float]]) -> list[str]:
    """The axis: a number at each tick, a line beside each measure's marks, and a stronger
    one at 0."""
    ticks = [
        svg.text(scale.at(tick), top - 3, scale.label(tick), "small", "mid")
        for tick in scale.ticks
    ]
    path = "".join(_line(scale.at(tick), spans) for tick in scale.ticks if tick)
    zero = _line(scale.at(0), spans)
    lines = svg.path(path, "grid"), svg.path(zero, "faint", "line")
    return [f"<g{svg.HIDDEN}>", *ticks, *lines, "</g>"]


def _line(x: float, spans: Sequence[tuple[float, float]]) -> str:
    return "".join(
        f"M{svg.fixed(x)} {svg.fixed(start)}V{svg.fixed(end)}" for start, end in spans
    )


def _lines(
    measure: Measure, cells: Sequence[Cell], texts: Sequence[Text], scale: Scale, y: float
) -> tuple[list[str], float]:
    """A line a text: its mark, its interval, and a word where a difference is clear."""
    parts = []
    for text, cell in zip(texts, cells, strict=True):
        parts.append(_mark(measure, cell, text, scale, y + ROW / 2))
        y += ROW
    return parts, y


def _mark(measure: Measure, cell: Cell, text: Text, scale: Scale, y: float) -> str:
    state = words.state_of(cell, measure)
    value, low, high = cell.estimate.value, cell.estimate.low, cell.estimate.high
    if value is None or state in ABSENT:
        return _absent(state, text, scale, y)
    path = svg.shape(text.look, scale.at(value), y)
    end, how = scale.at(value) + 8, []
    if state == "trace":
        how = ["rim"]
    elif low is not None and high is not None:
        end = max(end, scale.at(high) + 4)
        path += f"M{svg.fixed(scale.at(low))} {svg.fixed(y)}H{svg.fixed(scale.at(high))}"
        how = ["line"]
    inside = svg.path(path, *how)
    name = f"{text.said}: {words.said(cell, measure)}"
    linked = svg.link(keys.cell_id(measure.name, text.at), name, inside, text.look)
    return linked + _clear(cell, text, end, scale, y)


def _absent(state: str, text: Text, scale: Scale, y: float) -> str:
    """A text without a number: its mark beside the axis, and why."""
    mark = svg.shape(text.look, scale.left - 8, y, 2.4)
    inside = svg.path(mark) + svg.text(scale.left + 5, y + 4, state)
    return f"<g{svg.looks('fine', of=text.look)}>{inside}</g>"


def _clear(cell: Cell, text: Text, end: float, scale: Scale, y: float) -> str:
    """The words and the sign of a clear difference, at an interval's free end."""
    sign = words.mark(cell).strip()
    if not sign:
        return ""
    side = []
    if end > scale.right - 48:
        end, side = scale.at(cell.estimate.low or 0.0) - 5, ["end"]
    return svg.text(end, y + 4, f"clear {sign}", "fine", "bold", *side, of=text.look)


def _key(rows: Sequence[Row]) -> str:
    """How to read the marks, as far as there are any such."""
    states = {words.state_of(cell, row.measure) for row in rows for cell in row.cells}
    clear = any(words.mark(cell) for row in rows for cell in row.cells)
    usual = any(cell.standing for row in rows for cell in row.cells)
    return (
        (KEY if clear or len(rows[0].cells) <= FEW else "A mark is a text. ")
        + (BAND if usual else "")
        + (HOLLOW if "trace" in states else "")
        + ("▲ ▼: clearly more or less than in the other texts together." if clear else "")
    )


def _description(rows: Sequence[Row], texts: Sequence[Text]) -> str:
    """What the picture shows, for those who don't see it."""
    clear = [
        f"{text.said}: {words.said(cell, row.measure)}"
        for row in rows
        for text, cell in zip(texts, row.cells, strict=True)
        if words.mark(cell)
    ]
    many = "one measure" if len(rows) == 1 else f"{len(rows)} measures"
    told = "; ".join(clear[:10]) if clear else "no difference to the other texts is clear"
    return f"{many} in {len(texts)} texts, a mark a text, with 95% intervals. {told}."
