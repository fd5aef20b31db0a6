"""Bytes of one kind of content in, its articles out: a module a kind, found by its folder.

A module has `KINDS`, what `kinds.kind_of` calls its contents, and
`articles(data, origin, url) -> Iterator[Found]`, which raises `SourceError` where there is
none. What it needs of `framing[add]` it imports when it is called.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from typing import Protocol

from framing import found
from framing.gathering.article import Found


class Reader(Protocol):
    """What a module of this folder has."""

    KINDS: tuple[str, ...]

    def articles(self, data: bytes, origin: str, url: str | None) -> Iterator[Found]:
        """The articles in some bytes; of an archive, also a problem a file that has none.

        Raises:
            SourceError: there is none, or its library isn't installed.
        """
        ...


@cache
def readers() -> dict[str, Reader]:
    """Every reader by the kinds that it reads."""
    every: list[Reader] = [*found.modules(sys.modules[__name__], "KINDS", "articles")]
    return {kind: reader for reader in every for kind in reader.KINDS}
