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
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from itertools import chain, pairwise

import numpy as np
from msgspec import Struct

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
    figures = [list(filter(is_rare, unit.figures)) for unit in units]
    common = common_names(units, texts)
    names = [unit.names - common for unit in units]
    same, near = _keys(figures).shared(), _keys(map(_rough, figures)).shared()
    named = _keys(names).shared()
    words = _keys(_own_terms(units))
    home = np.array([unit.text for unit in units])[words.rows]
    score += _anchors(words, home) + _figures(same, near) + _names(named)
    thin = _thin(words, home, texts, same + near > 0, named > 0)
    score += (clauses < FULL) * thin
    depth = np.array([unit.order for unit in units])
    score += DEPTH * np.abs(depth[:, None] - depth[None, :])
    return np.asarray(np.round(score, 6))


class _Keys(Struct, frozen=True):
    """Which unit has which keys, numbered: shapes (entries,), in the units' order."""

    units: int
    width: int
    rows: np.ndarray
    columns: np.ndarray

    def shared(self, kept: np.ndarray | slice = slice(None)) -> np.ndarray:
        """How many keys, of the entries that are kept, each two units share: shape
        (units, units)."""
        return self.products(np.ones(len(self.rows), dtype=np.float32), kept)

    def products(
        self, values: np.ndarray, kept: np.ndarray | slice = slice(None)
    ) -> np.ndarray:
        """The product of each two units' values, shape (units, units)."""
        from scipy.sparse import csr_array

        sizes = np.bincount(self.rows[kept], minlength=self.units)
        starts = np.concatenate([[0], np.cumsum(sizes)])
        entries = (values[kept], self.columns[kept], starts)
        matrix = csr_array(entries, shape=(self.units, self.width))
        matrix.sort_indices()  # so that sums are taken in one order
        return (matrix @ matrix.T).toarray()


def _keys(lists: Iterable[Collection[Hashable]]) -> _Keys:
    """The keys of each unit, numbered in the order in which they are first met."""
    index: defaultdict[Hashable, int] = defaultdict()
    index.default_factory = index.__len__
    columns = [list(map(index.__getitem__, keys)) for keys in lists]
    rows = np.repeat(np.arange(len(columns)), [len(mine) for mine in columns])
    flat = np.array([*chain.from_iterable(columns)], dtype=np.int32)
    return _Keys(len(columns), max(len(index), 1), rows, flat)


def _own_terms(units: Sequence[Unit]) -> list[set[str]]:
    """Each clause's terms that aren't of names: to name the same tells nothing yet."""
    words = [word for unit in units for word in unit.words]
    named = Counter(word.term for word in words if word.named)
    every = Counter(word.term for word in words)
    own = {term for term, count in every.items() if named[term] * 2 <= count}
    return [own.intersection([word.term for word in unit.words]) for unit in units]


def _anchors(words: _Keys, home: np.ndarray) -> np.ndarray:
    """What is added for words that both texts have in so few places that they tell them;
    `home` is the text of each entry."""
    _, place, counts = np.unique(_places(words, home), return_inverse=True, return_counts=True)
    once, twice = (words.shared(counts[place] <= most) for most in (1, 2))
    return ANCHOR * np.minimum(once, 3) + SECOND * np.minimum(twice, 4)


def _thin(
    words: _Keys, home: np.ndarray, texts: int, figures: np.ndarray, names: np.ndarray
) -> np.ndarray:
    """What is taken off where two clauses share but one word beside the topic's, or none,
    and neither a rare figure nor a rare name (METHODS 5: a candidate needs one)."""
    having = np.bincount(np.unique(_places(words, home)) % words.width)[words.columns]
    shared = words.shared(having < _most(texts))
    return THIN * ((shared < 2) & ~figures & ~names) + BARE * ((shared < 1) & ~figures)


def _places(words: _Keys, home: np.ndarray) -> np.ndarray:
    """A number for each entry that those of one key in one text have alike."""
    return home * words.width + words.columns


def _figures(same: np.ndarray, near: np.ndarray) -> np.ndarray:
    """What rare figures add: the same, nearly the same, or one on one side alone."""
    has = np.diag(same) > 0
    alone = has[:, None] ^ has[None, :]
    return FIGURE * np.maximum(np.minimum(same, 2), near > 0) + OTHER_FIGURE * alone


def _names(shared: np.ndarray) -> np.ndarray:
    """What rare names add: some of them the same, or none."""
    has = np.diag(shared) > 0
    others = has[:, None] & has[None, :] & (shared == 0)
    return NAME * np.minimum(shared, 2) + OTHER_NAME * others


def common_names(units: Sequence[Unit], texts: int) -> frozenset[str]:
    """The names of the topic: those that most of three texts or more have."""
    pairs = {(name, unit.text) for unit in units for name in unit.names}
    having = Counter(name for name, _ in pairs)
    return frozenset(name for name, count in having.items() if count >= _most(texts))


def _most(texts: int) -> float:
    """How many texts have what is the topic's: most of three or more, else no number."""
    return COMMON * texts if texts > 2 else math.inf


def is_rare(figure: str) -> bool:
    """Whether two texts seldom share a figure's key by chance."""
    value, unit = figure.split(" ", 1)
    return bool(unit) or float(value) > SMALL


def _rough(figures: Iterable[str]) -> set[str]:
    """Keys that figures share where they lie within some 2 percent of each other."""
    keys: set[str] = set()
    for figure in figures:
        value, unit = figure.split(" ", 1)
        if float(value) > SMALL:
            at = math.log(float(value)) / math.log(1.04)
            keys |= {f"{math.floor(at)} {unit}", f"{math.floor(at + 0.5) + 0.5} {unit}"}
    return keys


def _cosines(clauses: Sequence[Sequence[str]]) -> np.ndarray:
    """The cosine of each two lists of words by TF-IDF, shape (lists, lists), 0 to 1."""
    lists: list[list[Hashable]] = []
    counts: list[int] = []  # of words, from 1; 0 for a pair of words
    for words in clauses:
        terms = Counter(words)
        pairs = dict.fromkeys(
            (one, two) if one < two else (two, one) for one, two in pairwise(words)
        )
        lists.append([*terms, *pairs])
        counts += terms.values()
        counts += [0] * len(pairs)
    keys, times = _keys(lists), np.array(counts, dtype=float)
    values = np.where(times > 0, 1 + np.log(np.maximum(times, 1)), PAIR)
    having = np.bincount(keys.columns)
    weighted = values * np.log((1 + len(clauses)) / (having + 0.5))[keys.columns]
    norm = np.sqrt(np.bincount(keys.rows, weighted**2, minlength=len(clauses)) + SHORT**2)
    return keys.products((weighted / norm[keys.rows]).astype(np.float32))


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
