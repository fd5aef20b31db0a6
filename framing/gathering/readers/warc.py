"""Web archives (WARC), by warcio: every page in them."""

from __future__ import annotations

import io
from collections.abc import Iterator

from framing.gathering.article import Found
from framing.gathering.problems import SourceError, missing
from framing.gathering.readers import page

KINDS = ("warc",)


def articles(data: bytes, origin: str, url: str | None) -> Iterator[Found]:
    """The articles of an archive's pages, in their order, each at its own link, and a
    problem for each page without one.

    Raises:
        SourceError: no page is in it, or warcio isn't installed.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError as error:
        raise missing(origin, "web archives") from error
    pages = 0
    for record in ArchiveIterator(io.BytesIO(data)):
        told = record.http_headers.get_header("Content-Type") if record.http_headers else None
        if record.rec_type != "response" or "html" not in (told or ""):
            continue
        pages += 1
        link = record.rec_headers.get_header("WARC-Target-URI")
        try:
            yield from page.articles(record.content_stream().read(), f"{origin}#{pages}", link)
        except SourceError as error:
            yield from error.problems
    if not pages:
        raise SourceError(origin, "no page is in the archive", "look for another file of it")
