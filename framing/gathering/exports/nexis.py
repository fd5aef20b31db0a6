"""Nexis Uni and LexisNexis: full texts one after the other, as text, DOCX or RTF give them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.gathering.article import Article
from framing.gathering.export_fields import day_of, paragraphs

_FIELD = re.compile(
    r"(?P<name>SECTION|LENGTH|BYLINE|DATELINE|HEADLINE|HIGHLIGHT|LOAD-DATE|LANGUAGE|GRAPHIC|"
    r"PUBLICATION-TYPE|JOURNAL-CODE|DISTRIBUTION|CORRECTION|SERIES|TYPE|SUBJECT|COUNTRY|CITY|"
    r"COMPANY|INDUSTRY|PERSON|STATE|GEOGRAPHIC|ORGANIZATION|TICKER|URL|DOCUMENT-TYPE|ACC-NO|"
    r"NOTES|Classification)\s*:\s*(?P<value>.*)",
    re.I,
)
_END = re.compile(r"^\s*End of Document\s*$", re.M | re.I)
_COUNT = re.compile(r"^\s*\d+ of \d+ (?:DOCUMENTS|RESULTS)\s*$", re.M)
_COPYRIGHT = re.compile(r"^\s*(?:Copyright|©|\(c\)).*$", re.I)
_RIGHTS = re.compile(r"^\s*All Rights Reserved\.?\s*$", re.I)
_LENGTH = re.compile(r"^\s*LENGTH:\s*[\d,]+ words", re.M | re.I)
_BEHIND = ("load-date", "language", "publication-type", "journal-code", "graphic", "subject")


def fits(text: str) -> bool:
    """Whether a text has Nexis's own lines: the length in words, and an end or a count."""
    return bool(_LENGTH.search(text)) and bool(
        _END.search(text) or _COUNT.search(text) or re.search(r"(?mi)^\s*LOAD-DATE:", text)
    )


def articles(text: str) -> Iterator[Article]:
    """The articles, in order; a list of titles before the first is left out."""
    parts = _END.split(text) if _END.search(text) else _COUNT.split(text)
    for part in parts:
        if _LENGTH.search(part):
            yield _article(_COUNT.sub("", part))


def _article(part: str) -> Article:
    """One article: its head up to the body, the body, and what stands behind it."""
    lines = part.strip().splitlines()
    fields: dict[str, str] = {}
    head: list[str] = []
    body: list[str] = []
    licence: list[str] = []
    inside = is_open = False  # within the body; within a field's value
    for line in lines:
        bare = line.strip()
        field = _FIELD.fullmatch(bare)
        if field is not None and (not inside or field["name"].lower() in _BEHIND):
            fields[field["name"].lower()] = field["value"].strip()
            inside, is_open = False, True
        elif bare.lower() == "body":
            inside, body, is_open = True, [], False
        elif _COPYRIGHT.match(bare) or _RIGHTS.match(bare):
            licence.append(bare)
            is_open = False
        elif not bare:
            is_open = False
            body.append("") if inside else None
        elif is_open:
            last = list(fields)[-1]
            fields[last] += f" {bare}"
        elif inside or ("length" in fields and not _is_over(fields)):
            inside = True
            body.append(line)
        elif not _is_over(fields):
            head.append(bare)
    return _made(head, fields, body, licence)


def _is_over(fields: dict[str, str]) -> bool:
    return any(name in fields for name in _BEHIND)


def _made(
    head: list[str], fields: dict[str, str], body: list[str], licence: list[str]
) -> Article:
    """The article; of the head's lines the date is one, and title and outlet stand before it,
    in either order: the copyright line names the outlet too."""
    days = [day_of(line) for line in head]
    dated = next((at for at, day in enumerate(days) if day), None)
    names = head[:dated] if dated is not None else head
    title = fields.get("headline")
    if dated is not None and not title and len(head) > dated + 1:
        title = head[dated + 1]  # LexisNexis: the outlet, the day, then the title
        outlet = names[0] if names else None
    else:
        outlet = names[-1] if len(names) > 1 or title else None
        title = title or (names[0] if names else None)
    return Article(
        text=paragraphs(body),
        origin="",
        title=title,
        outlet=outlet,
        published=days[dated] if dated is not None else day_of(fields.get("load-date", "")),
        author=re.sub(r"(?i)^by\s+", "", fields.get("byline", "")) or None,
        page=fields.get("section"),
        licence=" ".join(licence) or None,
        url=fields.get("url"),
    )
