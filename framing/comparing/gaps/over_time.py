"""An outlet's differences month by month, or week by week, by the events of each.

The difference of an event is told where the event begins; intervals are those of the whole:
the events of a period are drawn again.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

import numpy as np

from framing.comparing.inference import resampling
from framing.comparing.inference.statistics import rounded
from framing.records import Estimate, OutletPeriod, ScoredText
from framing.settings import MIN_EVENTS_FOR_OUTLET, Settings

Step = Literal["month", "week"]
Periods = list[tuple[str, np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]]


def periods(
    texts: Sequence[ScoredText],
    difference: np.ndarray,
    many: np.ndarray,
    settings: Settings,
    by: Step,
) -> Periods:
    """Each period with the mean difference, its interval, texts and events, shapes (outlets,
    measures); events without a date are in none.

    Args:
        texts: event by event, as `difference` and `many`, (events, outlets, measures), are.
    """
    first: dict[str, str] = {}
    for text in texts:
        begun = min(first.get(text.event, "~"), text.published or "~")
        first[text.event] = begun
    of = np.array([period_of(day, by) for day in first.values()])
    found = []
    for period in sorted({*of.tolist()} - {""}):
        mine = difference[of == period], many[of == period]
        low, high = interval_of(*mine, settings)
        found.append(
            (period, mean_of(*mine), low, high, mine[1].sum(axis=0), (mine[1] > 0).sum(axis=0))
        )
    return found


def told(found: Periods, outlet: int, measure: int) -> list[OutletPeriod]:
    """One outlet's periods in one measure, those in which it has a text that counts."""
    made = []
    for period, *tables in found:
        value, low, high, texts, events = (float(table[outlet, measure]) for table in tables)
        if not texts:
            continue
        ends = (
            (rounded(low), rounded(high)) if events >= MIN_EVENTS_FOR_OUTLET else (None, None)
        )
        reason = None if ends[0] is not None else f"fewer than {MIN_EVENTS_FOR_OUTLET} events"
        estimate = Estimate(rounded(value), *ends, n=int(texts), reason=reason)
        made.append(OutletPeriod(period, estimate, int(events)))
    return made


def period_of(day: str, by: Step) -> str:
    """The month or the ISO week of a day; nothing for what is no full date."""
    try:
        when = date.fromisoformat(day[:10])
    except ValueError:
        return ""
    year, week, _ = when.isocalendar()
    return f"{year}-W{week:02d}" if by == "week" else f"{when:%Y-%m}"


def mean_of(difference: np.ndarray, many: np.ndarray) -> np.ndarray:
    """The mean difference a text, over the first axis, the events; NaN over no texts."""
    total = many.sum(axis=0)
    empty = np.full(total.shape, np.nan)
    return np.divide((difference * many).sum(axis=0), total, out=empty, where=total > 0)


def interval_of(
    difference: np.ndarray, many: np.ndarray, settings: Settings
) -> tuple[np.ndarray, np.ndarray]:
    """The interval of each mean difference when events are drawn again, shapes (outlets,
    measures)."""
    events, *shape = difference.shape
    rng = resampling.generator(settings.seed, "outlets", "events")
    weights = rng.multinomial(events, np.full(events, 1 / events), size=settings.draws)
    total = weights.astype(float) @ (difference * many).reshape(events, -1)
    texts = weights.astype(float) @ many.reshape(events, -1)
    low, high = resampling.percentile_interval(resampling.ratios(total, texts).T)
    return low.reshape(shape), high.reshape(shape)
