"""A model over units: the probability of each category, and the words that moved it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.sparse import csr_array

from framing.errors import InputError, LexiconError
from framing.lexicons import parsed
from framing.records import Problem
from framing.scoring.learned.measures import MOST, measured
from framing.scoring.learned.model import Measured, Model, Terms
from framing.scoring.learned.views import Unit, grams, seen, wide_grams
from framing.scoring.matching.categories import Lexicon
from framing.scoring.matching.codebook_files import CodebookFile

if TYPE_CHECKING:
    from sklearn.feature_extraction.text import TfidfVectorizer

LETTERS = (2, 5)
NOTHING = np.zeros((0, 0))


def vectorizer_of(view: str, kind: str, **more: Any) -> TfidfVectorizer:
    """What counts a block's terms, for learning and for predicting alike."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    if kind == "letters":
        how: dict[str, Any] = {"analyzer": "char_wb", "ngram_range": LETTERS}
    else:
        how = {"analyzer": wide_grams if view == "around" else grams}
    return TfidfVectorizer(sublinear_tf=True, **how, **more)


def book_of(model: Model) -> Lexicon | None:
    """The codebook that a model carries.

    Raises:
        LexiconError: it can't be loaded.
    """
    if not model.codebook:
        return None
    path = Path(f"{model.title}: its codebook")
    book, problems = CodebookFile(path, model.codebook).lexicon(
        parsed(model.codebook, str(path))
    )
    if book is None:
        raise LexiconError(problems)
    return book


def probabilities(model: Model, units: Sequence[Unit]) -> np.ndarray:
    """Shape (units, categories), 0 to 1; of exclusive categories a unit's sum to 1.

    Raises:
        InputError: the model knows measures that this version of the program doesn't have, or
            is of marked targets, and the units have none.
    """
    if model.task == "targets" and not all(unit.has_target for unit in units):
        what = "is of marked targets, and these texts have none"
        raise InputError([Problem(model.title, what, "use it with 'framing validate targets'")])
    raw = scores(model, units)
    slope = np.array([one.slope for one in model.categories])
    offset = np.array([one.offset for one in model.categories])
    return likely(raw * slope + offset, model.exclusive)


def likely(values: np.ndarray, exclusive: bool) -> np.ndarray:
    """Values on the logit scale as probabilities, of one category or of all together."""
    from scipy.special import expit, softmax

    found: np.ndarray = softmax(values, axis=1) if exclusive else expit(values)
    return found


def chosen(model: Model, found: np.ndarray) -> np.ndarray:
    """Which categories units are said to have, bool, from their probabilities."""
    if model.exclusive:
        best = np.zeros(found.shape, dtype=bool)
        best[np.arange(len(found)), found.argmax(axis=1)] = True
        return best
    said: np.ndarray = found >= np.array([one.threshold for one in model.categories])
    return said


def scores(model: Model, units: Sequence[Unit]) -> np.ndarray:
    """The model's sums before they become probabilities, shape (units, categories)."""
    own = measured(units, book_of(model)) if model.measured.names and units else ([], NOTHING)
    intercepts = np.array([one.intercept for one in model.categories])
    return summed(model.terms, model.measured, intercepts, units, own)


def summed(
    terms: Sequence[Terms],
    own: Measured,
    intercepts: np.ndarray,
    units: Sequence[Unit],
    measures: tuple[Sequence[str], np.ndarray],
) -> np.ndarray:
    """The sums of a model's blocks over units, shape (units, categories); `measures` are
    theirs, as of `measures.measured`."""
    total = np.tile(intercepts, (len(units), 1))
    if not units:
        return total
    for block in terms:
        total += counted(block, units) @ np.array(block.weights).T
    if own.names:
        total += scaled(own, *measures) @ np.array(own.weights).T
    return total


def counted(block: Terms, units: Sequence[Unit]) -> csr_array:
    """A block's terms in units, shape (units, terms): TF-IDF of length 1."""
    vectorizer = vectorizer_of(block.view, block.kind, vocabulary=block.terms)
    vectorizer.idf_ = np.array(block.idf)
    return csr_array(vectorizer.transform(seen(units, block.view)))


def scaled(own: Measured, names: Sequence[str], values: np.ndarray) -> np.ndarray:
    """A model's measures out of all, on its scale.

    Raises:
        InputError: one isn't there.
    """
    place = {name: at for at, name in enumerate(names)}
    lost = [name for name in own.names if name not in place]
    if lost:
        what = f"knows the measure '{lost[0]}', which this version doesn't have"
        raise InputError([Problem("--model", what, "train it again")])
    mine = values[:, [place[name] for name in own.names]]
    found: np.ndarray = np.clip((mine - np.array(own.mean)) / np.array(own.spread), -MOST, MOST)
    return found
