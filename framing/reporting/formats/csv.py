"""Tidy CSV: one row an event, document and measure."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from framing.reporting.page import Page

SUFFIX = ".csv"
COLUMNS = (
    "event", "document", "outlet", "kind", "family", "measure", "title", "unit", "value", "low",
    "high", "n", "count", "contrast", "gap", "gap_low", "gap_high", "p", "verdict", "reason",
    "reliability",
)  # fmt: skip


def render(page: Page) -> str:
    """One event's table with its head."""
    return render_all([page])


def render_all(pages: Sequence[Page]) -> str:
    """All events in one table."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for page in pages:
        writer.writerows(_rows(page))
    return out.getvalue()


def _rows(page: Page) -> Iterator[list[object]]:
    comparison = page.comparison
    texts = {reading.document.id: reading for reading in comparison.readings}
    measures = {measure.name: measure for measure in comparison.measures}
    for cell in comparison.cells:
        text, measure = texts[cell.document], measures[cell.measure]
        shown, gap = cell.estimate, cell.gap
        row = [
            comparison.event, cell.document, text.document.outlet, text.provenance.kind,
            measure.family, measure.name, measure.title, measure.unit, shown.value, shown.low,
            shown.high, shown.n, shown.count, cell.contrast.value if cell.contrast else None,
            gap.difference.value, gap.difference.low, gap.difference.high, gap.p, gap.verdict,
            shown.reason, measure.reliability,
        ]  # fmt: skip
        yield [_safe(value) for value in row]


def _safe(value: object) -> object:
    """Text that a spreadsheet can't take for a formula."""
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return "'" + value
    return value
