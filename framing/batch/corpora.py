"""A corpus as a stream of events: folders of texts, or tables of them."""

from __future__ import annotations

import re
import tempfile
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO, TypeVar

import msgspec
from msgspec import Struct, structs

from framing.comparing.grouping.events import found
from framing.comparing.grouping.kept import Item
from framing.comparing.grouping.likeness import item_of_text
from framing.comparing.grouping.windows import Window
from framing.reading.load.files import EventFiles, find_events, load_event, with_unique_ids
from framing.reading.load.tables import Wanted, documents_in, is_table, table_at
from framing.reading.reader import head_and_body, read_all
from framing.records import Document, FoundEvent, Problem, Reading

UNSAFE = re.compile(r"[^\w.\-]+")
LONGEST_NAME, MOST_BYTES = 80, 200  # of a folder's name; file systems allow 255 bytes
# names that a run's own files have, or that Windows keeps for devices
TAKEN = re.compile(
    r"(?:events|texts|cells|problems)\.(?:jsonl|parquet)|index\.html"
    r"|(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?",
    re.I,
)
Kept = TypeVar("Kept")
MANY, MEMORY = 1 << 16, 6000  # texts held against each other at once; bytes of each
AT_ONCE = "{:,} texts, which no days part, are held against each other at once: about {:.1f} GB"
PICKED = 6  # words of a found event's first title that name it


class Event(Struct, frozen=True):
    """One event's texts as they came; `name` is unique in the corpus and good for a folder.

    `problems` are of its files or rows; `found` says how sure the event is where it was made
    out by this program rather than given, so that a text that stands alone is no mistake.
    """

    name: str
    documents: list[Document]
    problems: list[Problem]
    found: FoundEvent | None = None


class Corpus:
    """The events of folders and tables, in a fixed order, loaded one at a time.

    A table's rows are kept in a temporary file, by event: what stays in memory is an
    offset a text. `problems` are those that belong to no event; `notes` say what the columns
    of each table were taken for, a line each.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        find: bool = False,
        wanted: Wanted | None = None,
        window: Window | None = None,
        sure: bool = False,
        loose: bool = False,
    ) -> None:
        """Look through the paths.

        Args:
            paths: folders of texts, folders of such folders, or tables (see
                `framing.reading.tables`).
            find: make the events out, even where the table gives some.
            wanted: what a user says of the tables' columns.
            window: the days that events which are made out are held to; None for no limit.
            sure: whether the texts of those that aren't sure stand alone.
            loose: whether folders, too, are texts whose events are made out.

        Raises:
            InputError: a table can't be read.
        """
        tables = [path for path in paths if is_table(path)]
        self._folders, self.problems = find_events([p for p in paths if p not in tables])
        files, self._folders = (self._folders, []) if loose else ([], self._folders)
        self._table = _Table(tables, files, find, wanted, window, sure)
        self.problems += self._table.problems
        self.notes = self._table.notes

    def __len__(self) -> int:
        """How many events there are."""
        return len(self._folders) + len(self._table)

    @property
    def texts(self) -> int:
        """How many files and rows there are, readable or not."""
        return sum(len(event.files) for event in self._folders) + self._table.texts

    def __iter__(self) -> Iterator[Event]:
        """The events in order; names that come twice get a number."""
        taken: set[str] = set()
        for event in self._events():
            plain = name = safe_name(event.name)
            turn = 1
            while name.casefold() in taken:  # some file systems know no capitals
                turn += 1
                name = f"{plain}-{turn}"
            taken.add(name.casefold())
            documents = [structs.replace(one, event=name) for one in event.documents]
            yield structs.replace(event, name=name, documents=documents)

    def _events(self) -> Iterator[Event]:
        for event in self._folders:
            yield Event(event.name, *load_event(event))
        yield from self._table


def safe_name(name: str) -> str:
    """A name that any file system takes for one folder's; never empty, never hidden."""
    plain = UNSAFE.sub("-", name).strip("-.")[:LONGEST_NAME]
    plain = plain.encode("utf-8", "ignore")[:MOST_BYTES].decode("utf-8", "ignore").rstrip("-.")
    if TAKEN.fullmatch(plain):
        return f"{plain}-event"
    return plain or "event"


