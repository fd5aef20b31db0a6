"""Factiva: articles with two-letter codes before each field, or the display form that ends
each article in its document's number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.gathering.article import Article
from framing.gathering.export_fields import day_of, paragraphs, without_by

CODES = (
    "SE HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD CT RF CO IN NS RE IPC IPD PUB AN CX CLM "
    "ART"
)
_CODE = re.compile(rf"^\s*({'|'.join(CODES.split())})\b([ \t]*)(.*)$")
_DOCUMENT = re.compile(r"^[^\S\n]*Document ([A-Z]{2}[A-Z0-9a-z]{8,40})[^\S\n]*$", re.M)
_CODED = re.compile(r"\S{1,12} : ")  # what the codes behind a text hold: "gcat : Politics"
_ROW = re.compile(rf"^[ \t]*({'|'.join(CODES.split())})\|", re.M)  # a table's, in rich text
_WORDS = re.compile(
    r"^[\d,.\s]{1,40} (?:words|mots|W[öo]rter|palabras|parole|palavras|woorden)[^\S\n]*$",
    re.M | re.I,
)
_LICENCE = re.compile(r"^\s*(?:\(c\)|©|Copyright)", re.I)
_TEXT = ("LP", "TD")
_SMALL = frozenset(
    ("in", "and", "at", "for", "von", "van", "de", "der", "di", "und", "et", "y")
)
MOST_NAMES = 8  # words of a byline


def fits(text: str) -> bool:
    """Whether a text has Factiva's codes, or its documents' numbers and lengths."""
    lines = _without_bars(text).splitlines()
    codes = {match[1] for line in lines if (match := _CODE.match(line))}
    return {"HD", "PD", "SN"} <= codes or (
        bool(_DOCUMENT.search(text)) and bool(_WORDS.search(text))
    )


def articles(text: str) -> Iterator[Article]:
    """The articles, in order."""
    text = _without_bars(text)
    codes = {match[1] for line in text.splitlines() if (match := _CODE.match(line))}
    if {"HD", "PD", "SN"} <= codes:
        yield from _coded(text)
        return
    start = 0
    for end in _DOCUMENT.finditer(text):
        yield _displayed(text[start : end.start()])
        start = end.end()


def _without_bars(text: str) -> str:
    """A text in which each code of a table's rows stands alone above what its cell holds."""
    if len(set(_ROW.findall(text))) < 3:
        return text
    return re.sub(r"(?m)\|[ \t]*$", "", _ROW.sub("\n\\1\n", text))


def _coded(text: str) -> Iterator[Article]:
    """Articles by their codes; a new one begins at SE or HD behind an AN or a text."""
    fields: dict[str, list[str]] = {}
    code = ""
    for line in text.splitlines():
        match = _CODE.match(line)
        if match and match[1] in ("SE", "HD") and ("AN" in fields or "TD" in fields):
            yield _from_codes(fields)
            fields = {}
        if match and (code not in _TEXT or _is_no_word(match)):
            code = match[1]
            fields.setdefault(code, []).append(match[3])
        elif code:
            fields[code].append(line)
    if "HD" in fields:
        yield _from_codes(fields)


def _is_no_word(match: re.Match[str]) -> bool:
    """Whether two capitals at the head of a line within a text are a code, and no word: they
    stand alone or apart, or before what such codes hold."""
    rest = match[3]
    return (
        not rest
        or len(match[2].expandtabs()) > 1
        or bool(_CODED.match(rest) or rest.startswith("Document "))
    )


def _from_codes(fields: dict[str, list[str]]) -> Article:
    flat = {name: " ".join(" ".join(lines).split()) for name, lines in fields.items()}
    body = "\n\n".join(paragraphs(fields[name]) for name in _TEXT if name in fields)
    return Article(
        text=body.strip(),
        origin="",
        title=flat.get("HD"),
        outlet=flat.get("SN"),
        published=day_of(flat.get("PD", "")),
        author=without_by(flat.get("BY", "")) or None,
        page=flat.get("PG"),
        licence=flat.get("CY"),
    )


def _displayed(part: str) -> Article:
    """An article in the display form: title, byline, length, day, outlet, code, page,
    language, copyright, then the text."""
    lines = [line.strip() for line in part.strip().splitlines()]
    length = next(place for place, line in enumerate(lines) if _WORDS.match(line))
    right = next((place for place, line in enumerate(lines) if _LICENCE.match(line)), length)
    before = [line for line in lines[:length] if line]
    by = [line for line in before if re.match(r"(?i)by\s", line)]
    if not by and len(before) > 1 and _is_byline(before[-1], before[-2]):
        by = before[-1:]
    titles = [line for line in before if line not in by]
    between = [line for line in lines[length + 1 : right] if line]
    days = [day_of(line) for line in between]
    dated = next((place for place, day in enumerate(days) if day), None)
    behind = between[dated + 1 :] if dated is not None else between
    outlet = next((line for line in behind if not re.fullmatch(r"[\d:]{1,5}", line)), None)
    text = lines[max(right, length) + 1 :]
    owners = lines[right].casefold() if right > length else ""
    while text and (not text[-1] or text[-1].casefold() in owners):  # the publisher, once more
        text.pop()
    pages = [line for line in behind if re.fullmatch(r"[A-Z]?\d{1,4}", line)]
    return Article(
        text=paragraphs(text),
        origin="",
        title=titles[-1] if titles else None,
        outlet=outlet,
        published=days[dated] if dated is not None else None,
        author=without_by(by[0]) if by else None,
        page=pages[0] if pages else None,
        licence=lines[right] if right > length else None,
    )


def _is_byline(line: str, above: str) -> bool:
    """Whether the last line above an article's length names who wrote it, without a "By": a
    few names with small words between them, under a longer line, its title."""
    words = line.split()
    names = [word for word in words if word[:1].isupper()]
    small = [word for word in words if word.rstrip(",") not in names and word not in _SMALL]
    is_short = 2 <= len(words) <= MOST_NAMES and len(words) < len(above.split())
    return is_short and len(names) > 1 and not small and not re.search(r"[\d:?!]", line)
