"""What may be handed to the library as texts: paths, strings, a mapping, a data frame."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from framing.errors import InputError
from framing.gathering.documents import load_sources
from framing.reading.load.files import document_of, with_unique_ids
from framing.reading.load.tables import Wanted, documents_in, table_of
from framing.records import Document, Problem

Source = str | Path | Document | Mapping[str, str] | Any
EVENT = "texts"  # what texts without a folder are called together
MOST_PATH_WORDS = 7  # a string with more words than that, and no such file, is a text
END_OF_SENTENCE = re.compile(r"[.!?…。！？][\"'”’»)]*\s*$")


def documents_of(
    sources: Sequence[Source],
    columns: Mapping[str, str] | None = None,
    allow_private: bool = False,
) -> tuple[dict[str, list[Document]], list[Problem]]:
    """The documents of each event, in the order given, and a problem for each that is none.

    A source is a path (a `Path`, or a string that names a file or could: whatever the
    commands take), a link, which is fetched (from this machine or its network only with
    `allow_private`), a text (a string with a line break, with more than seven words, or that
    ends as a sentence does), a `Document`, a mapping of outlets to texts, a list of any of
    these, or a pandas or polars data frame with a text a row (columns as in a table's file;
    `columns` maps ours to the frame's: {"text": "maintext"}).

    Raises:
        InputError: a source is of another kind, or the frame has no column of texts.
    """
    events: dict[str, list[Document]] = {}
    problems: list[Problem] = []
    paths: list[str] = []
    loose = 0
    for source in _flat(sources):
        if _is_path(source):
            paths.append(str(source))
        elif isinstance(source, Document):
            events.setdefault(source.event or EVENT, []).append(source)
        elif isinstance(source, str):
            loose += 1
            _add(events, problems, source, f"text-{loose}")
        elif isinstance(source, Mapping):
            for outlet, text in source.items():
                _add(events, problems, text, str(outlet))
        else:
            _add_rows(events, problems, source, columns or {})
    found, lost = load_sources(paths, allow_private, _wanted(columns))
    problems += lost
    for event in found:
        problems += event.problems
        events.setdefault(event.name, []).extend(event.documents)
    return {name: with_unique_ids(some) for name, some in events.items()}, problems


def _flat(sources: Iterable[Source]) -> Iterable[Source]:
    """Sources, those in lists and tuples one by one."""
    return chain.from_iterable(
        _flat(source) if isinstance(source, list | tuple) else [source] for source in sources
    )


def _is_path(source: Source) -> bool:
    """Whether a source names a file or a folder, be it there or not."""
    if isinstance(source, Path):
        return True
    if not isinstance(source, str):
        return False
    if "\n" in source or len(source) > 1024:
        return False
    if Path(source).exists():
        return True
    is_sentence = END_OF_SENTENCE.search(source) and len(source.split()) > 1
    return not is_sentence and len(source.split()) <= MOST_PATH_WORDS


def _add(
    events: dict[str, list[Document]], problems: list[Problem], text: str, name: str
) -> None:
    """A bare text as a document called `name`."""
    document, found = document_of(text, name, name, EVENT)
    problems += found
    if document is not None:
        events.setdefault(EVENT, []).append(document)


def _add_rows(
    events: dict[str, list[Document]],
    problems: list[Problem],
    frame: Any,
    columns: Mapping[str, str],
) -> None:
    """The rows of a data frame, by event."""
    given = _records(frame)
    wanted = _wanted(columns)
    for row in documents_in(table_of(lambda: enumerate(given, start=1), "row", wanted)):
        problems += row.problems
        if row.document is not None:
            events.setdefault(row.event or EVENT, []).append(row.document)


def _wanted(columns: Mapping[str, str] | None) -> Wanted:
    return Wanted({ours: str(theirs) for ours, theirs in (columns or {}).items()})


def _records(frame: Any) -> list[dict[str, Any]]:
    """A data frame's rows as mappings."""
    if hasattr(frame, "to_dicts"):  # polars
        return list(frame.to_dicts())
    if hasattr(frame, "to_dict") and hasattr(frame, "columns"):  # pandas
        return list(frame.astype(object).where(frame.notna(), None).to_dict("records"))
    what = f"a {type(frame).__name__} is neither text, path nor data frame"
    raise InputError([Problem("framing", what, "give a path, a text or a data frame")])
