"""How alike loose texts are, for the pairs of them that may tell one event.

Likeness of two texts is the cosine of their words (stems, pairs of neighbours, the
title's words again), held against how alike each is to texts that are merely near: a
cosine that is high on a crowded topic says less than the same one on a topic of its own
(Zelnik-Manor & Perona 2004, local scaling). Days that two texts give speak for or against
(`told_days.py`), and so does being like the same others. Miranda et al. (2018, EMNLP) join
sub-vectors of words, names and time in the same way; names by themselves only cost here.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from framing.comparing.grouping import blocking
from framing.comparing.grouping.bags import Gathered, joined, unit_rows
from framing.comparing.grouping.told_days import (
    WEEKDAYS,
    Days,
    day_of,
    factors,
    weekday_bits,
    weeks_told,
)
from framing.lexicons import english_stop_words
from framing.records import Reading
from framing.tokens import terms_of

if TYPE_CHECKING:
    from scipy.sparse import csr_array

WORDS, NEIGHBOURS, TITLE = 0.65, 0.2, 0.15  # shares of the cosine
NEAR = slice(10, 30)  # of a text's neighbours: near, and in most events too many to be of it
COMPANY = 0.4  # share of a likeness that is in being like the same others
ROUNDS = 2  # the second asks who is like the same others by the first's likenesses
FAINT = 0.4  # likeness that no longer matters: pairs of one event have twice that, and more
OWN = 2.0 ** (1 / 3)  # how like itself an item is
FLOOR = 0.06  # cosine that any two texts of one newspaper's world may have
LEAD = 80  # terms of the body in which a weekday is the day of the event


class Item(Struct, frozen=True, gc=False):
    """What of a text tells its event; all but the words may be missing.

    `title` and `body` are stems without stop words, `weekdays` those of title and lead,
    `weeks` of the year as bits (`told_days`), `published` an ISO date.
    """

    title: list[str] = []
    body: list[str] = []
    weekdays: frozenset[str] = frozenset()
    weeks: int = 0
    published: str | None = None


class Likenesses(Struct, frozen=True):
    """The pairs of so many items that are worth a look, each once, left < right. Shapes: all
    (pairs,).

    `cosine` is that of the vectors, 0 to 1; `likeness` holds it against what is near, and
    has no upper bound: 1 is about as much more than near texts are. `days`, shape (items,),
    see `day_of`.
    """

    items: int
    left: np.ndarray
    right: np.ndarray
    cosine: np.ndarray
    likeness: np.ndarray
    days: np.ndarray


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
    return Item(_stems(headline), _stems(body), days, weeks, published)


def likenesses(items: Iterable[Item]) -> Likenesses:
    """How alike the items are, for the pairs that may be of one event.

    A stream of items is gone through once, and none of them is kept.
    """
    told = _told(items)
    number = told.vectors.shape[0]
    left, right, cosine = blocking.near_pairs(told.vectors)
    near = _nearness(number, left, right, cosine)
    scaled = cosine / (np.sqrt(near[left] * near[right]) + FLOOR)
    dated = scaled * factors(told.days, left, right, cosine)
    likeness = dated
    for _ in range(ROUNDS):
        company = _company(number, left, right, likeness)
        likeness = (1 - COMPANY) * dated + COMPANY * 2 * company
    use = likeness > FAINT
    return Likenesses(
        number, left[use], right[use], cosine[use], likeness[use], told.days.published
    )


def vectors(items: Iterable[Item]) -> csr_array:
    """The items as rows of length 1, shape (items, terms)."""
    return _told(items).vectors


class _Told(Struct, frozen=True):
    """What items tell, as numbers: `vectors` has shape (items, terms)."""

    vectors: csr_array
    days: Days


def _told(items: Iterable[Item]) -> _Told:
    number: defaultdict[str, int] = defaultdict()
    number.default_factory = number.__len__
    shares = (WORDS, NEIGHBOURS, TITLE)
    gathered = [Gathered() for _ in shares]
    weekdays, weeks, days = array("B"), array("Q"), array("d")
    for item in items:
        title, body = ([number[term] for term in terms] for terms in (item.title, item.body))
        blocks = (title + body, _pairs(title) + _pairs(body), title)
        for terms, block in zip(blocks, gathered, strict=True):
            block.add(terms)
        weekdays.append(weekday_bits(item.weekdays))
        weeks.append(item.weeks)
        days.append(day_of(item.published))
    rows = joined(
        [(gathered.pop(0).bags(), share) for share in shares]
    )  # each goes as it's used
    return _Told(rows, Days(np.array(days), np.array(weekdays), np.array(weeks)))


def _pairs(terms: Sequence[int]) -> list[int]:
    """Neighbours as a number for the two."""
    return [one << 32 | two for one, two in pairwise(terms)]


def _stems(terms: Sequence[str]) -> list[str]:
    stop = _stop_words()
    stem = _stem()
    return [stem(term) for term in terms if term not in stop]


@lru_cache(maxsize=1)
def _stop_words() -> frozenset[str]:
    return frozenset(term for word in english_stop_words() for term in terms_of(word))


@lru_cache(maxsize=1)
def _stem() -> Callable[[str], str]:
    from Stemmer import Stemmer  # Snowball's own; NLTK's copy of it takes 0.3 s to import

    stem: Callable[[str], str] = Stemmer("english").stemWord
    return stem


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
