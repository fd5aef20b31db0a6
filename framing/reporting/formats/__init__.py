"""One module a format: its `SUFFIX`, and `render(page)`, a page to a string or to bytes."""

from __future__ import annotations

import pkgutil
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol

from framing.errors import InputError, unknown
from framing.records import Problem
from framing.reporting.page.page import Page
from framing.reporting.page.tables import table_of


class Format(Protocol):
    """What a module of this package offers."""

    SUFFIX: str

    def render(self, page: Page) -> str | bytes:
        """One page."""

    def render_all(self, pages: Sequence[Page]) -> str | bytes:
        """Several events' pages, one after the other."""


def names() -> list[str]:
    """The formats there are: the modules of this package."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


def bytes_of(form: Format, content: str | bytes) -> bytes:
    """What a format gave, as it stands in a file: UTF-8 behind the format's `MARK`, if any."""
    if isinstance(content, bytes):
        return content
    return (getattr(form, "MARK", "") + content).encode("utf-8", "replace")


def name_for(path: Path | None) -> str:
    """The format that a file's name ends like, in any case; "text" for others and for none."""
    suffix = path.suffix.casefold() if path else ""
    return next((name for name in names() if suffix == load(name).SUFFIX), "text")


def load(name: str, table: str | None = None) -> Format:
    """The format of a name, which can write one of a comparison's tables where one is named.

    Raises:
        InputError: there is no such format or table, or it writes no tables.
    """
    if name not in names():
        raise InputError([unknown("--format", "format", name, names())])
    module: Format = import_module(f"{__name__}.{name}")
    if table is not None:
        if not hasattr(module, "render_table"):
            mend = "use it with --format csv or parquet"
            raise InputError([Problem("--table", f"'{table}' needs a format of rows", mend)])
        table_of(None, table)
    return module
