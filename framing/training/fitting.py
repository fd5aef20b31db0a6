"""Coded units to a linear model: words, letters and the tool's own measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from msgspec import Struct
from scipy.sparse import csr_array, hstack
from threadpoolctl import threadpool_limits

from framing.scoring.learned.model import Measured, Terms, View
from framing.scoring.learned.predicting import scaled, vectorizer_of
from framing.scoring.learned.views import Unit, seen

MOST_WORDS, MOST_LETTERS = 40_000, 60_000
BLOCKS: tuple[tuple[View, str], ...] = (("text", "words"), ("text", "letters"))
TARGET_BLOCKS: tuple[tuple[View, str], ...] = (
    ("masked", "words"),
    ("masked", "letters"),
    ("before", "words"),
    ("after", "words"),
    ("around", "words"),
)
STRENGTH = 2.0  # scikit-learn's C: the larger, the less weights are held down
LEAST = {"words": 2, "letters": 3}  # texts that a feature must be in
MEASURES_WEIGHT = 0.1  # of a measure's spread beside a text's length 1; see decision 0022
DIGITS = 5


class Sums(Struct, frozen=True):
    """A model before it is calibrated: its blocks, and an intercept a category."""

    terms: list[Terms]
    measured: Measured
    intercepts: np.ndarray


def fit(
    units: Sequence[Unit],
    gold: np.ndarray,
    measures: tuple[Sequence[str], np.ndarray],
    exclusive: bool,
    weight: float = MEASURES_WEIGHT,
) -> Sums:
    """Learn from units.

    Args:
        units: what is learned from, of number n.
        gold: shape (n, categories), bool.
        measures: names, and values of shape (n, names), as of `measures.measured`.
        exclusive: whether each unit has exactly one of the categories.
        weight: of the measures beside words and letters.
    """
    views = TARGET_BLOCKS if units[0].has_target else BLOCKS
    vectorizers, parts = [], []
    for view, kind in views:
        most = MOST_WORDS if kind == "words" else MOST_LETTERS
        vectorizer = vectorizer_of(view, kind, min_df=LEAST[kind], max_features=most)
        try:
            parts.append(vectorizer.fit_transform(seen(units, view)))
        except ValueError:  # no word is in two texts
            continue
        vectorizers.append((view, kind, vectorizer))
    own = _scale(*measures)
    parts.append(csr_array(scaled(own, *measures) * weight))
    with threadpool_limits(1):  # a small table waits for threads longer than for its sums
        weights, intercepts = _learned(csr_array(hstack(parts)), gold, exclusive)
    terms = list(_blocks(vectorizers, weights))
    at = sum(len(block.terms) for block in terms)
    mine = Measured(own.names, own.mean, own.spread, _rounded(weights[:, at:] * weight))
    return Sums(terms, mine, np.round(intercepts, DIGITS))


def _blocks(vectorizers: list[tuple[View, Any, Any]], weights: np.ndarray) -> Iterator[Terms]:
    """What each vectorizer counts, with its part of the weights."""
    at = 0
    for view, kind, vectorizer in vectorizers:
        names = vectorizer.get_feature_names_out().tolist()
        mine = weights[:, at : at + len(names)]
        at += len(names)
        idf = np.round(vectorizer.idf_, DIGITS).tolist()
        yield Terms(view, kind, names, idf, _rounded(mine))


def _rounded(table: np.ndarray) -> list[list[float]]:
    found: list[list[float]] = np.round(table, DIGITS).tolist()
    return found


def _scale(names: Sequence[str], values: np.ndarray) -> Measured:
    """The measures that differ at all, with their mean and spread."""
    keep = np.flatnonzero(values.std(axis=0) > 1e-9).tolist()
    mine = values[:, keep]
    return Measured(
        names=[names[at] for at in keep],
        mean=np.round(mine.mean(axis=0), DIGITS).tolist(),
        spread=np.round(np.maximum(mine.std(axis=0), 10.0**-DIGITS), DIGITS).tolist(),
        weights=[],
    )


def _learned(
    features: csr_array, gold: np.ndarray, exclusive: bool
) -> tuple[np.ndarray, np.ndarray]:
    """Weights of shape (categories, features), and intercepts: one logistic regression for
    all exclusive categories, or one for each."""
    from sklearn.linear_model import LogisticRegression

    def made() -> Any:
        return LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=400)

    if exclusive:
        known = made().fit(features, gold.argmax(axis=1))
        return known.coef_, known.intercept_
    weights, intercepts = np.zeros((gold.shape[1], features.shape[1])), np.zeros(gold.shape[1])
    for column in range(gold.shape[1]):
        if gold[:, column].all() or not gold[:, column].any():
            intercepts[column] = 5.0 if gold[:, column].all() else -5.0
            continue
        known = made().fit(features, gold[:, column])
        weights[column], intercepts[column] = known.coef_[0], known.intercept_[0]
    return weights, intercepts
