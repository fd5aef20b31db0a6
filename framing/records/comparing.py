"""One event's texts side by side."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from framing.records.casting import CastMember
from framing.records.coverage import Coverage
from framing.records.matches import Copy, CopyFamily, Drift, FigurePair, Ladder, QuoteTrack
from framing.records.norms import NormsUsed, Standing
from framing.records.papers import Clause
from framing.records.profiles import Profile
from framing.records.reading import Problem, Reading
from framing.records.scoring import Family, Measure
from framing.records.statements import Statement
from framing.records.timeline import Timeline

Verdict = Literal[
    "found",
    "clear difference",
    "more here",
    "less here",
    "no clear difference",
    "weak",
    "not assessed",
]


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


class Mark(Struct, frozen=True, omit_defaults=True, gc=False):
    """Words that counted, and how much (a rate's hits count 1 each)."""

    start: int
    end: int
    weight: float = 1.0


class Gap(Struct, frozen=True):
    """One text's difference from all the other texts of its event together.

    `p` holds for all gaps of the event together (Holm); `verdict` is the rung of the
    wording ladder. `chance` is how often this one gap would be as large between two halves
    of one article, `between` how often between two outlets that tell the same event; None
    where no test was possible, or nothing is known of it.
    """

    difference: Estimate
    p: float | None
    verdict: Verdict
    chance: float | None = None
    between: float | None = None


class Cell(Struct, frozen=True):
    """One measure of one text: its number, the same without the event's common
    terms, its gap (taken from the latter), and the words behind it. `standing` is where
    the number stands among news texts of this length, None where no norm fits."""

    document: str
    measure: str
    estimate: Estimate
    contrast: Estimate | None
    gap: Gap
    marks: list[Mark]
    standing: Standing | None = None


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


class Distinctive(Struct, frozen=True):
    """A word that a text's narrator uses more than the other texts' do.

    `count` here, `others` in all the others together; `z` of its log-odds; `p` holds
    for all words of all texts together. "more here" is a description only.
    """

    document: str
    term: str
    count: int
    others: int
    z: float
    p: float | None
    verdict: Verdict


class Shift(Struct, frozen=True):
    """A word's part in what makes a text's narrator differ from all the others' together.

    `part` is a share of the Jensen-Shannon divergence of their words, −1 to 1, above 0 where
    the word is more frequent here. `count` here, `others` in all the others together;
    `sentences` are indices into `Reading.sentences`. A description, without a test.
    """

    document: str
    term: str
    part: float
    count: int
    others: int
    sentences: list[int]


class Outsider(Struct, frozen=True):
    """A text that isn't of the event that the others tell, and why it seems so."""

    document: str
    answer: Literal["same event", "same topic", "unrelated"]
    closest: str
    reasons: list[str]


class FoundEvent(Struct, frozen=True):
    """How sure it is that texts which were loose tell one event, and why, in plain words. A
    text that stands alone is nothing to be sure of: None, and no reasons."""

    sureness: Literal["sure", "likely", "unsure"] | None = None
    reasons: list[str] = []


SCHEMA = 6  # raised where a field of a comparison comes, goes or changes its meaning


class Comparison(Struct, frozen=True):
    """One event's texts side by side.

    `outsiders` are texts that seem to tell another event: they are shown, and left
    out of what others omit. `cells` has one entry a text and measure, texts in the
    order of `readings` within each measure; `families` are those of its
    measures, in the order of a report; `profiles` has one a text; `cast` are the
    actors, most widely named first. `questions`
    are those that the profiles' answers are to, by name. `papers` is the paragraph on what
    the papers say, clause by clause. `statements` are the
    differences that matter, most important first. `copies` are pairs, `copy_families` the
    same told by whose words they are; `quotations` are the quoted sentences that several
    texts carry. `topic` lists the event-common terms;
    `schema` counts the forms that this record has had.
    """

    event: str
    readings: list[Reading]
    outsiders: list[Outsider]
    measures: list[Measure]
    families: list[Family]
    cells: list[Cell]
    profiles: list[Profile]
    cast: list[CastMember]
    questions: dict[str, str]
    wording: list[Wording]
    distinctive: list[Distinctive]
    shifts: list[Shift]
    papers: list[Clause]
    statements: list[Statement]
    coverage: Coverage
    figure_pairs: list[FigurePair]
    ladders: list[Ladder]
    copies: list[Copy]
    drifts: list[Drift]
    topic: list[str]
    problems: list[Problem]
    notes: list[str]
    settings: dict[str, str]
    schema: int = SCHEMA
    norms: NormsUsed | None = None
    copy_families: list[CopyFamily] = []
    quotations: list[QuoteTrack] = []
    timeline: Timeline = Timeline([], [])
