"""Lines round an article that only a pattern can tell: links, page code, bylines, stamps."""

from __future__ import annotations

import re
import string
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.reading.grammar.patterns import rare
from framing.records import Stripped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from framing.reading.layout.layout import Paragraph

BYLINE = rare(
    r"(?:By|BY|Story by|Written by|Text by|Words by)[ :]{1,20}"
    r"(?:[A-Z][\w.'’-]{0,40}|and|AND|&|for|of|the|de|van|von|bin|al)"
    r"(?:[ ,|/]{1,20}(?:[A-Z][\w.'’-]{0,40}|and|AND|&|for|of|the|de|van|von|bin|al|[-–—|]))"
    r"{1,11}[ |]{0,20}\.?$"
    r"|[\[(]?[가-힣=·/ ]{2,24}(?:기자|특파원|선임기자|인턴기자)[\])=]{0,20}$"
)
CREDIT = rare(
    r"[(\[-]{0,3}(?:[Aa]dditional |[Ww]ith (?:additional )?)?"
    r"(?:[Rr]eporting|[Ww]riting|[Ee]diting) (?:by|from)"
    r"(?:[ ,;]{1,20}(?:[A-Z][\w.'’-]{0,40}|and|in|by|from|of|for|the"
    r"|additional|reporting|writing|editing)){1,20}[.)\]]{0,20}$"
)
STAMP = rare(
    r"(?:(?:Last )?(?:Updated|Published|Posted|Modified|UPDATED|PUBLISHED|POSTED)"
    r"(?: on| at)?[ :]{1,20}(?=.{0,40}\d).{4,60}"
    r"|\d{1,2} min(?:ute)?s? (?:read|ago).{0,20}"
    r"|(?:입력|수정|등록|发布时间|更新时间)[ :：].{4,40})$",
    re.IGNORECASE,
)
FOLLOW = rare(
    r"[(\[]?(?:You can )?(?:Follow\b|Find (?:us|me|him|her|them|more)\b"
    r"|Like (?:us|our|the page)\b|Join (?:us|our|the conversation)\b|Tweet (?:us|me|at)\b)"
    r".{0,80}?(?:\b(?:on|at|to) (?:Twitter|Facebook|Instagram|LinkedIn|YouTube|TikTok"
    r"|Telegram|WhatsApp|Google News|Threads|Bluesky|X\b)|@\w+)",
    re.IGNORECASE,
)
CONTACT = rare(r"[^@\n]{0,80}?\b[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,40}[^@\n]{0,40}$")
LINK = rare(r"(?:https?://|www\.)\S+$")
HOUR = rare(r"\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?[:.]*$", re.IGNORECASE)
CODE = rare(
    r"[}{]+$|[.#@]?[\w.,#@:() -]{1,80}\{$|-?[a-z]+(?:-[a-z]+)*\s?:\s?[^;\s][^;]{0,60};$"
    r"|<[^<>]{1,200}>$"
)
# What a desk tells other desks: "(ATTN: ADDS quote in 2 paras)", "ADDS background", "Eds: …".
_DESK_VERBS = (
    r"(?:Adds|Updates|Updating|Recasts|Refiles|Refiling|Repeats|Rewrites|Changes|Trims|Removes"
    r"|Fixes|Clarifies|Deletes|Restores|Releads|Combines|Inserts|Corrects)"
)
DESK = rare(
    r"[(\[]{1,2}(?:(?:ATTN|EDS?|Eds|LEAD|URGENT|ADDS|UPDATES|RECASTS|CHANGES|REWRITES|TRIMS|FIXES"
    rf"|REFILES|REPEATS|REMOVES|CORRECTS|WITH (?:PHOTOS?|GRAPHIC))\b|{_DESK_VERBS}\b"
    r"(?! (?:are|is|were|was|have|had|will|to the|in the|of)\b)"
    r"|With (?:photos?|graphic|link)\b)"
    r"[^()]{0,220}[)\]]{1,2}\.?$"
    r"|(?:ADDS|UPDATES|RECASTS|CHANGES|REWRITES|TRIMS|FIXES|REFILES|REPEATS|REMOVES|ATTN|EDS"
    r"|WRITETHRU)\b:?(?: [^ ]+){1,24}$"
)
# What a desk puts before a headline: "(LEAD)", "(2nd LD)", "UPDATE 2-", "[속보]".
SLUG_BEFORE = re.compile(
    r"(?:\((?:(?:\d(?:st|nd|rd|th) )?(?:LEAD|LD|URGENT)|ATTN|\d(?:st|nd|rd|th)|News Focus"
    r"|Yonhap Feature|EDITORIAL)\)\s*"
    r"|(?:UPDATE|WRAPUP|REFILE|CORRECTED|RPT|ADVISORY|EXCLUSIVE|FACTBOX|POLL|TABLE|BRIEF|INSIGHT"
    r"|ANALYSIS|PREVIEW|INTERVIEW|FEATURE|TIMELINE|EXPLAINER|COLUMN)(?: \d{1,2})?[-–]"
    r"(?=[A-Z\"“'])"
    r"|\[(?:속보|단독|종합|포토|사진|영상|그래픽|표|인사|부고|르포|팩트체크)\]\s*)+"
)
SLUG_BEHIND = re.compile(r"\((?:\d보|종합|종합\d?보?|속보|상보|끝)\)$")


