"""The words that make a text's wording differ from the others', each with its part in it.

A description of these texts: no test stands behind a single word here.
"""

from __future__ import annotations

import numpy as np

from framing.comparing.gaps.distinctive import LEAST_COUNT, LEAST_SENTENCES
from framing.comparing.inference.statistics import jsd_shift, shares, written
from framing.records import Batch, Shift
from framing.settings import MIN_WORDS

LEAST_PART = 0.002  # of all that differs
MOST_WORDS = 7  # a text and direction


def shifts_of(batch: Batch, stop: frozenset[str]) -> list[Shift]:
    """Up to seven words more frequent in a text than in all others together, then as many
    less frequent, largest part first, in the order of the texts.

    The narrator's words without stop words and digits; texts under 100 words are passed
    over. A word's part is its term of the Jensen-Shannon divergence as a share of the whole
    (Gallagher et al. 2021, EPJ Data Science 10:4). Words that come less than four times, or
    in one sentence, or make less than 0.2% of the whole, count in it and are not listed.
    """
    from scipy.sparse import csr_array

    keep = [at for at, term in enumerate(batch.terms) if _is_word(term, stop)]
    long = [at for at, one in enumerate(batch.readings) if one.document.words >= MIN_WORDS]
    if len(long) < 2 or not keep:
        return []
    rows = np.isin(batch.document, long)
    counts = batch.narrator[np.flatnonzero(rows)][:, keep].tocsc()
    document, sentence = batch.document[rows], batch.sentence[rows]
    ends = np.searchsorted(document, long, side="right")
    texts = csr_array((np.ones(len(document)), np.arange(len(document)), [0, *ends]))
    mine = (texts @ counts).tocsr()
    total = mine.sum(axis=0)
    enough = (total >= LEAST_COUNT) & (np.diff(counts.indptr) >= LEAST_SENTENCES)
    found = []
    for at, text in enumerate(long):
        here = mine[[at]].toarray()[0]
        for column, part in _largest(_parts(here, total - here) * enough):
            has = np.sort(counts.indices[slice(*counts.indptr[column : column + 2])])
            has = has[document[has] == text]
            found.append(
                Shift(
                    document=batch.readings[text].document.id,
                    term=batch.terms[keep[column]],
                    part=written(part),
                    count=int(here[column]),
                    others=int(total[column] - here[column]),
                    sentences=sentence[has].tolist(),
                )
            )
    return found


def _is_word(term: str, stop: frozenset[str]) -> bool:
    return term not in stop and len(term) > 1 and not term[0].isdigit()


def _parts(here: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Each word's share of the divergence, below 0 where it is less frequent here."""
    p, q = shares(here), shares(others)
    parts = jsd_shift(q, p)
    whole = float(parts.sum())
    if not (here.sum() and others.sum() and whole):
        return np.zeros(len(here))
    # rounded, so that words that come as often stand in one order on every machine
    return np.asarray(np.round(np.sign(p - q) * parts / whole, 9))


def _largest(parts: np.ndarray) -> list[tuple[int, float]]:
    """The columns of the largest parts: those above 0, then those below, ties in order."""
    found: list[tuple[int, float]] = []
    for some in (parts, -parts):
        large = np.flatnonzero(some >= LEAST_PART)  # few are
        order = large[np.argsort(-some[large], kind="stable")][:MOST_WORDS]
        found += zip(order.tolist(), parts[order].tolist(), strict=True)
    return found
