"""A row's values as plain text, those of nested objects by the road to them."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Any

DEPTH = 4  # objects in objects that are looked into
TYPED = (["$date"], ["$oid"])  # how MongoDB writes a date and an id
LONGEST = 2000  # letters that an object written as text may have


def flat(row: Mapping[Any, Any]) -> dict[str, str]:
    """A row's columns with what stands in them as text; nothing is "".

    {"source": {"name": "Herald"}} gives {"source.name": "Herald"}, and so does a cell that
    holds this as text, as data frames write it; a list of strings is paragraphs, a list of
    one object that object; other lists are no columns of ours.
    """
    found: dict[str, str] = {}
    _add(found, "", row, DEPTH)
    return found


def _add(found: dict[str, str], road: str, row: Mapping[Any, Any], depth: int) -> None:
    for key, given in row.items():
        if not isinstance(key, str):
            continue
        name, value = f"{road}{key.strip()}", _stands_for(given)
        if isinstance(value, Mapping):
            if depth:
                _add(found, f"{name}.", value, depth - 1)
        elif isinstance(value, list | tuple):
            if value and all(isinstance(part, str) for part in value):
                found[name] = sound("\n\n".join(value))
        elif value is None:
            found[name] = ""
        else:
            found[name] = sound(str(value))


def _stands_for(value: Any) -> Any:
    """An object that is written as text, is alone in a list, or says what type a value has."""
    if isinstance(value, str) and value.startswith("{"):
        inner = _object(value)
        value = value if inner is None else inner
    if isinstance(value, list | tuple) and len(value) == 1 and isinstance(value[0], Mapping):
        value = value[0]
    if isinstance(value, Mapping) and list(value) in TYPED:
        return next(iter(value.values()))
    return value


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
