"""What tells two quantities apart that stand in like words: stage, side, rate, time.

70% of mining and 90% of processing are two quantities (METHODS 5); so are those in favour
and those against, exports and imports, a day's sum and a week's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

# Each line has two or more sides; a quantity that is on one of them is on no other.
_SIDES = {
    "stage of production": (
        "mine|mines|mined|mining|ore|ores|extract|extracted|extraction",
        "process|processed|processes|processing|refine|refined|refines|refining|separation|smelt|smelting",
        "reserve|reserves|deposit|deposits",
    ),
    "direction of trade": (
        "export|exports|exported|exporting", "import|imports|imported|importing",
    ),
    "kind of harm": (
        "kill|killed|kills|killing|dead|death|deaths|die|died|dies|fatalities|toll",
        "wound|wounded|injure|injured|injuries|injuring|hurt|wounding",
        "missing", "arrest|arrested|arrests|detained|detain",
        "infected|infections|cases|sick", "displaced|evacuated|fled|homeless",
    ),
    "stand": (
        "favor|favors|favored|favour|favoured|favours|support|supports|supported|approve|approves"
        "|approved|approval|back|backed|endorse|endorsed|yes",
        "oppose|opposed|opposes|opposing|against|disapprove|disapproves|disapproval|reject"
        "|rejected|no",
        "abstain|abstained|abstaining|abstentions", "undecided|unsure",
    ),
    "change": (
        "rise|rises|rose|risen|rising|increase|increased|increases|grew|grow|grown|growth|gain"
        "|gained|gains|up|jumped|surged|climbed|soared|higher|more",
        "fall|falls|fell|fallen|falling|decrease|decreased|decline|declined|drop|dropped|drops"
        "|lost|loss|plunged|slumped|shrank|shrink|lower|cut|down|less|slid",
    ),
    "kind of sum": (
        "revenue|revenues|sales|turnover|income|earned", "profit|profits|earnings",
        "cost|costs|costing|spend|spent|spending|expenses|expense", "debt|debts|owed|owes",
        "deficit", "surplus", "loan|loans|lend|lent", "fine|fines|penalty",
        "tax|taxes|tariff|tariffs",
        "raised|donations|donated", "budget", "aid|fund|funds|subsidies",
    ),
    "sex": ("men|man|male|males|boys", "women|woman|female|females|girls"),
    "party": (
        "republican|republicans|gop", "democrat|democrats|democratic",
        "independent|independents",
    ),
    "direction": ("eastbound|east", "westbound|west", "northbound|north", "southbound|south"),
    "age": ("adults|adult", "children|child|teenagers|youth|minors"),
    "planned": (
        "plan|plans|planned|goal|target|aims|hopes|expected|expect|expects|forecast|projected|would|will|limit"
        "|ceiling|maximum",
        "was|were|has|had|have|went|did",
    ),
    "first": ("first", "second", "third", "last", "final", "next"),
}  # fmt: skip
_SOFT = frozenset({"planned", "change", "first"})
_WORDS = {
    word: (line, str(side))
    for line, sides in _SIDES.items()
    for side, words in enumerate(sides)
    for word in words.split("|")
}
_PERIODS = (
    r"day|week|month|year|hour|minute|quarter|night|season|barrel|gallon|liter|litre|tonne|ton"
    r"|pound|kilogram|kilo|ounce|acre|hectare|container|box|teu|unit|person|head|household|share"
    r"|family|worker|student|ship|vessel|capita|voyage|trip|kilometer|kilometre|mile|ride|game"
)
_RATE = re.compile(
    rf"\b(?:per|an?|each|every)[ -]((?:\d+-(?:foot|feet|meter|kg)[ -])?(?:{_PERIODS}))\b"
    r"|\b(daily|weekly|monthly|yearly|annual|annually|quarterly|hourly)\b",
    re.I,
)
_ADVERBS = {
    "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annual": "year",
    "annually": "year", "quarterly": "quarter", "hourly": "hour", "litre": "liter",
    "tonne": "ton", "teu": "20-foot container", "20-foot unit": "20-foot container",
    "40-foot box": "40-foot container", "40-foot unit": "40-foot container", "box": "container",
    "vessel": "ship", "kilometre": "kilometer", "head": "person", "capita": "person",
}  # fmt: skip
_TIME = re.compile(
    r"\b(?:(?P<year>(?:19|20)\d\d)(?!\d)"
    r"|(?P<part>(?:first|second|third|fourth|last) (?:half|quarter))"
    r"|(?P<rel>(?:[Ll]ast|[Tt]his|[Nn]ext|previous|current) (?:fiscal )?year)"
    r"|(?P<month>January|February|March|April|May|June|July|August|September|October|November"
    r"|December))\b"
)


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\b")
_STAGES = re.compile(
    r"\b(?P<part>half-?time|half time|the (?:break|interval|half)|led|leading|lead|ahead"
    r"|first (?:half|leg|set|period|quarter))\b",
    re.I,
)


def weekdays_of(text: str, published: str | None) -> frozenset[str]:
    """The weekdays that words name: as dates, the last before a text's own day, else as they
    are written."""
    names = _WEEKDAY.findall(text)
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return frozenset(names)
    back = ((day.weekday() - _WEEKDAYS.index(name)) % 7 for name in names)
    return frozenset((day - timedelta(days=days)).isoformat() for days in back)


def is_unfinished(text: str) -> bool:
    """Whether words tell a result that isn't a contest's last: at half time, of a first leg."""
    return _STAGES.search(text) is not None


def sides_of(terms: Iterable[str]) -> dict[str, frozenset[str]]:
    """On which side of each contrast a quantity's words put it; none, where none does."""
    found: dict[str, set[str]] = {}
    for term in terms:
        if term in _WORDS:
            line, side = _WORDS[term]
            found.setdefault(line, set()).add(side)
    return {line: frozenset(sides) for line, sides in found.items()}


