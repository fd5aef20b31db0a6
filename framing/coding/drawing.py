"""A sample's files: the table and the form, never over a coder's work."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from framing.coding.codes import blank
from framing.coding.form import coding_form
from framing.coding.units import Unit
from framing.errors import InputError
from framing.records import Problem
from framing.reporting.page.files import save_all
from framing.scoring.matching.categories import Lexicon

TABLE, FORM = "codes.csv", "form.html"


def save(
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
