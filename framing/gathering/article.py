"""One article as it was found, and the file that it becomes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct, structs

from framing.records import Problem

LONGEST_NAME = 60  # of a file or a folder
UNSAFE = re.compile(r"[^\w\-]+")  # in its name
STRANGE = re.compile(r"[^\w\-. ()&,']+")  # in a name that somebody gave a file
FILE = re.compile(r"(?:(?![\w-]+://).*[/\\])?([^/\\]+)\.(?:txt|text|md|markdown)", re.I | re.S)
WITHOUT_BLANKS = r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]"  # a pattern that few ask for
FIELDS = (
    *("outlet", "kind", "title", "published", "author", "url", "page", "language", "licence"),
)


class Article(Struct, frozen=True):
    """An article with what its source says of it; a field is None where it says nothing.

    `kind` is what its header says that it is, `published` an ISO date, `page` the page of a
    printed paper, `licence` a copyright line; `origin` says where it was found (a link, a
    file, a file and a number in it); `raw` is the page as it was fetched, to be kept beside
    the text, `file` all of a text file that says these very things; `notes` are what a user
    should know of it (a paywall) and what to do about it.
    """

    text: str
    origin: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    author: str | None = None
    url: str | None = None
    page: str | None = None
    language: str | None = None
    licence: str | None = None
    kind: str | None = None
    file: str | None = None
    raw: bytes | None = None
    notes: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> int:
        """How many words the text has, roughly."""
        return words_in(self.text)


def words_in(text: str) -> int:
    """How many words a text has, roughly: stretches between blanks; of scripts without
    blanks two letters are one."""
    return len(text.split()) + len(re.findall(WITHOUT_BLANKS, text)) // 2


Found = Article | Problem  # what a place in a source holds, or why it holds none


def with_fields(article: Article, **fields: str | None) -> Article:
    """The article with the fields that it lacks filled in, where they are given."""
    lacking = {
        name: value
        for name, value in fields.items()
        if value and getattr(article, name) is None
    }
    return structs.replace(article, **lacking, file=None) if lacking else article


def stem_of(article: Article) -> str:
    """What an article's file is called, without its ending: as its outlet, as the text file
    that it comes from, whose name then stands for the outlet, or as its title."""
    file = FILE.fullmatch(article.origin)
    if file and not article.outlet:
        return STRANGE.sub("-", file[1]).strip("-. ")[:LONGEST_NAME] or "text"
    told = article.outlet or article.title or "text"
    return UNSAFE.sub("-", told.lower()).strip("-_")[:LONGEST_NAME] or "text"


def file_of(article: Article) -> str:
    """The article as a file of an event's folder: a header, then the text, or as it came."""
    if article.file is not None:
        return article.file
    given = {name: getattr(article, name) for name in FIELDS}
    return written(given, article.text)


def written(fields: Mapping[str, str | None], text: str) -> str:
    """A header of fields, those that say something, then the text. A title stands in the
    header alone: it is no sentence of the text."""
    import yaml

    said = {name: " ".join(value.split()) for name, value in fields.items() if value}
    header = yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{header}---\n{_without_title(text.strip(), fields.get('title'))}\n"


def _without_title(text: str, title: str | None) -> str:
    """The text less its first line, where that is the title and not all there is."""
    first, _, rest = text.partition("\n")
    is_title = plain(first) == plain(title or "")
    return rest.strip() if is_title and rest.strip() else text


def plain(line: str) -> str:
    """A line as it is compared with another: without case, blanks as one."""
    return " ".join(line.split()).casefold()
