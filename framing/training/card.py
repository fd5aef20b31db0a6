"""What is known of a model when it has been trained, and its card, which tells it: what it
is, what it learned from, how sure it is and what it isn't for."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from msgspec import Struct

from framing.scoring.learned.model import Model
from framing.settings import VERSION
from framing.validating.coded import Holding

SCHEMA = 1
MOST_WORDS = 12
NOT_FOR = (
    "Texts of another kind, time or language than those above; single units where much hangs "
    "on the answer; anything about a writer's intent, or about what is true. It repeats what "
    "its coders did, their slips too."
)


class Training(Struct, frozen=True):
    """What is known of a model. `holding` has its figures on groups unseen, by category;
    `baselines` macro-F1 by name; `curve` the share of the groups learned from, how many units
    those are, and the macro-F1 without calibration; `error` how far probabilities are from
    shares, on average over ten bins; `groups` how many groups there are, of what `by` says.
    """

    title: str
    task: str
    by: str
    groups: int
    holding: Holding
    baselines: dict[str, float]
    curve: list[tuple[float, int, float]]
    error: float
    seed: int
    schema: int = SCHEMA


def card_of(model: Model, training: Training) -> str:
    """The card in Markdown, after Mitchell et al. (2019), Model Cards for Model Reporting."""
    held = training.holding
    lines = [
        f"# Model card: {model.title}",
        "## What it is",
        "Logistic regression on words, pairs of words, stretches of 2 to 5 letters and "
        f"{len(model.measured.names)} of the tool's own measures. Made by framing {VERSION} "
        f"with scikit-learn {_sklearn()}.",
        "## What it learned from",
        f"{held.units} coded units, a median of {model.words:.0f} words, in "
        f"{training.groups} groups ({training.by}).",
        "## How sure it is",
        "Figures on groups that it had not seen, in five folds; thresholds and calibration "
        f"come from within what each fold learned from. Macro-F1 {_figure(held.macro_f1)}"
        f"{_range(held.macro_range)}. Probabilities are {training.error:.3f} off on average.",
        _table(model, training),
        "Beside it, on the same folds:",
        _list(f"{name}: macro-F1 {value:.3f}" for name, value in training.baselines.items()),
        "With less to learn from, without calibration:",
        _list(f"{size} units: macro-F1 {value:.3f}" for _, size, value in training.curve),
        "## What moves it most",
        _list(
            f"{_cell(one.name)}: {_words(model, at)}" for at, one in enumerate(model.categories)
        ),
        "## What it isn't for",
        NOT_FOR,
    ]
    return "\n\n".join(lines) + "\n"


def _table(model: Model, training: Training) -> str:
    lines = [
        "| category | coded | precision | recall | F1 | AUC | class |",
        "|---|--:|--:|--:|--:|--:|---|",
    ]
    for one, name in zip(training.holding.categories, model.categories, strict=True):
        lines.append(
            f"| {_cell(name.name)} | {one.coded} | {_figure(one.precision)} | "
            f"{_figure(one.recall)} | {one.f1:.3f}{_range(one.f1_range)} | "
            f"{_figure(one.auc)}{_range(one.auc_range)} | {one.grade} |"
        )
    return "\n".join(lines)


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _words(model: Model, category: int) -> str:
    found: list[tuple[float, str]] = []
    for block in model.terms:
        if block.kind == "words" and block.view in ("text", "masked"):
            weights = np.array(block.weights[category])
            best = np.argsort(-weights, kind="stable")[:MOST_WORDS].tolist()
            found += [(weights[at], block.terms[at]) for at in best if weights[at] > 0]
    return ", ".join(_cell(word) for _, word in found) or "no single words"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _range(ends: tuple[float, float] | None) -> str:
    return "" if ends is None else f" ({ends[0]:.3f} to {ends[1]:.3f})"


def _sklearn() -> str:
    import sklearn

    return str(sklearn.__version__)
