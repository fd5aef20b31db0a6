"""The words that a text uses more than the others: a description, unless the maximum
statistic says otherwise (METHODS 2.1, 2.5, 2.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.comparing.inference.resampling import (
    HITS,
    PORTION,
    dealt_table,
    generator,
    runs_of,
)
from framing.comparing.inference.statistics import rounded, written
from framing.records import Batch, Distinctive
from framing.settings import CLEAR_WORDS, MIN_WORDS, Settings

if TYPE_CHECKING:
    from scipy.sparse import csr_array

LEAST_RATIO = 1.5  # of the word's rate here to its rate elsewhere
LEAST_COUNT, LEAST_SENTENCES = 4, 2  # in all texts; rarer words say nothing
PRIOR = 10.0  # pseudo-counts, shared out as the words are in all texts: shrinkage only
MOST_WORDS = 6  # a text
FEW = 16  # texts, up to which there are as many deals as draws
FEWER = 5  # of more texts, for so many deals one: 200 give a p of .005


def distinctive_of(batch: Batch, stop: frozenset[str], settings: Settings) -> list[Distinctive]:
    """Up to six words a text, most telling first, in the order of the texts.

    The narrator's words only. Ranked by log-odds against all other texts together,
    with a Dirichlet prior from the pooled counts (Monroe, Colaresi & Quinn 2008); p is
    the share of deals of sentence runs in which any word of any text has a z as large. No
    more are dealt once fifty reach the largest z: then no word's difference is a clear one.
    """
    from scipy.sparse import hstack

    long = [at for at, one in enumerate(batch.readings) if one.document.words >= MIN_WORDS]
    keep = _eligible(batch, stop)
    if len(long) < 2 or not len(keep):
        return []
    rows = np.isin(batch.document, long)
    document = np.searchsorted(long, batch.document[rows])
    narrator = batch.narrator[np.flatnonzero(rows)]
    # all words of each row stand in the last column
    counts = hstack([narrator[:, keep], narrator.sum(axis=1)[:, None]], "csr").astype(float)
    runs, owner = runs_of(counts, document)
    mine = np.array([runs[owner == place].sum(axis=0) for place in range(len(long))])
    event = batch.readings[0].document.event
    rng = generator(settings.seed, event, "distinctive")
    z = _z_scores(mine)
    draws = settings.draws if len(long) <= FEW else max(settings.draws // FEWER, 1)
    largest = np.zeros(0)
    for some in _portions(draws, runs.nnz):
        largest = np.concatenate([largest, _largest(runs, owner, rng, some)])
        if (largest >= z.max() - 1e-9).sum() >= HITS:
            break
    return _telling(batch, long, keep, mine, z, largest)


def _largest(
    runs: csr_array, owner: np.ndarray, rng: np.random.Generator, draws: int
) -> np.ndarray:
    """The largest z of any word of any text in each of some deals."""
    # of many texts each has few of the words, and what a text hasn't is no more there
    total = runs.sum(axis=0)
    prior = PRIOR * total / total[-1]
    table = dealt_table(runs, owner, rng, draws)
    row, column = table.tocoo().row, table.indices
    size = np.zeros(table.shape[0])
    every = column == len(total) - 1
    size[row[every]] = table.data[every]
    one, whole = table.data, total[column]
    one, other = one + prior[column], whole - one + prior[column]
    with np.errstate(divide="ignore", invalid="ignore"):
        here = one / (size[row] + PRIOR - one)
        there = other / (total[-1] - size[row] + PRIOR - other)
        z = np.log(here / there) * np.sqrt(one * other / (one + other))
    z = np.where(np.isfinite(z) & ~every, z, 0.0)
    firsts = table.indptr[: -1 : table.shape[0] // draws]
    return np.asarray(np.maximum.reduceat(z, firsts))


def _telling(
    batch: Batch,
    long: list[int],
    keep: np.ndarray,
    mine: np.ndarray,
    z: np.ndarray,
    largest: np.ndarray,
) -> list[Distinctive]:
    """The most telling words of each text.

    Args:
        long: the texts that are long enough.
        keep: the columns of the words.
        mine: how often each text has each, and all words: shape (texts, words + 1).
        z: shape (texts, words).
        largest: each deal's largest z.
    """
    size, mine = mine[:, -1:], mine[:, :-1]
    others, other_size = mine.sum(axis=0) - mine, size.sum() - size
    # of a word that the others never use they have half of one; no words, no ratio
    ratio = mine / np.maximum(size, 1) / (np.maximum(others, 0.5) / np.maximum(other_size, 1))
    found = []
    for place, text in enumerate(long):
        order = np.argsort(-z[place], kind="stable")[:MOST_WORDS]
        for at in order.tolist():
            if ratio[place, at] < LEAST_RATIO or mine[place, at] < LEAST_SENTENCES:
                continue
            p = (1 + int((largest >= z[place, at] - 1e-9).sum())) / (1 + len(largest))
            found.append(
                Distinctive(
                    document=batch.readings[text].document.id,
                    term=batch.terms[keep[at]],
                    count=int(mine[place, at]),
                    others=int(others[place, at]),
                    z=written(float(z[place, at])),
                    p=rounded(p),
                    verdict="clear difference" if p <= CLEAR_WORDS else "more here",
                )
            )
    return found


def _eligible(batch: Batch, stop: frozenset[str]) -> np.ndarray:
    """The columns of words that come four times, in two sentences, and mean something."""
    total = np.asarray(batch.narrator.sum(axis=0)).ravel()
    sentences = np.asarray((batch.narrator > 0).sum(axis=0)).ravel()
    enough = np.flatnonzero((total >= LEAST_COUNT) & (sentences >= LEAST_SENTENCES))
    terms = batch.terms
    kept = [
        at for at in enough.tolist() if terms[at] not in stop and not terms[at][0].isdigit()
    ]
    return np.array(sorted(kept, key=terms.__getitem__), dtype=np.int64)


def _z_scores(counts: np.ndarray) -> np.ndarray:
    """z of the log-odds of each text against the others, shape (texts, terms, …).

    Args:
        counts: shape (texts, terms + 1, …), all words of a text in the last place.
    """
    total = counts.sum(axis=0)
    prior = PRIOR * total / total[-1]
    one, other = counts + prior, total - counts + prior
    with np.errstate(divide="ignore", invalid="ignore"):
        sizes = one[:, -1:], other[:, -1:]
        one, other = one[:, :-1], other[:, :-1]
        odds = one / (sizes[0] - one) / (other / (sizes[1] - other))
        z = np.log(odds) * np.sqrt(one * other / (one + other))
    # texts of nothing but one word have no odds, and so no difference
    return np.where(np.isfinite(z), z, 0.0)


def _portions(draws: int, cells: int) -> list[int]:
    """Draws in portions, so that memory stays flat for many texts, and what is made of a
    portion in the cache."""
    some = max(1, min(draws, PORTION // max(cells, 1)))
    return [min(some, draws - at) for at in range(0, draws, some)]
