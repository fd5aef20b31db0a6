"""Tables of codes, ours or anybody's, and what the form exports as JSON."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from framing.coding.codes import COLUMNS, Coded, about, codes_in
from framing.reporting.formats.csv import bare

TITLE = "a table with 'unit' and 'codes'"
FORMAT = "framing codes"
UNIT = ("unit", "unit_id", "id")
ABOUT = frozenset(
    (*UNIT, *COLUMNS, "code", "title", "published", "url", "order", "before", "after")
)


def fits(path: Path, data: bytes) -> bool:
    """Whether a file is such a table, or the form's JSON."""
    if path.suffix.lower() == ".json":
        return data[:400].lstrip().startswith(b"{") and FORMAT.encode() in data[:400]
    names = _rows(data)[0][1] if path.suffix.lower() in (".csv", ".tsv") else []
    return any(name in UNIT for name in names)


def rows(path: Path, data: bytes) -> list[Coded]:
    """The rows of a table, or of the form's export; rows without a unit are refused.

    Raises:
        ValueError: a row has no unit, or the JSON isn't ours.
    """
    if path.suffix.lower() == ".json":
        told = json.loads(data)
        return [
            _row(one | {"coder": told.get("coder", "")}, path, at)
            for at, one in enumerate(told["units"], 1)
        ]
    (_, names), *lines = _rows(data)
    return [
        _row(dict(zip(names, cells, strict=False)), path, line)
        for line, cells in lines
        if any(cell.strip() for cell in cells)
    ]


def _rows(data: bytes) -> list[tuple[int, list[str]]]:
    """The rows of a table, each with the line where it begins; the first are the names."""
    text = data.decode("utf-8-sig", "replace")
    head = text.partition("\n")[0]
    table = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count))
    found, line = [], 1
    for cells in table:
        found.append((line, cells))
        line = table.line_num + 1
    if not found:
        return [(1, [])]
    return [(1, [name.strip() for name in found[0][1]]), *found[1:]]


def _row(told: dict[str, Any], path: Path, line: int) -> Coded:
    by_name = {str(key).lower(): value for key, value in told.items() if key}
    unit = next((str(by_name[key]).strip() for key in UNIT if by_name.get(key)), "")
    if not unit:
        raise ValueError(f"line {line} has no unit")
    cell = by_name.get("codes", by_name.get("code"))
    values = {}
    if cell is None and "codes" not in by_name and "code" not in by_name:
        values = {
            key: str(value).strip()
            for key, value in told.items()
            if key and key.lower() not in ABOUT and str(value).strip()
        }
    return Coded(
        unit=unit,
        coder=str(by_name.get("coder") or path.stem).strip(),
        codes=tuple(cell) if isinstance(cell, list) else codes_in(str(cell or "")),
        values=values,
        where=f"{path}:{line}",
        **about(
            {key: bare(str(value or "")) for key, value in by_name.items()}, "text", "note"
        ),
    )
