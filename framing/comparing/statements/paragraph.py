"""What the papers say: one paragraph on an event's texts that could be read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from framing.comparing.reuse.copies import independent
from framing.comparing.statements.common_ground import shared_clauses
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.limits import absent_clauses, copied_clauses, unknown_clauses
from framing.records import Clause, Statement

MOST_WORDS = 120
MOST_STATEMENTS = 3
WHOLE = 2  # statements told in full where none can be said in short
ORDER = ("shared", "differs", "absent", "unknown")


def papers_of(field: Field, statements: Sequence[Statement]) -> list[Clause]:
    """What an event's texts share, the differences that matter most, what was found in none,
    and what can't be told from them, in this order and in 120 words at most.

    Each clause has the sentences of the texts that bear it out. Texts that are all copies of
    one another are only said to be that; fewer than two give none.
    """
    comparison = field.comparison
    if len(comparison.readings) < 2:
        return []
    if len(independent(comparison.readings, comparison.copies)) < 2:
        return copied_clauses(field)
    shared, unknown = shared_clauses(field), unknown_clauses(field)
    most = [_clause(one) for one in _foremost(statements)]
    # what can't be told at all stands whatever the room, and no third difference before what
    # none tells
    wanted = [*unknown[-1:], *shared[:1], *most[:2], *absent_clauses(field), *most[2:]]
    kept: list[Clause] = []
    room = MOST_WORDS
    for one in [*wanted, *unknown[:-1], *shared[1:]]:
        words = len(one.text.split())
        if words <= room:
            kept.append(one)
            room -= words
    order = [*shared, *most, *wanted, *unknown]
    return sorted(kept, key=lambda one: (ORDER.index(one.kind), order.index(one)))


def remarks_of(field: Field, papers: Sequence[Clause]) -> list[str]:
    """What can't be told from an event's texts, beside what the paragraph says of it."""
    said = {one.text for one in papers}
    return [one.text for one in unknown_clauses(field) if one.text not in said]


def _foremost(statements: Sequence[Statement]) -> list[Statement]:
    """The first statements that can be said in short, each of another kind, or of another
    text alone; where there is none, those on headlines and openings."""
    found: list[Statement] = []
    for one in (one for one in statements if one.gist):
        alone = _alone(one)
        told = [_alone(two) for two in found]
        if all(one.kind != two.kind for two in found) or (alone and alone not in told):
            found.append(one)
    return found[:MOST_STATEMENTS] or list(statements[:WHOLE])


def _alone(statement: Statement) -> str:
    """The one text that has what all others lack; "" where several have it."""
    sides = statement.sides
    having = [name for name, side in sides.items() if side.role in ("has", "more")]
    return having[0] if len(having) == 1 < len(sides) else ""


def _clause(one: Statement) -> Clause:
    evidence = [
        sentence
        for side in one.sides.values()
        if side.role in ("has", "more")
        for sentence in side.evidence[:2]
    ]
    return Clause("differs", one.gist or one.text, evidence)
