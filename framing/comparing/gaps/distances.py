"""How far texts differ in their wording over all, beyond what shuffling gives."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.comparing.inference.resampling import HITS, chosen, generator, runs_of
from framing.comparing.inference.statistics import benjamini_hochberg, rounded, written
from framing.records import Batch, Wording
from framing.settings import CLEAR_WORDS, MIN_SENTENCES_FOR_INTERVAL, Settings

if TYPE_CHECKING:
    from scipy.sparse import csr_array

MOST_PAIRED = 8  # more texts than this are each held against all the others
TIE = 1e-12
AT_ONCE = 100  # ways of dealing, so that what is no difference is soon seen to be none


class _Pair(NamedTuple):
    """Two texts, or one and the others, by their names, with their blocks, of which the first
    `many` are the one's, and the chance of this pair."""

    left: str
    right: str
    blocks: np.ndarray
    many: int
    rng: np.random.Generator


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
    having = np.diff(runs.indptr) > 0
    mine = {place: blocks for place, blocks in mine.items() if having[blocks].any()}
    if len(mine) < 2:
        return []
    pairs, event = [], batch.readings[0].document.event
    for left, right in _pairs(mine):
        others = [right] if right is not None else [place for place in mine if place != left]
        name = batch.readings[left].document.id
        against = "the other texts" if right is None else batch.readings[right].document.id
        rng = generator(settings.seed, event, "wording", name, against)
        blocks = np.concatenate([mine[place] for place in (left, *others)])
        pairs.append(_Pair(name, against, blocks, len(mine[left]), rng))
    parts = [pairs] if len(mine) <= MOST_PAIRED else [[one] for one in pairs]
    found = [one for some in parts for one in _divergences(some, runs, settings.draws)]
    adjusted = benjamini_hochberg(np.array([p for _, _, p in found]))
    return [
        Wording(
            left=pair.left,
            right=pair.right,
            divergence=written(value),
            expected=written(null),
            excess=written(value - null),
            p=rounded(float(p)),
            verdict="clear difference" if p <= CLEAR_WORDS else "no clear difference",
        )
        for pair, (value, null, _), p in zip(pairs, found, adjusted, strict=True)
    ]


def _pairs(texts: Collection[int]) -> list[tuple[int, int | None]]:
    if len(texts) > MOST_PAIRED:
        return [(place, None) for place in texts]
    return list(combinations(texts, 2))


def _divergences(
    pairs: Sequence[_Pair], runs: csr_array, draws: int
) -> list[tuple[float, float, float]]:
    """Divergences in bits, their means over blocks of sentences that are dealt otherwise, and
    p; `runs` are the counts of each block, shape (blocks, terms).

    Where there are no more ways to deal the blocks than draws, each is gone through and p is
    exact. Else ways are drawn until so many reach the divergence that it can't be a clear
    one (Besag & Clifford 1991, Biometrika 78).
    """
    total = (_summing([one.blocks for one in pairs], runs) @ runs).toarray()
    exact = [math.comb(len(one.blocks), one.many) <= draws for one in pairs]
    ways = [
        _every_way(len(one.blocks), one.many) if all_ else np.arange(one.many)[None]
        for one, all_ in zip(pairs, exact, strict=True)
    ]
    found = []
    for at, every in enumerate(_jsd(pairs, ways, runs, total)):
        pair, value, drawn = pairs[at], every[0], not exact[at]
        null = np.zeros(0) if drawn else every
        while drawn and len(null) < draws and (null >= value - TIE).sum() < HITS:
            many = min(AT_ONCE, draws - len(null))
            more = chosen(len(pair.blocks), pair.many, pair.rng, many)
            null = np.concatenate([null, *_jsd([pair], [more], runs, total[at : at + 1])])
        reached = drawn + (null >= value - TIE).sum()
        p = float(reached / (drawn + len(null)))
        found.append((float(value), float(null.mean()), p))
    return found


@lru_cache(maxsize=64)
def _every_way(blocks: int, many: int) -> np.ndarray:
    """Every way to choose so many blocks, shape (ways, many), first the first blocks."""
    return np.array([*combinations(range(blocks), many)])


def _jsd(
    pairs: Sequence[_Pair], ways: Sequence[np.ndarray], runs: csr_array, total: np.ndarray
) -> list[np.ndarray]:
    """Divergence of the counts of some blocks of each pair, shape (ways, blocks) each, from
    those of its rest, in bits: H(m) - H(p)/2 - H(q)/2. A term that they haven't adds half of
    its share of the rest, so that only those that they have are gone through. `total` is what
    all blocks of a pair have, shape (pairs, terms)."""
    blocks = [one.blocks[some] for one, some in zip(pairs, ways, strict=True)]
    one = _summing([way for some in blocks for way in some], runs) @ runs
    many = [len(some) for some in ways]
    pair = np.repeat(np.arange(len(pairs)), many)
    rows, size = one.tocoo().row, one.sum(axis=1)
    p = one.data / size[rows]
    rest = total.sum(axis=1)[pair] - size
    q = (total[pair[rows], one.indices] - one.data) / np.where(rest > 0, rest, 1)[rows]
    parts = _bits((p + q) / 2) - (_bits(p) + _bits(q)) / 2 - q / 2
    every = np.bincount(rows, parts, minlength=len(size)) + (rest > 0) / 2
    return np.split(every, np.cumsum(many)[:-1])


def _summing(blocks: Sequence[np.ndarray], runs: csr_array) -> csr_array:
    """A table that sums some blocks of `runs`, a row for each of these lists."""
    from scipy.sparse import csr_array

    flat = np.concatenate(blocks)
    starts = np.cumsum([0, *map(len, blocks)])
    return csr_array((np.ones(len(flat)), flat, starts), shape=(len(blocks), runs.shape[0]))


def _bits(p: np.ndarray) -> np.ndarray:
    """What each share adds to an entropy, in bits."""
    return np.asarray(-(p * np.log2(p + (p == 0))))
