"""Web pages: the article without its furniture, by trafilatura."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from framing.gathering.article import Article
from framing.gathering.problems import SourceError, missing

KINDS = ("html",)
FEWEST_WORDS = 20  # a page with less isn't an article
_PAYWALL = re.compile(r'"isAccessibleForFree"\s*:\s*"?false"?', re.I)


def articles(data: bytes, origin: str, url: str | None) -> Iterator[Article]:
    """The one article of a page.

    Raises:
        SourceError: there is no article on it, or trafilatura isn't installed.
    """
    extract = _extractor(origin)
    html = text_of(data, origin)
    found = extract(
        html,
        url=url,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": True},
    )
    fields = found.as_dict() if found is not None else {}
    text = _unwrapped(fields.get("text") or "")
    walled = bool(_PAYWALL.search(html))
    if len(text.split()) < FEWEST_WORDS:
        what = "no article was found on the page"
        if walled:
            what += ": it is behind a paywall"
        raise SourceError(origin, what, "copy the article's text into a .txt file")
    yield Article(
        text=text,
        origin=origin,
        title=_clean(fields.get("title")),
        outlet=_clean(fields.get("sitename")) or _clean(fields.get("hostname")),
        published=fields.get("date"),
        author=_clean(fields.get("author")),
        url=fields.get("url") or url,
        language=fields.get("language"),
        licence=_clean(fields.get("license")),
        raw=data,
        notes=("the page says that it is behind a paywall: is this all of it?",)
        if walled
        else (),
    )


def text_of(data: bytes, origin: str) -> str:
    """A page's markup, decoded as its head or its bytes say.

    Raises:
        SourceError: trafilatura isn't installed.
    """
    try:
        from trafilatura.utils import decode_file
    except ImportError as error:
        raise missing(origin, "web pages") from error
    declared = re.search(rb"<meta[^>]+charset=[\"']?\s*([\w-]+)", data[:4096], re.I)
    if declared is not None:
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    decoded: str = decode_file(data)
    return decoded


def _extractor(origin: str) -> Any:
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise missing(origin, "web pages") from error
    return bare_extraction


def _unwrapped(text: str) -> str:
    """Paragraphs with an empty line between them."""
    lines = [line.strip() for line in text.splitlines()]
    return "\n\n".join(line for line in lines if line)


def _clean(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None
