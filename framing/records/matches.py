"""What two texts of one event have in common, or say otherwise: figures, copies, quotations."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from framing.records.reading import Span

FigureVerdict = Literal[
    "agree", "compatible", "differ", "different measures", "number against words"
]
CopyRole = Literal["original", "says", "silent", "unknown"]
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
    medium whose words both carry, so that neither need have copied the other. `undisclosed`
    says that a text owes at least 30% of its sentences, and three, to a text or an agency
    that it doesn't name, where evidence tells whose they are.
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


class CopyMember(Struct, frozen=True):
    """A text of a family of copies: how much of it is the family's, as a share of its
    sentences, 0 to 1, and where. It is the original, or says whose words it has, or is
    silent on it; unknown where nothing tells whose they are.
    """

    document: str
    share: float
    role: CopyRole
    spans: list[Span]


class CopyFamily(Struct, frozen=True):
    """Texts that print the same words. `agency` is whose words they are by a credit, `original`
    the text at hand that had them first; None where nothing tells. `why` is what told it, or
    that nothing does; `sentences` the most that two of the texts share.
    """

    members: list[CopyMember]
    agency: str | None
    original: str | None
    why: str
    sentences: int


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


class QuoteCarried(Struct, frozen=True):
    """How a text carries a quoted sentence: whole; cut, where `left_out` are stretches of the
    fullest version; or changed, where `changes` pair the fullest version's words (left) with
    its own. `spans` are the pieces that it quotes, `speaker` is whom it gives the words to,
    None where nobody can be made out."""

    document: str
    spans: list[Span]
    how: Literal["whole", "cut", "changed"]
    speaker: str | None
    left_out: list[Span] = []
    changes: list[SpanPair] = []


class QuoteTrack(Struct, frozen=True):
    """A quoted sentence that several texts carry: `label` is its fullest version, or of some
    that are nearly so full the earliest, verbatim from `label_from`. `disputed` says that
    texts give it to different people."""

    label: str
    label_from: str
    carried: list[QuoteCarried]
    disputed: bool = False
