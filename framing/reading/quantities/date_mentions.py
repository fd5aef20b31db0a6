"""Date expressions in running text, as far as a figure needs them."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.reading.grammar.patterns import rare
from framing.reading.quantities import dates

MONTHS = {name.lower(): number for name, number in dates.MONTHS.items()}
MONTH = re.compile(
    r"\b(?P<month>January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
    r"(?:[ \xa0](?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?![\w:%]|[.,][0-9])"
    r"(?:[-–][0-3]?[0-9](?!\w))?)?"
    r"(?:,?[ \xa0](?P<year>(?:1[5-9]|20)[0-9]{2})(?!\w|[.,][0-9]))?"
)
DAY_BEFORE = re.compile(
    r"(?<![\w$€£.,:/-])(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?[ \xa0](?:of )?$"
)
ISO = rare(r"(?<![\w\"'/-])(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![\w-])")
YEAR = re.compile(
    r"(?<![\w$€£.,:/#])(?<!\w[-–])(?:1[5-9]|20)[0-9]{2}(?![\w%]|[.,][0-9])"
    r"(?! (?:people|troops|soldiers|men|women|homes|jobs|miles|tons|tonnes|dollars|workers)\b)"
)
# "NEW YORK, Nov. 19 (UPI)", "SEOUL, Nov. 11 --": where and when a text was filed.
DATELINE_END = rare(r"\s?(?:\(|--|—|–)")
DATELINE_START = rare(r"[A-Z]{3,}[\w ,.]{0,20}, $")
# Words and names as much as months: they need a day, a year, or a word of time before.
AMBIGUOUS = frozenset({"May", "March", "Mar", "Jan", "Jun", "Dec", "April", "June", "August"})
# "mid-March", "in late June", "the three months to June", "the March quarter".
TIMED = rare(
    r"(?:\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Tt]hrough|[Dd]uring|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate"
    r"|[Mm]id|months to|months through|months ended|months ending|year to|year ended)[ \xa0]"
    r"|\b[Mm]id-)$"
)
PERIOD = re.compile(r" (?:quarter|half|term|session|figures|data|meeting|election)\b")


class Dated(NamedTuple):
    """A date expression: ISO 8601 as far as given, and whether it names a day."""

    start: int
    end: int
    iso: str
    full: bool


def dates_in(text: str, digits: list[tuple[int, int]]) -> list[Dated]:
    """Every date expression of a text, in order; datelines are none.

    `digits` are the spans of the text's runs of digits.
    """
    found = []
    for start in dates.month_starts(text):
        match = MONTH.match(text, start)
        date = match and _with_month(text, match)
        if date:
            found.append(date)
    for start_, end in digits:
        if end - start_ == 4:
            iso = ISO().match(text, start_)
            if iso:
                found.append(Dated(start_, iso.end(), iso.group(), True))
            elif YEAR.match(text, start_):
                found.append(Dated(start_, end, text[start_:end], False))
    return _without_overlaps(sorted(found))


def _with_month(text: str, match: re.Match[str]) -> Dated | None:
    """A month with what stands before and behind it, or None for a bare "May"."""
    start, day, year = match.start(), match["day"], match["year"]
    if day is None:
        before = DAY_BEFORE.search(text, max(0, start - 12), start)
        if before:
            start, day = before.start(), before["day"]
    if day is None and year is None and match["month"] in AMBIGUOUS:
        timed = TIMED().search(text, max(0, start - 14), start)
        if timed is None and PERIOD.match(text, match.end()) is None:
            return None
    if day and not 0 < int(day) < 32:
        return None
    if day and DATELINE_END().match(text, match.end()):
        line = text.rfind("\n", max(0, start - 40), start) + 1
        if (line or start < 40) and DATELINE_START().match(text, line, start):
            return None
    iso = f"{year or '-'}-{MONTHS[match['month'].lower()]:02d}"
    return Dated(start, match.end(), iso + (f"-{int(day):02d}" if day else ""), day is not None)


def _without_overlaps(dates: list[Dated]) -> list[Dated]:
    """A year inside a longer date is that date's."""
    kept: list[Dated] = []
    for date in dates:
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return kept
