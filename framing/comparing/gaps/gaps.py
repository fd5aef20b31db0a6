"""Scores into cells: each text's number, its interval, and its gap to the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from framing.comparing.gaps.ladder import verdict_of
from framing.comparing.inference import resampling
from framing.comparing.inference.statistics import rounded
from framing.records import Batch, Cell, Estimate, Gap, Mark, Measure, Reading, Scores
from framing.settings import MIN_SENTENCES, MIN_SENTENCES_FOR_INTERVAL, MIN_WORDS, Settings

MOST_SUMS = 4000  # of one draw at a time: documents times ratios


class _Ratios(NamedTuple):
    """The measures of an event as ratios of sums over sentences, those that are alike once.

    Shapes: `numerator` (scaled) and `denominator` (rows, ratios); `shown` and `apart`
    (measures,), a measure's ratio over all terms and without the common ones. Many
    measures find nothing at all, and most are the same without the common terms. The
    first `gaps` ratios are those without the common terms, which gaps are taken from.
    """

    numerator: np.ndarray
    denominator: np.ndarray
    shown: np.ndarray
    apart: np.ndarray
    gaps: int


class _Found(NamedTuple):
    """What is found of each ratio, shapes (documents, ratios): its value with its interval,
    and its gap to the other long texts with its interval and p; NaN where there is none."""

    value: np.ndarray
    low: np.ndarray
    high: np.ndarray
    gap: np.ndarray
    gap_low: np.ndarray
    gap_high: np.ndarray
    p: np.ndarray


def cells_of(batch: Batch, scores: Scores, contrast: Scores, settings: Settings) -> list[Cell]:
    """One cell a measure and text, measure by measure.

    Args:
        scores: over all terms, "what the text is about".
        contrast: the same measures without the event's common terms, "what sets
            it apart"; gaps are taken from these. Where a family has no such
            version its columns are the same in both.
    """
    short = [_too_short(reading, at, batch) for at, reading in enumerate(batch.readings)]
    long = np.flatnonzero([reason is None for reason in short])
    ratios = _ratios(scores, contrast)
    found = _found(batch, ratios, long, settings)
    n = _sums(batch, (scores.denominator > 0).astype(float)).astype(int).tolist()
    counts, apart_counts = _sums(batch, _counted(scores)), _sums(batch, _counted(contrast))
    elsewhere = (apart_counts[long].sum(axis=0) - apart_counts).tolist()
    counted, apart_counted = counts.tolist(), apart_counts.tolist()
    numbers = [
        [list(map(rounded, ratio)) for ratio in text]
        for text in np.stack(found, axis=-1).tolist()
    ]
    marks = _marks(batch, scores)
    cells = []
    for at, measure in enumerate(scores.measures):
        shown, apart = int(ratios.shown[at]), int(ratios.apart[at])
        for text, reading in enumerate(batch.readings):
            many, why, mine = n[text][at], short[text], apart_counted[text][at]
            estimate = _estimate(numbers[text][shown][:3], many, counted[text][at], why)
            without, gap = numbers[text][apart][:3], numbers[text][apart][3:]
            cells.append(
                Cell(
                    document=reading.document.id,
                    measure=measure.name,
                    estimate=estimate,
                    contrast=_estimate(without, many, mine, why) if shown != apart else None,
                    gap=_gap(gap, many, (mine, elsewhere[text][at]), measure),
                    marks=marks.get((text, at), []),
                )
            )
    return cells


def _ratios(scores: Scores, contrast: Scores) -> _Ratios:
    both = contrast, scores
    numerator = np.hstack([table.numerator * table.scale for table in both])
    denominator = np.hstack([table.denominator for table in both])
    places: dict[bytes, int] = {}
    columns = np.ascontiguousarray(np.vstack([numerator, denominator]).T)
    at = np.array([places.setdefault(one.tobytes(), len(places)) for one in columns], dtype=int)
    first = np.unique(at, return_index=True)[1]
    apart, shown = np.split(at, 2)
    gaps = int(apart.max(initial=-1)) + 1
    return _Ratios(numerator[:, first], denominator[:, first], shown, apart, gaps)


def _found(batch: Batch, ratios: _Ratios, long: np.ndarray, settings: Settings) -> _Found:
    """Values, intervals and tests of every ratio, from one set of draws."""
    event = batch.readings[0].document.event if batch.readings else ""
    shape = len(batch.readings), ratios.numerator.shape[1]
    found = _Found(*(np.full(shape, np.nan) for _ in _Found._fields))
    sums = _sums(batch, ratios.numerator), _sums(batch, ratios.denominator)
    for table in (found.value, found.low, found.high):
        table[:] = resampling.ratios(*sums)  # what counts nothing is 0 in every draw
    if len(long) > 1:
        apart = [table[long, : ratios.gaps] for table in sums]
        gap = resampling.rest_gaps(*apart)
        found.gap[long, : ratios.gaps] = gap
        found.p[long, : ratios.gaps] = _chances(batch, ratios, gap, long, settings, event)
    # some at a time, with the same draws again, so that memory stays flat for many texts
    step = max(1, MOST_SUMS // max(1, len(batch.readings)))
    short = np.setdiff1d(np.arange(len(batch.readings)), long)
    for start in range(0, shape[1], step):
        some = slice(start, start + step)
        above, below = _draws(batch, ratios, some, settings, event)
        has = _sums(batch, ratios.numerator[:, some] != 0) > 0
        interval = resampling.percentile_interval(resampling.ratios(above[has], below[has]))
        found.low[:, some][has], found.high[:, some][has] = interval
        for table in (above, below):
            table[short] = 0.0  # they take no part in gaps
        gaps = slice(start, max(start, min(start + step, ratios.gaps)))
        many = gaps.stop - start
        drawn = resampling.rest_gaps(above[:, :many], below[:, :many])
        interval = resampling.percentile_interval(drawn)
        found.gap_low[:, gaps], found.gap_high[:, gaps] = interval
    return found


def _draws(
    batch: Batch, ratios: _Ratios, some: slice, settings: Settings, event: str
) -> list[np.ndarray]:
    """Numerators and denominators in each draw, shapes (documents, ratios, draws)."""
    rngs = [
        resampling.generator(settings.seed, event, "sentences", reading.document.id)
        for reading in batch.readings
    ]
    per_row = np.hstack([ratios.numerator[:, some], ratios.denominator[:, some]])
    drawn = resampling.bootstrap(per_row, batch.document, rngs, settings.draws)
    return np.split(drawn, 2, axis=1)


def _chances(
    batch: Batch,
    ratios: _Ratios,
    gap: np.ndarray,
    long: np.ndarray,
    settings: Settings,
    event: str,
) -> np.ndarray:
    """The family-wise p of the long texts' gaps, shape as `gap`."""
    rows = np.isin(batch.document, long)
    permuted = resampling.permuted_gaps(
        ratios.numerator[rows, : ratios.gaps],
        ratios.denominator[rows, : ratios.gaps],
        np.searchsorted(long, batch.document[rows]),
        resampling.generator(settings.seed, event, "gaps"),
        settings.draws,
    )
    return resampling.family_wise_p(gap, permuted)


