"""Where a text's numbers stand among news texts of its length."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from framing.comparing.inference.statistics import rounded
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
    """The words of a text's sentences, each sentence once: a text that says everything twice
    is no longer for it."""
    text = reading.document.text
    once = dict.fromkeys(text[one.start : one.end] for one in reading.sentences)
    return sum(count_words(sentence) for sentence in once)


def standings_of(
    measures: Sequence[Measure], values: np.ndarray, norms: Norms, fits: Sequence[Fit]
) -> list[list[Standing | None]]:
    """Text by text, where each number stands; None where no norm fits.

    Args:
        values: shape (texts, measures), scaled as they are shown; NaN for none.
        fits: one a text, in order.
    """
    found: list[list[Standing | None]] = [[None] * len(measures) for _ in fits]
    for text, fit in enumerate(fits):
        if fit.words_from is None:
            continue
        band = norms.bands.index(fit.words_from)
        for at, measure in enumerate(measures):
            usual = norms.usual.get(measure.name)
            value = float(values[text, at])
            if usual is not None and usual.quantiles[band] and np.isfinite(value):
                found[text][at] = _standing(value, usual.quantiles[band], norms.levels)
    return found


def _standing(value: float, quantiles: Sequence[float], levels: Sequence[float]) -> Standing:
    low, high = np.interp(MIDDLE, levels, quantiles).tolist()
    percentile = rank(value, quantiles, levels)
    return Standing(rounded(percentile) or 0.0, rounded(low) or 0.0, rounded(high) or 0.0)


def rank(value: float, quantiles: Sequence[float], levels: Sequence[float]) -> float:
    """The share of texts below a value, those equal counted half; between the quantiles a
    straight line. Beyond the outermost ones half of what is left: 0 and 1 are never claimed.

    Args:
        quantiles: ascending, at `levels`.
    """
    values = np.asarray(quantiles)
    near = 1e-9 * max(1.0, abs(value))
    first = int(np.searchsorted(values, value - near, side="left"))
    last = int(np.searchsorted(values, value + near, side="right"))
    if last == 0:
        return levels[0] / 2
    if first == len(values):
        return (1 + levels[-1]) / 2
    if first == last:
        return float(
            np.interp(value, values[first - 1 : first + 1], levels[first - 1 : first + 1])
        )
    # equal to some: they begin at 0 if at the lowest quantile, and end at 1 if at the highest
    start = 0.0 if first == 0 else levels[first]
    end = 1.0 if last == len(values) else levels[last - 1]
    return (start + end) / 2
