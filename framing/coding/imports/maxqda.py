"""MAXQDA's coded segments, exported as a table: a document is a unit, its codes are those of
all segments in it. "Frames\\Economic" is the code "Economic".

https://www.maxqda.com/help-mx24/teamwork/: columns "Document name", "Code", "Segment"; the
coder is in "Created by" or "Author", or the file's name. A document without any segment isn't
in the export, so agreement over MAXQDA's files needs --partial, or a "none" code.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from zipfile import BadZipFile

from framing.coding.codes import NONE, Coded

TITLE = "MAXQDA (coded segments as CSV or Excel)"
DOCUMENT, CODE = ("document name", "document"), ("code",)
CODER = ("created by", "author", "coder", "modified by")
TABLES = (".csv", ".tsv", ".txt")


def fits(path: Path, data: bytes) -> bool:
    """Whether a file has the columns "Document name" and "Code"."""
    if path.suffix.lower() == ".xlsx":
        return data[:2] == b"PK"
    head = _decoded(data[:4000]).partition("\n")[0].lower()
    return path.suffix.lower() in TABLES and "document name" in head and "code" in head


def rows(path: Path, data: bytes) -> list[Coded]:
    """A row a document and coder, in the file's order.

    Raises:
        ValueError: the columns aren't there, or what reads Excel's files isn't.
    """
    table = _sheet(data) if path.suffix.lower() == ".xlsx" else _table(data)
    names = [cell.strip().lower() for cell in next(table, [])]
    document, code = _place(names, DOCUMENT), _place(names, CODE)
    coder = next((names.index(name) for name in CODER if name in names), None)
    units: dict[tuple[str, str], tuple[list[str], int]] = {}
    for line, cells in enumerate(table, 2):
        if len(cells) > max(document, code) and cells[document].strip():
            who = cells[coder].strip() if coder is not None and coder < len(cells) else ""
            key = (cells[document].strip(), who or path.stem)
            units.setdefault(key, ([], line))[0].append(cells[code].split("\\")[-1].strip())
    return [
        Coded(
            unit,
            who,
            tuple(one for one in dict.fromkeys(codes) if one.lower() != NONE),
            document=unit,
            where=f"{path}:{line}",
        )
        for (unit, who), (codes, line) in units.items()
    ]


def _place(names: list[str], wanted: tuple[str, ...]) -> int:
    for name in wanted:
        if name in names:
            return names.index(name)
    raise ValueError(f"no column '{wanted[0]}'")


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8-sig", "replace")


def _table(data: bytes) -> Iterator[list[str]]:
    text = _decoded(data)
    sign = max(",;\t", key=text.partition("\n")[0].count)
    return iter(csv.reader(io.StringIO(text, newline=""), delimiter=sign))


def _sheet(data: bytes) -> Iterator[list[str]]:
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise ValueError("Excel's files need pip install 'framing[add]'") from error
    try:
        sheet = load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets[0]
    except (BadZipFile, OSError) as error:
        raise ValueError(str(error)) from error
    for row in sheet.iter_rows(values_only=True):
        yield ["" if cell is None else str(cell) for cell in row]
