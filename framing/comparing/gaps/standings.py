"""Where a text's numbers stand among news texts of its length."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from math import isnan

import numpy as np

from framing.comparing.inference.statistics import written
from framing.records import Fit, Measure, Norms, NormsUsed, Reading, Standing
from framing.tokens import count_words

MIDDLE = 0.25, 0.75


def used_for(readings: Sequence[Reading], norms: Norms) -> NormsUsed:
    """Norms as they fit some texts, in their order."""
    return NormsUsed(
        name=norms.name,
        about=norms.about,
        source=norms.source,
        texts=norms.texts,
        made=norms.made,
        fits=[fit_of(one, norms) for one in readings],
    )


def fit_of(reading: Reading, norms: Norms) -> Fit:
    """The band of norms that a text falls into, or why there is none."""
    name, language = reading.document.id, reading.document.language
    if language is not None and not language.startswith(norms.language):
        return Fit(name, reason=f"{norms.about} are no norm for a text in '{language}'")
    words = told_words(reading)
    band = int(np.searchsorted(norms.bands, words, side="right")) - 1
    if band < 0:
        return Fit(name, reason=f"{words} words; norms begin at {norms.bands[0]}")
    ends = [*norms.bands[1:], None]
    return Fit(name, norms.bands[band], ends[band])


def told_words(reading: Reading) -> int:
    """The words of a text, those of sentences that it repeats once: a text that says
    everything twice is no longer for it."""
    text, seen, again = reading.document.text, set(), 0
    for one in reading.sentences:
        sentence = text[one.start : one.end]
        if sentence in seen:
            again += count_words(sentence)
        seen.add(sentence)
    return reading.document.words - again


def standings_of(
    measures: Sequence[Measure], values: np.ndarray, norms: Norms, fits: Sequence[Fit]
) -> list[list[Standing | None]]:
    """Text by text, where each number stands; None where no norm fits.

    Args:
        values: shape (texts, measures), scaled as they are shown; NaN for none.
        fits: one a text, in order.
    """
    found: list[list[Standing | None]] = [[None] * len(measures) for _ in fits]
    bands = [
        None if fit.words_from is None else norms.bands.index(fit.words_from) for fit in fits
    ]
    for at, measure in enumerate(measures):
        usual = norms.usual.get(measure.name)
        if usual is None:
            continue
        middles = {
            band: _middle(usual.quantiles[band], norms.levels)
            for band in dict.fromkeys(bands)
            if band is not None and usual.quantiles[band]
        }
        for text, (band, value) in enumerate(zip(bands, values[:, at].tolist(), strict=True)):
            if band in middles and not isnan(value):
                percentile = rank(value, usual.quantiles[band], norms.levels)
                found[text][at] = Standing(written(percentile), *middles[band])
    return found


def _middle(quantiles: Sequence[float], levels: Sequence[float]) -> tuple[float, float]:
    low, high = np.interp(MIDDLE, levels, quantiles).tolist()
    return written(low), written(high)


def rank(value: float, quantiles: Sequence[float], levels: Sequence[float]) -> float:
    """The share of texts below a value, those equal counted half; between the quantiles a
    straight line. Beyond the outermost ones half of what is left: 0 and 1 are never claimed.

    Args:
        quantiles: ascending, at `levels`.
    """
    near = 1e-9 * max(1.0, abs(value))
    first = bisect_left(quantiles, value - near)
    last = bisect_right(quantiles, value + near)
    if last == 0:
        return levels[0] / 2
    if first == len(quantiles):
        return (1 + levels[-1]) / 2
    if first == last:
        low, high = quantiles[first - 1], quantiles[first]
        share = (value - low) / (high - low)
        return levels[first - 1] + share * (levels[first] - levels[first - 1])
    # equal to some: they begin at 0 if at the lowest quantile, and end at 1 if at the highest
    start = 0.0 if first == 0 else levels[first]
    end = 1.0 if last == len(quantiles) else levels[last - 1]
    return (start + end) / 2
