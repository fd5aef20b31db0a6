"""Codebooks as other programs keep them, read and written: quanteda, LIWC, tables, Lexicoder.

In comes a file; out comes a `Draft`: its categories and entries with the lines where they
stand, not yet checked. What an entry may be is `scoring/matching`'s business. A format is a
module of `formats/` with `SUFFIXES`, `draft(text, where)` and `written(draft)`.
"""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

from framing import found
from framing.codebooks import formats
from framing.codebooks.draft import Draft
from framing.errors import LexiconError, bytes_of
from framing.records import Problem


def suffixes() -> list[str]:
    """The endings of all files that hold codebooks, sorted."""
    return sorted(suffix for one in _formats() for suffix in one.SUFFIXES)


def format_of(path: Path) -> ModuleType:
    """The format that a file's ending names.

    Raises:
        LexiconError: no format has this ending.
    """
    for one in _formats():
        if path.suffix.lower() in one.SUFFIXES:
            return one
    mend = f"let its name end in {', '.join(suffixes())}"
    raise LexiconError([Problem(str(path), f"no codebook ends in '{path.suffix}'", mend)])


def read(path: Path) -> Draft:
    """A codebook's file as a draft.

    Raises:
        LexiconError: it can't be read, or isn't of its format: every fault by line.
    """
    form = format_of(path)
    try:
        text = _decoded(bytes_of(path))
    except FileNotFoundError as error:
        mend = "give a codebook's name or path"
        raise LexiconError([Problem(str(path), "no such file", mend)]) from error
    except (OSError, UnicodeDecodeError) as error:
        problem = Problem(str(path), f"can't be read ({error})", "save it as UTF-8")
        raise LexiconError([problem]) from error
    drafted: Draft = form.draft(text, str(path))
    return drafted


def _decoded(data: bytes) -> str:
    """UTF-8 with or without its mark, or UTF-16 with one, as Windows' programs save it."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    return data.decode("utf-8-sig")


def _formats() -> list[ModuleType]:
    return found.modules(formats, "SUFFIXES", "draft", "written")
