"""Sparse tables: which row has which keys, and what rows have in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

if TYPE_CHECKING:
    from scipy.sparse import csr_array


class Keys(Struct, frozen=True):
    """Which unit has which keys, numbered: shapes (entries,), in the units' order."""

    units: int
    width: int
    rows: np.ndarray
    columns: np.ndarray

    def table(
        self, kept: np.ndarray | slice = slice(None), values: np.ndarray | None = None
    ) -> Table:
        """The entries that are kept, with values or 1 each, shape (units, width)."""
        from scipy.sparse import csr_array

        if values is None:
            values = np.ones(len(self.rows), dtype=np.float32)
        sizes = np.bincount(self.rows[kept], minlength=self.units)
        starts = np.concatenate([[0], np.cumsum(sizes)])
        entries = (values[kept], self.columns[kept], starts)
        table = csr_array(entries, shape=(self.units, self.width))
        table.sort_indices()  # so that sums are taken in one order
        return Table(table)


def keys_of(lists: Iterable[Collection[Hashable]]) -> Keys:
    """The keys of each unit, numbered in the order in which they are first met."""
    index: defaultdict[Hashable, int] = defaultdict()
    index.default_factory = index.__len__
    columns = [list(map(index.__getitem__, keys)) for keys in lists]
    rows = np.repeat(np.arange(len(columns)), [len(mine) for mine in columns])
    flat = np.array([*chain.from_iterable(columns)], dtype=np.int32)
    return Keys(len(columns), max(len(index), 1), rows, flat)


class Shared(Struct, frozen=True):
    """What some rows have in common with all, shape (some, rows): where, counted through, and
    how much."""

    shape: tuple[int, int]
    places: np.ndarray
    values: np.ndarray

    def dense(self) -> np.ndarray:
        """All of it, 0 where they have nothing."""
        found = np.zeros(self.shape[0] * self.shape[1], dtype=np.float32)
        found[self.places] = self.values
        return found.reshape(self.shape)

    def at(self, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
        """How much it is at some places."""
        return self.dense().ravel()[rows * self.shape[1] + columns]


class Table:
    """Keys of units, shape (units, keys), turned once for all the products with itself."""

    def __init__(self, rows: csr_array) -> None:
        self.rows, self.turned = rows, rows.T.tocsr()

    def shared(self, some: slice | np.ndarray) -> Shared:
        """How much some rows have in common with each row."""
        found = self.rows[some] @ self.turned
        rows = np.repeat(np.arange(found.shape[0]), np.diff(found.indptr))
        return Shared(found.shape, rows * found.shape[1] + found.indices, found.data)

    def later(self, first: int) -> Table:
        """The rows from one on."""
        return Table(self.rows[first:])

    def has(self) -> np.ndarray:
        """Which rows have anything."""
        return np.diff(self.rows.indptr) > 0


def table_of(
    columns: Sequence[Sequence[int]], width: int, data: np.ndarray | None = None
) -> csr_array:
    """Lists of columns as a table, a row a list; entries are 1 if not given in order."""
    from scipy.sparse import csr_array

    flat = np.fromiter(chain.from_iterable(columns), dtype=np.int32)
    starts = np.cumsum([0, *map(len, columns)])
    data = np.ones(len(flat)) if data is None else data
    return csr_array((data, flat, starts), shape=(len(columns), max(width, 1)))


def kept(
    table: csr_array,
    keep: np.ndarray,
    data: np.ndarray | None = None,
    columns: np.ndarray | None = None,
) -> csr_array:
    """A table with some of its entries, their values or columns changed."""
    from scipy.sparse import csr_array

    data = table.data if data is None else data
    columns = table.indices if columns is None else columns
    starts = np.concatenate([[0], np.cumsum(keep)])[table.indptr]
    return csr_array((data[keep], columns[keep], starts), shape=table.shape)
