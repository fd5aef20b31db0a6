"""The figures of a text: quantities told from ordinals, years, names and labels.

A figure's span runs from its modifier to the end of what it counts, as an
editor would underline it: "up to $400 million", "70% of the world's output".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from framing.reading import measures
from framing.reading.enumerations import enumerations
from framing.reading.gazetteer import gazetteer
from framing.reading.numbers import UNITS, scale_of, share_of, value_of
from framing.reading.phrases import (
    Counted,
    counted_after,
    entity_before,
    is_plural,
    measured_after,
    measured_before,
)
from framing.records import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.records import Sentence


class Amount(NamedTuple):
    """A number as matched: its value or range, its unit, where it stands."""

    start: int
    end: int
    value: float
    high: float | None
    unit: str | None
    spelled: bool


class Dated(NamedTuple):
    """A date expression: ISO as far as given, and whether it names a day."""

    start: int
    end: int
    iso: str
    full: bool


# A number behind one of these is a label: "Article 5", "phase 2", "No. 5", "top 10".
LABELS = frozenset(
    """article section chapter page phase level type number no no. nos nos. route highway flight
channel grade row room item version volume episode season day week round game step stage tier
category class proposition prop question part figure table line lot gate platform unit model
title verse psalm rule order resolution top interstate apollo windows iphone boeing airbus
falcon channel act amendment district precinct ward apartment suite bus train runway size
season world under-""".split()
)
# A bare number may stand without a noun behind these.
BEARERS = frozenset(
    """killed killing kills injured injuring wounded wounding leaving least total of to than about
