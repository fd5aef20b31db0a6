"""Files written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path


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
