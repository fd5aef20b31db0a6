"""Coders' agreement for a person, as tables on the terminal."""

from __future__ import annotations

from typing import Any

from framing.reporting.formats.text import render_blocks
from framing.reporting.page.page import Block, Heading, Paragraph, Points, Table

MOST_PAIRS, MOST_UNITS = 12, 10
HOW = (
    "Alpha is Krippendorff's, beside it where 95 of 100 resamples of the units put it; kappa "
    "is Cohen's, the mean over pairs of coders. From .800 on alpha is held reliable, from .667 "
    "tentative (Krippendorff 2004). “Same” is the share of pairs of codes that are alike."
)


def as_text(found: Any) -> str:
    """An `Agreement` as text: its table, what is taken for what, and the first differences."""
    who = ", ".join(found.coders)
    blocks: list[Block] = [
        Heading(f"Agreement of {len(found.coders)} coders over {found.units} units", 1),
        Paragraph(f"{who}. Level: {found.level}. {HOW}"),
        _table([*found.variables, *([found.together] if found.together.units else [])]),
    ]
    mixed = [one for one in found.confusion if one[0] != one[1]][:MOST_PAIRS]
    if mixed:
        rows = [[[left], [right], [str(many)]] for left, right, many in mixed]
        blocks += [
            Heading("What is taken for what", 2),
            Table(["One says", "The other", "Units"], rows),
        ]
    if found.differing:
        named = [_differing(one) for one in found.differing[:MOST_UNITS]]
        blocks += [
            Heading(f"{len(found.differing)} units on which they differ", 2),
            Points(named),
        ]
    return render_blocks(blocks)


def _differing(one: Any) -> str:
    said = "; ".join(f"{who} {codes}" for who, codes in one.codes.items())
    return f"{one.unit}: {said}\n{one.text}"


def _table(rows: list[Any]) -> Table:
    head = ["Category", "Units", "Used", "Same", "Alpha", "95 %", "Kappa", "Reading"]
    cells = [
        [
            [one.name],
            [str(one.units)],
            [str(one.used)],
            [number_of(one.same)],
            [number_of(one.alpha)],
            ["–" if one.low is None else f"{number_of(one.low)} to {number_of(one.high)}"],
            [number_of(one.kappa)],
            [one.standing],
        ]
        for one in rows
    ]
    return Table(head, cells)


def number_of(value: float | None) -> str:
    """A coefficient to three decimals, without the 0 before its point."""
    if value is None:
        return "–"
    return f"{value:.3f}".replace("0.", ".", 1) if abs(value) < 1 else f"{value:.3f}"
