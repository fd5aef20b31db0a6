"""What columns are called by those who collect news."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from framing.lexicons import LexiconFile, WordList, load

BETWEEN = re.compile(r"[^\w]|_")
OURS = ("text", "outlet", "title", "published", "id", "event", "kind", "url", "language")


class _Columns(Struct, frozen=True, forbid_unknown_fields=True):
    """Theirs for each of ours, the first to be taken first."""

    text: str
    outlet: str
    title: str
    published: str
    id: str
    event: str
    kind: str
    url: str
    language: str
    author: str


class Preset(Struct, frozen=True, forbid_unknown_fields=True):
    """A collector, the columns that its tables have together, and what they mean there."""

    title: str
    signs: str
    columns: dict[str, str]


class _File(LexiconFile, frozen=True, kw_only=True):
    """`table_columns.toml`."""

    columns: _Columns
    presets: dict[str, Preset]
    missing: dict[str, WordList]
    months: dict[str, list[str]]


def plain(name: str) -> str:
    """A column's name without case and without what stands between its letters: all that
    collectors vary; empty for a name of signs alone."""
    return BETWEEN.sub("", name).casefold()


@cache
def theirs(ours: str) -> list[str]:
    """What others call a column of ours, as of `plain`, the first to be taken first."""
    return [plain(name) for name in getattr(_file().columns, ours).split()]


@lru_cache(maxsize=1024)
def meant_by(column: str) -> frozenset[str]:
    """Which of our columns one of that name may be."""
    name = plain(column)
    return frozenset(ours for ours in OURS if name in theirs(ours))


def known_in(columns: Iterable[str]) -> int:
    """How many of the columns have a name that means something."""
    return sum(bool(meant_by(column)) for column in columns)


def preset_of(columns: Iterable[str]) -> Preset | None:
    """The collector whose columns these are, the first of the list; None for nobody's."""
    have = {plain(column) for column in columns}
    for preset in _file().presets.values():
        if have.issuperset(map(plain, preset.signs.split())):
            return preset
    return None


def is_missing(value: str) -> bool:
    """Whether a value, without white space round it, says that there is none."""
    return not value or (len(value) < 8 and value.casefold() in _missing())


@cache
def _missing() -> frozenset[str]:
    return frozenset(value.casefold() for value in _file().missing["values"])


@cache
def months() -> dict[str, int]:
    """The number of a month by its names, in lower case."""
    every: Sequence[str] = _file().months["names"]
    return {name: number for number, some in enumerate(every, 1) for name in some.split()}


def _file() -> _File:
    return load("table_columns", _File)
