"""Intervals and tests by resampling sentences, never words (METHODS 2.5).

Every measure is a ratio of sums over sentences, so one draw of sentences is one
row of weights, and all draws of all measures are two matrix products.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np

DRAWS = 1000
BLOCK = (
    8  # sentences; with 5, some 8% of articles cut in two differed "clearly" from themselves
)


def generator(*names: object) -> np.random.Generator:
    """A random generator that depends on its names only, on any machine."""
    digest = hashlib.sha256("\x1f".join(map(str, names)).encode()).digest()
    return np.random.default_rng(int.from_bytes(digest[:8], "big"))


def ratios(numerator: np.ndarray, denominator: np.ndarray, scale: np.ndarray) -> np.ndarray:
    """scale * numerator / denominator, NaN where the denominator is 0."""
    empty = np.full(np.broadcast_shapes(numerator.shape, denominator.shape), np.nan)
    return scale * np.divide(numerator, denominator, out=empty, where=denominator > 0)


def bootstrap(
    per_row: np.ndarray,
    document: np.ndarray,
    rngs: Sequence[np.random.Generator],
    draws: int = DRAWS,
) -> np.ndarray:
    """Sums by document over sentences resampled within each document.

    Args:
        per_row: shape (sentences, columns).
        document: the document of each sentence, shape (sentences,).
        rngs: a generator for each document, so that one's draws don't hang on another's.

    Returns:
        Shape (draws, documents, columns); a document without sentences sums to 0.
    """
    sums = np.zeros((draws, len(rngs), per_row.shape[1]))
    for place, rng in enumerate(rngs):
        mine = per_row[document == place]
        if n := len(mine):
            weights = rng.multinomial(n, np.full(n, 1 / n), size=draws).astype(float)
            sums[:, place] = weights @ mine
    return sums


def percentile_interval(draws: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The middle 95% of draws, over the first axis; NaN where a tenth of them or more
    have nothing to divide by."""
    usable = np.isfinite(draws)
    enough = usable.mean(axis=0) > 0.9
    middle = np.where(usable, draws, 0.0).mean(axis=0)
    low, high = np.percentile(np.where(usable, draws, middle), [2.5, 97.5], axis=0)
    return np.where(enough, low, np.nan), np.where(enough, high, np.nan)


def rest_gaps(numerator: np.ndarray, denominator: np.ndarray, scale: np.ndarray) -> np.ndarray:
    """Each document's value less that of all others pooled.

    `numerator` and `denominator` are sums a document, shape (…, documents,
    measures); NaN where a document or the others have nothing to divide by.
    """
    others_n = numerator.sum(axis=-2, keepdims=True) - numerator
    others_d = denominator.sum(axis=-2, keepdims=True) - denominator
    return ratios(numerator, denominator, scale) - ratios(others_n, others_d, scale)


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


def dealings(owner: np.ndarray, rng: np.random.Generator, draws: int) -> np.ndarray:
    """Blocks dealt to the documents at random, each as many as it had.

    Args:
        owner: the document of each block, shape (blocks,).

    Returns:
        Shape (draws, documents, blocks), 1 where a document holds a block.
    """
    order = rng.permuted(np.tile(owner, (draws, 1)), axis=1)
    documents = np.arange(int(owner.max()) + 1)
    return (order[:, None, :] == documents[None, :, None]).astype(float)


def permuted_gaps(
    numerator: np.ndarray,
    denominator: np.ndarray,
    scale: np.ndarray,
    document: np.ndarray,
    rng: np.random.Generator,
    draws: int = DRAWS,
) -> np.ndarray:
    """`rest_gaps` when blocks of sentences are dealt to the documents at random.

    Args:
        numerator, denominator: shape (sentences, measures).
        document: the document of each sentence, shape (sentences,).

    Returns:
        Shape (draws, documents, measures).
    """
    block = blocks_of(document)
    owner = document[np.unique(block, return_index=True)[1]]
    inside = np.zeros((len(owner), len(block)))
    inside[block, np.arange(len(block))] = 1.0
    dealt = dealings(owner, rng, draws)
    return rest_gaps(dealt @ (inside @ numerator), dealt @ (inside @ denominator), scale)


def family_wise_p(observed: np.ndarray, permuted: np.ndarray) -> np.ndarray:
    """P-values that hold for all gaps together, by the maximum statistic.

    Each gap is measured in standard deviations of its own permutations; its p is
    the share of permutations in which the largest of all gaps is at least as
    large, (1 + hits) / (1 + draws) (Westfall & Young 1993). So the chance that
    any gap at all passes .05 without reason is .05.

    Args:
        observed: shape (documents, measures), NaN where not assessed.
        permuted: shape (draws, documents, measures).

    Returns:
        Shape (documents, measures), NaN where not assessed.
    """
    usable = np.isfinite(observed)
    spread = np.zeros(observed.shape)
    finite = np.where(np.isfinite(permuted), permuted, 0.0)
    np.sqrt((finite**2).mean(axis=0), out=spread)
    usable &= spread > 0
    safe = np.where(spread > 0, spread, 1.0)
    size = np.where(usable, np.abs(np.nan_to_num(observed)) / safe, 0.0)
    largest = np.where(usable, np.abs(finite) / safe, 0.0).max(axis=(1, 2))
    # a hair's breadth of tolerance, so that sums in another order decide nothing
    passed = (largest[:, None, None] >= size[None] - 1e-9).sum(axis=0)
    p = (1 + passed) / (1 + len(permuted))
    return np.where(usable, p, np.where(np.isfinite(observed), 1.0, np.nan))
