"""From what a user names to articles: links, files, folders, standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import structs

from framing.errors import FramingError
from framing.gathering import exports
from framing.gathering.article import Article, Found, with_fields
from framing.gathering.fetching.fetcher import Fetcher
from framing.gathering.kinds import kind_of, unzipped
from framing.gathering.problems import SourceError, missing
from framing.gathering.readers import feed, readers
from framing.gathering.tables_given import articles_at, is_given
from framing.records import Problem

MOST_BYTES = 512 * 1024 * 1024  # of a file that is taken into memory
LATEST = 10  # articles of a feed
STDIN = "-"
_MENDS = {
    "empty": ("is empty", "save it again"),
    "ole": ("is an old Office file, or one with a password", "save it as .docx or .txt"),
    "binary": ("is of no kind that can be read", "save it as text, HTML, PDF or DOCX"),
}


def is_link(source: str) -> bool:
    """Whether a source is meant as a link: it begins with a scheme."""
    scheme, colon, _ = source.partition(":")
    return bool(colon) and len(scheme) > 1 and scheme.isalnum() and "/" not in scheme


def articles_of(
    sources: Iterable[str], fetcher: Fetcher, latest: int = LATEST
) -> tuple[list[Article], list[Problem]]:
    """The articles of all sources, in order, and a problem for each that has none.

    A source is a link, a file of any kind that a reader or an export's module knows, a
    folder of such files, or "-" for standard input. Of a feed come the `latest` articles,
    those of which it has a summary from their own links. What fails is a problem; the
    others go on.
    """
    found: list[Article] = []
    problems: list[Problem] = []
    for source in sources:
        for article in _each(source, fetcher, latest):
            if isinstance(article, Problem):
                problems.append(article)
            else:
                found.append(article)
    return found, problems


def _each(source: str, fetcher: Fetcher, latest: int) -> Iterator[Found]:
    """One source's articles, as they come; what is wrong with it as a problem."""
    try:
        if source == STDIN:
            yield from articles_in(sys.stdin.buffer.read(), "standard input")
        elif is_link(source):
            page = fetcher.fetch(source)
            found = articles_in(page.data, source, page.link)
            if kind_of(page.data) == "feed":
                yield from _whole(islice(found, latest), fetcher, feed.is_whole)
            else:
                yield from found
        elif Path(source).is_dir():
            files = sorted(path for path in Path(source).iterdir() if _is_readable(path))
            if not files:
                raise SourceError(source, "no files in this folder", "name files or links")
            for path in files:
                yield from _each(str(path), fetcher, latest)
        elif is_given(Path(source)):
            yield from _whole(
                articles_at(Path(source)), fetcher, lambda article: bool(article.text)
            )
        else:
            yield from articles_in(_bytes_of(Path(source)), source)
    except FramingError as error:
        yield from error.problems


def _whole(
    entries: Iterable[Found], fetcher: Fetcher, is_whole: Callable[[Article], bool]
) -> Iterator[Found]:
    """A feed's or a table's articles; for one that isn't whole, the page that it leads to."""
    for entry in entries:
        if isinstance(entry, Problem) or is_whole(entry) or entry.url is None:
            yield entry
            continue
        told = {"title": entry.title, "outlet": entry.outlet, "published": entry.published}
        for found in _each(entry.url, fetcher, 1):
            yield _told(found, told) if isinstance(found, Article) else found


def _told(article: Article, told: Mapping[str, str | None]) -> Article:
    """A page's article with what a list says of it; a name wins over the page's mere host."""
    host = urlsplit(article.url or "").netloc
    is_host = bool(host) and article.outlet in (host, host.removeprefix("www."))
    nameless = structs.replace(article, outlet=None) if is_host else article
    return with_fields(with_fields(nameless, **told), outlet=article.outlet)


def articles_in(data: bytes, origin: str, url: str | None = None) -> Iterator[Found]:
    """The articles in some bytes, whatever kind of content they are; a problem for each file
    of an archive that holds none.

    Raises:
        SourceError: they hold none, or can't be read.
    """
    kind = kind_of(data)
    if kind == "gzip":
        try:
            data = unzipped(data)
        except ValueError as error:
            raise SourceError(origin, str(error), "save it again, or unpack it") from error
        kind = kind_of(data)
    if kind in _MENDS:
        raise SourceError(origin, *_MENDS[kind])
    reader = readers().get(kind)
    if reader is None:
        raise SourceError(origin, *_MENDS["binary"])
    try:
        for article in reader.articles(data, origin, url):
            yield from _apart(article) if isinstance(article, Article) else [article]
    except FramingError:
        raise
    except Exception as error:  # each library raises what its parsers do; the others go on
        what = f"can't be read: the file seems to be damaged ({type(error).__name__})"
        raise SourceError(origin, what, "save it again, or copy its text") from error


def _apart(article: Article) -> Iterator[Article]:
    """The articles of an export of a library's database; else the article itself."""
    export = exports.export_of(article.text)
    if export is None:
        yield article
        return
    if find_spec("dateparser") is None:
        raise missing(article.origin, "a library's export")
    for number, part in enumerate(export.articles(article.text), start=1):
        yield structs.replace(part, origin=f"{article.origin}#{number}")


def _is_readable(path: Path) -> bool:
    return path.is_file() and not path.name.startswith(".")


def _bytes_of(path: Path) -> bytes:
    """A file's bytes.

    Raises:
        SourceError: it can't be read, isn't a plain file, or is too large.
    """
    try:
        if path.exists() and not path.is_file():
            raise SourceError(str(path), "is no file", "name a file, a folder or a link")
        if path.stat().st_size > MOST_BYTES:
            what = f"is larger than {MOST_BYTES // 1024 // 1024} MB"
            raise SourceError(str(path), what, "cut it into parts")
        return path.read_bytes()
    except OSError as error:
        what = error.strerror or "can't be read"
        raise SourceError(str(path), what[0].lower() + what[1:], "check the path") from error
