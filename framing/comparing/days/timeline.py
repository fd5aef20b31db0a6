"""The days of an event: when its texts appeared, what they date, who was first with what."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from framing.comparing.days.weekdays import day_of, weekdays_in
from framing.records import Coverage, Dated, Day, First, FoundDate, Reading, Sentence, Timeline

WHOLE = re.compile(r"\d{4}-\d\d-\d\d|--\d\d-\d\d")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
# a date before an agency's slug dates the text, not what it tells
DATELINE = re.compile(
    r"\.?\s?(?:\([^()\n]{2,30}\)\s?)?[—–-]{1,2}\s|\.?\s?\([A-Z][^()\n]{1,30}\)"
)
HEAD = 60  # letters of a sentence in which a dateline ends
# the day that goes without its year
ATTACKS = re.compile(
    r"9/11|(?i:\bsept(?:ember|\.)? 11(?:th)?\W+(?:\w+\W){0,3}?(?:attack|terror))"
)
ATTACKED = "2001-09-11"


def timeline_of(readings: Sequence[Reading], coverage: Coverage) -> Timeline:
    """The days that texts appeared on or date something to, and who was first.

    Months and years are no days. A day of the week counts where its sentence leaves no doubt
    which one it is. No dates give no days.
    """
    published: dict[str, list[str]] = defaultdict(list)
    told: dict[str, list[Dated]] = defaultdict(list)
    for reading in readings:
        day = day_of(reading)
        if day is not None:
            published[day.isoformat()].append(reading.document.id)
        for found, sentence in _dates(reading):
            told[found.date].append(
                Dated(reading.document.id, found.start, found.end, sentence.start, sentence.end)
            )
    days = sorted({*published, *told}, key=lambda one: (one.startswith("-"), one))
    return Timeline(
        [Day(one, published.get(one, []), told.get(one, [])) for one in days],
        list(_firsts(readings, coverage)),
    )


def _dates(reading: Reading) -> Iterator[tuple[FoundDate, Sentence]]:
    """The days that a text gives in its sentences, each day once a sentence."""
    text, sentences = reading.document.text, reading.sentences
    given = [_read(one, text) for one in reading.provenance.dates if WHOLE.fullmatch(one.date)]
    by_name = [(one.start, one.end) for one in given]
    given += [
        one
        for one in weekdays_in(reading)
        if not any(low - 4 <= one.end <= high for low, high in by_name)
    ]
    seen: set[tuple[str, int]] = set()
    for found in sorted(given, key=lambda one: one.start):
        at = bisect_right(sentences, found.start, key=lambda one: one.start) - 1
        if at < 0 or found.start >= sentences[at].end or sentences[at].role != "body":
            continue
        early = found.end - sentences[at].start < HEAD
        if early and DATELINE.match(text, found.end):
            continue
        if (found.date, at) not in seen:
            seen.add((found.date, at))
            yield found, sentences[at]


def _read(found: FoundDate, text: str) -> FoundDate:
    """A date as its words mean it: in a text that speaks of the attacks of September 11, that
    day is theirs."""
    words = text[found.start : found.end]
    if not found.date.endswith("-09-11") or YEAR.search(words) or not ATTACKS.search(text):
        return found
    return FoundDate(ATTACKED, found.start, found.end)


def _firsts(readings: Sequence[Reading], coverage: Coverage) -> Iterator[First]:
    days = {one.document.id: day_of(one) for one in readings}
    first: dict[str, list[str]] = defaultdict(list)
    for fact in coverage.facts:
        tellers = [
            name for name, one in fact.documents.items() if one.sure and one.how == "states"
        ]
        dated = sorted((day, name) for name in tellers if (day := days[name]) is not None)
        if len(tellers) > 1 and len(dated) == len(tellers) and dated[0][0] < dated[1][0]:
            first[dated[0][1]].append(fact.id)
    for reading in readings:
        if reading.document.id in first:
            yield First(reading.document.id, first[reading.document.id])
