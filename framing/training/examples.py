"""Coded units to learn from, in one form, whatever file they come from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

import numpy as np
from msgspec import Struct

from framing.coding import reading
from framing.coding.codes import Coded
from framing.errors import InputError, chosen, unknown
from framing.records import Problem
from framing.scoring.learned.views import Unit
from framing.scoring.matching.categories import Lexicon
from framing.validating import frames, loaded, targets
from framing.validating.rows import rows_of

Task = Literal["codes", "frames", "loaded", "targets"]
GROUPS = ("event", "outlet", "document")
LEAST_GROUPS = 5
LEAST_UNITS = 10  # of a category, and without it
POLARITIES = ("negative", "neutral", "positive")


class Examples(Struct, frozen=True):
    """Units with their codes: `gold` is of shape (units, categories), bool; `groups` hold
    together what must not be learned from and tried on at once; `exclusive` says that each
    unit has exactly one category."""

    task: Task
    title: str
    units: list[Unit]
    ids: list[str]
    names: list[str]
    gold: np.ndarray
    groups: list[str]
    by: str
    exclusive: bool = False


def of_task(task: str, path: Path, book: Lexicon | None) -> Examples:
    """A task's human codes: frames, loaded or targets.

    Raises:
        InputError: there is no such task to learn, or the file isn't of its form.
    """
    makers: dict[str, Callable[[Path, Lexicon | None], Examples]] = {
        "frames": _frames,
        "loaded": _loaded,
        "targets": _targets,
    }
    maker = chosen(task, makers, "train", "task")
    return _enough(maker(path, book), str(path))


def of_codes(
    paths: Sequence[Path], rows: Sequence[Coded], book: Lexicon | None, by: str | None
) -> Examples:
    """Coders' files, of which the rows are: one a unit. Groups are events, or else texts, or
    else units; `by` says otherwise.

    Raises:
        InputError: there are too few.
    """
    ids = [one.id for one in book.categories] if book else reading.variables_of(rows)
    names = [one.name for one in book.categories] if book else ids
    gold = np.array([[key in (row.codes or ()) for key in ids] for row in rows], dtype=bool)
    used, groups = _groups(rows, by)
    examples = Examples(
        task="codes",
        title=book.title if book else paths[0].stem,
        units=[Unit(row.text) for row in rows],
        ids=ids,
        names=names,
        gold=gold.reshape(len(rows), len(ids)),
        groups=groups,
        by=used,
    )
    return _enough(examples, ", ".join(map(str, paths)))


def _groups(rows: Sequence[Coded], by: str | None) -> tuple[str, list[str]]:
    """What rows are grouped by, and each row's group."""
    if by is not None and by not in GROUPS:
        raise InputError([unknown("--by", "group", by, GROUPS)])
    for name in [by] if by else ["event", "document"]:
        found = [_group(row, name) for row in rows]
        if len(set(found)) >= LEAST_GROUPS and all(getattr(row, name) for row in rows):
            return name, found
        if by:
            what = f"under {LEAST_GROUPS} values of '{by}', or rows without one"
            raise InputError([Problem("--by", what, "leave it out, or code more")])
    return "unit", [row.unit for row in rows]


def _group(row: Coded, name: str) -> str:
    return f"{row.event}/{row.document}" if name == "document" else str(getattr(row, name))


def _enough(examples: Examples, where: str) -> Examples:
    """The examples without categories too rare to learn.

    Raises:
        InputError: none is left, or there are too few groups.
    """
    having = examples.gold.sum(axis=0)
    keep = np.flatnonzero(np.minimum(having, len(examples.units) - having) >= LEAST_UNITS)
    if len(set(examples.groups)) < LEAST_GROUPS:
        what = f"has {len(set(examples.groups))} groups ({examples.by})"
        mend = f"code at least {LEAST_GROUPS}, better twenty"
        raise InputError([Problem(where, what, mend)])
    if not len(keep) or (examples.exclusive and len(keep) < len(having)):
        what = f"has no category with {LEAST_UNITS} units, and {LEAST_UNITS} without it"
        raise InputError([Problem(where, what, "code more units")])
    return Examples(
        task=examples.task,
        title=examples.title,
        units=examples.units,
        ids=[examples.ids[at] for at in keep],
        names=[examples.names[at] for at in keep],
        gold=examples.gold[:, keep],
        groups=examples.groups,
        by=examples.by,
        exclusive=examples.exclusive,
    )


def _frames(path: Path, book: Lexicon | None) -> Examples:
    rows = rows_of(path, frames.Row, frames.FORM)
    named = {one.id: one.name for one in book.categories} if book else {}
    ids = sorted({frame for row in rows for frame in row.frames})
    gold = np.array([[key in row.frames for key in ids] for row in rows], dtype=bool)
    texts = [row.text for row in rows]
    units, names = [Unit(text) for text in texts], [named.get(key, key) for key in ids]
    return Examples("frames", "Frames", units, ids, names, gold, _alike(texts), "text")


def _loaded(path: Path, book: Lexicon | None) -> Examples:
    del book
    rows = rows_of(path, loaded.Row, loaded.FORM)
    gold = np.array([[row.loaded] for row in rows], dtype=bool)
    topics = [row.topic or str(at) for at, row in enumerate(rows)]
    units = [Unit(row.text) for row in rows]
    return Examples("loaded", "Loaded", units, ["loaded"], ["Loaded"], gold, topics, "topic")


def _targets(path: Path, book: Lexicon | None) -> Examples:
    del book
    rows = rows_of(path, targets.Coded, targets.FORM)
    gold = np.array([[row.polarity == value for value in (-1, 0, 1)] for row in rows])
    units = [Unit(row.text, row.start, row.end) for row in rows]
    names, groups = list(POLARITIES), _alike([row.text for row in rows])
    return Examples("targets", "Tone", units, names, names, gold, groups, "text", True)


def _alike(texts: Sequence[str]) -> list[str]:
    """Texts as groups: the same words are one."""
    return [" ".join(text.casefold().split()) for text in texts]
