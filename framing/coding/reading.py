"""Coders' files of any kind into what they say, with all that is wrong in one list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import structs

from framing import found
from framing.coding import imports
from framing.coding.codes import NO, NONE, YES, Coded
from framing.errors import InputError, bytes_of, unknown
from framing.records import Problem

MOST_NAMED = 5
Known = Mapping[str, str]  # what a category may be called, in lower case, to its id


def read(
    paths: Sequence[Path], known: Known | None = None, partial: bool = False
) -> list[Coded]:
    """What every coder says of every unit, the files in their order.

    Args:
        paths: tables, forms' exports, or exports of annotation programs.
        known: the codebook's categories; None takes whatever the files have.
        partial: coders may have other units; otherwise that is a problem.

    Raises:
        InputError: a file can't be read, or rows are doubled, name categories that the
            codebook hasn't, or have no partner: all of it at once.
    """
    rows: list[Coded] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            mine = read_one(path)
        except InputError as error:
            problems += error.problems
            continue
        problems += _doubled(mine)
        mine, strange = _named(mine, known)
        problems += strange
        rows += mine
    rows = _placed(rows)
    problems += _doubled(rows) if not problems else []
    problems += [] if partial else _apart(rows)
    problems += _unlike(rows)
    if not problems and not any(row.is_coded for row in rows):
        where = ", ".join(map(str, paths))
        problems.append(Problem(where, "nothing is coded", "fill the column 'codes'"))
    if problems:
        raise InputError(problems)
    return rows


def read_one(path: Path) -> list[Coded]:
    """What one file says.

    Raises:
        InputError: it can't be read, or is of no known kind.
    """
    try:
        data = bytes_of(path)
    except OSError as error:
        mend = "give a table or an export of codes"
        raise InputError(
            [Problem(str(path), f"can't be read ({error.strerror})", mend)]
        ) from error
    for kind in found.modules(imports, "fits", "rows", "TITLE"):
        if kind.fits(path, data):
            try:
                mine: list[Coded] = kind.rows(path, data)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                what = f"is no whole export of {kind.TITLE} ({error})"
                raise InputError([Problem(str(path), what, "export it again")]) from error
            if not mine:
                what = "no unit in it has codes"
                raise InputError([Problem(str(path), what, "export the coded units")])
            return mine
    kinds = ", ".join(kind.TITLE for kind in found.modules(imports, "fits", "rows", "TITLE"))
    raise InputError([Problem(str(path), "no file of codes", f"give one of: {kinds}")])


def _named(rows: Sequence[Coded], known: Known | None) -> tuple[list[Coded], list[Problem]]:
    """Rows with categories by the codebook's ids, and those that it hasn't."""
    if known is None:
        return list(rows), []
    strange: dict[str, list[str]] = {}
    told = []
    for row in rows:
        codes = []
        for code in row.codes or ():
            if code.lower() in known:
                codes.append(known[code.lower()])
            else:
                strange.setdefault(code, []).append(row.where)
        named = {known.get(key.lower()): value for key, value in row.values.items()}
        named.pop(None, None)
        mine = tuple(dict.fromkeys(codes)) if row.codes is not None else _set_of(named)
        told.append(structs.replace(row, codes=mine, values={}))
    ids = sorted(set(known.values()))
    problems = [
        structs.replace(
            unknown(where[0], "category", code, [*ids, NONE]),
            what=f"unknown category '{code}'"
            + (f", {len(where)} times" if len(where) > 1 else ""),
        )
        for code, where in strange.items()
    ]
    return told, problems


def _set_of(values: Mapping[str | None, str]) -> tuple[str, ...] | None:
    """Categories whose columns say yes; None where no column says anything."""
    said = {key: value for key, value in values.items() if key and value}
    if not said:
        return None
    return tuple(key for key, value in said.items() if value.lower() not in (NO, "no", "false"))


def _doubled(rows: Sequence[Coded]) -> list[Problem]:
    first: dict[tuple[str, str], Coded] = {}
    problems = []
    for row in rows:
        before = first.setdefault((row.unit, row.coder), row)
        if before is not row:
            what = f"'{row.unit}' by '{row.coder}' again, first at {before.where}"
            problems.append(Problem(row.where, what, "keep one of the rows"))
    return problems


def _placed(rows: Sequence[Coded]) -> list[Coded]:
    """Rows with one name for a unit: what a program gave a number goes by its text."""
    names = {_bare(row.text): row.unit for row in reversed(rows) if row.placed and row.text}
    return [
        row if row.placed else structs.replace(row, unit=names.get(_bare(row.text), row.unit))
        for row in rows
    ]


def _bare(text: str) -> str:
    return " ".join(text.lstrip("'").split()).casefold()


def _apart(rows: Sequence[Coded]) -> list[Problem]:
    """Units that a coder's file lacks, a line a pair of coders."""
    units: dict[str, list[str]] = {}
    files: dict[str, str] = {}
    for row in rows:
        units.setdefault(row.coder, []).append(row.unit)
        files.setdefault(row.coder, row.where.rpartition(":")[0])
    everything = list(dict.fromkeys(row.unit for row in rows))
    problems = []
    for coder, mine in units.items():
        have = set(mine)
        lost = [unit for unit in everything if unit not in have]
        if lost:
            named = ", ".join(lost[:MOST_NAMED]) + (", …" if len(lost) > MOST_NAMED else "")
            many = f"{len(lost)} unit{'s' * (len(lost) > 1)}"
            what = f"'{coder}' lacks {many} that others have: {named}"
            mend = "add their rows, with no code if they weren't coded, or say --partial"
            problems.append(Problem(files[coder], what, mend))
    return problems


def _unlike(rows: Sequence[Coded]) -> list[Problem]:
    """Units under whose name files have different texts."""
    texts: dict[str, Coded] = {}
    lost: list[Coded] = []
    for row in rows:
        if row.text and _bare(texts.setdefault(row.unit, row).text) != _bare(row.text):
            lost.append(row)
    tally = Counter(row.where.rpartition(":")[0] for row in lost)
    return [
        Problem(
            next(row.where for row in lost if row.where.startswith(f"{file}:")),
            f"{many} unit{'s' * (many > 1)} with another text than elsewhere, first "
            f"'{next(row.unit for row in lost if row.where.startswith(f'{file}:'))}'",
            "code the same sample",
        )
        for file, many in tally.items()
    ]


def with_texts(rows: Sequence[Coded]) -> Sequence[Coded]:
    """The rows, if all that are coded have their texts.

    Raises:
        InputError: some have none, a line a file.
    """
    lost = [row for row in rows if row.is_coded and not row.text.strip()]
    tally = Counter(row.where.rpartition(":")[0] for row in lost)
    if tally:
        mend = "add the column 'text', as in the sample's table"
        raise InputError(
            [
                Problem(file, f"{many} units without a text", mend)
                for file, many in tally.items()
            ]
        )
    return rows


def value_of(row: Coded, variable: str) -> str | None:
    """A row's value: "1" or "0" for a category, as written for another variable; None where
    it isn't coded."""
    if row.codes is None:
        return row.values.get(variable) or None
    return YES if variable in row.codes else NO


def variables_of(rows: Sequence[Coded]) -> list[str]:
    """Every category and variable that the rows have, in order of name."""
    return sorted({name for row in rows for name in (*(row.codes or ()), *row.values)})
