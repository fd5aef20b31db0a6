"""Where each sentence of an event's texts is told best in every other text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import numpy as np
from msgspec import Struct

MILLION = 1_000_000


class Place(Struct, frozen=True, gc=False):
    """The sentence of a text that tells most of another's, an index, and how much, 0 to 1."""

    sentence: int
    share: float


class Elsewhere(Mapping[str, Place]):
    """The best place of a sentence in each other text, by its id, made as it is asked for:
    of many texts there are too many to keep.

    `columns` are those of all texts that have sentences, in order, `own` that of the
    sentence's; `sentences` and `shares`, in millionths, have a number a column.
    """

    __slots__ = ("_columns", "_most", "_own", "_sentences", "_shares")

    def __init__(
        self, columns: Mapping[str, int], own: int, sentences: np.ndarray, shares: np.ndarray
    ) -> None:
        self._columns, self._own = columns, own
        self._sentences, self._shares = sentences, shares
        before, behind = shares[:own], shares[own + 1 :]
        self._most = int(max(before.max(initial=0), behind.max(initial=0))) / MILLION

    def __getitem__(self, name: str) -> Place:
        at = self._columns[name]
        if at == self._own:
            raise KeyError(name)
        return Place(int(self._sentences[at]), self.share(name))

    def __iter__(self) -> Iterator[str]:
        return (name for name, at in self._columns.items() if at != self._own)

    def __len__(self) -> int:
        return len(self._columns) - 1

    def share(self, name: str) -> float:
        """How much of the sentence a text tells, 0 where that has no sentences."""
        at = self._columns.get(name)
        return 0.0 if at is None else int(self._shares[at]) / MILLION

    def most(self) -> float:
        """How much of it another text tells at most."""
        return self._most

    def over(self, least: float) -> list[tuple[str, int]]:
        """The other texts that tell more of it than so much, with the best sentence of each."""
        if self._most <= least:
            return []
        names = list(self._columns)
        found = np.flatnonzero(self._shares / MILLION > least).tolist()
        return [(names[at], int(self._sentences[at])) for at in found if at != self._own]

    def columns(self, names: Iterable[str]) -> np.ndarray:
        """The columns of texts, -1 of one without sentences."""
        return np.array([self._columns.get(name, -1) for name in names], dtype=int)

    def under(self, least: float, columns: np.ndarray) -> int:
        """Which other texts of these columns tell less of it than so much, a bit each."""
        shares = np.append(self._shares, 0)[columns] / MILLION  # 0 at -1
        less = (shares < least) & (columns != self._own)
        return int.from_bytes(np.packbits(less, bitorder="little").tobytes(), "little")
