"""Dates that a text gives, whole or in part."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from framing.reading.grammar.patterns import rare
from framing.reading.quantities.numbers import digit_runs
from framing.records import FoundDate

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "Jan January", "Feb February", "Mar March", "Apr April", "May", "Jun June",
            "Jul July", "Aug August", "Sep Sept September", "Oct October", "Nov November",
            "Dec December",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_YEAR = r"(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d|[.,:]\d|%)"
# Only the literal beginnings are searched for: the rest is matched where they stand.
_MONTH_START = re.compile(r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")
BY_NAME = re.compile(
    r"(?P<month>"
    r"J(?:an(?:uary)?|une?|uly?)|Feb(?:ruary)?|Ma(?:r(?:ch)?|y)|A(?:pr(?:il)?|ug(?:ust)?)"
    r"|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![a-z])\.?"
    rf"(?:\s(?P<day>{_DAY})(?:st|nd|rd|th)?(?![\w$])"
    rf"(?:\s?[-–]\s?(?P<last>{_DAY})(?:st|nd|rd|th)?(?!\w))?"
    rf"(?:,?\s(?P<year>{_YEAR}))?|,?\s(?:of\s)?(?P<only>{_YEAR}))?"
)
BEFORE_NAME = rare(
    rf"(?<![\w.,$-])(?:(?P<first>{_DAY})(?:st|nd|rd|th)?\s?[-–]\s?)?"
    rf"(?P<day>{_DAY})(?:st|nd|rd|th)?(?:\sof)?\s$"
)
# What stands behind the first digits of a date in digits.
BEHIND = frozenset("-./ 年년月월日일\t\n\r\xa0\u3000")
FIRST = rare(r"\d{1,4}(?=[-./]\s?\d|\s?[年년月월日일])")
IN_DIGITS = rare(
    r"(?P<y>(?:1[5-9]|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"
    r"|(?P<dy>(?:1[5-9]|20)\d\d)[./]\s?(?P<dm>1[0-2]|0?[1-9])[./]\s?(?P<dd>3[01]|[12]\d|0?[1-9])(?!\d)"
    r"|(?P<ed>3[01]|[12]\d|0?[1-9])\.(?P<em>1[0-2]|0?[1-9])\.(?P<ey>(?:1[5-9]|20)\d\d)(?!\d)"
    r"|(?P<sa>3[01]|[12]\d|0?[1-9])/(?P<sb>3[01]|[12]\d|0?[1-9])/(?P<sy>(?:1[5-9]|20)\d\d)(?!\d)"
    r"|(?P<cy>(?:1[5-9]|20)\d\d)\s?[年년](?:\s?(?P<cm>1[0-2]|0?[1-9])\s?[月월]"
    r"(?:\s?(?P<cd>3[01]|[12]\d|0?[1-9])\s?[日일])?)"
    r"|(?P<km>1[0-2]|0?[1-9])\s?[月월]\s?(?P<kd>3[01]|[12]\d|0?[1-9])\s?[日일]"
    r"|(?P<od>3[01]|[12]\d|0?[1-9])(?:日(?![間间圆元本])|일(?=\s?[(（]|\s|[에은과,]|$)(?!\s?간))"
)


def find(text: str, start: int, end: int, published: str | None = None) -> list[FoundDate]:
    """The dates in `text[start:end]`, in reading order, as ISO 8601 as far as given.

    "--11-11" lacks its year, "2025-11" its day, "---11" year and month. With
    `published` (an ISO date) a day without its year takes the year that brings
    it nearest to publication, and a bare day of the month the last such day.
    English, Korean, Chinese and Japanese; a bare year or month is no date here,
    and neither is 03/04/2025, which two continents read two ways.
    """
    known = _iso(published)
    found = _by_name(text, start, end) + _in_digits(text, start, end)
    found.sort(key=lambda item: item.start)
    if known is None:
        return found
    return [FoundDate(_resolved(item.date, known), item.start, item.end) for item in found]


@lru_cache(maxsize=64)  # two steps ask, each for many texts
def month_starts(text: str) -> tuple[int, ...]:
    """Where a month's name may begin in a text, in order; kept for who asks next."""
    return tuple(begun.start() for begun in _MONTH_START.finditer(text))


