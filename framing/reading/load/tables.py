"""A table of texts, a row each: JSON lines, CSV, TSV or Parquet, read in a stream."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from framing.errors import InputError
from framing.reading.load.header import FIELDS, document_from, fault_in
from framing.records import Document, Problem

SUFFIXES = (".jsonl", ".ndjson", ".csv", ".tsv", ".parquet")
# what other people's tables call our columns
SAME = {
    "content": "text",
    "body": "text",
    "source": "outlet",
    "publisher": "outlet",
    "date": "published",
    "headline": "title",
    "lang": "language",
    "story": "event",
}


class Row(Struct, frozen=True):
    """One row of a table: a document, or None with the problems that keep it from being one.

    `event` is the name that the table gives, None where it gives none.
    """

    document: Document | None
    event: str | None
    problems: list[Problem]


def rows(path: Path) -> Iterator[Row]:
    """The rows of a table, in order, never more of them in memory than needed.

    Columns: `text` (needed), `id`, `event`, `outlet`, `title`, `published`, `kind`, `url`,
    `language`; some common other names are understood, more columns are left alone. A row
    without an id is called after its number.

    Raises:
        InputError: the table as a whole can't be read.
    """
    yield from document_rows(_raw(path), str(path))


def document_rows(
    numbered: Iterable[tuple[int, dict[str, Any] | Problem]], source: str
) -> Iterator[Row]:
    """Mappings, each with its number in `source`, as documents; columns as of `rows`."""
    for number, given in numbered:
        where = f"{source}:{number}"
        if isinstance(given, Problem):
            yield Row(None, None, [given])
            continue
        named = _columns(given)
        if "text" not in named:
            have = ", ".join(list(given)[:8]) or "none"
            what, mend = f"no column 'text' (columns: {have})", "call the texts' column 'text'"
            yield Row(None, named.get("event"), [Problem(where, what, mend)])
            continue
        yield _row(named, where, number)


def _row(named: dict[str, str], where: str, number: int) -> Row:
    text, event = named["text"], named.get("event")
    if not text.strip():
        empty = Problem(where, "the text is empty", "put the article's text into it")
        return Row(None, event, [empty])
    fields, problems = {}, []
    for key in FIELDS:
        value = " ".join(named.get(key, "").split())
        fault = fault_in(key, value)
        if fault is not None:
            problems.append(Problem(where, *fault))
        elif value:
            fields[key] = value
    name = named.get("id") or f"row-{number}"
    document = document_from(fields, name, event or "", text, where)
    return Row(document, event, problems)


def _columns(given: dict[str, Any]) -> dict[str, str]:
    """A row's values as text, by our names; a column of our own name comes first."""
    plain = {
        key.strip().lower(): _sound(value) if isinstance(value, str) else str(value)
        for key, value in given.items()
        if isinstance(key, str) and value is not None and not isinstance(value, dict | list)
    }
    for other, ours in SAME.items():
        if ours not in plain and other in plain:
            plain[ours] = plain[other]
    return plain


def _sound(value: str) -> str:
    """Text that UTF-8 can hold: half a surrogate pair, as broken JSON has them, is "?"."""
    return value.encode("utf-8", "replace").decode("utf-8")


def _raw(path: Path) -> Iterator[tuple[int, dict[str, Any] | Problem]]:
    """Line or row numbers, from 1, with the row as a mapping or what is wrong with it."""
    kind = path.suffix.lower()
    try:
        if kind == ".parquet":
            yield from _parquet(path)
        elif kind in (".csv", ".tsv"):
            yield from _separated(path, "\t" if kind == ".tsv" else ",")
        else:
            yield from _lines(path)
    except (OSError, ValueError, csv.Error) as error:
        what = (error.strerror if isinstance(error, OSError) else None) or str(error)
        mend = "save it as JSON lines or CSV in UTF-8"
        raise InputError([Problem(str(path), f"can't be read ({what})", mend)]) from error


def _lines(path: Path) -> Iterator[tuple[int, dict[str, Any] | Problem]]:
    with path.open(encoding="utf-8-sig") as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            try:
                given = json.loads(line)
            except json.JSONDecodeError:
                given = None
            if not isinstance(given, dict):
                mend = 'write one object a line: {"event": "…", "outlet": "…", "text": "…"}'
                yield number, Problem(f"{path}:{number}", "not a JSON object", mend)
            else:
                yield number, given


def _separated(path: Path, mark: str) -> Iterator[tuple[int, dict[str, Any]]]:
    csv.field_size_limit(sys.maxsize)
    with path.open(encoding="utf-8-sig", newline="") as file:
        table = csv.DictReader(file, delimiter=mark)
        while True:
            first = table.line_num + 1  # a quoted text may run over many lines
            given = next(table, None)
            if given is None:
                return
            yield max(first, 2), given


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
        raise ValueError(str(error).splitlines()[0]) from error
