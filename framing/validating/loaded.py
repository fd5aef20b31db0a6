"""Loaded sentences against people's judgement, such as BABE's (Spinde et al. 2021).

Nothing is learned: words of the shipped lists are summed with weights set beforehand,
and the threshold is set beforehand too. The baselines are VADER's absolute compound,
and TF-IDF with logistic regression learned from the other topics in the same run.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from framing.scoring.profiles.loadedness import THRESHOLD, loadedness
from framing.scoring.sentences import sentence_reading
from framing.scoring.tokens.vectors import vectorize
from framing.validating.rows import rows_of

FORM = '{"text": "…", "loaded": true, "topic": "…"}'
FOLDS = 5


class Row(msgspec.Struct, frozen=True):
    """One judged sentence; without topics, each row is its own."""

    text: str
    loaded: bool
    topic: str = ""


def validate(path: Path) -> dict[str, Any]:
    """How well the lists tell loaded sentences from others.

    The keys are `task, n, auc, macro_f1, threshold, baseline`; `auc` is None where all
    rows are judged alike. The learned baseline needs five topics, or it is None.

    Args:
        path: JSON lines of `{"text": …, "loaded": …, "topic": …}`.

    Raises:
        InputError: the file can't be read, a line hasn't that form, or there are none.
    """
    rows = rows_of(path, Row, FORM)
    texts = [row.text for row in rows]
    gold = np.array([row.loaded for row in rows])
    scores = loadedness(
        vectorize([sentence_reading(at, text) for at, text in enumerate(texts)])
    )
    return {
        "task": "loaded",
        "n": len(rows),
        "auc": auc(gold, scores),
        "macro_f1": macro_f1(gold, scores >= THRESHOLD, (True, False)),
        "threshold": THRESHOLD,
        "baseline": {
            "what": "VADER's absolute compound; TF-IDF and logistic regression, five folds "
            "by topic",
            "abs_vader_auc": auc(gold, _absolute_compounds(texts)),
            **_learned(texts, gold, [row.topic or str(at) for at, row in enumerate(rows)]),
        },
    }


def auc(gold: np.ndarray, scores: np.ndarray) -> float | None:
    """Area under the ROC curve to four decimals; None where one class is missing.

    Equals the share of (loaded, not loaded) pairs in the right order, ties half.
    """
    from scipy.stats import rankdata

    loaded = int(gold.sum())
    other = len(gold) - loaded
    if not loaded or not other:
        return None
    ranks = rankdata(scores)[gold].sum() - loaded * (loaded + 1) / 2
    return round(float(ranks / (loaded * other)), 4)


def f1_of(gold: np.ndarray, found: np.ndarray, value: object) -> float:
    """The F1 of one class; 0 where it is neither there nor found."""
    both = int(((gold == value) & (found == value)).sum())
    either = int((gold == value).sum() + (found == value).sum())
    return 2 * both / either if either else 0.0


def macro_f1(gold: np.ndarray, found: np.ndarray, classes: Sequence[object]) -> float:
    """The mean of the F1 of some classes, to four decimals."""
    return round(sum(f1_of(gold, found, one) for one in classes) / len(classes), 4)


def _learned(texts: list[str], gold: np.ndarray, topics: list[str]) -> dict[str, float | None]:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GroupKFold

    if len(set(topics)) < FOLDS:
        return {"tfidf_auc": None, "tfidf_macro_f1": None}
    chance = np.full(len(texts), float(gold.mean()))
    for train, test in GroupKFold(FOLDS).split(texts, groups=topics):
        if gold[train].all() or not gold[train].any():
            continue
        vectorizer = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)
        known = vectorizer.fit_transform([texts[at] for at in train])
        model = LogisticRegression(C=10.0, max_iter=1000).fit(known, gold[train])
        unknown = vectorizer.transform([texts[at] for at in test])
        chance[test] = model.predict_proba(unknown)[:, 1]
    macro = macro_f1(gold, chance >= 0.5, (True, False))
    return {"tfidf_auc": auc(gold, chance), "tfidf_macro_f1": macro}


def _absolute_compounds(texts: list[str]) -> np.ndarray:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    scores = map(SentimentIntensityAnalyzer().polarity_scores, texts)
    return np.array([abs(score["compound"]) for score in scores])
