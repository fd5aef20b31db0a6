"""The differences that matter, as plain sentences made from measured facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from framing.records import (
    Cell,
    Copy,
    Evidence,
    FigurePair,
    Finding,
    Mark,
    Measure,
    Reading,
    Span,
)

MOST_EVIDENCE = 3
_RANK = {"clear difference": 0, "more here": 1, "less here": 2}


def findings_of(
    readings: Sequence[Reading],
    measures: Sequence[Measure],
    cells: Sequence[Cell],
    most: int = 3,
) -> list[Finding]:
    """The strongest gaps, at most one a text and family until all have had their turn.

    Ranked by verdict, then by p, then by how many intervals' widths the gap is.
    Nothing below "more here" or "less here" is a finding.
    """
    by_name = {measure.name: measure for measure in measures}
    texts = {reading.document.id: reading for reading in readings}
    found = sorted((cell for cell in cells if cell.gap.verdict in _RANK), key=_strength)
    chosen: list[Cell] = []
    for strict in (True, False):
        for cell in found:
            family = by_name[cell.measure].family
            taken = {(other.document, by_name[other.measure].family) for other in chosen}
            repeats = (cell.document, family) in taken if strict else cell in chosen
            if len(chosen) < most and not repeats and _shown(cell):
                chosen.append(cell)
    chosen.sort(key=_strength)
    return [_finding(cell, by_name[cell.measure], cells, texts) for cell in chosen]


def conflicts_of(readings: Sequence[Reading], pairs: Sequence[FigurePair]) -> list[Finding]:
    """Figures that can't both hold, as findings, at most two."""
    texts = {reading.document.id: reading for reading in readings}
    found = []
    for pair in [pair for pair in pairs if pair.verdict == "differ"][:2]:
        sides = [
            (texts[name], span)
            for name, span in ((pair.left, pair.left_span), (pair.right, pair.right_span))
        ]
        said = [
            f"{one.document.outlet} gives {one.document.text[span.start : span.end]}"
            for one, span in sides
        ]
        text = f"{said[0]}, {said[1]}: the same quantity, and both can't be right (found)."
        evidence = [
            shown
            for one, span in sides
            for shown in evidence_of(one, [Mark(span.start, span.end)])
        ]
        found.append(Finding(" ".join(text.split()), "figures", "found", evidence))
    return found


def undeclared_of(readings: Sequence[Reading], copies: Sequence[Copy]) -> list[Finding]:
    """Copies that the copying text doesn't own up to, as findings, at most one."""
    texts = {reading.document.id: reading for reading in readings}
    told = [copy for copy in copies if copy.original is not None and not copy.declared]
    told.sort(key=lambda copy: -max(copy.left_share, copy.right_share))
    found = []
    for copy in told[:1]:
        copied_left = copy.original == copy.right
        copier, source = (copy.left, copy.right) if copied_left else (copy.right, copy.left)
        share = copy.left_share if copied_left else copy.right_share
        names = [texts[name].document.outlet for name in (copier, source)]
        text = (
            f"{share:.0%} of {names[0]}'s sentences are nearly word for word those of "
            f"{names[1]}, which it doesn't name (found; {copy.why})."
        )
        shared = copy.spans[0]
        sides = [(texts[copy.left], shared.left), (texts[copy.right], shared.right)]
        evidence = [
            shown
            for one, span in sides
            for shown in evidence_of(one, [Mark(span.start, span.end)], 1)
        ]
        found.append(Finding(text, "copies", "found", evidence))
    return found


def _strength(cell: Cell) -> tuple[int, float, float, str, str]:
    gap = cell.gap.difference
    width = (gap.high or 0.0) - (gap.low or 0.0)
    size = abs(gap.value or 0.0) / width if width else 0.0
    chance = 1.0 if cell.gap.p is None else cell.gap.p
    return _RANK[cell.gap.verdict], chance, -size, cell.measure, cell.document


def _shown(cell: Cell) -> bool:
    """Whether there are words to show for it: less of something shows elsewhere."""
    return bool(cell.marks) or cell.gap.verdict != "more here"


def _finding(
    cell: Cell, measure: Measure, cells: Sequence[Cell], texts: dict[str, Reading]
) -> Finding:
    shown = cell.contrast or cell.estimate
    others = (shown.value or 0.0) - (cell.gap.difference.value or 0.0)
    more = (cell.gap.difference.value or 0.0) > 0
    outlet = texts[cell.document].document.outlet
    what = _phrase(measure, more)
    mark = (
        f"clear difference, p = {cell.gap.p:.3f}"
        if cell.gap.verdict == "clear difference"
        else f"{cell.gap.verdict}; not a clear difference"
    )
    tail = ", the terms common to the event set aside" if cell.contrast else ""
    unit = measure.unit if measure.unit.startswith("%") else f" {measure.unit}"
    numbers = f"{_number(shown.value)}{unit} against {_number(others)}"
    text = f"{outlet} {what} than the other texts: {numbers}{tail} ({mark})."
    return Finding(text, measure.name, cell.gap.verdict, _evidence(cell, cells, texts))


def _phrase(measure: Measure, more: bool) -> str:
    amount = "more" if more else "less"
    phrases = {
        "emphasis": f"gives {amount} room to the topic “{measure.title}”",
        "frames": f"has {amount} of the frame “{measure.title}”",
        "codebook": f"has {amount} of the frame “{measure.title}”",
        "wording": f"uses {amount} of “{measure.title}”",
        "sourcing": f"gives {amount} room to “{measure.title}”",
    }
    level = "higher" if more else "lower"
    return phrases.get(measure.family, f"is {level} in “{measure.title}”")


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.0f}" if abs(value) >= 10 or value == 0 else f"{value:.2g}"


def _evidence(cell: Cell, cells: Sequence[Cell], texts: dict[str, Reading]) -> list[Evidence]:
    """The sentences with most of what counted: the text's own for "more"; for "less",
    those of the text that has most of it."""
    if (cell.gap.difference.value or 0.0) > 0:
        return evidence_of(texts[cell.document], cell.marks)
    rivals = [other for other in cells if other.measure == cell.measure and other.marks]
    if not rivals:
        return []
    most = max(rivals, key=lambda other: ((other.gap.difference.value or 0.0), other.document))
    return evidence_of(texts[most.document], most.marks)


def evidence_of(
    reading: Reading, marks: Sequence[Mark], most: int = MOST_EVIDENCE
) -> list[Evidence]:
    """The sentences of a text with the heaviest marks, in reading order."""
    inside: dict[int, list[Mark]] = defaultdict(list)
    place = 0
    for mark in marks:
        while place < len(reading.sentences) and reading.sentences[place].end <= mark.start:
            place += 1
        if place < len(reading.sentences):
            inside[place].append(mark)
    heaviest = sorted(inside, key=lambda at: (-sum(abs(m.weight) for m in inside[at]), at))[
        :most
    ]
    document = reading.document
    return [
        Evidence(
            document=document.id,
            outlet=document.outlet,
            start=reading.sentences[at].start,
            end=reading.sentences[at].end,
            quote=document.text[reading.sentences[at].start : reading.sentences[at].end],
            marks=[Span(mark.start, mark.end) for mark in inside[at]],
        )
        for at in sorted(heaviest)
    ]
