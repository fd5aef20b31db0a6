"""What kind of text this is, by its form: digest, rewrite, report, government."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.reading.grammar.patterns import rare
from framing.reading.provenance.hands import Line, holds


class Form(NamedTuple):
    """The marks of form that tell kinds of text apart.

    `scaffold` counts explainer headings, `review` is a press-review heading,
    `machine` a note that the text was rewritten or generated, `own_report`
    counts different signs of a report speaking for itself, `government` and
    `release` are the issuing body and a press release's opening line.
    """

    scaffold: int
    review: bool
    machine: bool
    own_report: int
    government: str | None
    release: bool
    transcript: bool
    feed: bool
    opinion: bool
    letter: bool


SCAFFOLD = re.compile(
    r"what(?:['’]?s| is| has)? (?:happening|happened|next|new|changed|at stake|to know|to watch"
    r"|comes next|it means|this means|we know|they['’]?re saying|you need to know"
    r"|behind (?:it|this|the headlines?)|does (?:it|this) mean)"
    r"|why (?:does it|is it|is this|it['’]?s|this is|it|this|that) ?(?:matters?|important"
    r"|significant)?|how we got here|beyond the headlines?|key (?:points|takeaways|facts"
    r"|details"
    r"|developments)|(?:the )?(?:big(?:ger)? picture|bottom line|details|backdrop|takeaways?"
    r"|context|background|facts|latest|backstory|stakes)|looking ahead|future outlook|go deeper"
    r"|zoom (?:in|out)|driving the news|quick facts|in brief|at a glance|tl;?dr"
    r"|who(?:['’]?s| is) (?:affected|involved|impacted)|between the lines|the other side"
    r"|(?:broader )?implications|broader context",
    re.IGNORECASE,
)
REVIEW = re.compile(
    r"what (?:the )?(?:papers?|press|media|sources|outlets|others) (?:say|said|are saying"
    r"|report)"
    r"|(?:the )?(?:press|media|news(?:paper)?) (?:review|round-?up|digest|coverage|headlines)"
    r"|in the (?:papers|press)|the papers|front pages?|around the (?:web|press|media)"
    r"|how (?:the )?(?:media|press|outlets|papers) (?:cover(?:ed)?|report(?:ed)?|see|saw)\b.*"
    r"|coverage compar.*|from the (?:left|right|center|centre)|media perspectives?"
    r"|source comparison",
    re.IGNORECASE,
)
MACHINE = re.compile(
    r"his (?:article|story|summary|text|content|post|report) (?:was|is|has been) (?:\w+ )?"
    r"(?:(?:re)?written|generated|summari[sz]ed|created|produced|adapted|paraphrased|compiled)"
    r" (?:\w+ )?(?:by|with|using|from) (?:the (?:help|assistance|aid|use) of )?(?:an? |the )?"
    r"(?:AI\b|[Aa]rtificial|ChatGPT|GPT|[Mm]achine|[Aa]utomat|[Gg]enerative|[Aa]lgorithm"
    r"|original"
    r"|several|multiple|other|various|reports|wire|news|agency|agencies|(?:\w+ )?sources)"
)
MACHINE_MARKS = ("AI-generated", "AI-written", "AI-assisted", "AI summary", "ai-generated")
OWN_REPORT = (
    re.compile(r"(?i)^(?:\d+[. ]+)?executive summary|^(?:summary|abstract)$"),
    re.compile(r"(?i)^(?:\d+[. ]+)?(?:policy )?recommendations?(?: for .{3,40})?:?$"),
    re.compile(
        r"(?i)^(?:\d+[. ]+)?(?:key findings?|methodology|acknowledge?ments|conclusions?"
        r"|introduction|about the authors?|endnotes|references|notes|bibliography)$"
    ),
)
# How all of these begin.
OWN_HEADS = re.compile(
    r"(?i)\d|executive|summary|abstract|policy|recommend|key|method|ackno|conclu|intro|about"
    r"|endnotes|references|notes|bibliography"
)
OWN_SUBJECT = re.compile(
    r"his (?:report|paper|brief|policy brief|working paper|study|white paper|analysis"
    r"|commentary) (?:\w+ )?(?:examin|argu|find|assess|analy|recommend|offer|present|seek"
    r"|review|draw|look|explor|conclud|outlin|provid|consider|survey|evaluat|propos|show"
    r"|identif|discuss|address|is based)"
)
OWN_VOICE = rare(
    r"\b(?:[Ww]e|[Tt]he authors?) (?:\w+ly |therefore |also )?(?:recommend|find that|argue"
    r"|conclude"
    r"|estimate|propose|review|examine|survey|analy[sz]e|interview|compare|assess)"
    r"|\b[Oo]ur (?:findings|analysis|recommendations|results|estimates|methodology)"
)
NOTE_MARK = re.compile(r"\[\d{1,3}\]")
RAISED_MARK = rare(r"[a-z][.,”]\d{1,3}\s")
RELEASE = rare(
    r"FOR (?:IMMEDIATE|URGENT) RELEASE|For [Ii]mmediate [Rr]elease|EMBARGOED UNTIL|보도자료"
    r"|(?:PRESS|MEDIA|NEWS) RELEASE|(?:Press|Media|News) [Rr]elease"
)
RELEASE_MARKS = ("RELEASE", "elease", "EMBARGOED", "보도자료")
_OFFICE = r"(?:the )?[\w ]{0,20}?"
_BODY = r"(?: (?:and|of|the|&)){0,2} [A-Z]\w+"
GOVERNMENT = rare(
    r"(?P<house>THE WHITE HOUSE|The White House)\s*(?:\n|$|Office of|Washington|WASHINGTON)"
    r"|(?P<office>Office of the (?:Press Secretary|Spokesperson|Vice President))"
    r"|(?P<sheet>(?:FACT SHEET|Fact Sheet|Fact sheet): ?(?:President|The White House"
    r"|PRESIDENT))"
    r"|(?P<orders>Presidential Actions|By the authority vested in me as President)"
    r"|(?P<readout>Readout (?:of|from) (?:the )?(?:[A-Z]|call))"
    r"|(?P<remarks>Remarks (?:by|as delivered by) " + _OFFICE + r"(?:President|Secretary|Prime"
    r"|Minister|Vice|Ambassador|Chancellor)\b)"
    r"|(?P<statement>(?:Joint |Press )?Statement (?:by|from|of) " + _OFFICE + r"(?:President"
    r"|Secretary|Prime|Minister|Ministry|Vice|Foreign|Press|Government|Department|Spokes"
    r"|Leaders))"
    r"|(?P<spokes>Spokesperson(?:’s|'s)? [^\n]{0,60}(?:Remarks|Regular Press Conference))"
    r"|(?P<body>(?:Ministry|Department|Secretariat) of (?:the )?[A-Z]\w+(?:,?"
    + _BODY
    + r"){0,5}"
    r"|U\.S\. (?:Trade Representative|Treasury|Embassy)|European Commission|HM Treasury"
    r"|Prime Minister[’']s Office|10 Downing Street"
    r"|外交部|商务部|国务院|산업통상자원부|외교부|기획재정부|대통령실|外務省|経済産業省)"
)
GOVERNMENT_MARKS = (
    *(
        "White House",
        "WHITE HOUSE",
        "ffice of the",
        "FACT SHEET",
        "Fact Sheet",
        "Fact sheet",
        "Presidential Actions",
    ),
    *("vested in me", "Readout ", "Remarks ", "Statement ", "pokesperson", "inistry of "),
    *(
        "epartment of ",
        "ecretariat of ",
        "U.S. T",
        "U.S. E",
        "European C",
        "HM T",
        "inister’s Office",
        "inister's Office",
    ),
    *(
        "Downing",
        "外",
        "商务部",
        "国务院",
        "산업통상자원부",
        "외교부",
        "기획재정부",
        "대통령실",
        "経済",
    ),
)
GOVERNMENT_SITE = rare(
    r"^(?:\w+://)?[^/]*(?:\.(?:gov|mil|gob|gouv|go)(?:\.[a-z]{2})?|\beuropa\.eu"
    r"|\.gc\.ca)(?:[/:]|$)"
)
TRANSCRIPT = rare(r"(?m)^[A-Z][A-Z.'’ -]{3,40}(?:, [A-Z ]{4,40})?: \S")
_ON_AIR = (", HOST:", ", BYLINE:", "ANCHOR:", "CORRESPONDENT:")
AIRED = (*_ON_AIR, "(SOUNDBITE", "[SOUNDBITE", "Heard on ")
FEED = rare(
    r"(?i)syndicated (?:feed|content|from)|(?:wire|agency) feed"
    r"|(?:not|been) (?:been )?edited by .{2,40} staff|without modifications? to the text"
)
FEED_MARKS = ("yndicated", "feed", "edited by", "modification")
OPINION = re.compile(
    r"(?i)(?:opinion|op-ed|commentary|editorial|guest (?:essay|column|post)|column)\b.{0,20}"
)
VIEWS = ("views expressed", "opinions expressed")
LETTER = re.compile(
    r"(?i)(?:good (?:morning|afternoon|evening)\b|you['’]re reading\b"
    r"|this is the .{0,40}newsletter"
    r"|welcome (?:back )?to\b.{0,60}(?:newsletter|briefing)"
    r"|in today['’]s (?:newsletter|edition|briefing))"
)


def form_of(text: str, start: int, lines: list[Line], url: str | None) -> Form:
    """The marks of form in `text[start:]`; `lines` are its short lines."""
    heads = [line.words.strip(" ?:.*#-–—!") for line in lines if len(line.words) <= 60]
    head = text[start : start + 700]
    release = holds(head, RELEASE_MARKS) and RELEASE().search(head) is not None
    return Form(
        scaffold=len({words.lower() for words in heads if SCAFFOLD.fullmatch(words)}),
        review=any(REVIEW.fullmatch(words) for words in heads),
        machine=_is_machined(text, start),
        own_report=_own_report(text, start, heads),
        government=_government(_official(head), release, lines, url),
        release=release,
        transcript=holds(text, AIRED) and TRANSCRIPT().search(text, start) is not None,
        feed=holds(text, FEED_MARKS) and FEED().search(text, start) is not None,
        opinion=holds(text, VIEWS) or any(OPINION.fullmatch(words) for words in heads[:4]),
        letter=any(LETTER.match(line.words) for line in lines[:4]),
    )


def _is_machined(text: str, start: int) -> bool:
    if ("AI" in text or "ai-" in text) and holds(text, MACHINE_MARKS):
        return True
    return any(text[hit.start() - 1] in "tT" for hit in MACHINE.finditer(text, max(1, start)))


def _own_report(text: str, start: int, heads: list[str]) -> int:
    """How many different signs say that a report speaks for itself, 0 to 6."""
    likely = [words for words in heads if OWN_HEADS.match(words)]
    signs = sum(any(sign.match(words) for words in likely) for sign in OWN_REPORT)
    subject = OWN_SUBJECT.search(text, max(1, start))
    signs += subject is not None and text[subject.start() - 1] in "tT"
    notes = sum(1 for _ in NOTE_MARK.finditer(text, start))
    if signs == 0 and notes < 3:
        return 0  # the author's "we" alone makes no report
    notes += sum(1 for _ in RAISED_MARK().finditer(text, start))
    return signs + (notes >= 3) + (OWN_VOICE().search(text, start) is not None)


def _official(head: str) -> re.Match[str] | None:
    return GOVERNMENT().search(head) if holds(head, GOVERNMENT_MARKS) else None


def _government(
    official: re.Match[str] | None, release: bool, lines: list[Line], url: str | None
) -> str | None:
    """The body that issued the text, None unless its head or address says so."""
    site = bool(url and GOVERNMENT_SITE().search(url))
    if official is None:
        return "unnamed government body" if site else None
    if official["house"] or official["orders"] or official["sheet"]:
        return "White House"
    body = official["body"]
    if body is None:
        return "unnamed government body"
    # A ministry named in prose is news about it; on a line of its own it is a letterhead.
    letterhead = any(
        body in line.words and len(line.words) <= len(body) + 30 for line in lines[:6]
    )
    return body if site or release or letterhead else None
