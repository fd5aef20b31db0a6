"""A model as plain data: a JSON file of numbers and words, checked when it is loaded.

Nothing in such a file is ever run: it is decoded into the shapes below, and refused where it
is of another form, where its lists don't fit each other, or where a number isn't finite.
"""

from __future__ import annotations

import hashlib
import math
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from framing.errors import InputError, bytes_of
from framing.records import Problem

FORMAT, VERSION = "framing model", 1
MOST_BYTES = 200_000_000
MEND = "make it with 'framing train'"

View = Literal["text", "masked", "before", "after", "around"]


class Terms(Struct, frozen=True, forbid_unknown_fields=True):
    """Words with their neighbours, or stretches of letters, of one view of a unit: each has
    its weight by category, and how rare it is."""

    view: View
    kind: Literal["words", "letters"]
    terms: list[str]
    idf: list[float]
    weights: list[list[float]]


class Measured(Struct, frozen=True, forbid_unknown_fields=True):
    """The tool's own measures of a unit: less `mean`, divided by `spread`, times the weight."""

    names: list[str]
    mean: list[float]
    spread: list[float]
    weights: list[list[float]]


class Learned(Struct, frozen=True, forbid_unknown_fields=True):
    """One category: its intercept, from its score to a probability, from which it is said to
    be there, and how it did on groups that it hadn't seen."""

    id: str
    name: str
    intercept: float
    slope: float
    offset: float
    threshold: float
    f1: float
    auc: float | None
    grade: str


class Model(Struct, frozen=True, forbid_unknown_fields=True):
    """A linear model. With `exclusive` a unit has exactly one of the categories. `codebook` is
    a codebook in TOML whose hits are among the measures, "" for none; `words` the median
    length of the units that it learned from; `seen` their fingerprints, so that none of them
    is tried on; `card` what a reader should know, in Markdown."""

    format: str
    version: int
    title: str
    task: Literal["codes", "frames", "loaded", "targets"]
    exclusive: bool
    units: int
    words: float
    categories: list[Learned]
    terms: list[Terms]
    measured: Measured
    codebook: str
    seen: list[str]
    card: str


def load(path: Path) -> Model:
    """A model's file.

    Raises:
        InputError: it can't be read, or is no model: one line that says why.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InputError([Problem(str(path), "is larger than any model", MEND)])
        data = bytes_of(path)
    except OSError as error:
        what = f"can't be read ({error.strerror})"
        raise InputError([Problem(str(path), what, "give a model's file")]) from error
    try:
        model = msgspec.json.decode(data, type=Model)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError([Problem(str(path), f"is no model ({error})", MEND)]) from error
    fault = fault_in(model)
    if fault:
        raise InputError([Problem(str(path), f"is a damaged model ({fault})", MEND)])
    return model


def fingerprint(text: str) -> str:
    """A unit's text as 12 hexadecimal digits, whatever its blanks and capitals."""
    plain = " ".join(text.casefold().split())
    return hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest()[:12]


def encoded(model: Model) -> bytes:
    """A model as its file's bytes."""
    return msgspec.json.encode(model) + b"\n"


def fault_in(model: Model) -> str:
    """What doesn't fit in a model, "" where all does."""
    many = len(model.categories)
    own, every = model.measured, model.terms
    numbers = [
        x for c in model.categories for x in (c.intercept, c.slope, c.offset, c.threshold)
    ]
    checks = {
        f"its form is '{model.format}' {model.version}, not '{FORMAT}' {VERSION}": (
            (model.format, model.version) == (FORMAT, VERSION)
        ),
        "it has too few categories, or two of one name": (
            many > model.exclusive and len({one.id for one in model.categories}) == many
        ),
        "its words or letters and their numbers differ": all(
            len(set(one.terms)) == len(one.terms) and _fits([one.idf], 1, len(one.terms))
            for one in every
        ),
        "its measures and their numbers differ": (
            _fits([own.mean, own.spread], 2, len(own.names)) and all(own.spread)
        ),
        "its weights are not a table of numbers": all(
            _fits(weights, many, size)
            for weights, size in [
                *((one.weights, len(one.terms)) for one in every),
                (own.weights, len(own.names)),
            ]
        ),
        "a category's numbers are not finite": _finite(numbers),
    }
    return next((fault for fault, holds in checks.items() if not holds), "")


def _fits(table: list[list[float]], rows: int, columns: int) -> bool:
    return len(table) == rows and all(len(line) == columns and _finite(line) for line in table)


def _finite(numbers: list[float]) -> bool:
    return all(map(math.isfinite, numbers))
