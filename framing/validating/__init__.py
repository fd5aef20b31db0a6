"""The tool against human codes: one module a task, each with its plain baseline.

A task's module has `validate(path)`, which gives its figures as a dict with the
keys `task`, `n`, `baseline` and its own. One that needs more files names them all in `FILES`;
one that can read with a parser has `PARSES`, and takes its name.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from framing.errors import InputError, unknown
from framing.records import Problem
from framing.reporting.formats.json import as_json

_NO_TASKS = ("heaps", "coded", "rows")


def tasks() -> list[str]:
    """The tasks there are: the modules of this package that measure something."""
    names = (module.name for module in pkgutil.iter_modules(__path__))
    return sorted(name for name in names if name not in _NO_TASKS)


def report(
    task: str,
    paths: Sequence[Path],
    in_json: bool = False,
    parser: str | None = None,
    codebook: str | None = None,
) -> str:
    """A task's figures on a file, or on its files, as JSON or as lines for a person.

    `codebook` is for the task frames, instead of its own.

    Raises:
        InputError: there is no such task or file, there are too few or too many, lines of
            one are not of the form, or the task reads with no parser.
    """
    if task not in tasks():
        raise InputError([unknown("validate", "task", task, tasks())])
    module = import_module(f"{__name__}.{task}")
    needed = getattr(module, "FILES", ("FILE",))
    if len(paths) != len(needed):
        what = f"{task} takes {len(needed)} file{'s' * (len(needed) > 1)}, not {len(paths)}"
        mend = f"write: framing validate {task} {' '.join(needed)}"
        raise InputError([Problem("validate", what, mend)])
    absent = [one for one in paths if not one.is_file()]
    if absent:
        raise InputError(
            [Problem(str(one), "no such file", "check the path") for one in absent]
        )
    asked = _asked(task, module, parser)
    if codebook is not None and task == "frames":
        asked["codebook"] = codebook
    figures: dict[str, Any] = module.validate(*paths, **asked)
    return as_json(figures) if in_json else "\n".join(_lines(figures)) + "\n"


def _asked(task: str, module: ModuleType, parser: str | None) -> dict[str, str]:
    """What a task is asked beside its files: a parser, where it reads with one."""
    if parser is None:
        return {}
    if not hasattr(module, "PARSES"):
        what = f"{task} is measured without a parser"
        raise InputError([Problem("--parser", what, "leave it out, or validate quotes")])
    return {"parser": parser}


def _lines(figures: dict[str, Any], indent: str = "") -> list[str]:
    """Figures as lines, what is nested indented below its name."""
    out = []
    for name, value in figures.items():
        shown = f"{value:.3f}" if isinstance(value, float) else value
        if isinstance(value, dict):
            out += [f"{indent}{name}", *_lines(value, indent + "    ")]
        else:
            out.append(f"{indent}{name.replace('_', ' '):<{28 - len(indent)}}{shown}")
    return out
