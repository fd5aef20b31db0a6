"""Scores into cells: each text's number, its interval, and its gap to the others."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from framing.comparing import resampling
from framing.comparing.ladder import verdict_of
from framing.comparing.statistics import rounded
from framing.records import Batch, Cell, Estimate, Gap, Mark, Measure, Scores
from framing.settings import (
    MIN_SENTENCES,
    MIN_SENTENCES_FOR_INTERVAL,
    MIN_WORDS,
    Settings,
)


def cells_of(batch: Batch, scores: Scores, contrast: Scores, settings: Settings) -> list[Cell]:
    """One cell a measure and text, measure by measure.

    Args:
        scores: over all terms, "what the text is about".
        contrast: the same measures without the event's common terms, "what sets
            it apart"; gaps are taken from these. Where a family has no such
            version its columns are the same in both.
    """
    event = batch.readings[0].document.event if batch.readings else ""
    names = [reading.document.id for reading in batch.readings]

    def rng(*of: object) -> np.random.Generator:
        return resampling.generator(settings.seed, event, *of)

    shown = _estimates(batch, scores, settings, rng)
    apart = _estimates(batch, contrast, settings, rng)
    gaps = _gaps(batch, contrast, settings, rng)
    marks = _marks(batch, scores)
    differs = np.any(scores.numerator != contrast.numerator, axis=0)
    return [
        Cell(
            document=name,
            measure=measure.name,
            estimate=shown[document][column],
            contrast=apart[document][column] if differs[column] else None,
            gap=gaps[document][column],
            marks=marks.get((document, column), []),
        )
        for column, measure in enumerate(scores.measures)
        for document, name in enumerate(names)
    ]


def _estimates(
    batch: Batch, scores: Scores, settings: Settings, rng: Callable[..., np.random.Generator]
) -> list[list[Estimate]]:
    """Estimates by document and measure."""
    table = []
    for document, reading in enumerate(batch.readings):
        mine = batch.document == document
        numerator, denominator = scores.numerator[mine], scores.denominator[mine]
        value = resampling.ratios(numerator.sum(axis=0), denominator.sum(axis=0), scores.scale)
        n = (denominator > 0).sum(axis=0)
        draws = resampling.bootstrap(
            numerator, denominator, scores.scale, rng("interval", reading.document.id),
            settings.draws,
        )  # fmt: skip
        low, high = resampling.percentile_interval(draws)
        count = _count(scores, numerator, denominator)
        short = _too_short(reading.document.words, int(mine.sum()))
        table.append(
            [
                _estimate(value[at], low[at], high[at], int(n[at]), float(count[at]), short)
                for at in range(len(scores.measures))
            ]
        )
    return table


def _count(scores: Scores, numerator: np.ndarray, denominator: np.ndarray) -> np.ndarray:
    """What was counted for each measure: hits, or for a mean of scores the sentences
    that it has a word in."""
    means = np.array(
        [measure.unit.startswith(("mean", "balance")) for measure in scores.measures],
        dtype=bool,
    )
    return np.where(means, (numerator != 0).sum(axis=0), numerator.sum(axis=0))


def _estimate(
    value: float, low: float, high: float, n: int, count: float, short: str | None
) -> Estimate:
    count = rounded(count) or 0.0
    if short is not None:
        return Estimate(n=n, count=count, reason=short)
    if math.isnan(value):
        return Estimate(n=n, reason="nothing in this text to measure it on")
    if n < MIN_SENTENCES_FOR_INTERVAL:
        few = f"no interval from fewer than {MIN_SENTENCES_FOR_INTERVAL} sentences"
        return Estimate(rounded(value), None, None, n, count, few)
    if count == 0:
        none = "none found, so that resampling gives no interval"
        return Estimate(rounded(value), None, None, n, count, none)
    return Estimate(rounded(value), rounded(low), rounded(high), n, count)


def _too_short(words: int, sentences: int) -> str | None:
    if words < MIN_WORDS:
        return f"too short for rates: {words} words, {MIN_WORDS} needed"
    if sentences < MIN_SENTENCES:
        return f"too short for rates: {sentences} sentences, {MIN_SENTENCES} needed"
    return None


def _gaps(
    batch: Batch, scores: Scores, settings: Settings, rng: Callable[..., np.random.Generator]
) -> list[list[Gap]]:
    """Gaps to all the other texts, by document and measure."""
    readings = batch.readings
    long_enough = [
        _too_short(reading.document.words, int((batch.document == place).sum())) is None
        for place, reading in enumerate(readings)
    ]
    keep = np.flatnonzero(long_enough)
    nothing = Gap(Estimate(reason="not assessed"), None, "not assessed")
    table = [[nothing] * len(scores.measures) for _ in readings]
    if len(keep) < 2 or not scores.measures:
        return table
    rows = np.isin(batch.document, keep)
    document = np.searchsorted(keep, batch.document[rows])
    numerator, denominator = scores.numerator[rows], scores.denominator[rows]
    observed = resampling.rest_gaps(
        _sums(document, numerator), _sums(document, denominator), scores.scale
    )
    permuted = resampling.permuted_gaps(
        numerator, denominator, scores.scale, document, rng("gaps"), settings.draws
    )
    p = resampling.family_wise_p(observed, permuted)
    low, high = _gap_intervals(document, numerator, denominator, scores, settings, rng)
    means = [measure.unit.startswith(("mean", "balance")) for measure in scores.measures]
    counted = _sums(document, np.where(means, numerator != 0, numerator))
    for place, at in enumerate(keep.tolist()):
        n = int((document == place).sum())
        for column, measure in enumerate(scores.measures):
            mine = float(counted[place, column])
            others = float(counted[:, column].sum()) - mine
            table[at][column] = _gap(
                (observed[place, column], low[place, column], high[place, column]),
                float(p[place, column]), n, (mine, others), measure,
            )  # fmt: skip
    return table


def _sums(document: np.ndarray, per_row: np.ndarray) -> np.ndarray:
    """Sums by document of a (rows, measures) array."""
    indicator = np.zeros((int(document.max()) + 1, len(document)))
    indicator[document, np.arange(len(document))] = 1.0
    return indicator @ per_row


def _gap_intervals(
    document: np.ndarray,
    numerator: np.ndarray,
    denominator: np.ndarray,
    scores: Scores,
    settings: Settings,
    rng: Callable[..., np.random.Generator],
) -> tuple[np.ndarray, np.ndarray]:
    """95% intervals of the gaps, sentences resampled within each text."""
    drawn = rng("gap intervals")
    parts = []
    for place in range(int(document.max()) + 1):
        mine = document == place
        n = int(mine.sum())
        weights = drawn.multinomial(n, np.full(n, 1 / n), size=settings.draws).astype(float)
        parts.append((weights @ numerator[mine], weights @ denominator[mine]))
    sums_n = np.stack([part[0] for part in parts], axis=1)
    sums_d = np.stack([part[1] for part in parts], axis=1)
    gaps = resampling.rest_gaps(sums_n, sums_d, scores.scale)
    flat = gaps.reshape(len(gaps), -1)
    low, high = resampling.percentile_interval(flat)
    shape = gaps.shape[1:]
    return low.reshape(shape), high.reshape(shape)


def _gap(
    interval: tuple[float, float, float],
    p: float,
    n: int,
    counts: tuple[float, float],
    measure: Measure,
) -> Gap:
    value, low, high = (rounded(float(part)) for part in interval)
    if n < MIN_SENTENCES_FOR_INTERVAL:
        low = high = None
    chance = None if math.isnan(p) else rounded(p)
    weak = measure.reliability.startswith("C")
    verdict = verdict_of(value, low, high, chance, counts, weak)
    return Gap(Estimate(value, low, high, n, max(counts)), chance, verdict)


def _marks(batch: Batch, scores: Scores) -> dict[tuple[int, int], list[Mark]]:
    """The words behind each cell, in reading order."""
    hits = scores.hits
    marks: dict[tuple[int, int], list[Mark]] = {}
    order = np.lexsort((hits.start, hits.row))
    columns = zip(
        batch.document[hits.row[order]].tolist(),
        hits.measure[order].tolist(),
        hits.start[order].tolist(),
        hits.end[order].tolist(),
        hits.weight[order].tolist(),
        strict=True,
    )
    for document, measure, start, end, weight in columns:
        mark = Mark(start, end, rounded(weight) or 0.0)
        marks.setdefault((document, measure), []).append(mark)
    return marks
