"""The pages of an event's report and worksheet, and their files as they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response

from framing.desk import given
from framing.desk.answers import HEADERS, Desk, policy_of
from framing.desk.shelf import KINDS, REPORT, SHEETS, SUMMARY
from framing.desk.texts import texts_of
from framing.desk.working.jobs import Compare, Done, Fault, Sheet
from framing.worksheets.exercises import modules

DOWNLOADS = [
    ("report.html", "The report as a page (HTML)"),
    ("report.md", "The report as Markdown"),
    ("table.csv", "All numbers as a table (CSV)"),
]
MADE = {
    "sheet.html": "The sheet for the class",
    "key.html": "The key for the teacher",
    "lesson.html": "The lesson plan",
    "interactive.html": "The sheet to work on, on a screen",
}
LEVELS = [("easy", "Easy"), ("school", "School"), ("university", "University")]


SAFE = re.compile(r"[^\w-]+")  # what a codebook's name is without


async def report(desk: Desk, request: Request) -> Response:
    """The report, with what can be done from there."""
    event, book = desk.event(request), request.query_params.get("book", "")
    if desk.shelf.file(event, [*_in(book), REPORT]) is None:
        return RedirectResponse(f"{desk.here(event)}/", 303, HEADERS)
    return desk.page(event, "report", **_report(desk, event, book))


def _report(desk: Desk, event: str, book: str, faults: Sequence[Fault] = ()) -> dict[str, Any]:
    summary = desk.shelf.file(event, [*_in(book), SUMMARY])
    return {
        "here": desk.here(event),
        "files": "/".join([f"{desk.root}/files", *_quoted([event, *_in(book)])]),
        "downloads": DOWNLOADS,
        "summary": summary.read_text(encoding="utf-8") if summary else "",
        "book": book,
        "books": list(desk.shelf.books()),
        "old": desk.shelf.is_old(event, book),
        "faults": faults,
    }


def _quoted(names: list[str]) -> list[str]:
    return [quote(name, safe="") for name in names]


def _in(book: str) -> list[str]:
    return [book] if book else []


async def compare(desk: Desk, request: Request) -> Response:
    """Compare the texts, by another codebook if the form names one or brings one."""
    event, fields = desk.event(request), await given.fields_of(request)
    book, own = given.text_of(fields, "book"), fields.get("own", "")
    data = b""
    if isinstance(own, list):
        data = await own[0].read(given.MOST_FILE)
        book = SAFE.sub("-", Path(str(own[0].filename)).stem).strip("-") or "own"
    if book and not data and book not in desk.shelf.books():
        raise HTTPException(404, "There is no such codebook.")

    def settled(done: Done) -> str:
        if done.whole:
            return desk.onward(f"{desk.here(event)}/report" + (f"?book={book}" if book else ""))
        if desk.shelf.file(event, [REPORT]) is None:
            return texts_of(desk, event, done)
        return desk.pages.content("report", **_report(desk, event, "", done.faults))

    job = Compare(str(desk.shelf.folder), event, book, data)
    return desk.working(event, job, settled)


async def worksheet(desk: Desk, request: Request) -> Response:
    """The sheets that were made, and the form for others."""
    event = desk.event(request)
    return desk.page(event, "sheet", **_sheets(desk, event))


async def make(desk: Desk, request: Request) -> Response:
    """Make a worksheet as a form asks."""
    event, fields = desk.event(request), await given.fields_of(request)
    seed = given.text_of(fields, "seed")
    job = Sheet(
        *(str(desk.shelf.folder), event, given.text_of(fields, "level")),
        exercises=[name for name in modules() if given.text_of(fields, f"exercise-{name}")],
        seed=int(seed) if seed.isdecimal() else 0,
        overwrite=bool(given.text_of(fields, "overwrite")),
    )

    def settled(done: Done) -> str:
        if done.whole and not done.faults:
            return desk.onward(f"{desk.here(event)}/worksheet")
        return desk.pages.content("sheet", **_sheets(desk, event, job, done.faults))

    return desk.working(event, job, settled)


def _sheets(
    desk: Desk, event: str, asked: Sheet | None = None, faults: Sequence[Fault] = ()
) -> dict[str, Any]:
    return {
        "here": desk.here(event),
        "files": f"{desk.root}/files/{quote(event, safe='')}",
        "faults": faults,
        "made": [
            (name, title)
            for name, title in MADE.items()
            if desk.shelf.file(event, [SHEETS, name])
        ],
        "levels": LEVELS,
        "exercises": [(name, one.TITLE) for name, one in modules().items()],
        "given": asked or Sheet("", event, "school", [], 0, False),
    }


async def file(desk: Desk, request: Request) -> Response:
    """A file of an event's reports, as it is; a page among them under its own policy."""
    event, name = desk.event(request), request.path_params["name"]
    path = desk.shelf.file(event, name.split("/"))
    if path is None:
        raise HTTPException(404, "There is no such file.")
    policy = policy_of(path.read_text(encoding="utf-8", errors="replace"), "'self'")
    if path.name == REPORT:  # it shows texts from anywhere: to a browser it is no page of ours
        policy += "; sandbox allow-scripts allow-modals allow-downloads"
    headers = HEADERS | {"Content-Security-Policy": policy}
    if "save" in request.query_params:
        saved = quote(f"{event}-{path.name}", safe="")
        headers["Content-Disposition"] = f"attachment; filename*=utf-8''{saved}"
    return FileResponse(path, media_type=KINDS[path.suffix], headers=headers)
