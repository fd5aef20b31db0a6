"""A text's sentences as trees of clauses, by an installed parser, and what they say of its
speakers: trees in, drafts of attributions out, joined with those of the rules."""

from __future__ import annotations

from types import ModuleType

from framing import found
from framing.errors import InputError, unknown
from framing.reading.parsing import parsers


def load(name: str) -> ModuleType:
    """A parser by name: a module of `parsers/`.

    Raises:
        InputError: there is no such parser.
        FramingError: what it stands on isn't installed.
    """
    known = found.names(parsers)
    if name not in known:
        raise InputError([unknown("--parser", "parser", name, known)])
    parser = found.module_of(parsers, name, "packages", "trees")
    parser.packages()
    return parser
