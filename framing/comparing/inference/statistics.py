"""The field's statistics for two word lists, each a pure function over numpy and scipy.

Counts are arrays over one vocabulary; `a` is the text in question, `b` the
reference. METHODS names the papers; every result here is held to their numbers.
"""

from __future__ import annotations

import math

import numpy as np


def shares(counts: np.ndarray) -> np.ndarray:
    """Counts as shares of their sum; all zero where there is nothing to share."""
    total = counts.sum(axis=-1, keepdims=True)
    return np.divide(counts, total, out=np.zeros(counts.shape, dtype=float), where=total > 0)


def surprisal(p: np.ndarray) -> np.ndarray:
    """-log2 p in bits, 0 where p is 0."""
    return -np.log2(p, out=np.zeros(p.shape, dtype=float), where=p > 0)


def jsd_shift(p1: np.ndarray, p2: np.ndarray) -> np.ndarray:
    """Each term's part in the Jensen-Shannon divergence, in bits, at least 0.

    Shapes broadcast over leading axes; the parts sum to the divergence, in [0, 1].
    """
    middle = (p1 + p2) / 2
    return middle * surprisal(middle) - (p1 * surprisal(p1) + p2 * surprisal(p2)) / 2


def benjamini_hochberg(p: np.ndarray) -> np.ndarray:
    """P-values adjusted for the false discovery rate (Benjamini & Hochberg 1995)."""
    from scipy.stats import false_discovery_control

    return np.asarray(false_discovery_control(p)) if len(p) else np.zeros(0)


def rounded(value: float) -> float | None:
    """A number as it is written out; NaN is None."""
    return None if math.isnan(value) else written(value)


def written(value: float) -> float:
    """A number that there is, as it is written out: six digits, which every machine agrees on.

    What is left of 0 after sums in another order is 0.
    """
    return 0.0 if abs(value) < 1e-12 else float(f"{value:.6g}")
