"""A row's values as plain text, those of nested objects by the road to them."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Any

DEPTH = 4  # objects in objects that are looked into
LONGEST = 2000  # letters that an object written as text may have


def flat(row: Mapping[Any, Any]) -> dict[str, str]:
    """A row's columns with what stands in them as text; nothing is "".

    {"source": {"name": "Herald"}} gives {"source.name": "Herald"}, and so does a cell that
    holds this as text, as data frames write it; a list of strings is paragraphs, other
    lists are no columns of ours.
    """
    found: dict[str, str] = {}
    _add(found, "", row, DEPTH)
    return found


def _add(found: dict[str, str], road: str, row: Mapping[Any, Any], depth: int) -> None:
    for key, value in row.items():
        if not isinstance(key, str):
            continue
        name = f"{road}{key.strip()}"
        if value is None:
            found[name] = ""
            continue
        if isinstance(value, str):
            inner = _object(value) if value.startswith("{") else None
            if inner is None:
                found[name] = sound(value)
                continue
            value = inner  # noqa: PLW2901  # what the text stands for
        if isinstance(value, Mapping):
            if depth:
                _add(found, f"{name}.", value, depth - 1)
        elif isinstance(value, list | tuple):
            if value and all(isinstance(part, str) for part in value):
                found[name] = sound("\n\n".join(value))
        else:
            found[name] = str(value)


def _object(value: str) -> dict[Any, Any] | None:
    """An object written as Python or JSON writes it; None for any other text."""
    if len(value) > LONGEST or not value.rstrip().endswith("}"):
        return None
    try:
        given = ast.literal_eval(value.strip().replace(": null", ": None"))
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None
    return given if isinstance(given, dict) else None


def sound(value: str) -> str:
    """Text that UTF-8 can hold: half a surrogate pair, as broken JSON has them, is "?"."""
    return value.encode("utf-8", "replace").decode("utf-8")
