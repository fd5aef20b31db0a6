"""What a text prints about itself: copyright, byline, agency slug, portal notice."""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec import Struct

from framing.reading.grammar.patterns import rare
from framing.reading.grammar.scripts import is_eastern
from framing.reading.provenance.media import Medium, Mention, medium_of_slug, mentions

SIGNATURE = 64  # characters: no signature at a line's end is longer
SHORT = 240  # characters; a longer line is running prose, not an imprint


class Line(Struct, frozen=True, gc=False):
    """A line of the text without its surrounding blanks."""

    words: str
    start: int
    end: int


class Hand(NamedTuple):
    """Somebody through whose hands the text went, and where the text says so.

    `kind` is a medium's kind, or None for a name that the media list lacks.
    """

    name: str
    how: str
    start: int
    end: int
    kind: str | None


class Imprint(NamedTuple):
    """All that a text prints about itself, each list in reading order."""

    copyrights: list[Hand]
    portals: list[Hand]
    slugs: list[Hand]
    bylines: list[Hand]
    author: str | None


MARKS = (
    "opyright",
    "OPYRIGHT",
    "©",
    "ⓒ",
    "⒞",
    "(c)",
    "(C)",
    "ights reserved",
    "ights Reserved",
)
NATIVE_MARKS = ("저작권", "무단", "著作権", "版权", "版權", "無断", "未经", "未經")
SYMBOL = rare(r"[©ⓒ⒞]|\([cC]\)|(?:19|20)\d\d|[Rr]eserved|무단|[归歸]|所有|無断")
COPYRIGHT = rare(
    r"(?:[Cc]opyrights?|COPYRIGHTS?|저작권자?|著作権|版权|版權|本文版[权權])"
    r"\s?(?:[©ⓒ⒞]|\([cC]\)|\d{4}|[Bb]y\b|归|歸|所有|者|[:：])"
    r"|(?<!\w)[©ⓒ⒞]|\([cC]\)\s?(?=\d{4}|[A-Z぀-ヿ一-鿿가-힣])"
    r"|(?:All [Rr]ights [Rr]eserved|무단\s?전재|無断転載|未经(?:授权|许可)|未經授權)"
)
OWNER = rare(
    r"(?:[\s,:：©ⓒ⒞<\[(]|\([cC]\)|[Cc]opyrights?|COPYRIGHTS?|저작권자?|著作権|版[权權]|by\b"
    r"|[归歸者]|所有"
    r"|(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)*"
    r"(?P<owner>(?:(?!\s?(?:All\s[Rr]ights|무단|및|无断|無断|未经|未經|[Rr]eserved|所有"
    r"|copyright))"
    r"(?:[^\n.|<>\[\]·;,&]|\.(?=\w))){2,60})"
)
TAIL = rare(
    r"(?:[,\s]+(?:Inc|LLC|Ltd|Limited|Corp|Corporation|PLC|plc|Co|GmbH)\.?|\(주\)|㈜|주식회사"
    r"|[\s,:：\-–—>)\]'’])+$"
)
PICTURE = rare(
    r"(?i)\b(?:photo|image|picture|photograph|illustration|graphic|video|getty|shutterstock"
    r"|istock|alamy|unsplash|pixabay)|사진|[图圖写寫][片真]|撮影"
)
# How a page says that another site shares it; a text that merely mentions Yahoo doesn't.
NOTICE = rare(
    r"공유|제공|게재|송고|제휴|配信|转载|轉載|上传|发布|平台|转自|提供"
    r"|(?i:(?:this|the) (?:article|story|content|post|piece)\b|read (?:it|more|this|the (?:full"
    r"|original|rest))|view (?:it |this |the |more )?\S{0,12} ?(?:on|at)\b|provided (?:by"
    r"|to)|shared (?:via|through|on|by)"
    r"|originally (?:published|posted|appeared)|syndicated|distributed (?:by|via|through))"
)
SHARE_MARKS = ("hared ", "istributed ", "yndicated ", "rovided ")
NATIVE_SHARE_MARKS = ("콘텐츠", "기사", "글은")
WIRE_MARKS = ("PRNewswire", "BUSINESS WIRE", "GLOBE NEWSWIRE")
SHARED = rare(
    r"(?:본|이)\s?(?:콘텐츠|기사|글)[은는]\s?(?P<ko>[^\s].{0,30}?)"
    r"(?:에서|에|을 통해|를 통해|이|가)\s(?:공유|제공|게재)"
    r"|(?:shared|distributed|syndicated|provided)\s(?:via|through|on|by)\s(?:the\s)?"
    r"(?P<en>[A-Z][\w.&!+-]*(?:\s[A-Z][\w.&!+-]*){0,4})(?:\s(?:platform|network|portal|app))"
)
PRESS_WIRE = rare(r"/(PRNewswire)/|\((BUSINESS WIRE|GLOBE NEWSWIRE)\)")
SLUG = re.compile(
    r"(?:[(\[]\s?(?P<slug>[A-Za-z][A-Za-z /.-]{1,30}?)(?:\s(?:News|Photo))?\s?[)\]]"
    r"\s?(?P<dash>[-–—]{1,2}|:)?|/(?P<slashed>[A-Z]{2,12})/(?=[.\s]))"
)
DATELINE = re.compile(
    r"^(?:[A-Z][A-Z.'’ /-]{2,}|(?:[A-Z][\w.'’-]+\s?){1,3})"
    r"(?:,\s(?:[A-Z][\w.'’-]*\s?){1,3})?"
    r"(?:,?\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}"
    r"|\d{1,2}\s[A-Z][a-z]{2,8}\.?)(?:,?\s\d{4})?)?\s?[,:]?\s?$"
)
LEADING = rare(
    r"(?m)^[ \t]*(?P<slug>[A-Z][A-Za-z]{2,11}(?: [A-Z][A-Za-z]{3,11})?), [A-Z][\w .'’-]{2,24}, "
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?(?:[.:,]| ?[-–—/])"
)
BARE_SLUG = re.compile(r"(?P<slug>[A-Z][\w. ]{1,24}?)\s?[-–—]{1,2}\s(?=[A-Z\"“])")
NATIVE_SLUG = rare(
    r"[\[(（【](?:[^\])）】\n]{0,20}[=\s])?(?P<inner>[^\])）】=\n]{2,16})[\])）】]"
    r"|(?P<cn>新华社|新華社|中新社|中新网|中央社)[^\s，。]{0,16}[电電]"
)
SIGNED = rare(
    r"(?:^|[\s.”\"])(?:[-–—]{1,2}\s?|[(\[]|(?:[Ss]ource|SOURCE|来源|來源|출처)\s?[:：]\s?)"
    r"(?P<slug>[A-Za-z一-鿿가-힣][\w /,.&-]{1,40}?)\s?[)\]]?\.?$"
)
BYLINE = re.compile(
    r"(?:(?:By|BY|by)\s(?P<name>[A-Z][^\n]{1,120})"
    r"|(?P<person>(?:[A-Z][\w.'’-]+\s){1,3}[A-Z][\w.'’-]+)\s?[,"
    r"|–—]\s?(?P<desk>[A-Z][^\n.]{1,50}))$"
)
NATIVE_BYLINE = rare(
    r"[가-힣]{2,4}\s(?:기자|특파원)(?![가-힣])|[(（]?记者\s?[一-鿿]{2,4}|【[^】]{0,12}記者】"
)
STAFF = rare(r"(?i)\bstaff\s(?:writer|reporter)|\bcorrespondent\b|\breporter\b|\beditor\b")


