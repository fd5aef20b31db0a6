"""A heap made of texts with known events: some of several texts, most of them alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from msgspec import Struct

from framing.comparing.grouping.events import found_in
from framing.reading.reader import read_all
from framing.records import Document

WHOLE = 7  # every so many events has all of its texts in the heap, each other one of them


class Text(Struct, frozen=True):
    """One text and the event that people put it in; `date` where it has one, ISO."""

    event: str
    text: str
    title: str = ""
    date: str | None = None


def heap_of(texts: Sequence[Text]) -> list[Text]:
    """All texts of every seventh event, the first of each other, in their order."""
    place: dict[str, int] = {}
    seen: set[str] = set()
    found = []
    for text in texts:
        turn = place.setdefault(text.event, len(place))
        if turn % WHOLE == 0 or text.event not in seen:
            found.append(text)
        seen.add(text.event)
    return found


def heap_figures(texts: Sequence[Text]) -> dict[str, Any]:
    """How well a heap of these texts is grouped, beside pairs by plain TF-IDF.

    The keys are `n, pair_precision, pair_recall, plain`, the last the recall of pairs by
    TF-IDF's cosine at the same precision, or more; None where nothing has a pair.
    """
    heap = heap_of(texts)
    readings = read_all(
        [
            Document(str(at), "heap", str(at), one.text, title=one.title, published=one.date)
            for at, one in enumerate(heap)
        ]
    )
    of = {name: number for number, name in enumerate(dict.fromkeys(t.event for t in heap))}
    gold = np.array([of[one.event] for one in heap])
    found = np.zeros(len(heap), dtype=np.int64)
    for number, (members, _) in enumerate(found_in(readings)):
        found[members] = number
    right, told, true = (pairs_in(gold * len(heap) + found), pairs_in(found), pairs_in(gold))
    precision = right / told if told else None
    return {
        "n": len(heap),
        "pair_precision": round(precision, 4) if precision is not None else None,
        "pair_recall": round(right / true, 4) if true else None,
        "plain": _plain(heap, gold, precision) if precision and true else None,
    }


def pairs_in(groups: np.ndarray) -> int:
    """How many pairs of texts have one group, of each text's group."""
    counts = np.unique(groups, return_counts=True)[1]
    return int((counts * (counts - 1) // 2).sum())


def _plain(heap: Sequence[Text], gold: np.ndarray, precision: float) -> dict[str, Any]:
    """Single pairs by TF-IDF's cosine: the best recall at this precision."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    words = [f"{one.title}\n{one.text}" for one in heap]
    vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(words)
    likeness = (vectors @ vectors.T).tocoo()
    upper = likeness.row < likeness.col
    row, column, value = likeness.row[upper], likeness.col[upper], likeness.data[upper]
    order = np.argsort(-value, kind="stable")
    right = np.cumsum(gold[row[order]] == gold[column[order]])
    share = right / np.arange(1, len(right) + 1)
    good = np.flatnonzero(share >= precision)
    recall = float(right[good[-1]] / pairs_in(gold)) if len(good) else 0.0
    what = "pairs by TF-IDF's cosine, at that precision"
    return {"what": what, "pair_recall": round(recall, 4)}
