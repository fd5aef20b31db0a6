"""How far two groupings of the same texts agree: B-cubed, and pairs."""

from __future__ import annotations

import numpy as np


def bcubed_of_each(gold: np.ndarray, predicted: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each text's share of its group that is of its event, and of its event in its group."""
    if gold.shape != predicted.shape:
        raise ValueError("gold and predicted must have one group for each text")
    if not len(gold):
        return np.ones(0), np.ones(0)
    both = gold.astype(np.int64) * (int(predicted.max()) + 1) + predicted
    _, cell, counts = np.unique(both, return_inverse=True, return_counts=True)
    shared = counts[cell]
    return shared / np.bincount(predicted)[predicted], shared / np.bincount(gold)[gold]


def bcubed_means(precision: np.ndarray, recall: np.ndarray) -> tuple[float, float, float]:
    """The means of some texts' shares, and their F1; 1 of no texts."""
    told, found = (float(share.mean()) if len(share) else 1.0 for share in (precision, recall))
    return told, found, 2 * told * found / (told + found)


def pairs_in(groups: np.ndarray) -> int:
    """How many pairs of texts have one group, of each text's group."""
    counts = np.unique(groups, return_counts=True)[1]
    return int((counts * (counts - 1) // 2).sum())


def pair_f1(
    gold: np.ndarray, predicted: np.ndarray, counted: np.ndarray | None = None
) -> float:
    """F1 of the pairs put into one group, 0 to 1; 1 where neither has a pair.

    `counted`, shape (texts,), says which texts count; a pair counts if either does.
    """
    both = gold.astype(np.int64) * (int(predicted.max(initial=0)) + 1) + predicted
    right, told, true = (pairs_in(groups) for groups in (both, predicted, gold))
    if counted is not None:
        less = (pairs_in(groups[~counted]) for groups in (both, predicted, gold))
        right, told, true = (
            every - part for every, part in zip((right, told, true), less, strict=True)
        )
    return 2 * right / (told + true) if told + true else 1.0
