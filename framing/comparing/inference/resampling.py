"""Intervals and tests by resampling sentences, never words (METHODS 2.5).

Every measure is a ratio of sums over sentences, so one draw of sentences is one
row of weights, and all draws of all measures are two matrix products.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from scipy.sparse import csr_array

DRAWS = 1000
HITS = 50  # draws that reach what is seen, from which no more are asked: p is over .05 of 1,000
PORTION = 30_000  # numbers
BLOCK = 8  # sentences; with 5, some 8% of halves of articles differed "clearly"


def generator(*names: object) -> np.random.Generator:
    """A random generator that depends on its names only, on any machine."""
    digest = hashlib.sha256("\x1f".join(map(str, names)).encode()).digest()
    return np.random.default_rng(int.from_bytes(digest[:8], "big"))


def ratios(numerator: np.ndarray, denominator: np.ndarray) -> np.ndarray:
    """numerator / denominator, NaN where the denominator is 0."""
    below = np.where(denominator > 0, denominator, np.nan)
    return np.asarray(np.divide(numerator, below, out=below))


def bootstrap(
    per_row: np.ndarray, document: np.ndarray, times: Sequence[np.ndarray]
) -> np.ndarray:
    """Sums by document over sentences resampled within each document.

    Args:
        per_row: shape (sentences, columns).
        document: the document of each sentence, shape (sentences,).
        times: how often each sentence of each document is drawn, shape (sentences, draws) each.

    Returns:
        Shape (documents, columns, draws); a document without sentences sums to 0.
    """
    draws = times[0].shape[1] if times else 0
    sums = np.zeros((len(times), per_row.shape[1], draws))
    for place, drawn in enumerate(times):
        if len(drawn):
            np.matmul(per_row[document == place].T, drawn.astype(float), out=sums[place])
    return sums


def resamples(size: int, rng: np.random.Generator, draws: int) -> np.ndarray:
    """How often each of some items is drawn when as many are drawn with replacement, shape
    (items, draws)."""
    if not size:
        return np.zeros((0, draws), dtype=np.uint8)
    drawn = rng.integers(size, size=(size, draws)) * draws + np.arange(draws)
    counts = np.bincount(drawn.ravel(), minlength=size * draws)
    return counts.reshape(size, draws).astype(np.uint8 if size < 256 else np.uint32)


def percentile_interval(draws: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The middle 95% of draws, over the last axis; NaN where a tenth of them or more
    have nothing to divide by."""
    usable = np.isfinite(draws)
    if usable.all():
        return _middle(draws)
    enough = usable.mean(axis=-1) > 0.9
    middle = np.where(usable, draws, 0.0).mean(axis=-1, keepdims=True)
    low, high = _middle(np.where(usable, draws, middle))
    return np.where(enough, low, np.nan), np.where(enough, high, np.nan)


