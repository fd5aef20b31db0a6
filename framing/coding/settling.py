"""Agreement's files: its figures, the differences, and the page on which they are settled."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from framing.coding.agreement import Agreement
from framing.coding.codes import Coded, filled
from framing.coding.form import bare_categories, categories_of, settling_form
from framing.coding.reading import variables_of
from framing.reporting.formats.json import as_json
from framing.reporting.page.files import save_all
from framing.scoring.matching.categories import Lexicon


def save(found: Agreement, rows: Sequence[Coded], book: Lexicon | None, folder: Path) -> None:
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
