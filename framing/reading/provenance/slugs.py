"""Agencies that a dateline, a slug or the last line of a text names."""

from __future__ import annotations

import re

from framing.reading.grammar.patterns import rare
from framing.reading.provenance.hands import Hand, Line, hand_of
from framing.reading.provenance.media import Medium, medium_of_slug

SIGNATURE = 64  # characters: no signature at a line's end is longer
SLUG = re.compile(
    r"(?:[(\[]\s?(?P<slug>[A-Za-z][A-Za-z /.-]{1,30}?)(?:\s(?:News|Photo))?\s?[)\]]"
    r"\s?(?P<dash>[-–—]{1,2}|:)?|/(?P<slashed>[A-Z]{2,12})/(?=[.\s]))"
)
DATELINE = rare(
    r"^(?:[A-Z][A-Z.'’ /-]{2,}|(?:[A-Z][\w.'’-]{1,40}(?![\w.'’-])\s?){1,3})"
    r"(?:,\s(?:[A-Z][\w.'’-]{0,40}(?![\w.'’-])\s?){1,3})?"
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


def slugs_in(text: str, start: int, lines: list[Line]) -> list[Hand]:
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
            found.append(hand_of(medium, "slug", at, line.start + signed.end("slug")))
    first: dict[str, Hand] = {}
    for hand in found:
        first.setdefault(hand.name, hand)
    return list(first.values())


def _leading(text: str, start: int) -> Hand | None:
    """ "TASS, BISHKEK, December 9." at the head of a paragraph."""
    for hit in LEADING().finditer(text, start, min(len(text), start + 700)):
        medium = medium_of_slug(hit["slug"])
        if medium and medium.kind == "wire":
            return hand_of(medium, "slug", hit.start("slug"), hit.end("slug"))
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
        dated = not opening or DATELINE().match(opening) is not None
        if len(opening) <= 60 and (
            hit["dash"] or hit["slashed"] or (behind.isupper() and dated)
        ):
            end = hit.start() + len(hit.group().rstrip())
            return [hand_of(medium, "slug", hit.start(), end)]
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
            found.append(hand_of(medium, "slug", start, hit.end("slug")))
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
            found.append(hand_of(medium, "slug", hit.start(), hit.end()))
    return found
