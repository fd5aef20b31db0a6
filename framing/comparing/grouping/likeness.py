"""How alike loose texts are, for the pairs of them that may tell one event.

Likeness of two texts is the cosine of their words (stems, pairs of neighbours, the
title's words again), held against how alike each is to texts that are merely near: a
cosine that is high on a crowded topic says less than the same one on a topic of its own
(Zelnik-Manor & Perona 2004, local scaling). Days that two texts give speak for or against
(`told_days.py`), and so does being like the same others. Miranda et al. (2018, EMNLP) join
sub-vectors of words, names and time in the same way; names by themselves only cost here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np
from msgspec import Struct

from framing.comparing.grouping import blocking
from framing.comparing.grouping.bags import unit_rows
from framing.comparing.grouping.kept import Item, Kept
from framing.comparing.grouping.levels import level_of
from framing.comparing.grouping.told_days import WEEKDAYS, Days, factors, weeks_told
from framing.comparing.grouping.windows import Window, stretches, too_far
from framing.lexicons import english_stop_words
from framing.records import Reading
from framing.tokens import terms_of

if TYPE_CHECKING:
    from scipy.sparse import csr_array
    from Stemmer import Stemmer

NEAR = slice(10, 30)  # of a text's neighbours: near, and in most events too many to be of it
COMPANY = 0.4  # share of a likeness that is in being like the same others
ROUNDS = 2  # the second asks who is like the same others by the first's likenesses
FAINT = 0.4  # likeness that no longer matters: pairs of one event have twice that, and more
OWN = 2.0 ** (1 / 3)  # how like itself an item is
FLOOR = 0.06  # cosine that any two texts of one newspaper's world may have
MOST_KNOWN = 1 << 16  # terms whose numbers are at hand
LEAD = 80  # terms of the body in which a weekday is the day of the event


class Likenesses(Struct, frozen=True):
    """The pairs of so many items that are worth a look, each once, left < right.

    `likeness`, shape (pairs,) as `left` and `right`, has no upper bound: 1 is about as much
    more than near texts are. `days`, shape (items,), see `day_of`. `level` is the likeness
    from which groups are one event, `together` how many items were held against each other
    at once.
    """

    items: int
    left: np.ndarray
    right: np.ndarray
    likeness: np.ndarray
    days: np.ndarray
    level: float
    together: int


def item_of_text(title: str, text: str, published: str | None = None) -> Item:
    """The item of a plain title and text; either may be empty."""
    return _item(terms_of(title), terms_of(text), published)


def item_of_reading(reading: Reading) -> Item:
    """The item of a reading: its title, and its text without boilerplate."""
    document, tokens = reading.document, reading.tokens
    body = [
        tokens.terms[at]
        for sentence in reading.sentences
        if sentence.role != "headline"
        for at in tokens.within(sentence.start, sentence.end)
    ]
    return _item(terms_of(document.title or ""), body, document.published)


def _item(headline: Sequence[str], body: Sequence[str], published: str | None) -> Item:
    days = frozenset(WEEKDAYS).intersection((*headline, *body[:LEAD]))
    weeks = weeks_told(headline) | weeks_told(body)
    return Item(_numbers(headline), _numbers(body), days, weeks, published)


def likenesses(items: Iterable[Item], window: Window | None = None) -> Likenesses:
    """How alike the items are, for the pairs that may be of one event.

    A stream of items is gone through once, and none of them is kept in memory. Pairs that
    are further apart than a `window` lets them are left out; with one, many items are taken
    in stretches of days.
    """
    kept = Kept(items)
    days = kept.days.published
    found, levels = [], []
    for texts, first, last in stretches(days, window):
        left, right, alike = _alike(kept.vectors(texts), kept.days.of(texts))
        levels.append((level_of(len(texts), left, right, alike), len(texts)))
        left, right = (texts[side].astype(np.int32) for side in (left, right))
        # the earlier day; pairs without any are told in the first stretch alone
        day = np.nan_to_num(np.fmin(days[left], days[right]))
        use = (first <= day) & (day <= last)
        if window is not None:
            use &= ~too_far(days, left, right, window)
        found.append((left[use], right[use], alike[use]))
    left, right, alike = (np.concatenate(side) for side in zip(*found, strict=True))
    level = sum(one * many for one, many in levels) / max(sum(many for _, many in levels), 1)
    together = max(many for _, many in levels)
    return Likenesses(len(days), left, right, alike, days, level, together)


def _alike(vectors: csr_array, days: Days) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """`left`, `right` and `likeness` of the pairs of some items, shapes (pairs,)."""
    number = vectors.shape[0]
    left, right, cosine = blocking.near_pairs(vectors)
    near = _nearness(number, left, right, cosine)
    scaled = cosine / (np.sqrt(near[left] * near[right]) + FLOOR)
    dated = scaled * factors(days, left, right, cosine)
    likeness = dated
    for _ in range(ROUNDS):
        company = _company(number, left, right, likeness)
        likeness = (1 - COMPANY) * dated + COMPANY * 2 * company
    use = likeness > FAINT
    return left[use], right[use], likeness[use]


def vectors(items: Iterable[Item]) -> csr_array:
    """The items as rows of length 1, shape (items, terms)."""
    kept = Kept(items)
    return kept.vectors(np.arange(len(kept.days.published)))


def _numbers(terms: Sequence[str]) -> list[int]:
    return [number for term in terms if (number := _number(term))]


@lru_cache(maxsize=MOST_KNOWN)
def _number(term: str) -> int:
    """A number of 32 bits for a term's stem, the same everywhere; 0 for a stop word."""
    return 0 if term in _stop_words() else crc32(_stemmer().stemWord(term).encode()) or 1


@lru_cache(maxsize=1)
def _stop_words() -> frozenset[str]:
    return frozenset(term for word in english_stop_words() for term in terms_of(word))


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer:
    from Stemmer import Stemmer  # Snowball's own; NLTK's copy of it takes 0.3 s to import

    return Stemmer("english")


def _nearness(
    items: int, left: np.ndarray, right: np.ndarray, cosine: np.ndarray
) -> np.ndarray:
    """How alike each item is to those near it that aren't its event, shape (items,)."""
    rows, values = np.r_[left, right], np.r_[cosine, cosine]
    nearest = blocking.first_of_rows(rows, values, NEAR.stop)
    own = blocking.first_of_rows(rows, values, NEAR.start)
    total = np.bincount(rows[nearest], values[nearest], items)
    total -= np.bincount(rows[own], values[own], items)
    return np.maximum(total, 0.0) / (NEAR.stop - NEAR.start)


def _company(
    items: int, left: np.ndarray, right: np.ndarray, likeness: np.ndarray
) -> np.ndarray:
    """How far two items are like the same others, and each other, 0 to 1, shape (pairs,).

    The cosine of their rows in the graph of likenesses, cubed so that the most like
    decide, with each item twice as like itself as near texts are.
    """
    from scipy.sparse import csr_array

    rows = np.r_[left, right, np.arange(items)]
    columns = np.r_[right, left, np.arange(items)]
    values = np.r_[likeness, likeness, np.full(items, OWN)] ** 3
    graph = unit_rows(csr_array((values, (rows, columns)), shape=(items, items)))
    return blocking.cosines(graph, left, right)
