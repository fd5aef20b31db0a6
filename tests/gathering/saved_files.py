"""Files of other kinds, each made of stories: PDF, Word, RTF, EPUB, mail, archives."""

from __future__ import annotations

import gzip
import html
import io
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from email.message import EmailMessage

from tests.gathering.stories import Story


def docx_of(text: str) -> bytes:
    """A Word file, a paragraph a line."""
    import docx

    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def docx(story: Story) -> bytes:
    """A Word file as somebody types it: title in its style, author in its properties."""
    import docx as library

    document = library.Document()
    document.core_properties.author = story.author
    document.add_heading(story.title, 0)
    for text in story.paragraphs:
        document.add_paragraph(text)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def rtf_of(text: str) -> bytes:
    """Rich text as Word writes it: other letters than ASCII as numbers."""

    def escaped(letter: str) -> str:
        if letter in "\\{}":
            return f"\\{letter}"
        if letter == "\n":
            return "\\par\n"
        return letter if letter.isascii() else f"\\u{ord(letter)}?"

    inner = "".join(map(escaped, text))
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Arial;}}}}\\f0 {inner}}}".encode(
        "ascii"
    )


def zipped(files: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


def gzipped(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)


def epub(story: Story) -> bytes:
    pages = [
        f"<html xmlns='http://www.w3.org/1999/xhtml'><body><p>{html.escape(text)}</p></body>"
        f"</html>"
        for text in story.paragraphs
    ]
    items = "".join(f'<item id="c{n}" href="c{n}.xhtml"/>' for n in range(len(pages)))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(pages)))
    package = (
        "<package xmlns='http://www.idpf.org/2007/opf'><metadata "
        "xmlns:dc='http://purl.org/dc/elements/1.1/'>"
        f"<dc:title>{html.escape(story.title)}</dc:title><dc:creator>"
        f"{story.author}</dc:creator>"
        f"<dc:publisher>{story.outlet}</dc:publisher><dc:date>{story.day}T00:00:00Z</dc:date>"
        f"</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
        "<rootfile full-path='OPS/book.opf'/></rootfiles></container>"
    )
    files = {f"OPS/c{n}.xhtml": page.encode() for n, page in enumerate(pages)}
    return zipped(
        {
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": container.encode(),
            "OPS/book.opf": package.encode(),
            **files,
        }
    )


def mail(story: Story) -> bytes:
    message = EmailMessage()
    message["From"] = f'"{story.outlet}" <news@paper.test>'
    message["To"] = "reader@class.test"
    message["Subject"] = story.title
    message["Date"] = f"{story.day:%a, %d %b %Y} 10:00:00 +0000"
    message.set_content(story.text)
    return message.as_bytes()


def mhtml(page: bytes, link: str) -> bytes:
    """A page as a browser saves it in one file."""
    import base64

    return (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {link}\r\nSubject: saved\r\n"
        f"Date: Tue, 1 Jul 2025 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related; type="text/html"; boundary="--MHT"\r\n\r\n\r\n'
        f"----MHT\r\nContent-Type: text/html\r\nContent-Location: {link}\r\n"
        f"Content-Transfer-Encoding: base64\r\n\r\n{base64.encodebytes(page).decode()}\r\n"
        f"----MHT--\r\n"
    ).encode()


def feed(stories: Sequence[Story], atom: bool = False) -> bytes:
    """A feed that carries its articles whole."""
    inner = [
        "".join(f"<p>{html.escape(text)}</p>" for text in story.paragraphs) for story in stories
    ]
    outlet = html.escape(stories[0].outlet)
    if atom:
        entries = "".join(
            f"<entry><title>{html.escape(story.title)}</title><link "
            f"href='https://paper.test/{n}'/>"
            f"<published>{story.day}T08:00:00Z</published><content type='html'>"
            f"{html.escape(text)}</content></entry>"
            for n, (story, text) in enumerate(zip(stories, inner, strict=True))
        )
        return (
            f"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>{outlet}"
            f"</title>{entries}</feed>"
        ).encode()
    items = "".join(
        f"<item><title>{html.escape(story.title)}</title><link>https://paper.test/{n}</link>"
        f"<pubDate>{story.day:%a, %d %b %Y} 08:00:00 GMT</pubDate><content:encoded><![CDATA["
        f"{text}]]></content:encoded><description>Short.</description></item>"
        for n, (story, text) in enumerate(zip(stories, inner, strict=True))
    )
    return (
        "<?xml version='1.0'?><rss version='2.0' xmlns:content="
        "'http://purl.org/rss/1.0/modules/content/'>"
        f"<channel><title>{outlet}</title>{items}</channel></rss>"
    ).encode()


def xlsx(stories: Sequence[Story]) -> bytes:
    """A collector's table, under other names than ours."""
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["No.", "Headline", "Source", "Date", "Content"])
    for turn, story in enumerate(stories, 1):
        moment = datetime(story.day.year, story.day.month, story.day.day)
        book.active.append([turn, story.title, story.outlet, moment, story.text])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def nela(stories: Sequence[Story]) -> bytes:
    """A database with NELA-GT's table and columns."""
    base = sqlite3.connect(":memory:")
    names = "id, date, source, title, content, author, url, published, published_utc"
    base.execute(f"create table newsdata ({names}, collection_utc)")
    for turn, story in enumerate(stories):
        row = [f"{turn}", story.published, story.outlet, story.title, story.text, story.author]
        row += [f"https://paper.test/{turn}", f"{story.published} 08:00:00", 0, 0]
        base.execute("insert into newsdata values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    base.commit()
    return base.serialize()


def warc(pages: Sequence[bytes], others: Mapping[str, bytes] | None = None) -> bytes:
    """A web archive of pages, of a picture, and of answers with other statuses."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    file = io.BytesIO()
    writer = WARCWriter(file, gzip=True)
    kind = "text/html; charset=utf-8"
    contents = [("200 OK", kind, page) for page in pages] + [("200 OK", "image/png", b"png")]
    contents += [(status, kind, page) for status, page in (others or {}).items()]
    for turn, (status, kind, data) in enumerate(contents):
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.0")
        record = writer.create_warc_record(
            f"https://paper.test/{turn}", "response", io.BytesIO(data), http_headers=headers
        )
        writer.write_record(record)
    return file.getvalue()


def extracted(page: bytes, form: str) -> bytes:
    """A page as trafilatura writes it down: "xml" or "xmltei"."""
    from trafilatura import extract

    text = extract(page, output_format=form, with_metadata=True, url="https://paper.test/a")
    return (text or "").encode()
