"""What coding writes: a sample's table and form, never over a coder's work; and agreement's
figures, differences, and the page on which these are settled."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from framing.coding.agreement import Agreement
from framing.coding.codes import Coded, blank, filled
from framing.coding.form import bare_categories, categories_of, coding_form, settling_form
from framing.coding.reading import variables_of
from framing.coding.units import Unit
from framing.errors import InputError
from framing.records import Problem
from framing.reporting.formats.json import as_json
from framing.reporting.page.files import save_all
from framing.scoring.matching.categories import Lexicon

TABLE, FORM = "codes.csv", "form.html"


def save_sample(
    units: Sequence[Unit], book: Lexicon, folder: Path, single: bool, overwrite: bool
) -> None:
    """Write a sample's table and form into a folder.

    Raises:
        InputError: the folder can't be written to, or has another sample already.
    """
    files = {TABLE: blank(units), FORM: coding_form(units, book, single)}
    taken = [name for name in files if (folder / name).exists()]
    changed = [name for name in taken if _other(folder / name, files[name])]
    if changed and not overwrite:
        mend = "choose another folder, or say --overwrite"
        raise InputError(
            [
                Problem(str(folder / name), "is another sample, or has codes", mend)
                for name in changed
            ]
        )
    save_all(folder, files)


def _other(path: Path, content: str) -> bool:
    try:
        return path.read_bytes() != content.encode()
    except OSError:
        return True


def save_agreement(
    found: Agreement, rows: Sequence[Coded], book: Lexicon | None, folder: Path
) -> None:
    """Write agreement's files into a folder.

    Raises:
        InputError: the folder can't be written to.
    """
    units = [one.unit for one in found.differing]
    known = categories_of(book) if book else bare_categories(variables_of(rows))
    apart = set(units)
    files = {
        "agreement.json": as_json(found),
        "differences.csv": filled([row for row in rows if row.unit in apart]),
        "settle.html": settling_form(rows, units, known),
    }
    save_all(folder, files)
