"""Which clauses of different texts tell the same fact.

METHODS 5 aligns sentences by the cosine of their TF-IDF and asks of a middling one that
it share a name, a figure or a rare word. The same evidence is added up here, clause by
clause: the cosine of folded words, words that each of both texts has in one place only,
shared names and figures; figures and names that only one has, or that differ, speak
against. The weights are a logistic model's of the links planted in three events of the
sample corpus, rounded, in units of the cosine.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
from msgspec import Struct

from framing.comparing.units import Unit

SAME = 0.33  # score at which two clauses tell the same
JOIN = 0.30  # mean score at which a clause joins clauses that tell the same already
PAIR = 0.2  # what a pair of neighbouring words counts in the cosine, beside a word
SHORT = 2.5  # added to the length of a clause, so that two words alone make no fact
CLAUSE, SENTENCE = 0.8, 0.3  # shares of the clauses' cosine and of their sentences'
ANCHOR, SECOND = 0.04, 0.03  # a shared word that is in one place of both texts; in up to two
NAME, FIGURE = 0.1, 0.33  # a shared rare name, a shared rare figure
NEAR_FIGURE = 0.3  # figures within some 2 percent of each other, as one is rounded
OTHER_NAME, OTHER_FIGURE = -0.1, -0.07  # both have rare names and share none; one a figure
CONFLICT = -0.03  # both have rare figures and share none
DEPTH = -0.15  # one stands at the top of its text and the other at the end
COMMON = 0.75  # share of the texts that have a name of the topic
SMALL = 12  # up to here a bare number is shared by chance


class Link(Struct, frozen=True):
    """Two units (indices, left < right) of different texts that tell the same."""

    score: float
    left: int
    right: int


def scores_of(units: Sequence[Unit], texts: int) -> np.ndarray:
    """How far each two units tell the same, shape (units, units), below 0 for not at all."""
    if not units:
        return np.zeros((0, 0), dtype=np.float32)
    terms = [sorted({word.term for word in unit.words}) for unit in units]
    places = Counter(
        (unit.text, term) for unit, mine in zip(units, terms, strict=True) for term in mine
    )
    clauses = [terms_with_subject(unit) for unit in units]
    sentences, at = _sentences(units)
    score = CLAUSE * _cosines(clauses) + SENTENCE * _cosines(sentences)[np.ix_(at, at)]
    for most, worth, top in ((1, ANCHOR, 3), (2, SECOND, 4)):
        few = _kept(terms, units, lambda text, term, most=most: places[text, term] <= most)
        score += worth * np.minimum(_shared(few), top)
    figures = [sorted(filter(is_rare, unit.figures)) for unit in units]
    common = common_names(units, texts)
    names = [sorted(unit.names - common) for unit in units]
    both_figures, both_names = _shared(figures), _shared(names)
    near = np.minimum(_shared([_rough(mine) for mine in figures]), 1)
    score += FIGURE * np.minimum(both_figures, 2) + NAME * np.minimum(both_names, 2)
    score += NEAR_FIGURE * (near > both_figures)
    counted, named = np.array(list(map(bool, figures))), np.array(list(map(bool, names)))
    score += OTHER_FIGURE * (counted[:, None] ^ counted[None, :])
    score += CONFLICT * (counted[:, None] & counted[None, :] & (both_figures + near == 0))
    score += OTHER_NAME * (named[:, None] & named[None, :] & (both_names == 0))
    depth = np.array([unit.order for unit in units])
    score += DEPTH * np.abs(depth[:, None] - depth[None, :])
    return np.asarray(score, dtype=np.float32)


def links_of(score: np.ndarray, units: Sequence[Unit]) -> list[Link]:
    """The mutual best matches at or over the threshold, best first."""
    text = np.array([unit.text for unit in units], dtype=int)
    columns = [np.flatnonzero(text == one) for one in range(int(text.max(initial=-1)) + 1)]
    links = []
    for one, rows in enumerate(columns):
        for other in columns[one + 1 :]:
            if not len(rows) or not len(other):
                continue
            block = score[np.ix_(rows, other)]
            best = (block == block.max(axis=1, keepdims=True)) & (
                block == block.max(axis=0, keepdims=True)
            )
            for i, j in zip(*np.nonzero(best & (block >= SAME)), strict=True):
                links.append(Link(round(float(block[i, j]), 6), int(rows[i]), int(other[j])))
    return sorted(links, key=lambda link: (-link.score, link.left, link.right))


def groups_of(
    links: Sequence[Link], units: Sequence[Unit], score: np.ndarray
) -> list[list[int]]:
    """Units that tell one fact, as sorted lists of indices: clauses of one text only where
    they too tell the same."""
    group = {unit: [unit] for link in links for unit in (link.left, link.right)}
    for link in links:
        left, right = group[link.left], group[link.right]
        if left is not right and _fit(left, right, units, score):
            left.extend(right)
            for member in right:
                group[member] = left
    groups = {id(one): sorted(one) for one in group.values() if len(one) > 1}
    return _joined(sorted(groups.values()), units, score)


def _fit(
    left: Sequence[int], right: Sequence[int], units: Sequence[Unit], score: np.ndarray
) -> bool:
    """Whether two groups may be one: they tell the same on the whole."""
    twice = any(
        units[i].text == units[j].text and score[i, j] < SAME for i in left for j in right
    )
    return not twice and bool(score[np.ix_(left, right)].mean() >= JOIN)


def _joined(
    groups: Sequence[list[int]], units: Sequence[Unit], score: np.ndarray
) -> list[list[int]]:
    """Groups with the clauses of further texts that are near enough to all their members:
    to join a fact asks for less than to found one."""
    taken = {unit for group in groups for unit in group}
    free = [unit for unit in range(len(units)) if unit not in taken]
    offers = []
    for at, group in enumerate(groups):
        texts = {units[unit].text for unit in group}
        near = score[np.ix_(group, free)].mean(axis=0) if free else np.zeros(0)
        offers += [
            (-round(float(near[column]), 6), at, free[column])
            for column in np.flatnonzero(near >= JOIN).tolist()
            if units[free[column]].text not in texts
        ]
    grown = [list(group) for group in groups]
    for _, at, unit in sorted(offers):
        texts = {units[member].text for member in grown[at]}
        if unit not in taken and units[unit].text not in texts:
            grown[at].append(unit)
            taken.add(unit)
    return [sorted(group) for group in grown]


def common_names(units: Sequence[Unit], texts: int) -> frozenset[str]:
    """The names of the topic: those that most of three texts or more have."""
    having: dict[str, set[int]] = {}
    for unit in units:
        for name in unit.names:
            having.setdefault(name, set()).add(unit.text)
    return frozenset(
        name for name, who in having.items() if texts > 2 and len(who) >= COMMON * texts
    )


def is_rare(figure: str) -> bool:
    """Whether two texts seldom share a figure's key by chance."""
    value, unit = figure.split(" ", 1)
    return bool(unit) or float(value) > SMALL


