"""What a model is held beside: plainer ways, and itself with less to learn from."""

from __future__ import annotations

from typing import Any

import numpy as np

from framing.scoring.matching.categories import Lexicon
from framing.training.examples import Examples
from framing.training.fitting import fit
from framing.training.trying import FOLDS, SHARES, Measures, folds_of, sums_of
from framing.validating.coded import found_by
from framing.validating.frames import f1

BINS = 10


def macro_f1(gold: np.ndarray, said: np.ndarray) -> float:
    """The mean F1 of the categories, shapes (units, categories); of one category alone, of
    its yes and its no."""
    if gold.shape[1] == 1:
        gold, said = np.hstack([gold, ~gold]), np.hstack([said, ~said])
    return round(float(f1(gold, said).mean()), 4)


def error_of(chance: np.ndarray, gold: np.ndarray) -> float:
    """The expected calibration error over all decisions: how far the mean probability of each
    tenth is from the share of yes in it."""
    place = np.minimum((chance * BINS).astype(int), BINS - 1).ravel()
    many = np.bincount(place, minlength=BINS)
    apart = np.bincount(place, weights=(chance - gold).ravel(), minlength=BINS)
    return float(np.abs(apart).sum() / max(many.sum(), 1))


def curve_of(examples: Examples, measures: Measures) -> list[tuple[float, int, float]]:
    """Macro-F1 by how much there is to learn from: the first groups of each fold's, in a fixed
    shuffled order, without calibration."""
    order = np.random.default_rng(0).permutation(sorted(set(examples.groups))).tolist()
    rank = {group: at for at, group in enumerate(order)}
    found = []
    for share in SHARES:
        said = np.zeros(examples.gold.shape, dtype=bool)
        sizes = []
        for train_on, test in folds_of(examples.groups, FOLDS):
            mine = sorted({rank[examples.groups[at]] for at in train_on})
            most = mine[max(int(len(mine) * share), 1) - 1]
            some = np.array([at for at in train_on if rank[examples.groups[at]] <= most])
            sizes.append(len(some))
            names, values = measures
            units = [examples.units[at] for at in some]
            some_measures = (names, values[some])
            sums = fit(units, examples.gold[some], some_measures, examples.exclusive)
            said[test] = _plainly(sums_of(sums, examples.units, measures, test), examples)
        found.append((share, int(np.mean(sizes)), macro_f1(examples.gold, said)))
    return found


def _plainly(raw: np.ndarray, examples: Examples) -> np.ndarray:
    """Sums as decisions, without calibration."""
    if not examples.exclusive:
        found: np.ndarray = raw > 0
        return found
    said = np.zeros(raw.shape, dtype=bool)
    said[np.arange(len(raw)), raw.argmax(axis=1)] = True
    return said


def baselines_of(examples: Examples, book: Lexicon | None) -> dict[str, float]:
    """Macro-F1 of plain ways on the same folds."""
    gold = examples.gold
    usual = np.zeros(gold.shape, dtype=bool)
    most = int(gold.sum(axis=0).argmax())
    usual[:, most] = gold.shape[1] > 1 or gold.mean() >= 0.5
    found = {
        "TF-IDF of words, logistic regression": macro_f1(gold, _plain(examples)),
        "the most frequent for every unit": macro_f1(gold, usual),
    }
    if book is not None:
        counts = found_by(book, [unit.text for unit in examples.units])
        place = {one.id: at for at, one in enumerate(book.categories)}
        hits = np.array([counts[:, place[key]] for key in examples.ids if key in place]).T
        if hits.shape == gold.shape:
            found["the codebook: any of its words"] = macro_f1(gold, hits > 0)
    return found


def _plain(examples: Examples) -> np.ndarray:
    """Yes or no by TF-IDF and logistic regression alone, shape (units, categories)."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    texts = [unit.text for unit in examples.units]
    said = np.zeros(examples.gold.shape, dtype=bool)
    for train_on, test in folds_of(examples.groups, FOLDS):
        vectorizer = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
        known = vectorizer.fit_transform([texts[at] for at in train_on])
        unknown = vectorizer.transform([texts[at] for at in test])

        def learned(gold: np.ndarray, known: Any = known, unknown: Any = unknown) -> np.ndarray:
            model = LogisticRegression(C=10.0, class_weight="balanced", max_iter=400)
            found: np.ndarray = model.fit(known, gold).predict(unknown)
            return found

        gold = examples.gold[train_on]
        if examples.exclusive:
            said[test, learned(gold.argmax(axis=1))] = True
            continue
        for at in range(gold.shape[1]):
            alike = gold[:, at].all() or not gold[:, at].any()
            said[test, at] = gold[0, at] if alike else learned(gold[:, at])
    return said
