"""The texts of a corpus for norms, event by event, and articles cut in two."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import numpy as np
from msgspec import Struct, structs

from framing.reading.load.files import find_events, load_event, with_unique_ids
from framing.reading.load.tables import is_table, rows
from framing.records import Document, Problem
from framing.tokens import count_words

LEAST_SHARE = 0.35  # of an article's words in the smaller half


class Told(Struct, frozen=True):
    """Texts of one event with the problems of its files; a text that names no event is one
    by itself."""

    documents: list[Document]
    problems: list[Problem]


def events_in(paths: Sequence[Path]) -> Iterator[Told]:
    """The events of folders and tables, in order, one at a time.

    Rows of a table that tell one event must stand together.

    Raises:
        InputError: a table can't be read.
    """
    tables = [path for path in paths if is_table(path)]
    events, problems = find_events([path for path in paths if path not in tables])
    yield Told([], problems)
    for event in events:
        yield Told(*load_event(event))
    for path in tables:
        for name, some in groupby(rows(path), key=lambda row: row.event):
            found = list(some)
            documents = [row.document for row in found if row.document is not None]
            problems = [problem for row in found for problem in row.problems]
            if name:
                yield Told(with_unique_ids(documents), problems)
            else:
                yield Told([], problems)
                yield from (Told([one], []) for one in documents)


def is_cut(document: Document) -> bool:
    """Whether a text is one of the half of all texts that are cut in two; the others are
    left to test on. Decided by the text alone, so that no order matters."""
    return zlib.crc32(document.text.encode("utf-8", "replace")) % 2 == 0


def halves_of(document: Document) -> list[Document]:
    """A text cut in two at the end of the line nearest its middle, as two outlets' texts of
    one event; none where no line ends between a third and two thirds of its words."""
    lines = document.text[document.body :].split("\n")
    words = np.cumsum([count_words(line) for line in lines])
    cut = int(np.argmin(np.abs(words - words[-1] / 2)))
    if not LEAST_SHARE <= words[cut] / max(1, words[-1]) <= 1 - LEAST_SHARE:
        return []
    parts = "\n".join(lines[: cut + 1]), "\n".join(lines[cut + 1 :])
    return [
        structs.replace(document, id=name, outlet=name, text=part, title=None, body=0)
        for name, part in zip(("first half", "second half"), parts, strict=True)
    ]
