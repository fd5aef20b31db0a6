"""How often a gap as large comes between two halves of one article.

The yardstick is what texts differ from themselves: the variance of a gap if sentences were
dealt at random, times the measure's design effect, which `framing norms` takes from articles
cut in two. Hits of a rate that are few are counted out exactly instead.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from framing.comparing.inference.exact import beta_binomial, holm
from framing.records import Chance, Measure, Norms
from framing.settings import CLEAR, TRACE

MOST_EXACT = 30  # hits; more of them are as good as smooth
# For measures that no norms know: as far apart as the most uneven that we measured lie.
CAUTIOUS = Chance(design=4.0, run=0.5)


class Chances(NamedTuple):
    """What is known of gaps, shapes (documents, measures), NaN where there is no test.

    `chance` for each alone, `p` for all together, `between` as of `records.Gap`.
    """

    chance: np.ndarray
    p: np.ndarray
    between: np.ndarray


class Sums(NamedTuple):
    """Sums of sentences: by document (documents, measures), and over all of them (measures,):
    squares, products, and how many sentences have anything."""

    above: np.ndarray
    below: np.ndarray
    above2: np.ndarray
    both: np.ndarray
    below2: np.ndarray
    shown: np.ndarray


def chances_of(
    numerator: np.ndarray,
    denominator: np.ndarray,
    document: np.ndarray,
    measures: list[Measure],
    norms: Norms | None,
) -> Chances:
    """Each document's gap to all the others together, tested.

    Args:
        numerator, denominator: shape (sentences, measures), unscaled.
        document: the document of each sentence, shape (sentences,), from 0 without gaps.
        measures: of the columns; those of class C are weak, and aren't tested.
        norms: where the yardsticks are from; without, cautious ones.
    """
    sums = sums_of(numerator, denominator, document)
    yards = [yardstick(measure, norms) for measure in measures]
    z = apartness(sums)
    z[:, [measure.grade == "C" for measure in measures]] = np.nan
    design = np.array([yard.design for yard in yards])
    chance = _two_sided(z / np.sqrt(design))
    least = np.where(np.isfinite(chance), 0.0, np.nan)
    rare = few_hits(sums, measures) & np.isfinite(z)
    if rare.any():
        run = np.array([yard.run for yard in yards])
        chance[rare], least[rare] = _counted_out(sums, rare, run)
    return Chances(chance, _together(chance, least), _between(chance, yards, norms))


def sums_of(numerator: np.ndarray, denominator: np.ndarray, document: np.ndarray) -> Sums:
    """What the tests need of the sentences, which may lie in any order."""
    from scipy.sparse import csr_array

    rows = np.arange(len(document))
    shape = int(document.max(initial=-1)) + 1, len(document)
    own = csr_array((np.ones(len(document)), (document, rows)), shape=shape)
    return Sums(
        above=own @ numerator,
        below=own @ denominator,
        above2=(numerator**2).sum(axis=0),
        both=(numerator * denominator).sum(axis=0),
        below2=(denominator**2).sum(axis=0),
        shown=(numerator != 0).sum(axis=0),
    )


def apartness(sums: Sums) -> np.ndarray:
    """Each document's gap in standard deviations of sentences dealt at random.

    The variance is that of a ratio under one rate for all (Cochran 1977, 6.4). NaN where a
    side has nothing to divide by, all sentences are alike, or fewer than three show anything.
    """
    above, below = sums.above.sum(axis=0), sums.below.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = above / below
        variance = (sums.above2 - 2 * rate * sums.both + rate**2 * sums.below2) / below
        rest = below - sums.below
        gap = sums.above / sums.below - (above - sums.above) / rest
        z = gap / np.sqrt(np.where(variance > 1e-12, variance, np.nan))
        z = z / np.sqrt(1 / sums.below + 1 / rest)
    return np.where(np.isfinite(z) & (sums.shown >= TRACE), z, np.nan)


def few_hits(sums: Sums, measures: list[Measure], most: float = MOST_EXACT) -> np.ndarray:
    """Which gaps are of so few hits that they are counted out, shape (documents, measures)."""
    rates = np.array([measure.kind == "rate" for measure in measures], dtype=bool)
    few = rates & (sums.above.sum(axis=0) <= most)
    return np.asarray(few & (sums.below > 0))


def yardstick(measure: Measure, norms: Norms | None) -> Chance:
    """A measure's, else its family's, else the cautious one."""
    known = norms.chances if norms is not None else {}
    return known.get(measure.name) or known.get(measure.family) or CAUTIOUS


def _counted_out(
    sums: Sums, rare: np.ndarray, run: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    total = np.broadcast_to(np.rint(sums.above.sum(axis=0)), rare.shape)[rare]
    every = np.broadcast_to(sums.below.sum(axis=0), rare.shape)[rare]
    share = sums.below[rare] / every
    runs = np.broadcast_to(run, rare.shape)[rare]
    return beta_binomial(np.rint(sums.above[rare]), total, share, runs)


def _two_sided(z: np.ndarray) -> np.ndarray:
    from scipy.special import ndtr

    return np.asarray(2 * ndtr(-np.abs(z)))


def _together(chance: np.ndarray, least: np.ndarray) -> np.ndarray:
    """P-values for all gaps together; of two texts each has the other's gap, so one counts."""
    if len(chance) == 2:
        return np.repeat(holm(chance[0], least[0], CLEAR)[None, :], 2, axis=0)
    return holm(chance.ravel(), least.ravel(), CLEAR).reshape(chance.shape)


def _between(chance: np.ndarray, yards: list[Chance], norms: Norms | None) -> np.ndarray:
    """How many pairs of outlets on one event lie as far apart, NaN where that's not known."""
    found = np.full(chance.shape, np.nan)
    for at, yard in enumerate(yards):
        if norms is not None and yard.pairs:
            mine = chance[:, at]
            known = np.isfinite(mine)
            levels = [*norms.pair_levels, 1.0]
            found[known, at] = np.interp(mine[known], [*yard.pairs, 1.0], levels)
    return found
