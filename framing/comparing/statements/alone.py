"""What one text of an event has alone, as clauses."""

from __future__ import annotations

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.exclusives import Own
from framing.comparing.statements.wordings import listed, quoted
from framing.comparing.words.quoting import shown
from framing.records import Clause

MOST_TEXTS = 4


def alone_clauses(field: Field) -> list[Clause]:
    """A clause for each text of the event that has something alone, the richest four of
    them, richest first."""
    richest = sorted((one for one in field.own.values() if one.size), key=lambda one: -one.size)
    return [_clause(one, field) for one in richest[:MOST_TEXTS]]


def _clause(own: Own, field: Field) -> Clause:
    parts = []
    if own.voices:
        parts.append(f"gives a voice to {listed([name for name, _ in own.voices])}")
    if own.names:
        parts.append(f"names {listed([name for name, _ in own.names])}")
    if own.figures:
        parts.append(f"gives {listed([quoted(words) for words, _ in own.figures])}")
    said = ", ".join(parts[:-1]) + (", and " if len(parts) > 1 else "") + parts[-1]
    places = [
        field.place(own.document, span) for _, span in (*own.voices, *own.names, *own.figures)
    ]
    return Clause("alone", f"Only {field.labels[own.document]} {said}.", shown(places))
