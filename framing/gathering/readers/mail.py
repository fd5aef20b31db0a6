"""E-mails (.eml) and pages saved as MHTML, by the standard library's own parser."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr

from msgspec import structs

from framing.gathering.article import Article, with_fields
from framing.gathering.mails import forwarded, furniture
from framing.gathering.mails.forwarded import PREFIX
from framing.gathering.problems import SourceError
from framing.gathering.readers import page, plain

KINDS = ("mail",)


def articles(data: bytes, origin: str, url: str | None) -> Iterator[Article]:
    """The article of a mail or a saved page: its HTML part, or else its plain one.

    A page saved as MHTML is a page at its own link. A mail's sender is its outlet, its
    subject the title, where its text doesn't say better; its day is the header's. Of a mail
    that forwards another it is the other's sender, subject and day.

    Raises:
        SourceError: it holds no text, or what its HTML needs isn't installed.
    """
    message = message_from_bytes(data.lstrip(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    link = str(message.get("Snapshot-Content-Location") or "") or None
    is_page = link is not None or "multipart/related" in str(message.get("Content-Type", ""))
    told = str(message.get("Subject") or "")
    inner = None if is_page else _inner(message, origin, told)
    if inner is not None:
        yield inner
        return
    found = _article(message, origin, link or url, is_page)
    if link is not None or (is_page and message.get("From", "").startswith("<Saved")):
        yield structs.replace(found, raw=data)
        return
    name, address = parseaddr(str(message.get("From") or ""))
    subject = PREFIX.sub("", told, count=1) if PREFIX.match(told) else told
    yield with_fields(
        structs.replace(furniture.tidied(found, subject), raw=None),
        title=subject,
        outlet=name or address.rpartition("@")[2],
        published=_day(message),
    )


def _inner(message: EmailMessage, origin: str, subject: str) -> Article | None:
    """The article of a message that the mail forwards; None where it forwards none."""
    from lxml import etree, html

    for kind in ("html", "plain"):
        body = message.get_body(preferencelist=(kind,))
        if body is None:
            continue
        data = _bytes_of(body).decode("utf-8", "replace")
        is_html = kind == "html" and bool(data.strip())
        tree = html.document_fromstring(data) if is_html else None
        lines = forwarded.lines_of(tree) if is_html else data.splitlines()
        head = forwarded.head_in(lines, subject)
        if head is None:
            continue
        if is_html:
            forwarded.without_lines(tree, head.end)
            left = etree.tostring(tree, encoding="utf-8", method="html")
        else:
            left = "\n".join(lines[head.end :]).encode()
        try:
            found = next(iter((page if is_html else plain).articles(left, origin, None)))
        except SourceError:
            continue
        told = {"title": found.title or head.subject, "outlet": head.sender}
        tidy = furniture.tidied(found, head.subject)
        return structs.replace(tidy, **told, published=head.day, raw=None, file=None)
    return None


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
    if body.get_content_subtype() == "html":
        found = next(iter(page.articles(_bytes_of(body), origin, url)))
        return found if is_page else structs.replace(found, published=None)
    return next(iter(plain.articles(_bytes_of(body), origin, url)))


def _bytes_of(body: MIMEPart) -> bytes:
    """A part in UTF-8."""
    content = body.get_payload(decode=True)
    data = content if isinstance(content, bytes) else b""
    try:
        return data.decode(body.get_content_charset() or "utf-8").encode("utf-8")
    except (LookupError, UnicodeDecodeError):
        return data


def _day(message: EmailMessage) -> str | None:
    """The day of a mail's date."""
    given = message.get("Date")
    moment = getattr(given, "datetime", None)
    return moment.date().isoformat() if isinstance(moment, datetime) else None