_PIECE = r"(?:story|article|report|piece|post|item|headline|version|caption|dispatch|text)"
CORRECTION = rare(
    r"[(\[]{0,20}(?:Editor[’']s [Nn]ote: )?"
    r"(?:(?:This|(?:An|A|The) (?:earlier|previous|original))(?: [A-Z][a-z]{2,8}\.? \d{1,2})?"
    rf" {_PIECE}(?: (?:of|on|in) (?:this|the|an?) [\w ]{{1,40}}?)?"
    r" (?:(?:has been|have been|was|is|gave|said|corrects)\b.{0,40}?)?"
    r"(?:corrected|amended|refiled|clarified|incorrectly|wrongly|mistakenly|misstated|misspelled"
    r"|misidentified|(?:the|an?) wrong|to (?:correct|fix|clarify|show|remove))\b"
    rf"|The {_PIECE} (?:(?:of|on|to) this \w{{1,40}} )?(?:has been|was) (?:corrected|amended"
    r"|refiled)\b)"
)
RATE = rare(
    r"[(\[]?(?:Note: )?(?:[A-Z]{0,3}[$€£¥₩]|[A-Z]{3} ?)?\d[\d.,]*(?: [A-Za-z.]+){0,3} ?= ?"
    r"(?:about )?(?:[A-Z]{0,3}[$€£¥₩]|[A-Z]{3} ?)?\d[\d.,]*(?: [A-Za-z.]+){0,3}\.?[)\]]?\.?$"
)
DAY_LINE = rare(
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]{0,2} )?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{1,2}(?:st|nd|rd|th)?[ -][A-Z][a-z]{2,8}\.?,?[ -]\d{4}"
    r"|\d{4}[-./]\d{1,2}[-./]\d{1,2}\.?|\d{1,2}[./]\d{1,2}[./]\d{4}"
    r"|\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일])"
    r"(?:(?:T|[ ,|·•/–—-]{1,4}(?:at )?)\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[APap]\.?[Mm]\.?)?"
    r"(?: ?\(?[A-Z]{2,5}\)?)?)?"
    r"(?:[ ,|·•/–—-]{0,4}(?:Updated\b.{1,40}|Last .{1,40}|[来來]源[：:].{1,20}|송고"
    r"|입력|\d{1,2} min(?:ute)?s? read))?$"
)
TO_READ = rare(
    r"(?:Reading|Read|Listening|Estimated reading|Est\. reading) [Tt]ime ?[:：]? ?.{0,4}\d{1,3}"
    r" ?(?:min(?:ute)?s?|m)?\b\.?$|(?:Reading|Listening) [Tt]ime:?$"
    r"|\d{1,2}-?min(?:ute)? (?:read|listen|watch)$|(?:Listen|Watch|Play)[ ·•(]{1,4}\d.{0,12}$"
)
LENGTH = rare(r"\d{1,2}:\d\d(?::\d\d)?$")
TO_REPORT = rare(
    r"(?:The|A|An|Our|Its|This)? ?(?:[Ff]ull |[Cc]omplete |[Nn]ew )?(?:report|study|paper|brief"
    r"|text|data|survey|analysis|statement|dataset|findings?)\b.{0,80}?"
    r"\b(?:available|found|downloaded|read|viewed|here|accessed)\b.{0,40}(?:https?://|www\.)\S+$"
    r"|(?:To (?:read|view|learn|download|see)|For (?:more|further|the full)|Read|Visit|View"
    r"|Download|Learn|See|Follow|More (?:information|details))\b.{0,120}(?:https?://|www\.)\S+$"
)
FROM_HOME = rare(
    r"(?:Home|HOME|News|NEWS|Front [Pp]age|首页|首頁|홈)(?: ?[>›»/|] ?[^>›»/|\n]{1,40}){1,6}$"
)
CRUMBS = rare(r"[^>›»\n.?!]{2,24}(?: ?[>›»] ?[^>›»\n.?!]{2,30}){2,6}$")
MENU_ENTRY = r"[\w&'’-]+(?: [\w&'’-]+){0,3}"
MENU = rare(rf"{MENU_ENTRY}(?:\s?\|\s?{MENU_ENTRY}){{2,9}}$")
SIGNED_PICTURE = rare(
    r".{12,}?[.\s][(\[（](?:AP|AFP|Reuters|REUTERS|Xinhua|Yonhap|EPA|Kyodo|TASS"
    r"|Getty(?: Images)?|Bloomberg|PTI|ANI|ANSA|dpa|CNA|UPI)"
    r"(?:(?:/| via | / )[^()\n]{2,40}| [Ff]ile [Pp]hoto)[)\]）]\.?$"
    r"|(?=.{0,300}(?:(?:19|20)\d\d\b|[Pp]hoto|[Ii]mage|[Pp]icture|[Ff]ile|[Cc]ourtesy"
    r"|provided by).{0,60}$).{20,300}?\((?:Yonhap|Xinhua|AFP|Kyodo|Reuters|AP|PTI|ANI)\)$"
    r"|.{8,}[记記]者 ?[\u4e00-\u9fff]{2,4} ?[摄攝]$|.{4,}[摄攝]影?[：:].{2,10}$"
    r"|.{4,}\[[^\]\n]{2,24}(?:사진|제공|캡처)[^\]\n]{0,24}\]$"
)
STAMP_SENT = rare(
    r"(?:송고시간|기사입력|기사수정|최종수정|승인|发表时间|發佈時間).{4,40}$|.{8,30}송고$"
)
CAPTION = rare(
    r"(?:FILE (?:-|–|—|PHOTO)|(?:File|AP|Reuters) photo\b"
    r"|In this .{0,60}\b(?:photo|image)\b.{0,60}, )"
)


