"""Paths into events of documents: what to read, and what can't be read."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType

from msgspec import Struct, structs

from framing import found as folders
from framing.errors import FramingError
from framing.reading.load import formats
from framing.reading.load.header import document_from, header_of
from framing.reading.load.tables import Table, Wanted, documents_in, is_table, table_at
from framing.records import Document, Problem

READERS: dict[str, ModuleType] = {}
for _module in folders.modules(formats, "SUFFIXES", "text_of"):
    for _suffix in _module.SUFFIXES:
        if _suffix in READERS:
            raise TypeError(
                f"{_module.__name__} and {READERS[_suffix].__name__} read {_suffix}"
            )
        READERS[_suffix] = _module
PAGE = re.compile(r"\s*(?:<\?xml[^<>]{0,200}\?>\s*)?<(?:!doctype html|html|head|body)\b", re.I)
TAG = re.compile(
    r"</?(?:a|abbr|article|aside|b|blockquote|body|br|button|div|em|figure|footer|form|h[1-6]"
    r"|head|header|hr|html|i|iframe|img|input|li|link|main|meta|nav|ol|option|p|path|picture"
    r"|script|section|small|source|span|strong|style|sub|sup|svg|table|tbody|td|th|title|tr|u"
    r"|ul|video)(?:\s[^<>]{0,2000})?/?>",
    re.I,
)
LARGEST = 5_000_000  # bytes of a text's file
FEWEST_TAGS, TAGS_SHARE = 60, 0.05  # characters in tags, and their share of the text
_NOT_TEXTS = ("readme", "license", "changelog", "contributing")


class EventFiles(Struct, frozen=True):
    """The files of one event, in the order of their names."""

    name: str
    files: list[Path]


class EventTexts(Struct, frozen=True):
    """The texts of one event, and a problem for each of its files that is none."""

    name: str
    documents: list[Document]
    problems: list[Problem]


def load_events(
    paths: Sequence[Path], wanted: Wanted | None = None
) -> tuple[list[EventTexts], list[Problem]]:
    """The texts of each event that paths stand for, and a problem for each path without.

    A table's events are those of its column of events; without one all its texts are one
    event, called as the file. `wanted` says what its columns mean.
    """
    tables = [path for path in paths if is_table(path)]
    events, problems = find_events([path for path in paths if path not in tables])
    found = [EventTexts(event.name, *load_event(event)) for event in events]
    for path in tables:
        try:
            found += _events_of(table_at(path, wanted), problems)
        except FramingError as error:
            problems += error.problems
    return found, problems


def _events_of(table: Table, problems: list[Problem]) -> list[EventTexts]:
    """A table's texts by event; `problems` gets what was taken for what, and each fault."""
    mend = "say otherwise with --columns"
    problems.append(Problem(table.where, table.taken.note, mend))
    events: dict[str, list[Document]] = {}
    for row in documents_in(table):
        problems += row.problems
        if row.document is not None:
            events.setdefault(row.event or Path(table.where).stem, []).append(row.document)
    return [
        EventTexts(
            name, with_unique_ids([structs.replace(one, event=name) for one in some]), []
        )
        for name, some in events.items()
    ]


def find_events(paths: Sequence[Path]) -> tuple[list[EventFiles], list[Problem]]:
    """The events that paths stand for, and a problem for each path that stands for none.

    A folder is an event, a folder of folders many; files named one by one are
    one event together, called after their folder where they share one.
    """
    events: list[EventFiles] = []
    problems: list[Problem] = []
    loose: list[Path] = []
    for path in paths:
        try:
            if path.is_dir():
                found = _events_in(path)
                events.extend(found)
                if not found:
                    mend = "put .txt or .md files into it"
                    problems.append(Problem(str(path), "no texts in this folder", mend))
            elif path.exists():
                loose.append(path)
            else:
                problems.append(Problem(str(path), "no such file or folder", "check the path"))
        except (OSError, ValueError) as error:  # not ours to look into, too long a name
            what = f"can't be opened ({getattr(error, 'strerror', None) or error})"
            problems.append(Problem(str(path), what, "check the path, and that it is yours"))
    if loose:
        parents = {path.resolve().parent for path in loose}
        name = parents.pop().name if len(parents) == 1 else "texts"
        events.append(EventFiles(name or "texts", list(dict.fromkeys(loose))))
    return events, problems


def _events_in(folder: Path) -> list[EventFiles]:
    """The events in a folder: itself, or its sub-folders that hold texts."""
    inside = [
        EventFiles(child.name, files)
        for child in sorted(folder.iterdir())
        if child.is_dir() and not child.name.startswith(".") and (files := _texts_in(child))
    ]
    own = _texts_in(folder)
    if own:
        inside.insert(0, EventFiles(folder.resolve().name, own))
    return inside


