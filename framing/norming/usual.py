"""What is usual: quantiles of every measure over many texts, by their length."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from framing.comparing.gaps.enough import too_little
from framing.comparing.gaps.intervals import sums_of
from framing.comparing.gaps.standings import told_words
from framing.comparing.inference.resampling import ratios
from framing.records import Measure, Reading, Usual
from framing.scoring import scorer
from framing.settings import Settings

BANDS = (150, 300, 600, 1000)  # words
LEVELS = (0.01, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95, 0.99)
FEWEST = 80  # texts of a band that quantiles stand on


class Values:
    """The values of texts in every measure, one row a text."""

    def __init__(self) -> None:
        self._rows: list[np.ndarray] = []
        self._words: list[int] = []
        self._measures: list[Measure] = []

    def __len__(self) -> int:
        return len(self._words)

    def add(self, readings: Sequence[Reading], settings: Settings) -> None:
        """Score some texts, each for itself; those too short for any band are left out, and
        numbers that stand on too little."""
        words = [told_words(one) for one in readings]
        fit = [at for at, many in enumerate(words) if many >= BANDS[0]]
        if fit:
            batch, scores = scorer.score_alone([readings[at] for at in fit], settings)
            above = sums_of(batch, scores.numerator * scores.scale)
            below = sums_of(batch, scores.denominator)
            sentences = sums_of(batch, (scores.denominator > 0).astype(float))
            values = ratios(above, below)
            values[too_little(scores.measures, below, sentences)[0]] = np.nan
            self._measures = scores.measures
            self._rows.append(values)
            self._words += [words[at] for at in fit]

    def usual(self) -> dict[str, Usual]:
        """Each measure's quantiles, band by band, by its name."""
        if not self._rows:
            return {}
        values = np.vstack(self._rows)
        band = np.searchsorted(BANDS, self._words, side="right") - 1
        return {
            measure.name: _usual([column[band == at] for at in range(len(BANDS))])
            for measure, column in zip(self._measures, values.T, strict=True)
        }


def _usual(bands: Sequence[np.ndarray]) -> Usual:
    known = [some[np.isfinite(some)] for some in bands]
    return Usual(
        texts=[len(some) for some in known],
        quantiles=[
            [float(f"{one:.4g}") for one in np.quantile(some, LEVELS)]
            if len(some) >= FEWEST
            else []
            for some in known
        ],
    )
