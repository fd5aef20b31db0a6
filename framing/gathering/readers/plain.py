"""Plain text and Markdown, in any common encoding, with our header or without."""

from __future__ import annotations

from collections.abc import Iterator

from framing.gathering.article import Article
from framing.gathering.problems import SourceError
from framing.reading.load.files import document_of
from framing.reading.load.formats.plain import text_of

KINDS = ("text",)


def articles(data: bytes, origin: str, url: str | None) -> Iterator[Article]:
    """The one article of a text; the fields of its header are the article's.

    Raises:
        SourceError: the bytes are no text, or hold no word.
    """
    try:
        text = text_of(data)
    except ValueError as error:
        raise SourceError(origin, str(error), "save it as plain text in UTF-8") from error
    document, problems = document_of(text, origin, "", "")
    if document is None:
        found = problems[-1]
        raise SourceError(found.where, found.what, found.mend)
    yield Article(
        text=document.text[document.body :].strip(),
        origin=origin,
        title=document.title,
        outlet=document.outlet or None,
        published=document.published,
        url=document.url or url,
        language=document.language,
        kind=document.kind,
        file=text,
    )
