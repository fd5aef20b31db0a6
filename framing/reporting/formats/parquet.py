"""The tidy table of the CSV as Parquet, its types kept; needs `framing[parquet]`."""

from __future__ import annotations

import io
from collections.abc import Sequence

from framing.errors import InputError
from framing.records import Problem
from framing.reporting.page.page import Page
from framing.reporting.page.tables import table_of

SUFFIX = ".parquet"


def render(page: Page) -> bytes:
    """One event's table.

    Raises:
        InputError: pyarrow is not installed.
    """
    return render_all([page])


def render_all(pages: Sequence[Page]) -> bytes:
    """All events in one table.

    Raises:
        InputError: pyarrow is not installed.
    """
    return render_table(pages, "cells")


def render_table(pages: Sequence[Page], name: str) -> bytes:
    """All events in one table of a name of `tables.TABLES`.

    Raises:
        InputError: there is no such table, or pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        mend = "install it: pip install 'framing[parquet]'"
        raise InputError([Problem("--format parquet", "needs pyarrow", mend)]) from error
    tables = [table_of(page.comparison, name) for page in pages]
    types = {str: pa.string(), float: pa.float64(), int: pa.int64(), bool: pa.bool_()}
    fields = zip(tables[0].columns, tables[0].kinds, strict=True)
    schema = pa.schema([(name, types[kind]) for name, kind in fields])
    rows = [
        dict(zip(table.columns, row, strict=True)) for table in tables for row in table.rows
    ]
    out = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(rows, schema=schema), out)
    return out.getvalue()
