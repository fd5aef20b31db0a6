"""How a model does on groups that it hasn't seen: everything that it learns, its calibration
and its thresholds too, is learned again without them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from msgspec import Struct

from framing.scoring.learned.predicting import likely, summed
from framing.scoring.learned.views import Unit
from framing.training.examples import Examples
from framing.training.fitting import MEASURES_WEIGHT, Sums, fit

FOLDS, INNER = 5, 4
SHARES = (0.1, 0.25, 0.5, 1.0)  # of the groups, for the learning curve
RARE = 0.25  # a category's share of the units
Measures = tuple[Sequence[str], np.ndarray]


class Calibration(Struct, frozen=True):
    """From sums to probabilities, and from these to a yes, by category."""

    slope: np.ndarray
    offset: np.ndarray
    threshold: np.ndarray


class Tried(Struct, frozen=True):
    """Every unit by a model that hadn't seen its group: shapes (units, categories)."""

    likely: np.ndarray
    said: np.ndarray


def folds_of(groups: Sequence[str], folds: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """What is learned from and what is tried on, so many times, no group in both."""
    from sklearn.model_selection import GroupKFold

    many = min(folds, len(set(groups)))
    return list(GroupKFold(many).split(np.zeros(len(groups)), groups=list(groups)))


def tried(examples: Examples, measures: Measures, weight: float = MEASURES_WEIGHT) -> Tried:
    """A model tried on every group; calibration and thresholds come from within what it
    learned from."""
    shape = examples.gold.shape
    found, said = np.zeros(shape), np.zeros(shape, dtype=bool)
    for train, test in folds_of(examples.groups, FOLDS):
        sums, calibration = calibrated(examples, measures, train, weight)
        raw = sums_of(sums, examples.units, measures, test)
        found[test] = probabilities(raw, calibration, examples.exclusive)
        said[test] = decided(found[test], calibration, examples.exclusive)
    return Tried(found, said)


def calibrated(
    examples: Examples, measures: Measures, train: np.ndarray, weight: float = MEASURES_WEIGHT
) -> tuple[Sums, Calibration]:
    """A model of some of the units, and its calibration from folds within them."""
    groups = [examples.groups[at] for at in train]
    raw = np.zeros((len(train), examples.gold.shape[1]))
    for inner, outer in folds_of(groups, INNER):
        sums = _fitted(examples, measures, train[inner], weight)
        raw[outer] = sums_of(sums, examples.units, measures, train[outer])
    gold = examples.gold[train]
    sums = _fitted(examples, measures, train, weight)
    return sums, _calibration(raw, gold, examples.exclusive)


def _fitted(examples: Examples, measures: Measures, which: np.ndarray, weight: float) -> Sums:
    names, values = measures
    units = [examples.units[at] for at in which]
    mine = (names, values[which])
    return fit(units, examples.gold[which], mine, examples.exclusive, weight)


def sums_of(
    sums: Sums, units: Sequence[Unit], measures: Measures, which: np.ndarray
) -> np.ndarray:
    """A model's sums for some of the units, shape (some, categories)."""
    names, values = measures
    mine = [units[at] for at in which]
    return summed(sums.terms, sums.measured, sums.intercepts, mine, (names, values[which]))


def _calibration(raw: np.ndarray, gold: np.ndarray, exclusive: bool) -> Calibration:
    """Platt's sigmoid a category, and the threshold: of a rare one that with the best F1, else
    the middle of the balanced regression, as the best of a few hundred is mostly chance. For
    exclusive categories one temperature for all, and the likeliest wins."""
    many = gold.shape[1]
    if exclusive:
        return Calibration(
            np.full(many, _temperature(raw, gold)), np.zeros(many), np.zeros(many)
        )
    slope, offset, threshold = np.ones(many), np.zeros(many), np.full(many, 0.5)
    for at in range(many):
        if gold[:, at].all() or not gold[:, at].any():
            continue
        slope[at], offset[at] = _sigmoid(raw[:, at], gold[:, at])
        chance = likely(raw[:, [at]] * slope[at] + offset[at], False)[:, 0]
        rare = min(gold[:, at].mean(), 1 - gold[:, at].mean()) < RARE
        middle = likely(np.array([[offset[at]]]), False)[0, 0]
        threshold[at] = _threshold(chance, gold[:, at]) if rare else float(middle)
    return Calibration(slope, offset, threshold)


def _sigmoid(raw: np.ndarray, gold: np.ndarray) -> tuple[float, float]:
    from sklearn.linear_model import LogisticRegression

    known: Any = LogisticRegression(C=1e6).fit(raw[:, None], gold)
    slope, offset = float(known.coef_[0, 0]), float(known.intercept_[0])
    return (slope, offset) if slope > 0 else (1.0, 0.0)  # worse than chance: as it is


def _temperature(raw: np.ndarray, gold: np.ndarray) -> float:
    from scipy.optimize import minimize_scalar
    from sklearn.metrics import log_loss

    known = gold.argmax(axis=1)

    def loss(slope: float) -> float:
        return float(log_loss(known, likely(raw * slope, True), labels=range(gold.shape[1])))

    return float(minimize_scalar(loss, bounds=(0.05, 20.0), method="bounded").x)


def _threshold(chance: np.ndarray, gold: np.ndarray) -> float:
    """The probability from which on yes gives the best F1; where yes is the more frequent, no
    would be the rare one, and the mean F1 of both is taken."""
    order = np.argsort(-chance, kind="stable")
    hits = np.cumsum(gold[order])
    said = np.arange(1, len(gold) + 1)
    having, lacking = gold.sum(), len(gold) - gold.sum()
    yes = 2 * hits / (said + having)
    right = lacking - (said - hits)
    no = 2 * right / np.maximum(len(gold) - said + lacking, 1)
    value = yes if having < lacking else (yes + no) / 2
    last = np.append(np.diff(chance[order]) != 0, True)
    best = int(np.where(last, value, -1.0).argmax())
    below = chance[order][best + 1] if best + 1 < len(gold) else 0.0
    return float((chance[order][best] + below) / 2)


def probabilities(raw: np.ndarray, calibration: Calibration, exclusive: bool) -> np.ndarray:
    """Sums as probabilities, shape as they are."""
    return likely(raw * calibration.slope + calibration.offset, exclusive)


def decided(chance: np.ndarray, calibration: Calibration, exclusive: bool) -> np.ndarray:
    """Which categories are said to be there, bool, shape as the probabilities."""
    if exclusive:
        said = np.zeros(chance.shape, dtype=bool)
        said[np.arange(len(chance)), chance.argmax(axis=1)] = True
        return said
    found: np.ndarray = chance >= calibration.threshold
    return found
