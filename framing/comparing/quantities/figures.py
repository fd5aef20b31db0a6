"""Figures side by side: which agree, which only seem to part, and which truly differ.

A conflict is claimed only where entity, quantity and unit match, nothing tells the two
quantities apart, neither text knows the other's number, and no value fits both wordings
(METHODS 5). Everything short of that is another measure, or isn't set side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from framing.comparing.quantities.amounts import is_result, is_specific, overlap
from framing.comparing.quantities.conflicts import (
    FAR,
    Match,
    are_others,
    conflicts,
    doubt_of,
    knows,
    reason_of,
)
from framing.comparing.quantities.contrasts import clash
from framing.comparing.quantities.precision import against_words, ladders
from framing.comparing.quantities.quantities import Likeness, Quantity, quantities_of
from framing.records import FigurePair, FigureVerdict, Ladder, Reading, Span

SAME, EQUAL = 0.25, 0.2  # score from which overlapping, or equal, numbers are one quantity
RARE = 0.3  # what an equal number adds that is hardly equal by chance
SURE = 0.4  # score from which equal numbers are one quantity, whatever else stands there
NEAR = 0.3  # likeness from which a reader may take two quantities for one
NEAR_BY_RATE = 0.1  # likewise where the two are a day's and a week's, or the like
SPECIFIC = 0.2  # what a unit that says what is counted adds to that


class Figures(NamedTuple):
    """An event's figures side by side: pairs of them, and ladders of one quantity's."""

    pairs: list[FigurePair]
    ladders: list[Ladder]


def figures_of(readings: Sequence[Reading]) -> Figures:
    """The figures of each two texts that speak of one quantity, or seem to, and the shares
    that the texts put with unlike precision, as `precision.ladders` tells.

    Pairs stand in the order of the readings and of the left text; a figure agrees, or
    differs, with at most one of another text. Fewer than two texts with figures give none.
    """
    quantities = quantities_of(readings)
    likeness = Likeness(quantities)
    by_text: list[list[Quantity]] = [[] for _ in readings]
    for quantity in quantities:
        by_text[quantity.text].append(quantity)
    found: list[FigurePair] = []
    for (left, right), two in sorted(_meeting(quantities).items()):
        matches = list(_matches(two, quantities, likeness))
        pairs = _judged(matches, by_text[left], by_text[right], readings)
        found += sorted(pairs, key=lambda pair: (pair.left_index, pair.right_index))
    steps = ladders(readings, quantities)
    return Figures(found + against_words(readings, quantities, steps), steps)


def _meeting(quantities: Sequence[Quantity]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """The quantities, by their numbers, of each two texts that have a word in common."""
    having: dict[str, list[int]] = {}
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for number, one in enumerate(quantities):
        met = set[int]()
        for term in one.terms:
            met.update(having.setdefault(term, []))
            having[term].append(number)
        for other in met:
            texts = quantities[other].text, one.text
            if texts[0] != texts[1]:
                found.setdefault(texts, []).append((other, number))
    return found


def _matches(
    pairs: Sequence[tuple[int, int]], quantities: Sequence[Quantity], likeness: Likeness
) -> Iterator[Match]:
    """Those of some pairs with like units, or the same rare number, and words much alike."""
    for one, other in ((quantities[left], quantities[right]) for left, right in sorted(pairs)):
        name, theirs = one.unit.name, other.unit.name
        if name != theirs and ((name and theirs) or not _is_same(one, other)):
            continue
        same, alike = _is_same(one, other), likeness.of(one, other)
        if alike >= 0.05:
            score = alike + _bonus(one, other)
            apart = None if same and score >= SURE else _apart(one, other, alike)
            yield Match(one, other, alike, score, apart)


def _is_same(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are written alike, a result's both."""
    left, right = one.figure, other.figure
    result = is_result(left) or is_result(right)
    return left.value == right.value and (not result or left.high == right.high)


def _bonus(one: Quantity, other: Quantity) -> float:
    """What else than words says that two numbers measure the same."""
    bonus = _rarity(one.figure.value) if _is_same(one, other) else 0.0
    if is_specific(one.unit):
        bonus += 0.1
    return bonus + (0.1 if one.rate and one.rate == other.rate else 0.0)


