"""Scores into cells: each text's number, its interval, and its gap to the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from framing.comparing.gaps import chances, intervals
from framing.comparing.gaps.enough import too_little, too_short
from framing.comparing.gaps.ladder import verdict_of
from framing.comparing.gaps.standings import standings_of
from framing.comparing.inference.statistics import rounded, written
from framing.records import (
    Batch,
    Cell,
    Estimate,
    Gap,
    Mark,
    Measure,
    Norms,
    NormsUsed,
    Scores,
    Standing,
)
from framing.settings import MIN_SENTENCES_FOR_INTERVAL, Settings


def cells_of(
    batch: Batch,
    scores: Scores,
    contrast: Scores,
    settings: Settings,
    tests: Norms | None = None,
    norms: Norms | None = None,
    used: NormsUsed | None = None,
) -> list[Cell]:
    """One cell a measure and text, measure by measure.

    Args:
        scores: over all terms, "what the text is about".
        contrast: the same measures without the event's common terms, "what sets
            it apart"; gaps are taken from these. Where a family has no such
            version its columns are the same in both.
        tests: what says how far one text differs from itself by chance.
        norms, used: what is usual, and how it fits each text; without, no standings.
    """
    tables = _tables_of(batch, scores, contrast, settings, tests, norms, used)
    return [
        _cell(tables, text, at, reading.document.id, measure)
        for at, measure in enumerate(scores.measures)
        for text, reading in enumerate(batch.readings)
    ]


Number = float | None
NO_GAP: list[Number] = [None] * 6


class _Tables(NamedTuple):
    """What cells are made of, text by text and there measure by measure; `numbers` ratio by
    ratio as of `intervals.Found`, `shown` and `apart` as of `intervals.Ratios`."""

    shown: list[int]
    apart: list[int]
    numbers: list[list[list[Number]]]
    tests: list[list[list[Number]]]
    untold: list[list[bool]]
    n: list[list[int]]
    counted: list[list[float]]
    apart_counted: list[list[float]]
    elsewhere: list[list[float]]
    why: list[list[str | None]]
    standings: list[list[Standing | None]]
    marks: dict[tuple[int, int], list[Mark]]


def _tables_of(
    batch: Batch,
    scores: Scores,
    contrast: Scores,
    settings: Settings,
    tests: Norms | None,
    norms: Norms | None,
    used: NormsUsed | None,
) -> _Tables:
    """All numbers of all cells; see `cells_of`."""
    short = too_short(batch)
    long = np.flatnonzero([reason is None for reason in short])
    n = intervals.sums_of(batch, (scores.denominator > 0).astype(float))
    scant, why = too_little(
        scores.measures, intervals.sums_of(batch, scores.denominator), n.astype(int)
    )
    ratios = intervals.ratios_of(scores, contrast)
    found = np.stack(intervals.found_in(batch, ratios, long, settings), axis=-1)
    counts, apart_counts = (
        intervals.sums_of(batch, _counted(one)) for one in (scores, contrast)
    )
    return _Tables(
        shown=ratios.shown.tolist(),
        apart=ratios.apart.tolist(),
        numbers=_all_rounded(found),
        tests=_all_rounded(_tests(batch, contrast, long, tests)),
        untold=_untold(batch, contrast, scant, long).tolist(),
        n=n.astype(int).tolist(),
        counted=counts.tolist(),
        apart_counted=apart_counts.tolist(),
        elsewhere=(apart_counts[long].sum(axis=0) - apart_counts).tolist(),
        why=[[mine or one for one in some] for mine, some in zip(short, why, strict=True)],
        standings=_standings(scores.measures, found[:, ratios.shown, 0], norms, used),
        marks=_marks(batch, scores),
    )


def _cell(tables: _Tables, text: int, at: int, document: str, measure: Measure) -> Cell:
    shown, apart = tables.shown[at], tables.apart[at]
    n, why, numbers = tables.n[text][at], tables.why[text][at], tables.numbers[text]
    mine = tables.apart_counted[text][at]
    gap = NO_GAP if tables.untold[text][at] else numbers[apart][3:] + tables.tests[text][at]
    estimate = _estimate(numbers[shown][:3], n, tables.counted[text][at], why)
    return Cell(
        document=document,
        measure=measure.name,
        estimate=estimate,
        contrast=_estimate(numbers[apart][:3], n, mine, why) if shown != apart else None,
        gap=_gap(gap, n, (mine, tables.elsewhere[text][at]), measure),
        marks=tables.marks.get((text, at), []),
        standing=tables.standings[text][at] if estimate.value is not None else None,
    )


def _all_rounded(table: np.ndarray) -> list[list[list[Number]]]:
    """A table of (documents, columns, numbers) as it is written out."""
    return [[list(map(rounded, some)) for some in text] for text in table.tolist()]


def _tests(batch: Batch, contrast: Scores, long: np.ndarray, norms: Norms | None) -> np.ndarray:
    """Each gap's p, chance and chance between outlets, shape (documents, measures, 3); NaN
    where there is none."""
    results = np.full((len(batch.readings), len(contrast.measures), 3), np.nan)
    rows = np.isin(batch.document, long)
    tested = chances.chances_of(
        contrast.numerator[rows],
        contrast.denominator[rows],
        np.searchsorted(long, batch.document[rows]),
        contrast.measures,
        norms,
    )
    results[long] = np.stack([tested.p, tested.chance, tested.between], axis=-1)
    return results


def _untold(batch: Batch, contrast: Scores, scant: np.ndarray, long: np.ndarray) -> np.ndarray:
    """Which gaps have too little on either side, shape (documents, measures)."""
    below = intervals.sums_of(batch, contrast.denominator)[long]
    n = intervals.sums_of(batch, (contrast.denominator > 0).astype(float))[long]
    others, _ = too_little(contrast.measures, below.sum(axis=0) - below, n.sum(axis=0) - n)
    untold = scant.copy()
    untold[long] |= others
    return untold


def _standings(
    measures: Sequence[Measure], values: np.ndarray, norms: Norms | None, used: NormsUsed | None
) -> list[list[Standing | None]]:
    if norms is None or used is None:
        return [[None] * len(measures) for _ in values]
    return standings_of(measures, values, norms, used.fits)


def _counted(scores: Scores) -> np.ndarray:
    """What was counted for each row: hits, or for a mean of scores whether the sentence
    has a word in it."""
    means = [measure.signed for measure in scores.measures]
    return np.where(np.array(means, dtype=bool), scores.numerator != 0, scores.numerator)


def _estimate(
    interval: Sequence[Number], n: int, counted: float, short: str | None
) -> Estimate:
    value, low, high = interval
    count = written(counted)
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


def _gap(found: Sequence[Number], n: int, counts: tuple[float, float], measure: Measure) -> Gap:
    value, low, high, p, chance, between = found
    if n < MIN_SENTENCES_FOR_INTERVAL:
        low = high = None
    verdict = verdict_of(value, low, high, p, counts, measure.grade == "C")
    return Gap(Estimate(value, low, high, n, max(counts)), p, verdict, chance, between)


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
        mark = Mark(start, end, written(weight))
        marks.setdefault((document, measure), []).append(mark)
    return marks
