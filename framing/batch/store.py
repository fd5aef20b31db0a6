"""What of a run is on disk, so that only what changed is done again.

Every event's rows are a file of their own below `.framing/`, called after the event's
fingerprint; the tables are put together from them, in the corpus's order. Files appear
whole or not at all, so that a run may be killed at any moment.
"""

from __future__ import annotations

import hashlib
import os
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from framing.batch import parquet
from framing.batch.columns import TABLES, Piece
from framing.reporting.html import index
from framing.reporting.page.files import write_bytes_whole, write_whole

HIDDEN = ".framing"
CHUNK = 1 << 20  # bytes read at a time
QUICK = 1  # zlib's level: rows shrink to a ninth, at 200 MB a second


class _Kept(Struct, frozen=True):
    """What is kept of an event: its rows, and a sum of each report, so that one that was
    emptied or changed since is made anew."""

    piece: Piece
    sums: dict[str, int]


class Store:
    """The folder that a run writes to."""

    def __init__(self, folder: Path) -> None:
        """`folder` is made where it isn't there.

        Raises:
            OSError: it can't be made or written to.
        """
        self.folder = folder
        self._pieces = folder / HIDDEN / "events"
        self._pieces.mkdir(parents=True, exist_ok=True)

    def piece(self, key: str, event: str, files: Sequence[str]) -> Piece | None:
        """An event's rows from an earlier run; None where they or its reports are missing."""
        try:
            kept = self._kept(key)
            there = {name: _sum(self.folder / event / name) for name in kept.sums}
        except (OSError, zlib.error, msgspec.DecodeError):
            return None
        whole = kept.piece.texts < 2 or set(files) <= set(there)
        return kept.piece if whole and there == kept.sums else None

    def keep(self, event: str, piece: Piece, files: dict[str, bytes]) -> None:
        """An event's reports, then its rows: rows on disk say that the reports are there."""
        folder = self.folder / event
        if files:
            folder.mkdir(exist_ok=True)
        for name, data in files.items():
            write_bytes_whole(folder / name, data)
        path = self._path(piece.key)
        path.parent.mkdir(exist_ok=True)
        kept = _Kept(piece, {name: zlib.crc32(data) for name, data in files.items()})
        write_bytes_whole(path, zlib.compress(msgspec.msgpack.encode(kept), QUICK))

    def assemble(self, keys: Sequence[str], first: bytes, with_parquet: bool) -> None:
        """The tables, from the pieces in order; what no event of this run needs is removed.

        `first` are lines of problems that belong to no event. Nothing is written where the
        tables are those of these pieces already.
        """
        mark = hashlib.sha256("\n".join(keys).encode() + first).hexdigest()
        noted = self.folder / HIDDEN / "tables"
        lines = {name: self.folder / f"{name}.jsonl" for name in TABLES}
        known = noted.read_bytes() if noted.is_file() else b""
        same = known.startswith(mark.encode())
        if known != _looks(mark, lines.values()):
            noted.unlink(missing_ok=True)
            self._write_tables(keys, first)
            self._prune(set(keys))
        for name, row in TABLES.items():
            columns = self.folder / f"{name}.parquet"
            if with_parquet and not (same and columns.is_file()):
                parquet.convert(lines[name], columns, row)
            elif not same:
                columns.unlink(missing_ok=True)  # it would tell of an earlier run
        write_bytes_whole(noted, _looks(mark, lines.values()))

    def index(self, keys: Sequence[str]) -> None:
        """The page that leads to every event's report."""
        entries = [piece.entry for key in keys if (piece := self._piece(key)).entry]
        write_whole(self.folder / "index.html", index.render([one for one in entries if one]))

    def _write_tables(self, keys: Sequence[str], first: bytes) -> None:
        parts = {name: self.folder / f".{name}.jsonl.part" for name in TABLES}
        files = {name: path.open("wb") for name, path in parts.items()}
        try:
            files["problems"].write(first)
            for key in keys:
                piece = self._piece(key)
                for name, file in files.items():
                    file.write(piece.rows[name])
        finally:
            for file in files.values():
                file.close()
        for name, path in parts.items():
            path.replace(self.folder / f"{name}.jsonl")

    def _prune(self, keys: set[str]) -> None:
        """Away with pieces that nothing needs, and what a killed run left half-written."""
        for path in self._pieces.glob("*/*"):
            if path.name not in keys:
                path.unlink()
        for path in self._pieces.iterdir():
            if path.is_dir() and not os.listdir(path):
                path.rmdir()

    def _piece(self, key: str) -> Piece:
        return self._kept(key).piece

    def _kept(self, key: str) -> _Kept:
        packed = self._path(key).read_bytes()
        return msgspec.msgpack.decode(zlib.decompress(packed), type=_Kept)

    def _path(self, key: str) -> Path:
        return self._pieces / key[:2] / key


def _sum(path: Path) -> int:
    found = 0
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            found = zlib.crc32(chunk, found)
    return found


def _looks(mark: str, paths: Iterable[Path]) -> bytes:
    """The mark of some tables and a sum of each, so that an edit of one is seen."""
    sums = [f"{path.name} {_sum(path) if path.is_file() else 'none'}" for path in paths]
    return "\n".join([mark, *sums]).encode()
