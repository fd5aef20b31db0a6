"""What was read of an event's texts, for a person to look at before they are compared."""

from __future__ import annotations

import re
from pathlib import Path

from framing.desk.working.jobs import Aside, Done, Fault, Seen
from framing.desk.working.sources import fault_of
from framing.errors import InputError
from framing.gathering.article import Article, stem_of
from framing.gathering.documents import load_sources
from framing.reading.load.header import given_in
from framing.reading.paths import read_events
from framing.records import Document, Problem, Reading
from framing.reporting.page import words

NO_ENGLISH = "Compare texts in English, or their translations: words are what is compared."
NO_OUTLET = Fault(
    "Nobody is named who published this", "Say who under “Mend”; a report calls it by its file."
)


def seen_in(folder: Path, event: str) -> Done:
    """Every text of an event as it was read, and a fault for each that can't be.

    Raises:
        InputError: nothing could be read.
    """
    events, lost = load_sources([str(folder)])
    readings, problems = read_events(events[:1], lost)
    texts = [_seen(one) for one in readings]
    return Done(event, texts, [fault_of(one) for one in problems], whole=True)


def path_of(folder: Path, text: str) -> Path:
    """The file of a text by its id.

    Raises:
        InputError: there is none.
    """
    for event in load_sources([str(folder)])[0][:1]:
        for document in event.documents:
            if document.id == text:
                return Path(document.path)
    raise InputError(
        [Problem(text, "there is no such text any more", "look at the event anew")]
    )


def _seen(reading: Reading) -> Seen:
    document = reading.document
    named = given_in(document.text).get("outlet", "")
    return Seen(
        id=document.id,
        outlet=document.outlet,
        named=named,
        title=document.title or _headline(reading),
        published=document.published or "",
        kind=words.what_it_is(reading),
        words=document.words,
        body=document.text[document.body :].strip(),
        aside=[_aside(document, one.start, one.end, one.reason) for one in reading.stripped],
        remarks=[*([] if named or _is_telling(document) else [NO_OUTLET]), *_foreign(reading)],
    )


def _is_telling(document: Document) -> bool:
    """Whether a text's file has the name of an outlet, as far as can be told: gathering calls
    files without one after their title, or "text"."""
    made = stem_of(Article("", "", title=document.title))
    return not re.fullmatch(rf"{re.escape(made)}(?:-\d+)?", document.id)


def _headline(reading: Reading) -> str:
    text = reading.document.text
    lines = [one for one in reading.sentences if one.role == "headline"]
    return " ".join(text[lines[0].start : lines[0].end].split()) if lines else ""


def _aside(document: Document, start: int, end: int, reason: str) -> Aside:
    return Aside(" ".join(document.text[start:end].split()), reason)


def _foreign(reading: Reading) -> list[Fault]:
    """Where reading fell short of a text, as for one in another language than English."""
    language = reading.document.language
    mend = NO_ENGLISH if language != "en" else "Put a longer text here if you have one."
    return [Fault(note[:1].upper() + note[1:], mend) for note in reading.notes]
