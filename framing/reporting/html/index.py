"""One page that leads to the reports of many events."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from msgspec import Struct

from framing.records import Comparison
from framing.reporting.html.templates import inlined
from framing.reporting.page import words
from framing.reporting.page.palette import Look, look_of
from framing.settings import VERSION


class Told(Struct, frozen=True):
    """A text of an event: its name, what it really is, and its look."""

    name: str
    what: str
    look: Look


class Entry(Struct, frozen=True):
    """An event at a glance: `link` leads to its report, `finding` is its strongest, None where
    none is larger than chance would give."""

    event: str
    link: str
    texts: list[Told]
    dates: str
    finding: str | None


def entry_of(comparison: Comparison) -> Entry:
    """An event's line in the index; its report stands in a folder of the event's name."""
    names = words.labels(comparison.readings)
    texts = [
        Told(names[one.document.id], words.what_it_is(one), look_of(at))
        for at, one in enumerate(comparison.readings)
    ]
    found = comparison.statements
    return Entry(
        event=comparison.event,
        link=f"{quote(comparison.event)}/report.html",
        texts=texts,
        dates=words.dates_of(comparison.readings),
        finding=found[0].text if found else None,
    )


def render(entries: Sequence[Entry]) -> str:
    """The index, an article an event, in the order given."""
    styles, scripts = ["page.css", "index.css"], ["scheme.js"]
    return inlined("index.html", styles, scripts, entries=entries, version=VERSION)
