"""How far texts differ in their wording over all, beyond what shuffling gives."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from framing.comparing.resampling import blocks_of, dealings, generator
from framing.comparing.statistics import benjamini_hochberg, rounded, shares
from framing.records import Batch, Wording
from framing.settings import CLEAR, MIN_SENTENCES_FOR_INTERVAL, Settings

MOST_PAIRED = 8  # more texts than this are each held against all the others


def wording_of(batch: Batch, stop: frozenset[str], settings: Settings) -> list[Wording]:
    """The divergence of every two texts' narrator wording, with its permutation null.

    Stop words are left out, as METHODS 2.5 does. Texts of fewer than ten
    sentences are passed over. With more than eight texts, each is held against
    the others pooled, called "the other texts".
    """
    keep = [column for column, term in enumerate(batch.terms) if term not in stop]
    counts = batch.narrator[:, keep].toarray() if keep else np.zeros((len(batch.document), 0))
    rows = {
        place: np.flatnonzero(batch.document == place)
        for place in range(len(batch.readings))
        if (batch.document == place).sum() >= MIN_SENTENCES_FOR_INTERVAL
    }
    rows = {place: mine for place, mine in rows.items() if counts[mine].sum() > 0}
    found = []
    for left, right in _pairs(rows):
        others = [right] if right is not None else [place for place in rows if place != left]
        here, there = rows[left], np.concatenate([rows[place] for place in others])
        name = batch.readings[left].document.id
        against = "the other texts" if right is None else batch.readings[right].document.id
        event = batch.readings[left].document.event
        rng = generator(settings.seed, event, "wording", name, against)
        found.append((name, against, *_divergence(counts, here, there, rng, settings.draws)))
    adjusted = benjamini_hochberg(np.array([row[4] for row in found]))
    return [
        Wording(
            left=left,
            right=right,
            divergence=rounded(value) or 0.0,
            expected=rounded(null) or 0.0,
            excess=rounded(value - null) or 0.0,
            p=rounded(float(p)),
            verdict="clear difference" if p <= CLEAR else "no clear difference",
        )
        for (left, right, value, null, _), p in zip(found, adjusted, strict=True)
    ]


def _pairs(rows: dict[int, np.ndarray]) -> list[tuple[int, int | None]]:
    if len(rows) < 2:
        return []
    if len(rows) > MOST_PAIRED:
        return [(place, None) for place in rows]
    return list(combinations(rows, 2))


def _divergence(
    counts: np.ndarray,
    here: np.ndarray,
    there: np.ndarray,
    rng: np.random.Generator,
    draws: int,
) -> tuple[float, float, float]:
    """Divergence in bits, its mean over shuffled blocks of sentences, and p."""
    pool = counts[np.concatenate([here, there])]
    pool = pool[:, pool.sum(axis=0) > 0].astype(float)
    total = pool.sum(axis=0)
    real = _jsd(pool[: len(here)].sum(axis=0)[None], total)[0]
    side = np.repeat([0, 1], [len(here), len(there)])
    block = blocks_of(side)
    inside = np.zeros((block.max() + 1, len(block)))
    inside[block, np.arange(len(block))] = 1.0
    owner = side[np.unique(block, return_index=True)[1]]
    # few blocks can be dealt in few ways, so each way is worked out once
    ways, which = np.unique(dealings(owner, rng, draws)[:, 0], axis=0, return_inverse=True)
    null = _jsd(ways @ (inside @ pool), total)[which.ravel()]
    p = (1 + int((null >= real - 1e-12).sum())) / (1 + draws)
    return float(real), float(null.mean()), p


def _jsd(one: np.ndarray, total: np.ndarray) -> np.ndarray:
    """Divergence of counts `one` (draws, terms) from the rest of `total`, in bits:
    H(m) - H(p)/2 - H(q)/2."""
    p, q = shares(one), shares(total - one)
    return _entropy((p + q) / 2) - (_entropy(p) + _entropy(q)) / 2


def _entropy(p: np.ndarray) -> np.ndarray:
    """Entropy of each row, in bits."""
    from scipy.special import entr

    return np.asarray(entr(p).sum(axis=1) / np.log(2))
