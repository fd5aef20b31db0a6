"""A model's categories as measures: of how many of the narrator's sentences it says them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np

from framing.errors import InputError
from framing.records import Batch, Family, Hits, Measure, Problem, Scores
from framing.scoring.learned import evidence
from framing.scoring.learned.model import Model, load
from framing.scoring.learned.predicting import chosen, probabilities
from framing.scoring.learned.views import Unit
from framing.scoring.tokens.vectors import NARRATOR, words_per_row

MOST_WORDS = 60  # a unit's median: a model of longer ones says nothing of sentences
FAMILY = Family(
    name="model",
    title="What your model finds",
    meaning="In how many of the narrator's sentences a model of your own finds a category, and "
    "in brackets how many those are. The words that speak most for it are its evidence; "
    "letters and other measures have their part, too.",
    unit="% of sentences",
    picture="What your model finds in each text",
    says="has {amount} sentences that a model takes for “{title}”",
    layer="Words that moved your model",
    place=22,
)


@lru_cache(maxsize=8)
def model_at(path: str) -> Model:
    """A model's file, fit for sentences.

    Raises:
        InputError: it is none, or is of marked targets or of longer units.
    """
    model = load(Path(path))
    if model.task == "targets":
        mend = "hold it with 'framing validate targets'"
        raise InputError(
            [Problem(path, "is a model of marked targets, not of sentences", mend)]
        )
    if model.words > MOST_WORDS:
        what = f"learned from units of {model.words:.0f} words, and sentences are shorter"
        raise InputError([Problem(path, what, "train it on sentences")])
    return model


def scores(batch: Batch, path: str) -> Scores:
    """A model's measures, one a category; see `records.Scores`.

    A sentence counts where half of its words or more are the narrator's. The hits of a
    sentence that is said to have a category are the words that speak for it most, and weigh
    1 together.
    """
    model = model_at(path)
    own = words_per_row(batch, NARRATOR)
    counts = (own > 0) & (2 * own >= words_per_row(batch, None))
    rows = np.flatnonzero(counts)
    units = [Unit(_text(batch, row)) for row in rows.tolist()]
    shape = (len(counts), len(model.categories))
    said = np.zeros(shape, dtype=bool)
    if units:
        said[rows] = chosen(model, probabilities(model, units))
    return Scores(
        measures=_measures(model, path),
        numerator=said.astype(float),
        denominator=np.repeat(counts[:, None].astype(float), shape[1], axis=1),
        scale=np.full(shape[1], 100.0),
        hits=_hits(batch, model, said),
        families=[FAMILY],
    )


def _text(batch: Batch, row: int) -> str:
    text = batch.readings[batch.document[row]].document.text
    return text[batch.row_start[row] : batch.row_end[row]]


def _measures(model: Model, path: str) -> list[Measure]:
    name = Path(path).stem
    return [
        Measure(
            name=f"{FAMILY.name}.{name}.{one.id}",
            family=FAMILY.name,
            title=one.name,
            unit="% of sentences",
            kind="share",
            meaning=f"sentences that the model {model.title} takes for “{one.name}”",
            reliability=_reliability(model, one.grade, one.auc),
        )
        for one in model.categories
    ]


def _reliability(model: Model, grade: str, area: float | None) -> str:
    if area is None or grade == "not validated":
        return "not validated"
    return f"{grade} (AUC {area:.2f}, {model.units} units by groups unseen, {model.title})"


def _hits(batch: Batch, model: Model, said: np.ndarray) -> Hits:
    row, category = np.nonzero(said)
    found = evidence.words(batch, model, row, category)
    return Hits(
        row=batch.token_row[found.token],
        start=batch.token_start[found.token],
        end=batch.token_end[found.token + found.length - 1],
        measure=found.category,
        weight=found.weight,
    )
