"""Collectors' tables and lists of links: an article a row, or a link a row to fetch it from.

GDELT's article lists and its graph of knowledge, Media Cloud's story lists and other tables
without texts name pages; each is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from framing.errors import InputError
from framing.gathering.article import Article, Found
from framing.reading.load.tables import Table, documents_in, is_table, table_at
from framing.reading.load.tabular import names
from framing.reading.load.tabular.dates import iso_of
from framing.reading.load.tabular.opening import PACKED, encoding_of, text_file
from framing.reading.load.tabular.raw import reader_of
from framing.reading.load.tabular.values import flat
from framing.records import NO_OUTLET

LINK = re.compile(r"https?://[^\s\"'<>,|]+")
LISTS = (".txt", ".list", ".urls", ".csv", ".tsv", ".tab")
LOOKED_AT = 20  # lines that tell whether a file is a list of links


def is_given(path: Path) -> bool:
    """Whether a path is of a table, or of a text with a link in each line."""
    return is_table(path) or _is_list(path)


def articles_at(path: Path) -> Iterator[Found]:
    """A table's articles, in order; one without a text has the link that it is behind.

    Raises:
        InputError: it can't be read, or has neither texts nor links.
    """
    if _is_list(path):
        yield from _listed(path)
        return
    try:
        table = table_at(path)
    except InputError:
        if next(_linked(path), None) is None:
            raise
        yield from _linked(path)
        return
    yield from articles_in(table)


def articles_in(table: Table) -> Iterator[Found]:
    """An article a row with a text, and a problem for each fault of rows."""
    for row in documents_in(table):
        # a missing outlet is no fault here: the gathered articles' outlets are filled in later
        yield from (one for one in row.problems if one not in table.taken.problems)
        one = row.document
        if one is not None:
            yield Article(
                text=one.text,
                origin=one.path or table.where,
                title=one.title,
                outlet=one.outlet if one.outlet != NO_OUTLET else None,
                published=(one.published or "")[:10] or None,
                author=row.author,
                url=one.url,
                language=one.language,
            )


def _linked(path: Path) -> Iterator[Article]:
    """An article without a text for each row that has a link."""
    for number, row in reader_of(path)[0]():
        fields = flat(row or {})
        link = _value(fields, "url")
        if LINK.fullmatch(link):
            yield _link(link, f"{path}:{number}", fields)


def _link(link: str, origin: str, fields: Mapping[str, str]) -> Article:
    return Article(
        text="",
        origin=origin,
        title=_value(fields, "title") or None,
        outlet=_value(fields, "outlet") or None,
        published=(iso_of(_value(fields, "published"), "month") or "")[:10] or None,
        url=link,
    )


def _value(fields: Mapping[str, str], ours: str) -> str:
    """The first value of the columns that may mean one of ours."""
    known = (fields[name] for name in fields if ours in names.meant_by(name))
    return next((value.strip() for value in known if value.strip()), "")


def _is_list(path: Path) -> bool:
    """Whether every line holds a link, the first too: no column's name stands above them."""
    name = path.name.lower().removesuffix(PACKED)
    if not name.endswith(LISTS) or not path.is_file():
        return False
    try:
        some = list(islice(_lines(path), LOOKED_AT))
    except (OSError, ValueError):
        return False
    return bool(some) and all(_link_in(line) for line in some)


def _link_in(line: str) -> str | None:
    """The link that a line is, or that one of its cells is."""
    cells = (cell.strip(' "') for cell in re.split(r"[\t;|]|,(?=\s*\"?http)", line))
    return next((cell for cell in cells if LINK.fullmatch(cell)), None)


def _lines(path: Path) -> Iterator[str]:
    with text_file(path, encoding_of(path)) as file:
        yield from (line.strip() for line in file if line.strip())


def _listed(path: Path) -> Iterator[Article]:
    for number, line in enumerate(_lines(path), start=1):
        link = _link_in(line)
        if link is not None:
            yield _link(link, f"{path}:{number}", {})