def _texts_in(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.iterdir()
        if path.is_file()
        and path.suffix.lower() in READERS
        and path.suffix  # a file without a suffix is read only where it is named
        and not path.name.startswith(".")
        and path.stem.lower() not in _NOT_TEXTS
    )


def load_event(event: EventFiles) -> tuple[list[Document], list[Problem]]:
    """The documents of an event, in order, and a problem for each file that is none."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for path, name in zip(event.files, _ids_of(event.files), strict=True):
        document, found = load_document(path, name, event.name)
        problems.extend(found)
        if document is not None:
            documents.append(document)
    return documents, problems


def load_document(path: Path, name: str, event: str) -> tuple[Document | None, list[Problem]]:
    """One file as a document, or None with the problem that it has."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        kinds = ", ".join(suffix for suffix in READERS if suffix)
        what = f"files of type '{path.suffix}' can't be read"
        return None, [Problem(str(path), what, f"save it as one of {kinds}")]
    try:
        if (fault := fault_in(path)) is not None:
            return None, [fault]
        text = reader.text_of(path.read_bytes())
    except ImportError as error:
        what = f"reading files of type '{path.suffix}' needs {error.name or 'a library'}"
        mend = f"install {error.name or 'it'} with pip, or save it as plain text"
        return None, [Problem(str(path), what, mend)]
    except (OSError, ValueError) as error:
        what = (error.strerror if isinstance(error, OSError) else None) or str(error)
        mend = "save it as plain text in UTF-8"
        return None, [Problem(str(path), what, mend)]
    return document_of(text, str(path), name, event)


def fault_in(path: Path) -> Problem | None:
    """Why a path isn't opened: a pipe or device may never end, and no article is that long.

    Raises:
        OSError: it isn't there, or may not be looked at.
    """
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        what = "is a pipe or a device, not a file"
        return Problem(str(path), what, "save the text to a file and name that")
    if found.st_size > LARGEST:
        what = f"has {found.st_size:,} bytes, more than any article"
        return Problem(str(path), what, f"cut it into texts of at most {LARGEST:,} bytes")
    return None


def document_of(
    text: str, where: str, name: str, event: str
) -> tuple[Document | None, list[Problem]]:
    """A decoded text as a document; an empty one is a problem."""
    header = header_of(text, where)
    if not text[header.body :].strip():
        what = "no text behind the header" if header.body else "the file is empty"
        empty = Problem(where, what, "put the article's text into it, or remove the file")
        return None, [*header.problems, empty]
    if _is_page(text, header.body):
        what = "holds a web page's HTML, not its text"
        mend = "open it in a browser, copy the article, and save that as plain text"
        return None, [*header.problems, Problem(where, what, mend)]
    document = document_from(header.fields, name, event, text, where, header.body)
    return document, header.problems


def _is_page(text: str, body: int) -> bool:
    """Whether what stands behind the header is a page's source rather than its words.

    A page says so at its head, or a fair share of it is tags; an article may quote a few.
    """
    if PAGE.match(text, body):
        return True
    if "</" not in text:
        return False
    tags = sum(end - start for start, end in (tag.span() for tag in TAG.finditer(text, body)))
    return tags >= FEWEST_TAGS and tags >= TAGS_SHARE * (len(text) - body)


def _ids_of(files: Iterable[Path]) -> list[str]:
    """One name a file, unique within the event: its stem, or more where stems repeat."""
    files = list(files)
    stems = [path.stem for path in files]
    names = [
        stem if stems.count(stem) == 1 else f"{path.parent.name}/{path.name}"
        for stem, path in zip(stems, files, strict=True)
    ]
    return [
        name if names.count(name) == 1 else f"{name}#{names[: place + 1].count(name)}"
        for place, name in enumerate(names)
    ]


def with_unique_ids(documents: Sequence[Document]) -> list[Document]:
    """The documents, a number behind an id that another one has before it."""
    names = unique_names([document.id for document in documents])
    return [
        structs.replace(document, id=name)
        for document, name in zip(documents, names, strict=True)
    ]


def unique_names(names: Sequence[str]) -> list[str]:
    """The names, each with "#" and the next free number where an earlier one has it."""
    taken: dict[str, int] = {}
    own, unique = set(names), []
    for name in names:
        turn = taken.get(name, 0) + 1
        while turn > 1 and f"{name}#{turn}" in own:
            turn += 1
        taken[name] = turn
        unique.append(name if turn == 1 else f"{name}#{turn}")
    return unique
