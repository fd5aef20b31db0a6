"""A table of texts, a row each, as collectors leave them: read in a stream."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from framing.reading.load.header import document_from, fault_in
from framing.reading.load.tabular import names
from framing.reading.load.tabular.dates import iso_of
from framing.reading.load.tabular.raw import SUFFIXES, is_table, reader_of
from framing.reading.load.tabular.survey import Survey
from framing.reading.load.tabular.taken import Taken, Wanted, checked, language_of, taken_of
from framing.reading.load.tabular.tally import Tally
from framing.reading.load.tabular.values import flat
from framing.records import NO_OUTLET, Document, Problem

__all__ = ["SUFFIXES", "Row", "Table", "Wanted", "documents_in", "is_table", "rows", "table_at"]

CUT = re.compile(r"\[\+\d+ chars\]$")  # how NewsAPI ends a text that it gives the start of
Numbered = Iterable[tuple[int, dict[str, Any] | None]]


class Row(Struct, frozen=True):
    """One row of a table: a document, or None where there is a fault that keeps it from
    being one.

    `event` is the name that the table gives, None where it gives none, `author` likewise
    (no document has one: only a file's header does). `problems` stand
    with a last row of number 0, the table's own: one a kind of fault.
    """

    document: Document | None
    event: str | None
    problems: list[Problem]
    number: int = 0
    author: str | None = None


class Table(Struct, frozen=True):
    """A table that was looked through once; `read` goes through its rows again."""

    where: str
    taken: Taken
    read: Callable[[], Numbered]
    form: str = ""

    @property
    def note(self) -> str:
        """What was taken for what, and what was left: one line."""
        form = f" ({self.form})" if self.form else ""
        return f"{self.where}{form}: {self.taken.note}"


def table_at(path: Path, wanted: Wanted | None = None) -> Table:
    """A table's file, gone through once to see what its columns are.

    CSV with any separator, TSV, JSON (objects a line, an array, or an answer of an
    interface), each packed by gzip or not and in any encoding, and Parquet.

    Raises:
        InputError: it can't be read, or no column holds texts.
    """
    read, form = reader_of(path)
    table = table_of(read, str(path), wanted)
    return Table(table.where, table.taken, table.read, form)


def table_of(read: Callable[[], Numbered], where: str, wanted: Wanted | None = None) -> Table:
    """Mappings, each with its number in what is called `where`, as a table; `read` must give
    the same ones each time.

    Raises:
        InputError: no column holds texts, or there is none that `wanted` names.
    """
    wanted = wanted or Wanted()
    checked(wanted)
    survey = Survey()
    for _, given in read():
        if given is not None:
            survey.add(
                flat(given), wanted.columns.get("outlet"), wanted.columns.get("published")
            )
    return Table(where, taken_of(survey, wanted, where), read)


def rows(path: Path, wanted: Wanted | None = None) -> Iterator[Row]:
    """The rows of a table's file, see `documents_in`.

    Raises:
        InputError: the table as a whole can't be read.
    """
    yield from documents_in(table_at(path, wanted))


def documents_in(table: Table) -> Iterator[Row]:
    """The rows of a table, in order, never more of them in memory than needed; a row without
    an id is called after its number. Where there are problems, a last row of number 0
    has them all.

    Raises:
        InputError: the table as a whole can't be read.
    """
    tally = Tally(table.where)
    for number, given in table.read():
        if given is None:
            tally.add("object", number, "")
            yield Row(None, None, [], number)
            continue
        yield _row(table.taken, flat(given), f"{table.where}:{number}", number, tally)
    problems = [*table.taken.problems, *tally.problems()]
    if problems:
        yield Row(None, None, problems)


def _row(taken: Taken, row: Mapping[str, str], where: str, number: int, tally: Tally) -> Row:
    text = taken.value("text", row)
    event = taken.value("event", row) or None
    if not text:
        tally.add("text", number, "")
        return Row(None, event, [], number)
    if (cut := CUT.search(text[-40:].rstrip())) is not None:
        tally.add("cut", number, cut[0])
    fields = {"outlet": _line(taken.outlet(row)) or NO_OUTLET}
    for ours in ("title", "url"):
        fields[ours] = _line(taken.value(ours, row))
    fields["language"] = language_of(taken.value("language", row))
    date = _line(taken.value("published", row))
    fields["published"] = iso_of(date, taken.order(row)) or ""
    if date and not fields["published"]:
        tally.add("date", number, date)
    fields["kind"] = _line(taken.value("kind", row)).lower()
    fault = fault_in("kind", fields["kind"])
    if fault is not None:
        tally.add("kind", number, fields.pop("kind"), fault[1])
    known = {key: value for key, value in fields.items() if value}
    name = _line(taken.value("id", row)) or f"row-{number}"
    document = document_from(known, name, event or "", text, where)
    return Row(document, event, [], number, _author(row))


def _author(row: Mapping[str, str]) -> str | None:
    """Who wrote a row's text, as the first column that may say so has it."""
    told = (_line(row[name]) for name in row if names.plain(name) in names.theirs("author"))
    return next((value for value in told if not names.is_missing(value)), None)


def _line(value: str) -> str:
    return " ".join(value.split())
