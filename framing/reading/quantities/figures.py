"""The figures of a text: quantities told from ordinals, years, names and labels.

A figure's span runs from its modifier to the end of what it counts, as an
editor would underline it: "up to $400 million", "70% of the world's output".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from framing.reading.quantities import measures, money
from framing.reading.quantities.amounts import amount_at
from framing.reading.quantities.date_mentions import dates_in
from framing.reading.quantities.enumerations import enumerations
from framing.reading.quantities.number_phrases import (
    counted_after,
    entity_before,
    measured_after,
    measured_before,
)
from framing.reading.quantities.numbers import digit_runs
from framing.reading.quantities.results import results
from framing.records import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.reading.quantities.bare_numbers import Amount
    from framing.reading.quantities.date_mentions import Dated
    from framing.records import Sentence


RATIO = re.compile(r"[ -](?:in|out of)[ -]", re.I)
PEOPLE_NOUN = re.compile(
    r"(?:countries|nations|states|republics|cities|places|members|governments)"
)


def find(text: str, sentences: Sequence[Sentence]) -> list[Figure]:
    """The figures of `sentences`, in reading order; no sentences, no figures.

    `value` is in plain units: 400000000.0 for "$400 million", 70.0 with unit
    "%" for "70 per cent", and fractions are per cent too ("two-thirds": 66.7), so
    that the two compare. A date with month and day has the unit "date", its ISO
    form in `date`, and as value the number MMDD (or YYYYMMDD where the year is
    given). Four or more places in a row count as a figure where the text gives
    their number nowhere in numerals. Results of contests and ranks are as `results` says.
    """
    if not sentences:
        return []
    starts = [sentence.start for sentence in sentences]
    digits = digit_runs(text)
    dates = dates_in(text, digits)
    found: list[Figure] = []
    for sentence, amount in _amounts(text, starts, sentences, dates, digits):
        figure = _figure(text, sentence, amount, dates)
        if figure is not None:
            found.append(figure)
    for date in dates:
        home = _home(starts, sentences, date.start) if date.full else None
        if home is not None:
            found.append(_date_figure(text, date, home))
    stated = {
        figure.value
        for figure in found
        if figure.unit and PEOPLE_NOUN.match(figure.unit.lower())
    }
    found += [figure for figure in enumerations(text, sentences) if figure.value not in stated]
    found += list(results(text, sentences, found))
    return sorted(found, key=lambda figure: (figure.start, figure.end))


def _home(starts: list[int], sentences: Sequence[Sentence], place: int) -> Sentence | None:
    """The sentence that holds a place of the text, or None between sentences."""
    index = bisect_right(starts, place) - 1
    if index < 0 or place >= sentences[index].end:
        return None
    return sentences[index]


def _amounts(
    text: str,
    starts: list[int],
    sentences: Sequence[Sentence],
    dates: list[Dated],
    digits: list[tuple[int, int]],
) -> Iterator[tuple[Sentence, Amount]]:
    """Every number that is a quantity, with its sentence."""
    counted = [measures.begin_of(text, start) for start, _ in digits]
    places = sorted(counted + measures.spelled_starts(text))
    place, date, last = 0, 0, len(dates)
    for begin in places:
        while date < last and dates[date].end <= begin:
            date += 1
        if begin < place or (date < last and dates[date].start <= begin):
            continue
        sentence = _home(starts, sentences, begin)
        match = sentence and measures.CANDIDATE.match(text, begin, sentence.end)
        if not sentence or not match:
            continue
        amount = amount_at(text, sentence, match)
        if amount is not None:
            place = amount.end
            yield sentence, amount
        else:
            place = match.end("low") if match["low"] else match.end()


def _figure(text: str, sentence: Sentence, amount: Amount, dates: list[Dated]) -> Figure | None:
    """An amount with its modifier, unit, quantity, entity and date."""
    start, modifier = _modifier(text, sentence, amount.start)
    end, unit, quantity = amount.end, amount.unit, None
    end, trailing = _trailing(text, end)
    if unit is None:
        end, unit, quantity = _counted(text, sentence, amount, end)
    elif _is_ratio(text, amount):
        of = counted_after(text, end, sentence.end, until_plural=True)
        end, quantity = (of.end, of.phrase) if of and of.plural else (end, None)
    elif unit != "votes":
        end, quantity = _measured(text, sentence, amount, end)
    if trailing is None:
        end, trailing = _trailing(text, end)
    if quantity is None and unit != "votes":
        quantity = measured_before(text, sentence.start, start)
    return Figure(
        start=start,
        end=end,
        value=amount.value,
        high=amount.high,
        unit=unit,
        modifier=modifier or trailing,
        quantity=quantity,
        entity=entity_before(text, sentence.start, start),
        date=_nearest(dates, sentence, start),
    )


def _trailing(text: str, end: int) -> tuple[int, str | None]:
    """Where "or more" or "or so" behind an amount ends, and its words."""
    match = measures.TRAILING.match(text, end)
    return (match.end(), match.group().strip()) if match else (end, None)


def _counted(
    text: str, sentence: Sentence, amount: Amount, end: int
) -> tuple[int, str | None, str | None]:
    """End, unit and quantity of a count: "60 minerals", "3 trillion won"."""
    told = money.MONEY.match(text, end, sentence.end)
    unit = _money_unit(told, amount.value) if told else None
    if told and unit:
        stop, quantity = _measured(text, sentence, amount._replace(unit=unit), told.end())
        return stop, unit, quantity
    counted = counted_after(text, end, sentence.end)
    if counted is None:
        return end, None, None
    if not counted.plural and amount.value >= 2:
        return end, None, None
    if counted.head == "more":
        return end, None, None
    return counted.end, counted.head.lower(), counted.phrase


def _money_unit(told: re.Match[str], value: float) -> str | None:
    """The currency behind a number, or None where the word is a verb or a weight."""
    if told["mark"]:
        return "EUR"
    word = told[2].lower()
    word = word if word in money.CURRENCIES else word.removesuffix("s")
    if word == "won" and value < 1000:
        return None
    nation = money.NATIONAL.get(told[1].strip().lower())
    if word in money.HEAVY:
        meant = word == "pound" and (value >= 1e6 or told.group().endswith("sterling"))
        return nation or (money.HEAVY[word] if meant else None)
    return nation or money.CURRENCIES[word]


def _measured(
    text: str, sentence: Sentence, amount: Amount, end: int
) -> tuple[int, str | None]:
    """End and quantity of a share or a sum: "70% of output", "a $50 million loan".

    Behind "in", "for" and the like the end stays: that is no part of the amount.
    """
    if text[end : end + 1] != " ":
        return end, None
    after = measured_after(
        text, end, sentence.end, amount.unit not in ("%", "percentage points")
    )
    if after is not None and not after.phrase[0].isdigit():
        if text.startswith((" of ", " worth of "), end):
            return after.end, after.phrase
        if after.phrase[0].islower():
            return end, after.phrase
    counted = counted_after(text, end, sentence.end)
    if counted is None or not counted.phrase[0].islower() or counted.phrase == "more":
        return end, None
    determined = text[max(sentence.start, amount.start - 8) : amount.start].lower().split()[-1:]
    compound = amount.unit not in ("%", "percentage points")
    if counted.plural or compound or determined in (["a"], ["an"], ["the"], ["its"], ["their"]):
        return counted.end, counted.phrase
    return end, None


def _is_ratio(text: str, amount: Amount) -> bool:
    """Whether a share is written as "one in five"."""
    return (
        amount.spelled
        and amount.unit == "%"
        and RATIO.search(text, amount.start, amount.end) is not None
    )


def _modifier(text: str, sentence: Sentence, start: int) -> tuple[int, str | None]:
    """Where the amount begins with its modifier, and the modifier."""
    head = text[max(sentence.start, start - 40) : start]
    words = head.split(" ")
    if words[-1] != "":
        return start, None
    words.pop()
    if words and words[-1].lower().lstrip("\"“‘'(") not in measures.LAST_OF_MODIFIERS:
        return start, None
    for count in (4, 3, 2, 1):
        phrase = " ".join(words[-count:])
        low = phrase.lower().lstrip("\"“‘'(")
        if len(words) >= count and low in measures.MODIFIERS:
            if low in measures.NOT_REPORTED:
                return start, None
            return start - len(low) - 1, low
    return start, None


def _date_figure(text: str, date: Dated, sentence: Sentence) -> Figure:
    """A full date as a figure of unit "date"."""
    digits = date.iso.replace("-", "")
    return Figure(
        start=date.start,
        end=date.end,
        value=float(digits),
        unit="date",
        entity=entity_before(text, sentence.start, date.start),
        date=date.iso,
    )


def _nearest(dates: list[Dated], sentence: Sentence, place: int) -> str | None:
    """The date of the sentence that stands nearest to a place, or None."""
    index = bisect_right(dates, (place,))
    near = [
        date
        for date in dates[max(0, index - 1) : index + 1]
        if sentence.start <= date.start < sentence.end
    ]
    return min(near, key=lambda date: abs(date.start - place)).iso if near else None
