"""A codebook's frames against human codes: texts with one or two frames each.

Made for headlines such as those of the Gun Violence Frame Corpus (Liu et al.
2019). Nothing is learned: the frames with the most hits are the prediction. The
baselines are learned from the very texts, by cross-validation, in the same run.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np

from framing.scoring.families.frames import counts, leading, score
from framing.scoring.matching.lexicon import Lexicon, load
from framing.scoring.sentences import sentence_reading
from framing.scoring.tokens.vectors import vectorize
from framing.validating.rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Sequence

FORM = '{"text": "…", "frames": ["…"]}'
FOLDS = 5
CODEBOOK = "gun_violence"


class Row(msgspec.Struct, frozen=True):
    """One coded text."""

    text: str
    frames: list[str]


def validate(path: Path, codebook: str | Path | Lexicon = CODEBOOK) -> dict[str, Any]:
    """How well a codebook finds the frames that people coded.

    Macro-F1 is the mean over the codebook's frames, one that nobody coded and
    that is never found counting 0; micro-F1 is over all decisions. The keys are
    `task, n, macro_f1, micro_f1, per_frame, baseline`; the baseline is TF-IDF
    with logistic regression, five folds, and for the floor the most frequent
    frame for every text. Below five rows there is no baseline: None.

    Args:
        path: JSON lines of `{"text": …, "frames": ["id", …]}`.
        codebook: its name, file, or itself.

    Raises:
        InputError: the file can't be read, a line hasn't that form, names a frame
            that the codebook hasn't, or there are no rows.
        LexiconError: there is no such codebook.
    """
    lexicon = codebook if isinstance(codebook, Lexicon) else load(codebook)
    ids = [category.id for category in lexicon.categories]

    def faults(row: Row) -> list[tuple[str, str]]:
        mend = f"the codebook has {', '.join(ids)}"
        return [(f"unknown frame '{one}'", mend) for one in row.frames if one not in ids]

    rows = rows_of(path, Row, FORM, faults)
    texts = [row.text for row in rows]
    gold = np.array([[frame in row.frames for frame in ids] for row in rows])
    found = predicted(texts, lexicon)
    return {
        "task": "frames",
        "n": len(rows),
        **figures(gold, found),
        "per_frame": dict(zip(ids, [round(float(f), 4) for f in f1(gold, found)], strict=True)),
        "baseline": _baseline(texts, gold) if len(rows) >= FOLDS else None,
    }


def predicted(texts: Sequence[str], lexicon: Lexicon) -> np.ndarray:
    """The frames that lead each text by the codebook, shape (texts, categories), bool."""
    batch = vectorize([sentence_reading(number, text) for number, text in enumerate(texts)])
    return leading(counts(batch, score(batch, lexicon, voice=None)))


def f1(gold: np.ndarray, found: np.ndarray) -> np.ndarray:
    """F1 by column of two bool arrays of one shape; 0 where neither has anything."""
    both = (gold & found).sum(axis=0)
    either = gold.sum(axis=0) + found.sum(axis=0)
    values = np.zeros(len(both))
    np.divide(2.0 * both, either, out=values, where=either > 0)
    return values


def figures(gold: np.ndarray, found: np.ndarray) -> dict[str, float]:
    """Macro- and micro-F1, to four decimals."""
    micro = f1(gold.reshape(-1, 1), found.reshape(-1, 1))[0]
    return {
        "macro_f1": round(float(f1(gold, found).mean()), 4),
        "micro_f1": round(float(micro), 4),
    }


def _baseline(texts: list[str], gold: np.ndarray) -> dict[str, Any]:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import KFold

    found = np.zeros(gold.shape, dtype=bool)
    for train, test in KFold(FOLDS, shuffle=True, random_state=0).split(texts):
        vectorizer = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=1)
        known = vectorizer.fit_transform([texts[at] for at in train])
        unknown = vectorizer.transform([texts[at] for at in test])
        for column in range(gold.shape[1]):
            target = gold[train, column]
            if target.all() or not target.any():
                found[test, column] = target[0]
                continue
            model = LogisticRegression(C=10.0, class_weight="balanced", max_iter=1000)
            found[test, column] = model.fit(known, target).predict(unknown)
    usual = np.zeros(gold.shape, dtype=bool)
    usual[:, gold.sum(axis=0).argmax()] = True
    return {
        "what": "TF-IDF and logistic regression, five folds",
        **figures(gold, found),
        "most_frequent": figures(gold, usual),
    }
