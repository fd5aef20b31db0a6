"""Rich text (.rtf), by striprtf."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from framing.gathering.article import Article
from framing.gathering.problems import SourceError, missing

KINDS = ("rtf",)


def articles(data: bytes, origin: str, url: str | None) -> Iterator[Article]:
    """The text of an RTF file.

    Raises:
        SourceError: it holds no text, or striprtf isn't installed.
    """
    try:
        from striprtf.striprtf import rtf_to_text
    except ImportError as error:
        raise missing(origin, "RTF") from error
    plain: Callable[..., str] = rtf_to_text  # it has no types of its own
    text = plain(data.decode("latin-1"), errors="replace").replace("\xa0", " ").strip()
    if not text:
        raise SourceError(origin, "holds no text", "save it again")
    yield Article(text=text, origin=origin, url=url)
