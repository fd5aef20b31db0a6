"""Exact tests for rare counts, and p-values that hold for many tests together."""

from __future__ import annotations

import numpy as np

NO_RUN = 1e-6  # hits that come one by one: the beta-binomial is the binomial then
TIE = 1e-9


def beta_binomial(
    hits: np.ndarray, total: np.ndarray, share: np.ndarray, run: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """How often so few or so many of all hits would fall to one side by chance.

    Each of `total` hits falls to the side with the chance `share`; `run`, the intra-class
    correlation, says how much hits keep together (Skellam 1948). With 0 this is the exact
    binomial test. Two-sided: outcomes no likelier than the one at hand count.

    Args:
        hits: integers from 0 to `total`, shape (tests,).
        total: integers, at least 1.
        share: between 0 and 1, both excluded.
        run: from 0 to under 1.

    Returns:
        p, and the least p that these totals could give, both of shape (tests,).
    """
    from scipy.special import betaln, gammaln

    spread = 1 / np.maximum(run, NO_RUN) - 1
    one, other = (share * spread)[:, None], ((1 - share) * spread)[:, None]
    outcome = np.arange(int(total.max(initial=0)) + 1)[None, :]
    n = total[:, None]
    possible = outcome <= n
    x = np.where(possible, outcome, 0)
    ways = gammaln(n + 1) - gammaln(x + 1) - gammaln(n - x + 1)
    likely = np.exp(ways + betaln(x + one, n - x + other) - betaln(one, other)) * possible
    seen = np.take_along_axis(likely, hits[:, None].astype(np.int64), axis=1)
    p = np.where(likely <= seen * (1 + TIE), likely, 0.0).sum(axis=1)
    least = np.where(possible, likely, np.inf).min(axis=1)
    # where outcomes are as unlikely as each other, neither can come without the other
    least = (likely * (likely <= least[:, None] * (1 + TIE))).sum(axis=1)
    return np.minimum(p, 1.0), least


def holm(p: np.ndarray, least: np.ndarray, level: float) -> np.ndarray:
    """P-values that hold for all tests together (Holm 1979, after Tarone 1990).

    Tests that could not pass whatever their outcome make no false alarm, so they don't
    count (Tarone): those whose least possible p is above `level` / k, with the least k
    that no more than k tests are below. The others are stepped down: the i-th smallest
    of k is multiplied by k - i + 1.

    Args:
        p: shape (tests,), NaN where there is no test.
        least: the least p that each could have, 0 for tests of a smooth statistic.
        level: the chance of any false alarm that the p-values will be held against.

    Returns:
        Shape (tests,): adjusted, 1 where a test could not pass, NaN where there is none.
    """
    known = np.isfinite(p)
    adjusted = np.where(known, 1.0, np.nan)
    able = np.flatnonzero(known & (least <= _bound(least[known], level)))
    order = able[np.argsort(p[able], kind="stable")]
    left = np.arange(len(order), 0, -1)
    adjusted[order] = np.minimum(np.maximum.accumulate(p[order] * left), 1.0)
    return adjusted


def _bound(least: np.ndarray, level: float) -> float:
    """The p that a test must be able to reach: Tarone's `level` / k."""
    ranked = np.sort(least)
    for k in range(1, len(ranked) + 1):
        if np.searchsorted(ranked, level / k, side="right") <= k:
            return level / k
    return level / max(1, len(ranked))
