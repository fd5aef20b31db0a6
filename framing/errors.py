"""A user's mistakes: where, what, and how to mend it, on one line each."""

from __future__ import annotations

import difflib
import errno
import stat
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from framing.records import Problem

Known = TypeVar("Known")


def line_of(problem: Problem) -> str:
    """A problem as one line: `where: what; how to mend it`."""
    return f"{problem.where}: {problem.what}; {problem.mend}"


def unknown(where: str, kind: str, name: str, known: Sequence[str]) -> Problem:
    """The problem of a name that isn't there, with the nearest one that is."""
    near = difflib.get_close_matches(name, known, n=1)
    mend = f"did you mean '{near[0]}'?" if near else f"use one of {', '.join(known)}"
    return Problem(where, f"unknown {kind} '{name}'", mend)


def bytes_of(path: Path) -> bytes:
    """A file's bytes; a pipe or a device, which may never end, isn't opened.

    Raises:
        OSError: it can't be read, or is no file.
    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise OSError(errno.EINVAL, "is a pipe or a device, not a file", str(path))
    return path.read_bytes()


class FramingError(Exception):
    """The user's input can't be worked with. Holds every problem that was found.

    Anything that is not a FramingError is a defect of this program.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(line_of(problem) for problem in self.problems))


class InputError(FramingError):
    """No text could be read or compared."""


def chosen(name: str, known: Mapping[str, Known], where: str, kind: str) -> Known:
    """What a name that a user gave stands for.

    Raises:
        InputError: there is none of that name: the nearest that there is.
    """
    if name not in known:
        raise InputError([unknown(where, kind, name, list(known))])
    return known[name]


class LexiconError(FramingError):
    """A lexicon or codebook can't be loaded."""
