"""What a form holds, as slots and faults; uploads are held to their limits."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request

from framing.desk.working.jobs import Fault, Slot

SLOTS = 8  # texts that one form takes
MEGA = 1024 * 1024
MOST_FILE, MOST_TEXT, MOST_BODY = 20 * MEGA, 2 * MEGA, 100 * MEGA
MOST_FILES = 4 * SLOTS
MOST_SECONDS = 300.0  # for a form to arrive
LONGEST = 200  # letters of an event's or an outlet's name
TOO_MUCH = f"These files are larger than {MOST_BODY // MEGA} MB together: give fewer at once."

Fields = Mapping[str, str | list[UploadFile]]


async def fields_of(request: Request) -> dict[str, str | list[UploadFile]]:
    """A form's fields: texts with plain line ends, files as lists without empty ones.

    What is too large is taken in and forgotten, as a browser shows no answer before that.

    Raises:
        HTTPException: it is no form, too large or too slow.
    """
    size = request.headers.get("content-length", "")
    if not size.isdecimal():
        raise HTTPException(411, "A form must say how long it is.")
    try:
        async with asyncio.timeout(MOST_SECONDS):
            if int(size) > MOST_BODY:
                async for _ in request.stream():
                    pass
                raise HTTPException(413, TOO_MUCH)
            form = await MultiPartParser(
                *(request.headers, request.stream()),
                max_files=MOST_FILES,
                max_fields=200,
                max_part_size=MOST_BODY,
            ).parse()
    except TimeoutError as error:
        raise HTTPException(408, "The form took too long to arrive.") from error
    except (MultiPartException, KeyError, ClientDisconnect) as error:
        raise HTTPException(
            400, f"These are more than {MOST_FILES} files, or no form."
        ) from error
    fields: dict[str, str | list[UploadFile]] = {}
    for name in form:
        held = form.getlist(name)
        files = [one for one in held if isinstance(one, UploadFile) and one.filename]
        texts = [one for one in held if isinstance(one, str)]
        fields[name] = files or "\n".join(texts).replace("\r\n", "\n").strip()
    return fields


def text_of(fields: Fields, name: str) -> str:
    """A field's text; "" where there is none."""
    held = fields.get(name, "")
    return held if isinstance(held, str) else ""


async def slots_of(fields: Fields) -> tuple[list[Slot], list[Fault]]:
    """What is in a form's slots that can be read, and what is wrong with the others."""
    slots: list[Slot] = []
    faults: list[Fault] = []
    for number in range(1, SLOTS + 1):
        outlet = text_of(fields, f"outlet-{number}")[:LONGEST]
        text, files = text_of(fields, f"text-{number}"), fields.get(f"file-{number}", "")
        if len(text) > MOST_TEXT:
            faults.append(_too_long(number))
        elif text:
            slots.append(Slot(number, outlet, text))
        for file in files if isinstance(files, list) else []:
            if (file.size or 0) > MOST_FILE:
                faults.append(_too_large(number, file))
            else:
                data = await file.read()
                slots.append(Slot(number, outlet, file=str(file.filename), data=data))
        if outlet and not text and not files:
            faults.append(empty(number))
    return slots, faults


def empty(number: int) -> Fault:
    """The fault of a slot without a text."""
    return Fault(
        f"Text {number} has no words yet.",
        "Paste the article or its link, or choose a file.",
        f"text-{number}",
    )


def _too_long(number: int) -> Fault:
    what = f"This text is longer than {MOST_TEXT // MEGA} million letters."
    return Fault(what, "Paste one article alone.", f"text-{number}")


def _too_large(number: int, file: UploadFile) -> Fault:
    size = (file.size or 0) / MEGA
    what = f"{file.filename} has {size:.0f} MB; more than {MOST_FILE // MEGA} MB isn't read."
    mend = "Save the article's pages alone, or paste its text."
    return Fault(what, mend, f"file-{number}")