def clash(one: dict[str, frozenset[str]], other: dict[str, frozenset[str]]) -> str | None:
    """The first contrast, or kind of time, in which two quantities share nothing, or None."""
    for line, sides in one.items():
        if line not in _SOFT and line in other and not sides & other[line]:
            return line
    return None


def soft_clash(one: dict[str, frozenset[str]], other: dict[str, frozenset[str]]) -> bool:
    """Whether a plan stands against a fact, a rise against a fall, a first against a last.

    Too weak to call two quantities apart, enough not to call them in conflict.
    """
    for line in _SOFT - {"planned"}:
        if line in one and line in other and one[line] != other[line]:
            return True
    return ("0" in one.get("planned", ())) != ("0" in other.get("planned", ()))


def rate_of(text: str) -> str | None:
    """What a number goes by: "day" for "a day" and "daily"; None where nothing is said."""
    found = _RATE.search(text)
    if found is None:
        return None
    name = (found[1] or found[2]).lower()
    return _ADVERBS.get(name, name)


def times_of(text: str, published: str | None) -> dict[str, frozenset[str]]:
    """The times that words speak of: "year", "month" and "part" of a year.

    "last year" is a year where the text has a date, else nothing; days and weeks are
    left out, as the same ones go by many names.
    """
    year = int(published[:4]) if published and published[:4].isdigit() else None
    found: dict[str, set[str]] = {}
    for match in _TIME.finditer(text):
        kind = str(match.lastgroup)
        if kind != "rel":
            found.setdefault(kind, set()).add(match[kind])
        elif year is not None:
            shift = {"last": -1, "previous": -1, "next": 1}.get(
                match["rel"].split()[0].lower(), 0
            )
            found.setdefault("year", set()).add(str(year + shift))
    return {kind: frozenset(times) for kind, times in found.items()}
