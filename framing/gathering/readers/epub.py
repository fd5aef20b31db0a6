"""E-books (.epub): the pages of the book in their order, each a chapter's XHTML."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any

from framing.gathering.article import Article
from framing.gathering.problems import SourceError, library
from framing.gathering.readers.archive import files_of

KINDS = ("epub",)
CONTAINER = "META-INF/container.xml"
BLOCKS = ("h1", "h2", "h3", "h4", "p", "li", "blockquote")


def articles(data: bytes, origin: str, url: str | None) -> Iterator[Article]:
    """The text of a book as one article: headings and paragraphs in the book's order.

    Raises:
        SourceError: it is damaged or locked, or lxml isn't installed.
    """
    etree, html = (library(f"lxml.{name}", origin, "EPUB") for name in ("etree", "html"))
    files = dict(files_of(data, origin))
    try:
        package, folder = _package(files, etree)
        lines = [
            line
            for name in _spine(package, folder)
            if name in files
            for line in _lines(html.fromstring(files[name]))
        ]
    except (KeyError, ValueError, etree.XMLSyntaxError, etree.ParserError) as error:
        raise SourceError(origin, "the EPUB is damaged or locked", "save it again") from error
    if not lines:
        raise SourceError(origin, "holds no text", "save it again")
    said = {
        etree.QName(node).localname: (node.text or "").strip()
        for node in package.iter()
        if isinstance(node.tag, str)
        and node.tag.startswith("{http://purl.org/dc/elements/1.1/}")
    }
    yield Article(
        text="\n\n".join(lines),
        origin=origin,
        title=said.get("title") or None,
        outlet=said.get("publisher") or None,
        author=said.get("creator") or None,
        published=(said.get("date") or "")[:10] or None,
        language=(said.get("language") or "")[:2] or None,
        url=url,
    )


def _package(files: dict[str, bytes], etree: Any) -> tuple[Any, str]:
    """The book's list of contents, and the folder that its names are relative to."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    container = etree.fromstring(files[CONTAINER], parser)
    name = next(node.get("full-path") for node in container.iter("{*}rootfile"))
    return etree.fromstring(files[name], parser), posixpath.dirname(name)


def _spine(package: Any, folder: str) -> Iterator[str]:
    """The names of the pages, in the book's order."""
    hrefs = {node.get("id"): node.get("href") for node in package.iter("{*}item")}
    for node in package.iter("{*}itemref"):
        href = hrefs.get(node.get("idref"))
        if href:
            yield posixpath.normpath(posixpath.join(folder, href))


def _lines(page: Any) -> Iterator[str]:
    """A page's headings and paragraphs; those within others once."""
    for block in page.iter(*BLOCKS):
        if any(node.tag in BLOCKS for node in block.iterancestors()):
            continue
        line = " ".join(block.text_content().split())
        if line:
            yield line
