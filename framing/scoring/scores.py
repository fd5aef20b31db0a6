"""Scores of several families as one table."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from framing.records import Hits, Scores


def joined(parts: Sequence[Scores]) -> Scores:
    """The measures of several families side by side, over the same rows.

    Raises:
        ValueError: no parts.
    """
    if not parts:
        raise ValueError("no scores to join")
    first = np.cumsum([0] + [len(part.measures) for part in parts])
    return Scores(
        measures=[measure for part in parts for measure in part.measures],
        numerator=np.hstack([part.numerator for part in parts]),
        denominator=np.hstack([part.denominator for part in parts]),
        scale=np.concatenate([part.scale for part in parts]),
        hits=Hits(
            row=np.concatenate([part.hits.row for part in parts]),
            start=np.concatenate([part.hits.start for part in parts]),
            end=np.concatenate([part.hits.end for part in parts]),
            measure=np.concatenate(
                [part.hits.measure + at for part, at in zip(parts, first, strict=False)]
            ),
            weight=np.concatenate([part.hits.weight for part in parts]),
        ),
        notes=[note for part in parts for note in part.notes],
        families=list(dict.fromkeys(family for part in parts for family in part.families)),
    )
