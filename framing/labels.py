"""What a text is called wherever several stand side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.records import NO_OUTLET, Reading

FULL_LABEL = 16  # letters that a name without spaces may have at the head of a column

# a name's end that only a machine wrote: eight hexadecimal digits or more, of both kinds
_HASH = re.compile(r"[-_ .](?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{8,}$", re.IGNORECASE)


def labels(readings: Sequence[Reading]) -> dict[str, str]:
    """A short name a text, by its id: the outlet's, or the start of a long file name.

    Texts of one outlet are told apart by their ids; a table's row that names no outlet goes by
    its place, "Text 2", and a file called by a number and a hash by the number, "Text 002".
    """
    outlets = [reading.document.outlet for reading in readings]
    heads = [
        f"Text {place}" if outlet == NO_OUTLET else _without_hash(outlet)
        for place, outlet in enumerate(outlets, 1)
    ]
    named = {}
    for place, reading in enumerate(readings, 1):
        document = reading.document
        name = document.outlet
        if name == NO_OUTLET:
            name = f"Text {place}"
            name = f"{name}: {document.id}" if name in outlets else name
        elif outlets.count(name) > 1:
            name = f"{name}: {document.id}" if document.id != name else name
        elif (head := heads[place - 1]) != name and heads.count(head) == 1:
            name = head
        elif " " not in name and len(name) > FULL_LABEL:
            sizes = range(8, len(name))
            starts = (name[:size] for size in sizes)
            unique = (s for s in starts if sum(other.startswith(s) for other in outlets) == 1)
            name = next(unique, name) + "…"
        named[document.id] = name
    return named


def _without_hash(name: str) -> str:
    """A file's name without the hash at its end; the name where it has none."""
    head = _HASH.sub("", name)
    if not head.strip("-_ ."):
        return name
    return f"Text {head}" if head != name and head.isdigit() else head
