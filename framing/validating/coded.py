"""A codebook or a model against coders: how well it finds each category that they coded.

The class beside each score comes from here: A from an area under the ROC curve (AUC) of .80,
B from .65, C below; "not validated" under ten units with the category, or ten without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from msgspec import Struct

from framing.coding import reading
from framing.coding.codes import NO, YES, Coded
from framing.coding.measures import Judgement, alpha
from framing.scoring.families.frames import score
from framing.scoring.learned.model import Model, fingerprint
from framing.scoring.learned.predicting import chosen, probabilities
from framing.scoring.learned.views import Unit
from framing.scoring.matching.categories import Lexicon
from framing.scoring.sentences import sentence_reading
from framing.scoring.tokens.vectors import vectorize
from framing.validating.frames import f1
from framing.validating.loaded import auc

A, B = 0.80, 0.65
LEAST = 10  # units with a category, and without it
DRAWS = 1000
MOST_UNITS = 100_000
NORMAL = 1.96
SCHEMA = 1


class Held(Struct, frozen=True):
    """One category held against the coders: `coded` units have it, `found` it was found in.

    Figures are None where a class is missing. `f1_range` and `auc_range` are where 95 of 100
    resamples of the texts put them, `chance` the F1 of saying yes to every unit. `needed` is
    how many units like these it takes until the class's borders are outside of the AUC's
    interval, None where it is on a border.
    """

    name: str
    coded: int
    found: int
    precision: float | None
    recall: float | None
    f1: float
    f1_range: tuple[float, float] | None
    chance: float
    auc: float | None
    auc_range: tuple[float, float] | None
    alpha: float | None
    grade: str
    needed: int | None


class Holding(Struct, frozen=True):
    """All categories; `macro_f1` is the mean of those that are coded at all, and where there
    is only one, of its yes and its no."""

    what: str
    units: int
    texts: int
    macro_f1: float | None
    macro_range: tuple[float, float] | None
    categories: list[Held]
    schema: int = SCHEMA


def settled(rows: Sequence[Coded]) -> tuple[list[Coded], int]:
    """One row a unit: of several coders' rows those on which all agree. Beside it, how many
    units they differ on, which are left out."""
    by_unit: dict[str, list[Coded]] = {}
    for row in rows:
        if row.codes is not None:
            by_unit.setdefault(row.unit, []).append(row)
    same = [
        mine[0]
        for mine in by_unit.values()
        if len({frozenset(o.codes or ()) for o in mine}) == 1
    ]
    return same, len(by_unit) - len(same)


def settled_in(paths: Sequence[Path], known: reading.Known | None) -> tuple[list[Coded], int]:
    """What coders' files say, as of `settled`.

    Raises:
        InputError: as `reading.read`, or some units have no text.
    """
    return settled(reading.with_texts(reading.read(paths, known, partial=True)))


def found_by(book: Lexicon, texts: Sequence[str]) -> np.ndarray:
    """How many of its words each text has, shape (texts, categories)."""
    batch = vectorize([sentence_reading(number, text) for number, text in enumerate(texts)])
    return score(batch, book, voice=None).numerator


def unseen(model: Model, rows: Sequence[Coded]) -> list[Coded]:
    """The rows whose text the model didn't learn from."""
    known = set(model.seen)
    return [row for row in rows if fingerprint(row.text) not in known]


def of_model(model: Model, rows: Sequence[Coded], seed: int = 0) -> Holding:
    """A model against what coders said; `rows` one a unit, coded."""
    found = probabilities(model, [Unit(row.text) for row in rows])
    names = [one.id for one in model.categories]
    return hold(model.title, names, rows, found, chosen(model, found), seed)


def hold(
    what: str,
    names: Sequence[str],
    rows: Sequence[Coded],
    scores: np.ndarray,
    found: np.ndarray,
    seed: int = 0,
) -> Holding:
    """Scores and findings against what coders said.

    Args:
        what: the codebook's or model's name.
        names: the categories' ids.
        rows: one a unit, coded.
        scores: shape (units, categories), the higher the more of it.
        found: as `scores`, bool: where the category is said to be there.
        seed: where resampling starts; whole texts are drawn, not units.
    """
    gold = gold_of(names, rows)
    cluster = _texts(rows)
    texts = int(cluster.max(initial=-1)) + 1
    weights = _weights(texts, seed)
    drawn = [_f1_draws(gold[:, at], found[:, at], cluster, weights) for at in range(len(names))]
    held = [
        _held(name, gold[:, at], scores[:, at], found[:, at], cluster, weights, drawn[at])
        for at, name in enumerate(names)
    ]
    sides = [(one.f1, drawn[at]) for at, one in enumerate(held) if one.coded]
    if len(names) == 1 and sides:
        no = _f1_draws(~gold[:, 0], ~found[:, 0], cluster, weights)
        sides.append((round(float(f1(~gold, ~found)[0]), 4), no))
    macro = np.mean([draws for _, draws in sides], axis=0) if sides else np.zeros(0)
    return Holding(
        what=what,
        units=len(rows),
        texts=texts,
        macro_f1=round(float(np.mean([value for value, _ in sides])), 4) if sides else None,
        macro_range=_range(macro),
        categories=held,
    )