by nearly almost over only roughly around approximately some dead hit reached averaged totaled
totalled numbered at from exceeded""".split()
)
AFTER_BARE = frozenset(
    "were was are have had people killed injured wounded dead died missing arrested others more of"
    " remain remained have".split()
)
GERUNDS = frozenset("killing leaving injuring wounding".split())
AGO = re.compile(r"\s(?:ago|earlier|later|before|after|since|old|of age|from now)\b")
VOTE = re.compile(r"\b(?:vote[ds]?|voting|majority|tally|ruling|ruled|decision|split|passed)\b", re.I)
CLOCK = re.compile(
    r"(?:[:.]\d\d)?[ \xa0]?(?:[ap]\.?m\b|o[’']clock|hours? (?:GMT|local)|(?:GMT|EST|EDT|ET|UTC|PT|CET)\b)"
    r"|:\d\d", re.I
)  # fmt: skip
ORDINAL = re.compile(r"(?:st|nd|rd|th|s|[’']s)\b")
COMPOUND = re.compile(r"-([A-Za-z]+)(-[A-Za-z]+)?")
LAST = re.compile(r"[\w.’'-]+$")
PEOPLE_NOUN = re.compile(r"(?:countries|nations|states|republics|cities|places|members|governments)")
TIMES = frozenset("second minute hour day week month year decade".split())


def find(text: str, sentences: Sequence[Sentence]) -> list[Figure]:
    """The figures of `sentences`, in reading order; no sentences, no figures.

    `value` is in plain units: 400000000.0 for "$400 million", 70.0 with unit
    "%" for "70 per cent", and fractions are per cent too ("two-thirds": 66.7), so
    that the two compare. A date with month and day has the unit "date", its ISO
    form in `date`, and as value the number MMDD (or YYYYMMDD where the year is
    given). Four or more places in a row count as a figure where the text gives
    their number nowhere in numerals.
    """
    if not sentences:
        return []
    starts = [sentence.start for sentence in sentences]
    dates = _dates(text, starts, sentences)
    found: list[Figure] = []
    for sentence, amount in _amounts(text, starts, sentences, dates):
        figure = _figure(text, sentence, amount, dates)
        if figure is not None:
            found.append(figure)
    found += [_date_figure(text, date, starts, sentences) for date in dates if date.full]
    stated = {
        figure.value
        for figure in found
        if figure.unit and PEOPLE_NOUN.match(figure.unit.lower())
    }
    found += [figure for figure in enumerations(text, sentences) if figure.value not in stated]
    return sorted(found, key=lambda figure: (figure.start, figure.end))


def _home(starts: list[int], sentences: Sequence[Sentence], place: int) -> Sentence | None:
    """The sentence that holds a place of the text, or None between sentences."""
    index = bisect_right(starts, place) - 1
    if index < 0 or place >= sentences[index].end:
        return None
    return sentences[index]


def _amounts(
    text: str, starts: list[int], sentences: Sequence[Sentence], dates: list[Dated]
) -> Iterator[tuple[Sentence, Amount]]:
    """Every number that may be a quantity, with its sentence."""
    taken = {place for date in dates for place in range(date.start, date.end)}
    place, stop = sentences[0].start, sentences[-1].end
    search = measures.CANDIDATE.search
    while (match := search(text, place, stop)) is not None:
        place = match.end()
        if match.start("low") in taken or match.start() in taken:
            continue
        sentence = _home(starts, sentences, match.start())
        if sentence is None:
            continue
        amount = _amount(text, sentence, match)
        if amount is not None:
            place = max(amount.end, match.start() + 1)
            yield sentence, amount
        elif match["tail"]:
            place = match.start("high")


def _amount(text: str, sentence: Sentence, match: re.Match[str]) -> Amount | None:
    """A match as an amount, its range closed or cut, or None where it is no quantity."""
    if match["share"]:
        share = share_of(match["share"])
        return None if share is None else Amount(match.start(), match.end(), share, None, "%", True)
    low = value_of(match["low"])
    if low is None:
        return None
    tail = match["tail"]
    high = value_of(match["high"]) if tail else None
    scale, per, end = match["scale"], match["per"], match.end()
    if high is not None and _is_range(text, sentence, match, low, high):
        scale, per = scale or match["scale2"], per or match["per2"]
        high *= scale_of(_bare(match["scale2"] or match["scale"]))
    else:
        if tail and not per and not scale and re.match(r"\s?[-–]\s?\d", tail):
            return _tally(text, sentence, match, low)
        high = None
        end = match.end("per") if per else match.end("scale") if scale else match.end("low")
    value = low * scale_of(_bare(scale))
    spelled = not match["low"][0].isdigit()
    currency = match["cur"] or (match["cur2"] if high is not None else None)
    start = match.start("cur") if match["cur"] else match.start("low")
    if currency:
        return Amount(start, end, value, high, measures.SYMBOLS[currency.lower()], spelled)
    if per:
        return Amount(start, end, value, high, _per_unit(per), spelled)
    return _plain(text, sentence, Amount(start, end, value, high, None, spelled), scale)


def _bare(scale: str | None) -> str | None:
    """The scale word without its hyphen, plural or second scale."""
    if not scale:
        return None
    word = scale.strip(" -\xa0").lower()
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


def _per_unit(per: str) -> str:
    low = per.strip(" -\xa0").lower()
    if "basis" in low:
        return "basis points"
    return "percentage points" if "point" in low else "%"


def _is_range(
    text: str, sentence: Sentence, match: re.Match[str], low: float, high: float
) -> bool:
    """Whether "10-15%", "5 to 10", "between 5 and 10" is one range, not two numbers."""
    join = match["join"].strip(" \xa0").lower()
    first = low * scale_of(_bare(match["scale"] or match["scale2"]))
    second = high * scale_of(_bare(match["scale2"] or match["scale"]))
    if second <= first:
        return False
    before = text[max(sentence.start, match.start() - 40) : match.start()].lower()
    if join == "and":
        return before.rstrip().endswith("between")
    if join == "or":
        return second - first <= max(1.0, first) and not match["per"]
    if join == "to":
        last = before.split()[-2:]
        return "from" not in last or not _changes(before)
    plain = not (match["per2"] or match["scale2"] or match["cur"] or match["cur2"])
    return not (plain and low < 13 and _is_score(text, match.end()))


def _changes(before: str) -> bool:
    """Whether a verb of change stands before "from": two figures, not a range."""
    return re.search(
        r"\b(?:rose|fell|ris\w+|fall\w*|increas\w+|decreas\w+|drop\w*|gr[eo]w\w*|jump\w*|rais\w+"
        r"|cut\w*|lower\w*|declin\w+|slip\w*|climb\w*|surg\w+|up|down|went|chang\w+|reduc\w+)\b",
        before,
    ) is not None  # fmt: skip


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
    preceding = LAST.search(text[max(sentence.start, amount.start - 24) : amount.start].rstrip())
    word = preceding.group() if preceding else ""
    if following[:1] == "-" and following[1:2].isalpha():
        return _compound(text, amount, following)
    if CLOCK.match(following) or ORDINAL.match(following) or following.startswith("/"):
        return None
    if word.lower().strip("'’") in LABELS or (amount.value < 10 and word.lower() == "day"):
        return None
    if scale:
        return amount
    if amount.spelled:
        return _spelled(text, sentence, amount, word)
    return amount if _is_quantity(text, sentence, amount, word) else None


def _compound(text: str, amount: Amount, following: str) -> Amount | None:
    """ "90-day", "15-point", "10-kilometer"; a "45-year-old" is an age."""
    match = COMPOUND.match(following)
    if match is None or match[1].lower() not in measures.COMPOUND_UNITS:
        return None
    if match[2] and match[2].lower() in ("-old", "-olds"):
        return None
    unit = match[1].lower()
    name = measures.CURRENCIES.get(unit, "%" if unit == "percent" else unit + "s")
    return amount._replace(end=amount.end + match.end(1) + 1, unit=name)


def _spelled(text: str, sentence: Sentence, amount: Amount, word: str) -> Amount | None:
    """A number in words counts where it counts a plural; "the two leaders" looks back."""
    shown = text[amount.start : amount.end].lower()
    if shown in ("one", "a hundred", "a thousand") and amount.high is None:
        return None
    counted = counted_after(text, amount.end, sentence.end)
    if counted is None or not counted.plural:
        return None
    if amount.value <= 3 and word.lower() in ("the", "these", "those", "other", "its", "their"):
        return None
    if AGO.match(text, counted.end):
        return None
    return amount


def _is_quantity(text: str, sentence: Sentence, amount: Amount, word: str) -> bool:
    """Whether bare digits count something: not a year, age, label or list number."""
    low = word.lower().rstrip(".")
    following = text[amount.end : min(sentence.end, amount.end + 60)]
    counted = counted_after(text, amount.end, sentence.end)
    plural = counted is not None and counted.plural
    initial = text[sentence.start : amount.start].strip(" \"“‘'(") in ("", word)
    if initial and (not word or not word[0].isalpha()) and re.match(r"[.):]\s", following):
        return False
    if word[:1].isupper() and not (initial and low in gazetteer().common):
        known = gazetteer().names.get(word)
        calendar = low[:3] in measures.MONTHS or low.endswith("day")
        if known is None and not calendar and not (initial and plural):
            return False
    if AGO.match(text, counted.end if counted else amount.end):
        return False
    if low in ("age", "aged", "turned", "turning", "ages"):
        return False
    if plural:
        return True
    if _is_age(text, amount, following):
        return False
    ahead = following.split(None, 1)[0].strip(".,;") if following[:1] == " " and following.strip() else ""
    if low in BEARERS or low in GERUNDS:
        return low not in ("of", "to", "by", "at", "from", "over", "than") or amount.value >= 10
    return ahead.lower() in AFTER_BARE


def _is_age(text: str, amount: Amount, following: str) -> bool:
    """ "Smith, 45," and "Smith (45)"."""
    if not 0 < amount.value < 120 or "," in text[amount.start : amount.end]:
        return False
    return following[:1] in ",.)" and text[max(0, amount.start - 2) : amount.start] in (", ", " (")


def _figure(
    text: str, sentence: Sentence, amount: Amount, dates: list[Dated]
) -> Figure | None:
    """An amount with its modifier, unit, quantity, entity and date."""
    start, modifier = _modifier(text, sentence, amount.start)
    end, unit, quantity = amount.end, amount.unit, None
    trailing = measures.TRAILING.match(text, end)
    if trailing:
        end, modifier = trailing.end(), modifier or trailing.group().strip()
    if unit is None or (unit == "USD" and amount.unit is None):
        end, unit, quantity = _counted(text, sentence, amount, end)
    elif unit not in ("votes",):
        end, quantity = _measured(text, sentence, amount, start, end)
    if quantity is None:
        quantity = measured_before(text, sentence.start, start)
    return Figure(
        start=start,
        end=end,
        value=amount.value,
        high=amount.high,
        unit=unit,
        modifier=modifier,
        quantity=quantity,
        entity=entity_before(text, sentence.start, start, gazetteer().common),
        date=_nearest(dates, sentence, start),
    )


def _counted(
    text: str, sentence: Sentence, amount: Amount, end: int
) -> tuple[int, str | None, str | None]:
    """End, unit and quantity of a count: "60 minerals", "3 trillion won"."""
    counted = counted_after(text, end, sentence.end)
    if counted is None:
        return end, None, None
    money = _money(counted)
    if money is not None:
        over, unit = money
        ending = text.index(over, end) + len(over)
        after = measured_after(text, ending, sentence.end)
        return ending, unit, after.phrase if after else None
    if not counted.plural and amount.value >= 2 and counted.head.lower() not in AFTER_BARE:
        return end, None, None
    return counted.end, counted.head.lower(), counted.phrase


def _money(counted: Counted) -> tuple[str, str] | None:
    """The currency's word and code where the counted noun is money."""
    words = counted.phrase.split()
    for place, word in enumerate(words[:3]):
        low = word.lower()
        code = measures.CURRENCIES.get(low) or measures.CURRENCIES.get(low.removesuffix("s"))
        if code is not None:
            nation = " ".join(words[:place]).lower()
            return word, measures.NATIONAL.get(nation, code)
    return None


