"""A column of dates: in which order days and months stand, and each as an ISO date."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Literal

from msgspec import Struct

from framing.reading.load.tabular import names

Order = Literal["day", "month"]
FIRST, LAST = 1600, 2100  # years that a text can be of
CENTURY = 69  # two digits from which a year is of the last century, as POSIX has it
EPOCH = {9: 1.0, 10: 1.0, 12: 1e3, 13: 1e3, 16: 1e6}  # digits, and units a second

_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_DIGITS = re.compile(r"(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d\d)(?!\d)")
_SECONDS = re.compile(r"(\d{9,16})(?:\.\d+)?$")
_MAIL = re.compile(r"\w{3}, \d{1,2} \w{3} \d{4} \d\d:\d\d")
_DAY_MONTH = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)?[\s-](?:of )?([a-z]{3,9})\b[.,]?[\s-]'?(\d{4}|\d\d)\b", re.I
)
_TIME = r"(?: \d\d:\d\d:\d\d(?: [+A-Z]\w+)?)?"  # which C and Twitter put before the year
_MONTH_DAY = re.compile(
    rf"\b([a-z]{{3,9}})\b\.? (\d{{1,2}})(?:st|nd|rd|th)?,?{_TIME} (\d{{4}})\b", re.I
)
_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{6}Z?)?$")  # of web archives, of GDELT
_ZONE = re.compile(r"\s?(?:UTC|GMT|Z)$", re.I)


class Votes(Struct):
    """How many dates in digits can only begin with the day, only with the month, or with
    either; `dotted` counts those of the last that have full stops, as where days come first."""

    day: int = 0
    month: int = 0
    either: int = 0
    dotted: int = 0

    def add(self, value: str) -> None:
        """Count a date."""
        found = _DIGITS.match(value)
        if found is None:
            return
        first, second = int(found[1]), int(found[3])
        if 12 < first <= 31 and second <= 12:
            self.day += 1
        elif first <= 12 < second <= 31:
            self.month += 1
        elif first <= 12 and second <= 12 and first != second:
            self.either += 1
            self.dotted += found[2] == "."

    def order(self) -> Order:
        """The order of the whole column."""
        if self.day != self.month:
            return "day" if self.day > self.month else "month"
        return "day" if 2 * self.dotted > self.either else "month"

    def said(self) -> str:
        """The order in words, and how sure it is; nothing where no date leaves a doubt."""
        first = f"{self.order()} first"
        if not (self.day or self.month or self.either):
            return ""
        if self.day and self.month:
            return f"{first}, though some have it the other way round: --date-order says which"
        if not (self.day or self.month):
            return f"taken for {first}, which no date shows: --date-order says which"
        return first


def iso_of(value: str, order: Order) -> str | None:
    """A date as ISO writes it, with the time and zone where the value has them so; None for
    what is no date, or no whole one.

    Read are ISO 8601, year-month-day, day and month in `order` with a year, months by
    name, RFC 2822, eight or fourteen digits, and seconds since 1970 or thousandths or
    millionths of them.
    """
    value = " ".join(value.split())
    if (found := _STAMP.match(value)) is not None:
        return _day(*found.groups())
    seconds = _SECONDS.match(value)
    if seconds is not None and len(seconds[1]) in EPOCH:
        whole = datetime.fromtimestamp(int(seconds[1]) / EPOCH[len(seconds[1])], UTC)
        return whole.isoformat() if _is_year(whole.year) else None
    try:
        whole = datetime.fromisoformat(_ZONE.sub("+00:00", value))
        return value if _is_year(whole.year) and value[-1].isdigit() else whole.isoformat()
    except ValueError:
        pass
    if (found := _ISO.match(value)) is not None:
        return _day(found[1], found[3], found[4])
    if (found := _DIGITS.match(value)) is not None:
        day, month = (1, 3) if order == "day" else (3, 1)
        return _day(found[4], found[month], found[day])
    return _by_name(value)


def _by_name(value: str) -> str | None:
    if _MAIL.match(value):
        from email.utils import parsedate_to_datetime  # which few tables need

        try:
            return parsedate_to_datetime(value).isoformat()
        except ValueError:
            pass
    for pattern, day, month in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1)):
        for found in pattern.finditer(value):
            number = names.months().get(found[month].lower())
            if number is not None:
                return _day(found[3], str(number), found[day])
    return None


def _day(year: str, month: str, day: str) -> str | None:
    full = int(year)
    if len(year) == 2:
        full += 1900 if full >= CENTURY else 2000
    try:
        return date(full, int(month), int(day)).isoformat() if _is_year(full) else None
    except ValueError:
        return None


def _is_year(year: int) -> bool:
    return FIRST <= year <= LAST