class Shape(NamedTuple):
    """A line that only a pattern can tell; `edge` where it stands only near the ends.

    `opens` has the characters with which it can begin, `ends` those with which it can
    end, and `holds` one that it must have; where empty, any will do.
    """

    pattern: Callable[[], re.Pattern[str]]
    reason: str
    longest: int  # characters
    edge: bool = False
    opens: str = ""
    ends: str = ""
    holds: str = ""


LETTERS = string.ascii_letters
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
    Shape(CORRECTION, "correction", 400, opens="([ETA"),
    Shape(DESK, "desk note", 260, opens="([AURCTFREW"),
    Shape(RATE, "exchange rate", 80, opens="([$€£¥₩NUEGHKJ0123456789", holds="="),
    Shape(DAY_LINE, "time stamp", 100, edge=True, opens="MTWFSJANDO0123456789"),
    Shape(TO_READ, "time stamp", 50, opens="RLEWP0123456789"),
    Shape(LENGTH, "time stamp", 9, opens="0123456789", ends="0123456789"),
    Shape(TO_REPORT, "related links", 240, holds="/"),
    Shape(FROM_HOME, "navigation", 140, edge=True, opens="HNF首홈"),
    Shape(CRUMBS, "navigation", 140, edge=True),
    Shape(MENU, "navigation", 160, ends=LETTERS, holds="|"),
    Shape(SIGNED_PICTURE, "caption or credit", 400, ends=")]）摄攝"),
    Shape(STAMP_SENT, "time stamp", 60, opens="송기최승发發0123456789", ends="0123456789분고"),
)


@lru_cache(maxsize=1024)
def shapes_of(first: str, last: str) -> list[Shape]:
    """The shapes that a line with this first and last character can have."""
    return [
        shape
        for shape in SHAPES
        if (first in shape.opens or not shape.opens) and (last in shape.ends or not shape.ends)
    ]


def desk_slugs(
    text: str, paragraphs: Sequence[Paragraph], taken: Mapping[int, Stripped]
) -> list[Stripped]:
    """What a desk puts before the headline, which stays: of the first lines only."""
    found = []
    for i, paragraph in enumerate(paragraphs[:4]):
        if i in taken:
            continue
        slug = SLUG_BEFORE.match(text, paragraph.start, paragraph.end)
        if slug and slug.end() < paragraph.end:
            end = slug.start() + len(slug.group().rstrip())
            found.append(Stripped(slug.start(), end, "desk note"))
        behind = SLUG_BEHIND.search(
            text, max(paragraph.start, paragraph.end - 12), paragraph.end
        )
        if behind and behind.start() > paragraph.start:
            found.append(Stripped(behind.start(), paragraph.end, "desk note"))
    return found
