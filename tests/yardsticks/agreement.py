"""Whether norms of one half of the articles are those of the other half."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from framing.comparing.gaps.standings import fit_of, rank, standings_of
from framing.norming.usual import LEVELS, Values
from framing.reading.reader import read
from framing.records import Document, Norms, Usual
from framing.scoring import scorer
from framing.settings import Settings

PARTS = 32  # texts that are scored together


def rank_gaps(documents: Sequence[Document], settings: Settings) -> np.ndarray:
    """How far apart the ranks are that two halves of the texts give: for every measure,
    band and level, the rank among the second half of the first half's quantile, less its
    rank among the first."""
    mine, other = (_usual(documents[at::2], settings) for at in (0, 1))
    gaps = []
    for name, usual in mine.items():
        for here, there in zip(usual.quantiles, other[name].quantiles, strict=True):
            if here and there:
                gaps += [rank(q, there, LEVELS) - rank(q, here, LEVELS) for q in here]
    return np.array(gaps)


def _usual(documents: Sequence[Document], settings: Settings) -> dict[str, Usual]:
    values = Values()
    for first in range(0, len(documents), PARTS):
        values.add([read(one) for one in documents[first : first + PARTS]], settings)
    return values.usual()


def moves(
    documents: Sequence[Document], others: Sequence[Document], norms: Norms, settings: Settings
) -> np.ndarray:
    """How far percentiles move when each text is written otherwise, where both have one."""
    found = []
    for pair in zip(documents, others, strict=True):
        here, there = (_percentiles(one, norms, settings) for one in pair)
        found.append(there - here)
    moved = np.concatenate(found)
    return moved[np.isfinite(moved)]


def _percentiles(document: Document, norms: Norms, settings: Settings) -> np.ndarray:
    reading = read(document)
    measures, values = scorer.values_of([reading], settings)
    standings = standings_of(measures, values, norms, [fit_of(reading, norms)])[0]
    return np.array([one.percentile if one else np.nan for one in standings])
