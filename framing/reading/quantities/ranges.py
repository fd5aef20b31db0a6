"""Two numbers side by side: a range, a vote, a result, or a change and its level."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.reading.grammar.patterns import rare
from framing.reading.quantities.number_phrases import counted_after
from framing.reading.quantities.numbers import scale_of, value_of

if TYPE_CHECKING:
    from framing.records import Sentence


_MOVES = (
    r"(?:rose|fell|ris\w+|fall\w*|increas\w+|decreas\w+|drop\w*|gr[eo]w\w*|jump\w*|rais\w+"
    r"|cut\w*|lower\w*|declin\w+|slip\w*|climb\w*|surg\w+|up|down|went|go\w*|chang\w+|reduc\w+"
    r"|eas\w+|edg\w+|gain\w*|add\w*|lost|los\w+|shed\w*|soar\w*|plung\w+|tumbl\w+|sank|sink\w*"
    r"|slid\w*|advanc\w+|widen\w*|narrow\w*|shr[aiu]nk\w*|swell\w*|swelled|doubl\w+|tripl\w+"
    r"|moved?|mov\w+|slump\w*|rebound\w*|firm\w*|strengthen\w*|weaken\w*|tick\w*|inch\w*)"
)
CHANGE = rare(rf"\b{_MOVES}\b")
# "rose 12", "up by nearly 3", "gained another $2": nothing but these stands between.
BY_HOW_MUCH = rare(
    rf"\b{_MOVES}(?: by)?(?: (?:about|around|nearly|almost|another|roughly|some|over"
    r"|more than|up|down|as much as|a further|an additional|just|only))?\s*$"
)
OPENS_MOVE = rare(rf"\b{_MOVES} (?:from|to) $")
ENDS_MOVE = rare(rf"\b{_MOVES} (?:from [0-9][0-9,.]* to|to [0-9][0-9,.]* from) $")
STEP = 3.0  # a level is at least so many times the change that led to it


def bare_scale(scale: str | None) -> str | None:
    """A scale word without its hyphen and plural ("-millions": "million"), None of None."""
    if not scale:
        return None
    word = scale.strip(" -\xa0").lower()
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


def unit_of_share(per: str) -> str:
    """The unit that "%", "pct", "percentage points" or "bps" writes."""
    low = per.strip(" -\xa0").lower()
    if low.startswith(("basis", "bp")):
        return "basis points"
    return "percentage points" if "point" in low or low.startswith("pp") else "%"


def upper_end(text: str, sentence: Sentence, match: re.Match[str], low: float) -> float | None:
    """The upper end where "10-15%", "5 to 10", "between 5 and 10" is one range, else None.

    `match` is of `measures.CANDIDATE`, `low` what its first number is worth. Values are in
    plain units, scales taken into account.
    """
    number = value_of(match["high"]) if match["tail"] else None
    if number is None or not _of_one_kind(match):
        return None
    first = low * scale_of(bare_scale(match["scale"] or match["scale2"]))
    second = number * scale_of(bare_scale(match["scale2"] or match["scale"]))
    if second <= first:
        return None
    join = match["join"].strip(" \xa0").lower()
    before = text[max(sentence.start, match.start() - 40) : match.start()].lower()
    if join == "and":
        fits = before.rstrip().endswith("between")
    elif join == "or":
        fits = second - first <= max(1.0, first) and not match["per"]
    elif join == "to":
        moved = CHANGE().search(before) is not None
        fits = not (
            moved and ("from" in before.split()[-2:] or _steps(match, before, first, second))
        )
    else:
        plain = not (match["per2"] or match["scale2"] or match["cur"] or match["cur2"])
        fits = not (plain and low < 13 and _is_score(text, match.end()))
    return second if fits else None


def _of_one_kind(match: re.Match[str]) -> bool:
    """Whether both ends can be of one range: "3% to $65", "3% to 800" are two figures."""
    per, per2, cur, cur2 = match["per"], match["per2"], match["cur"], match["cur2"]
    if per:
        return per2 is not None and cur2 is None and unit_of_share(per) == unit_of_share(per2)
    if cur:
        return per2 is None and (cur2 is None or cur.lower() == cur2.lower())
    return cur2 is None


def _steps(match: re.Match[str], before: str, low: float, high: float) -> bool:
    """Whether "rose $2 to $65" says by how much, and to what, something moved.

    A change stands right behind its verb, and is small beside the level that it led to.
    """
    if BY_HOW_MUCH().search(before) is None or match["per2"]:
        return False
    return bool(match["cur"] and match["cur2"]) or high >= STEP * low


def _is_score(text: str, end: int) -> bool:
    """Whether "3-2" is a result: no counted noun follows it."""
    found = counted_after(text, end, min(len(text), end + 60))
    return found is None or not found.plural


def is_change(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether bare digits say by how much something moved: "fell 20,000 to 215,000"."""
    if text[end : end + 4] != " to " or not text[end + 4 : end + 5].isdigit():
        return False
    return BY_HOW_MUCH().search(text[max(sentence.start, start - 40) : start]) is not None


def is_level(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a small number is an end of a move: "went from 20 to 30", "to 9 from 8"."""
    before = text[max(sentence.start, start - 32) : start].lower()
    if OPENS_MOVE().search(before):
        other = "to" if before.endswith("from ") else "from"
        return re.match(rf" {other} [0-9]", text[end : end + 8]) is not None
    return ENDS_MOVE().search(before) is not None
