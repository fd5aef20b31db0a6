"""A worksheet as HTML: sheet, key and lesson plan for paper, and a page to work on."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from framing.reporting.worksheet import lesson
from framing.reporting.worksheet.sheet import (
    Choice,
    Exercise,
    Grid,
    Item,
    Marking,
    Sheet,
    Task,
    Writing,
    points_of,
    total_of,
)
from framing.reporting.worksheet.views import CAUTION, is_table, open_tasks

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = Path(__file__).resolve().parents[2] / "templates"
WORD = re.compile(r"\w+(?:[-'’]\w+)*")
# Signs that no page may hold: an HTML parser takes each for an error.
NO_SIGNS = (*range(9), 11, *range(14, 32), *range(127, 160), *range(0xD800, 0xE000))
CONTROLS = dict.fromkeys(NO_SIGNS, "\ufffd")


def files_of(sheet: Sheet) -> dict[str, str]:
    """The files of a worksheet by name; each is whole, and loads nothing."""
    paper = ["worksheet.css"]
    return {
        "sheet.html": _page("worksheet.html.j2", sheet, paper),
        "key.html": _page("key.html.j2", sheet, paper),
        "lesson.html": _page("lesson.html.j2", sheet, paper),
        "interactive.html": _page(
            "interactive.html.j2",
            sheet,
            ["interactive.css"],
            ["interactive.js"],
            scrambled=scrambled(keys_of(sheet)),
        ),
    }


def keys_of(sheet: Sheet) -> bytes:
    """All keys of a sheet as JSON, by item."""
    items = [item for exercise in sheet.exercises for item in exercise.items]
    return msgspec.json.encode({item.id: _key(item) for item in items})


def scrambled(data: bytes) -> str:
    """Data that no glance at the page's source gives away; anybody with a mind to can."""
    mixed = bytes(byte ^ ((at * 31 + 101) & 255) for at, byte in enumerate(data))
    return base64.b64encode(mixed).decode()


def _key(item: Item) -> dict[str, Any]:
    return {
        "points": points_of(item),
        "answer": item.key.answer,
        "evidence": [{"label": one.label, "quote": one.quote} for one in item.key.evidence],
        "accept": item.key.accept,
        "confidence": item.key.confidence,
        "rubric": item.key.rubric,
        "tasks": [_task(task) for task in item.tasks],
    }


def _task(task: Task) -> dict[str, Any]:
    """What the page's script needs to know of a task."""
    held: dict[str, Any] = {"sort": _sort(task), "points": task.points}
    match task:
        case Choice():
            return held | {"right": task.right, "accept": task.accept, "options": task.options}
        case Marking():
            return held | {
                "right": [[s.start, s.end] for s in task.right],
                "accept": [[s.start, s.end] for s in task.accept],
            }
        case Writing():
            return held | {"model": task.model}
        case Grid():
            return held | {"right": task.right, "columns": task.columns}


def _sort(task: Task) -> str:
    return type(task).__name__.lower()


def _pieces(text: str) -> list[dict[str, Any]]:
    """A text cut into words and what is between them, with their places."""
    found: list[dict[str, Any]] = []
    at = 0
    for match in WORD.finditer(text):
        if match.start() > at:
            found.append({"word": False, "text": text[at : match.start()]})
        found.append(
            {"word": True, "text": match[0], "start": match.start(), "end": match.end()}
        )
        at = match.end()
    return [*found, {"word": False, "text": text[at:]}]


def _marked_passages(item: Item) -> list[int]:
    return [task.passage for task in item.tasks if isinstance(task, Marking)]


def _has_marking(exercise: Exercise) -> bool:
    return any(_marked_passages(item) for item in exercise.items)


def _page(
    template: str,
    sheet: Sheet,
    styles: list[str],
    scripts: list[str] | None = None,
    **values: Any,
) -> str:
    """A template filled; its styles and scripts stand in it, and no other may run."""
    style, script = "".join(map(_read, styles)), "".join(map(_read, scripts))
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    page = _environment().get_template(template)
    shown = page.render(
        sheet=sheet, style=style, script=script, policy=policy, caution=CAUTION, **values
    )
    # attributes stand in double quotes, so an apostrophe, of which texts are full, may stay
    return shown.lstrip().replace("&#39;", "'").translate(CONTROLS)


@cache
def _read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    held = hashlib.sha256(content.encode()).digest()
    return "sha256-" + base64.b64encode(held).decode()


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals |= {"lesson": lesson, "used_in": lesson.used_in}
    environment.filters |= {
        "total": lambda exercise: sum(map(points_of, exercise.items)),
        "all_points": total_of,
        "points": points_of,
        "sort_of": _sort,
        "is_table": is_table,
        "open_tasks": open_tasks,
        "marked_passages": _marked_passages,
        "has_marking": _has_marking,
        "pieces": _pieces,
    }
    return environment
