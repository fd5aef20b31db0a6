"""What of texts tells their events, kept as numbers: words on disk once they are many."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from framing.comparing.grouping.bags import unit_rows, vectors_of
from framing.comparing.grouping.told_days import Days, day_of, weekday_bits

if TYPE_CHECKING:
    from scipy.sparse import csr_array

WORDS, NEIGHBOURS, TITLE = 0.65, 0.2, 0.15  # shares of the cosine
IN_MEMORY = 1 << 25  # bytes of words, from which they lie on disk
SIZE = 4  # bytes of a word's number


class Item(Struct, frozen=True, gc=False):
    """What of a text tells its event; all but the words may be missing.

    `title` and `body` are numbers of stems without stop words, `weekdays` those of title and
    lead, `weeks` of the year as bits (`told_days`), `published` an ISO date.
    """

    title: list[int] = []
    body: list[int] = []
    weekdays: frozenset[str] = frozenset()
    weeks: int = 0
    published: str | None = None


class Kept:
    """A stream of items, gone through once; what they tell of `days` stays in memory."""

    def __init__(self, items: Iterable[Item]) -> None:
        """Keep them."""
        self._file = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115  # as long as we live
        starts, titles = array("q", [0]), array("I")
        weekdays, weeks, days = array("B"), array("Q"), array("d")
        for item in items:
            self._file.write(array("I", item.title + item.body).tobytes())
            starts.append(starts[-1] + len(item.title) + len(item.body))
            titles.append(len(item.title))
            weekdays.append(weekday_bits(item.weekdays))
            weeks.append(item.weeks)
            days.append(day_of(item.published))
        self._starts, self._titles = np.array(starts), np.array(titles, dtype=np.int64)
        self.days = Days(np.array(days), np.array(weekdays), np.array(weeks))

    def vectors(self, texts: np.ndarray) -> csr_array:
        """Some of them as rows of length 1, shape (texts, terms)."""
        from scipy.sparse import hstack

        terms, sizes = self._words(texts), np.diff(self._starts)[texts]
        rows = np.repeat(np.arange(len(texts)), sizes)
        place = np.arange(len(terms)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        head = place < self._titles[texts][rows]
        follows = (rows[1:] == rows[:-1]) & (head[1:] == head[:-1])
        pairs = terms[:-1].astype(np.uint64) << np.uint64(32) | terms[1:]
        blocks = [
            (rows, terms, WORDS),
            (rows[1:][follows], pairs[follows], NEIGHBOURS),
            (rows[head], terms[head], TITLE),
        ]
        parts = [
            vectors_of(row, some, len(texts)) * np.sqrt(share) for row, some, share in blocks
        ]
        return unit_rows(hstack(parts, format="csr"))

    def _words(self, texts: np.ndarray) -> np.ndarray:
        """The numbers of some texts' words, one text after the other."""
        found = bytearray()
        for start, stop in zip(self._starts[texts], self._starts[texts + 1], strict=True):
            self._file.seek(int(start) * SIZE)
            found += self._file.read(int(stop - start) * SIZE)
        return np.frombuffer(found, dtype=np.uint32)