def holds(text: str, marks: tuple[str, ...]) -> bool:
    """Whether a text holds any mark: a plain search before a pattern, as most hold none."""
    for mark in marks:  # noqa: SIM110 - a generator would cost more than the searches
        if mark in text:
            return True
    return False


def short_lines(text: str, start: int) -> list[Line]:
    """The lines of `text[start:]` that are short enough to be an imprint."""
    lines = []
    at = start
    for raw in text[start:].split("\n"):
        words = raw.strip()
        if 0 < len(words) <= SHORT:
            from_ = at if words is raw else at + raw.index(words[0])
            lines.append(Line(words, from_, from_ + len(words)))
        at += len(raw) + 1
    return lines


def find(text: str, start: int, lines: list[Line], named: list[Mention]) -> Imprint:
    """What `text[start:]` prints about itself; an empty text prints nothing.

    `lines` are its short lines, `named` its mentions of media.
    """
    bylines, author = _bylines(lines[:8])
    return Imprint(
        _copyrights(text, lines),
        _portals(text, start, lines, named),
        _slugs(text, start, lines),
        bylines,
        author,
    )


def _hand(medium: Medium, how: str, start: int, end: int) -> Hand:
    return Hand(medium.name, how, start, end, medium.kind)


def _copyrights(text: str, lines: list[Line]) -> list[Hand]:
    marks = MARKS + NATIVE_MARKS if is_eastern(text) else MARKS
    if not holds(text, marks):
        return []
    hands = (_owner(line) for line in lines)
    return [hand for hand in hands if hand]


