"""Pages that only lead to articles: a front page, a section, a list of results."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

FEWEST = 4  # headlines that are links, among the text's lines
LEAST_PART = 0.25  # of a list's lines: a headline and a teaser or three each
MOST_PART = 0.4  # of lines that are links, but no headlines: an article may end in some
MOST_WORDS = 60  # of the longest teaser
HEADINGS = ("h1", "h2", "h3", "h4")
_ARTICLE = re.compile(
    r"og:type[\"'][^>]{0,40}[\"']article\b"
    r"|\"@type\"\s{0,9}:\s{0,99}\[?\s{0,99}\"\w{0,40}(?:Article|Posting)\"",
    re.I,
)


def is_listing(html: str, text: str, url: str | None) -> bool:
    """Whether a page is a list of others: a good part of the `text` that was found on it are
    headlines that are links, or a larger part other links; or it is a site's front page and
    doesn't say that it is an article.

    Args:
        html: its markup.
        text: its lines, as they would be an article's; an empty one is no list.
        url: its link, where it is known.
    """
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    if not lines:
        return False
    heads, links = _linked(html)
    if max(len(line.split()) for line in lines) <= MOST_WORDS:
        for told, part in ((heads, LEAST_PART), (heads | links, MOST_PART)):
            if sum(line in told for line in lines) >= max(FEWEST, part * len(lines)):
                return True
    is_front = url is not None and urlsplit(url).path in ("", "/") and not urlsplit(url).query
    return is_front and len(heads) >= FEWEST and not _ARTICLE.search(html)


def _linked(html: str) -> tuple[set[str], set[str]]:
    """The headlines of a page that are links as a whole, and all its links."""
    from trafilatura.utils import load_html

    tree = load_html(html)
    if tree is None:
        return set(), set()
    heads = set()
    for one in tree.iter(*HEADINGS):
        told = _told(one)
        is_within = next(one.iterancestors("a"), None) is not None
        if told and (is_within or told in map(_told, one.iter("a"))):
            heads.add(told)
    return heads, {_told(link) for link in tree.iter("a")}


def _told(part: Any) -> str:
    return " ".join(part.text_content().split())
