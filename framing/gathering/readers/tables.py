"""Collectors' tables: Excel files by openpyxl, SQLite (as NELA-GT) by the standard library."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from framing.gathering.article import Found
from framing.gathering.kinds import kind_of
from framing.gathering.problems import SourceError, library
from framing.gathering.readers.archive import files_of
from framing.gathering.tables_given import articles_in
from framing.reading.load.tables import table_of
from framing.reading.load.tabular import names

KINDS = ("xlsx", "sqlite")


def articles(data: bytes, origin: str, url: str | None) -> Iterator[Found]:
    """An article a row of every table that has a column of texts, its columns called as in
    `reading.load.tables`; a problem for each row without a text.

    Raises:
        SourceError: it is damaged, has no such table, or openpyxl isn't installed.
    """
    is_sheets = kind_of(data) == "xlsx"
    read = partial(_sheets, data, origin) if is_sheets else partial(_tables, data)
    table = table_of(lambda: enumerate(read(), start=1), origin)
    found = False
    for one in articles_in(table):
        found = True
        yield one
    if not found:
        what = "has no table with a column of texts"
        raise SourceError(origin, what, "call the column with the texts 'text'")


def _sheets(data: bytes, origin: str) -> Iterator[dict[str, Any]]:
    """The rows of an Excel file's sheets that have a column of texts, by their first row."""
    openpyxl = library("openpyxl", origin, "Excel files")
    for _ in files_of(data, origin):  # its limits, before the library unpacks it
        pass
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    for sheet in book.worksheets:
        rows = sheet.iter_rows(values_only=True)
        columns = [str(name or "") for name in next(rows, ())]
        if _has_texts(columns):
            for row in rows:
                if any(value is not None for value in row):
                    yield {name: _plain(v) for name, v in zip(columns, row, strict=False)}


def _has_texts(columns: Iterable[str]) -> bool:
    return any("text" in names.meant_by(column) for column in columns)


def _plain(value: Any) -> Any:
    """A cell's value; a moment is its day."""
    return value.date().isoformat() if hasattr(value, "date") else value


def _tables(data: bytes) -> Iterator[dict[str, Any]]:
    """The rows of a database's tables that have a column of texts."""
    base = sqlite3.connect(":memory:")
    try:
        base.deserialize(data)
        base.row_factory = sqlite3.Row
        tables = base.execute(
            "select name from sqlite_master where type = 'table' order by name"
        )
        for (table,) in tables.fetchall():
            quoted = table.replace('"', '""')
            rows = base.execute(f'select * from "{quoted}"')
            if _has_texts(column[0] for column in rows.description):
                yield from ({key: row[key] for key in row.keys()} for row in rows)  # noqa: SIM118
    finally:
        base.close()
