"""Lines round an article that only a pattern can tell: links, page code, bylines, stamps."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

BYLINE = re.compile(
    r"(?:By|BY|Story by|Written by|Text by|Words by)[ :]+"
    r"(?:[A-Z][\w.'’-]*|and|AND|&|for|of|the|de|van|von|bin|al)"
    r"(?:[ ,|/]+(?:[A-Z][\w.'’-]*|and|AND|&|for|of|the|de|van|von|bin|al|[-–—|])){1,11}\.?$"
    r"|[\[(]?[가-힣=·/ ]{2,24}(?:기자|특파원|선임기자|인턴기자)[\])=]*$"
)
CREDIT = re.compile(
    r"[(\[-]{0,3}(?:[Aa]dditional |[Ww]ith (?:additional )?)?"
    r"(?:[Rr]eporting|[Ww]riting|[Ee]diting) (?:by|from)"
    r"(?:[ ,;]+(?:[A-Z][\w.'’-]*|and|in|by|from|of|for|the"
    r"|[Aa]dditional|[Rr]eporting|[Ww]riting|[Ee]diting))+[.)\]]*$"
)
STAMP = re.compile(
    r"(?:(?:Last )?(?:Updated|Published|Posted|Modified|UPDATED|PUBLISHED|POSTED)"
    r"(?: on| at)?[ :]+(?=.{0,40}\d).{4,60}"
    r"|\d{1,2} min(?:ute)?s? (?:read|ago).{0,20}"
    r"|(?:입력|수정|등록|发布时间|更新时间)[ :：].{4,40})$",
    re.IGNORECASE,
)
FOLLOW = re.compile(
    r"[(\[]?(?:You can )?(?:Follow\b|Find (?:us|me|him|her|them|more)\b"
    r"|Like (?:us|our|the page)\b|Join (?:us|our|the conversation)\b|Tweet (?:us|me|at)\b)"
    r".{0,80}?(?:\b(?:on|at|to) (?:Twitter|Facebook|Instagram|LinkedIn|YouTube|TikTok"
    r"|Telegram|WhatsApp|Google News|Threads|Bluesky|X\b)|@\w+)",
    re.IGNORECASE,
)
CONTACT = re.compile(r"[^@\n]{0,80}?\b[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,40}[^@\n]{0,40}$")
LINK = re.compile(r"(?:https?://|www\.)\S+$")
HOUR = re.compile(r"\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?[:.]*$", re.IGNORECASE)
CODE = re.compile(
    r"[}{]+$|[.#@]?[\w.,#@:() -]{1,80}\{$|-?[a-z]+(?:-[a-z]+)*\s?:\s?[^;\s][^;]{0,60};$"
    r"|<[^<>]{1,200}>$"
)
CAPTION = re.compile(
    r"(?:FILE (?:-|–|—|PHOTO)|(?:File|AP|Reuters) photo\b"
    r"|In this .{0,60}\b(?:photo|image)\b.{0,60}, )"
)


class Shape(NamedTuple):
    """A line that only a pattern can tell; `edge` where it stands only near the ends.

    `opens` has the characters with which it can begin, `ends` those with which it can
    end, and `holds` one that it must have; where empty, any will do.
    """

    pattern: re.Pattern[str]
    reason: str
    longest: int  # characters
    edge: bool = False
    opens: str = ""
    ends: str = ""
    holds: str = ""


SHAPES = (
    Shape(LINK, "link", 200, opens="hw"),
    Shape(CODE, "page code", 200, ends="{};>"),
    Shape(FOLLOW, "share line", 200, opens="([yfljtYFLJT"),
    Shape(CREDIT, "credit line", 400, opens="([-AaWwRrEe"),
    Shape(CONTACT, "contact line", 120, holds="@"),
    Shape(HOUR, "time stamp", 20, ends=".:mM"),
    Shape(BYLINE, "byline", 120, edge=True),
    Shape(STAMP, "time stamp", 80, edge=True, opens="LUPMlupm0123456789입수등发更"),
    Shape(CAPTION, "caption or credit", 400, opens="FARI"),
)


@lru_cache(maxsize=1024)
def shapes_of(first: str, last: str) -> list[Shape]:
    """The shapes that a line with this first and last character can have."""
    return [
        shape
        for shape in SHAPES
        if (first in shape.opens or not shape.opens) and (last in shape.ends or not shape.ends)
    ]
