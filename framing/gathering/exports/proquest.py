"""ProQuest: records of fields, the article behind "Full text:"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.gathering.article import Article
from framing.gathering.export_fields import day_of, paragraphs, without_by, without_last

FIELDS = (
    "Author|Publication info|ProQuest document link|Abstract|Links|Full text|Full Text|Subject|"
    "Location|People|Company / organization|Company|Title|Publication title|Pages|First page|"
    "Number of pages|Publication year|Publication date|Year|Column|Section|Publisher|"
    "Place of publication|Country of publication|Publication subject|ISSN|Source type|"
    "Language of publication|Document type|ProQuest document ID|Document URL|Copyright|"
    "Last updated|Database|Identifier / keyword|Dateline|Credit|Edition|Volume|Issue|"
    "Accession number|Product name|Classification|Illustration|Word count"
)
_FIELD = re.compile(rf"^\s*({FIELDS}):[ \t]*(.*)$")
_RULE = re.compile(r"^\s*_{20,}\s*$", re.M)
_NUMBER = re.compile(r"^\s*Document \d+ of \d+\s*$", re.M)
_CREDIT = re.compile(r"(?:CREDIT|Credit): .{2,200}")  # the last line of a text
_PLACE = re.compile(r"\s{0,20};\s[^;]{0,300}$")  # behind an outlet
_INFO = re.compile(
    r"^(?P<outlet>[^;\[]{1,300}?)\s{0,20}(?:[;\[].{0,300})?\.\s{1,9}"
    r"(?P<day>\d{1,2} \w+ \d{4})"
)


def fits(text: str) -> bool:
    """Whether a text has ProQuest's own fields."""
    names = {match[1].lower() for line in text.splitlines() if (match := _FIELD.match(line))}
    return "full text" in names and bool(
        names & {"proquest document link", "proquest document id", "publication info"}
    )


def articles(text: str) -> Iterator[Article]:
    """The articles, in order; records without a full text are left out."""
    for part in re.split(rf"{_NUMBER.pattern}|{_RULE.pattern}", text, flags=re.M):
        if re.search(r"(?mi)^\s*Full text:", part):
            yield _article(part)


def _article(part: str) -> Article:
    """One record."""
    head: list[str] = []
    fields: dict[str, list[str]] = {}
    name = ""
    for line in part.strip().splitlines():
        match = _FIELD.match(line)
        if match:
            name = match[1].lower()
            fields.setdefault(name, []).append(match[2])
        elif name:
            fields[name].append(line)
        elif line.strip():
            head.append(line.strip())
    flat = {key: " ".join(" ".join(lines).split()) for key, lines in fields.items()}
    info = _INFO.match(flat.get("publication info", ""))
    text, credits = without_last(fields["full text"], _CREDIT)
    credited = flat.get("credit") or re.sub("(?i)^credit:", "", " ".join(credits))
    return Article(
        text=paragraphs(text),
        origin="",
        title=flat.get("title") or (head[0] if head else None),
        outlet=_PLACE.sub("", flat.get("publication title", ""))
        or (info["outlet"] if info else None),
        published=day_of(flat.get("publication date", "") or (info["day"] if info else "")),
        author=flat.get("author") or without_by(credited) or None,
        page=flat.get("pages") or flat.get("first page"),
        licence=flat.get("copyright"),
        url=flat.get("document url") or flat.get("proquest document link"),
    )
