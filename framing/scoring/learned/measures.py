"""The tool's own measures of units, as a model's features."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from framing.scoring.families.frames import score as score_frames
from framing.scoring.given import given_of
from framing.scoring.learned.views import Unit
from framing.scoring.matching import lexicon
from framing.scoring.matching.categories import Lexicon
from framing.scoring.profiles import targets
from framing.scoring.profiles.loadedness import THRESHOLD, loadedness
from framing.scoring.sentences import score_sentences, sentence_reading
from framing.scoring.tokens.vectors import vectorize
from framing.scoring.tone import news, vader
from framing.settings import Settings

MOST = 4.0  # spreads from the mean; what is farther counts as that


def measured(units: Sequence[Unit], book: Lexicon | None) -> tuple[list[str], np.ndarray]:
    """Names, and values of shape (units, names): every measure that needs no event, as
    counts, on a log scale and by word or sentence; how loaded a unit reads; a codebook's
    hits; and, where targets are marked, the tone towards them."""
    batch = vectorize([sentence_reading(at, unit.text) for at, unit in enumerate(units)])
    none = np.zeros(len(batch.terms), dtype=bool)
    books = [lexicon.load("policy_frames"), *([book] if book else [])]
    found = score_sentences(given_of(batch, books, none, Settings()))
    found.append(score_frames(batch, books[0]))
    names: list[str] = []
    parts: list[np.ndarray] = []
    for one in found:
        called = [measure.name for measure in one.measures]
        each = one.numerator / np.maximum(one.denominator, 1.0)
        for suffix, values in (
            ("", one.numerator),
            (" log", np.log1p(np.abs(one.numerator))),
            (" each", each),
        ):
            names += [name + suffix for name in called]
            parts.append(values)
    loaded = loadedness(batch)[:, None]
    names += ["loadedness", "loadedness high"]
    parts += [loaded, (loaded >= THRESHOLD).astype(float)]
    if book is not None:
        hits = score_frames(batch, book, voice=None).numerator
        names += [f"{kind} {one.id}" for kind in ("hits", "any") for one in book.categories]
        parts += [np.log1p(hits), (hits > 0).astype(float)]
    if any(unit.has_target for unit in units):
        names += TOWARDS
        parts.append(_towards(units))
    return names, np.hstack(parts) if len(units) else np.zeros((0, len(names)))


TOWARDS = [
    *("towards", "towards good", "towards bad", "clause", "clause good", "clause bad"),
    *("towards bent", "vader", "vader bad", "vader even", "vader good"),
]


def _towards(units: Sequence[Unit]) -> np.ndarray:
    """What bears on each unit's target, shape (units, towards); see `profiles/targets.py`."""
    texts = [unit.text for unit in units]
    words = news.words_of_texts(texts)
    busy = np.unique(words.row)
    start = np.array([unit.start for unit in units])[busy]
    end = np.array([unit.end for unit in units])[busy]
    found = targets.towards(words, *targets.mentions(words, busy, start, end))
    good, bad, near = found.weight > 0, found.weight < 0, found.clause
    every = np.ones(len(good), dtype=bool)
    values = np.zeros((len(units), 7))
    for column, which in enumerate((every, good, bad, near, near & good, near & bad)):
        weights = np.where(which, found.weight, 0.0)
        values[busy, column] = np.bincount(found.target, weights=weights, minlength=len(busy))
    values[:, 6] = np.tanh(values[:, 0] / 2)
    polarity = vader.polarity(texts)
    return np.hstack([values, polarity[:, [3, 0, 1, 2]]])
