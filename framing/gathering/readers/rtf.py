"""Rich text (.rtf), by striprtf."""

from __future__ import annotations

from collections.abc import Iterator

from framing.gathering.article import Article
from framing.gathering.problems import SourceError, library

KINDS = ("rtf",)


def articles(data: bytes, origin: str, url: str | None) -> Iterator[Article]:
    """The text of an RTF file.

    Raises:
        SourceError: it holds no text, or striprtf isn't installed.
    """
    reader = library("striprtf.striprtf", origin, "RTF")
    plain: str = reader.rtf_to_text(data.decode("latin-1"), errors="replace")
    text = plain.replace("\xa0", " ").strip()
    if not text:
        raise SourceError(origin, "holds no text", "save it again")
    yield Article(text=text, origin=origin, url=url)
