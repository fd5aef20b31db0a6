"""How much of a text a number needs to stand on: below it there is a count, and a reason."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from framing.records import Batch, Measure, Reading
from framing.settings import MIN_NARRATOR_WORDS, MIN_SENTENCES, MIN_WORDS


def too_short(batch: Batch) -> list[str | None]:
    """Why each text has no rates, None where it is long enough."""
    sentences = np.bincount(batch.document, minlength=len(batch.readings)).tolist()
    return [_short(one, many) for one, many in zip(batch.readings, sentences, strict=True)]


def _short(reading: Reading, sentences: int) -> str | None:
    words = reading.document.words
    if words < MIN_WORDS:
        return f"too short for rates: {words} words, {MIN_WORDS} needed"
    if sentences < MIN_SENTENCES:
        return f"too short for rates: {sentences} sentences, {MIN_SENTENCES} needed"
    return None


def too_little(
    measures: Sequence[Measure], below: np.ndarray, sentences: np.ndarray
) -> tuple[np.ndarray, list[list[str | None]]]:
    """Which numbers of long enough texts stand on too little, and why.

    A rate needs enough of the narrator's words: three hits in 45 words are no "67 in
    1,000". Anything else needs as many sentences as a text does. Where there is nothing
    at all to measure on, other words say so.

    Args:
        below: what numbers are divided by, shape (documents, measures).
        sentences: how many they are taken over, of the same shape.

    Returns:
        A mask of that shape, and the reasons, text by text; None where there is enough.
    """
    rates = np.array([measure.kind == "rate" for measure in measures], dtype=bool)
    counts = np.array([measure.kind == "count" for measure in measures], dtype=bool)
    have = np.where(rates, below, sentences)
    need = np.where(rates, MIN_NARRATOR_WORDS, MIN_SENTENCES)
    scant = ~counts & (have < need) & (below > 0)
    reasons: list[list[str | None]] = [[None] * len(measures) for _ in below]
    for text, at in np.argwhere(scant).tolist():
        many = round(float(have[text, at]))
        of = "of the narrator's words" if rates[at] else "sentence" + "s" * (many != 1)
        some = f"{many} {of}, {need[at]} needed"
        reasons[text][at] = f"too little to tell: {some}"
    return scant, reasons
