"""Numbers without a sign that are quantities, told from years, labels, ages and times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.quantities import measures, money
from framing.reading.quantities.date_mentions import MONTHS
from framing.reading.quantities.measures import number_words
from framing.reading.quantities.number_phrases import counted_after
from framing.reading.quantities.ranges import is_change, is_level

if TYPE_CHECKING:
    from framing.records import Sentence


class Amount(NamedTuple):
    """A number as it stands: its value or range, its unit, whether spelled out."""

    start: int
    end: int
    value: float
    high: float | None
    unit: str | None
    spelled: bool


LABELS = number_words("labels")
IDIOMS = number_words("idioms")
BEARERS = number_words("bearers")
LOOSE = number_words("loose")
AFTER_BARE = number_words("after_bare")
AGO = re.compile(
    r"\s(?:ago|earlier|later|before|after|since|old|of age|from now|ahead of|prior|apart)\b"
)
CLOCK = re.compile(
    r"(?:[:.][0-9][0-9])?[ \xa0]?(?:[ap]\.?m\b|o[’']clock|hours? (?:gmt|local)"
    r"|(?:gmt|est|edt|et|utc|pt|cet)\b)|:[0-9][0-9]",
    re.I,
)
ORDINAL = re.compile(r"(?:st|nd|rd|th|s|[’']s)\b")
COMPOUND = re.compile(r"-([A-Za-z]+)(-[A-Za-z]+)?")
AGES = frozenset({"age", "aged", "ages", "turned", "turning"})
LISTED = re.compile(r"[.):]\s")
LAST = re.compile(r"[\w.’'-]{1,40}$")


def counts(text: str, sentence: Sentence, amount: Amount, scale: str | None) -> Amount | None:
    """A number without currency or per cent sign, unless it is a label, a time, an age."""
    end = amount.end
    following = text[end : end + 24]
    preceding = LAST.search(
        text[max(sentence.start, amount.start - 24) : amount.start].rstrip()
    )
    word = preceding.group() if preceding else ""
    if following[:1] == "-" and following[1:2].isalpha():
        return _compound(amount, following)
    if following[:1] == "p" and not following[1:2].isalnum():
        return _pence(text, amount)
    timed = CLOCK.match(following) or ORDINAL.match(following) or following.startswith("/")
    if timed or word.lower().strip("'’") in LABELS:
        return None
    if scale is None and amount.spelled:
        return _spelled(text, sentence, amount, word)
    plain = scale or _is_sum(text, sentence, amount)
    return amount if plain or _is_quantity(text, sentence, amount, word) else None


def _pence(text: str, amount: Amount) -> Amount | None:
    """ "20p" in pounds; "p" behind more digits is a screen's lines: "1080p"."""
    if amount.spelled or amount.value >= 144 or "," in text[amount.start : amount.end]:
        return None
    return amount._replace(end=amount.end + 1, value=amount.value / 100.0, unit="GBP")


def _is_sum(text: str, sentence: Sentence, amount: Amount) -> bool:
    """Whether money stands behind a number: "300 yuan"; "3 won" is a verb."""
    if amount.spelled:
        return False
    told = money.MONEY.match(text, amount.end, sentence.end)
    if told is None or told["mark"]:
        return told is not None
    word = told[2].lower().removesuffix("s")
    return word not in money.HEAVY and (word != "won" or amount.value >= 1000)


def _compound(amount: Amount, following: str) -> Amount | None:
    """ "90-day", "15-point", "10-kilometer"; a "45-year-old" is an age."""
    match = COMPOUND.match(following)
    if match is None or following[match.end() : match.end() + 1] == "-":
        return None
    word = match[1].lower()
    minted = word in money.CURRENCIES and (word != "won" or amount.value >= 100)
    if word not in measures.COMPOUND_UNITS and not minted:
        return None
    if match[2] and match[2].lower() in ("-old", "-olds"):
        return None
    unit = match[1].lower()
    name = money.CURRENCIES.get(unit, "%" if unit == "percent" else measures.plural_of(unit))
    return amount._replace(end=amount.end + match.end(1), unit=name)


def _spelled(text: str, sentence: Sentence, amount: Amount, word: str) -> Amount | None:
    """A number in words counts where it counts a plural; "the two leaders" looks back."""
    said = text[amount.start : amount.end].lower()
    if said == "one":
        return None
    counted = counted_after(text, amount.end, sentence.end)
    if counted is None or not counted.plural or AGO.match(text, counted.end):
        return None
    if said in ("a hundred", "a thousand") and counted.head.lower() in IDIOMS:
        return None
    if amount.value <= 3 and word.lower() in ("the", "these", "those", "other", "its", "their"):
        return None
    return amount


def _is_quantity(text: str, sentence: Sentence, amount: Amount, word: str) -> bool:
    """Whether bare digits count something: not a year, age, label or list number."""
    low = word.lower().rstrip(".")
    following = text[amount.end : min(sentence.end, amount.end + 60)]
    counted = counted_after(text, amount.end, sentence.end)
    plural = counted is not None and counted.plural
    if low in AGES or AGO.match(text, counted.end if counted else amount.end):
        return False
    if _is_name(text, sentence, amount, word, plural):
        return False
    if plural or _is_age(text, amount, following):
        return plural
    if is_change(text, sentence, amount.start, amount.end):
        return True
    if low in BEARERS:
        return (
            low not in LOOSE
            or amount.value >= 100
            or is_level(text, sentence, amount.start, amount.end)
        )
    word, _, _ = following[1:].lstrip().partition(" ")
    return following[:1] == " " and word.strip(".,;") in AFTER_BARE


def _is_name(text: str, sentence: Sentence, amount: Amount, word: str, plural: bool) -> bool:
    """Whether digits belong to a name ("Saturn 5") or head an item of a list ("1. ")."""
    before = text[max(sentence.start, amount.start - 60) : amount.start].strip(" \"“‘'(")
    if not before:
        return LISTED.match(text, amount.end) is not None
    low = word.lower().rstrip(".")
    if not word[:1].isupper() or (before == word and (low in gazetteer().common or plural)):
        return False
    return not (low[:3] in MONTHS or low.endswith("day") or word in gazetteer().names)


def _is_age(text: str, amount: Amount, following: str) -> bool:
    """ "Smith, 45," and "Smith (45)"."""
    if not 0 < amount.value < 120 or "," in text[amount.start : amount.end]:
        return False
    before = text[max(0, amount.start - 2) : amount.start]
    return following[:1] in ",.)" and before in (", ", " (")
