"""Coded texts from a file of JSON lines, or a table, with every bad line named at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from framing.errors import InputError, bytes_of
from framing.reading.load.tables import is_table
from framing.reading.load.tabular import names
from framing.reading.load.tabular.raw import reader_of
from framing.reading.load.tabular.values import flat
from framing.records import Problem

LINES = (".jsonl", ".ndjson")  # of which every bad one is named
Row = TypeVar("Row")


def rows_of(
    path: Path,
    kind: type[Row],
    form: str,
    faults: Callable[[Row], Iterable[tuple[str, str]]] = lambda _: (),
) -> list[Row]:
    """The file's rows as records of one kind; blank lines are passed over.

    Args:
        path: a file of JSON lines in UTF-8, or a table (`reading/load/tables.py`) whose columns
            have the record's names, or, where no column has it, a name that means it.
        kind: the record that each line is.
        form: how a line looks, for the message.
        faults: what is wrong with a row of that form, and how to mend it.

    Raises:
        InputError: the file can't be read, lines haven't that form, or there are none.
    """
    rows, problems = list[Row](), list[Problem]()
    is_plain = path.suffix.lower() in LINES or not is_table(path)
    for number, given in _lines(path) if is_plain else _table(path):
        where = f"{path}:{number}"
        try:
            if isinstance(given, bytes):
                row = msgspec.json.decode(given, type=kind)
            else:
                row = msgspec.convert(given, type=kind, strict=False)
        except (msgspec.DecodeError, UnicodeEncodeError) as error:
            how = "write" if isinstance(given, bytes) else "give the columns of"
            problems.append(Problem(where, f"no coded text ({error})", f"{how} {form}"))
            continue
        problems += [Problem(where, *fault) for fault in faults(row)]
        rows.append(row)
    if not (rows or problems):
        problems = [Problem(str(path), "no rows", "add one JSON object a line")]
    if problems:
        raise InputError(problems)
    return rows


def _lines(path: Path) -> Iterator[tuple[int, Any]]:
    try:
        lines = bytes_of(path).decode("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        problem = Problem(str(path), f"can't be read ({error})", "give a file of JSON lines")
        raise InputError([problem]) from error
    return ((number, one.encode()) for number, one in enumerate(lines, 1) if one.strip())


def _table(path: Path) -> Iterator[tuple[int, Any]]:
    """A table's rows as plain objects, with our names beside theirs."""
    for number, row in reader_of(path)[0]():
        meant = {
            "date" if ours == "published" else ours: value
            for name, value in reversed(flat(row or {}).items())
            for ours in names.meant_by(name)
        }
        yield number, meant | {name: value for name, value in (row or {}).items() if name}
