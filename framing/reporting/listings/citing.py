"""How to cite what was really used, and a methods appendix, from the files that were made.

In come the JSON of a comparison, of agreement, of a validation or training, and models; the
works to cite are `lexicons/en/citations.toml`, by what of a file was used.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from framing.errors import InputError, bytes_of
from framing.lexicons import LexiconFile, load
from framing.records import Problem
from framing.reporting.listings import appendix
from framing.settings import VERSION

KINDS = {  # by keys that only this kind of file has
    "comparison": ("readings", "cells", "families"),
    "agreement": ("coders", "variables", "together"),
    "model": ("format", "terms", "categories"),
    "training": ("holding", "curve"),
    "validation": ("categories", "macro_f1"),
}
PROGRAM = f"framing {VERSION} (computer program). MIT licence."


class Citations(LexiconFile, frozen=True):
    """`citations.toml`: works by key, and the keys of those that a use stands on."""

    works: dict[str, str]
    uses: dict[str, str]


def read(paths: Sequence[Path]) -> list[tuple[str, dict[str, Any]]]:
    """What files hold, each with its kind; a file of several comparisons gives each.

    Raises:
        InputError: some can't be read, or are of no kind: all of them.
    """
    found: list[tuple[str, dict[str, Any]]] = []
    problems = []
    for path in paths:
        try:
            told = json.loads(bytes_of(path))
        except (OSError, ValueError, RecursionError) as error:
            what = f"can't be read ({error})"
            problems.append(Problem(str(path), what, "give JSON that framing wrote"))
            continue
        for one in told if isinstance(told, list) and told else [told]:
            kind = _kind(one)
            if kind is None:
                mend = "give the JSON of compare, agreement, validate or train, or a model"
                problems.append(Problem(str(path), "is nothing that can be cited", mend))
                break
            found.append((kind, one))
    if problems:
        raise InputError(problems)
    return found


def _kind(told: object) -> str | None:
    if not isinstance(told, dict):
        return None
    return next((kind for kind, keys in KINDS.items() if all(k in told for k in keys)), None)


def citations(held: Sequence[tuple[str, dict[str, Any]]]) -> list[str]:
    """The works that what was made stands on, by their authors' names; the program first."""
    known = load("citations", Citations)
    keys = {
        key for kind, told in held for use in _uses(kind, told) for key in _keys(known, use)
    }
    return [PROGRAM, *sorted(known.works[key] for key in keys)]


def _keys(known: Citations, use: str) -> list[str]:
    return known.uses.get(use, "").split()


def _uses(kind: str, told: dict[str, Any]) -> list[str]:
    """What was used to make a file, as names of `uses`."""
    if kind == "training":
        return ["model", "validation"]
    if kind != "comparison":
        return [kind]
    families = Counter(
        measure["family"]
        for measure in told["measures"]
        if any(
            cell["measure"] == measure["name"] and cell["estimate"].get("value") is not None
            for cell in told["cells"]
        )
    )
    tone = f"sentiment_{told['settings'].get('tone', 'news')}"
    return [
        "comparison",
        "profiles",
        *(tone if one == "sentiment" else one for one in families),
    ]


def listed(held: Sequence[tuple[str, dict[str, Any]]]) -> str:
    """The works, one a line."""
    return "\n".join(citations(held)) + "\n"


def with_appendix(held: Sequence[tuple[str, dict[str, Any]]]) -> str:
    """A methods appendix in Markdown, its references at the end."""
    parts = ["# Methods appendix", appendix.versions()]
    makers = {
        "comparison": appendix.comparison,
        "agreement": appendix.agreement,
        "model": appendix.model,
        "training": appendix.training,
        "validation": appendix.validation,
    }
    parts += [makers[kind](told) for kind, told in held]
    parts += ["## References", "\n".join(f"- {work}" for work in citations(held))]
    return "\n\n".join(parts) + "\n"