def _measured(
    text: str, sentence: Sentence, amount: Amount, start: int, end: int
) -> tuple[int, str | None]:
    """End and quantity of a share or a sum: "70% of output", "a $50 million loan"."""
    if amount.unit in measures.COMPOUND_UNITS or text[end : end + 1] not in (" ", "-"):
        return end, None
    after = measured_after(text, end, sentence.end)
    if after is not None and not after.phrase[0].isdigit():
        partitive = text.startswith((" of ", " worth of "), end)
        if partitive or after.phrase[0].islower():
            return after.end, after.phrase
    counted = counted_after(text, end, sentence.end)
    if counted is not None and counted.phrase[0].islower() and counted.phrase.lower() != "more":
        return counted.end, counted.phrase
    return end, None


def _modifier(text: str, sentence: Sentence, start: int) -> tuple[int, str | None]:
    """Where the amount begins with its modifier, and the modifier."""
    head = text[max(sentence.start, start - 40) : start]
    words = head.split(" ")
    if words[-1] != "":
        return start, None
    words.pop()
    for count in (4, 3, 2, 1):
        phrase = " ".join(words[-count:])
        low = phrase.lower().lstrip("\"“‘'(")
        if len(words) >= count and low in measures.MODIFIERS:
            if low in measures.NOT_REPORTED:
                return start, None
            return start - len(low) - 1, low
    return start, None


