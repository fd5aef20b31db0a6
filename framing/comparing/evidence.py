"""How far two clauses tell the same, from all that speaks for and against it.

METHODS 5 aligns sentences by the cosine of their TF-IDF and asks of a middling one that
it share a name, a figure or a rare word. The same evidence is added up here, clause by
clause: the cosines of the clauses and of their sentences, words that each of both texts
has in one place only, shared names and figures. Figures and names that only one has, or
that differ, speak against, and so do standing at different depths of the texts and sharing
next to nothing but the topic and names. The signs and first sizes of the weights come from
a logistic model of the links planted in three events of the sample corpus; they were then
searched on all six and on two stories of the tests, and rounded, so that the numbers
measured on those are not those of texts unseen (docs/decisions/0006-same-fact.md).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

import numpy as np

from framing.comparing.units import Unit

PAIR = 0.2  # what a pair of neighbouring words counts in the cosine, beside a word
SHORT = 2.0  # added to the length of a clause, so that two words alone make no fact
CLAUSE, SENTENCE = 0.9, 0.3  # shares of the clauses' cosine and of their sentences'
ANCHOR, SECOND = 0.05, 0.03  # a shared word that is in one place of both texts; in up to two
NAME, FIGURE = 0.05, 0.25  # a shared rare name, a shared rare figure or one near to it
OTHER_NAME, OTHER_FIGURE = -0.05, -0.09  # both have rare names and share none; one a figure
THIN, BARE = -0.06, -0.08  # one word is shared that isn't the topic's; not even one
FULL = 0.35  # cosine of clauses over which words of the topic alone may tell a fact
DEPTH = -0.15  # one stands at the top of its text and the other at the end
COMMON = 0.75  # share of the texts that have a name of the topic
SMALL = 12  # up to here a bare number is shared by chance


def scores_of(units: Sequence[Unit], texts: int) -> np.ndarray:
    """How far each two units tell the same, shape (units, units), 0 and less for not at all.

    Args:
        units: the clauses of all texts, none gives an empty matrix.
        texts: how many texts they are of.
    """
    if not units:
        return np.zeros((0, 0))
    clauses = _cosines([terms_with_subject(unit) for unit in units])
    sentences, at = _sentences(units)
    score = CLAUSE * clauses + SENTENCE * _cosines(sentences)[np.ix_(at, at)]
    own = _own_terms(units)
    score += _anchors(units, own) + _figures(units) + _names(units, texts)
    score += (clauses < FULL) * _thin(units, own, texts)
    depth = np.array([unit.order for unit in units])
    score += DEPTH * np.abs(depth[:, None] - depth[None, :])
    return np.asarray(np.round(score, 6))


def _own_terms(units: Sequence[Unit]) -> list[list[str]]:
    """Each clause's terms that aren't of names: to name the same tells nothing yet."""
    words = [word for unit in units for word in unit.words]
    named = Counter(word.term for word in words if word.named)
    every = Counter(word.term for word in words)
    return [
        sorted({word.term for word in unit.words if named[word.term] * 2 <= every[word.term]})
        for unit in units
    ]


def _anchors(units: Sequence[Unit], own: Sequence[Sequence[str]]) -> np.ndarray:
    """What is added for words that both texts have in so few places that they tell them."""
    pairs = list(zip(units, own, strict=True))
    places = Counter((unit.text, term) for unit, mine in pairs for term in mine)
    once = [[term for term in mine if places[unit.text, term] == 1] for unit, mine in pairs]
    twice = [[term for term in mine if places[unit.text, term] <= 2] for unit, mine in pairs]
    return ANCHOR * np.minimum(_shared(once), 3) + SECOND * np.minimum(_shared(twice), 4)


def _thin(units: Sequence[Unit], own: Sequence[Sequence[str]], texts: int) -> np.ndarray:
    """What is taken off where two clauses share but one word beside the topic's, or none,
    and neither a rare figure nor a rare name (METHODS 5: a candidate needs one)."""
    topic = _common(own, units, texts)
    shared = _shared([[term for term in mine if term not in topic] for mine in own])
    names = common_names(units, texts)
    rare = [list(filter(is_rare, unit.figures)) for unit in units]
    figures = _shared([mine + _rough(mine) for mine in rare])
    marks = figures + _shared([sorted(unit.names - names) for unit in units])
    return THIN * ((shared < 2) & (marks == 0)) + BARE * ((shared < 1) & (figures == 0))


def _figures(units: Sequence[Unit]) -> np.ndarray:
    """What rare figures add: the same, nearly the same, or one on one side alone."""
    figures = [sorted(filter(is_rare, unit.figures)) for unit in units]
    both = np.minimum(_shared(figures), 2)
    near = _shared([_rough(mine) for mine in figures]) > 0
    has = np.array([bool(mine) for mine in figures])
    one, two = has[:, None], has[None, :]
    return FIGURE * np.maximum(both, near) + OTHER_FIGURE * (one ^ two)


def _names(units: Sequence[Unit], texts: int) -> np.ndarray:
    """What rare names add: some of them the same, or none."""
    common = common_names(units, texts)
    names = [sorted(unit.names - common) for unit in units]
    both = np.minimum(_shared(names), 2)
    has = np.array([bool(mine) for mine in names])
    return NAME * both + OTHER_NAME * (has[:, None] & has[None, :] & (both == 0))


def common_names(units: Sequence[Unit], texts: int) -> frozenset[str]:
    """The names of the topic: those that most of three texts or more have."""
    return _common([unit.names for unit in units], units, texts)


def _common(
    keys: Sequence[Collection[str]], units: Sequence[Unit], texts: int
) -> frozenset[str]:
    """The keys that most of three texts or more have."""
    having: dict[str, set[int]] = {}
    for unit, mine in zip(units, keys, strict=True):
        for key in mine:
            having.setdefault(key, set()).add(unit.text)
    return frozenset(
        key for key, who in having.items() if texts > 2 and len(who) >= COMMON * texts
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


def _shared(keys: Sequence[Sequence[str]]) -> np.ndarray:
    """How many keys each two units share, shape (units, units)."""
    from scipy.sparse import csr_array

    index: dict[str, int] = {}
    columns = [index.setdefault(key, len(index)) for mine in keys for key in mine]
    rows = np.repeat(np.arange(len(keys)), [len(mine) for mine in keys])
    shape = (len(keys), max(len(index), 1))
    matrix = csr_array((np.ones(len(columns), dtype=np.float32), (rows, columns)), shape=shape)
    return (matrix @ matrix.T).toarray()
