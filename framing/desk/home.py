"""The first page: a form for a new event, the sample, and the events that are there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from framing.desk import given, pages
from framing.desk.answers import Desk
from framing.desk.texts import gathered
from framing.desk.working.jobs import Fault, Slot
from framing.reporting.html.templates import FOLDER

TITLE = "One story, several texts"
SAMPLE, SAMPLE_EVENT = FOLDER / "desk" / "sample", "suez-2021"


async def home(desk: Desk, request: Request) -> Response:
    """The page as it opens."""
    return desk.page(TITLE, "home", **_shown(desk))


async def read(desk: Desk, request: Request) -> Response:
    """Read what a form gives into an event of its own, and compare if that is asked."""
    fields = await given.fields_of(request)
    slots, faults = await given.slots_of(fields)
    if not slots:
        faults = faults or [given.empty(1), given.empty(2)]
        return desk.page(TITLE, "home", **_shown(desk, faults, fields))

    def again(faults: Sequence[Fault]) -> str:
        return desk.pages.content("home", **_shown(desk, faults, fields))

    event = given.text_of(fields, "event")[: given.LONGEST]
    return gathered(desk, event, slots, faults, fields, again)


async def sample(desk: Desk, request: Request) -> Response:
    """Compare the sample event."""
    files = sorted(SAMPLE.glob("*.txt"))
    slots = [
        Slot(number, file=path.name, data=path.read_bytes())
        for number, path in enumerate(files, start=1)
    ]

    def again(faults: Sequence[Fault]) -> str:
        return desk.pages.content("home", **_shown(desk, faults))

    return gathered(desk, SAMPLE_EVENT, slots, [], {"then": "compare"}, again)


def _shown(
    desk: Desk, faults: Sequence[Fault] = (), fields: given.Fields | None = None
) -> dict[str, Any]:
    """What the page shows: the form with what was given, and the events."""
    return {
        "form": pages.form_of(faults, fields),
        "event": given.text_of(fields or {}, "event"),
        "events": desk.shelf.events(),
        "folder": str(desk.shelf.folder),
    }
