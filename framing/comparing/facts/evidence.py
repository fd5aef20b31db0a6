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
from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from framing.comparing.facts.units import Unit
from framing.comparing.words.near_words import spans_of_time
from framing.comparing.words.tables import Shared, Table, keys_of

if TYPE_CHECKING:
    from scipy.sparse import csr_array

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
# Score under which two clauses have nothing to do with each other, and what then stands for it
LEAST, LOW = -0.05, -0.15
APART = 0.29  # cosine of sentences under which two of their clauses need something more
AT_ONCE = 4096  # units of which scores are worked out with all later ones
PORTION = 1 << 19  # scores at a time, so that memory stays small for many texts
SMALL = 12  # up to here a bare number, or one of days or years, is shared by chance


def scores_of(units: Sequence[Unit], texts: int) -> csr_array:
    """How far each two units tell the same, both ways, shape (units, units): a score of at
    least `LEAST`, and nothing for less, as most have.

    Args:
        units: the clauses of all texts, none gives an empty matrix.
        texts: how many texts they are of.
    """
    from scipy.sparse import csr_array

    if not units:
        return csr_array((0, 0), dtype=np.float32)
    whole, found = _evidence(units, texts), []
    for first in range(0, len(units), AT_ONCE):
        evidence, size = whole.later(first), len(units) - first
        step = max(1, PORTION // size)
        for start in range(0, min(AT_ONCE, size), step):
            some = slice(start, min(start + step, AT_ONCE, size))
            rows, columns, score = evidence.scores(some)
            kept = score >= LEAST
            sizes = np.bincount(rows[kept], minlength=some.stop - start)
            places = (columns[kept] + first).astype(np.int32)
            found.append((np.round(score[kept], 6), places, sizes))
    values, columns, sizes = (np.concatenate(one) for one in zip(*found, strict=True))
    del found  # as large as they are
    starts = np.concatenate([[0], np.cumsum(sizes)])
    if starts[-1] < 1 << 30:  # of both halves, too
        starts = starts.astype(np.int32)
    half = csr_array((values, columns, starts), shape=(len(units), len(units)))
    return half + half.T.tocsr()


class _Evidence(Struct, frozen=True):
    """What speaks for and against any two units. A table's product with itself says how much
    of something two units share; all but `sentences` have a row a unit.

    `sentence` is the row of each unit's sentence, `depth` where it stands in its text; `once`
    and `twice` hold words that are in one and up to two places of a text, `own` those that
    aren't the topic's.
    """

    clauses: Table
    sentences: Table
    sentence: np.ndarray
    figures: Table
    near: Table
    names: Table
    once: Table
    twice: Table
    own: Table
    depth: np.ndarray

    def later(self, first: int) -> _Evidence:
        """The same of the units from one on."""
        sentence = self.sentence[first]
        tables = {
            name: table.later(sentence if name == "sentences" else first)
            for name in self.__struct_fields__
            if isinstance(table := getattr(self, name), Table)
        }
        rest = self.sentence[first:] - sentence
        return replace(self, **tables, sentence=rest, depth=self.depth[first:])

    def scores(self, some: slice) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """How far some units tell the same as later ones that have anything to do with them:
        the unit, counted from the first of some, the later one, and the score."""
        tables = self.clauses, self.names, self.figures, self.near
        every = [one.shared(some) for one in tables]
        in_sentences = self.sentences.shared(self.sentence[some])
        rows, columns = self._pairs([*every, in_sentences], some.start)
        clauses, named, same, near = (one.at(rows, columns) for one in every)
        words = self.once, self.twice, self.own
        once, twice, own = (one.shared(some).at(rows, columns) for one in words)
        score = CLAUSE * clauses + SENTENCE * in_sentences.at(rows, self.sentence[columns])
        anchors = ANCHOR * np.minimum(once, 3) + SECOND * np.minimum(twice, 4)
        figure, name = self.figures.has(), self.names.has()
        first = rows + some.start
        score += (
            anchors
            + _figures(same, near, figure[first] ^ figure[columns])
            + _names(named, name[first] & name[columns])
        )
        score += (clauses < FULL) * _thin(own, same + near > 0, named > 0)
        score += DEPTH * np.abs(self.depth[first] - self.depth[columns])
        return rows, columns, score

    def _pairs(self, every: Sequence[Shared], first: int) -> tuple[np.ndarray, np.ndarray]:
        """Which units share anything with later ones but a word or two of their sentences."""
        *alone, sentences = every
        met = np.take(sentences.dense() >= APART, self.sentence, axis=1)
        for one in alone:
            met.ravel()[one.places] = True
        rows, columns = np.divmod(np.flatnonzero(met), met.shape[1])
        later = columns > rows + first
        return rows[later], columns[later]


def _evidence(units: Sequence[Unit], texts: int) -> _Evidence:
    sentences, at = _sentences(units)
    figures = [list(filter(is_rare, unit.figures)) for unit in units]
    common = common_names(units, texts)
    words = keys_of(_own_terms(units))
    places = np.array([unit.text for unit in units])[words.rows] * words.width + words.columns
    each, place, counts = np.unique(places, return_inverse=True, return_counts=True)
    having = np.bincount(each % words.width)[words.columns]
    return _Evidence(
        clauses=_weighted([terms_with_subject(unit) for unit in units]),
        sentences=_weighted(sentences),
        sentence=at,
        figures=keys_of(figures).table(),
        near=keys_of(map(_rough, figures)).table(),
        names=keys_of(unit.names - common for unit in units).table(),
        once=words.table(counts[place] <= 1),
        twice=words.table(counts[place] <= 2),
        own=words.table(having < _most(texts)),
        depth=np.array([unit.order for unit in units]),
    )


def _own_terms(units: Sequence[Unit]) -> list[set[str]]:
    """Each clause's terms that aren't of names: to name the same tells nothing yet."""
    words = [word for unit in units for word in unit.words]
    named = Counter(word.term for word in words if word.named)
    every = Counter(word.term for word in words)
    own = {term for term, count in every.items() if named[term] * 2 <= count}
    return [own.intersection([word.term for word in unit.words]) for unit in units]


def _thin(shared: np.ndarray, figures: np.ndarray, names: np.ndarray) -> np.ndarray:
    """What is taken off where two clauses share but one word beside the topic's, or none,
    and neither a rare figure nor a rare name (METHODS 5: a candidate needs one)."""
    return THIN * ((shared < 2) & ~figures & ~names) + BARE * ((shared < 1) & ~figures)


def _figures(same: np.ndarray, near: np.ndarray, alone: np.ndarray) -> np.ndarray:
    """What rare figures add: the same, nearly the same, or one on one side alone."""
    return FIGURE * np.maximum(np.minimum(same, 2), near > 0) + OTHER_FIGURE * alone


def _names(shared: np.ndarray, both: np.ndarray) -> np.ndarray:
    """What rare names add: some of them the same, or none where both sides have some."""
    return NAME * np.minimum(shared, 2) + OTHER_NAME * (both & (shared == 0))


def common_names(units: Sequence[Unit], texts: int) -> frozenset[str]:
    """The names of the topic: those that most of three texts or more have."""
    pairs = {(name, unit.text) for unit in units for name in unit.names}
    having = Counter(name for name, _ in pairs)
    return frozenset(name for name, count in having.items() if count >= _most(texts))


def _most(texts: int) -> float:
    """How many texts have what is the topic's: most of three or more, else no number."""
    return COMMON * texts if texts > 2 else math.inf


def is_rare(figure: str) -> bool:
    """Whether two texts seldom share a figure's key by chance: "three years" and "third place"
    are everywhere."""
    value, unit = figure.split(" ", 1)
    return (bool(unit) and unit not in spans_of_time()) or float(value) > SMALL


def _rough(figures: Iterable[str]) -> set[str]:
    """Keys that figures share where they lie within some 2 percent of each other."""
    keys: set[str] = set()
    for figure in figures:
        value, unit = figure.split(" ", 1)
        if float(value) > SMALL:
            at = math.log(float(value)) / math.log(1.04)
            keys |= {f"{math.floor(at)} {unit}", f"{math.floor(at + 0.5) + 0.5} {unit}"}
    return keys


def _weighted(clauses: Sequence[Sequence[str]]) -> Table:
    """Lists of words by TF-IDF: what two rows share is their cosine, 0 to 1."""
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
    keys, times = keys_of(lists), np.array(counts, dtype=float)
    values = np.where(times > 0, 1 + np.log(np.maximum(times, 1)), PAIR)
    having = np.bincount(keys.columns)
    weighted = values * np.log((1 + len(clauses)) / (having + 0.5))[keys.columns]
    norm = np.sqrt(np.bincount(keys.rows, weighted**2, minlength=len(clauses)) + SHORT**2)
    return keys.table(values=(weighted / norm[keys.rows]).astype(np.float32))


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
