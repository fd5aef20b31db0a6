"""A corpus as a stream of events: folders of texts, or tables of them."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Struct, structs

from framing.comparing.grouping.clusters import grouped
from framing.comparing.grouping.events import MOST_ASKED, parts_by_names
from framing.comparing.grouping.likeness import item_of_text
from framing.comparing.grouping.reasons import reasons_of
from framing.comparing.grouping.windows import Window
from framing.reading.load.files import EventFiles, find_events, load_event, with_unique_ids
from framing.reading.load.tables import Wanted, documents_in, is_table, table_at
from framing.reading.reader import read_all
from framing.records import Document, FoundEvent, Problem

UNSAFE = re.compile(r"[^\w.\-]+")
LONGEST_NAME, MOST_BYTES = 80, 200  # of a folder's name; file systems allow 255 bytes
# names that a run's own files have, or that Windows keeps for devices
TAKEN = re.compile(
    r"(?:events|texts|cells|problems)\.(?:jsonl|parquet)|index\.html"
    r"|(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?",
    re.I,
)
ALONE = FoundEvent()
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
    ) -> None:
        """Look through the paths.

        Args:
            paths: folders of texts, folders of such folders, or tables (see
                `framing.reading.tables`).
            find: make the events out, even where the table gives some.
            wanted: what a user says of the tables' columns.
            window: the days that events which are made out are held to; None for no limit.
            sure: whether the texts of those that aren't sure stand alone.

        Raises:
            InputError: a table can't be read.
        """
        tables = [path for path in paths if is_table(path)]
        self.notes: list[str] = []
        self._folders, self.problems = find_events([p for p in paths if p not in tables])
        self._table = _Table(tables, find, wanted, window, sure) if tables else None
        if self._table is not None:
            self.problems += self._table.problems
            self.notes += self._table.notes

    def __len__(self) -> int:
        """How many events there are."""
        return len(self._folders) + (len(self._table) if self._table else 0)

    @property
    def texts(self) -> int:
        """How many files and rows there are, readable or not."""
        files = sum(len(event.files) for event in self._folders)
        return files + (self._table.texts if self._table else 0)

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
        for files in self._folders:
            yield _loaded(files)
        if self._table is not None:
            yield from self._table


def safe_name(name: str) -> str:
    """A name that any file system takes for one folder's; never empty, never hidden."""
    plain = UNSAFE.sub("-", name).strip("-.")[:LONGEST_NAME]
    plain = plain.encode("utf-8", "ignore")[:MOST_BYTES].decode("utf-8", "ignore").rstrip("-.")
    if TAKEN.fullmatch(plain):
        return f"{plain}-event"
    return plain or "event"


def _loaded(files: EventFiles) -> Event:
    documents, problems = load_event(files)
    return Event(files.name, documents, problems)


class _Table:
    """The rows of tables by event, kept in a temporary file."""

    def __init__(
        self,
        paths: Sequence[Path],
        find: bool,
        wanted: Wanted | None,
        window: Window | None,
        sure: bool,
    ) -> None:
        self._window, self._sure = window, sure
        self._how: dict[str, FoundEvent] = {}
        self.problems: list[Problem] = []
        self.notes: list[str] = []
        self.texts = 0
        self._file: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115  # as long as we live
        given: dict[str, list[int]] = {}
        loose: list[int] = []
        for path in paths:
            table = table_at(path, wanted)
            self.notes.append(table.note)
            for row in documents_in(table):
                self.problems += row.problems
                self.texts += row.number > 0
                if row.document is None:
                    continue
                place = self._keep(row.document)
                if row.event and not find:
                    given.setdefault(row.event, []).append(place)
                else:
                    loose.append(place)
        found = self._found(loose) if find or not given else {}
        if loose and given:
            self._refuse(loose)
        self._events = found or given

    def __len__(self) -> int:
        return len(self._events)

    def __iter__(self) -> Iterator[Event]:
        for name, places in self._events.items():
            documents = with_unique_ids([self._document(at) for at in places])
            yield Event(name, documents, [], self._how.get(name))

    def _keep(self, document: Document) -> int:
        """Where the document stands in the file."""
        at = self._file.tell()
        self._file.write(msgspec.json.encode(document) + b"\n")
        return at

    def _document(self, at: int) -> Document:
        self._file.seek(at)
        return msgspec.json.decode(self._file.readline(), type=Document)

    def _refuse(self, places: Sequence[int]) -> None:
        """Rows without an event, where others have one: a line for all."""
        where = self._document(places[0]).path
        what = "the row names no event"
        if len(places) > 1:
            what = f"{len(places):,} rows name no event, this one and others"
        mend = "fill in the column 'event', or use --find-events"
        self.problems.append(Problem(where, what, mend))

    def _found(self, places: Sequence[int]) -> dict[str, list[int]]:
        """The events of loose texts, called after the first title in each."""
        loose = (self._document(place) for place in places)
        items = (item_of_text(one.title or "", one.text, one.published) for one in loose)
        alike = grouped(items, window=self._window)
        parts = [
            part for some in alike.groups for part in self._parts(some, places, alike.heap)
        ]
        reasons = {members[0]: why for members, why in parts}
        told = alike.told([members for members, _ in parts], self._sure)
        events = {}
        for number, (members, how) in enumerate(told, start=1):
            first = self._document(places[members[0]])
            words = (first.title or first.text).split()[:PICKED]
            name = safe_name(f"{number:06d}-{'-'.join(words).lower()}")
            events[name] = [places[member] for member in members]
            self._how[name] = FoundEvent(how, reasons[members[0]]) if how else ALONE
        return events

    def _parts(
        self, members: list[int], places: Sequence[int], heap: bool
    ) -> list[tuple[list[int], list[str]]]:
        """Texts that are alike by what they name, with the reasons: only these are read to
        find events."""
        if not 1 < len(members) <= MOST_ASKED:
            return [(members, [])]
        documents = with_unique_ids([self._document(places[member]) for member in members])
        readings = read_all(documents)
        return [
            ([members[text] for text in part], reasons_of([readings[text] for text in part]))
            for part in parts_by_names(readings, heap)
        ]
