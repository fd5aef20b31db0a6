"""What the papers say: one paragraph on an event's texts that can be checked line by line."""

from __future__ import annotations

from framing.comparing.reuse.copies import independent
from framing.comparing.statements.alone import alone_clauses
from framing.comparing.statements.common_ground import shared_clauses
from framing.comparing.statements.divergences import parting_clauses
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.limits import absent_clauses, copied_clauses, unknown_clauses
from framing.records import Clause

MOST_WORDS = 190  # what a class can read from a wall


def papers_of(field: Field) -> list[Clause]:
    """What an event's texts share, where they part, what each has alone, what none has, and
    what can't be told from them, in this order.

    Few and sure sentences, each with the sentences of the texts that bear it out. The first
    of each kind stands, the others in turn where they fit into `MOST_WORDS`. Texts that are
    all copies of one another are only said to be that; fewer than two give none.
    """
    comparison = field.comparison
    if len(comparison.readings) < 2:
        return []
    if len(independent(comparison.readings, comparison.copies)) < 2:
        return copied_clauses(field)
    told = [shared_clauses(field), parting_clauses(field), alone_clauses(field)]
    rest = [*absent_clauses(field), *unknown_clauses(field)]
    room = MOST_WORDS - sum(map(_words, rest))
    kept = []
    turns = [(at, -kind) for kind, clauses in enumerate(told) for at in range(len(clauses))]
    for at, turn in sorted(turns):
        words = _words(told[-turn][at])
        if at == 0 or words <= room:
            kept.append((-turn, at))
            room -= words
    return [told[kind][at] for kind, at in sorted(kept)] + rest


def _words(clause: Clause) -> int:
    return len(clause.text.split())
