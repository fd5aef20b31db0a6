"""The word lists that come with the program, as a table for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from framing.reporting.formats.text import table_lines
from framing.reporting.page.page import Table


def table_of(lexicons: Sequence[Any]) -> str:
    """One row a lexicon: what it is for, its size, its licence, how far it was validated."""
    head = ["Name", "For", "Version", "Licence", "Categories", "Entries", "Validated"]
    rows = [
        [
            [one.name],
            [one.title],
            [one.version],
            [one.licence],
            [str(len(one.categories))],
            [str(len(one.entries))],
            [_validated(one)],
        ]
        for one in lexicons
    ]
    return table_lines(Table(head, rows)) + "\n"


def _validated(lexicon: Any) -> str:
    with_figure = [c for c in lexicon.categories if c.reliability.figure is not None]
    return f"{len(with_figure)} of {len(lexicon.categories)}"
