"""Which texts tell one event, against people's own grouping.

The measure is B-cubed (Bagga & Baldwin 1998, COLING-ACL): for each text, what share of
its group belongs there, and what share of its event is in its group. The level from
which texts are one event is chosen on every other event, so that no text decides over
itself; the headline figure, `bcubed_f1`, is that of the other events' texts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from framing.comparing.grouping import likeness, linkage
from framing.validating import heaps
from framing.validating.heaps import Text, bcubed_means, bcubed_of_each, pair_f1
from framing.validating.rows import rows_of

FORM = '{"event": "…", "title": "…", "text": "…"}'
LEVELS = np.round(np.arange(0.7, 2.7, 0.02), 2)
PLAIN_LEVELS = np.round(np.arange(0.04, 0.8, 0.02), 2)
PLAIN_LEVEL = 0.25  # a usual cosine for plain TF-IDF
MOST_PLAIN = 12_000  # texts whose full matrix of likenesses fits into a small machine

Cut = Callable[[float], np.ndarray]


def validate(path: Path) -> dict[str, Any]:
    """How well texts are grouped by event.

    The keys are `task, n, events, threshold, default_threshold, bcubed_f1, pair_f1, all,
    default, heap, tenths, baseline`. `bcubed_f1` and `pair_f1` are those of the half of the
    events that had no part in choosing `threshold`, with all texts grouped together; `all`
    has the same two for all texts, `default` for all at the program's own threshold; `heap`
    and `tenths` are of heaps made of the texts (`heaps`). The baseline is TF-IDF and average
    linkage over the full matrix, its threshold chosen likewise; None for more than fit.

    Args:
        path: JSON lines of texts with their events.

    Raises:
        InputError: the file can't be read, a line hasn't that form, or there are none.
    """
    texts = rows_of(path, Text, FORM)
    numbers: dict[str, int] = {}
    gold = np.array([numbers.setdefault(text.event, len(numbers)) for text in texts])
    items = [likeness.item_of_text(text.title, text.text, text.date) for text in texts]
    found = likeness.likenesses(items)
    made = linkage.merges(len(items), found.left, found.right, found.likeness)

    def cut(level: float) -> np.ndarray:
        return linkage.cut(len(items), made, level)

    usual = found.level
    figures = _figures(gold, cut, LEVELS, usual)
    return {
        "task": "events",
        "n": len(texts),
        "events": len(numbers),
        **figures,
        "default_threshold": round(usual, 2),
        "default": _scores(gold, cut(usual)),
        "heap": heaps.heap_figures(texts),
        "tenths": heaps.tenths_figures(texts),
        "baseline": _baseline(texts, gold),
    }


def _figures(gold: np.ndarray, cut: Cut, levels: np.ndarray, usual: float) -> dict[str, Any]:
    """The level that is best for the even events, and what it gives for the odd ones.

    Of levels that do equally well it is the one nearest to the `usual` level.
    """
    tune = gold % 2 == 0
    scores = []
    for level in levels.tolist():
        precision, recall = bcubed_of_each(gold, cut(level))
        scores.append(bcubed_means(precision[tune], recall[tune])[2])
    best = levels[np.array(scores) >= max(scores) - 1e-9]
    level = float(best[np.argmin(np.abs(best - usual))])
    groups = cut(level)
    held = ~tune if (~tune).any() else tune
    precision, recall = bcubed_of_each(gold, groups)
    return {
        "threshold": level,
        "bcubed_f1": round(bcubed_means(precision[held], recall[held])[2], 4),
        "pair_f1": round(pair_f1(gold, groups, held), 4),
        "all": _scores(gold, groups),
    }


def _scores(gold: np.ndarray, groups: np.ndarray) -> dict[str, float]:
    precision, recall = bcubed_of_each(gold, groups)
    return {
        "bcubed_f1": round(bcubed_means(precision, recall)[2], 4),
        "pair_f1": round(pair_f1(gold, groups), 4),
    }


def _baseline(texts: Sequence[Text], gold: np.ndarray) -> dict[str, Any]:
    """What plain TF-IDF and average linkage reach, at a threshold chosen in the same way."""
    what = "TF-IDF, cosine, average linkage over the full matrix"
    if not 1 < len(texts) <= MOST_PLAIN:
        reason = f"needs 2 to {MOST_PLAIN} texts: the full matrix has the square of that"
        return {"what": what, "bcubed_f1": None, "pair_f1": None, "reason": reason}
    from scipy.cluster.hierarchy import fcluster
    from scipy.cluster.hierarchy import linkage as full_linkage
    from sklearn.feature_extraction.text import TfidfVectorizer

    words = [f"{text.title}\n{text.text}" for text in texts]
    vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(words)
    apart = np.empty(len(texts) * (len(texts) - 1) // 2)
    at = 0
    for row in range(len(texts) - 1):
        alike = (vectors[row + 1 :] @ vectors[row].T).toarray().ravel()
        apart[at : at + len(alike)] = 1 - alike
        at += len(alike)
    np.maximum(apart, 0, out=apart)
    tree = full_linkage(apart, "average")

    def cut(level: float) -> np.ndarray:
        return np.asarray(fcluster(tree, 1 - level, "distance"), dtype=np.int64) - 1

    return {"what": what, **_figures(gold, cut, PLAIN_LEVELS, PLAIN_LEVEL)}
