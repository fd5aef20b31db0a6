"""The words that moved a model: what of a sentence speaks for a category, and how much."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from framing.records import Batch
from framing.scoring.learned.model import Model

MOST = 4  # words or pairs a sentence and category


class Words(NamedTuple):
    """Parallel arrays: the first token, the number of tokens, the category and the weight."""

    token: np.ndarray
    length: np.ndarray
    category: np.ndarray
    weight: np.ndarray


def words(batch: Batch, model: Model, row: np.ndarray, category: np.ndarray) -> Words:
    """What speaks for categories in sentences: of each pair of `row` and `category` its words
    and pairs of words with the largest weights above 0, at most four that don't overlap; their
    weights sum to 1. A sentence that letters or measures alone moved has none."""
    tables = [_weights(model, at) for at in range(len(model.categories))]
    first = np.searchsorted(batch.token_row, np.arange(len(batch.document) + 1))
    found: list[tuple[int, int, int, float]] = []
    for one, kind in zip(row.tolist(), category.tolist(), strict=True):
        begin, end = int(first[one]), int(first[one + 1])
        terms = [batch.terms[term] for term in batch.token_term[begin:end].tolist()]
        best = _best(terms, tables[kind])
        total = sum(weight for _, _, weight in best)
        found += [(begin + at, size, kind, weight / total) for at, size, weight in best]
    table = np.array(found, dtype=float).reshape(-1, 4)
    token, length, kinds = table[:, :3].astype(np.int64).T
    return Words(token, length, kinds, table[:, 3])


def _weights(model: Model, category: int) -> dict[str, float]:
    """The weight of each word and pair that speaks for a category, times how rare it is."""
    return {
        term: weight * rare
        for block in model.terms
        if block.kind == "words" and block.view == "text"
        for term, rare, weight in zip(
            block.terms, block.idf, block.weights[category], strict=True
        )
        if weight > 0
    }


def _best(terms: list[str], weights: dict[str, float]) -> list[tuple[int, int, float]]:
    """Places, lengths and weights of the terms that speak most, in the text's order."""
    given = []
    for at, term in enumerate(terms):
        for size, one in ((1, term), (2, " ".join(terms[at : at + 2]))):
            if one in weights:
                given.append((weights[one], at, size))
    taken: set[int] = set()
    best: list[tuple[int, int, float]] = []
    for weight, at, size in sorted(given, key=lambda one: (-one[0], one[1], one[2])):
        if len(best) < MOST and taken.isdisjoint(range(at, at + size)):
            taken.update(range(at, at + size))
            best.append((at, size, weight))
    return sorted(best)
