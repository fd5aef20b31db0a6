"""The road of training: coded units to a model, and all that is known of it."""

from __future__ import annotations

import statistics

import numpy as np
from msgspec import structs

from framing.coding.codes import Coded
from framing.scoring.learned.measures import measured
from framing.scoring.learned.model import FORMAT, VERSION, Learned, Model, fingerprint
from framing.scoring.matching.categories import Lexicon
from framing.tokens import count_words
from framing.training.beside import baselines_of, curve_of, error_of
from framing.training.card import Training, card_of
from framing.training.examples import Examples
from framing.training.trying import Measures, Tried, calibrated, tried
from framing.validating.coded import Holding, hold


def train(
    examples: Examples, book: Lexicon | None, codebook: str = "", seed: int = 0
) -> tuple[Model, Training]:
    """Learn a model, and try it on groups unseen.

    Args:
        examples: what is learned from.
        book: a codebook whose hits are features; None for none.
        codebook: the same as TOML, which goes with the model.
        seed: where resampling of groups starts; nothing else is drawn.
    """
    measures = measured(examples.units, book)
    known = tried(examples, measures)
    holding = _held(examples, known, seed)
    training = Training(
        title=examples.title,
        task=examples.task,
        by=examples.by,
        groups=len(set(examples.groups)),
        holding=holding,
        baselines=baselines_of(examples, book),
        curve=curve_of(examples, measures),
        error=round(error_of(known.likely, examples.gold), 4),
        seed=seed,
    )
    model = _whole(examples, measures, holding, codebook)
    return structs.replace(model, card=card_of(model, training)), training


def _whole(examples: Examples, measures: Measures, holding: Holding, codebook: str) -> Model:
    """The model that learned from all units, without its card."""
    sums, calibration = calibrated(examples, measures, np.arange(len(examples.units)))
    categories = [
        Learned(
            id=key,
            name=examples.names[at],
            intercept=float(sums.intercepts[at]),
            slope=float(calibration.slope[at]),
            offset=float(calibration.offset[at]),
            threshold=float(calibration.threshold[at]),
            f1=holding.categories[at].f1,
            auc=holding.categories[at].auc,
            grade=holding.categories[at].grade,
        )
        for at, key in enumerate(examples.ids)
    ]
    return Model(
        format=FORMAT,
        version=VERSION,
        title=examples.title,
        task=examples.task,
        exclusive=examples.exclusive,
        units=len(examples.units),
        words=float(statistics.median(count_words(unit.text) for unit in examples.units)),
        categories=categories,
        terms=sums.terms,
        measured=sums.measured,
        codebook=codebook,
        seen=sorted({fingerprint(unit.text) for unit in examples.units}),
        card="",
    )


def _held(examples: Examples, known: Tried, seed: int) -> Holding:
    """What was tried, held against the codes; whole groups are drawn for intervals."""
    rows = [
        Coded(str(at), "", tuple(_codes(examples, at)), document=group)
        for at, group in enumerate(examples.groups)
    ]
    return hold(examples.title, examples.ids, rows, known.likely, known.said, seed)


def _codes(examples: Examples, at: int) -> list[str]:
    return [key for key, yes in zip(examples.ids, examples.gold[at], strict=True) if yes]
