"""Known effects planted into one half of an article: how often they are found."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import structs

from framing import yardsticks
from framing.comparing.gaps.chances import chances_of
from framing.reading.reader import read_all
from framing.records import Document
from framing.scoring.event import Scored, score_event
from framing.settings import CLEAR, Settings

# measure, what is added to the narrator of one half, and how it is said
RATE = ("loaded", (0, 10, 20, 40, 80), "more for every 1,000 words")
TONE = ("tone", (0.0, 0.1, 0.2, 0.3, 0.5), "a sentence more")
SHARE = (
    "sourcing.quoted",
    (0, 20, 40, 60, 80),
    "% of the narrator's sentences made quotations",
)
LONG = 500  # words of a half that is called long


def curve(
    pairs: Sequence[Sequence[Document]], settings: Settings
) -> list[tuple[str, float, str, str, float, float, int]]:
    """Rows of measure, effect, its unit, length of halves, share found clear by its own test
    at .05, share found among all measures, and pairs."""
    scored = [score_event(read_all(pair), settings) for pair in pairs]
    long = [min(_words(one)) >= LONG for one in scored]
    rows = []
    for measure, effects, unit in (RATE, TONE, SHARE):
        for effect in effects:
            for name, of in (("under 500 words", False), ("500 words and more", True)):
                some = [one for one, is_long in zip(scored, long, strict=True) if is_long is of]
                found = np.array([found_in(one, measure, effect) for one in some])
                known = found[np.isfinite(found[:, 0])]
                alone, among = (known <= (0.05, CLEAR)).mean(axis=0).tolist()
                rows.append((measure, effect, unit, name, alone, among, len(known)))
    return rows


def _words(scored: Scored) -> list[int]:
    return [reading.document.words for reading in scored.given.batch.readings]


def found_in(scored: Scored, measure: str, effect: float) -> tuple[float, float]:
    """The chance and the p of a measure's gap with an effect planted into the first half."""
    table = scored.contrast
    column = [one.name for one in table.measures].index(measure)
    rng = np.random.default_rng(len(scored.given.batch.token_term))
    above = table.numerator.copy()
    mine = np.flatnonzero(scored.given.batch.document == 0)
    below = table.denominator[mine, column]
    if measure == "loaded":
        above[mine, column] += rng.poisson(below * effect / 1000)
    elif measure == "tone":
        above[mine, column] += effect * (below > 0)
    else:
        turned = (above[mine, column] == 0) & (rng.random(len(mine)) < effect / 100)
        above[mine, column] = np.where(turned, below, above[mine, column])
    planted = structs.replace(table, numerator=above)
    result = chances_of(
        planted.numerator,
        planted.denominator,
        scored.given.batch.document,
        planted.measures,
        yardsticks.load(),
    )
    return float(result.chance[0, column]), float(result.p[0, column])
