"""Europresse's HTML: an `article` element each, its fields in elements of known classes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from framing.gathering.article import Article
from framing.gathering.export_fields import DATE, day_of, without_by

OUTLET, HEAD, TITLE = "DocPublicationName", "DocHeader", "titreArticleVisu"
BODY, BY, NUMBER = ("docOcurrContainer", "DocText"), "sm-margin-bottomNews", "publiC-lblNodoc"
_SIGN = re.compile(r"class=[\"'][^\"'<>]{0,80}DocPublicationName")
_STAMP = re.compile(r"\b(\d{4})(\d\d)(\d\d)\b")  # in a document's number: news·20200303·LF·123
_PAGE = re.compile(r"\bp(?:age|\.) ?([A-Z]?\d{1,4})\b", re.I)
_ISSUE = re.compile(r",?\s{1,20}(?:no\.|n°|nº)\s*[\w-].*$", re.I)


def fits(text: str) -> bool:
    """Whether a page's markup is Europresse's."""
    return bool(_SIGN.search(text))


def articles(text: str) -> Iterator[Article]:
    """The articles of a page's markup, in order; one without a text is left out."""
    from lxml import html

    for part in html.fromstring(text).iter("article"):
        body = _text_of(part)
        if body:
            yield _article(part, body)


def _article(part: Any, text: str) -> Article:
    head = _told(part, HEAD)
    stamp, date = _STAMP.search(_told(part, NUMBER)), DATE.search(head)
    page = _PAGE.search(head)
    return Article(
        text=text,
        origin="",
        title=_told(part, TITLE) or None,
        outlet=_ISSUE.sub("", _told(part, OUTLET)) or None,
        published="-".join(stamp.groups()) if stamp else day_of(date[0]) if date else None,
        author=without_by(_told(part, BY)) or None,
        page=page[1] if page else None,
        licence=next((line for one in part.iter("small") if (line := _line(one))), None),
    )


def _text_of(part: Any) -> str:
    for name in BODY:
        for found in _of_class(part, name):
            blocks = [_line(one) for one in found.iter("p", "h2", "h3", "li")] or [_line(found)]
            return "\n\n".join(block for block in blocks if block)
    return ""


def _told(part: Any, name: str) -> str:
    return next((line for found in _of_class(part, name) if (line := _line(found))), "")


def _of_class(part: Any, name: str) -> Iterator[Any]:
    """The elements of a class, in order."""
    return (one for one in part.iter() if name in str(one.get("class") or "").split())


def _line(found: Any) -> str:
    return " ".join(found.text_content().split())