def _owner(line: Line) -> Hand | None:
    """Who holds the copyright by this line, None where it claims none."""
    cue = COPYRIGHT().search(line.words)
    if not cue or PICTURE().search(line.words) or not SYMBOL().search(line.words):
        return None
    marked = cue.group()[0] not in "A무無未"
    owner = OWNER().match(line.words, cue.start() if marked else 0)
    if owner is None:
        return None
    named = [m.medium for m in mentions(line.words) if m.medium.kind != "portal"]
    if named:
        return _hand(named[0], "copyright", line.start, line.end)
    name = TAIL().sub("", owner["owner"]).strip(" '\"‘’“”").removeprefix("The ")
    if name.count("(") > name.count(")"):  # the tail took the bracket with it
        name += ")"
    if len(name) < 2 or name.isdigit() or not (marked or len(name) < 40):
        return None
    return Hand(name, "copyright", line.start, line.end, None)


def _portals(text: str, start: int, lines: list[Line], named: list[Mention]) -> list[Hand]:
    """Portals that a notice at the head or foot of the text names."""
    found: list[Hand] = []
    head = text[start : start + 2000]
    wire = PRESS_WIRE().search(text, start, start + 2000) if holds(head, WIRE_MARKS) else None
    medium = medium_of_slug(wire[1] or wire[2]) if wire else None
    if wire and medium:
        found.append(_hand(medium, "portal", wire.start(), wire.end()))
    portals = [mention for mention in named if mention.medium.kind == "portal"]
    marks = SHARE_MARKS + NATIVE_SHARE_MARKS if is_eastern(text) else SHARE_MARKS
    if not portals and not holds(text, marks):
        return found
    foot = start + (len(text) - start) * 3 // 5
    for line in lines[:3] + [line for line in lines[3:] if line.start >= foot]:
        inside = [m for m in portals if line.start <= m.start < line.end]
        shared = SHARED().search(line.words)
        if inside and (shared or NOTICE().search(line.words)):
            found.append(_hand(inside[0].medium, "portal", line.start, line.end))
        elif shared and not inside:
            name = (shared["ko"] or shared["en"]).strip()
            if not mentions(name):
                found.append(Hand(name, "portal", line.start, line.end, "portal"))
    return found


def _slugs(text: str, start: int, lines: list[Line]) -> list[Hand]:
    """Agencies that a dateline or the last line names, one each."""
    found = _datelines(text, start)
    found += _bare_slugs(lines[:6], text)
    if not text.isascii():
        found += _native_slugs(text, start, min(len(text), start + 400))
    foot = start + (len(text) - start) // 2
    for line in lines[-4:]:
        tail = max(0, len(line.words) - SIGNATURE)
        signed = SIGNED().search(line.words, tail) if line.start >= foot else None
        medium = _agency(re.split(r"[/,&]", signed["slug"])[0]) if signed else None
        if signed and medium and medium.kind != "portal":
            at = line.start + signed.start("slug")
            found.append(_hand(medium, "slug", at, line.start + signed.end("slug")))
    first: dict[str, Hand] = {}
    for hand in found:
        first.setdefault(hand.name, hand)
    return list(first.values())


