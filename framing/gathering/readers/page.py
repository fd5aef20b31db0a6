"""Web pages: the article without its furniture, by trafilatura."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from msgspec import structs

from framing.gathering.article import WITHOUT_BLANKS, Article, words_in
from framing.gathering.exports import europresse, factiva_pages
from framing.gathering.kinds import WIDE
from framing.gathering.page_dates import published_on
from framing.gathering.page_lists import is_listing
from framing.gathering.problems import SourceError, library

KINDS = ("html",)
EXPORTS = (europresse, factiva_pages)
FEWEST_WORDS = 20  # a page with less isn't an article
FEWEST_LETTERS = "80"  # in scripts without blanks
LISTED = "is a list of links to articles, and no article"
PAYWALL = ("the page says that it is behind a paywall", "check that this is all of it")
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d\s*(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?", re.I)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?\s*([\w-]+)", re.I)
_PAYWALL = re.compile(r'"isAccessibleForFree"\s*:\s*"?false"?', re.I)


def articles(data: bytes, origin: str, url: str | None) -> Iterator[Article]:
    """The one article of a page, or those of a database that exports pages.

    Raises:
        SourceError: there is no article on it, or trafilatura isn't installed.
    """
    extract = library("trafilatura", origin, "web pages").bare_extraction
    html = text_of(data, origin)
    export = next((one for one in EXPORTS if one.fits(html)), None)
    if export is not None:
        parts = enumerate(export.articles(html), start=1)
        yield from (structs.replace(one, origin=f"{origin}#{at}") for at, one in parts)
        return
    fields = _extracted(extract, html, url)
    text = _unwrapped(fields.get("text") or "")
    if is_listing(html, text, url):
        raise SourceError(origin, LISTED, "add the links of the articles themselves")
    walled = bool(_PAYWALL.search(html))
    if words_in(text) < FEWEST_WORDS:
        what = "no article was found on the page" + ": it is behind a paywall" * walled
        raise SourceError(origin, what, "copy the article's text into a .txt file")
    yield Article(
        text=text,
        origin=origin,
        title=_clean(fields.get("title")),
        outlet=_clean(fields.get("sitename")) or _clean(fields.get("hostname")),
        published=published_on(html, url),
        author=_clean(fields.get("author")),
        url=fields.get("url") or url,
        language=fields.get("language"),
        licence=_clean(fields.get("license")),
        raw=data,
        notes=(PAYWALL,) if walled else (),
    )


def text_of(data: bytes, origin: str) -> str:
    """A page's markup, decoded as its head or its bytes say.

    Raises:
        SourceError: trafilatura isn't installed.
    """
    utils = library("trafilatura.utils", origin, "web pages")
    if data.startswith(WIDE):
        return data.decode("utf-16", "replace")
    declared = _CHARSET.search(data[:4096])
    if declared is not None:
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    decoded: str = utils.decode_file(data)
    return decoded


def _extracted(extract: Any, html: str, url: str | None) -> dict[str, Any]:
    """What trafilatura finds on a page; its day isn't used."""
    found = extract(
        html,
        url=url,
        include_comments=False,
        include_tables=False,
        config=_config(html),
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    return found.as_dict() if found is not None else {}


def _config(html: str) -> Any:
    """trafilatura's settings. It distrusts an article under 250 letters, and takes the whole
    page for it: of a script in which a letter is half a word, that is many a brief."""
    from trafilatura.settings import DEFAULT_CONFIG

    if not re.search(WITHOUT_BLANKS, html):
        return DEFAULT_CONFIG
    config = deepcopy(DEFAULT_CONFIG)
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", FEWEST_LETTERS)
    return config


def _unwrapped(text: str) -> str:
    """Paragraphs with an empty line between them; a live blog's clock times are none."""
    lines = [line.strip() for line in text.splitlines()]
    return "\n\n".join(line for line in lines if line and not _CLOCK.fullmatch(line))


def _clean(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None
