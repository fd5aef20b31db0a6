"""What libraries' databases write: a text of several articles comes apart here.

A module a database, found by its folder: `fits(text)` says whether a text looks like its
export, `articles(text)` gives the articles, each with the date, outlet, author, page and
licence line that the export's own lines give; these lines are never part of a text.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Protocol

from framing import found
from framing.gathering.article import Article


class Export(Protocol):
    """What a module of this folder has."""

    def fits(self, text: str) -> bool:
        """Whether a text is an export of this database."""
        ...

    def articles(self, text: str) -> Iterator[Article]:
        """The articles of an export, in order."""
        ...


def export_of(text: str) -> Export | None:
    """The module for a text that is an export; None where it is a plain article."""
    every: list[Export] = [*found.modules(sys.modules[__name__], "fits", "articles")]
    return next((export for export in every if export.fits(text)), None)
