"""The page of an event's texts: what was read of each, how to mend it, and more of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from framing.desk import given, pages
from framing.desk.answers import Desk
from framing.desk.shelf import REPORT
from framing.desk.working.jobs import Done, Fault, Gather, Look, Mend, Remove, Slot
from framing.reading.load.header import fault_in

FIELDS = ("outlet", "title", "published")


async def look(desk: Desk, request: Request) -> Response:
    """The texts as they were read."""
    event = desk.event(request)
    job = Look(str(desk.shelf.folder), event)
    return desk.working(event, job, lambda done: texts_of(desk, event, done))


async def add(desk: Desk, request: Request) -> Response:
    """Read more sources into the event, and compare if that is asked."""
    event, fields = desk.event(request), await given.fields_of(request)
    slots, faults = await given.slots_of(fields)
    if not slots:
        every = faults or [given.empty(1)]
        job = Look(str(desk.shelf.folder), event)
        return desk.working(
            event, job, lambda done: texts_of(desk, event, done, [*every, *done.faults], fields)
        )

    def again(faults: Sequence[Fault]) -> str:
        return texts_of(desk, event, Done(), faults, fields)

    return gathered(desk, event, slots, faults, fields, again)


async def mend(desk: Desk, request: Request) -> Response:
    """Write a text as a person mended it, or show beside its field what can't be."""
    event, fields = desk.event(request), await given.fields_of(request)
    text, body = given.text_of(fields, "text"), given.text_of(fields, "body")
    said = {name: " ".join(given.text_of(fields, name).split()) for name in FIELDS}
    found = {name: fault_in(name, value) for name, value in said.items()}
    wrong = {
        name: Fault(f"{one[0]}.", f"{one[1].capitalize()}.")
        for name, one in found.items()
        if one
    }
    if not body:
        wrong["body"] = Fault("There is no text left.", "Paste it, or take it out.")
    folder = str(desk.shelf.folder)
    if wrong:
        mending = {"text": text, "faults": wrong, "fields": said}
        return desk.working(
            *(event, Look(folder, event)),
            lambda done: texts_of(desk, event, done, list(wrong.values()), {}, mending),
        )
    return _changed(desk, event, Mend(folder, event, text, said, body))


async def remove(desk: Desk, request: Request) -> Response:
    """Take a text out of the event."""
    event, fields = desk.event(request), await given.fields_of(request)
    text = given.text_of(fields, "text")
    return _changed(desk, event, Remove(str(desk.shelf.folder), event, text))


def _changed(desk: Desk, event: str, job: Mend | Remove) -> Response:
    """A page that changes a text, and leads on to the texts, or says what is wrong."""

    def settled(done: Done) -> str:
        return (
            desk.onward(f"{desk.here(event)}/") if done.whole else texts_of(desk, event, done)
        )

    return desk.working(event, job, settled)


def gathered(
    desk: Desk,
    event: str,
    slots: list[Slot],
    faults: list[Fault],
    fields: given.Fields,
    again: Callable[[Sequence[Fault]], str],
) -> Response:
    """A page that reads sources into an event, then leads on to its texts or its report, or
    shows what is to mend: with the texts that were read, or with the form `again`."""
    compare = given.text_of(fields, "then") == "compare"
    job = Gather(
        *(str(desk.shelf.folder), event, slots),
        compare=compare and not faults,
        allow_private=desk.allow_private,
    )

    def settled(done: Done) -> str:
        every = sorted([*faults, *done.faults], key=lambda one: one.field[-1:])
        if done.whole and not every:
            return desk.onward(desk.here(done.event) + ("/report" if compare else "/"))
        if not done.texts:
            return again(every)
        return texts_of(desk, done.event, done, every, fields, unnamed=not event)

    return desk.working(event or "A new event", job, settled)


def texts_of(
    desk: Desk,
    event: str,
    done: Done,
    faults: Sequence[Fault] | None = None,
    fields: given.Fields | None = None,
    mending: dict[str, Any] | None = None,
    unnamed: bool = False,
) -> str:
    """The page's content: what was read of each text, and the form for more."""
    return desk.pages.content(
        "event",
        here=desk.here(event),
        event=event,
        unnamed=unnamed,
        texts=done.texts,
        form=pages.form_of(done.faults if faults is None else faults, fields, opened=1),
        mending=mending or {},
        reported=desk.shelf.file(event, [REPORT]) is not None,
        old=desk.shelf.is_old(event, ""),
    )
