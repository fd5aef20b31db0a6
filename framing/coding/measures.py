"""How far coders agree: Krippendorff's alpha and Cohen's kappa, by NLTK.

Alpha (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability) takes any number of
coders and missing codes; a unit with one code alone says nothing. Kappa (Cohen 1960) is the
mean over pairs of coders, each over the units that both coded. The ordinal distance of two
ranks is the squared distance of their mid-ranks, so that it is the interval distance of these.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import Literal, NamedTuple, get_args

import numpy as np

from framing.errors import InputError
from framing.records import Problem

Level = Literal["nominal", "ordinal", "interval"]
LEVELS: dict[str, Level] = {one: one for one in get_args(Level)}


class Judgement(NamedTuple):
    """One coder's value for one unit."""

    coder: str
    unit: str
    value: str


def alpha(judged: Sequence[Judgement], level: Level = "nominal") -> float | None:
    """Krippendorff's alpha; None where no unit has two codes, or all codes are alike.

    Raises:
        InputError: the level isn't nominal and a value is no number.
    """
    from nltk.metrics.agreement import AnnotationTask
    from nltk.metrics.distance import binary_distance, interval_distance

    paired = _paired(judged)
    if len({one.value for one in paired}) < 2:
        return None
    numbers = _numbers(paired, level)
    data = [(one.coder, one.unit, numbers[one.value]) for one in paired]
    distance = binary_distance if level == "nominal" else interval_distance
    return float(AnnotationTask(data, distance=distance).alpha())


def kappa(judged: Sequence[Judgement]) -> float | None:
    """Cohen's kappa, the mean over pairs of coders with units in common; None where there is
    no such pair, or a pair knows one value alone."""
    from nltk.metrics.agreement import AnnotationTask

    by_coder: dict[str, dict[str, str]] = {}
    for one in judged:
        by_coder.setdefault(one.coder, {})[one.unit] = one.value
    found = []
    for left, right in combinations(sorted(by_coder), 2):
        both = sorted(by_coder[left].keys() & by_coder[right].keys())
        data = [(who, unit, by_coder[who][unit]) for unit in both for who in (left, right)]
        if len({value for _, _, value in data}) > 1:
            found.append(AnnotationTask(data).kappa())
    return float(np.mean(found)) if found else None


def interval(
    judged: Sequence[Judgement], level: Level, draws: int, seed: int
) -> tuple[float, float] | None:
    """Where 95 of 100 resamples of the units put alpha; None under ten units with two codes,
    or where alpha is None.

    The units are drawn again, and the chance of disagreement with them; draws in which all
    codes are alike are left out.
    """
    paired = _paired(judged)
    units = sorted({one.unit for one in paired})
    numbers = _numbers(paired, level)
    values = sorted(numbers, key=lambda value: (numbers[value], value))
    if len(units) < 10 or len(values) < 2:
        return None
    row = {unit: at for at, unit in enumerate(units)}
    column = {value: at for at, value in enumerate(values)}
    counts = np.zeros((len(units), len(values)))
    for one in paired:
        counts[row[one.unit], column[one.value]] += 1
    place = np.array([numbers[value] for value in values]) if level != "nominal" else None
    gap = np.ones((len(values), len(values))) - np.eye(len(values))
    if place is not None:
        gap = (place[:, None] - place[None, :]) ** 2
    chance = np.random.default_rng(seed)
    weights = chance.multinomial(len(units), np.full(len(units), 1 / len(units)), draws)
    found = alphas(counts, gap, weights)
    if not len(found):
        return None
    low, high = np.quantile(found, [0.025, 0.975])
    return float(low), float(high)


def alphas(counts: np.ndarray, gap: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Alpha of each draw of units, all at once.

    Args:
        counts: shape (units, values), how many coders gave a unit a value; two a unit at least.
        gap: shape (values, values), the distances.
        weights: shape (draws, units), how often a draw has a unit.

    Returns:
        Shape (draws,), less those draws in which all codes are alike.
    """
    many = counts.sum(axis=1)
    observed = ((counts @ gap) * counts).sum(axis=1) / (many - 1)
    total, codes = weights @ counts, weights @ many
    expected = ((total @ gap) * total).sum(axis=1) / (codes - 1)
    good = expected > 0
    found: np.ndarray = 1 - (weights @ observed)[good] / expected[good]
    return found


def _paired(judged: Sequence[Judgement]) -> list[Judgement]:
    """The judgements of units that two or more coders judged."""
    tally = Counter(one.unit for one in judged)
    return [one for one in judged if tally[one.unit] > 1]


def _numbers(paired: Sequence[Judgement], level: Level) -> dict[str, float]:
    """Each value's place on its scale: its mid-rank, its number, or nothing of meaning."""
    tally = Counter(one.value for one in paired)
    if level == "nominal":
        return {value: float(at) for at, value in enumerate(sorted(tally))}
    try:
        known = {value: float(value) for value in tally}
    except ValueError:
        wrong = sorted(value for value in tally if not _is_number(value))
        what = f"'{wrong[0]}' is no number, and {level} codes are numbers"
        raise InputError(
            [Problem("--level", what, "write numbers, or use --level nominal")]
        ) from None
    if level == "interval":
        return known
    below, ranks = 0.0, {}
    for number in sorted(set(known.values())):
        mine = sum(tally[value] for value in known if known[value] == number)
        ranks[number] = below + mine / 2
        below += mine
    return {value: ranks[known[value]] for value in known}


def _is_number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True
