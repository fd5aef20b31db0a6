"""Values and gaps of an event's measures with their intervals, from one set of draws."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from framing.comparing.inference import resampling
from framing.records import Batch, Scores
from framing.settings import Settings

MOST_SUMS = 4000  # of one draw at a time: documents times ratios


class Ratios(NamedTuple):
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


class Found(NamedTuple):
    """What is found of each ratio, shapes (documents, ratios): its value with its interval,
    and its gap to the other long texts with its interval; NaN where there is none."""

    value: np.ndarray
    low: np.ndarray
    high: np.ndarray
    gap: np.ndarray
    gap_low: np.ndarray
    gap_high: np.ndarray


def ratios_of(scores: Scores, contrast: Scores) -> Ratios:
    """The measures of an event as ratios, those that are alike once."""
    both = contrast, scores
    numerator = np.hstack([table.numerator * table.scale for table in both])
    denominator = np.hstack([table.denominator for table in both])
    places: dict[bytes, int] = {}
    columns = np.ascontiguousarray(np.vstack([numerator, denominator]).T)
    at = np.array([places.setdefault(one.tobytes(), len(places)) for one in columns], dtype=int)
    first = np.unique(at, return_index=True)[1]
    apart, shown = np.split(at, 2)
    gaps = int(apart.max(initial=-1)) + 1
    return Ratios(numerator[:, first], denominator[:, first], shown, apart, gaps)


def found_in(batch: Batch, ratios: Ratios, long: np.ndarray, settings: Settings) -> Found:
    """Values and intervals of every ratio, from one set of draws."""
    event = batch.readings[0].document.event if batch.readings else ""
    shape = len(batch.readings), ratios.numerator.shape[1]
    found = Found(*(np.full(shape, np.nan) for _ in Found._fields))
    sums = sums_of(batch, ratios.numerator), sums_of(batch, ratios.denominator)
    for table in (found.value, found.low, found.high):
        table[:] = resampling.ratios(*sums)  # what counts nothing is 0 in every draw
    if len(long) > 1:
        apart = [table[long, : ratios.gaps] for table in sums]
        found.gap[long, : ratios.gaps] = resampling.rest_gaps(*apart)
    # some at a time, with the same draws, so that memory stays flat for many texts
    times = _times(batch, settings, event)
    step = max(1, MOST_SUMS // max(1, len(batch.readings)))
    short = np.setdiff1d(np.arange(len(batch.readings)), long)
    for start in range(0, shape[1], step):
        some = slice(start, start + step)
        above, below = _draws(batch, ratios, some, times)
        has = sums_of(batch, ratios.numerator[:, some] != 0) > 0
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


def _times(batch: Batch, settings: Settings, event: str) -> list[np.ndarray]:
    """How often each sentence of each text is drawn, shape (sentences, draws) each."""
    sizes = np.bincount(batch.document, minlength=len(batch.readings)).tolist()
    return [
        resampling.resamples(
            size,
            resampling.generator(settings.seed, event, "sentences", reading.document.id),
            settings.draws,
        )
        for size, reading in zip(sizes, batch.readings, strict=True)
    ]


def _draws(
    batch: Batch, ratios: Ratios, some: slice, times: Sequence[np.ndarray]
) -> list[np.ndarray]:
    """Numerators and denominators in each draw, shapes (documents, ratios, draws)."""
    per_row = np.hstack([ratios.numerator[:, some], ratios.denominator[:, some]])
    return np.split(resampling.bootstrap(per_row, batch.document, times), 2, axis=1)


def sums_of(batch: Batch, per_row: np.ndarray) -> np.ndarray:
    """Sums by document of a (rows, columns) array."""
    total = np.zeros((len(batch.readings), per_row.shape[1]))
    first = np.flatnonzero(np.diff(batch.document, prepend=-1))  # rows lie text by text
    if len(first):
        total[batch.document[first]] = np.add.reduceat(per_row, first, axis=0, dtype=float)
    return total
