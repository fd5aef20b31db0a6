"""Files written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from framing.errors import InputError
from framing.records import Problem


def save(path: Path, content: str | bytes) -> None:
    """Write what a command made to a file that its user named, text in UTF-8.

    Raises:
        InputError: the folder is missing or can't be written to.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        write_bytes_whole(path, data)
    except OSError as error:
        what = f"can't be written ({error.strerror})"
        mend = "choose a file in a folder that exists and is yours"
        raise InputError([Problem(str(path), what, mend)]) from error


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


def write_bytes_whole(path: Path, data: bytes) -> None:
    """Write bytes to a file; a failure half-way leaves what was there before.

    They go to a hidden neighbour first, which then takes the file's place. It is called
    after the file alone, so that what a killed run leaves there the next one writes over.

    Raises:
        OSError: the folder is missing or can't be written to.
    """
    temporary = path.with_name(f".{path.name}.part")
    try:
        with temporary.open("wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
