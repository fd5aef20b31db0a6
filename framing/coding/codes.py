"""Coders' files: one row a unit and coder, read with every fault in it, and written.

A table has `unit` and either `codes`, the categories' ids with ";" between them ("none" for
none of them, nothing where the unit wasn't coded), or a column for each category or variable
with its value. `coder` names the coder; without it, the file's name does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from framing.coding.units import Unit
from framing.reporting.formats import csv

NONE = "none"
COLUMNS = (
    *("unit", "event", "outlet", "document", "start", "end", "text"),
    *("coder", "codes", "note"),
)
YES, NO = "1", "0"


class Coded(Struct, frozen=True):
    """What one coder says of one unit.

    `codes` are the categories that it has, None where the coder says nothing of that kind;
    `values` are by variable, where a table has a column for each. `where` is the file and
    row, and `placed` says that the unit's name is one of ours, not a program's number.
    """

    unit: str
    coder: str
    codes: tuple[str, ...] | None = None
    values: dict[str, str] = {}
    text: str = ""
    event: str = ""
    outlet: str = ""
    document: str = ""
    note: str = ""
    where: str = ""
    placed: bool = True

    @property
    def is_coded(self) -> bool:
        """Whether there is any code of it."""
        return self.codes is not None or bool(self.values)


def about(told: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    """What a row says of where its unit is from, and under further keys, as text."""
    return {key: str(told.get(key) or "") for key in ("event", "outlet", "document", *keys)}


def codes_in(cell: str) -> tuple[str, ...] | None:
    """The codes of a cell: ("a", "b") for "a; b", () for "none", None for an empty one."""
    parts = [part.strip() for part in cell.replace("|", ";").split(";") if part.strip()]
    if not parts:
        return None
    return tuple(dict.fromkeys(part for part in parts if part.lower() != NONE))


def written(rows: Iterable[Sequence[object]]) -> str:
    """Rows of `COLUMNS` as a table that a spreadsheet opens."""
    return csv.MARK + csv.written([COLUMNS, *rows])


def blank(units: Sequence[Unit]) -> str:
    """Units as a table for one coder to fill."""
    return written(
        (one.id, one.event, one.outlet, one.document, one.start, one.end, one.text, "", "", "")
        for one in units
    )


def cell_of(codes: Sequence[str] | None) -> str:
    """Codes as a cell."""
    if codes is None:
        return ""
    return "; ".join(codes) or NONE


def filled(coded: Sequence[Coded]) -> str:
    """What coders said as a table."""
    return written(
        (
            *(one.unit, one.event, one.outlet, one.document, "", "", one.text),
            *(one.coder, cell_of(one.codes), one.note),
        )
        for one in coded
    )