def _rarity(value: float) -> float:
    """How little chance it is that two texts give a number: 0.3 for 373,000, 0.1 for five."""
    digits = len(f"{value:.6g}".split("e")[0].replace(".", "").strip("0"))
    return min(RARE, 0.1 * digits + 0.1 * (value >= 100))


def _apart(one: Quantity, other: Quantity, alike: float) -> str | None:
    """What tells two quantities apart in spite of like words, or None."""
    side = clash(one.sides, other.sides)
    if side is not None:
        return f"not the same {side}"
    if one.rate and other.rate and one.rate != other.rate:
        return f"per {one.rate}, against per {other.rate}"
    if alike < NEAR and _rarity(one.figure.value) < RARE and are_others(one, other):
        return f"of {one.figure.entity}, against {other.figure.entity}"
    kind = clash(one.times, other.times)
    if kind is not None:
        return f"{_listed(one.times[kind])}, against {_listed(other.times[kind])}"
    return None


def _listed(times: Iterable[str]) -> str:
    return " and ".join(sorted(times))


def _judged(
    matches: Sequence[Match],
    left: Sequence[Quantity],
    right: Sequence[Quantity],
    readings: Sequence[Reading],
) -> Iterator[FigurePair]:
    """The verdicts on two texts' figures: first what fits, then what doesn't."""
    used: set[tuple[int, int]] = set()
    taken: set[tuple[int, int]] = set()
    for match in sorted(matches, key=lambda match: -match.score):
        one, other = match.left, match.right
        ends = {(0, one.index), (1, other.index)}
        if match.apart or not _fits(match) or used & ends:
            continue
        used |= ends
        taken.add((one.index, other.index))
        yield _pair(match, readings, *_agreement(one, other))
    settled = [{index for at, index in used if at == side} for side in (0, 1)]
    for match in sorted(matches, key=lambda match: -match.alike):
        one, other = match.left, match.right
        ends = {(0, one.index), (1, other.index)}
        if (one.index, other.index) in taken:
            continue
        if overlap(one.interval, other.interval):
            equal = one.figure.value == other.figure.value and one.figure.value >= 100
            if match.apart and equal and match.score >= SAME and not used & ends:
                yield _pair(match, readings, "different measures", match.apart)
            continue
        open_ = not knows(right, one, settled[1]) and not knows(left, other, settled[0])
        if match.apart is None and open_ and not used & ends and conflicts(match, left, right):
            used |= ends
            yield _pair(match, readings, "differ", reason_of(match))
        elif _seems_one(match):
            reason = match.apart or doubt_of(match)
            if match.apart is None and (knows(right, one) or knows(left, other)):
                reason = "one of the texts gives both numbers"
            yield _pair(match, readings, "different measures", reason)


def _seems_one(match: Match) -> bool:
    """Whether a reader may take two quantities for one and so see a conflict."""
    one, other = match.left, match.right
    if one.rate and other.rate and one.rate != other.rate:
        return match.alike >= NEAR_BY_RATE
    return match.alike + SPECIFIC * is_specific(one.unit) >= NEAR


def _fits(match: Match) -> bool:
    """Whether two numbers may be one quantity given twice."""
    one, other = match.left.interval, match.right.interval
    values = sorted((match.left.figure.value, match.right.figure.value))
    if not overlap(one, other) or match.score < (EQUAL if values[0] == values[1] else SAME):
        return False
    bounded = {one.bound, other.bound} & {"under", "over"}
    return not bounded or values[1] <= FAR * values[0]


def _agreement(one: Quantity, other: Quantity) -> tuple[FigureVerdict, str]:
    left, right = one.figure, other.figure
    if (left.value, left.high) == (right.value, right.high) and one.unit[1] == other.unit[1]:
        if one.interval.bound == other.interval.bound:
            return "agree", "the same number"
        return "compatible", "the same number, bounded otherwise"
    if {one.interval.bound, other.interval.bound} & {"under", "over"}:
        return "compatible", "one is a bound that leaves room for the other"
    return "compatible", "rounded"


def _pair(
    match: Match, readings: Sequence[Reading], verdict: FigureVerdict, reason: str
) -> FigurePair:
    one, other = match.left, match.right
    return FigurePair(
        left=readings[one.text].document.id,
        left_index=one.index,
        left_span=Span(one.figure.start, one.figure.end),
        right=readings[other.text].document.id,
        right_index=other.index,
        right_span=Span(other.figure.start, other.figure.end),
        verdict=verdict,
        reason=reason,
    )
