"""What two texts of one event have in common, or say otherwise: figures, copies, quotations."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from framing.records.reading import Span

FigureVerdict = Literal[
    "agree",
    "compatible",
    "differ",
    "different measures",
    "number against words",
]
Precision = Literal["number", "bounded number", "majority", "vague", "evaluative", "absolute"]


class SpanPair(Struct, frozen=True, gc=False):
    """A stretch of one text and the one that answers to it in another.

    One of the two is empty where the other text has nothing there.
    """

    left: Span
    right: Span


class FigurePair(Struct, frozen=True):
    """Two texts' figures side by side, and how they stand to each other.

    `left_index` and `right_index` point into `Reading.figures`; None where a text has
    words instead of a number ("most", "scores of missiles"). `reason` says in plain
    words what decided.
    """

    left: str
    left_index: int | None
    left_span: Span
    right: str
    right_index: int | None
    right_span: Span
    verdict: FigureVerdict
    reason: str


class Rung(Struct, frozen=True):
    """How precisely one text puts a quantity; `figure` is an index or None for words."""

    document: str
    start: int
    end: int
    level: Precision
    figure: int | None = None


class Ladder(Struct, frozen=True):
    """One quantity on the precision ladder: of whom and of what, most precise rung first."""

    entity: str
    quantity: str
    rungs: list[Rung]


class Copy(Struct, frozen=True):
    """Words that two texts share and that are no quotation of somebody else's.

    `left_share` and `right_share` are shares of each text's sentences, 0 to 1, that
    have a near-copy in the other. `original` is the document that was copied, None
    where nothing tells; `why` says what told it. `declared` is whether the copying
    text names the other, or either does where the direction is unknown. `agency` is a
    medium that both carry, so that neither need have copied the other. `undisclosed`
    says that a text owes at least 30% of its sentences, and three, to one that it
    doesn't name.
    """

    left: str
    right: str
    spans: list[SpanPair]
    left_share: float
    right_share: float
    kind: Literal["verbatim", "edited"]
    declared: bool
    original: str | None
    why: str
    agency: str | None
    undisclosed: bool


class Drift(Struct, frozen=True):
    """One quotation in two texts, not in the same words.

    The spans are the parts of the quotations that answer to each other; `changes` are
    the words within them that differ, `likeness` the share of words that don't, 0 to 1.
    """

    left: str
    right: str
    left_span: Span
    right_span: Span
    changes: list[SpanPair]
    likeness: float
    speaker: str | None
