"""When two numbers can't both be right, and what else may part them: day, source, size.

A conflict needs the same quantity of the same thing, told of the same day, of about one size,
and no text that gives the other's number too. Whose count a number is doesn't undo a conflict,
but is told with it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import log10

from msgspec import Struct

from framing.comparing.actors.naming import last_name
from framing.comparing.quantities.amounts import (
    ROUNDED,
    is_rank,
    is_result,
    is_specific,
    overlap,
)
from framing.comparing.quantities.contrasts import soft_clash
from framing.comparing.quantities.quantities import Quantity

DIFFER = 0.3  # likeness from which disjoint numbers are one quantity
DIFFER_IN_TIME = 0.45  # likewise for spans of time: "58 days" and "100 days" are everywhere
DIFFER_LONE = 0.15  # where each text has no other number in that unit and of that size
SMALL = 12  # up to here a count of things is too common for that
REST = frozenset(("more", "another", "additional", "remaining", "further", "extra"))
DIFFER_NEARLY = 0.05  # where both are that precise, and so large, and nearly one
NEARLY, PRECISE = 1.1, 3  # times, digits before noughts
ONE_THING = 1.5  # times one is at most the other where both are called by one noun
DIFFER_SUM = 0.19  # likewise for sums of money that are further apart than `ONE_THING`
CLOSE = 2.0  # and one is at most so many times the other
REVISED = "revis"  # stem of what a number is that was another before
LATER = 45  # days between two texts after which a number may well have moved
FAR = 3.0  # times one number is the other, from which they hardly mean the same
SLIP = 0.01  # unless a power of ten lies between them, as when million is written for billion

SAME_QUANTITY = "the same quantity, and no value fits both"
# Whom a writer spoke to: another's three officials needn't be among one's four.
INFORMANTS = frozenset(
    ("official", "source", "expert", "analyst", "diplomat", "aide", "insider", "witness")
)


class Match(Struct, frozen=True):
    """Two quantities of different texts, how alike their words are, and what parts them."""

    left: Quantity
    right: Quantity
    alike: float
    score: float
    apart: str | None


def knows(quantities: Sequence[Quantity], one: Quantity, settled: Collection[int] = ()) -> bool:
    """Whether a text has a number in that unit that fits: then it means another by its own.

    What is `settled`, as it agrees with another number of the other text, tells nothing; nor
    does a number that only fits as its wording is loose, as a cap of "about $60" fits $65.
    """
    return any(
        other.index not in settled
        and _tight(other, one)
        and other.unit.name == one.unit.name
        and other.interval.bound in ("exact", "about", "near")
        and overlap(other.interval, one.interval)
        for other in quantities
    )


def _tight(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are one but for what is cut or rounded off."""
    return (
        one.interval.bound == "exact"
        or abs(one.figure.value * one.unit.factor - other.figure.value * other.unit.factor)
        <= ROUNDED * other.figure.value * other.unit.factor
    )


def conflicts(match: Match, left: Sequence[Quantity], right: Sequence[Quantity]) -> bool:
    """Whether entity and quantity match so well that two numbers can't both be right.

    Args:
        match: the two quantities.
        left: all quantities of the one's text.
        right: all quantities of the other's.
    """
    one, other = match.left, match.right
    if _is_called_alike(one, other, left, right):
        return not soft_clash(one.sides, other.sides) or one.unit.name.isupper()
    if one.unit.name in INFORMANTS or match.alike < _least(match, left, right):
        return False
    revised = (REVISED in one.said) != (REVISED in other.said)
    if revised or one.part or other.part or not _near_in_size(one, other):
        return False
    if are_others(one, other) or (one.proper - other.said and other.proper - one.said):
        return False
    if one.weekdays and other.weekdays and not one.weekdays & other.weekdays:
        return False
    return not (abs(one.day - other.day) > LATER or soft_clash(one.sides, other.sides))


def _is_called_alike(
    one: Quantity, other: Quantity, left: Sequence[Quantity], right: Sequence[Quantity]
) -> bool:
    """Whether two sums are called by one noun, as "a $1.2 trillion road package" and "a $1
    trillion road bill" are, that no other number of their texts is called by."""
    shared = one.called & other.called
    low, high = sorted(side.figure.value * side.unit.factor for side in (one, other))
    if not shared or high > ONE_THING * low or one.part or other.part:
        return False
    if one.unit.name in ("", "day", "%"):
        return False
    return not any(
        side.called & shared and side.index not in (one.index, other.index)
        for side in (*left, *right)
    )


def _least(match: Match, left: Sequence[Quantity], right: Sequence[Quantity]) -> float:
    """How alike two quantities must be: less where each text has but one number of the kind,
    and the two are not far apart."""
    one, other = match.left, match.right
    if one.unit.name == "day" or is_rank(one.figure):
        return DIFFER_IN_TIME
    sizes = sorted(side.figure.value * side.unit.factor for side in (one, other))
    if is_specific(one.unit) and sizes[1] <= NEARLY * sizes[0] and _are_precise(one, other):
        return DIFFER_NEARLY if _is_lone(one, left) and _is_lone(other, right) else DIFFER
    change = "change" in one.sides and "change" in other.sides  # from what, else?
    if not one.unit.name or sizes[1] > CLOSE * sizes[0] or change:
        return DIFFER
    small = is_specific(one.unit) and sizes[0] <= SMALL
    rest = any(set((side.figure.modifier or "").split()) & REST for side in (one, other))
    lone = _is_lone(one, left) and _is_lone(other, right)
    if not lone or small or rest:
        return DIFFER
    far = one.unit.name.isupper() and sizes[1] > ONE_THING * sizes[0]
    return DIFFER_SUM if far else DIFFER_LONE


def _are_precise(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are large, and given to the last digit or nearly."""
    return all(
        len(f"{side.figure.value:.0f}".rstrip("0")) >= PRECISE
        and side.interval.bound == "exact"
        for side in (one, other)
    )


def _is_lone(one: Quantity, quantities: Sequence[Quantity]) -> bool:
    """Whether no other number of its text is in its unit and of about its size."""
    return not any(
        other.unit.name == one.unit.name
        and not overlap(other.interval, one.interval)
        and _near_in_size(one, other)
        for other in quantities
    )


def are_others(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are said of different names, neither in the other's sentence."""
    if not one.names or not other.names:
        return False
    return not (one.names & (other.said | other.names) or other.names & one.said)


def _near_in_size(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers may be versions of one: no more than `FAR` apart, or a slip."""
    if is_result(one.figure):
        return True
    low, high = sorted(side.figure.value * side.unit.factor for side in (one, other))
    if low <= 0:
        return False
    power = log10(high / low)
    return high <= FAR * low or abs(power - round(power)) < SLIP


def reason_of(match: Match) -> str:
    """Why two numbers differ: in whose count, where each text gives it to somebody else."""
    one, other = match.left.by, match.right.by
    if one and other and last_name(one) != last_name(other):
        return f"{SAME_QUANTITY}: by {one}, against {other}"
    return SAME_QUANTITY


def doubt_of(match: Match) -> str:
    """Why two like numbers are no conflict: what parts them, or that they may be two."""
    one, other = match.left, match.right
    if one.weekdays and other.weekdays and not one.weekdays & other.weekdays:
        return f"of {_days(one)}, against {_days(other)}"
    apart = abs(one.day - other.day)
    if apart > LATER:
        return f"the texts are {apart:.0f} days apart"
    return "like words, but not surely the same quantity"


def _days(one: Quantity) -> str:
    return " and ".join(sorted(one.weekdays))
