"""The kinds of statements, a module each, found by folder.

A kind's module has `candidates(field)`, a pure function from what was compared to the
statements of that kind that could be made, not yet ranked.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Collection, Iterator
from functools import lru_cache
from importlib import import_module
from types import ModuleType

from framing.comparing.statements.event_context import Field
from framing.records import Statement


def candidates_of(field: Field, only: Collection[str] | None = None) -> Iterator[Statement]:
    """What every kind could say of an event, or some modules alone, in the order of their
    names."""
    for name, kind in _kinds().items():
        if only is None or name in only:
            yield from kind.candidates(field)


@lru_cache(maxsize=1)
def _kinds() -> dict[str, ModuleType]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: import_module(f"{__name__}.{name}") for name in names}
