"""Sheets that somebody edited: known by a stamp that no longer fits."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from framing.records import Problem

STAMP = re.compile(r"<!-- as made, (\w{16}) -->\n\Z")


def stamped(text: str) -> str:
    """A file's text with a stamp of it in a comment at the end."""
    return f"{text}<!-- as made, {_digest(text)} -->\n"


def is_as_made(text: str) -> bool:
    """Whether a file's text is still what its stamp says; False without one."""
    found = STAMP.search(text)
    return found is not None and found[1] == _digest(text[: found.start()])


def edited(folder: Path, files: Mapping[Path, str]) -> list[Problem]:
    """A problem for each file that would be written over and isn't as it was made.

    A file that holds what would be written anyway is none.
    """
    problems = []
    for name, text in files.items():
        path = folder / name
        if path.is_file():
            held = path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
            if held != text and not is_as_made(held):
                what = "was edited since it was made, or isn't one of ours"
                mend = "give another folder with --output, or --overwrite to lose it"
                problems.append(Problem(str(path), what, mend))
    return problems


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
