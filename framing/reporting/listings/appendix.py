"""The parts of a methods appendix, each from what one file says, in Markdown."""

from __future__ import annotations

import platform
from collections import Counter
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from framing.reporting.listings.coders import number_of
from framing.settings import VERSION

LIBRARIES = ("numpy", "scipy", "scikit-learn", "nltk", "vaderSentiment")


def versions() -> str:
    """What was installed when the appendix was made."""
    under = [f"{name} {_version(name)}" for name in LIBRARIES]
    python = ".".join(platform.python_version_tuple()[:2])
    return f"Made with framing {VERSION}, Python {python}, {', '.join(under)}."


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"


def comparison(told: dict[str, Any]) -> str:
    """An event's texts, settings, measures with their reliability, and what was refused."""
    settings = ", ".join(f"{key} {value}" for key, value in told["settings"].items() if value)
    texts = [
        [one["document"]["outlet"], one["document"].get("words", 0), len(one["sentences"])]
        for one in told["readings"]
    ]
    cells: dict[str, list[dict[str, Any]]] = {}
    for cell in told["cells"]:
        cells.setdefault(cell["measure"], []).append(cell["estimate"])
    measures = [
        [
            one["title"],
            one["unit"],
            sum(cell.get("value") is not None for cell in cells.get(one["name"], [])),
            one.get("reliability", "not validated"),
        ]
        for one in told["measures"]
    ]
    refused = Counter(
        cell["reason"] for every in cells.values() for cell in every if cell.get("reason")
    )
    parts = [
        f"## The event {_cell(told['event'])}",
        f"{len(texts)} texts. Settings: {_cell(settings)}.",
        _table(["Outlet", "Words", "Sentences"], texts),
        "Measures, in how many of the texts each has a value, and how it was validated:",
        _table(["Measure", "Unit", "Texts", "Reliability"], measures),
        "Refused, as there was too little to count over:"
        if refused
        else "Nothing was refused.",
        _list(f"{reason}: {many} numbers" for reason, many in sorted(refused.items())),
        _list(told.get("notes", [])),
    ]
    return "\n\n".join(part for part in parts if part)


def agreement(told: dict[str, Any]) -> str:
    """Coders, units and coefficients by category."""
    rows = [
        [
            one["name"],
            one["units"],
            one["used"],
            number_of(one["alpha"]) + _between(one["low"], one["high"]),
            number_of(one["kappa"]),
            one["standing"],
        ]
        for one in [*told["variables"], told["together"]]
    ]
    return "\n\n".join(
        [
            "## Agreement of the coders",
            f"{len(told['coders'])} coders, {told['units']} units, {told['level']} codes; "
            f"{len(told['differing'])} units on which they differ. Krippendorff's alpha, in "
            "brackets where 95 of 100 resamples of the units put it, and Cohen's kappa, the "
            "mean over pairs of coders.",
            _table(["Category", "Units", "Used", "Alpha", "Kappa", "Reading"], rows),
        ]
    )


def validation(told: dict[str, Any]) -> str:
    """A codebook or model against coders."""
    rows = [
        [
            one["name"],
            one["coded"],
            number_of(one["precision"]),
            number_of(one["recall"]),
            number_of(one["f1"]) + _between(*(one["f1_range"] or (None, None))),
            number_of(one["auc"]) + _between(*(one["auc_range"] or (None, None))),
            one["grade"],
        ]
        for one in told["categories"]
    ]
    head = ["Category", "Coded", "Precision", "Recall", "F1", "AUC", "Class"]
    macro = number_of(told["macro_f1"]) + _between(*(told["macro_range"] or (None, None)))
    return "\n\n".join(
        [
            f"## {_cell(told['what'])} against the coders",
            f"{told['units']} units of {told['texts']} texts or groups; macro-F1 {macro}. In "
            "brackets where 95 of 100 resamples of the texts put it. Class A is an AUC from "
            ".80, B from .65, C below.",
            _table(head, rows),
        ]
    )


def training(told: dict[str, Any]) -> str:
    """What is known of a model."""
    beside = (f"{name}: macro-F1 {value:.3f}" for name, value in told["baselines"].items())
    return "\n\n".join(
        [
            validation(told["holding"]),
            f"The model was tried on groups that it had not seen: {told['groups']} groups "
            f"({told['by']}). Beside it, on the same folds:",
            _list(beside),
        ]
    )


def model(told: dict[str, Any]) -> str:
    """A model's card, a level down."""
    return "\n".join(
        f"#{line}" if line.startswith("#") else line for line in told["card"].splitlines()
    )


def _between(low: float | None, high: float | None) -> str:
    return "" if low is None else f" ({number_of(low)} to {number_of(high)})"


def _table(head: list[str], rows: list[list[Any]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(_cell(str(one)) for one in row) + " |" for row in lines)


def _list(items: Any) -> str:
    return "\n".join(f"- {_cell(str(item))}" for item in items)


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())
