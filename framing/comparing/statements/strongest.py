"""The strongest gaps between an event's texts, and how they are put in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from framing.comparing.statements.event_context import Field
from framing.comparing.words.quoting import evidence_of
from framing.records import Cell, Evidence, Measure, Reading

_RANK = {"clear difference": 0, "more here": 1, "less here": 2}


def strongest(
    cells: Sequence[Cell], measures: Mapping[str, Measure], most: int = 3
) -> list[Cell]:
    """The cells with the strongest gaps, at most one a text and family until all have had
    their turn; nothing below "more here" or "less here"."""
    found = sorted((cell for cell in cells if cell.gap.verdict in _RANK), key=_strength)
    chosen: list[Cell] = []
    for strict in (True, False):
        for cell in found:
            family = measures[cell.measure].family
            taken = {(other.document, measures[other.measure].family) for other in chosen}
            repeats = (cell.document, family) in taken if strict else cell in chosen
            if len(chosen) < most and not repeats and _shown(cell):
                chosen.append(cell)
    return sorted(chosen, key=_strength)


def _strength(cell: Cell) -> tuple[int, float, float, str, str]:
    gap = cell.gap.difference
    width = (gap.high or 0.0) - (gap.low or 0.0)
    size = abs(gap.value or 0.0) / width if width else 0.0
    chance = 1.0 if cell.gap.p is None else cell.gap.p
    return _RANK[cell.gap.verdict], chance, -size, cell.measure, cell.document


def _shown(cell: Cell) -> bool:
    """Whether there are words to show for it: less of something shows elsewhere."""
    return bool(cell.marks) or cell.gap.verdict != "more here"


def gap_in_words(cell: Cell, field: Field) -> str:
    """A text's gap as a sentence without its full stop: how much against how much."""
    measure, shown = field.measures[cell.measure], cell.contrast or cell.estimate
    others = (shown.value or 0.0) - (cell.gap.difference.value or 0.0)
    more = (cell.gap.difference.value or 0.0) > 0
    tail = ", without the words that most of the texts share" if cell.contrast else ""
    if measure.kind == "share":
        numbers = f"{_number(shown.value)}{measure.unit} against {_number(others)}%"
    else:
        unit = measure.unit.removeprefix("hits ")
        numbers = f"{_number(shown.value)} {unit} against {_number(others)}"
    phrase = field.families[measure.family].says.format(
        amount="more" if more else "less",
        level="higher" if more else "lower",
        title=measure.title,
    )
    return f"{field.labels[cell.document]} {phrase} than the other texts: {numbers}{tail}"


def rung(cell: Cell) -> str:
    """The rung of the wording ladder on which a gap stands."""
    if cell.gap.verdict == "clear difference":
        return f"clear difference, p = {cell.gap.p:.3f}"
    return f"{cell.gap.verdict}; not a clear difference"


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.0f}" if abs(value) >= 10 or value == 0 else f"{value:.2g}"


def evidence_for(
    cell: Cell, cells: Sequence[Cell], texts: dict[str, Reading]
) -> list[Evidence]:
    """The sentences with most of what counted: the text's own for "more"; for "less",
    those of the text that has most of it."""
    if (cell.gap.difference.value or 0.0) > 0:
        return evidence_of(texts[cell.document], cell.marks)
    rivals = [other for other in cells if other.measure == cell.measure and other.marks]
    if not rivals:
        return []
    most = max(rivals, key=lambda other: ((other.gap.difference.value or 0.0), other.document))
    return evidence_of(texts[most.document], most.marks)
