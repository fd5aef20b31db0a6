"""A worksheet as HTML: sheet, key and lesson plan for paper, and a page to work on."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

import msgspec

from framing.reporting.html.templates import inlined
from framing.tokens import WRITTEN
from framing.worksheets import lesson
from framing.worksheets.formats.views import (
    LEVELS,
    caution,
    counted,
    hardness,
    intro,
    is_table,
    one_table,
    open_tasks,
    points_said,
    warning,
)
from framing.worksheets.measured import sureness
from framing.worksheets.sheet import (
    Choice,
    Exercise,
    Grid,
    Item,
    Marking,
    Sheet,
    Task,
    Writing,
    points_in,
    points_of,
    total_of,
)


def files_of(sheet: Sheet) -> dict[str, str]:
    """The files of a worksheet by name; each is whole, and loads nothing."""
    paper = "worksheet.css"
    kept = scrambled(keys_of(sheet))
    return {
        "sheet.html": _page("worksheet.html", sheet, paper, []),
        "key.html": _page("key.html", sheet, paper, []),
        "lesson.html": _page("lesson.html", sheet, paper, []),
        "interactive.html": _page(
            "interactive.html",
            sheet,
            "interactive.css",
            ["answers.js", "interactive.js"],
            scrambled=kept,
        ),
    }


def keys_of(sheet: Sheet) -> bytes:
    """All keys of a sheet as JSON, by item."""
    items = [item for exercise in sheet.exercises for item in exercise.items]
    return msgspec.json.encode({item.id: _key(item) for item in items})


def has_key(exercise: Exercise) -> bool:
    """Whether there is anything to compare answers with."""
    return any(item.key.evidence or points_of(item) for item in exercise.items)


def fingerprint(sheet: Sheet) -> str:
    """A short name for a sheet's content, under which a browser keeps answers to it."""
    return hashlib.sha256(msgspec.json.encode(sheet)).hexdigest()[:16]


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
        "models": item.key.models,
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
    for match in WRITTEN.finditer(text):
        if match.start() > at:
            found.append({"word": False, "text": text[at : match.start()]})
        found.append(
            {"word": True, "text": match[0], "start": match.start(), "end": match.end()}
        )
        at = match.end()
    return [*found, {"word": False, "text": text[at:]}]


def _marked_passages(item: Item) -> list[int]:
    return [task.passage for task in item.tasks if isinstance(task, Marking)]


def _page(template: str, sheet: Sheet, looks: str, scripts: list[str], **values: Any) -> str:
    """A template filled with the sheet, and with what it asks of its records."""
    return inlined(
        template,
        [looks],
        scripts,
        sheet=sheet,
        caution=caution(),
        intro=intro(sheet),
        warning=warning(sheet),
        lesson=lesson,
        sureness=sureness,
        hardness=hardness,
        has_key=has_key,
        points_said=points_said,
        counted=counted,
        level=LEVELS[sheet.level],
        mark=fingerprint(sheet),
        points_of=points_of,
        points_in=points_in,
        total=total_of(sheet),
        sort_of=_sort,
        is_table=is_table,
        one_table=one_table,
        open_tasks=open_tasks,
        marked_passages=_marked_passages,
        pieces=_pieces,
        **values,
    ).lstrip()
