"""Candidates for numbers as amounts: sums, shares, fractions, ratios and counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.reading.grammar.patterns import rare
from framing.reading.quantities import money
from framing.reading.quantities.bare_numbers import LAST, Amount, counts
from framing.reading.quantities.measures import number_words
from framing.reading.quantities.number_phrases import counted_after
from framing.reading.quantities.numbers import SPLIT, ratio_of, scale_of, share_of, value_of
from framing.reading.quantities.ranges import bare_scale, unit_of_share, upper_end

if TYPE_CHECKING:
    from framing.records import Sentence


SPANS = number_words("spans")

OUTCOMES = number_words("outcomes")

VOTE = rare(r"\b(?:vote[ds]?|voting|majority|tally|ruling|ruled|decision|split|passed)\b", re.I)
DASHED = re.compile(r"\s?[-–]\s?[0-9]")
EQUALS = re.compile(r"(?: [A-Za-z.]{2,12}){0,2} ?= ?")


def amount_at(text: str, sentence: Sentence, match: re.Match[str]) -> Amount | None:
    """A candidate as an amount, its range closed or cut, or None where it is none."""
    if match["piece"]:
        return _piece(match)
    if match["ratio"]:
        return _ratio(text, sentence, match)
    return _number(text, sentence, match)


def _number(text: str, sentence: Sentence, match: re.Match[str]) -> Amount | None:
    """A number in digits or words, or a fraction, with its scale, sign and range."""
    share = share_of(match["share"]) if match["share"] else None
    if share is not None:
        return Amount(match.start(), match.end(), share, None, "%", True)
    low = value_of(match["low"]) if match["low"] else None
    if low is None or not _is_whole(text, sentence, match):
        return None
    if match["and"]:
        low += _and_part(match["and"]) * scale_of(SPLIT.split(match["low"])[-1])
    scale, per, end = match["scale"], match["per"], match.end()
    high = upper_end(text, sentence, match, low)
    if high is not None:
        scale, per = scale or match["scale2"], per or match["per2"]
    else:
        if match["tail"] and not per and not scale and DASHED.match(match["tail"]):
            return _tally(text, sentence, match, low)
        last = "per" if per else "scale" if scale else "and" if match["and"] else "low"
        end = match.end(last)
    value = low * scale_of(bare_scale(scale))
    spelled = not match["low"][0].isdigit()
    currency = match["cur"] or (match["cur2"] if high is not None else None)
    start = match.start("cur") if match["cur"] else match.start("low")
    if text[max(0, start - 2) : start].rstrip().endswith("=") or EQUALS.match(text, end):
        return None  # "$1 = 1,380 won" tells a rate of exchange, not what happened
    unit = money.SYMBOLS[currency.lower()] if currency else unit_of_share(per) if per else None
    amount = Amount(start, end, value, high, unit, spelled)
    return amount if unit else counts(text, sentence, amount, scale)


def _piece(match: re.Match[str]) -> Amount | None:
    """ "A quarter of a million" is 250,000, "half a percentage point" .5 points."""
    part, whole = share_of(match["piece"]), match["whole"].lower()
    if part is None or (whole == "point" and "quarter" not in match["piece"].lower()):
        return None  # half a point is a result in chess, a quarter point a bank's step
    start, end = match.span()
    if whole.endswith("point"):
        return Amount(start, end, part / 100.0, None, "percentage points", True)
    if whole.startswith("per"):
        return Amount(start, end, part / 100.0, None, "%", True)
    return Amount(start, end, part / 100.0 * scale_of(whole), None, None, True)


def _ratio(text: str, sentence: Sentence, match: re.Match[str]) -> Amount | None:
    """ "One in five children" is 20% of them; "two in three days" is no share."""
    start, end = match.span("ratio")
    share = ratio_of(match["some"], match["all"])
    counted = counted_after(text, end, sentence.end, until_plural=True)
    if share is None or (counted is not None and counted.head.lower() in SPANS):
        return None
    before = LAST.search(text[max(sentence.start, start - 24) : start].rstrip())
    if before is not None and before.group().lower() in OUTCOMES:
        return None
    return Amount(start, end, share, None, "%", True)


def _is_whole(text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether digits with a blank in them are one number: "3 000 people", "$1 500".

    An ordinary blank may also part two numbers, so something must be counted behind it.
    """
    if " " not in match["low"] or not match["low"][0].isdigit():
        return True
    if match["cur"] or match["per"] or match["scale"]:
        return True
    end = match.end("low")
    counted = counted_after(text, end, sentence.end)
    return money.MONEY.match(text, end) is not None or (counted is not None and counted.plural)


def _and_part(words: str) -> float:
    """What "and a half" adds."""
    *_, count, part = SPLIT.split(words.lower())
    return 0.01 * (share_of(f"{count} {part}") or 0.0)


def _tally(text: str, sentence: Sentence, match: re.Match[str], low: float) -> Amount | None:
    """A vote such as "52-48"; other pairs are scores, and no figures."""
    near = text[max(sentence.start, match.start() - 40) : min(sentence.end, match.end() + 25)]
    if VOTE().search(near) is None:
        return None
    return Amount(match.start("low"), match.end("high"), low, None, "votes", False)
