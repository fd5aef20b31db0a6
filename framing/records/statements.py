"""What an expert would say of an event's texts: one difference a record."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from framing.records.papers import Evidence
from framing.records.reading import Span

StatementRole = Literal["has", "more", "less", "lacks"]


class Side(Struct, frozen=True, omit_defaults=True):
    """How one text stands in a difference, and what shows it.

    `evidence` are at most three sentences, the ones that show it best first, `title` spans
    of `Document.title`. A text that has something, or more of it, shows it in one or the
    other; one that has less, or lacks it, may show what stands there instead.
    """

    role: StatementRole
    evidence: list[Evidence] = []
    title: list[Span] = []


class Statement(Struct, frozen=True):
    """A difference between an event's texts, as a sentence made from measured facts.

    `kind` names what it is about. `sides` has the texts that it speaks of by their ids: where
    two texts say otherwise, both have something. `effect` is how large the difference is
    within its kind, `sure` how sure it is, `place` how much weight the place in the texts
    gives it, each 0 to 1; `rank` counts from 1, and 0 is not yet ranked. `brief` says it in
    one clause, as it can be read aloud, and `rest` what is left of it to say behind that:
    the words that show it. Both are "" where it has no such clause.
    """

    kind: str
    text: str
    sides: dict[str, Side]
    effect: float
    sure: float
    place: float
    rank: int = 0
    brief: str = ""
    rest: str = ""
