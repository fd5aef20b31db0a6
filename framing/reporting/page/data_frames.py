"""A table as a data frame of whichever library is installed."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from framing.errors import InputError
from framing.records import Problem
from framing.reporting.page.tables import Tidy

LIBRARIES = ("pandas", "polars")
PANDAS_TYPES = {str: "string", float: "Float64", int: "Int64", bool: "boolean"}


def frame_of(table: Tidy) -> Any:
    """A pandas or a polars DataFrame with the table's types; None is a missing value.

    Raises:
        InputError: neither library is installed.
    """
    for name in LIBRARIES:
        try:
            library = import_module(name)
        except ImportError:
            continue
        return _pandas(table, library) if name == "pandas" else _polars(table, library)
    mend = "install one: pip install pandas"
    raise InputError([Problem("to_frame", "needs pandas or polars", mend)])


def _pandas(table: Tidy, pandas: Any) -> Any:
    frame = pandas.DataFrame(table.rows, columns=list(table.columns), dtype=object)
    kinds = zip(table.columns, table.kinds, strict=True)
    return frame.astype({name: PANDAS_TYPES[kind] for name, kind in kinds})


def _polars(table: Tidy, polars: Any) -> Any:
    types = {str: polars.String, float: polars.Float64, int: polars.Int64, bool: polars.Boolean}
    kinds = zip(table.columns, table.kinds, strict=True)
    return polars.DataFrame(
        table.rows, schema={name: types[kind] for name, kind in kinds}, orient="row"
    )
