"""What comes of coding by hand, for a person: coders' agreement, a codebook or model held
against them, a model's training; tables on the terminal."""

from __future__ import annotations

from typing import Any

from framing.reporting.formats.text import render_blocks
from framing.reporting.page.page import Block, Heading, Paragraph, Points, Table

MOST_PAIRS, MOST_UNITS = 12, 10
HOW_AGREED = (
    "Alpha is Krippendorff's, beside it where 95 of 100 resamples of the units put it; kappa "
    "is Cohen's, the mean over pairs of coders. From .800 on alpha is held reliable, from .667 "
    "tentative (Krippendorff 2004). “Same” is the share of pairs of codes that are alike."
)
HOW_HELD = (
    "In brackets where 95 of 100 resamples of the texts put it. “By chance” is the F1 of "
    "saying yes to every unit. Class A is an AUC from .80, B from .65, C below; under ten "
    "units with or without a category it isn't validated. “It takes” is how many units like "
    "these it takes until the class's borders lie outside of the AUC's interval."
)
HELD = [
    *("Category", "Coded", "Found", "Precision", "Recall", "F1", "By chance", "AUC", "Alpha"),
    *("Class", "It takes"),
]


def agreement(found: Any) -> str:
    """An `Agreement` as text: its table, what is taken for what, and the first differences."""
    who = ", ".join(found.coders)
    blocks: list[Block] = [
        Heading(f"Agreement of {len(found.coders)} coders over {found.units} units", 1),
        Paragraph(f"{who}. Level: {found.level}. {HOW_AGREED}"),
        _agreed([*found.variables, *([found.together] if found.together.units else [])]),
    ]
    mixed = [one for one in found.confusion if one[0] != one[1]][:MOST_PAIRS]
    if mixed:
        rows = [[[left], [right], [str(many)]] for left, right, many in mixed]
        blocks += [
            Heading("What is taken for what", 2),
            Table(["One says", "The other", "Units"], rows),
        ]
    if found.differing:
        named = [_said_of(one) for one in found.differing[:MOST_UNITS]]
        blocks += [
            Heading(f"{len(found.differing)} units on which they differ", 2),
            Points(named),
        ]
    return render_blocks(blocks)


def _said_of(one: Any) -> str:
    said = "; ".join(f"{who} {codes}" for who, codes in one.codes.items())
    return f"{one.unit}: {said}\n{one.text}"


def _agreed(rows: list[Any]) -> Table:
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


def validation(holding: Any) -> str:
    """A `Holding` as text: a row a category."""
    return render_blocks(_held(holding))


def _held(holding: Any) -> list[Block]:
    """A `Holding` as blocks of a page."""
    macro = f"{number_of(holding.macro_f1)}{_between(holding.macro_range)}"
    return [
        Heading(f"{holding.what} against coders", 1),
        Paragraph(
            f"{holding.units} units of {holding.texts} texts; macro-F1 {macro}. {HOW_HELD}"
        ),
        Table(HELD, [_category(one) for one in holding.categories]),
    ]


def _category(one: Any) -> list[list[str]]:
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


def training(known: Any) -> str:
    """A `Training` as text: its figures on groups unseen, what it is held beside, and how it
    does with less to learn from."""
    groups = f"{known.groups} groups ({known.by})"
    how = (
        f"Learned from {groups} and tried on groups unseen, five folds; thresholds and "
        f"calibration come from within what each fold learned from. Its probabilities are "
        f"{known.error:.3f} off on average."
    )
    beside = [[[name], [number_of(value)]] for name, value in known.baselines.items()]
    less = [
        [[f"{share:.0%}"], [str(size)], [number_of(value)]]
        for share, size, value in known.curve
    ]
    return render_blocks(
        [
            *_held(known.holding),
            Paragraph(how),
            Heading("Beside it, on the same folds", 2),
            Table(["Way", "Macro-F1"], beside),
            Heading("With less to learn from, without calibration", 2),
            Table(["Of the groups", "Units", "Macro-F1"], less),
        ]
    )