def _counted(scores: Scores) -> np.ndarray:
    """What was counted for each row: hits, or for a mean of scores whether the sentence
    has a word in it."""
    means = [measure.signed for measure in scores.measures]
    return np.where(np.array(means, dtype=bool), scores.numerator != 0, scores.numerator)


def _sums(batch: Batch, per_row: np.ndarray) -> np.ndarray:
    """Sums by document of a (rows, columns) array."""
    total = np.zeros((len(batch.readings), per_row.shape[1]))
    np.add.at(total, batch.document, per_row)
    return total


def _estimate(
    interval: Sequence[float | None], n: int, counted: float, short: str | None
) -> Estimate:
    value, low, high = interval
    count = rounded(counted) or 0.0
    if short is not None:
        return Estimate(n=n, count=count, reason=short)
    if value is None:
        return Estimate(n=n, reason="nothing in this text to measure it on")
    if n < MIN_SENTENCES_FOR_INTERVAL:
        few = f"no interval from fewer than {MIN_SENTENCES_FOR_INTERVAL} sentences"
        return Estimate(value, None, None, n, count, few)
    if count == 0:
        none = "none found, so that resampling gives no interval"
        return Estimate(value, None, None, n, count, none)
    return Estimate(value, low, high, n, count)


def _too_short(reading: Reading, place: int, batch: Batch) -> str | None:
    """Why a text has no rates, or None where it is long enough."""
    words, sentences = reading.document.words, int((batch.document == place).sum())
    if words < MIN_WORDS:
        return f"too short for rates: {words} words, {MIN_WORDS} needed"
    if sentences < MIN_SENTENCES:
        return f"too short for rates: {sentences} sentences, {MIN_SENTENCES} needed"
    return None


def _gap(
    found: Sequence[float | None], n: int, counts: tuple[float, float], measure: Measure
) -> Gap:
    value, low, high, p = found
    if n < MIN_SENTENCES_FOR_INTERVAL:
        low = high = None
    verdict = verdict_of(value, low, high, p, counts, measure.grade == "C")
    return Gap(Estimate(value, low, high, n, max(counts)), p, verdict)


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
