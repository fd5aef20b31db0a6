"""How far texts differ in their wording over all, beyond what shuffling gives."""

from __future__ import annotations

from collections.abc import Collection
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from framing.comparing.inference.resampling import dealt, generator, runs_of
from framing.comparing.inference.statistics import benjamini_hochberg, rounded
from framing.records import Batch, Wording
from framing.settings import CLEAR_WORDS, MIN_SENTENCES_FOR_INTERVAL, Settings

if TYPE_CHECKING:
    from scipy.sparse import csr_array

MOST_PAIRED = 8  # more texts than this are each held against all the others


def wording_of(batch: Batch, stop: frozenset[str], settings: Settings) -> list[Wording]:
    """The divergence of every two texts' narrator wording, with its permutation null.

    Stop words are left out, as METHODS 2.5 does. Texts of fewer than ten
    sentences are passed over. With more than eight texts, each is held against
    the others pooled, called "the other texts".
    """
    keep = [column for column, term in enumerate(batch.terms) if term not in stop]
    runs, owner = runs_of(batch.narrator[:, keep].astype(float), batch.document)
    sentences = np.bincount(batch.document, minlength=len(batch.readings))
    long = np.flatnonzero(sentences >= MIN_SENTENCES_FOR_INTERVAL).tolist()
    mine = {place: np.flatnonzero(owner == place) for place in long}
    mine = {place: blocks for place, blocks in mine.items() if runs[blocks].nnz}
    found = []
    for left, right in _pairs(mine):
        others = [right] if right is not None else [place for place in mine if place != left]
        name = batch.readings[left].document.id
        against = "the other texts" if right is None else batch.readings[right].document.id
        event = batch.readings[left].document.event
        rng = generator(settings.seed, event, "wording", name, against)
        there = np.concatenate([mine[place] for place in others])
        pool = runs[np.concatenate([mine[left], there])]
        found.append((name, against, *_divergence(pool, len(mine[left]), rng, settings.draws)))
    adjusted = benjamini_hochberg(np.array([row[4] for row in found]))
    return [
        Wording(
            left=left,
            right=right,
            divergence=rounded(value) or 0.0,
            expected=rounded(null) or 0.0,
            excess=rounded(value - null) or 0.0,
            p=rounded(float(p)),
            verdict="clear difference" if p <= CLEAR_WORDS else "no clear difference",
        )
        for (left, right, value, null, _), p in zip(found, adjusted, strict=True)
    ]


def _pairs(texts: Collection[int]) -> list[tuple[int, int | None]]:
    if len(texts) < 2:
        return []
    if len(texts) > MOST_PAIRED:
        return [(place, None) for place in texts]
    return list(combinations(texts, 2))


def _divergence(
    pool: csr_array, many: int, rng: np.random.Generator, draws: int
) -> tuple[float, float, float]:
    """Divergence in bits, its mean over shuffled blocks of sentences, and p.

    Args:
        pool: the counts of each block, shape (blocks, terms); the first `many` are one
            text's.
    """
    from scipy.sparse import csr_array

    real = np.arange(pool.shape[0]) < many
    held = dealt(np.where(real, 0, 1), rng, draws) == 0
    # few blocks can be dealt in few ways, so each way is worked out once
    keys = np.ascontiguousarray(np.packbits(held, axis=1))
    _, first, which = np.unique(
        keys.view(f"V{keys.shape[1]}").ravel(), return_index=True, return_inverse=True
    )
    ways = csr_array(np.vstack([real, held[first]]).astype(float))
    every = _jsd(ways @ pool, pool.sum(axis=0))
    value, null = every[0], every[1:][which]
    p = (1 + int((null >= value - 1e-12).sum())) / (1 + draws)
    return float(value), float(null.mean()), p


def _jsd(one: csr_array, total: np.ndarray) -> np.ndarray:
    """Divergence of counts `one` (draws, terms) from the rest of `total`, in bits:
    H(m) - H(p)/2 - H(q)/2. A term that `one` hasn't adds half of its share of the rest, so
    that only those that it has are gone through."""
    rows = one.tocoo().row
    size = one.sum(axis=1)
    p = one.data / size[rows]
    rest = total.sum() - size
    q = (total[one.indices] - one.data) / np.where(rest > 0, rest, 1)[rows]
    parts = _bits((p + q) / 2) - (_bits(p) + _bits(q)) / 2 - q / 2
    return np.bincount(rows, parts, minlength=len(size)) + (rest > 0) / 2


def _bits(p: np.ndarray) -> np.ndarray:
    """What each share adds to an entropy, in bits."""
    return np.asarray(-(p * np.log2(p + (p == 0))))
