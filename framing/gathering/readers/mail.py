"""E-mails (.eml) and pages saved as MHTML, by the standard library's own parser."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr

from msgspec import structs

from framing.gathering.article import Article, with_fields
from framing.gathering.problems import SourceError
from framing.gathering.readers import page, plain

KINDS = ("mail",)


def articles(data: bytes, origin: str, url: str | None) -> Iterator[Article]:
    """The article of a mail or a saved page: its HTML part, or else its plain one.

    A page saved as MHTML is a page at its own link. A mail's sender is its outlet, its
    subject the title, where its text doesn't say better.

    Raises:
        SourceError: it holds no text, or what its HTML needs isn't installed.
    """
    message = message_from_bytes(data.lstrip(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    link = str(message.get("Snapshot-Content-Location") or "") or None
    is_page = link is not None or "multipart/related" in str(message.get("Content-Type", ""))
    found = _article(message, origin, link or url, is_page)
    if link is not None or (is_page and message.get("From", "").startswith("<Saved")):
        yield structs.replace(found, raw=data)
        return
    name, address = parseaddr(str(message.get("From") or ""))
    yield with_fields(
        structs.replace(found, raw=None),
        title=str(message.get("Subject") or ""),
        outlet=name or address.rpartition("@")[2],
        published=_day(message),
    )


def _article(message: EmailMessage, origin: str, url: str | None, is_page: bool) -> Article:
    """The article in the part that has it."""
    wanted = ("html", "plain") if is_page else ("plain", "html")
    body = message.get_body(preferencelist=wanted)
    if body is None:
        body = next(
            (part for part in message.walk() if part.get_content_maintype() == "text"), None
        )
    if body is None:
        raise SourceError(origin, "the mail holds no text", "save the article's text")
    content = body.get_payload(decode=True)
    data = content if isinstance(content, bytes) else b""
    if body.get_content_subtype() == "html":
        return next(iter(page.articles(_decoded(body, data), origin, url)))
    return next(iter(plain.articles(_decoded(body, data), origin, url)))


def _decoded(body: MIMEPart, data: bytes) -> bytes:
    """A part in UTF-8."""
    try:
        return data.decode(body.get_content_charset() or "utf-8").encode("utf-8")
    except (LookupError, UnicodeDecodeError):
        return data


def _day(message: EmailMessage) -> str | None:
    """The day of a mail's date."""
    given = message.get("Date")
    moment = getattr(given, "datetime", None)
    return moment.date().isoformat() if isinstance(moment, datetime) else None
