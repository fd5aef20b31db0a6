"""What trafilatura writes: its own XML (a <doc>, or many), and TEI."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from framing.gathering.article import Article
from framing.gathering.problems import SourceError, library

KINDS = ("tei",)
_HOST = re.compile(
    r"\s{0,9}\([\w.-]{1,99}\.\w{1,9}\)$"
)  # which trafilatura puts behind the outlet
BLOCKS = ("p", "head", "ab", "item", "quote")


def articles(data: bytes, origin: str, url: str | None) -> Iterator[Article]:
    """An article a document, in order.

    Raises:
        SourceError: it isn't such XML, or lxml isn't installed.
    """
    etree = library("lxml.etree", origin, "XML")
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise SourceError(origin, "the XML is damaged or cut off", "save it again") from error
    documents = list(root.iter("doc", "{*}TEI"))
    if not documents:
        what = f"is XML of a kind that isn't known (<{etree.QName(root).localname}>)"
        raise SourceError(origin, what, "save it as text, HTML or TEI")
    for number, document in enumerate(documents, start=1):
        where = origin if len(documents) == 1 else f"{origin}#{number}"
        yield _of_doc(document, where) if document.tag == "doc" else _of_tei(document, where)


def _of_doc(document: Any, origin: str) -> Article:
    """An article of trafilatura's own XML: what is known of it are attributes."""
    return Article(
        text=_text(document.find("main") if document.find("main") is not None else document),
        origin=origin,
        title=document.get("title"),
        outlet=document.get("sitename") or document.get("hostname"),
        published=document.get("date"),
        author=document.get("author"),
        url=document.get("url") or document.get("source"),
        language=document.get("language"),
    )


def _of_tei(document: Any, origin: str) -> Article:
    """An article of TEI: what is known of it stands in its header."""

    def said(path: str) -> str | None:
        found = document.find(f"{{*}}teiHeader//{path}")
        return " ".join(found.itertext()).strip() or None if found is not None else None

    outlet = said("{*}sourceDesc//{*}publisher") or said("{*}publicationStmt/{*}publisher")
    pointer = document.find("{*}teiHeader//{*}sourceDesc//{*}ptr")
    return Article(
        text=_text(document.find("{*}text/{*}body")),
        origin=origin,
        title=said("{*}titleStmt/{*}title"),
        outlet=_HOST.sub("", outlet) if outlet else None,
        published=said("{*}sourceDesc//{*}date") or said("{*}profileDesc//{*}date"),
        author=said("{*}titleStmt/{*}author") or said("{*}sourceDesc//{*}author"),
        url=pointer.get("target") if pointer is not None else None,
    )


def _text(body: Any) -> str:
    """The paragraphs and headings of a body; those within others once."""
    if body is None:
        return ""
    blocks = [
        node
        for node in body.iter(*(f"{{*}}{name}" for name in BLOCKS))
        if not any(_name(parent) in BLOCKS for parent in node.iterancestors())
    ]
    lines = (" ".join("".join(node.itertext()).split()) for node in blocks)
    return "\n\n".join(line for line in lines if line)


def _name(node: Any) -> str:
    return str(node.tag).rpartition("}")[2]
