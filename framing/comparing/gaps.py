"""Scores into cells: each text's number, its interval, and its gap to the others."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from framing.comparing import resampling
from framing.comparing.ladder import verdict_of
from framing.comparing.statistics import rounded
from framing.records import Batch, Cell, Estimate, Gap, Mark, Measure, Reading, Scores
from framing.settings import (
    MIN_SENTENCES,
    MIN_SENTENCES_FOR_INTERVAL,
    MIN_WORDS,
    Settings,
)

MOST_SUMS = 4000  # of one draw at a time: documents times measures


class _Columns(NamedTuple):
    """Some measures of an event, with every draw of its sentences.

    Shapes: all (documents, columns). `value` is over all terms, `apart` without the
    common ones; `low`, `high`, `apart_low`, `apart_high` their
    intervals; `gap`, `gap_low`, `gap_high` to the other long texts, NaN elsewhere.
    """

    value: np.ndarray
    low: np.ndarray
    high: np.ndarray
    apart: np.ndarray
    apart_low: np.ndarray
    apart_high: np.ndarray
    gap: np.ndarray
    gap_low: np.ndarray
    gap_high: np.ndarray


def cells_of(batch: Batch, scores: Scores, contrast: Scores, settings: Settings) -> list[Cell]:
    """One cell a measure and text, measure by measure.

    Args:
        scores: over all terms, "what the text is about".
        contrast: the same measures without the event's common terms, "what sets
            it apart"; gaps are taken from these. Where a family has no such
            version its columns are the same in both.
    """
    short = [_too_short(reading, at, batch) for at, reading in enumerate(batch.readings)]
    event = batch.readings[0].document.event if batch.readings else ""
    long = np.flatnonzero([reason is None for reason in short])
    found = _columns(batch, scores, contrast, long, settings, event)
    p = _chances(batch, contrast, long, settings, event)
    n = _sums(batch, (scores.denominator > 0).astype(float))
    counted = _sums(batch, _counted(scores))
    apart_counted = _sums(batch, _counted(contrast))
    total = apart_counted[long].sum(axis=0)
    marks = _marks(batch, scores)
    differs = np.any(scores.numerator != contrast.numerator, axis=0)
    cells = []
    for at, measure in enumerate(scores.measures):
        for document, reading in enumerate(batch.readings):
            place = document, at
            facts = int(n[place]), float(counted[place]), short[document]
            shown = found.value[place], found.low[place], found.high[place]
            apart = found.apart[place], found.apart_low[place], found.apart_high[place]
            gap = found.gap[place], found.gap_low[place], found.gap_high[place]
            mine = float(apart_counted[place])
            counts = mine, float(total[at]) - mine
            apart_facts = int(n[place]), mine, short[document]
            cells.append(
                Cell(
                    document=reading.document.id,
                    measure=measure.name,
                    estimate=_estimate(shown, *facts),
                    contrast=_estimate(apart, *apart_facts) if differs[at] else None,
                    gap=_gap(gap, float(p[place]), int(n[place]), counts, measure),
                    marks=marks.get((document, at), []),
                )
            )
    return cells


def _columns(
    batch: Batch,
    scores: Scores,
    contrast: Scores,
    long: np.ndarray,
    settings: Settings,
    event: str,
) -> _Columns:
    """Values and intervals of every measure, from one set of draws.

    Measures are taken some at a time, with the same draws again, so that memory
    stays flat for an event of many texts.
    """
    step = max(1, MOST_SUMS // max(1, len(batch.readings)))
    parts = []
    for first in range(0, max(len(scores.measures), 1), step):
        some = slice(first, first + step)
        tables = (scores.numerator, contrast.numerator, scores.denominator)
        per_row = np.hstack([table[:, some] for table in tables])
        rngs = [
            resampling.generator(settings.seed, event, "sentences", reading.document.id)
            for reading in batch.readings
        ]
        drawn = resampling.bootstrap(per_row, batch.document, rngs, settings.draws)
        sums = _sums(batch, per_row)
        scale = scores.scale[some]
        parts.append(_Columns(*_values(sums, drawn, long, scale)))
    return _Columns(*(np.concatenate(column, axis=1) for column in zip(*parts, strict=True)))


def _values(
    sums: np.ndarray, drawn: np.ndarray, long: np.ndarray, scale: np.ndarray
) -> Iterator[np.ndarray]:
    """The arrays of `_Columns`, in order."""
    shown, apart, words = np.split(sums, 3, axis=-1)
    drawn_shown, drawn_apart, drawn_words = np.split(drawn, 3, axis=-1)
    for real, draws in ((shown, drawn_shown), (apart, drawn_apart)):
        yield resampling.ratios(real, words, scale)
        yield from resampling.percentile_interval(resampling.ratios(draws, drawn_words, scale))
    gap = resampling.rest_gaps(apart[long], words[long], scale)
    draws = resampling.rest_gaps(drawn_apart[:, long], drawn_words[:, long], scale)
    for table in (gap, *resampling.percentile_interval(draws)):
        every = np.full(shown.shape, np.nan)
        every[long] = table
        yield every


def _chances(
    batch: Batch, contrast: Scores, long: np.ndarray, settings: Settings, event: str
) -> np.ndarray:
    """The family-wise p of every gap, shape (documents, measures); NaN where none."""
    every = np.full((len(batch.readings), len(contrast.measures)), np.nan)
    if len(long) < 2 or not contrast.measures:
        return every
    rows = np.isin(batch.document, long)
    document = np.searchsorted(long, batch.document[rows])
    numerator, denominator = contrast.numerator[rows], contrast.denominator[rows]
    observed = resampling.rest_gaps(
        _sums(batch, contrast.numerator)[long],
        _sums(batch, contrast.denominator)[long],
        contrast.scale,
    )
    rng = resampling.generator(settings.seed, event, "gaps")
    permuted = resampling.permuted_gaps(
        numerator, denominator, contrast.scale, document, rng, settings.draws
    )
    every[long] = resampling.family_wise_p(observed, permuted)
    return every


def _counted(scores: Scores) -> np.ndarray:
    """What was counted for each row: hits, or for a mean of scores whether the sentence
    has a word in it."""
    means = [measure.unit.startswith(("mean", "balance")) for measure in scores.measures]
    return np.where(np.array(means, dtype=bool), scores.numerator != 0, scores.numerator)


def _sums(batch: Batch, per_row: np.ndarray) -> np.ndarray:
    """Sums by document of a (rows, columns) array."""
    total = np.zeros((len(batch.readings), per_row.shape[1]))
    np.add.at(total, batch.document, per_row)
    return total


def _estimate(
    value: tuple[float, float, float], n: int, counted: float, short: str | None
) -> Estimate:
    count = rounded(counted) or 0.0
    if short is not None:
        return Estimate(n=n, count=count, reason=short)
    if math.isnan(value[0]):
        return Estimate(n=n, reason="nothing in this text to measure it on")
    if n < MIN_SENTENCES_FOR_INTERVAL:
        few = f"no interval from fewer than {MIN_SENTENCES_FOR_INTERVAL} sentences"
        return Estimate(rounded(value[0]), None, None, n, count, few)
    if count == 0:
        none = "none found, so that resampling gives no interval"
        return Estimate(rounded(value[0]), None, None, n, count, none)
    return Estimate(rounded(value[0]), rounded(value[1]), rounded(value[2]), n, count)


def _too_short(reading: Reading, place: int, batch: Batch) -> str | None:
    """Why a text has no rates, or None where it is long enough."""
    words, sentences = reading.document.words, int((batch.document == place).sum())
    if words < MIN_WORDS:
        return f"too short for rates: {words} words, {MIN_WORDS} needed"
    if sentences < MIN_SENTENCES:
        return f"too short for rates: {sentences} sentences, {MIN_SENTENCES} needed"
    return None


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
