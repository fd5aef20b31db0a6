"""The field's statistics for two word lists, each a pure function over numpy and scipy.

Counts are arrays over one vocabulary; `a` is the text in question, `b` the
reference. METHODS names the papers; every result here is held to their numbers.
"""

from __future__ import annotations

import math
from typing import Literal

import numpy as np
from msgspec import Struct

Correction = Literal["none", "yates", "williams"]


class LogOdds(Struct, frozen=True):
    """Log-odds ratios: `delta` in nats, its `variance`, and `z`; shapes (terms,)."""

    delta: np.ndarray
    variance: np.ndarray
    z: np.ndarray


def log_odds(a: np.ndarray, b: np.ndarray, prior: np.ndarray | float = 0.01) -> LogOdds:
    """Log-odds ratio with a Dirichlet prior (Monroe, Colaresi & Quinn 2008, eq. 16, 20, 22).

    Args:
        a: counts in the one text, shape (terms,), at least 0.
        b: counts in the other, over the same terms.
        prior: pseudo-counts a term, more than 0: one number (uninformative) or
            an array (informative, see `pooled_prior`).

    Positive where `a` uses a term more. Empty input gives empty arrays.
    """
    prior = np.broadcast_to(np.asarray(prior, dtype=float), np.shape(a))
    if np.any(prior <= 0):
        raise ValueError("every pseudo-count must be above 0")
    one, other = a + prior, b + prior
    delta = np.log(one / (one.sum() - one)) - np.log(other / (other.sum() - other))
    variance = 1 / one + 1 / other
    return LogOdds(delta, variance, delta / np.sqrt(variance))


def pooled_prior(a: np.ndarray, b: np.ndarray, strength: float) -> np.ndarray:
    """Pseudo-counts in proportion to the pooled counts, `strength` in all.

    With no background corpus at hand this shrinks towards "no difference"; it
    adds no information.
    """
    pooled = np.asarray(a + b, dtype=float)
    return strength * pooled / pooled.sum()


def keyness(
    a: int,
    total_a: int,
    b: int,
    total_b: int,
    statistic: Literal["chi2", "g2"] = "g2",
    correction: Correction = "none",
) -> tuple[float, float]:
    """Signed keyness of one term and its p-value on one degree of freedom.

    As quanteda.textstats computes it (Dunning 1993 for G2), with the correction
    named rather than chosen by default. Yates applies only where some expected
    count is below 5, as there. Positive where the term is more frequent in `a`.
    """
    from scipy.stats import chi2

    observed = np.array([[a, b], [total_a - a, total_b - b]], dtype=float)
    n = observed.sum()
    expected = np.outer(observed.sum(axis=1), observed.sum(axis=0)) / n
    sign = 1.0 if observed[0, 0] > expected[0, 0] else -1.0
    cross = observed[0, 0] * observed[1, 1] - observed[0, 1] * observed[1, 0]
    yates = correction == "yates" and abs(cross) >= n / 2 and bool((expected < 5).any())
    q = _williams(observed, n) if correction == "williams" else 1.0
    if statistic == "chi2":
        margins = observed.sum(axis=1).prod() * observed.sum(axis=0).prod()
        value = n * (abs(cross) - (n / 2 if yates else 0)) ** 2 / margins * q
    else:
        if yates:
            observed = observed - np.sign(observed - expected) * 0.5
        value = 2 * float((observed * np.log(observed / expected + 1e-9)).sum()) / q
    return sign * value, float(chi2.sf(abs(value), 1))


def _williams(observed: np.ndarray, n: float) -> float:
    """Williams' q; 1 where a cell is empty."""
    if (observed == 0).any():
        return 1.0
    rows, columns = observed.sum(axis=1), observed.sum(axis=0)
    return float(1 + ((n / rows).sum() - 1) * ((n / columns).sum() - 1) / (6 * n))


def log_ratio(a: int, total_a: int, b: int, total_b: int) -> float:
    """Binary log of the ratio of relative frequencies (Hardie 2014), 0 read as 0.5."""
    return float(np.log2(((a or 0.5) / total_a) / ((b or 0.5) / total_b)))


def shares(counts: np.ndarray) -> np.ndarray:
    """Counts as shares of their sum; all zero where there is nothing to share."""
    total = counts.sum(axis=-1, keepdims=True)
    return np.divide(counts, total, out=np.zeros(counts.shape, dtype=float), where=total > 0)


def surprisal(p: np.ndarray) -> np.ndarray:
    """-log2 p in bits, 0 where p is 0."""
    return -np.log2(p, out=np.zeros(p.shape, dtype=float), where=p > 0)


def entropy(p: np.ndarray) -> float:
    """Shannon entropy in bits."""
    return float((p * surprisal(p)).sum())


def proportion_shift(p1: np.ndarray, p2: np.ndarray) -> np.ndarray:
    """Each term's p2 - p1 (Gallagher et al. 2021)."""
    return p2 - p1


def entropy_shift(p1: np.ndarray, p2: np.ndarray) -> np.ndarray:
    """Each term's part in H(2) - H(1), in bits (Gallagher et al. 2021)."""
    return p2 * surprisal(p2) - p1 * surprisal(p1)


def jsd_shift(p1: np.ndarray, p2: np.ndarray) -> np.ndarray:
    """Each term's part in the Jensen-Shannon divergence, in bits, at least 0.

    Shapes broadcast over leading axes; the parts sum to the divergence, in [0, 1].
    """
    middle = (p1 + p2) / 2
    return middle * surprisal(middle) - (p1 * surprisal(p1) + p2 * surprisal(p2)) / 2


def weighted_shift(
    p1: np.ndarray, p2: np.ndarray, score1: np.ndarray, score2: np.ndarray, reference: float
) -> np.ndarray:
    """Each term's part in the change of a mean score from text 1 to text 2.

    The general form of Gallagher et al. 2021, eq. 9; `reference` is the middle
    of the scale. The parts sum to `p2 @ score2 - p1 @ score1`.
    """
    return (p2 - p1) * ((score1 + score2) / 2 - reference) + (p1 + p2) / 2 * (score2 - score1)


def benjamini_hochberg(p: np.ndarray) -> np.ndarray:
    """P-values adjusted for the false discovery rate (Benjamini & Hochberg 1995)."""
    from scipy.stats import false_discovery_control

    return np.asarray(false_discovery_control(p)) if len(p) else np.zeros(0)


def rounded(value: float) -> float | None:
    """A number as it is written out: six digits, which every machine agrees on.

    What is left of 0 after sums in another order is 0; NaN is None.
    """
    if math.isnan(value):
        return None
    return 0.0 if abs(value) < 1e-12 else float(f"{value:.6g}")
