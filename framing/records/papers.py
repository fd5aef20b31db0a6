"""What the papers say: an event's texts in one paragraph, clause by clause."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from framing.records.reading import Span

ClauseKind = Literal["shared", "differs", "alone", "absent", "unknown"]


class Evidence(Struct, frozen=True):
    """A sentence that shows something, with the words in it that count."""

    document: str
    outlet: str
    start: int
    end: int
    quote: str
    marks: list[Span]


class Clause(Struct, frozen=True):
    """A sentence of the paragraph, with the sentences of the texts that bear it out.

    `kind` says what it tells: what the texts share, where they part, what one has alone,
    what was found in none, or what these texts can't tell. `evidence` is empty only where
    it tells of an absence, or of the limits of the comparison.
    """

    kind: ClauseKind
    text: str
    evidence: list[Evidence]
