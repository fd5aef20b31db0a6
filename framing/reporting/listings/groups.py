"""Texts grouped by event, for a person or for a program."""

from __future__ import annotations

from collections.abc import Sequence

from framing.records import FoundEvent, Reading
from framing.reporting.formats import json

Groups = Sequence[tuple[FoundEvent, Sequence[Reading]]]


def as_text(groups: Groups) -> str:
    """A heading a group with how sure it is and why, and a line a text."""
    lines = []
    for number, (found, group) in enumerate(groups, start=1):
        many = "one text" if len(group) == 1 else f"{len(group)} texts, {found.sureness}"
        lines.append(f"Event {number}: {many}")
        lines += [f"  ({'; '.join(found.reasons)})"] if found.reasons else []
        lines += [f"  {_line(reading)}" for reading in group]
        lines.append("")
    return "\n".join(lines)


def _line(reading: Reading) -> str:
    document = reading.document
    named = f": {document.title}" if document.title else ""
    return f"{document.path or document.id} ({document.outlet}){named}"


def as_json(groups: Groups) -> str:
    """An array of groups, each with how sure it is, the reasons, and its texts."""
    told = ("id", "path", "outlet", "title", "published")
    plain = [
        {
            "sureness": found.sureness,
            "reasons": found.reasons,
            "texts": [{name: getattr(one.document, name) for name in told} for one in group],
        }
        for found, group in groups
    ]
    return json.as_json(plain)


FORMS = {"text": as_text, "json": as_json}
