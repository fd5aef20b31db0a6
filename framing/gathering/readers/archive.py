"""ZIP archives: every file in them that can be read, each as if it had come by itself."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from framing.gathering.article import Article
from framing.gathering.problems import SourceError

KINDS = ("zip",)
MOST_FILES = 10_000
MOST_UNPACKED = 512 * 1024 * 1024
MOST_RATIO = 200  # by which no text or picture shrinks; a bomb does
_NO_ARTICLES = ("__MACOSX/", ".")


def articles(data: bytes, origin: str, url: str | None) -> Iterator[Article]:
    """The articles of an archive's files, in the order of their names.

    A file in it that can't be read is left out, unless none can.

    Raises:
        SourceError: it is damaged, locked or a bomb, or no file of it can be read.
    """
    from framing.gathering.sources import articles_in

    found, last = 0, SourceError(origin, "no article is in the archive", "unpack it and look")
    for name, content in files_of(data, origin):
        try:
            for article in articles_in(content, f"{origin}/{name}"):
                found += 1
                yield article
        except SourceError as error:
            last = error
    if not found:
        raise last


def files_of(data: bytes, origin: str) -> Iterator[tuple[str, bytes]]:
    """The names and bytes of an archive's files, within the limits.

    Raises:
        SourceError: it is damaged, locked, or unpacks to more than a text could.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if _is_wanted(entry)]
            if len(entries) > MOST_FILES:
                raise SourceError(origin, f"holds more than {MOST_FILES} files", "add a part")
            total = sum(entry.file_size for entry in entries)
            if total > MOST_UNPACKED or any(
                entry.file_size > MOST_RATIO * max(entry.compress_size, 1024)
                for entry in entries
            ):
                what = "unpacks to far more than texts do"
                raise SourceError(origin, what, "unpack it by hand if you trust it")
            for entry in sorted(entries, key=lambda entry: entry.filename):
                if entry.flag_bits & 1:
                    raise SourceError(origin, "is locked with a password", "unpack it first")
                with archive.open(entry) as file:
                    yield entry.filename, file.read(entry.file_size)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError) as error:
        raise SourceError(origin, "the archive is damaged", "download it again") from error


def _is_wanted(entry: zipfile.ZipInfo) -> bool:
    name = entry.filename
    hidden = name.rsplit("/", maxsplit=1)[-1].startswith(".")
    return not (entry.is_dir() or hidden or name.startswith(_NO_ARTICLES))