class _Table:
    """The rows of tables, and loose files, by event, kept in a temporary file; of found events
    the texts, where each event's end, and where it stands how sure it is."""

    def __init__(
        self,
        paths: Sequence[Path],
        files: Sequence[EventFiles],
        find: bool,
        wanted: Wanted | None,
        window: Window | None,
        sure: bool,
    ) -> None:
        self.problems: list[Problem] = []
        self.notes: list[str] = []
        self.texts = 0
        self._file: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115  # as long as we live
        self._given: dict[str, list[int]] = {}
        self._loose, undated = array("q"), 0
        for path in paths:
            table = table_at(path, wanted)
            self.notes.append(table.note)
            for row in documents_in(table):
                self.problems += row.problems
                self.texts += row.number > 0
                if row.document is None:
                    continue
                if row.event and not find:
                    self._given.setdefault(row.event, []).append(self._keep(row.document))
                else:
                    self._loose.append(self._keep(_titled(row.document)))
                    undated += row.document.published is None
        for event in files:
            documents, faults = load_event(event)
            self.problems += faults
            self.texts += len(event.files)
            self._loose.extend(map(self._keep, map(_titled, documents)))
        self._texts, self._ends, self._how = array("q"), array("q", [0]), array("q")
        self._to_find = (window, sure) if self._loose and not self._given else None
        if self._given and self._loose:
            self._refuse()
        many = undated if window is not None and not window.running else len(self._loose)
        if self._to_find and many > MANY:
            self.notes.append(AT_ONCE.format(many, many * MEMORY / 1e9))

    def __len__(self) -> int:
        self._find()
        return len(self._given) + len(self._ends) - 1

    def __iter__(self) -> Iterator[Event]:
        self._find()
        for name, places in self._given.items():
            yield Event(name, with_unique_ids([self._kept(at, Document) for at in places]), [])
        found = zip(pairwise(self._ends), self._how, strict=True)
        for number, ((start, end), at) in enumerate(found, start=1):
            documents = self._some(self._texts[start:end])
            words = (documents[0].title or documents[0].text).split()[:PICKED]
            name = safe_name(f"{number:06d}-{'-'.join(words).lower()}")
            yield Event(name, documents, [], self._kept(at, FoundEvent))

    def _keep(self, record: Document | FoundEvent) -> int:
        """Where the record stands in the file."""
        at = self._file.tell()
        self._file.write(msgspec.json.encode(record) + b"\n")
        return at

    def _kept(self, at: int, kind: type[Kept]) -> Kept:
        self._file.seek(at)
        return msgspec.json.decode(self._file.readline(), type=kind)

    def _some(self, texts: Iterable[int]) -> list[Document]:
        """Some of the loose texts."""
        return with_unique_ids([self._kept(self._loose[text], Document) for text in texts])

    def _refuse(self) -> None:
        """Rows without an event, where others have one: a line for all."""
        where = self._kept(self._loose[0], Document).path
        what = "the row names no event"
        if len(self._loose) > 1:
            what = f"{len(self._loose):,} rows name no event, this one and others"
        mend = "fill in the column 'event', or use --find-events"
        self.problems.append(Problem(where, what, mend))

    def _find(self) -> None:
        """Make the events of the loose texts out, where that isn't done."""
        if self._to_find is None:
            return
        (window, sure), self._to_find = self._to_find, None
        alone = self._keep(FoundEvent())
        items = (_item(self._kept(place, Document)) for place in self._loose)
        for texts, how in found(items, self._read, window, sure):
            self._texts.extend(texts)
            self._ends.append(len(self._texts))
            self._file.seek(0, SEEK_END)  # texts have been read
            self._how.append(self._keep(how) if len(texts) > 1 else alone)

    def _read(self, texts: Sequence[int]) -> list[Reading]:
        return read_all(self._some(texts))


def _titled(document: Document) -> Document:
    """A document with the headline that its text has, where nothing else says its title."""
    if document.title:
        return document
    return structs.replace(document, title=head_and_body(document)[0])


def _item(document: Document) -> Item:
    title, body = head_and_body(document)
    return item_of_text(title or "", body, document.published)
