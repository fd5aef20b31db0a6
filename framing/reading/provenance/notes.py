"""What a careful editor would note on a text's origin, in plain sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.reading.grammar.patterns import rare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.reading.provenance.kinds import Clues
    from framing.records import Citation, FoundDate, TextKind

LINK = r"(?:read also|also read|related|read more)\b.*\S"
FIRST_LINK = rare(LINK, re.IGNORECASE)
LINKS = rare(r"\n" + LINK, re.IGNORECASE)


def on_kind(
    clues: Clues, kind: TextKind, told: TextKind, cites: Sequence[Citation]
) -> list[str]:
    """What a careful editor would say of the text's kind, in plain sentences."""
    notes = []
    if told not in (kind, "unknown"):
        notes.append(f"the header says {kind}; the text itself reads like {told}")
    if clues.name and not clues.stated and not clues.press.bylines:
        notes.append("the outlet is named by the header, not by the text")
    named = ", ".join(cite.name for cite in cites)
    if kind == "digest" and named:
        notes.append(f"a digest about {named}, not their own articles")
    if kind == "report_writeup":
        cite = clues.study.cite if clues.study else None
        report = cite.name if cite else "one that it does not name"
        notes.append(f"rests on one source, a report: {report}")
    if kind == "syndicated" and named:
        notes.append(f"carries the reporting of {named}, not its own")
    return notes


def on_gaps(
    clues: Clues, publisher: str | None, sourced: bool, found: Sequence[FoundDate]
) -> list[str]:
    """What the text doesn't say about itself, in plain sentences."""
    dated = bool(found or clues.document.published)
    there = (
        ("outlet", publisher is not None),
        ("author", clues.press.author is not None),
        ("date", dated),
        ("source", sourced),
    )
    missing = [word for word, given in there if not given]
    notes = []
    if missing:
        *others, last = missing
        listed = f"{', '.join(others)} or {last}" if others else last
        notes.append(f"names no {listed}")
    if not dated:
        notes.append("undated")
        text, start = clues.document.text, clues.document.body
        if FIRST_LINK().match(text, start) or LINKS().search(text, start):
            notes.append("READ ALSO links may date the page")
    return notes
