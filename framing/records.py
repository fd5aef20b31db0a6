"""Every type that crosses a room's border: frozen, and without behaviour.

All offsets are character offsets into `Document.text`, the file as it lies on
disk, decoded (a byte order mark is not text). `start` is the first character,
`end` the one after the last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct, field

if TYPE_CHECKING:
    import numpy as np
    from scipy.sparse import csr_array

Voice = Literal["narrator", "quoted", "reported", "mixed"]
Role = Literal["headline", "heading", "body"]
TextKind = Literal[
    "wire",
    "newspaper",
    "broadcaster",
    "syndicated",
    "digest",
    "rewrite",
    "report",
    "report_writeup",
    "government",
    "other",
    "unknown",
]
Verdict = Literal[
    "clear difference",
    "more here",
    "less here",
    "no clear difference",
    "weak",
    "not assessed",
]


class Problem(Struct, frozen=True):
    """Something wrong with an input: where, what, and how to mend it."""

    where: str
    what: str
    mend: str


class Span(Struct, frozen=True):
    """A stretch of a document's text."""

    start: int
    end: int


# ------------------------------------------------------------------ reading


class Document(Struct, frozen=True):
    """One text as it came, with what its header says of it.

    `id` is unique within an event; `words` counts the tokens that are neither
    header nor boilerplate; `body` is where the text begins behind its header.
    """

    id: str
    event: str
    outlet: str
    text: str
    path: str = ""
    kind: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    words: int = 0
    body: int = 0


class Stripped(Struct, frozen=True):
    """Boilerplate: set aside with a reason, never deleted."""

    start: int
    end: int
    reason: str


class Section(Struct, frozen=True):
    """A headed part of a text. `start` is its heading's; the text before the
    first heading is a section whose `heading` is None."""

    heading: str | None
    start: int
    end: int


class Sentence(Struct, frozen=True):
    """One sentence; `section` is an index into `Reading.sections`, and `paragraph`
    counts the blocks of running text from 0."""

    start: int
    end: int
    section: int
    paragraph: int
    voice: Voice = "narrator"
    role: Role = "body"


class Attribution(Struct, frozen=True):
    """Words that the narrator gives to somebody else.

    `source`, `cue` and `content` are lists of spans, as a content may be
    interrupted by its cue. `speaker` is the source's resolved name ("Victor
    Gao" for a later "he"), None where nobody can be made out.
    """

    source: list[Span]
    cue: list[Span]
    content: list[Span]
    kind: Literal["direct", "indirect", "partial"]
    speaker: str | None = None
    affiliation: str | None = None
    speaker_kind: (
        Literal[
            "government",
            "expert",
            "business",
            "civil society",
            "person",
            "media",
            "document",
            "anonymous",
            "unknown",
        ]
        | None
    ) = None
    verb_class: Literal["neutral", "doubt", "endorsing", "forceful", "none"] | None = None


class Figure(Struct, frozen=True):
    """A number and what it counts.

    `value` is in plain units (400000000.0 for "$400 million"); `high` is the
    upper end of a range, else None; `quantity` is what is counted or measured,
    `entity` of whom, both as found in the text.
    """

    start: int
    end: int
    value: float
    high: float | None = None
    unit: str | None = None
    modifier: str | None = None
    quantity: str | None = None
    entity: str | None = None
    date: str | None = None


class Actor(Struct, frozen=True):
    """A person, place or organisation, its aliases folded under one name."""

    name: str
    kind: Literal["person", "place", "organisation", "other"]
    mentions: list[Span]


class Citation(Struct, frozen=True):
    """A medium or body whose reporting a text says that it carries."""

    name: str
    how: str
    start: int
    end: int


class FoundDate(Struct, frozen=True):
    """A date in the text: ISO 8601 as far as it is given ("2025-11-11", "--11-11")."""

    date: str
    start: int
    end: int


class Provenance(Struct, frozen=True):
    """What a text really is, and whose reporting it carries.

    `chain` names the hands that it went through, outermost first. `declared`
    is whether the text itself says whose reporting it carries.
    """

    publisher: str | None
    kind: TextKind
    cites: list[Citation]
    chain: list[str]
    declared: bool
    copy_of: str | None
    dates: list[FoundDate]
    notes: list[str]


class Reading(Struct, frozen=True):
    """All that reading finds in one text. `notes` says where it fell short, and why."""

    document: Document
    provenance: Provenance
    stripped: list[Stripped]
    sections: list[Section]
    sentences: list[Sentence]
    attributions: list[Attribution]
    figures: list[Figure]
    actors: list[Actor]
    notes: list[str] = field(default_factory=list)


# ------------------------------------------------------------------ scoring


class Measure(Struct, frozen=True):
    """What a number means: its family, unit and standing.

    `reliability` says what the measure's own validation found ("A", "B", "C"
    or "not validated", and on what).
    """

    name: str
    family: str
    title: str
    unit: str
    meaning: str
    reliability: str = "not validated"


