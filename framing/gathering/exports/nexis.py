"""Nexis Uni and LexisNexis: full texts one after the other, as text, DOCX or RTF give them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.gathering.article import Article
from framing.gathering.export_fields import day_of, paragraphs, without_by, without_last

_FIELD = re.compile(
    r"(?P<name>SECTION|LENGTH|BYLINE|DATELINE|HEADLINE|HIGHLIGHT|LOAD-DATE|LANGUAGE|GRAPHIC|"
    r"PUBLICATION-TYPE|JOURNAL-CODE|DISTRIBUTION|CORRECTION|SERIES|TYPE|SUBJECT|COUNTRY|CITY|"
    r"COMPANY|INDUSTRY|PERSON|STATE|GEOGRAPHIC|ORGANIZATION|TICKER|URL|DOCUMENT-TYPE|ACC-NO|"
    r"NOTES|Classification)\s*:\s*(?P<value>.*)",
    re.I,
)
_END = re.compile(r"^[^\S\n]*End of Document[^\S\n]*$", re.M | re.I)
_COUNT = re.compile(r"^[^\S\n]*\d{1,40} of \d{1,40} (?:DOCUMENTS|RESULTS)[^\S\n]*$", re.M)
_LICENCE = re.compile(r"(?:Copyright|©|\(c\))\s.*|All Rights Reserved\.?", re.I)
_LENGTH = re.compile(r"^[^\S\n]*LENGTH:[^\S\n]*[\d,]{1,40} words", re.M | re.I)
_EDITION = re.compile(r".*\b(?:Editions?|Final|\d Star)\b.{0,12}", re.I)
_FURNITURE = re.compile(  # lines at a text's end: its own link, its pictures' captions
    r"https?://\S+|(?:PHOTO|DRAWING|CHART|MAP|GRAPHIC|ILLUSTRATION)S?:.*|Link to \w+.{0,80}"
)
_BODY = "body"  # Nexis Uni's line above the text
_BEHIND = ("load-date", "language", "publication-type", "journal-code", "graphic", "subject")
_HEADINGS_BEHIND = ("graphic", "classification", "notes", "correction", "correction-date")


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
    """One article: its head, the body, and what stands behind it."""
    lines = [line.strip() for line in part.strip().splitlines()]
    start, is_new = _body_start(lines)
    end = next((n for n in range(start, len(lines)) if _is_behind(lines[n])), len(lines))
    above = [line for line in lines[:start] if line]
    fields, licence = _fields([*lines[:start], "", *lines[end:]])
    first = next((n for n, line in enumerate(above) if _is_field(line)), len(above))
    title, outlet, published = (_new_head if is_new else _old_head)(above[:first])
    text, behind = without_last(lines[start:end], _FURNITURE)
    links = [line for line in behind if line.startswith("http")]
    return Article(
        text=paragraphs(text),
        origin="",
        title=fields.get("headline") or title,
        outlet=outlet,
        published=published or day_of(fields.get("load-date", "")),
        author=without_by(fields.get("byline", "")) or None,
        page=fields.get("section"),
        licence=licence,
        url=fields.get("url") or next(iter(links), None),
    )


def _body_start(lines: Sequence[str]) -> tuple[int, bool]:
    """The line on which the text begins, and whether Nexis Uni's "Body" says so; else it is
    behind the length and the fields that follow it, each up to an empty line."""
    for place, line in enumerate(lines):
        if line.lower() == _BODY:
            return place + 1, True
    place = next(n for n, line in enumerate(lines) if _LENGTH.match(line))
    while place < len(lines) and (not lines[place] or _FIELD.fullmatch(lines[place])):
        if lines[place]:
            while place < len(lines) and lines[place]:
                place += 1
        else:
            place += 1
    return place, False


def _is_behind(line: str) -> bool:
    """Whether a line is the first behind a text."""
    field = _FIELD.fullmatch(line)
    return line.lower() in _HEADINGS_BEHIND or bool(field and field["name"].lower() in _BEHIND)


def _is_field(line: str) -> bool:
    return bool(_FIELD.fullmatch(line) or _LICENCE.fullmatch(line))


def _fields(lines: Sequence[str]) -> tuple[dict[str, str], str | None]:
    """The fields, each up to an empty line, and the copyright lines."""
    fields: dict[str, str] = {}
    licence: list[str] = []
    name = ""
    for line in lines:
        field = _FIELD.fullmatch(line)
        if field is not None:
            name = field["name"].lower()
            fields[name] = field["value"].strip()
        elif _LICENCE.fullmatch(line):
            licence.append(line)
            name = ""
        elif line and name:
            fields[name] += f" {line}"
        else:
            name = ""
    return fields, " ".join(licence) or None


def _new_head(head: Sequence[str]) -> tuple[str | None, str | None, str | None]:
    """Title, outlet and day of Nexis Uni: a line each, the last of its lines with a day; the
    first document's head has the whole export's cover above it."""
    days = [day_of(line) for line in head]
    dated = max((n for n, day in enumerate(days) if day), default=len(head))
    title = head[dated - 2] if dated >= 2 else None
    outlet = head[dated - 1] if dated >= 1 else None
    return title, outlet, days[dated] if dated < len(head) else None


def _old_head(head: Sequence[str]) -> tuple[str | None, str | None, str | None]:
    """Title, outlet and day of LexisNexis: the outlet, the day, an edition, then the title."""
    days = [day_of(line) for line in head]
    dated = next((n for n, day in enumerate(days) if day), None)
    if dated is None:
        return " ".join(head[1:]) or None, head[0] if head else None, None
    title = [line for line in head[dated + 1 :] if not _EDITION.fullmatch(line)]
    return " ".join(title) or None, " ".join(head[:dated]) or None, days[dated]