def _iso(published: str | None) -> date | None:
    if not published:
        return None
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


def _written(year: str | None, month: int, day: str | None) -> str | None:
    """A date in ISO form, or None where the month has no such day."""
    if day is None:
        return f"{year}-{month:02d}" if year else None
    if not 1 <= int(day) <= LENGTHS[month - 1]:
        return None
    return f"{year or '-'}-{month:02d}-{int(day):02d}"


def _by_name(text: str, start: int, end: int) -> list[FoundDate]:
    found = []
    for begun in month_starts(text):
        hit = BY_NAME.match(text, begun, end) if start <= begun < end else None
        if hit is None or (hit.start() > start and text[hit.start() - 1].isalpha()):
            continue
        year = hit["year"] or hit["only"]
        for day, from_, to in _days(text, start, hit):
            written = _written(year, MONTHS[hit["month"]], day)
            if written and (day or year):
                found.append(FoundDate(written, from_, _trimmed(text, to)))
    return found


def _days(text: str, start: int, hit: re.Match[str]) -> list[tuple[str | None, int, int]]:
    """The days that go with a month's name, behind it or before it, with their spans."""
    if hit["day"]:
        if not hit["last"]:
            return [(hit["day"], hit.start(), hit.end())]
        first = (hit["day"], hit.start(), hit.end("day"))
        return [first, (hit["last"], hit.start("last"), hit.end())]
    window = max(start, hit.start() - 16)
    before = BEFORE_NAME().search(text[window : hit.start()])
    if before is None:
        return [(None, hit.start(), hit.end())]
    days: list[tuple[str | None, int, int]] = []
    if before["first"]:
        days.append(
            (before["first"], window + before.start("first"), window + before.end("first"))
        )
    days.append((before["day"], window + before.start("day"), hit.end()))
    return days


def _trimmed(text: str, end: int) -> int:
    """Without the point of "11 Nov." that may end the sentence."""
    return end - 1 if text[end - 1] == "." else end


def _in_digits(text: str, start: int, end: int) -> list[FoundDate]:
    found = []
    last = start
    for begin, stop in digit_runs(text):
        if begin < max(last, start) or stop >= end or text[stop] not in BEHIND:
            continue
        hit = IN_DIGITS().match(text, begin, end) if FIRST().match(text, begin, end) else None
        if hit is None or (hit.start() > start and text[hit.start() - 1] in "0123456789.,-/"):
            continue
        last = hit.end()
        year, month, day = _parts(hit)
        if month is None:
            written = f"---{int(day or 0):02d}"
        else:
            written = _written(year, int(month), day) or ""
        if written:
            found.append(FoundDate(written, hit.start(), hit.end()))
    return found


def _parts(hit: re.Match[str]) -> tuple[str | None, str | None, str | None]:
    """Year, month and day of a date in digits; (None, "0", None) where unclear."""
    if hit["sa"]:
        first, second = int(hit["sa"]), int(hit["sb"])
        if first <= 12 and second <= 12 and first != second:
            return None, "1", None
        in_order = first > 12
        month_, day_ = (second, first) if in_order else (first, second)
        return (hit["sy"], str(month_), str(day_)) if month_ <= 12 else (None, "1", None)
    year = hit["y"] or hit["dy"] or hit["ey"] or hit["cy"]
    month = hit["m"] or hit["dm"] or hit["em"] or hit["cm"] or hit["km"]
    day = hit["d"] or hit["dd"] or hit["ed"] or hit["cd"] or hit["kd"] or hit["od"]
    return year, month, day


def _resolved(written: str, published: date) -> str:
    if written.startswith("---"):
        day = int(written[3:])
        for back in range(62):
            candidate = published - timedelta(days=back)
            if candidate.day == day:
                return candidate.isoformat()
        return written
    if not written.startswith("--"):
        return written
    month, day = int(written[2:4]), int(written[5:7])
    best: date | None = None
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            candidate = date(year, month, day)
        except ValueError:
            continue
        if best is None or abs(candidate - published) < abs(best - published):
            best = candidate
    return best.isoformat() if best else written
