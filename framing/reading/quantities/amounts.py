"""Numbers that are quantities, told from years, labels, ages, times and scores."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.wordlists import words_of
from framing.reading.quantities import measures
from framing.reading.quantities.date_mentions import MONTHS
from framing.reading.quantities.number_phrases import counted_after
from framing.reading.quantities.numbers import scale_of, share_of, value_of

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


# A number behind one of these is a label: "Article 5", "phase 2", "No. 5", "top 10".
LABELS = words_of(
    """
    article section chapter page phase level type number no no. nos nos. route highway
    flight channel grade row room item version volume episode season week round game step
    stage tier category class proposition prop question part figure table line lot gate
    platform unit model title verse psalm rule order resolution top interstate apollo
    windows iphone boeing airbus falcon act amendment district precinct ward apartment suite
    bus train runway size world under- day
    """
)
# A bare number may stand without a noun behind these.
BEARERS = words_of(
    """
    killed killing kills injured injuring wounded wounding leaving least total of to than
    about by nearly almost over only roughly around approximately some dead hit reached
    averaged totaled totalled numbered at from exceeded
    """
)
# "of 45", "at 45" may be ages and prices: small ones need a noun.
LOOSE = words_of("of to by at from over than about around")
AFTER_BARE = words_of(
    """
    were was are have had people killed injured wounded dead died missing arrested others
    more of remain remained
    """
)
AGO = re.compile(
    r"\s(?:ago|earlier|later|before|after|since|old|of age|from now|ahead of|prior|apart)\b"
)
VOTE = re.compile(
    r"\b(?:vote[ds]?|voting|majority|tally|ruling|ruled|decision|split|passed)\b", re.I
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
DASHED = re.compile(r"\s?[-–]\s?[0-9]")
LAST = re.compile(r"[\w.’'-]+$")
CHANGE = re.compile(
    r"\b(?:rose|fell|ris\w+|fall\w*|increas\w+|decreas\w+|drop\w*|gr[eo]w\w*|jump\w*|rais\w+"
    r"|cut\w*|lower\w*|declin\w+|slip\w*|climb\w*|surg\w+|up|down|went|chang\w+|reduc\w+)\b"
)


def amount_at(text: str, sentence: Sentence, match: re.Match[str]) -> Amount | None:
    """A candidate as an amount, its range closed or cut, or None where it is none."""
    share = share_of(match["share"]) if match["share"] else None
    if share is not None:
        return Amount(match.start(), match.end(), share, None, "%", True)
    low = value_of(match["low"]) if match["low"] else None
    if low is None:
        return None
    scale, per, end = match["scale"], match["per"], match.end()
    high = _high(text, sentence, match, low)
    if high is not None:
        scale, per = scale or match["scale2"], per or match["per2"]
    else:
        if match["tail"] and not per and not scale and DASHED.match(match["tail"]):
            return _tally(text, sentence, match, low)
        end = match.end("per") if per else match.end("scale") if scale else match.end("low")
    value = low * scale_of(_bare(scale))
    spelled = not match["low"][0].isdigit()
    currency = match["cur"] or (match["cur2"] if high is not None else None)
    start = match.start("cur") if match["cur"] else match.start("low")
    unit = measures.SYMBOLS[currency.lower()] if currency else _per_unit(per) if per else None
    amount = Amount(start, end, value, high, unit, spelled)
    return amount if unit else _plain(text, sentence, amount, scale)


def _bare(scale: str | None) -> str | None:
    """The scale word without its hyphen and plural."""
    if not scale:
        return None
    word = scale.strip(" -\xa0").lower()
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


def _per_unit(per: str) -> str:
    low = per.lower()
    if "basis" in low:
        return "basis points"
    return "percentage points" if "point" in low else "%"


def _high(text: str, sentence: Sentence, match: re.Match[str], low: float) -> float | None:
    """The upper end where "10-15%", "5 to 10", "between 5 and 10" is one range."""
    number = value_of(match["high"]) if match["tail"] else None
    if number is None:
        return None
    first = low * scale_of(_bare(match["scale"] or match["scale2"]))
    second = number * scale_of(_bare(match["scale2"] or match["scale"]))
    if second <= first:
        return None
    join = match["join"].strip(" \xa0").lower()
    before = text[max(sentence.start, match.start() - 40) : match.start()].lower()
    if join == "and":
        fits = before.rstrip().endswith("between")
    elif join == "or":
        fits = second - first <= max(1.0, first) and not match["per"]
    elif join == "to":
        fits = "from" not in before.split()[-2:] or CHANGE.search(before) is None
    else:
        plain = not (match["per2"] or match["scale2"] or match["cur"] or match["cur2"])
        fits = not (plain and low < 13 and _is_score(text, match.end()))
    return second if fits else None


def _is_score(text: str, end: int) -> bool:
    """Whether "3-2" is a result: no counted noun follows it."""
    found = counted_after(text, end, min(len(text), end + 60))
    return found is None or not found.plural


def _tally(text: str, sentence: Sentence, match: re.Match[str], low: float) -> Amount | None:
    """A vote such as "52-48"; other pairs are scores, and no figures."""
    near = text[max(sentence.start, match.start() - 40) : min(sentence.end, match.end() + 25)]
    if VOTE.search(near) is None:
        return None
    return Amount(match.start("low"), match.end("high"), low, None, "votes", False)


def _plain(text: str, sentence: Sentence, amount: Amount, scale: str | None) -> Amount | None:
    """A number without currency or per cent sign, unless it is a label, a time, an age."""
    end = amount.end
    following = text[end : end + 24]
    preceding = LAST.search(
        text[max(sentence.start, amount.start - 24) : amount.start].rstrip()
    )
    word = preceding.group() if preceding else ""
    if following[:1] == "-" and following[1:2].isalpha():
        return _compound(amount, following)
    if CLOCK.match(following) or ORDINAL.match(following) or following.startswith("/"):
        return None
    if word.lower().strip("'’") in LABELS:
        return None
    if scale:
        return amount
    if amount.spelled:
        return _spelled(text, sentence, amount, word)
    return amount if _is_quantity(text, sentence, amount, word) else None


def _compound(amount: Amount, following: str) -> Amount | None:
    """ "90-day", "15-point", "10-kilometer"; a "45-year-old" is an age."""
    match = COMPOUND.match(following)
    if (
        match is None
        or following[match.end() : match.end() + 1] == "-"
        or match[1].lower() not in measures.COMPOUND_UNITS
    ):
        return None
    if match[2] and match[2].lower() in ("-old", "-olds"):
        return None
    unit = match[1].lower()
    name = measures.CURRENCIES.get(unit, "%" if unit == "percent" else measures.plural_of(unit))
    return amount._replace(end=amount.end + match.end(1), unit=name)


def _spelled(text: str, sentence: Sentence, amount: Amount, word: str) -> Amount | None:
    """A number in words counts where it counts a plural; "the two leaders" looks back."""
    if text[amount.start : amount.end].lower() in ("one", "a hundred", "a thousand"):
        return None
    counted = counted_after(text, amount.end, sentence.end)
    if counted is None or not counted.plural or AGO.match(text, counted.end):
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
    if low in BEARERS:
        return low not in LOOSE or amount.value >= 100
    return following[:1] == " " and following.split()[0].strip(".,;") in AFTER_BARE


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
