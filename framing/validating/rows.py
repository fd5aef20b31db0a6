"""Coded texts from a file of JSON lines, with every bad line named at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

from framing.errors import InputError, bytes_of
from framing.records import Problem

Row = TypeVar("Row")


def rows_of(
    path: Path,
    kind: type[Row],
    form: str,
    faults: Callable[[Row], Iterable[tuple[str, str]]] = lambda _: (),
) -> list[Row]:
    """The file's rows as records of one kind; blank lines are passed over.

    Args:
        path: a file of JSON lines in UTF-8.
        kind: the record that each line is.
        form: how a line looks, for the message.
        faults: what is wrong with a row of that form, and how to mend it.

    Raises:
        InputError: the file can't be read, lines haven't that form, or there are none.
    """
    try:
        lines = bytes_of(path).decode("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        problem = Problem(str(path), f"can't be read ({error})", "give a file of JSON lines")
        raise InputError([problem]) from error
    rows: list[Row] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = msgspec.json.decode(line, type=kind)
        except (msgspec.DecodeError, UnicodeEncodeError) as error:
            where = f"{path}:{number}"
            problems.append(Problem(where, f"no coded text ({error})", f"write {form}"))
            continue
        problems += [Problem(f"{path}:{number}", *fault) for fault in faults(row)]
        rows.append(row)
    if not rows and not problems:
        problems.append(Problem(str(path), "no rows", "add one JSON object a line"))
    if problems:
        raise InputError(problems)
    return rows
