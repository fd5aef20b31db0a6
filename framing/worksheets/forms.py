"""What a user may ask a worksheet to be: its format, level and exercises, by name."""

from __future__ import annotations

from collections.abc import Callable

from framing.errors import InputError, unknown
from framing.records import Comparison
from framing.worksheets.exercises import modules
from framing.worksheets.formats import html, markdown
from framing.worksheets.making import sheet_of
from framing.worksheets.material.material import Lists
from framing.worksheets.sheet import Level

LEVELS: dict[str, Level] = {"easy": "easy", "school": "school", "university": "university"}
FORMS = {"html": html.files_of, "markdown": markdown.files_of}
Form = Callable[[Comparison, Lists, int], dict[str, str]]


def form(format: str, level: str = "school", exercises: str = "") -> Form:
    """What makes the files of an event's worksheet, by file name, from a seed.

    Args:
        format: one of FORMS.
        level: one of LEVELS.
        exercises: names of exercises with commas between; empty for all.

    Raises:
        InputError: one of them isn't known; it names them all.
    """
    names = [name.strip() for name in exercises.split(",") if name.strip()]
    asked = [("--format", "format", format), ("--level", "level", level)]
    asked += [("--exercises", "exercise", name) for name in names]
    known = {"format": list(FORMS), "level": list(LEVELS), "exercise": list(modules())}
    wrong = [
        unknown(where, kind, name, known[kind])
        for where, kind, name in asked
        if name not in known[kind]
    ]
    if wrong:
        raise InputError(wrong)

    def files(comparison: Comparison, lists: Lists, seed: int) -> dict[str, str]:
        return FORMS[format](sheet_of(comparison, lists, LEVELS[level], seed, names))

    return files
