"""What is known of a model, for a person."""

from __future__ import annotations

from typing import Any

from framing.reporting.formats.text import render_blocks
from framing.reporting.listings.agreement import number_of
from framing.reporting.listings.validation import blocks_of
from framing.reporting.page.page import Heading, Paragraph, Table


def as_text(training: Any) -> str:
    """A `Training` as text: its figures on groups unseen, what it is held beside, and how it
    does with less to learn from."""
    groups = f"{training.groups} groups ({training.by})"
    how = (
        f"Learned from {groups} and tried on groups unseen, five folds; thresholds and "
        f"calibration come from within what each fold learned from. Its probabilities are "
        f"{training.error:.3f} off on average."
    )
    beside = [[[name], [number_of(value)]] for name, value in training.baselines.items()]
    less = [
        [[f"{share:.0%}"], [str(size)], [number_of(value)]]
        for share, size, value in training.curve
    ]
    return render_blocks(
        [
            *blocks_of(training.holding),
            Paragraph(how),
            Heading("Beside it, on the same folds", 2),
            Table(["Way", "Macro-F1"], beside),
            Heading("With less to learn from, without calibration", 2),
            Table(["Of the groups", "Units", "Macro-F1"], less),
        ]
    )
