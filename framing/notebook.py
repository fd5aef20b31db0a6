"""The library's front door: paths in, comparisons that show themselves out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from framing import pipeline
from framing.errors import InputError
from framing.records import Comparison, Problem, Reading
from framing.reporting.formats import text
from framing.reporting.html import fragment
from framing.reporting.page import data_frames
from framing.reporting.page.tables import table_of
from framing.reporting.sections.report import page_of
from framing.settings import Settings


class ShownComparison(Comparison, frozen=True):
    """A comparison that prints as its report, in a REPL as in a notebook."""

    def __str__(self) -> str:
        return text.render(page_of(self))

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        return fragment.render(page_of(self))

    def to_frame(self, table: str = "cells") -> Any:
        """A table as a data frame: pandas' where it is installed, else polars'.

        Args:
            table: "cells", a row a text and measure; "facts", a row a fact and text;
                "figures", a row a number in a text; "words", a row a text and word that
                sets its narrator apart.

        Raises:
            InputError: there is no such table, or neither library is installed.
        """
        return data_frames.frame_of(table_of(self, table))


def compare(*paths: str | Path, settings: Settings | None = None) -> Comparison:
    """The texts of one event side by side: files, or one folder.

    Raises:
        InputError: nothing could be compared, or the paths hold several events.
    """
    found = compare_all(*paths, settings=settings)
    if len(found) > 1:
        names = ", ".join(comparison.event for comparison in found)
        where = ", ".join(map(str, paths))
        mend = "name one event's folder, or use framing.compare_all"
        raise InputError([Problem(where, f"{len(found)} events here: {names}", mend)])
    return found[0]


def compare_all(*paths: str | Path, settings: Settings | None = None) -> list[Comparison]:
    """Every event that paths hold, compared; texts that can't be used are in `problems`.

    Raises:
        InputError: nothing could be compared.
    """
    found, _ = pipeline.compare_paths([Path(path) for path in paths], settings or Settings())
    return [_shown(comparison) for comparison in found]


def read(*paths: str | Path) -> list[Reading]:
    """Every text that paths hold, read.

    Raises:
        InputError: nothing could be read.
    """
    return pipeline.read_paths([Path(path) for path in paths])[0]


def _shown(comparison: Comparison) -> ShownComparison:
    fields = {name: getattr(comparison, name) for name in comparison.__struct_fields__}
    return ShownComparison(**fields)
