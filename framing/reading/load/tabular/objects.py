"""Rows of JSON: an object a line, an array, or an answer that wraps one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from framing.reading.load.tabular import names
from framing.reading.load.tabular.opening import text_file
from framing.reading.load.tabular.values import flat

CHUNK = 1 << 16  # letters read at a time
FIRST = 10  # lines looked at
DEPTH = 3  # objects that an answer may wrap its rows in
NEXT = re.compile(r"[\s,]*")
INNER = ("_source", "row")  # where search engines, and servers of data sets, keep a row
Numbered = Iterator[tuple[int, Any]]


def rows(path: Path, encoding: str) -> Numbered:
    """Each object with its number: its line where there is one a line, else its place; None
    for what is no object.

    Only an answer that wraps its rows in an object, or a table by columns, is held in
    memory as a whole.

    Raises:
        ValueError: it is no JSON.
    """
    with text_file(path, encoding) as file:
        is_array = file.read(CHUNK).lstrip("\ufeff \t\r\n").startswith("[")
    with text_file(path, encoding) as file:
        if is_array:
            yield from _array(file)
        elif is_by_line(path, encoding):
            yield from _lines(file)
        else:
            yield from enumerate(_within(json.loads(file.read().lstrip("\ufeff"))), start=1)


def is_by_line(path: Path, encoding: str) -> bool:
    """Whether one of the first lines, but not the only one, is an object by itself."""
    with text_file(path, encoding) as file:
        lines = (plain for line in file if (plain := line.strip(" \ufeff\t\r\n")))
        some = list(islice(lines, FIRST))
    return any(map(_is_object, some)) and len(some) > 1


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _lines(file: TextIO) -> Numbered:
    for number, line in enumerate(file, start=1):
        plain = line.strip().lstrip("\ufeff")
        if not plain:
            continue
        try:
            given = json.loads(plain)
        except (ValueError, RecursionError):
            given = None
        yield number, given if isinstance(given, dict) else None


def _array(file: TextIO) -> Numbered:
    """The objects of an array, each as soon as it is whole."""
    decoder = json.JSONDecoder()
    held, number, start = file.read(CHUNK).lstrip("\ufeff \t\r\n")[1:], 0, 0
    size = CHUNK
    while True:
        start = NEXT.match(held, start).end()  # type: ignore[union-attr]  # it may be empty
        if held[start : start + 1] == "]":
            return
        try:
            given, start = decoder.raw_decode(held, start)
        except json.JSONDecodeError:
            more = file.read(size)
            if not more:
                raise
            held, start = held[start:] + more, 0
            size *= 2  # so that a long object is not tried again at each of its chunks
            continue
        size = CHUNK
        number += 1
        yield number, given if isinstance(given, dict) else None


def _within(whole: Any) -> list[dict[str, Any]]:
    """The rows in an object: of the array of objects in it that has most names that mean
    something, of equal ones the longest, of its columns where it is a table by columns, or
    itself."""
    some = [list(map(_inner, rows)) for rows in _arrays(whole, DEPTH)]
    if some:
        return max(some, key=lambda rows: (names.known_in(flat(rows[0])), len(rows)))
    if not isinstance(whole, dict):
        return []
    columns, rows = whole.get("columns"), whole.get("data")
    if isinstance(columns, list) and isinstance(rows, list):
        return [dict(zip(columns, row, strict=False)) for row in rows if isinstance(row, list)]
    values = list(whole.values())
    if values and all(isinstance(value, dict) for value in values):
        # rows told by columns' names, or columns by rows' numbers
        by_number = all(key.isdigit() for value in values for key in value)
        if len({tuple(value) for value in values}) == 1 and by_number:
            by_row = zip(*(value.values() for value in values), strict=True)
            return [dict(zip(whole, row, strict=True)) for row in by_row]
        return [{"id": key, **value} for key, value in whole.items()]
    return [whole]


def _inner(row: dict[str, Any]) -> dict[str, Any]:
    inner = (row.get(name) for name in INNER)
    return next((one for one in inner if isinstance(one, dict)), row)


def _arrays(whole: Any, depth: int) -> list[list[dict[str, Any]]]:
    if isinstance(whole, list):
        return [whole] if whole and all(isinstance(one, dict) for one in whole) else []
    if not isinstance(whole, dict) or not depth:
        return []
    # an array of objects inside of a text's own fields ("authors") is no table
    if any(isinstance(whole.get(key), str) for key in ("text", "body", "content", "maintext")):
        return []
    return [found for value in whole.values() for found in _arrays(value, depth - 1)]
