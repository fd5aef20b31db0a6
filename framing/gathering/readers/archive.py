"""ZIP archives: every file in them that can be read, each as if it had come by itself."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator

from framing.gathering.article import Found
from framing.gathering.problems import SourceError

KINDS = ("zip",)
MOST_FILES = 10_000
MOST_UNPACKED = 512 * 1024 * 1024
MOST_RATIO = 200  # by which no text or picture shrinks; a bomb does
# RuntimeError: a compression that zipfile does not know
DAMAGED = (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError)
_DRESS = (  # what saved pages have beside them
    *(".css", ".js", ".json", ".map", ".svg", ".ico", ".woff", ".woff2", ".ttf"),
    *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".mp4", ".mp3"),
)


def articles(data: bytes, origin: str, url: str | None) -> Iterator[Found]:
    """The articles of an archive's files, in the order of their names, and a problem for each
    file that can't be read. What pages are dressed with (styles, scripts, pictures) is passed
    over.

    Raises:
        SourceError: it is damaged, locked or a bomb, or no file is in it.
    """
    from framing.gathering.sources import articles_in

    files = 0
    for name, content in files_of(data, origin, _is_wanted):
        files += 1
        try:
            yield from articles_in(content, f"{origin}/{name}")
        except SourceError as error:
            yield from error.problems
    if not files:
        raise SourceError(origin, "no article is in the archive", "unpack it and look")


def files_of(
    data: bytes, origin: str, is_wanted: Callable[[str], bool] = bool
) -> Iterator[tuple[str, bytes]]:
    """The names and bytes of an archive's files, within the limits.

    Raises:
        SourceError: it is damaged, locked, or unpacks to more than a text could.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [
                entry
                for entry in archive.infolist()
                if not entry.is_dir() and is_wanted(entry.filename)
            ]
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
    except DAMAGED as error:
        raise SourceError(origin, "the archive is damaged", "download it again") from error


def _is_wanted(name: str) -> bool:
    """Whether a file of an archive may be an article, by its name."""
    file = name.rsplit("/", maxsplit=1)[-1]
    return not (
        file.startswith(".") or name.startswith("__MACOSX/") or file.lower().endswith(_DRESS)
    )
