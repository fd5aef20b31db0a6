"""Which clauses of different texts tell the same fact.

Cosine of TF-IDF over folded words and pairs of neighbours, mutual best matches, with the
thresholds of METHODS 5: a high cosine is the same fact; a middling one is a candidate that
needs a name, a figure or a rare pair of words that both have; below is no match. Terms that
an event's texts all share weigh little, so that the topic alone makes no fact.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from msgspec import Struct

from framing.comparing.units import Unit

SAME = 0.5  # score at which two clauses tell the same
AROUND = 0.3  # what a word of the rest of the sentence counts
PAIR = 0.7  # what a pair of neighbouring words counts, beside a word
ANCHOR = 0.09  # what a word adds that each of both texts has in one place only
SECOND = 0.09  # the same for one or two places
WORD = 0.04  # what any shared word adds
FIGURE, SMALL = 0.22, 0.05  # what a shared figure adds; a small one without a unit
COMMON = 0.75  # share of the texts that have a term of the topic
TOPIC = 0.5  # what a term of the topic counts


class Link(Struct, frozen=True, order=True):
    """Two units (indices, left < right) of different texts that tell the same."""

    score: float
    left: int
    right: int


def scores_of(units: Sequence[Unit], texts: int) -> np.ndarray:
    """How far each two units tell the same, shape (units, units), 0 and more."""
    terms = [sorted({word.term for word in unit.words}) for unit in units]
    places = Counter(
        (unit.text, term) for unit, mine in zip(units, terms, strict=True) for term in mine
    )

    def few(most: int) -> list[list[str]]:
        return [
            [t for t in mine if places[unit.text, t] <= most]
            for unit, mine in zip(units, terms, strict=True)
        ]

    cosine = _cosines(units, texts)
    score = cosine + WORD * np.minimum(_shared(terms), 5)
    score += ANCHOR * np.minimum(_shared(few(1)), 3) + SECOND * np.minimum(_shared(few(2)), 4)
    rare = [sorted(key for key in unit.figures if is_rare(key)) for unit in units]
    small = [sorted(key for key in unit.figures if not is_rare(key)) for unit in units]
    score += FIGURE * np.minimum(_shared(rare), 2) + SMALL * np.minimum(_shared(small), 2)
    return score


def is_rare(figure: str) -> bool:
    value, unit = figure.split(" ")
    return bool(unit) or float(value) > 12


def links_of(score: np.ndarray, units: Sequence[Unit]) -> list[Link]:
    """The mutual best matches at or over the threshold, best first."""
    text = np.array([unit.text for unit in units])
    links = []
    for one in range(int(text.max(initial=-1)) + 1):
        for other in range(one + 1, int(text.max()) + 1):
            rows, columns = np.flatnonzero(text == one), np.flatnonzero(text == other)
            if not len(rows) or not len(columns):
                continue
            block = score[np.ix_(rows, columns)]
            best = (block == block.max(axis=1, keepdims=True)) & (
                block == block.max(axis=0, keepdims=True)
            )
            for i, j in zip(*np.nonzero(best & (block >= SAME)), strict=True):
                links.append(Link(round(float(block[i, j]), 6), int(rows[i]), int(columns[j])))
    return sorted(links, key=lambda link: (-link.score, link.left, link.right))


def groups_of(
    links: Sequence[Link], units: Sequence[Unit], score: np.ndarray
) -> list[list[int]]:
    """Units that tell one fact, as lists of indices: at most one clause of a text, unless
    they are like each other too."""
    group = {i: [i] for link in links for i in (link.left, link.right)}
    for link in links:
        left, right = group[link.left], group[link.right]
        if left is right or not _fit(left, right, units, score):
            continue
        left.extend(right)
        for member in right:
            group[member] = left
    return sorted(
        {tuple(sorted(one)): sorted(one) for one in group.values() if len(one) > 1}.values()
    )


def _fit(
    left: Sequence[int], right: Sequence[int], units: Sequence[Unit], score: np.ndarray
) -> bool:
    """Whether two groups may be one."""
    for i in left:
        for j in right:
            if units[i].text == units[j].text and score[i, j] < SAME:
                return False
    across = score[np.ix_(left, right)]
    return bool(across.mean() >= SAME * 0.6)


def _cosines(units: Sequence[Unit], texts: int) -> np.ndarray:
    from scipy.sparse import csr_array

    rows, columns, values = [], [], []
    index: dict[str, int] = {}
    found_in: dict[int, set[int]] = {}
    for row, unit in enumerate(units):
        own = Counter(word.term for word in unit.words)
        weights = {term: 1 + np.log(n) for term, n in own.items()}
        for one, two in pairwise(word.term for word in unit.words):
            key = f"{one} {two}" if one < two else f"{two} {one}"
            weights[key] = PAIR
        for term in unit.around:
            weights.setdefault(term, AROUND)
        for term, weight in weights.items():
            column = index.setdefault(term, len(index))
            found_in.setdefault(column, set()).add(unit.text)
            rows.append(row)
            columns.append(column)
            values.append(weight)
    matrix = csr_array((values, (rows, columns)), shape=(len(units), len(index)))
    own_words = csr_array(
        (np.array(values) >= PAIR, (rows, columns)), shape=matrix.shape, dtype=float
    )
    df = np.maximum(np.asarray(own_words.sum(axis=0)).ravel(), 1)
    idf = np.log((1 + len(units)) / (df + 0.5))
    if texts > 2:
        share = np.array([len(found_in[column]) for column in range(len(index))]) / texts
        idf = np.where(share >= COMMON, idf * TOPIC, idf)
    matrix = matrix.multiply(idf).tocsr()
    norm = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    matrix = matrix.multiply((1 / np.maximum(norm, 1e-9))[:, None]).tocsr()
    return (matrix @ matrix.T).toarray()


def _shared(keys: Sequence[Sequence[str]]) -> np.ndarray:
    """How many keys each two units share, shape (units, units)."""
    from scipy.sparse import csr_array

    index: dict[str, int] = {}
    columns = [index.setdefault(key, len(index)) for mine in keys for key in mine]
    rows = np.repeat(np.arange(len(keys)), [len(mine) for mine in keys])
    shape = (len(keys), max(len(index), 1))
    matrix = csr_array((np.ones(len(columns), dtype=np.float32), (rows, columns)), shape=shape)
    return (matrix @ matrix.T).toarray()
