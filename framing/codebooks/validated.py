"""A codebook with what its validation found, as a file of our own form."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import structs

from framing import codebooks
from framing.codebooks.draft import key_of
from framing.codebooks.formats import own


def validated(path: Path, found: Mapping[str, Mapping[str, Any]]) -> str:
    """A codebook's file as TOML, each category with its `reliability` by its key; one of
    which nothing was found loses what stood there before.

    Raises:
        LexiconError: the file can't be read.
    """
    draft = codebooks.read(path)
    parts = []
    for part in draft.parts:
        more = {key: one for key, one in part.more.items() if key != "reliability"}
        mine = found.get(key_of(part.name))
        parts.append(structs.replace(part, more=more | ({"reliability": mine} if mine else {})))
    return own.written(structs.replace(draft, parts=parts))
