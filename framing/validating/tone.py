"""Tone of sentences against people's ratings: VADER's New York Times editorials.

Nothing is learned. The baseline is vaderSentiment itself, which also tells in how
many rows the batch engine differs from it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from framing.scoring.tone import news, vader
from framing.validating.rows import rows_of

FORM = '{"text": "…", "rating": -1.5}'


class Rated(msgspec.Struct, frozen=True):
    """One sentence and the mean of its ratings, -4 to 4."""

    text: str
    rating: float


def validate(path: Path) -> dict[str, Any]:
    """How well the news engine's tone goes with people's ratings.

    The keys are `task, n, pearson, parity_differences, baseline`. `pearson` is None
    where fewer than three rows, or rows that are all alike, allow no correlation.
    `parity_differences` counts the rows in which any of the batch engine's four
    figures differs from vaderSentiment's.

    Args:
        path: JSON lines of `{"text": …, "rating": …}`, as Hutto & Gilbert (2014) have.

    Raises:
        InputError: the file can't be read, a line hasn't that form, or there are none.
    """
    rows = rows_of(path, Rated, FORM)
    texts = [row.text for row in rows]
    ratings = np.array([row.rating for row in rows])
    batch = vader.polarity(texts)
    package = _by_package(texts)
    return {
        "task": "tone",
        "n": len(rows),
        "pearson": pearson(news.tones(texts), ratings),
        "parity_differences": int((batch != package).any(axis=1).sum()),
        "baseline": {
            "what": "vaderSentiment's compound of the sentence",
            "vader": pearson(package[:, 3], ratings),
        },
    }


def pearson(left: np.ndarray, right: np.ndarray) -> float | None:
    """Pearson's r of two arrays to four decimals; None where it isn't defined."""
    if len(left) < 3 or not left.std() or not right.std():
        return None
    return round(float(np.corrcoef(left, right)[0, 1]), 4)


def _by_package(texts: list[str]) -> np.ndarray:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    scores = map(SentimentIntensityAnalyzer().polarity_scores, texts)
    return np.array([[s["neg"], s["neu"], s["pos"], s["compound"]] for s in scores])
