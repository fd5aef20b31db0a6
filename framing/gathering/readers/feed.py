"""Feeds (RSS, Atom), by feedparser: the articles that the entries carry in full.

An entry that has only a summary names a link; `sources` fetches it where links may be.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any

from framing.gathering.article import Article
from framing.gathering.problems import SourceError, library
from framing.gathering.readers.page import FEWEST_WORDS

KINDS = ("feed",)
ENOUGH_WORDS = 150  # a summary has fewer


def articles(data: bytes, origin: str, url: str | None) -> Iterator[Article]:
    """An article an entry, newest first, as far as the feed has the text itself.

    Raises:
        SourceError: the feed has no entry, or feedparser isn't installed.
    """
    html = library("lxml.html", origin, "feeds")
    feed = library("feedparser", origin, "feeds").parse(data)
    if not feed.entries:
        raise SourceError(origin, "the feed has no entries", "check the address")
    outlet = feed.feed.get("title")
    for entry in sorted(feed.entries, key=_moment, reverse=True):
        markup = _content(entry)
        broken = re.sub(r"(?i)</(?:p|div|li|h\d|blockquote)>|<br\s*/?>", "\\g<0>\n", markup)
        lines = html.fromstring(f"<div>{broken}</div>").text_content() if markup else ""
        yield Article(
            text="\n\n".join(line.strip() for line in lines.splitlines() if line.strip()),
            origin=entry.get("link") or origin,
            title=entry.get("title"),
            outlet=outlet,
            published=_day(entry),
            author=entry.get("author"),
            url=entry.get("link"),
        )


def is_whole(article: Article) -> bool:
    """Whether a feed's entry carries its article, and not only a summary of it."""
    return article.words >= max(ENOUGH_WORDS, FEWEST_WORDS)


def _content(entry: Any) -> str:
    found = [part.value for part in entry.get("content", [])]
    return max([*found, entry.get("summary", "")], key=len)


def _moment(entry: Any) -> tuple[int, ...]:
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    return tuple(moment) if moment else ()


def _day(entry: Any) -> str | None:
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    return time.strftime("%Y-%m-%d", moment) if moment else None
