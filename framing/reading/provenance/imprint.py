"""What a text prints about itself: copyright, byline, agency slug, portal notice."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.reading.grammar.patterns import EASTERN, is_eastern, rare
from framing.reading.provenance.hands import Hand, Line, hand_of, holds
from framing.reading.provenance.media import Mention, medium_of_slug, mentions
from framing.reading.provenance.slugs import slugs_in


class Imprint(NamedTuple):
    """All that a text prints about itself, each list in reading order."""

    copyrights: list[Hand]
    portals: list[Hand]
    slugs: list[Hand]
    bylines: list[Hand]
    author: str | None


_SIGNS = ("©", "ⓒ", "⒞", "(c)", "(C)")
MARKS = ("opyright", "OPYRIGHT", *_SIGNS, "ights reserved", "ights Reserved")
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
    r"(?:(?<=[,\s])(?:Inc|LLC|Ltd|Limited|Corp|Corporation|PLC|plc|Co|GmbH)\.?|\(주\)|㈜|주식회사"
    r"|[\s,:：\-–—>)\]'’]){1,20}$"
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
BYLINE = re.compile(
    r"(?:(?:By|BY|by)\s(?P<name>[A-Z][^\n]{1,120})"
    r"|(?P<person>(?:[A-Z][\w.'’-]+\s){1,3}[A-Z][\w.'’-]+)\s?[,"
    r"|–—]\s?(?P<desk>[A-Z][^\n.]{1,50}))$"
)
NATIVE_BYLINE = rare(
    r"[가-힣]{2,4}\s(?:기자|특파원)(?![가-힣])|[(（]?记者\s?[一-鿿]{2,4}|【[^】]{0,12}記者】"
)
STAFF = rare(r"(?i)\bstaff\s(?:writer|reporter)|\bcorrespondent\b|\breporter\b|\beditor\b")


def find(text: str, start: int, lines: list[Line], named: list[Mention]) -> Imprint:
    """What `text[start:]` prints about itself; an empty text prints nothing.

    `lines` are its short lines, `named` its mentions of media.
    """
    bylines, author = _bylines(lines[:8])
    return Imprint(
        _copyrights(text, lines),
        _portals(text, start, lines, named),
        slugs_in(text, start, lines),
        bylines,
        author,
    )


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
        return hand_of(named[0], "copyright", line.start, line.end)
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
        found.append(hand_of(medium, "portal", wire.start(), wire.end()))
    portals = [mention for mention in named if mention.medium.kind == "portal"]
    marks = SHARE_MARKS + NATIVE_SHARE_MARKS if is_eastern(text) else SHARE_MARKS
    if not portals and not holds(text, marks):
        return found
    foot = start + (len(text) - start) * 3 // 5
    for line in lines[:3] + [line for line in lines[3:] if line.start >= foot]:
        inside = [m for m in portals if line.start <= m.start < line.end]
        shared = SHARED().search(line.words)
        if inside and (shared or NOTICE().search(line.words)):
            found.append(hand_of(inside[0].medium, "portal", line.start, line.end))
        elif shared and not inside:
            name = (shared["ko"] or shared["en"]).strip()
            if not mentions(name):
                found.append(Hand(name, "portal", line.start, line.end, "portal"))
    return found


def _bylines(lines: list[Line]) -> tuple[list[Hand], str | None]:
    """The media named in bylines, and the first author's name as printed."""
    found: list[Hand] = []
    author = None
    for line in lines:
        hit = BYLINE.match(line.words) if len(line.words) <= 140 else None
        if hit is None:
            native = EASTERN.search(line.words) and NATIVE_BYLINE().search(line.words)
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
            found.append(hand_of(named[-1], "byline", line.start, line.end))
        author = author or by or hit["person"]
    return found, author