def _dates(text: str, starts: list[int], sentences: Sequence[Sentence]) -> list[Dated]:
    """Every date expression in the sentences, in order."""
    found = []
    for match in measures.DATE.finditer(text, sentences[0].start, sentences[-1].end):
        if _home(starts, sentences, match.start()) is None:
            continue
        date = _dated(text, match)
        if date is not None:
            found.append(date)
    return found


def _dated(text: str, match: re.Match[str]) -> Dated | None:
    month, day = match["month"] or match["month2"], match["day"] or match["day2"]
    year = match["year"] or match["year2"] or match["year3"]
    if match["iso"]:
        return Dated(match.start(), match.end(), match["iso"], True)
    if match["year3"]:
        if text.startswith((" people", " troops", " soldiers"), match.end()):
            return None
        return Dated(match.start(), match.end(), year, False)
    if day is None and year is None and month in ("May", "March", "Mar", "Jan", "Jun", "Dec"):
        return None
    number = measures.MONTHS[month.rstrip(".").lower()]
    if day and not 0 < int(day) < 32:
        return None
    iso = f"{year or '-'}-{number:02d}" + (f"-{int(day):02d}" if day else "")
    return Dated(match.start(), match.end(), iso, day is not None)


def _date_figure(
    text: str, date: Dated, starts: list[int], sentences: Sequence[Sentence]
) -> Figure:
    """A full date as a figure of unit "date"."""
    sentence = _home(starts, sentences, date.start)
    begin = sentence.start if sentence else date.start
    digits = date.iso.replace("-", "")
    return Figure(
        start=date.start,
        end=date.end,
        value=float(digits),
        unit="date",
        entity=entity_before(text, begin, date.start, gazetteer().common),
        date=date.iso,
    )


def _nearest(dates: list[Dated], sentence: Sentence, place: int) -> str | None:
    """The date of the sentence that stands nearest to a place, or None."""
    inside = [date for date in dates if sentence.start <= date.start < sentence.end]
    if not inside:
        return None
    return min(inside, key=lambda date: abs(date.start - place)).iso
