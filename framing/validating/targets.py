"""Tone towards a marked target against human codes: NewsMTSC (Hamborg & Donnay 2021).

Nothing is learned; the baseline is VADER's compound of the sentence.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from framing.scoring.profiles import targets
from framing.scoring.tone import news, vader
from framing.validating.loaded import macro_f1
from framing.validating.rows import rows_of

FORM = '{"text": "…", "start": 0, "end": 4, "polarity": -1}'
CLASSES = (-1, 0, 1)
VADER_NEUTRAL = 0.05


class Coded(msgspec.Struct, frozen=True):
    """One sentence with a target's place and the polarity towards it: -1, 0 or 1."""

    text: str
    start: int
    end: int
    polarity: int


def validate(path: Path) -> dict[str, Any]:
    """How well the tone towards targets agrees with what people coded.

    The keys are `task, n, macro_f1, baseline`; macro-F1 is the mean over negative,
    neutral and positive.

    Args:
        path: JSON lines of `{"text": …, "start": …, "end": …, "polarity": …}`.

    Raises:
        InputError: the file can't be read, a line hasn't that form, or there are none.
    """
    rows = rows_of(path, Coded, FORM)
    gold = np.array([row.polarity for row in rows])
    compound = vader.polarity([row.text for row in rows])[:, 3]
    guess = np.where(compound <= -VADER_NEUTRAL, -1, np.where(compound >= VADER_NEUTRAL, 1, 0))
    return {
        "task": "targets",
        "n": len(rows),
        "macro_f1": macro_f1(gold, predicted(rows), CLASSES),
        "baseline": {
            "what": "VADER's compound of the sentence",
            "vader_sentence": macro_f1(gold, guess, CLASSES),
        },
    }


def predicted(rows: list[Coded]) -> np.ndarray:
    """-1, 0 or 1 towards each row's target; a text without words is 0."""
    words = news.words_of_texts([row.text for row in rows])
    label = np.zeros(len(rows), dtype=np.int64)
    busy = np.unique(words.row)
    start = np.array([row.start for row in rows], dtype=np.int64)[busy]
    end = np.array([row.end for row in rows], dtype=np.int64)[busy]
    first, last = targets.mentions(words, busy, start, end)
    found = targets.towards(words, first, last)
    label[busy] = targets.labels(targets.values(found, len(busy)))
    return label
