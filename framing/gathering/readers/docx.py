"""Word files (.docx), by python-docx; exports of several articles come apart later."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from framing.gathering.article import Article
from framing.gathering.problems import SourceError, library
from framing.gathering.readers.archive import files_of

KINDS = ("docx",)


def articles(data: bytes, origin: str, url: str | None) -> Iterator[Article]:
    """The text of a Word file, a paragraph a line; its title where a paragraph has that style.

    Raises:
        SourceError: it is damaged or empty, or python-docx isn't installed.
    """
    docx = library("docx", origin, "Word files")
    for _ in files_of(data, origin):  # its limits, before the library unpacks it
        pass
    try:
        document = docx.Document(io.BytesIO(data))
        paragraphs = [
            (paragraph.text.strip(), _style(paragraph)) for paragraph in document.paragraphs
        ]
        properties = document.core_properties
        author = (properties.author or "").strip() or None
    except Exception as error:  # the library raises what its parsers do
        raise SourceError(origin, "the Word file is damaged", "save it again") from error
    lines = [text for text, _ in paragraphs if text]
    if not lines:
        raise SourceError(origin, "holds no text", "save the article's text in it")
    titles = [text for text, style in paragraphs if text and style == "title"]
    yield Article(
        text="\n\n".join(lines),
        origin=origin,
        title=titles[0] if len(titles) == 1 else None,
        author=author if author != "python-docx" else None,
        url=url,
    )


def _style(paragraph: Any) -> str:
    name: str = paragraph.style.name if paragraph.style is not None else ""
    return name.lower()
