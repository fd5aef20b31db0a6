"""What stands around a number: the noun phrase it counts, and of whom it is said."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.patterns import one_line
from framing.reading.quantities.measures import IRREGULAR, PLURAL_UNITS, number_words
from framing.tokens import WRITTEN

TOKEN = re.compile(rf"(?:[A-Z]\.){{2,}}|{WRITTEN.pattern}|[^\s\w]")  # a word or a sign
STOP = number_words("phrase_ends")
BEFORE = STOP - number_words("verbs_behind")
CHANGES = number_words("changes")
SPENDING = number_words("spending")
DETERMINERS = number_words("determiners")
CLAUSE = re.compile(r"[,;:—(](?![0-9])")
PART_OF = re.compile(r" (?:worth )?of ")
SPENT = re.compile(r" (?:(?:worth )?of|in|into|for|on|towards?) ")
MOST_WORDS = 6  # of a phrase that a number counts
WIDE = frozenset({"global", "worldwide"})


class Counted(NamedTuple):
    """A noun phrase behind a number: its words, its head, where it ends."""

    phrase: str
    head: str
    end: int
    plural: bool


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun: "mines", "people"; not "crisis", "US"."""
    low = word.lower()
    if low in IRREGULAR or low in PLURAL_UNITS:
        return True
    return (
        len(low) > 3
        and low[-1] == "s"
        and low[-2:] not in ("ss", "us", "is", "'s", "’s")
        and not word.isupper()
    )


@lru_cache(maxsize=64)
def counted_after(
    text: str, start: int, end: int, until_plural: bool = False
) -> Counted | None:
    """The noun phrase that begins at `start`, or None where none does.

    At most `MOST_WORDS` words, never past `end`, a function word or a mark. The head
    is the last of the first plurals (the first alone with `until_plural`), or the last
    word where there is no plural.
    """
    first = last = start
    head, plural, count = "", False, 0
    for match in TOKEN.finditer(text, start, end):
        word = match.group()
        low = word.lower()
        gap = text[last : match.start()]
        if not word[0].isalnum() or low in STOP or count >= MOST_WORDS or gap.strip():
            break
        if word[0].isdigit() or (gap == "" and count):
            break
        more = is_plural(word) and "’" not in word and "'" not in word
        if plural and (not more or low in ALONE or until_plural):
            break
        if not count:
            first = match.start()
        head, last, plural, count = word, match.end(), plural or more, count + 1
    if not count:
        return None
    return Counted(one_line(text[first:last]), head, last, plural)


def measured_after(text: str, start: int, end: int, spent: bool = False) -> Counted | None:
    """What "of ..." behind `start` is a part of, without its determiner and owner.

    "of the world's rare earth mining output" gives "rare earth mining output".
    Where a sum was `spent`, what it went "into", "for" or "on" counts too.
    """
    match = (SPENT if spent else PART_OF).match(text, start)
    if match is None:
        return None
    place = match.end()
    kept = place
    for match in TOKEN.finditer(text, place, min(end, place + 80)):
        word = match.group()
        low = word.lower()
        owner = low.endswith(("'s", "’s"))
        if not (owner or low in DETERMINERS or low in WIDE):
            break
        kept = match.end()
    while kept < end and text[kept] == " ":
        kept += 1
    return counted_after(text, kept, end)


def measured_before(text: str, start: int, end: int) -> str | None:
    """The noun phrase or verb that governs a number ending its clause, or None.

    "unemployment fell to 5%" gives "unemployment", "the deal is worth $3bn" "deal".
    """
    start = max(start, end - 90)
    clause = max((mark.end() for mark in CLAUSE.finditer(text, start, end)), default=start)
    words = WRITTEN.findall(text, clause, end)
    level = bool(words) and words[-1].lower() in ("to", "at")
    while words and words[-1].lower() in CHANGES:
        words.pop()
    if level and _drop_change(words):
        while words and words[-1].lower() in CHANGES:
            words.pop()
    _drop_period(words)
    if words and words[-1].lower() in SPENDING:
        return str(words[-1])
    kept: list[str] = []
    while (
        words
        and len(kept) < 3
        and words[-1].lower() not in BEFORE
        and not words[-1][0].isdigit()
    ):
        word = words.pop()
        kept.append(word)
        if words and words[-1].lower() in CHANGES:
            break
    return " ".join(reversed(kept)) or None


# "Sales in the three months to June rose 4%": sales did, not June.
PERIODS = number_words("periods")
WITHIN = PERIODS | number_words("within_periods")


def _drop_period(words: list[str]) -> None:
    """Take "in the three months to June" off the end, where something stands before it."""
    first = len(words)
    while first and (words[first - 1].lower() in WITHIN or words[first - 1].isdigit()):
        first -= 1
    opened = [
        n for n in range(first, len(words)) if words[n] in ("in", "for", "during", "over")
    ]
    if first and opened and any(word.lower() in PERIODS for word in words[opened[0] :]):
        del words[opened[0] :]


def _drop_change(words: list[str]) -> bool:
    """Take "12 points" or "3" off the end of "index up 12 points"; whether it was there."""
    for count in (1, 2, 3):
        if len(words) > count and words[-count][0].isdigit():
            del words[-count:]
            while words and words[-1][0].isdigit():
                words.pop()  # the thousands of "20,000"
            return True
    return False


_NAME_WORD = r"(?:[A-Z]\.(?:[A-Z]\.)*|[A-Z]\w*(?:[’'](?!s\b)\w+|-[A-Z]\w*)*)"
NAME = re.compile(rf"{_NAME_WORD}(?:(?:\.? | (?:of|for|and|&) (?:the )?){_NAME_WORD})*")
ALONE = frozenset({"dead", "others"})
# How far back a sentence is searched for the name that acts.
REACH = 600
LOCATIVES = number_words("locatives")


def entity_before(text: str, start: int, end: int) -> str | None:
    """Of whom a number is said: the nearest name before it that is no adjunct.

    A name behind "in", "from", "with" and the like is taken only where there is
    no other; months, weekdays and words that only open the sentence are none.
    """
    best = fallback = None
    start = max(start, end - REACH)
    for match in NAME.finditer(text, start, end):
        name = _own_words(match.group())
        if name is None:
            continue
        place = match.start()
        before = text[max(start, place - 12) : place].split()
        if before and before[-1].lower() == "the":
            before.pop()
        if before and before[-1].lower() in LOCATIVES:
            fallback = name
        else:
            best = name
    name = best or fallback
    return one_line(name) if name else None


def _own_words(name: str) -> str | None:
    """A capitalised run without what only opens it, or None where nothing is left."""
    lists = gazetteer()
    while name and name not in lists.names:
        first, _, rest = name.partition(" ")
        word = first.rstrip(".")
        titled = (
            rest and word in lists.no_names and (word in lists.titles or first in lists.titles)
        )
        if titled or (word.lower() not in lists.common and word not in lists.no_names):
            return name
        name = rest.removeprefix("and ").removeprefix("of ")
    return name or None
