"""A first look through a table: which columns there are, and what kind of values."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct, field

from framing.reading.load.tabular import names
from framing.reading.load.tabular.dates import Votes

ADDRESS = re.compile(r"(?:https?://\S+|(?:[\w-]{1,63}\.){1,9}[a-z]{2,24}(?:/\S*)?)", re.I)
MOST_KEPT = 20_000  # different values that are kept to see whether any comes again
MOST_COLUMNS = 500  # an object keyed by its content has no end of them
LONGEST = 1000  # letters of a value that is looked at
FEW = 12  # values, all different, that may still be as many outlets
LONG = 8  # words that no outlet's name has, on the average


class Kept(Struct):
    """What stands in a column that may name outlets, over the rows where anything does."""

    values: int = 0
    addresses: int = 0
    words: int = 0
    different: set[str] = field(default_factory=set)
    comes_again: bool = False

    def add(self, value: str) -> None:
        """Count a value."""
        self.values += 1
        self.addresses += ADDRESS.fullmatch(value) is not None
        self.words += len(value.split())
        if not self.comes_again and len(self.different) < MOST_KEPT:
            self.comes_again = value in self.different
            self.different.add(value)

    def fault(self) -> str | None:
        """Why it names no outlets, or None where it may."""
        if 2 * self.addresses > self.values:
            return "holds addresses"
        if not self.comes_again and self.values > FEW:
            return "is different in every row"
        return "holds sentences" if self.words > LONG * self.values else None


class Survey(Struct):
    """`columns` are those that hold anything, in the order of their first rows, each with in
    how many rows; `outlets` and `dates` tell of those that may be one."""

    rows: int = 0
    columns: dict[str, int] = field(default_factory=dict)
    outlets: dict[str, Kept] = field(default_factory=dict)
    dates: dict[str, Votes] = field(default_factory=dict)

    def add(self, row: Mapping[str, str], outlet: str | None, published: str | None) -> None:
        """Look at a row; `outlet` and `published` are columns that somebody named so."""
        self.rows += 1
        for name, value in row.items():
            if name not in self.columns:
                if len(self.columns) >= MOST_COLUMNS:
                    continue
                self.columns[name] = 0
            short = value if len(value) > LONGEST else value.strip()
            if names.is_missing(short):
                continue
            self.columns[name] += 1
            meant = names.meant_by(name)
            if name == outlet or "outlet" in meant:
                self.outlets.setdefault(name, Kept()).add(short[:LONGEST])
            if name == published or "published" in meant:
                self.dates.setdefault(name, Votes()).add(short[:LONGEST])
