"""Files written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

from framing.errors import InputError
from framing.records import Problem

LONGEST, SHORT = 240, 60  # bytes of a name with room for a neighbour's, else letters of it


def save(path: Path, content: str | bytes | Iterable[bytes]) -> None:
    """Write what a command made to a file that its user named, text in UTF-8.

    Raises:
        InputError: the folder is missing or can't be written to.
    """
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    try:
        write_bytes_whole(path, data)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        what = f"can't be written ({getattr(error, 'strerror', None) or error})"
        mend = "choose a file in a folder that exists and is yours"
        raise InputError([Problem(str(path), what, mend)]) from error


def save_all(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write some files by name into a folder, which is made where it is missing; raises as
    `save` and `make_folder`."""
    make_folder(folder)
    for name, content in files.items():
        save(folder / name, content)


def make_folder(folder: Path) -> None:
    """Make a folder where it is missing.

    Raises:
        InputError: it can't be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what = f"can't be made ({error.strerror})"
        raise InputError([Problem(str(folder), what, "choose another folder")]) from error


def write_whole(path: Path, text: str) -> None:
    """Write text to a file in UTF-8; a failure half-way leaves what was there before.

    Raises:
        OSError: the folder is missing or can't be written to.
    """
    write_bytes_whole(path, text.encode("utf-8"))


def write_bytes_whole(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write bytes to a file; a failure half-way leaves what was there before.

    They go to a hidden neighbour first, which then takes the file's place and has its mode. It
    is called after the file alone, so that what a killed run leaves there the next one writes
    over. A link stays one, and what it leads to is written; a pipe or a device gets the bytes.

    Raises:
        OSError: the folder is missing or can't be written to, or `path` is a folder.
    """
    path, parts = Path(os.path.realpath(path)), [data] if isinstance(data, bytes) else data
    there = path.stat().st_mode if path.exists() else None
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if there is not None and not stat.S_ISREG(there):
        with path.open("wb") as file:
            file.writelines(parts)
        return
    name = path.name if len(os.fsencode(path.name)) <= LONGEST else path.name[:SHORT]
    temporary = path.with_name(f".{name}.part")
    try:
        with temporary.open("wb") as file:
            file.writelines(parts)
        if there is not None:
            temporary.chmod(stat.S_IMODE(there))
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