def _leading(text: str, start: int) -> Hand | None:
    """ "TASS, BISHKEK, December 9." at the head of a paragraph."""
    for hit in LEADING().finditer(text, start, min(len(text), start + 700)):
        medium = medium_of_slug(hit["slug"])
        if medium and medium.kind == "wire":
            return _hand(medium, "slug", hit.start("slug"), hit.end("slug"))
    return None


def _datelines(text: str, start: int) -> list[Hand]:
    """ "SEOUL, Nov. 11 (Yonhap) --" at the head of a paragraph."""
    leading = _leading(text, start)
    if leading:
        return [leading]
    for hit in SLUG.finditer(text, start, min(len(text), start + 700)):
        medium = _agency(hit["slug"] or hit["slashed"])
        if medium is None or medium.kind == "portal":
            continue
        opening = text[max(start, text.rfind("\n", start, hit.start()) + 1) : hit.start()]
        opening = opening.strip()
        behind = text[hit.end() : hit.end() + 2].strip()[:1]
        dated = not opening or DATELINE.match(opening) is not None
        if len(opening) <= 60 and (
            hit["dash"] or hit["slashed"] or (behind.isupper() and dated)
        ):
            end = hit.start() + len(hit.group().rstrip())
            return [_hand(medium, "slug", hit.start(), end)]
    return []


def _agency(slug: str) -> Medium | None:
    for part in (slug, slug.partition("/")[0], slug.split(" ", maxsplit=1)[0]):
        medium = medium_of_slug(part)
        if medium:
            return medium
    return None


def _bare_slugs(lines: list[Line], text: str) -> list[Hand]:
    """ "Reuters - …", "CNN — …" at the head of a paragraph."""
    found = []
    for start in [line.start for line in lines]:
        hit = BARE_SLUG.match(text, start)
        medium = medium_of_slug(hit["slug"]) if hit else None
        if hit and medium and medium.kind in ("wire", "broadcaster"):
            found.append(_hand(medium, "slug", start, hit.end("slug")))
    return found


def _native_slugs(text: str, start: int, end: int) -> list[Hand]:
    """ "(서울=연합뉴스)", "【ワシントン共同】", "新华社北京11月11日电"."""
    found = []
    for hit in NATIVE_SLUG().finditer(text, start, end):
        inner = hit["cn"] or hit["inner"].strip()
        tries = (inner, inner[-2:], inner[:3], inner.split(" ")[-1])
        medium = next(filter(None, map(medium_of_slug, tries)), None)
        opened = text[max(start, text.rfind("\n", start, hit.start()) + 1) : hit.start()]
        if medium and medium.kind == "wire" and len(opened.strip()) <= 12:
            found.append(_hand(medium, "slug", hit.start(), hit.end()))
    return found


def _bylines(lines: list[Line]) -> tuple[list[Hand], str | None]:
    """The media named in bylines, and the first author's name as printed."""
    found: list[Hand] = []
    author = None
    for line in lines:
        hit = BYLINE.match(line.words) if len(line.words) <= 140 else None
        if hit is None:
            native = None if line.words.isascii() else NATIVE_BYLINE().search(line.words)
            author = author or (native.group() if native else None)
            continue
        by, desk = hit["name"], hit["desk"]
        named = [m.medium for m in mentions(line.words) if m.medium.kind != "portal"]
        # "By Monday the river had fallen." is a sentence, "Anna Reed, London" a dateline.
        if by and (by.endswith((".", "?", "!")) or not named) and len(by.split()) > 8:
            continue
        if desk and not named and not STAFF().search(desk):
            continue
        if named:
            found.append(_hand(named[-1], "byline", line.start, line.end))
        author = author or by or hit["person"]
    return found, author
