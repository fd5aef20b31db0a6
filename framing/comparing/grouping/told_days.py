"""What the days that two texts tell, or came out on, say for or against one event.

A text without a date is the trap of a heap: words alone don't tell whether it is of this
week or of last year. Where the other text has a date, the undated one's own days stand in:
the weekday of its lead, the days with their months ("June 12") anywhere in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import numpy as np
from msgspec import Struct

WEEK, SEASON, LONG_AGO = 7, 120, 0.3  # days apart: no matter; by then hardly the same event
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
OTHER_DAY, SAME_DAY = 0.6, 1.1  # what a weekday that differs, or agrees, makes of a likeness
# Where one of two texts has no date, what is made of their likeness: by a day that it tells
# near the other's, by days that are all a month and more off, by none that holds it there.
NEAR_DAY, FAR_DAY, NO_DAY = 1.1, 0.85, 0.8
# Where other texts have dates: by two texts without one, and by few words in common.
NO_DATES, MANY_WORDS, FEW_WORDS = 0.9, 0.3, 0.3
WEEKS, MONTH = 53, 4  # of a year, which is a ring; of a month
MONTHS = {
    name: number
    for number, full in enumerate(
        (
            *("january", "february", "march", "april", "may", "june", "july"),
            *("august", "september", "october", "november", "december"),
        )
    )
    for name in (full, full[:3], full[:4])
}


def weekday_bits(names: Iterable[str]) -> int:
    """A bit for each weekday."""
    return sum(1 << WEEKDAYS.index(name) for name in names)


def weeks_told(terms: Sequence[str]) -> int:
    """A bit for each week of the year of which the terms tell a day: "june 12", "12 june"."""
    weeks = 0
    for at, term in enumerate(terms):
        if term in MONTHS:
            for near in (*terms[at + 1 : at + 2], *terms[max(at - 1, 0) : at]):
                day = near.rstrip("stndrh")
                if day.isdecimal() and 1 <= int(day) <= 31:
                    weeks |= _week_bit(
                        date(2000, MONTHS[term] + 1, 1) + timedelta(int(day) - 1)
                    )
                    break
    return weeks


def _week_bit(day: date) -> int:
    return 1 << (day.timetuple().tm_yday - 1) // WEEK


class Days(Struct, frozen=True):
    """What items tell of days, shapes (items,): `published`, see `day_of`; `weekdays` and
    `weeks` are bits, see `weekday_bits` and `weeks_told`."""

    published: np.ndarray
    weekdays: np.ndarray
    weeks: np.ndarray

    def of(self, items: np.ndarray) -> Days:
        """What some of the items tell."""
        return Days(self.published[items], self.weekdays[items], self.weeks[items])


def factors(days: Days, left: np.ndarray, right: np.ndarray, cosine: np.ndarray) -> np.ndarray:
    """What days make of each pair's likeness, 1 where they say nothing; shapes (pairs,)."""
    one, two = days.weekdays[left], days.weekdays[right]
    told = np.where((one > 0) & (two > 0), np.where(one & two, SAME_DAY, OTHER_DAY), 1.0)
    apart = np.abs(days.published[left] - days.published[right])
    faded = np.maximum(1 - np.maximum(apart - WEEK, 0) / SEASON, LONG_AGO)
    some = np.flatnonzero(np.isnan(apart))
    if len(some):
        faded[some] = _undated_factors(days, left[some], right[some], cosine[some])
    return told * faded


def _undated_factors(
    days: Days, left: np.ndarray, right: np.ndarray, cosine: np.ndarray
) -> np.ndarray:
    """The same for pairs of which a text has no date. The more of all texts have one, the
    more an undated text is suspect: the dates of the others have been asked already."""
    dated = ~np.isnan(days.published)
    known = days.weeks.copy()
    known[dated] = [_week_bit(date.fromordinal(int(day))) for day in days.published[dated]]
    # A text tells of the day on which it comes out, or of the one before; day 1 was a Monday.
    of = np.where(dated, days.published, 1).astype(np.int64) - 1
    fits = np.where(dated, 1 << of % WEEK | 1 << (of - 1) % WEEK, 0)
    near = (known[left] & _widened(known, 1)[right]) > 0
    both = (known[left] > 0) & (known[right] > 0)
    far = both & ((known[left] & _widened(known, MONTH)[right]) == 0)
    fit = ((days.weekdays[left] & fits[right]) | (days.weekdays[right] & fits[left])) > 0
    made = np.where(near, NEAR_DAY, 1.0) * np.where(far, FAR_DAY, 1.0)
    made *= np.where((dated[left] | dated[right]) & ~near & ~fit, NO_DAY, 1.0)
    words = np.minimum(cosine / MANY_WORDS, 1.0) ** FEW_WORDS
    shy = np.where(dated[left] | dated[right], words, NO_DATES * words)
    return np.asarray(made * shy ** dated.mean())


def _widened(weeks: np.ndarray, by: int) -> np.ndarray:
    """The bits of weeks with as many before and after them, around the year."""
    wide = weeks.copy()
    for shift in range(1, by + 1):
        for left in (shift, WEEKS - shift):
            wide |= weeks << np.uint64(left) | weeks >> np.uint64(WEEKS - left)
    return wide & np.uint64((1 << WEEKS) - 1)


def day_of(published: str | None) -> float:
    """A full ISO date as a day's number; NaN for none."""
    try:
        return float(date.fromisoformat((published or "")[:10]).toordinal())
    except ValueError:
        return float("nan")
