"""Texts grouped by event, for a person or for a program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from framing.records import Document, FoundEvent

Groups = Iterable[tuple[FoundEvent, Sequence[Document]]]
TOLD = ("id", "path", "outlet", "title", "published")


def as_text(groups: Groups) -> Iterator[str]:
    """A heading a group with how sure it is and why, and a line a text."""
    for number, (found, group) in enumerate(groups, start=1):
        many = "one text" if len(group) == 1 else f"{len(group)} texts, {found.sureness}"
        lines = [*([""] if number > 1 else []), f"Event {number}: {many}"]
        lines += [f"  ({'; '.join(found.reasons)})"] if found.reasons else []
        yield "\n".join([*lines, *map(_line, group), ""])


def _line(document: Document) -> str:
    named = f": {document.title}" if document.title else ""
    return f"  {document.path or document.id} ({document.outlet}){named}"


def as_json(groups: Groups) -> Iterator[str]:
    """An array of groups, each with how sure it is, the reasons, and its texts."""
    before = "["
    for found, group in groups:
        texts = [{name: getattr(one, name) for name in TOLD} for one in group]
        plain = {"sureness": found.sureness, "reasons": found.reasons, "texts": texts}
        made = msgspec.json.format(msgspec.json.encode(plain), indent=1).decode()
        yield f"{before}\n {made.replace(chr(10), chr(10) + ' ')}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


FORMS = {"text": as_text, "json": as_json}
