"""Results that show themselves, in a REPL as in a notebook, and give themselves as tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from framing.records import Comparison, Measure
from framing.reporting.formats import text
from framing.reporting.html import fragment
from framing.reporting.page import data_frames
from framing.reporting.page.tables import Tidy, table_of
from framing.reporting.sections.brief import brief_of
from framing.reporting.sections.report import page_of

MOST_SHOWN = 20  # events, or texts, that a short print lists


class ShownComparison(Comparison, frozen=True):
    """A comparison that prints as its short report, and as a page in a notebook."""

    def __str__(self) -> str:
        return text.render(brief_of(self))

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        return fragment.render(page_of(self))

    def to_frame(self, table: str = "cells") -> Any:
        """A table as a data frame: pandas' where it is installed, else polars'.

        Args:
            table: "cells", a row a text and measure; "facts", a row a fact and text;
                "figures", a row a number in a text; "statements", a row a difference and
                sentence that shows it; "words", a row a text and word that
                sets its narrator apart; "speakers", "quotations" and "copies", a row a
                text of each; "days", a row a text and date.

        Raises:
            InputError: there is no such table, or neither library is installed.
        """
        return data_frames.frame_of(table_of(self, table))


class Comparisons(list[ShownComparison]):
    """Several events' comparisons: a list that prints a line an event."""

    def __repr__(self) -> str:
        lines = [
            f"  {one.event}: {len(one.readings)} texts, {len(one.coverage.facts)} facts"
            for one in self[:MOST_SHOWN]
        ]
        if len(self) > MOST_SHOWN:
            lines.append(f"  and {len(self) - MOST_SHOWN} more")
        return "\n".join([f"{len(self)} events compared", *lines])

    def to_frame(self, table: str = "cells") -> Any:
        """One table of all events as a data frame; tables as in a comparison's `to_frame`.

        No events give a frame without rows.

        Raises:
            InputError: there is no such table, or neither library is installed.
        """
        empty = table_of(None, table)
        rows = [row for comparison in self for row in table_of(comparison, table).rows]
        return data_frames.frame_of(Tidy(empty.columns, empty.kinds, rows))


class ScoreTable:
    """Texts' values in measures.

    `events`, `documents` and `outlets` are lists, an entry a text; `measures` are the
    columns; `values` has shape (texts, measures), NaN where a text says nothing of a measure.
    """

    def __init__(
        self, keys: Iterable[tuple[str, str, str]], measures: list[Measure], values: np.ndarray
    ) -> None:
        """Keys are (event, document, outlet), a text each."""
        self.keys, self.measures, self.values = list(keys), measures, values

    @property
    def documents(self) -> list[str]:
        """The texts' ids, in order."""
        return [document for _, document, _ in self.keys]

    @property
    def names(self) -> list[str]:
        """The measures' names, in order."""
        return [measure.name for measure in self.measures]

    def __repr__(self) -> str:
        return f"{len(self.keys)} texts scored in {len(self.measures)} measures"

    def to_frame(self) -> Any:
        """A data frame with a row a text: event, document, outlet, then a column a measure.

        Raises:
            InputError: neither pandas nor polars is installed.
        """
        columns = ("event", "document", "outlet", *self.names)
        rows = [
            (*key, *(None if np.isnan(value) else float(value) for value in line))
            for key, line in zip(self.keys, self.values, strict=True)
        ]
        kinds = (str, str, str, *[float] * len(self.measures))
        return data_frames.frame_of(Tidy(columns, kinds, rows))
