"""Which texts are dated before what others tell, so that they may not have known of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.limits import dated_in, published_on
from framing.comparing.statements.telling import PERHAPS
from framing.comparing.statements.wordings import listed
from framing.records import Clause, Statement


def older_clauses(statements: Iterable[Statement], field: Field) -> list[Clause]:
    """Which texts are dated before what statements tell that they lack, in one clause."""
    older = dict.fromkeys(name for one in statements for name in _older(one, field))
    older = dict.fromkeys(one for one in older if not _is_misdated(one, field))
    names = [field.labels[one] for one in field.ours if one in older]
    if not names:
        return []
    are, lack = ("are", "they lack") if names[1:] else ("is", "it lacks")
    text = f"{listed(names)} {are} dated before others: what {lack} may have come after."
    return [Clause("unknown", text, [])]


def _is_misdated(document: str, field: Field) -> bool:
    """Whether a text tells of what others date to after it was published: by its date "on
    Monday" is one before theirs, though the sentences are one. Then that date is in doubt."""
    published, dated = dated_in(field)
    if document not in published:
        return False
    for (name, start), day in dated.items():
        if name == document or day <= published[document] or day > published.get(name, ""):
            continue
        line = next((one for one in field.lines[name] if one.span.start == start), None)
        place = line.elsewhere[document] if line and document in line.elsewhere else None
        if place is None or place.share < PERHAPS:
            continue
        own = dated.get((document, field.lines[document][place.sentence].span.start), day)
        if own < day and f"{date.fromisoformat(own):%A}" == f"{date.fromisoformat(day):%A}":
            return True
    return False


def _older(statement: Statement, field: Field) -> list[str]:
    """The texts that lack something and are dated before all that have it."""
    days: dict[bool, list[tuple[date, str]]] = {True: [], False: []}
    for name, side in statement.sides.items():
        if (day := published_on(field.texts[name])) is not None:
            days[side.role == "lacks"].append((day, name))
    first = min(days[False], default=(date.min, ""))[0]
    return [name for day, name in days[True] if day < first]
