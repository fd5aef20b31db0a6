"""Web archives (WARC), by warcio: every page in them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from framing.gathering.article import Found
from framing.gathering.problems import SourceError, missing
from framing.gathering.readers import page
from framing.records import Problem

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
    pages = lists = 0
    for record in ArchiveIterator(io.BytesIO(data)):
        if not _is_page(record):
            continue
        pages += 1
        link = record.rec_headers.get_header("WARC-Target-URI")
        try:
            yield from page.articles(record.content_stream().read(), f"{origin}#{pages}", link)
        except SourceError as error:
            listed = any(one.what == page.LISTED for one in error.problems)
            lists += listed
            yield from () if listed else error.problems
    if lists:
        what = f"left out {lists} of {pages} pages, front pages and other lists of links"
        yield Problem(origin, what, "nothing is to be done if they aren't missed")
    if not pages:
        raise SourceError(origin, "no page is in the archive", "look for another file of it")


def _is_page(record: Any) -> bool:
    """Whether a record is a page as it was answered, and no redirect, error or picture."""
    if record.rec_type != "response" or record.http_headers is None:
        return False
    told = record.http_headers.get_header("Content-Type") or ""
    return "html" in told and str(record.http_headers.get_statuscode()).startswith("2")
