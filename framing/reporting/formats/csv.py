"""Tidy CSV: one row an event, document and measure; safe to open in a spreadsheet.

As RFC 4180 has it: UTF-8, lines end in CR LF, a field with a comma, quote or line break is
quoted. In a file it begins with a byte order mark, without which Excel takes "é" and Korean for
Latin-1 letters; pandas, polars, R and LibreOffice pass over it. A pipe gets none, as the
programs behind pipes often don't.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from framing.reporting.page.page import Page
from framing.reporting.page.tables import table_of

SUFFIX = ".csv"
MARK = "\ufeff"  # before the text, in a file
# what a spreadsheet takes for a formula, also behind blanks and in full-width letters
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def render(page: Page) -> str:
    """One event's table with its head."""
    return render_all([page])


def render_all(pages: Sequence[Page]) -> str:
    """All events in one table."""
    return render_table(pages, "cells")


def render_table(pages: Sequence[Page], name: str) -> str:
    """All events in one table of a name of `tables.TABLES`.

    Raises:
        InputError: there is no such table.
    """
    tables = [table_of(page.comparison, name) for page in pages]
    head = [table.columns for table in tables[:1]]
    return written([*head, *(row for table in tables for row in table.rows)])


def written(rows: Iterable[Sequence[object]]) -> str:
    """Rows as this module's CSV, safe to open; none give an empty text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([safe(value) for value in row] for row in rows)
    return out.getvalue()


def bare(value: str) -> str:
    """Text without the apostrophe that `safe` put before it."""
    if value[:1] == "'" and safe(value[1:]) == value:
        return value[1:]
    return value


def safe(value: object) -> object:
    """Text that a spreadsheet can't take for a formula, nor a program for the file's end.

    An apostrophe goes before what would be one (OWASP, CSV injection); NUL is left out.
    """
    if not isinstance(value, str):
        return value
    value = value.replace("\0", "")
    if value.lstrip().startswith(FORMULA) or value.startswith(("\t", "\r", "\n")):
        return "'" + value
    return value
