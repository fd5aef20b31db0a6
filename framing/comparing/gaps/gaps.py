"""Scores into cells: each text's number, its interval, and its gap to the others."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from framing.comparing.gaps import chances, intervals
from framing.comparing.gaps.enough import too_little, too_short
from framing.comparing.gaps.ladder import verdict_of
from framing.comparing.gaps.standings import standings_of
from framing.comparing.inference.statistics import rounded
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
    short = too_short(batch)
    long = np.flatnonzero([reason is None for reason in short])
    n = intervals.sums_of(batch, (scores.denominator > 0).astype(float))
    scant, why = too_little(
        scores.measures, intervals.sums_of(batch, scores.denominator), n.astype(int)
    )
    why = [[mine or one for one in some] for mine, some in zip(short, why, strict=True)]
    ratios = intervals.ratios_of(scores, contrast)
    found = np.stack(intervals.found_in(batch, ratios, long, settings), axis=-1)
    gaps = np.concatenate(
        [found[:, ratios.apart, 3:], _tests(batch, contrast, long, tests)], axis=-1
    )
    gaps[_untold(batch, contrast, scant, long)] = np.nan
    standings = _standings(scores.measures, found[:, ratios.shown, 0], norms, used)
    counts, apart_counts = (
        intervals.sums_of(batch, _counted(one)) for one in (scores, contrast)
    )
    elsewhere = apart_counts[long].sum(axis=0) - apart_counts
    marks = _marks(batch, scores)
    cells = []
    for at, measure in enumerate(scores.measures):
        shown, apart = int(ratios.shown[at]), int(ratios.apart[at])
        for text, reading in enumerate(batch.readings):
            many, reason = int(n[text, at]), why[text][at]
            mine = float(apart_counts[text, at])
            estimate = _estimate(found[text, shown, :3], many, counts[text, at], reason)
            without = _estimate(found[text, apart, :3], many, mine, reason)
            told = (mine, float(elsewhere[text, at]))
            known = estimate.value is not None
            cells.append(
                Cell(
                    document=reading.document.id,
                    measure=measure.name,
                    estimate=estimate,
                    contrast=without if shown != apart else None,
                    gap=_gap(gaps[text, at], many, told, measure),
                    marks=marks.get((text, at), []),
                    standing=standings[text][at] if known else None,
                )
            )
    return cells


def _tests(batch: Batch, contrast: Scores, long: np.ndarray, norms: Norms | None) -> np.ndarray:
    """Each gap's p, chance and chance between outlets, shape (documents, measures, 3); NaN
    where there is none."""
    results = np.full((len(batch.readings), len(contrast.measures), 3), np.nan)
    if len(long) > 1:
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
    measures: Sequence[Measure],
    values: np.ndarray,
    norms: Norms | None,
    used: NormsUsed | None,
) -> list[list[Standing | None]]:
    if norms is None or used is None:
        return [[None] * len(measures) for _ in values]
    return standings_of(measures, values, norms, used.fits)


def _counted(scores: Scores) -> np.ndarray:
    """What was counted for each row: hits, or for a mean of scores whether the sentence
    has a word in it."""
    means = [measure.signed for measure in scores.measures]
    return np.where(np.array(means, dtype=bool), scores.numerator != 0, scores.numerator)


def _estimate(interval: np.ndarray, n: int, counted: float, short: str | None) -> Estimate:
    value, low, high = map(rounded, interval.tolist())
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


def _gap(found: np.ndarray, n: int, counts: tuple[float, float], measure: Measure) -> Gap:
    value, low, high, p, chance, between = map(rounded, found.tolist())
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
        mark = Mark(start, end, rounded(weight) or 0.0)
        marks.setdefault((document, measure), []).append(mark)
    return marks
