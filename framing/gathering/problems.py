"""What can go wrong with a source, as the one line that a user reads."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from framing.errors import InputError
from framing.records import Problem

INSTALL = "install it with: pip install 'framing[add]'"


class SourceError(InputError):
    """One source can't be used; the others go on."""

    def __init__(self, where: str, what: str, mend: str) -> None:
        super().__init__([Problem(where, what, mend)])


def library(name: str, where: str, what: str) -> Any:
    """A library that a kind of source needs, by its module's name.

    Raises:
        SourceError: it isn't installed.
    """
    try:
        return import_module(name)
    except ImportError as error:
        raise missing(where, what) from error


def missing(where: str, what: str) -> SourceError:
    """The library for a kind of source isn't installed."""
    return SourceError(where, f"reading {what} needs a library that isn't here", INSTALL)
