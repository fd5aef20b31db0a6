"""The day on which a page says that it was published; never one that is only near it.

htmldate knows the metadata, JSON-LD, the link and the time elements. What it would also take,
a year in the text or behind a copyright sign, is taken out of its sight before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from framing.gathering.export_fields import DATE, day_of

MOST_WORDS = 15  # of a line that isn't the article's own text
ASIDE = ("footer", "nav", "aside", "style", "noscript", "template")
ENOUGH_PROSE = 3  # paragraphs that show that an article's head is over
FRAMES = ("html", "head", "body", "main", "article")  # what holds the others
KEPT = ("script", "meta", "html", "head", "body")  # whatever a page says of itself
HEADLINES = ("title", "h1")
_HIDDEN = re.compile(r"footer|copyright|related|sidebar|cookie", re.I)
_RIGHTS = re.compile(r"©|\(c\)|copyright|all rights reserved", re.I)
_PLACE = re.compile(r"[A-Z][A-Z.' -]{2,30},? \(?")  # "NORVALE, March 4, 2025 (Agency) —"
_YEAR = re.compile(r"copyright[-_ ]?(?:year|date)?", re.I)


def published_on(html: str, url: str | None) -> str | None:
    """A page's own date (ISO): from its metadata, JSON-LD, link or time elements, or from a
    line with a whole date between its headline and its text. None where it says none, or
    only "04/03/2025", which may be April.

    Source: htmldate's fast mode, and own rules.
    """
    from htmldate import find_date
    from trafilatura.utils import load_html

    tree = load_html(html)
    if tree is None:
        return None
    _without_asides(tree)
    dateline = _dateline(tree)
    _without_prose(tree)
    found = find_date(tree, extensive_search=False, original_date=True, url=url)
    return str(found) if found is not None and _is_whole(found, f"{url} {html}") else dateline


def _without_asides(tree: Any) -> None:
    """A page less its furniture, other pages' teasers and its owners' years."""
    for one in list(tree.iter()):
        if not isinstance(one.tag, str) or one.tag in FRAMES:
            continue
        named = f"{one.get('class', '')} {one.get('id', '')}"
        is_year = one.tag == "meta" and any(
            _YEAR.fullmatch(one.get(key, "")) for key in ("name", "property", "itemprop")
        )
        is_other = bool(_HIDDEN.search(named)) and one.tag != "script" and not _has_story(one)
        if (one.tag in ASIDE or is_year or is_other) and one.getparent() is not None:
            one.drop_tree()


def _has_story(part: Any) -> bool:
    """Whether a part has the page's headline: a class names its frame after what is beside."""
    return part.find(".//h1") is not None


def _without_prose(tree: Any) -> None:
    """A page less its headlines and sentences, whose days are the story's, and less all that
    is shown behind the first of them: other stories have days, too."""
    seen, started = 0, tree.find(".//h1") is None
    for one in tree.iter():
        if not isinstance(one.tag, str) or one.tag in KEPT:
            continue
        started = started or one.tag == "h1"
        is_behind = seen >= ENOUGH_PROSE
        seen += started and (_is_prose(one.text) + _is_prose(one.tail))
        if is_behind:
            one.attrib.clear()
        if is_behind or one.tag in HEADLINES or _is_prose(one.text):
            one.text = None
        if is_behind or _is_prose(one.tail):
            one.tail = None


def _is_prose(text: str | None) -> bool:
    return text is not None and (len(text.split()) > MOST_WORDS or bool(_RIGHTS.search(text)))


def _is_whole(day: str, html: str) -> bool:
    """Whether a day is written out in a page: htmldate makes one of a month alone too, the
    month's first or today's in it."""
    year, month, date = (int(part) for part in day.split("-"))
    short = rf"(?:{year}|{year % 100:02})(?!\d)"
    orders = (
        rf"{year}\D{{0,2}}0?{month}\D{{0,2}}0?{date}(?!\d)",
        rf"(?<!\d)0?{date}\D{{1,2}}0?{month}\D{{1,2}}{short}",
        rf"(?<!\d)0?{month}\D{{1,2}}0?{date}\D{{1,2}}{short}",
        rf"(?<!\d)0?{date}\D{{1,25}}{year}(?!\d)",
    )
    return any(re.search(order, html) for order in orders)


def _dateline(tree: Any) -> str | None:
    """The first whole date in a short line between a page's headline and its text."""
    for line in _head(tree):
        found = DATE.search(line)
        day = day_of(found[0]) if found else None
        if day is not None:
            return day
    return None


def _head(tree: Any) -> Iterator[str]:
    """The lines behind a page's headline, or all where it has none, up to its first sentence
    of some length."""
    from lxml.etree import iterwalk

    started = tree.find(".//h1") is None
    for event, one in iterwalk(tree, events=("start", "end")):
        if not isinstance(one.tag, str):
            continue
        started = started or (one.tag == "h1" and event == "end")
        is_read = event == "end" or one.tag not in ("script", *HEADLINES)
        text = ((one.text if event == "start" else one.tail) or "").strip() if is_read else ""
        if started and len(text.split()) > MOST_WORDS:
            place = _PLACE.match(text)
            dated = DATE.match(text, place.end()) if place else None
            yield dated[0] if dated else ""
            return
        if started and text:
            yield text
