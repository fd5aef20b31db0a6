"""Factiva's HTML: its codes in the cells of tables, or the display form in blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from framing.gathering.article import Article
from framing.gathering.exports import factiva

BLOCKS = ("p", "div", "h1", "h2", "h3", "h4", "li", "tr", "table")
_SIGN = re.compile(r"class=[\"'][^\"'<>]{0,80}articleParagraph")
_CELL = re.compile(
    r"<td\b[^>]{0,200}>(?:\s|<[^>]{1,80}>){0,20}(?:HD|LP|TD)(?:\s|&nbsp;|&#160;|<)"
)


def fits(text: str) -> bool:
    """Whether a page's markup is Factiva's: its paragraphs' class, or a table of codes."""
    return bool(_SIGN.search(text)) or len(set(_CELL.findall(text))) > 1


def articles(text: str) -> Iterator[Article]:
    """The articles of a page's markup, in order."""
    from lxml import html

    tree = html.fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))
    for one in list(tree.iter("script", "style", "head")):
        one.drop_tree()
    plain = "\n\n".join(_rows(tree))
    yield from factiva.articles(plain if factiva.fits(plain) else "\n\n".join(_lines(tree)))


def _rows(tree: Any) -> Iterator[str]:
    """A code above what its cell holds, for each row of the tables of codes."""
    for row in tree.iter("tr"):
        cells = [one for one in row if one.tag in ("td", "th")]
        code = " ".join(cells[0].text_content().split()) if len(cells) == 2 else ""
        if code in factiva.CODES.split():
            yield "\n\n".join([code, *_lines(cells[1])])


def _lines(part: Any) -> list[str]:
    """The lines of some markup: a block each, or what line breaks part."""
    for one in part.iter():
        apart = "\n" * (one.tag in (*BLOCKS, "br"))
        one.text, one.tail = apart + _flat(one.text), apart + _flat(one.tail)
    return [line for one in part.text_content().split("\n") if (line := _flat(one).strip())]


def _flat(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")
