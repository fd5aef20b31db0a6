"""The tables of a run as Parquet, for pandas, polars, DuckDB or R."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import NoneType
from typing import Any

import msgspec
from msgspec import Struct

from framing.errors import InputError
from framing.records import Problem

ROWS = 50_000  # in memory at a time, and in a row group


def check() -> None:
    """Whether Parquet can be written here, before hours of work.

    Raises:
        InputError: pyarrow is not installed.
    """
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as error:
        mend = "install it with: pip install 'framing[parquet]'"
        problem = Problem("--parquet", "writing Parquet needs pyarrow", mend)
        raise InputError([problem]) from error


def convert(lines: Path, target: Path, row: type[Struct]) -> None:
    """A table of JSON lines as Parquet; `row` tells its columns and their types.

    Raises:
        OSError: `target` can't be written.
    """
    from pyarrow import Table, parquet

    schema = _schema(row)
    part = target.with_name(f".{target.name}.part")
    with parquet.ParquetWriter(part, schema, compression="zstd") as writer:
        for rows in _blocks(lines):
            writer.write_table(Table.from_pylist(rows, schema=schema))
    part.replace(target)


def _blocks(lines: Path) -> Iterator[list[dict[str, Any]]]:
    with lines.open("rb") as file:
        while some := list(islice(file, ROWS)):
            yield [msgspec.json.decode(line) for line in some]


def _schema(row: type[Struct]) -> Any:
    """A Struct's fields as Arrow's."""
    import pyarrow

    types = {
        str: pyarrow.string(),
        int: pyarrow.int64(),
        float: pyarrow.float64(),
        bool: pyarrow.bool_(),
        list[str]: pyarrow.list_(pyarrow.string()),
    }
    columns = []
    for name, kind in typing.get_type_hints(row).items():
        plain = [part for part in typing.get_args(kind) if part is not NoneType]
        is_list = typing.get_origin(kind) is list
        columns.append((name, types[kind if is_list or not plain else plain[0]]))
    return pyarrow.schema(columns)
