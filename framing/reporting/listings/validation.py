"""A codebook or model held against coders, for a person."""

from __future__ import annotations

from typing import Any

from framing.reporting.formats.text import render_blocks
from framing.reporting.listings.agreement import number_of
from framing.reporting.page.page import Block, Heading, Paragraph, Table

HOW = (
    "In brackets where 95 of 100 resamples of the texts put it. “By chance” is the F1 of "
    "saying yes to every unit. Class A is an AUC from .80, B from .65, C below; under ten "
    "units with or without a category it isn't validated. “It takes” is how many units like "
    "these it takes until the class's borders lie outside of the AUC's interval."
)
HEAD = [
    *("Category", "Coded", "Found", "Precision", "Recall", "F1", "By chance", "AUC", "Alpha"),
    *("Class", "It takes"),
]


def as_text(holding: Any) -> str:
    """A `Holding` as text: a row a category."""
    return render_blocks(blocks_of(holding))


def blocks_of(holding: Any) -> list[Block]:
    """A `Holding` as blocks of a page."""
    macro = f"{number_of(holding.macro_f1)}{_between(holding.macro_range)}"
    return [
        Heading(f"{holding.what} against coders", 1),
        Paragraph(f"{holding.units} units of {holding.texts} texts; macro-F1 {macro}. {HOW}"),
        Table(HEAD, [_row(one) for one in holding.categories]),
    ]


def _row(one: Any) -> list[list[str]]:
    needed = "–" if one.needed is None else str(one.needed)
    return [
        [one.name],
        [str(one.coded)],
        [str(one.found)],
        [number_of(one.precision)],
        [number_of(one.recall)],
        [number_of(one.f1), _between(one.f1_range).strip()],
        [number_of(one.chance)],
        [number_of(one.auc), _between(one.auc_range).strip()],
        [number_of(one.alpha)],
        [one.grade],
        [needed],
    ]


def _between(ends: tuple[float, float] | None) -> str:
    return "" if ends is None else f" ({number_of(ends[0])} to {number_of(ends[1])})"
