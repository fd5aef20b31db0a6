"""A heap made of texts with known events, some of several texts, most of them alone; and how
far two groupings of texts agree: B-cubed, and pairs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from msgspec import Struct

from framing.comparing.grouping.events import found_in
from framing.reading.reader import read_all
from framing.records import Document

WHOLE = 7  # every so many events has all of its texts in the heap, each other one of them
TENTHS = 10


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

    The keys are `n, pair_precision, pair_recall, bcubed, of_groups, plain`: B-cubed over all
    texts, and over those of events with several; the recall of pairs by TF-IDF's cosine at
    the same precision, or more, and B-cubed with each text alone. None where nothing has a
    pair.
    """
    heap = heap_of(texts)
    gold, found = _gold_and_found(heap)
    right, told, true = _pairs(gold, found)
    precision, recall = bcubed_of_each(gold, found)
    several = np.bincount(gold)[gold] > 1
    return {
        "n": len(heap),
        "pair_precision": round(right / told, 4) if told else None,
        "pair_recall": round(right / true, 4) if true else None,
        "bcubed": _bcubed(precision, recall),
        "of_groups": _bcubed(precision[several], recall[several]),
        "plain": _plain(heap, gold, right / told) if right else None,
    }


def tenths_figures(texts: Sequence[Text]) -> dict[str, Any] | None:
    """The pairs of ten heaps, each of every tenth event: the first one's, and the means of all
    ten; None where one of them has nothing to tell."""
    events = list(dict.fromkeys(one.event for one in texts))
    shares = []
    for tenth in range(TENTHS):
        mine = set(events[tenth::TENTHS])
        heap = heap_of([one for one in texts if one.event in mine])
        right, told, true = _pairs(*_gold_and_found(heap)) if heap else (0, 0, 0)
        if not (told and true):
            return None
        shares.append({"pair_precision": right / told, "pair_recall": right / true})
    means = {key: round(float(np.mean([one[key] for one in shares])), 4) for key in shares[0]}
    return {"first": {key: round(value, 4) for key, value in shares[0].items()}, "mean": means}


def _gold_and_found(heap: Sequence[Text]) -> tuple[np.ndarray, np.ndarray]:
    """The group of each text by people, and by the program, shapes (texts,)."""
    readings = read_all(
        [
            Document(str(at), "heap", str(at), one.text, title=one.title, published=one.date)
            for at, one in enumerate(heap)
        ]
    )
    found = np.zeros(len(heap), dtype=np.int64)
    for number, (members, _) in enumerate(found_in(readings)):
        found[members] = number
    return np.unique([one.event for one in heap], return_inverse=True)[1], found


def _bcubed(precision: np.ndarray, recall: np.ndarray) -> dict[str, float]:
    means = bcubed_means(precision, recall)
    names = ("precision", "recall", "f1")
    return {name: round(mean, 4) for name, mean in zip(names, means, strict=True)}


def _pairs(gold: np.ndarray, found: np.ndarray) -> tuple[int, int, int]:
    """How many pairs are right, told, and true."""
    return pairs_in(gold * len(gold) + found), pairs_in(found), pairs_in(gold)


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
    alone = _bcubed(*bcubed_of_each(gold, np.arange(len(gold))))
    return {"what": what, "pair_recall": round(recall, 4), "bcubed_of_all_alone": alone}


def bcubed_of_each(gold: np.ndarray, predicted: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each text's share of its group that is of its event, and of its event in its group."""
    if gold.shape != predicted.shape:
        raise ValueError("gold and predicted must have one group for each text")
    if not len(gold):
        return np.ones(0), np.ones(0)
    both = gold.astype(np.int64) * (int(predicted.max()) + 1) + predicted
    _, cell, counts = np.unique(both, return_inverse=True, return_counts=True)
    shared = counts[cell]
    return shared / np.bincount(predicted)[predicted], shared / np.bincount(gold)[gold]


def bcubed_means(precision: np.ndarray, recall: np.ndarray) -> tuple[float, float, float]:
    """The means of some texts' shares, and their F1; 1 of no texts."""
    told, found = (float(share.mean()) if len(share) else 1.0 for share in (precision, recall))
    return told, found, 2 * told * found / (told + found)


def pairs_in(groups: np.ndarray) -> int:
    """How many pairs of texts have one group, of each text's group."""
    counts = np.unique(groups, return_counts=True)[1]
    return int((counts * (counts - 1) // 2).sum())


def pair_f1(
    gold: np.ndarray, predicted: np.ndarray, counted: np.ndarray | None = None
) -> float:
    """F1 of the pairs put into one group, 0 to 1; 1 where neither has a pair.

    `counted`, shape (texts,), says which texts count; a pair counts if either does.
    """
    both = gold.astype(np.int64) * (int(predicted.max(initial=0)) + 1) + predicted
    right, told, true = (pairs_in(groups) for groups in (both, predicted, gold))
    if counted is not None:
        less = (pairs_in(groups[~counted]) for groups in (both, predicted, gold))
        right, told, true = (
            every - part for every, part in zip((right, told, true), less, strict=True)
        )
    return 2 * right / (told + true) if told + true else 1.0
