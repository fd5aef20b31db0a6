"""What is usual in the news, and how far one article differs from itself."""

from __future__ import annotations

from msgspec import Struct, field


class Chance(Struct, frozen=True, forbid_unknown_fields=True):
    """How far two stretches of one text lie apart in a measure by chance.

    `design` is how many times the variance of their gap is what it would be if sentences
    didn't hang together (a design effect, at least 1); `run` how much the hits of a rate
    come in runs (an intra-class correlation, 0 to 1). `halves` counts the articles cut in
    two behind them. `pairs` are quantiles, at `Norms.pair_levels`, of the chance that a gap
    between two outlets on one event has between halves of one article; empty where unknown.
    """

    design: float
    run: float = 0.0
    halves: int = 0
    pairs: list[float] = field(default_factory=list)


class Usual(Struct, frozen=True, forbid_unknown_fields=True):
    """A measure's values over many texts, band by band of length.

    `texts` counts those that have a value; `quantiles` are at `Norms.levels`, none where
    there are too few texts.
    """

    texts: list[int]
    quantiles: list[list[float]]


class Norms(Struct, frozen=True, forbid_unknown_fields=True):
    """Numbers made of a corpus, and of nothing else of it.

    `about` says what it is a norm for. Band i is of texts from `bands[i]` words to under
    `bands[i + 1]`, the last without an end. `chances` are by the measure's name, or by its
    family's where a measure has too few articles of its own or is an event's own.
    """

    name: str
    about: str
    source: str
    made: str
    framing: str
    language: str
    texts: int
    bands: list[int]
    levels: list[float]
    pair_levels: list[float]
    usual: dict[str, Usual]
    chances: dict[str, Chance]


class Standing(Struct, frozen=True, gc=False):
    """Where a number stands among news texts of its length.

    `percentile` is the share of them below it, those equal counted half; `low` and `high`
    bound their middle half.
    """

    percentile: float
    low: float
    high: float


class Fit(Struct, frozen=True, omit_defaults=True, gc=False):
    """Whether norms fit a text: the lengths they are for, `words_to` None for no end;
    where they don't, `reason` says why."""

    document: str
    words_from: int | None = None
    words_to: int | None = None
    reason: str | None = None


class NormsUsed(Struct, frozen=True):
    """The norms that a comparison's numbers are held against, and how they fit each text."""

    name: str
    about: str
    source: str
    texts: int
    made: str
    fits: list[Fit]
