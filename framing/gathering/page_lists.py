"""Pages that only lead to articles: a front page, a section, a list of results."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

FEWEST = 4  # headlines that are links, among the text's lines
LEAST_PART = 0.25  # of a list's lines: a headline and a teaser or three each
MOST_WORDS = 60  # of the longest teaser
HEADINGS = ("h1", "h2", "h3", "h4")
_ARTICLE = re.compile(
    r"og:type[\"'][^>]{0,40}[\"']article\b|\"@type\"\s*:\s*\[?\s*\"\w*(?:Article|Posting)\"",
    re.I,
)


def is_listing(html: str, text: str, url: str | None) -> bool:
    """Whether a page is a list of others: a good part of the `text` that was found on it are
    headlines that are links, or it is a site's front page and doesn't say that it is an
    article.

    Args:
        html: its markup.
        text: its lines, as they would be an article's; an empty one is no list.
        url: its link, where it is known.
    """
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    if not lines:
        return False
    linked = set(_linked(html))
    shown = sum(line in linked for line in lines)
    if shown >= max(FEWEST, LEAST_PART * len(lines)):
        return max(len(line.split()) for line in lines) <= MOST_WORDS
    is_front = url is not None and urlsplit(url).path in ("", "/") and not urlsplit(url).query
    return is_front and len(linked) >= FEWEST and not _ARTICLE.search(html)


def _linked(html: str) -> Iterator[str]:
    """The headlines of a page that are links as a whole."""
    from trafilatura.utils import load_html

    tree = load_html(html)
    for one in tree.iter(*HEADINGS) if tree is not None else ():
        told = " ".join(one.text_content().split())
        inner = {" ".join(link.text_content().split()) for link in one.iter("a")}
        if told and (told in inner or next(one.iterancestors("a"), None) is not None):
            yield told