class Hits(Struct, frozen=True):
    """The words that counted, as parallel arrays: the evidence, stored once.

    Shapes: all (hits,). `row` is the row of the batch, `start` and `end` are
    offsets into that row's document, `measure` an index into the measures,
    `weight` the hit's part in the numerator.
    """

    row: np.ndarray
    start: np.ndarray
    end: np.ndarray
    measure: np.ndarray
    weight: np.ndarray


class Scores(Struct, frozen=True):
    """Every measure of a batch, as a ratio of sums over sentences.

    A document's value of measure m is `scale[m] * numerator[rows, m].sum() /
    denominator[rows, m].sum()` over its rows: a rate, a mean or a share. So a
    bootstrap or a permutation of sentences is one product with these arrays,
    and a document without a denominator has no value (None, never 0).

    Shapes: `numerator` and `denominator` (rows, measures), rows as in the
    batch; `scale` (measures,). Where a measure counts words, its `hits` sum to
    its numerator row by row.
    """

    measures: list[Measure]
    numerator: np.ndarray
    denominator: np.ndarray
    scale: np.ndarray
    hits: Hits
    notes: list[str] = field(default_factory=list)


class Batch(Struct, frozen=True):
    """Readings as one sentence x term matrix, with plain arrays beside it.

    Rows are the sentences of `readings` in reading order. Shapes: `matrix`
    (rows, terms), all voices; `narrator` (rows, terms), the narrator's words
    only; `document`, `sentence` (rows,), the indices of the reading and of the
    sentence within it; `token_term`, `token_row`, `token_start`, `token_end`,
    `token_voice` (tokens,), voice 0 narrator, 1 quoted, 2 reported.
    """

    readings: list[Reading]
    terms: list[str]
    matrix: csr_array
    narrator: csr_array
    document: np.ndarray
    sentence: np.ndarray
    token_term: np.ndarray
    token_row: np.ndarray
    token_start: np.ndarray
    token_end: np.ndarray
    token_voice: np.ndarray


class Answer(Struct, frozen=True):
    """A question about a whole text, answered from its words.

    `yes` is None where the question can't be asked of the text. `evidence` are
    indices into `Reading.sentences`, none where the answer is no; `marks` are the
    words in them that count. "thin" says that the answer hangs by one sentence: a
    yes from one, or a no with one that came short.
    """

    question: str
    yes: bool | None
    evidence: list[int]
    marks: list[Span]
    confidence: Literal["clear", "thin"]


class Slot(Struct, frozen=True):
    """One function of a frame, filled with the sentence that bears it best.

    `sentence` is an index into `Reading.sentences`, None for "not found"; `weight`
    what the sentence's cues amount to.
    """

    name: str
    sentence: int | None
    marks: list[Span]
    weight: float = 0.0


# ---------------------------------------------------------------- comparing


class Estimate(Struct, frozen=True, omit_defaults=True):
    """A number with what it stands on; `value` is None where `reason` says why.

    `low` and `high` are a 95% interval from resampled sentences, None where
    there are too few. `n` counts the sentences that it is taken over, `count`
    the words or sentences that counted.
    """

    value: float | None = None
    low: float | None = None
    high: float | None = None
    n: int = 0
    count: float = 0.0
    reason: str | None = None


class Mark(Struct, frozen=True, omit_defaults=True):
    """Words that counted, and how much (a rate's hits count 1 each)."""

    start: int
    end: int
    weight: float = 1.0


class Gap(Struct, frozen=True):
    """One text's difference from all the other texts of its event together.

    `p` is adjusted for all gaps of the event by the maximum statistic; `verdict`
    is the rung of the wording ladder.
    """

    difference: Estimate
    p: float | None
    verdict: Verdict


class Cell(Struct, frozen=True):
    """One measure of one text: its number, the same without the event's common
    terms, its gap (taken from the latter), and the words behind it."""

    document: str
    measure: str
    estimate: Estimate
    contrast: Estimate | None
    gap: Gap
    marks: list[Mark]


class Wording(Struct, frozen=True):
    """How far two texts differ in their words over all (Jensen-Shannon, bits).

    `expected` is the mean when their sentences are shuffled, `excess` what is
    left of the divergence above it.
    """

    left: str
    right: str
    divergence: float
    expected: float
    excess: float
    p: float | None
    verdict: Verdict


class Evidence(Struct, frozen=True):
    """A sentence that shows something, with the words in it that count."""

    document: str
    outlet: str
    start: int
    end: int
    quote: str
    marks: list[Span]


class Finding(Struct, frozen=True):
    """A difference that matters, as a plain sentence made from measured facts."""

    text: str
    measure: str
    verdict: Verdict
    evidence: list[Evidence]


class Comparison(Struct, frozen=True):
    """One event's texts side by side.

    `cells` has one entry a text and measure, texts in the order of `readings`
    within each measure. `topic` lists the event-common terms.
    """

    event: str
    readings: list[Reading]
    measures: list[Measure]
    cells: list[Cell]
    wording: list[Wording]
    findings: list[Finding]
    topic: list[str]
    problems: list[Problem]
    notes: list[str]
    settings: dict[str, str]
