"""The wording ladder of METHODS 2.6, decided here and nowhere else."""

from __future__ import annotations

import math

from framing.records import Verdict
from framing.settings import CLEAR, TRACE


def verdict_of(
    difference: float | None,
    low: float | None,
    high: float | None,
    p: float | None,
    counts: tuple[float, float],
    weak: bool = False,
    clear: float = CLEAR,
) -> Verdict:
    """What may be said of one text's gap to the other texts.

    Args:
        difference: the gap, None or NaN where one side has no value.
        low, high: its 95% interval, None where there are too few sentences.
        p: its family-wise p, None where no test was possible.
        counts: how much was counted in the text and in the others; where neither
            reaches three, all there is are traces.
        weak: whether the measure itself failed its validation (class C).
        clear: the p from which a difference is clear; the default holds for one event.

    Returns:
        "clear difference" only where both the interval and the test agree.
    """
    if difference is None or math.isnan(difference):
        return "not assessed"
    if weak or max(counts) < TRACE:
        return "weak"
    if low is None or high is None or not (low > 0 or high < 0):
        return "no clear difference"
    if p is not None and p <= clear:
        return "clear difference"
    return "more here" if difference > 0 else "less here"