def _rough(figures: Sequence[str]) -> list[str]:
    """Keys that figures share where they lie within some 2 percent of each other."""
    keys = set()
    for figure in figures:
        value, unit = figure.split(" ", 1)
        if float(value) > SMALL:
            at = math.log(float(value)) / math.log(1.04)
            keys |= {f"{math.floor(at)} {unit}", f"{math.floor(at + 0.5) + 0.5} {unit}"}
    return sorted(keys)


def _cosines(clauses: Sequence[Sequence[str]]) -> np.ndarray:
    """The cosine of each two lists of words by TF-IDF, shape (lists, lists), 0 to 1."""
    from scipy.sparse import csr_array

    index: dict[str, int] = {}
    rows, columns, values = [], [], []
    for row, words in enumerate(clauses):
        weights = {term: 1 + np.log(n) for term, n in Counter(words).items()}
        weights |= {" ".join(sorted(pair)): PAIR for pair in pairwise(words)}
        for term, weight in weights.items():
            rows.append(row)
            columns.append(index.setdefault(term, len(index)))
            values.append(weight)
    shape = (len(clauses), max(len(index), 1))
    having = np.bincount(columns, minlength=shape[1])
    weighted = np.array(values) * np.log((1 + len(clauses)) / (having + 0.5))[columns]
    norm = np.sqrt(np.bincount(rows, weighted**2, minlength=len(clauses)) + SHORT**2)
    weighted = (weighted / np.maximum(norm, 1e-9)[rows]).astype(np.float32)
    matrix = csr_array((weighted, (rows, columns)), shape=shape)
    return (matrix @ matrix.T).toarray()


def _sentences(units: Sequence[Unit]) -> tuple[list[list[str]], np.ndarray]:
    """The words of each sentence, and which of these lists is each unit's."""
    at: dict[tuple[int, int], int] = {}
    words: list[list[str]] = []
    for unit in units:
        if at.setdefault((unit.text, unit.sentence), len(words)) == len(words):
            words.append([])
        words[at[unit.text, unit.sentence]] += [word.term for word in unit.words]
    return words, np.array([at[unit.text, unit.sentence] for unit in units])


def terms_with_subject(unit: Unit) -> list[str]:
    """A clause's terms behind those that stand for its subject."""
    return [*unit.borrowed, *(word.term for word in unit.words)]


def _kept(
    terms: Sequence[Sequence[str]], units: Sequence[Unit], keep: Callable[[int, str], bool]
) -> list[list[str]]:
    return [
        [term for term in mine if keep(unit.text, term)]
        for unit, mine in zip(units, terms, strict=True)
    ]


def _shared(keys: Sequence[Sequence[str]]) -> np.ndarray:
    """How many keys each two units share, shape (units, units)."""
    from scipy.sparse import csr_array

    index: dict[str, int] = {}
    columns = [index.setdefault(key, len(index)) for mine in keys for key in mine]
    rows = np.repeat(np.arange(len(keys)), [len(mine) for mine in keys])
    shape = (len(keys), max(len(index), 1))
    matrix = csr_array((np.ones(len(columns), dtype=np.float32), (rows, columns)), shape=shape)
    return (matrix @ matrix.T).toarray()
