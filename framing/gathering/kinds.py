"""What kind of content bytes are, by their look and not by their name."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
import zlib

WIDE = (b"\xff\xfe", b"\xfe\xff")  # how UTF-16 begins
HEAD = 4096  # bytes that tell
MOST_UNPACKED = 256 * 1024 * 1024

_SIGNS = [
    (b"\x1f\x8b", "gzip"),
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"SQLite format 3\x00", "sqlite"),
    (b"WARC/", "warc"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
]
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|meta|title|p|div)\b", re.I)
_XML = re.compile(rb"\s*<\?xml|\s*<(?:rss|feed|TEI|rdf:RDF|doc|corpus)\b", re.I)
_TEI = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:TEI|doc|corpus)\b")
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|body)\b", re.I)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.I)
_MAIL = re.compile(
    rb"(?:From|To|Subject|Date|Received|Return-Path|MIME-Version|Message-ID|Snapshot-Content-"
    rb"Location|Delivered-To|X-[\w-]+|Content-Type): ",
    re.I,
)
_MAIL_LINES = 3  # header lines of the kinds above that make a mail


def kind_of(data: bytes) -> str:
    """The kind: pdf, rtf, docx, epub, xlsx, zip, sqlite, warc, gzip, feed, tei, mail, html,
    ole (an old Office file), "binary", "empty" or "text"."""
    if not data.strip():
        return "empty"
    for sign, kind in _SIGNS:
        if data.startswith(sign):
            return _zip_kind(data) if kind == "zip" else kind
    head = data[:HEAD].removeprefix(b"\xef\xbb\xbf")
    if head.startswith(WIDE):
        head = head.decode("utf-16", "ignore").encode()
    return "pdf" if b"%PDF-" in head[:1024] else _text_kind(head)


def _text_kind(head: bytes) -> str:
    """The kind of what may be text, by its beginning."""
    if _XML.match(head) and _FEED.search(head):
        return "feed"
    if _TEI.match(head) or (_XML.match(head) and not _PAGE.search(head)):
        return "tei"
    if _is_mail(head):
        return "mail"
    if _HTML.search(head) and head.lstrip()[:1] == b"<":
        return "html"
    return "binary" if b"\x00" in head else "text"


def _is_mail(head: bytes) -> bool:
    """Whether bytes begin with a mail's headers (MHTML has them too)."""
    lines = re.split(rb"\r?\n", head.lstrip())[:20]
    if not lines or not re.match(rb"[\w-]+: ", lines[0]):
        return False
    return sum(1 for line in lines if _MAIL.match(line)) >= _MAIL_LINES


def _zip_kind(data: bytes) -> str:
    """Which kind of file a ZIP archive is."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except zipfile.BadZipFile:
        return "zip"
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "META-INF/container.xml" in names:
        return "epub"
    return "zip"


def unzipped(data: bytes, most: int = MOST_UNPACKED) -> bytes:
    """What a gzip file holds.

    Raises:
        ValueError: it is cut off or damaged, or holds more than `most` bytes.
    """
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            found = file.read(most + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ValueError("the gzip file is cut off or damaged") from error
    if len(found) > most:
        raise ValueError(f"it unpacks to more than {most // 1024 // 1024} MB")
    return found
