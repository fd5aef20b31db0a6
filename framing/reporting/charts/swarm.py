"""Many texts on one line: a mark each, side by side where they would hide one another."""

from __future__ import annotations

from collections.abc import Sequence

from framing.records import Cell, Measure
from framing.reporting.charts.scales import Scale
from framing.reporting.charts.texts import Text
from framing.reporting.page import keys, svg, words

SIZE = 3.4
APART = 8.4  # between two marks' middles
MOST_NAMED = 4  # texts whose clear difference is told by name


def swarm(
    measure: Measure, cells: Sequence[Cell], texts: Sequence[Text], scale: Scale, y: float
) -> tuple[list[str], float]:
    """The marks, piled up where they crowd; below, the clear differences by name, with
    their intervals, and how many texts have no mark."""
    shown = [
        (scale.at(cell.estimate.value), text, cell)
        for text, cell in zip(texts, cells, strict=True)
        if cell.estimate.value is not None and _state(measure, cell) in ("number", "trace")
    ]
    shown.sort(key=lambda mark: (mark[0], mark[1].at))
    levels = levels_of([mark[0] for mark in shown])
    y += 6
    parts = [
        _mark(measure, cell, text, x, y + level * APART)
        for (x, text, cell), level in zip(shown, levels, strict=True)
    ]
    y += max(levels, default=0) * APART + 8
    clear = [(text, cell) for _, text, cell in shown if words.mark(cell)]
    clear.sort(key=lambda one: (one[1].gap.p or 0.0, one[0].at))
    for text, cell in clear[:MOST_NAMED]:
        parts.append(_named(measure, cell, text, scale, y + 6))
        y += 13
    if absent := _absent(measure, cells, len(clear)):
        parts.append(svg.text(scale.left, y + 11, absent, "small"))
        y += 14
    return parts, y


def levels_of(places: Sequence[float]) -> list[int]:
    """For each mark, from left to right, the first level where it hides no other."""
    ends: list[float] = []
    levels = []
    for x in places:
        free = (at for at, end in enumerate(ends) if x - end >= APART)
        level = next(free, len(ends))
        ends[level : level + 1] = [x]
        levels.append(level)
    return levels


def _mark(measure: Measure, cell: Cell, text: Text, x: float, y: float) -> str:
    trace = words.state_of(cell, measure) == "trace"
    inside = svg.path(svg.shape(text.look, x, y, SIZE), *(["rim"] if trace else []))
    target = keys.cell_id(measure.name, text.at)
    return svg.link(target, f"{text.said}: {words.said(cell, measure)}", inside, text.look)


def _named(measure: Measure, cell: Cell, text: Text, scale: Scale, y: float) -> str:
    """A text's interval with its name beside it."""
    low, high = cell.estimate.low, cell.estimate.high
    value = cell.estimate.value or 0.0
    low, high = (value if low is None else low), (value if high is None else high)
    line = f"M{svg.fixed(scale.at(low))} {svg.fixed(y)}H{svg.fixed(scale.at(high))}"
    line += svg.shape(text.look, scale.at(value), y, SIZE)
    right = scale.right - scale.at(high) > scale.at(low) - scale.left
    room = (scale.right - scale.at(high) if right else scale.at(low) - scale.left) - 10
    said = svg.shortened(f"{words.mark(cell).strip()} {text.name}", max(room, 60), 11)
    x, side = (scale.at(high) + 6, []) if right else (scale.at(low) - 6, ["end"])
    label = svg.text(x, y + 4, said, "fine", *side, of=text.look)
    path = svg.path(line, "line")
    name = f"{text.said}: {words.said(cell, measure)}"
    return svg.link(keys.cell_id(measure.name, text.at), name, path, text.look) + label


def _state(measure: Measure, cell: Cell) -> str:
    """As `words.state_of`, and "none" for a share of nothing: a pile of those says no more
    than their number."""
    if measure.kind == "share" and cell.estimate.value == 0:
        return "none"
    return words.state_of(cell, measure)


def _absent(measure: Measure, cells: Sequence[Cell], clear: int) -> str:
    """How many texts have no mark, and why; how many clear differences have no name."""
    states = [_state(measure, cell) for cell in cells]
    counts = [(state, states.count(state)) for state in ("not found", "not assessed", "none")]
    said = [f"{state}: {count}" for state, count in counts if count]
    if clear > MOST_NAMED:
        said.insert(0, f"{clear - MOST_NAMED} more clear differences")
    return "; ".join(said)