def gold_of(names: Sequence[str], rows: Sequence[Coded]) -> np.ndarray:
    """Which categories rows have, shape (rows, categories), bool."""
    gold = np.array([[name in (row.codes or ()) for name in names] for row in rows], dtype=bool)
    return gold.reshape(len(rows), len(names))


def _texts(rows: Sequence[Coded]) -> np.ndarray:
    """The number of each row's text, shape (rows,); a row that names none is its own."""
    texts = [(row.event, row.document) if row.document else (row.unit, "") for row in rows]
    place = {text: at for at, text in enumerate(dict.fromkeys(texts))}
    return np.array([place[text] for text in texts], dtype=np.int64)


def reliabilities(holding: Holding) -> dict[str, dict[str, object]]:
    """What a codebook's file may say of each category that was validated, by its id."""
    data = f"own codes, {holding.units} units of {holding.texts} texts"
    return {
        one.name: {
            "data": data,
            "metric": "AUC",
            "figure": one.auc,
            "date": "undated",
            "class": one.grade,
        }
        for one in holding.categories
        if one.grade != "not validated"
    }


def _held(
    name: str,
    gold: np.ndarray,
    scores: np.ndarray,
    found: np.ndarray,
    cluster: np.ndarray,
    weights: np.ndarray,
    f1_draws: np.ndarray,
) -> Held:
    coded, said, both = int(gold.sum()), int(found.sum()), int((gold & found).sum())
    area = auc(gold, scores)
    enough = min(coded, len(gold) - coded) >= LEAST
    return Held(
        name=name,
        coded=coded,
        found=said,
        precision=round(both / said, 4) if said else None,
        recall=round(both / coded, 4) if coded else None,
        f1=round(float(f1(gold[:, None], found[:, None])[0]), 4),
        f1_range=_range(f1_draws) if coded else None,
        chance=round(2 * coded / (len(gold) + coded), 4) if coded else 0.0,
        auc=area,
        auc_range=None if area is None else _range(_auc_draws(gold, scores, cluster, weights)),
        alpha=_alpha(gold, found),
        grade=grade_of(area) if enough else "not validated",
        needed=None if area is None else units_needed(area, coded / len(gold)),
    )


def grade_of(area: float | None) -> str:
    """The class of an AUC."""
    if area is None:
        return "not validated"
    return "A" if area >= A else "B" if area >= B else "C"


def units_needed(area: float, share: float) -> int | None:
    """How many units, a `share` of them with the category, until the nearest class border is
    outside of the AUC's 95 % interval by Hanley & McNeil (1982); None on a border, or beyond
    100,000. At least so many that ten have the category and ten don't."""
    distance = min(abs(area - A), abs(area - B))
    least = int(np.ceil(LEAST / max(min(share, 1 - share), 1e-9)))
    size = least
    while size <= MOST_UNITS:
        if NORMAL * _spread(area, size * share, size * (1 - share)) <= distance:
            return size
        size = max(size + 1, int(size * 1.02))
    return None


def _spread(area: float, having: float, lacking: float) -> float:
    """The standard error of an AUC (Hanley & McNeil 1982, equation 2)."""
    one, two = area / (2 - area), 2 * area**2 / (1 + area)
    between = (having - 1) * (one - area**2) + (lacking - 1) * (two - area**2)
    return float(np.sqrt(max(area * (1 - area) + between, 0.0) / (having * lacking)))


def _alpha(gold: np.ndarray, found: np.ndarray) -> float | None:
    judged = [
        Judgement(who, f"{at:08}", YES if value else NO)
        for who, values in (("coder", gold), ("tool", found))
        for at, value in enumerate(values.tolist())
    ]
    value = alpha(judged)
    return None if value is None else round(value, 4)


def _weights(texts: int, seed: int) -> np.ndarray:
    """How often each draw has each text, shape (draws, texts)."""
    chance = np.random.default_rng(seed)
    drawn: np.ndarray = chance.multinomial(texts, np.full(texts, 1 / texts), DRAWS)
    return drawn


def _f1_draws(
    gold: np.ndarray, found: np.ndarray, cluster: np.ndarray, weights: np.ndarray
) -> np.ndarray:
    size = weights.shape[1]
    both = weights @ np.bincount(cluster, weights=gold & found, minlength=size)
    either = weights @ np.bincount(cluster, weights=gold.astype(float) + found, minlength=size)
    values = np.zeros(len(weights))
    np.divide(2 * both, either, out=values, where=either > 0)
    return values


def _auc_draws(
    gold: np.ndarray, scores: np.ndarray, cluster: np.ndarray, weights: np.ndarray
) -> np.ndarray:
    """The AUC of each draw, less those that lack a class."""
    known, level = np.unique(scores, return_inverse=True)
    level = level.reshape(-1)
    counts = np.zeros((2, weights.shape[1], len(known)))
    np.add.at(counts, (gold.astype(int), cluster, level), 1.0)
    without, having = weights @ counts[0], weights @ counts[1]
    below = np.cumsum(without, axis=1) - without / 2
    pairs = without.sum(axis=1) * having.sum(axis=1)
    good = pairs > 0
    found: np.ndarray = (having * below).sum(axis=1)[good] / pairs[good]
    return found


def _range(draws: np.ndarray) -> tuple[float, float] | None:
    if not len(draws):
        return None
    low, high = np.quantile(draws, [0.025, 0.975])
    return round(float(low), 4), round(float(high), 4)
