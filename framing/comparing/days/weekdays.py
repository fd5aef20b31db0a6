"""Days of the week in a text, as days of the calendar: "on Thursday", by its publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from framing.records import FoundDate, Reading

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEK, MONTH = 7, 28  # days; one that lies nearly so long back may be the day after publication
CLAUSE = 90  # letters before a day in which its verb is sought
NAMED = re.compile(rf"(?<!\w)(?P<day>{'|'.join(DAYS)})(?![\w-])")
# "on the 21st", with nothing behind it that it may count
NUMBERED = re.compile(
    r"\bon the (?P<day>3[01]|[12]?\d)(?:st|nd|rd|th)(?=\s?[,.;:()]|\s(?:that|and)\b)"
)
# days with names of their own, and what repeats or is counted from another day
NOT_THE_DAY = re.compile(
    r"(?:Super|Black|Good|Ash|Palm|Easter|Cyber|Bloody|Holy|Giving|Fat|Shrove|News|every|each"
    r"|following|next|previous|that|one|a|since|before|until|by|[Ff]rom|through)\s$"
)
AS_A_NAME = re.compile(r"\s(?:[A-Z][a-z]+)")  # "Sunday Times", unless "on" says otherwise
COMING = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:to|due|set|expected|scheduled|slated|planning)|plans? to"
    r"|this coming)\b"
)
UNCLEAR = re.compile(
    r"\b(?:to(?! (?:the|an?|his|her|its|their|[A-Z\d]))|would|could|might|may|should|due"
    r"|expected|scheduled|planned|if|can)\b"
)
SAYING = re.compile(r"\b(?:said|told|announced|reported|wrote|testified|tweeted)\b")
STOP = re.compile(r"[.!?][”\"’]?\s|\n")
ENDS = re.compile(
    r"[,;:”\"—–]\s|\b(?:after|when|while|since|because|as|that|which|who|and|but)\s"
)


def weekdays_in(reading: Reading) -> Iterator[FoundDate]:
    """The days of the week, and of the month, that surely mean one day: the last before
    publication where something happened, the next where it will. No publication date gives
    none."""
    published = day_of(reading)
    if published is None:
        return
    text = reading.document.text
    for hit in NAMED.finditer(text, reading.document.body):
        before = text[max(0, hit.start() - CLAUSE) : hit.start()]
        named = AS_A_NAME.match(text, hit.end()) and not before.endswith(("on ", "On "))
        if NOT_THE_DAY.search(before) or named:
            continue
        back = (published.weekday() - DAYS.index(hit["day"])) % 7
        found = _day(back, WEEK, before, published)
        if found is not None:
            yield FoundDate(found.isoformat(), hit.start(), hit.end())
    for hit in NUMBERED.finditer(text, reading.document.body):
        before = text[max(0, hit.start() - CLAUSE) : hit.start()]
        days = (published - timedelta(days=one) for one in range(MONTH))
        last = next((one for one in days if one.day == int(hit["day"])), None)
        if last is not None:
            found = _day((published - last).days, MONTH, before, published)
            if found == last:  # the next such day lies in a month that nobody names
                yield FoundDate(last.isoformat(), hit.start("day"), hit.end())


def _day(back: int, length: int, before: str, published: date) -> date | None:
    """The day so many days back, or where it is still to come, its like after so many; None
    where the sentence doesn't say which."""
    sentence = STOP.split(before)[-1]
    clause = ENDS.split(sentence)[-1]
    if clause.endswith("last "):
        return published - timedelta(days=back or length)
    if COMING.search(clause):
        return published + timedelta(days=(-back) % length)
    earlier = sentence if not SAYING.search(clause) else clause
    if UNCLEAR.search(earlier) or COMING.search(earlier) or back == length - 1:
        return None
    return published - timedelta(days=back)


def day_of(reading: Reading) -> date | None:
    """The day that a text was published on, None where it has no such date."""
    try:
        return date.fromisoformat((reading.document.published or "")[:10])
    except ValueError:
        return None
