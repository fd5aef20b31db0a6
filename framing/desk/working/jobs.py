"""What the page asks of the process that works, and what that says: records alone."""

from __future__ import annotations

from msgspec import Struct


class Slot(Struct, frozen=True):
    """One source as it was given: a text, links (one a line), or a file with its name."""

    number: int
    outlet: str = ""
    text: str = ""
    file: str = ""
    data: bytes = b""


class Fault(Struct, frozen=True):
    """Something to mend, in words; `field` is the form's field that it is about, "" for the
    event as a whole."""

    what: str
    mend: str
    field: str = ""


class Aside(Struct, frozen=True):
    """Words of a text that were set aside, and why."""

    words: str
    reason: str


class Seen(Struct, frozen=True):
    """What was read of one text. `outlet` and `title` are as the report has them, `named` is
    the outlet that its header names; `remarks` are what to look at before comparing."""

    id: str
    outlet: str
    named: str
    title: str
    published: str
    kind: str
    words: int
    body: str
    aside: list[Aside]
    remarks: list[Fault]


class Gather(Struct, frozen=True, tag=True):
    """Put sources into an event's folder, and then compare if `compare` and nothing is to
    mend; an event without a name gets one from its texts."""

    folder: str
    event: str
    slots: list[Slot]
    compare: bool = False
    allow_private: bool = False


class Look(Struct, frozen=True, tag=True):
    """Read an event's texts."""

    folder: str
    event: str


class Mend(Struct, frozen=True, tag=True):
    """Write a text anew with what a person says of it."""

    folder: str
    event: str
    text: str
    fields: dict[str, str]
    body: str


class Remove(Struct, frozen=True, tag=True):
    """Take a text out of an event."""

    folder: str
    event: str
    text: str


class Compare(Struct, frozen=True, tag=True):
    """Compare an event's texts; `book` is a codebook's name, "" for what is usual, and `own`
    the codebook's file where it is a new one."""

    folder: str
    event: str
    book: str = ""
    own: bytes = b""


class Sheet(Struct, frozen=True, tag=True):
    """Make a worksheet of an event's texts; no exercises are all that fit."""

    folder: str
    event: str
    level: str
    exercises: list[str]
    seed: int
    overwrite: bool


Job = Gather | Look | Mend | Remove | Compare | Sheet


class Step(Struct, frozen=True, tag=True):
    """What is being done, as a line."""

    text: str


class Done(Struct, frozen=True, tag=True):
    """What came of it: the event, its texts where they were read, all that is to mend, and
    whether everything that was asked for was done."""

    event: str = ""
    texts: list[Seen] = []
    faults: list[Fault] = []
    whole: bool = False
