"""What libraries' databases write: a text of several articles comes apart here.

A module a database, found by its folder: `fits(text)` says whether a text looks like its
export, `articles(text)` gives the articles, each with the date, outlet, author, page and
licence line that the export's own lines give; these lines are never part of a text.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from framing.gathering.article import Article


class Export(Protocol):
    """What a module of this folder has."""

    def fits(self, text: str) -> bool:
        """Whether a text is an export of this database."""
        ...

    def articles(self, text: str) -> Iterator[Article]:
        """The articles of an export, in order."""
        ...


@cache
def _exports() -> tuple[Export, ...]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(cast(Export, import_module(f"{__name__}.{name}")) for name in names)


def export_of(text: str) -> Export | None:
    """The module for a text that is an export; None where it is a plain article."""
    return next((export for export in _exports() if export.fits(text)), None)
