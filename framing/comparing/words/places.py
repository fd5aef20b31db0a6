"""Where each sentence of an event's texts is told best in every other text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

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

    def columns(self, names: Iterable[str]) -> np.ndarray:
        """The columns of texts, -1 of one without sentences."""
        return np.array([self._columns.get(name, -1) for name in names], dtype=int)

    def under(self, least: float, columns: np.ndarray) -> np.ndarray:
        """Which other texts of these columns tell less of it than so much, shape (texts,)."""
        shares = np.append(self._shares, 0)[columns] / MILLION  # 0 at -1
        less: np.ndarray = (shares < least) & (columns != self._own)
        return less

    def at(self, columns: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The best sentences of texts of these columns, and how much they tell, in millionths:
        0 of a text without sentences."""
        return self._sentences[columns], self._shares[columns] * (columns >= 0)


def held_together(
    texts: Sequence[Sequence[Elsewhere]], columns: np.ndarray, least: float
) -> list[list[int]]:
    """The sentences of each two texts of which each, or one beside it, is the best place of
    the other there, and that hold more than so much of each other: the places of the first
    and the second text among these, and of their sentences, in order.

    `columns` are those of the texts; all sentences are of one table.
    """
    sizes = np.array([*map(len, texts)])
    found = [_over(mine, at, columns, least / 2) for at, mine in enumerate(texts) if mine]
    if not found:
        return []
    text, row, other, place, share = (np.concatenate(one) for one in zip(*found, strict=True))
    near = (place[:, None] + np.arange(-1, 2)).ravel()
    text, row, other, share = (np.repeat(one, 3) for one in (text, row, other, share))
    inside = (near >= 0) & (near < sizes[other])
    text, row, other, share, near = (one[inside] for one in (text, row, other, share, near))
    order = np.argsort(other, kind="stable")
    for some in np.split(order, np.flatnonzero(np.diff(other[order])) + 1):
        if len(some):
            sentences, shares = _stacked(texts[other[some[0]]], columns)
            here = near[some], text[some]
            share[some] += (shares[here] / MILLION) * (abs(sentences[here] - row[some]) < 2)
    kept = share > least
    ends = np.stack([text, row, other, near], axis=1)[kept]
    turned = ends[:, 0] > ends[:, 2]
    ends[turned] = ends[turned][:, [2, 3, 0, 1]]
    every: list[list[int]] = np.unique(ends[:, [0, 2, 1, 3]], axis=0).tolist()
    return every


def _over(
    mine: Sequence[Elsewhere], at: int, columns: np.ndarray, least: float
) -> tuple[np.ndarray, ...]:
    """Where other texts tell more than so much of a text's sentences: that text, the sentence,
    the other text, its sentence, and how much."""
    sentences, shares = _stacked(mine, columns)
    over = shares / MILLION > least
    over[:, at] = False
    rows, others = np.nonzero(over)
    return (
        np.full(len(rows), at),
        rows,
        others,
        sentences[rows, others].astype(int),
        shares[rows, others] / MILLION,
    )


def _stacked(mine: Sequence[Elsewhere], columns: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """See `Elsewhere.at`, for some sentences, shape (sentences, texts) each."""
    sentences, shares = zip(*(one.at(columns) for one in mine), strict=True)
    return np.array(sentences), np.array(shares)
