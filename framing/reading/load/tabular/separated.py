"""Rows of separated values, whatever parts them."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any, NamedTuple

from framing.reading.load.tabular import names
from framing.reading.load.tabular.opening import text_file

SEPARATORS = ",;\t|"
HEAD = 200  # lines looked at to see how values are kept apart
SAID = re.compile(r"sep=(.)\r?\n?$", re.I)  # a first line that spreadsheets write


class Manner(NamedTuple):
    """How values are kept apart: by what, whether a quotation mark inside is written with a
    backslash, and how many lines stand before the columns' names."""

    mark: str
    escaped: bool
    before: int


def manner_of(path: Path, encoding: str) -> Manner:
    """How a file's values are kept apart.

    The separator is the one that makes most known names of the first row, of equal ones the
    one that makes most columns; csv.Sniffer is asked where none makes two columns.
    """
    with text_file(path, encoding) as file:
        lines = list(islice(file, HEAD))
    said = SAID.match(lines[0]) if lines else None
    first = next(iter(lines[1:] if said else lines), "")
    escaped = '\\"' in (text := "".join(lines)) and '""' not in text.replace(',"",', "")
    if said:
        return Manner(said[1], escaped, 1)
    found = {mark: _columns(first, mark) for mark in SEPARATORS}
    mark = max(SEPARATORS, key=lambda one: (names.known_in(found[one]), len(found[one])))
    if len(found[mark]) < 2:
        mark = _sniffed(text) or mark
    return Manner(mark, escaped, 0)


def rows(path: Path, encoding: str, manner: Manner) -> Iterator[tuple[int, dict[str, Any]]]:
    """The number of each row's first line, with the row; line 1 holds the columns' names."""
    csv.field_size_limit(sys.maxsize)
    with text_file(path, encoding) as file:
        for _ in range(manner.before):
            next(file, None)
        table = csv.DictReader(
            _sound(file),
            delimiter=manner.mark,
            doublequote=not manner.escaped,
            escapechar="\\" if manner.escaped else None,
        )
        while True:
            first = table.line_num + 1  # a quoted text may run over many lines
            given = next(table, None)
            if given is None:
                return
            yield max(first, 2) + manner.before, given


def _sound(file: Iterator[str]) -> Iterator[str]:
    """Lines without the zeros that some programs leave, which end a value for others."""
    first = next(file, "").lstrip("\ufeff")
    return (line.replace("\0", "") for line in chain([first], file))


def _columns(line: str, mark: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=mark), [])
    except csv.Error:
        return []


def _sniffed(text: str) -> str | None:
    try:
        return csv.Sniffer().sniff(text, delimiters=":~^\x01\x1f").delimiter
    except csv.Error:
        return None