def _middle(draws: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """As `np.percentile` has it, to the last digit, in four fifths of the time."""
    last = draws.shape[-1] - 1
    places = [share * last for share in (0.025, 0.975)]
    wanted = sorted({at for place in places for at in (int(place), min(int(place) + 1, last))})
    ranked = np.partition(draws, wanted, axis=-1)
    low, high = (_between(ranked, place, last) for place in places)
    return low, high


def _between(ranked: np.ndarray, place: float, last: int) -> np.ndarray:
    at, share = int(place), place % 1
    low, high = ranked[..., at], ranked[..., min(at + 1, last)]
    # from the nearer end, as numpy does
    step = high - low
    return np.asarray(low + step * share if share < 0.5 else high - step * (1 - share))


def rest_gaps(numerator: np.ndarray, denominator: np.ndarray) -> np.ndarray:
    """Each document's value less that of all others pooled.

    `numerator` and `denominator` are sums a document, shape (documents, measures, …); NaN
    where a document or the others have nothing to divide by.
    """
    gaps = np.empty(numerator.shape)
    for some in portions(numerator.shape):
        mine_n, mine_d = numerator[:, some], denominator[:, some]
        others_n, others_d = mine_n.sum(axis=0) - mine_n, mine_d.sum(axis=0) - mine_d
        gaps[:, some] = ratios(mine_n, mine_d) - ratios(others_n, others_d)
    return gaps


def portions(shape: tuple[int, ...]) -> list[slice]:
    """Parts of the second axis so small that what is made of them stays in the cache: a
    thousand draws of an event at once take five times as long."""
    step = max(1, PORTION * shape[1] // max(1, math.prod(shape)))
    return [slice(at, at + step) for at in range(0, shape[1], step)]


def blocks_of(document: np.ndarray) -> np.ndarray:
    """The block of each sentence, shape (sentences,): runs of about eight, in order.

    Sentences that stand together speak of the same thing. Dealt one by one they
    would make any two halves of one article look clearly different, so the tests
    deal runs of them; a text's own ups and downs then count as chance.
    """
    block = np.zeros(len(document), dtype=np.int64)
    used = 0
    for place in range(int(document.max()) + 1 if len(document) else 0):
        mine = np.flatnonzero(document == place)
        many = max(1, round(len(mine) / BLOCK)) if len(mine) else 0
        block[mine] = used + np.arange(len(mine)) * many // max(len(mine), 1)
        used += many
    return block


def runs_of(per_row: csr_array, document: np.ndarray) -> tuple[csr_array, np.ndarray]:
    """Sums of each block of sentences, shape (blocks, columns), and its document."""
    from scipy.sparse import csr_array

    block = blocks_of(document)
    first = np.flatnonzero(np.diff(block, prepend=-1))
    starts = np.append(first, len(block))
    entries = np.ones(len(block)), np.arange(len(block)), starts
    return csr_array(entries, shape=(len(first), len(block))) @ per_row, document[first]


def chosen(size: int, many: int, rng: np.random.Generator, draws: int) -> np.ndarray:
    """So many of some items without any twice, draw by draw, shape (draws, many) (Floyd, in
    Bentley 1987, Communications of the ACM 30)."""
    found = np.empty((draws, many), dtype=np.int64)
    for at, last in enumerate(range(size - many, size)):
        drawn = rng.integers(last + 1, size=draws)
        again = (found[:, :at] == drawn[:, None]).any(axis=1)
        found[:, at] = np.where(again, last, drawn)
    return found


def dealt_table(
    runs: csr_array, owner: np.ndarray, rng: np.random.Generator, draws: int
) -> csr_array:
    """What documents hold of blocks that are dealt to them at random, each as many as it had,
    as a table of (draws times documents, columns), deal by deal.

    Args:
        runs: sums of each block, shape (blocks, columns).
        owner: the document of each block, shape (blocks,).
    """
    from scipy.sparse import csr_array

    sizes = np.tile(np.bincount(owner), draws)
    places = np.argsort(dealt(owner, rng, draws), axis=1, kind="stable").ravel()
    entries = np.ones(len(places)), places, np.concatenate([[0], np.cumsum(sizes)])
    return csr_array(entries, shape=(len(sizes), len(owner))) @ runs


def dealt(owner: np.ndarray, rng: np.random.Generator, draws: int) -> np.ndarray:
    """The document of each block in each deal, shape (draws, blocks)."""
    return rng.permuted(np.tile(owner, (draws, 1)), axis=1)


def family_wise_p(observed: np.ndarray, permuted: np.ndarray) -> np.ndarray:
    """P-values that hold for all gaps together, by the maximum statistic.

    Each gap is measured in standard deviations of its own permutations; its p is
    the share of permutations in which the largest of all gaps is at least as
    large, (1 + hits) / (1 + draws) (Westfall & Young 1993). So the chance that
    any gap at all passes .05 without reason is .05.

    Args:
        observed: shape (documents, measures), NaN where not assessed.
        permuted: shape (documents, measures, draws).

    Returns:
        Shape (documents, measures), NaN where not assessed.
    """
    size = np.fmax(np.abs(permuted), 0.0)  # what is NaN is none
    spread = np.sqrt((size**2).mean(axis=-1))
    known = np.isfinite(observed)
    usable = known & (spread > 0)
    unit = np.divide(1.0, spread, out=np.zeros(spread.shape), where=usable)
    largest = np.sort((size * unit[..., None]).max(axis=(0, 1)))
    # a hair's breadth of tolerance, so that sums in another order decide nothing
    seen = np.abs(np.where(usable, observed, 0.0)) * unit - 1e-9
    passed = len(largest) - np.searchsorted(largest, seen)
    p = (1 + passed) / (1 + len(largest))
    return np.where(usable, p, np.where(known, 1.0, np.nan))
