"""PDF, by pypdfium2: columns one after the other, without running heads and footnotes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from framing.gathering.article import Article
from framing.gathering.pdf.lines import Line, lines_of_page
from framing.gathering.pdf.text import body_of, paragraphs_of, title_of
from framing.gathering.problems import SourceError, library

KINDS = ("pdf",)
MOST_PAGES = 500
FEWEST_LETTERS = 40  # a PDF with less is pictures of pages


def articles(data: bytes, origin: str, url: str | None) -> Iterator[Article]:
    """The text of a PDF as one article; its title is the largest line of the first page.

    Raises:
        SourceError: it is damaged or locked, has pictures of pages alone or too many pages,
            or pypdfium2 isn't installed.
    """
    pypdfium2 = library("pypdfium2", origin, "PDF")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise SourceError(origin, "is locked with a password", "save it without") from error
        raise SourceError(origin, "the PDF is damaged", "download it again") from error
    try:
        pages = _pages(document, origin)
        metadata = document.get_metadata_dict()
    finally:
        document.close()
    body = body_of(pages)
    title = title_of(body)
    kept = [line for line in body if line not in title]
    text = "\n\n".join(paragraphs_of(kept))
    if len(text) < FEWEST_LETTERS:
        what = "holds no text, only pictures of pages"
        raise SourceError(origin, what, "have it recognised (OCR), or copy its text")
    yield Article(
        text=text,
        origin=origin,
        title=" ".join(line.text for line in title) or metadata.get("Title") or None,
        author=metadata.get("Author") or None,
        url=url,
    )


def _pages(document: Any, origin: str) -> list[list[Line]]:
    """The lines of every page, in reading order."""
    if len(document) > MOST_PAGES:
        raise SourceError(origin, f"has more than {MOST_PAGES} pages", "add the part you need")
    return [lines_of_page(page, number) for number, page in enumerate(document)]
