"""How far halves of one article, and outlets on one event, lie apart by chance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

import numpy as np

from framing.comparing.gaps.chances import apartness as apart_by
from framing.comparing.gaps.chances import chances_of, few_hits, sums_of
from framing.comparing.gaps.enough import too_short
from framing.records import Chance, Measure, Norms
from framing.scoring.event import Scored

FEWEST = 100  # articles that a measure's own chance stands on; with fewer it is its family's
FEWEST_PAIRS = 50
LOWEST_DESIGN, HIGHEST_RUN = 1.0, 0.9
MOST_TEXTS = 5  # of one event that are paired
LEVELS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5)


class Halves:
    """Sums over articles cut in two, by measure and by family; nothing of them is kept."""

    def __init__(self) -> None:
        # squared z and how many; excess over the binomial and how much there could be
        self._sums: dict[str, np.ndarray] = {}

    def add(self, scored: Scored) -> None:
        """Count an article's two halves, if both are long enough."""
        batch, scores = scored.given.batch, scored.contrast
        if any(too_short(batch)) or len(batch.readings) != 2:
            return
        sums = sums_of(scores.numerator, scores.denominator, batch.document)
        z = apart_by(sums)[0]
        total, below = sums.above.sum(axis=0), sums.below.sum(axis=0)
        share = sums.below[0] / np.where(below > 0, below, 1.0)
        counted = few_hits(sums, scores.measures, np.inf)[0] & (total >= 2)
        counted &= (share > 0) & (share < 1)
        with np.errstate(divide="ignore", invalid="ignore"):
            square = (sums.above[0] - total * share) ** 2 / (total * share * (1 - share))
        for at, measure in enumerate(scores.measures):
            one = np.zeros(4)
            if np.isfinite(z[at]):
                one[:2] = z[at] ** 2, 1
            if counted[at]:
                one[2:] = square[at] - 1, total[at] - 1
            for name in (measure.name, measure.family):
                self._sums[name] = self._sums.get(name, np.zeros(4)) + one

    def chances(self) -> dict[str, Chance]:
        """What was counted, for measures and families with enough articles, by name."""
        found = {}
        for name, (square, many, excess, room) in sorted(self._sums.items()):
            if many < FEWEST:
                continue
            run = min(max(excess / room, 0.0), HIGHEST_RUN) if room else 0.0
            design = max(LOWEST_DESIGN, square / many)
            found[name] = Chance(round(float(design), 3), round(float(run), 4), int(many))
        return found


def pairs_of(events: Iterable[Scored], norms: Norms) -> dict[str, list[float]]:
    """Quantiles, at `LEVELS`, of the chances of gaps between two outlets on one event, by
    measure and family; only of those with enough pairs."""
    found: dict[str, list[float]] = {}
    for scored in events:
        for names, chance in _pairs(scored, norms):
            for measure, one in zip(names, chance, strict=True):
                if np.isfinite(one):
                    for name in (measure.name, measure.family):
                        found.setdefault(name, []).append(float(one))
    return {
        name: [float(f"{one:.3g}") for one in np.quantile(some, LEVELS)]
        for name, some in sorted(found.items())
        if len(some) >= FEWEST_PAIRS
    }


def _pairs(scored: Scored, norms: Norms) -> Iterable[tuple[Sequence[Measure], np.ndarray]]:
    batch, scores = scored.given.batch, scored.contrast
    long = [at for at, why in enumerate(too_short(batch)) if why is None][:MOST_TEXTS]
    outlets = [reading.document.outlet for reading in batch.readings]
    for left, right in combinations(long, 2):
        if outlets[left] != outlets[right]:
            rows = np.isin(batch.document, (left, right))
            result = chances_of(
                scores.numerator[rows],
                scores.denominator[rows],
                (batch.document[rows] == right).astype(np.int64),
                scores.measures,
                norms,
            )
            yield scores.measures, result.chance[0]
