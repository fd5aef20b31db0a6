"""Articles into an event's folder: a file each with a full header, nothing overwritten."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from msgspec import Struct

from framing.errors import InputError
from framing.gathering.article import (
    LONGEST_NAME,
    UNSAFE,
    Article,
    file_of,
    plain,
    stem_of,
    written,
)
from framing.reading.load.files import load_document
from framing.reading.load.header import given_in
from framing.records import Problem
from framing.reporting.page.files import make_folder, save

PAGES = ".pages"  # where a page as it was fetched is kept, below the event's folder


class Added(Struct, frozen=True):
    """One article and what became of it: the file that it is in, and whether it was there
    already (the same text, or the same link)."""

    article: Article
    path: Path
    there_already: bool


def event_folder(corpus: Path, event: str) -> Path:
    """The folder of an event in a corpus: its name in letters that any system takes.

    Raises:
        InputError: nothing is left of the name.
    """
    name = UNSAFE.sub("-", event).strip("-_")[:LONGEST_NAME]
    if not name:
        problem = Problem("--event", f"'{event}' makes no name for a folder", "use letters")
        raise InputError([problem])
    return corpus / name


def add(articles: Iterable[Article], folder: Path) -> list[Added]:
    """Articles as files of an event's folder, in order; the page as fetched beside each.

    Raises:
        InputError: the folder can't be written to.
    """
    make_folder(folder)
    known = _known(folder)
    added = []
    for article in articles:
        marks = _marks(article.text, article.url, article.title)
        before = next((known[mark] for mark in marks if mark in known), None)
        if before is not None:
            added.append(Added(article, before, True))
            continue
        path = _free(folder, article)
        save(path, file_of(article))
        if article.raw is not None:
            make_folder(folder / PAGES)
            save(folder / PAGES / f"{path.stem}.gz", gzip.compress(article.raw, mtime=0))
        known |= dict.fromkeys(marks, path)
        added.append(Added(article, path, False))
    return added


def mend(path: Path, fields: Mapping[str, str], text: str) -> None:
    """Write an event's text anew: `fields` in its header take the place of those that it
    has, an empty one takes it away, and what else the header says stays.

    Raises:
        InputError: the file can't be read or written.
    """
    document, problems = load_document(path, path.stem, "")
    if document is None:
        raise InputError(problems)
    save(path, written({**given_in(document.text), **fields}, text))


def _known(folder: Path) -> dict[str, Path]:
    """What the texts of a folder are told by, each with its file."""
    known: dict[str, Path] = {}
    for path in sorted(folder.glob("*.txt")) + sorted(folder.glob("*.md")):
        document, _ = load_document(path, path.stem, folder.name)
        if document is not None:
            text = document.text[document.body :]
            known |= dict.fromkeys(_marks(text, document.url, document.title), path)
    return known


def _marks(text: str, url: str | None, title: str | None = None) -> list[str]:
    """What a text is known by: its words, less a title on its first line, and its link."""
    lines = [" ".join(line.split()) for line in text.strip().splitlines() if line.strip()]
    if title and lines and plain(lines[0]) == plain(title):
        lines = lines[1:]
    marks = ["text:" + " ".join(lines).casefold()]
    return [*marks, f"link:{canonical(url)}"] if url else marks


def canonical(url: str) -> str:
    """A link as its page is known by: without its scheme, "www.", fragment, tracking and a
    slash at its end."""
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").removeprefix("www.")
    query = "&".join(
        sorted(
            part
            for part in parts.query.split("&")
            if part and not re.match(r"(?:utm_\w+|fbclid|gclid|ref|cmpid|smid)=", part)
        )
    )
    return urlunsplit(("", host, parts.path.rstrip("/"), query, ""))


def _free(folder: Path, article: Article) -> Path:
    """A file's name for an article that no file of the folder has."""
    stem = stem_of(article)
    path = folder / f"{stem}.txt"
    number = 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.txt"
    return path
