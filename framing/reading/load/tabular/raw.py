"""The rows of any kind of table, as they stand in its file."""

from __future__ import annotations

import csv
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from framing.errors import InputError
from framing.reading.load.tabular import objects, separated
from framing.reading.load.tabular.opening import PACKED, encoding_of, suffix_of
from framing.records import Problem

SEPARATED = (".csv", ".tsv", ".tab")
OBJECTS = (".jsonl", ".ndjson", ".json")
SUFFIXES = (*OBJECTS, *SEPARATED, ".parquet")
Numbered = Iterator[tuple[int, dict[str, Any] | None]]


def is_table(path: Path) -> bool:
    """Whether a path is of a file that holds a text a row, packed or not."""
    packed = path.name.lower().endswith(PACKED)
    if suffix_of(path) not in SUFFIXES[: -1 if packed else None]:
        return False
    try:
        return path.is_file()
    except OSError:  # a name that is too long: told where the path is opened
        return False


def reader_of(path: Path) -> tuple[Callable[[], Numbered], str]:
    """What goes through a table's rows, as often as it is called, each with its number; and
    what is to be said of the file's form, "" for nothing.

    Raises:
        InputError: it can't be opened. What it gives raises that, too.
    """
    kind = suffix_of(path)
    if kind == ".parquet":
        return lambda: _told(path, lambda: _parquet(path)), ""
    encoding = "utf-8"
    try:
        encoding = encoding_of(path)
        said = "" if encoding.startswith("utf-8") else f"in {encoding}"
        if kind in OBJECTS:
            return lambda: _told(path, lambda: objects.rows(path, encoding)), said
        manner = separated.manner_of(path, encoding)
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise _unreadable(path, error) from error
    parted = {",": "", "\t": "parted by tabs"}.get(manner.mark, f"parted by '{manner.mark}'")
    said = ", ".join(part for part in (said, parted) if part)
    return lambda: _told(path, lambda: separated.rows(path, encoding, manner)), said


def _told(path: Path, rows: Callable[[], Numbered]) -> Numbered:
    """The rows, with faults of the file as errors of ours."""
    try:
        yield from rows()
    except RecursionError as error:
        raise _unreadable(path, ValueError("lists within lists, too deep")) from error
    except (OSError, EOFError, ValueError, csv.Error, zlib.error) as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> InputError:
    said = (error.strerror if isinstance(error, OSError) else None) or str(error)
    what = " ".join(said.split())  # pyarrow says some things in two lines
    mend = "save it as JSON lines or CSV in UTF-8"
    return InputError([Problem(str(path), f"can't be read ({what})", mend)])


def _parquet(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        from pyarrow import ArrowException, parquet
    except ImportError as error:
        mend = "install it with: pip install 'framing[parquet]'"
        problem = Problem(str(path), "reading Parquet needs pyarrow", mend)
        raise InputError([problem]) from error
    number = 0
    try:
        for batch in parquet.ParquetFile(path).iter_batches(batch_size=256):
            for given in batch.to_pylist():
                number += 1
                yield number, given
    except ArrowException as error:
        raise ValueError(str(error)) from error
