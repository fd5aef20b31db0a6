"""Label Studio's exports: JSON (a task with its annotations) and JSON-MIN (one annotation).

https://labelstud.io/guide/export: choices, labels, taxonomies and ratings count as codes; a
cancelled annotation doesn't. A task's own `unit` names it, if the sample was imported with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from framing.coding.codes import Coded, about

TITLE = "Label Studio (JSON or JSON-MIN)"
KINDS = ("choices", "labels", "hypertextlabels", "taxonomy")


def fits(path: Path, data: bytes) -> bool:
    """Whether a file is a list of tasks or of annotations."""
    head = data[:20000]
    return (
        path.suffix.lower() == ".json"
        and data.lstrip()[:1] == b"["
        and any(key in head for key in (b'"annotations"', b'"annotation_id"', b'"annotator"'))
    )


def rows(path: Path, data: bytes) -> list[Coded]:
    """A row an annotation, in the tasks' order.

    Raises:
        ValueError: it isn't JSON; KeyError or TypeError where a task isn't one.
    """
    return [
        one
        for at, task in enumerate(json.loads(data), 1)
        for one in _task(task, f"{path}:{at}")
    ]


def _task(task: dict[str, Any], where: str) -> Iterator[Coded]:
    if "annotations" not in task:  # JSON-MIN
        codes = tuple(code for value in task.values() for code in _plain(value))
        yield _coded(task, task, task.get("annotator", ""), codes, where)
        return
    for one in task["annotations"]:
        if not one.get("was_cancelled"):
            who = one.get("completed_by", "")
            name = who.get("email") or who.get("id") if isinstance(who, dict) else who
            codes = tuple(code for part in one["result"] for code in _result(part))
            yield _coded(task, task["data"], name, codes, where)


def _result(part: dict[str, Any]) -> Iterator[str]:
    if part["type"] in KINDS:
        for code in part["value"][part["type"]]:
            yield str(code[-1] if isinstance(code, list) else code)
    elif part["type"] == "rating":
        yield str(part["value"]["rating"])


def _plain(value: Any) -> Iterator[str]:
    """The codes in a field of JSON-MIN: {"choices": […]}, or a list of marked stretches."""
    if isinstance(value, dict):
        for kind in KINDS:
            yield from map(str, value.get(kind, ()))
    elif isinstance(value, list):
        for one in value:
            yield from _plain(one)


def _coded(
    task: dict[str, Any], data: dict[str, Any], coder: Any, codes: tuple[str, ...], where: str
) -> Coded:
    """A row; JSON-MIN writes a single choice as plain text, under a name of the project's."""
    if not codes and "annotations" not in task:
        codes = tuple(str(task[key]) for key in ("choice", "label", "sentiment") if key in task)
    return Coded(
        unit=str(data.get("unit") or task.get("id", where)),
        coder=f"{coder or 'coder'}",
        codes=tuple(dict.fromkeys(codes)),
        text=str(data.get("text", "")),
        where=where,
        placed=bool(data.get("unit")),
        **about(data),
    )
