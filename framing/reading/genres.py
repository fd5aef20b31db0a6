"""What kind of text this is, by its form: digest, rewrite, report, government."""

from __future__ import annotations

import re
from typing import NamedTuple

from framing.reading.imprint import Line


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
    r"(?:what(?:['’]?s| is| has)? (?:happening|happened|next|new|changed|at stake|behind (?:it|this"
    r"|the headlines?)|to know|to watch|comes next|it means|this means|we know|they['’]?re saying"
    r"|does (?:it|this) mean|you need to know)|why (?:it|this|that|does it|is it|it['’]?s|is this|this is)"
    r" ?(?:matters?|important|significant)?|how we got here|the (?:big picture|bottom line|details"
    r"|backdrop|takeaways?|context|background|facts|latest|backstory|stakes|bigger picture)"
    r"|beyond the headlines?|key (?:points|takeaways|facts|details|developments)|big picture"
    r"|looking ahead|future outlook|go deeper|zoom (?:in|out)|driving the news|quick facts|in brief"
    r"|at a glance|tl;?dr|who(?:['’]?s| is) (?:affected|involved|impacted)|between the lines"
    r"|the other side|background|context|broader (?:context|implications)|implications)",
    re.IGNORECASE,
)
REVIEW = re.compile(
    r"(?:what (?:the )?(?:papers?|press|media|sources|outlets|others) (?:say|said|are saying|report)"
    r"|(?:the )?(?:press|media|news(?:paper)?) (?:review|round-?up|digest|coverage|headlines)"
    r"|in the (?:papers|press)|the papers|front pages?|how (?:the )?(?:media|press|outlets|papers) "
    r"(?:covered|cover|reported|see|saw)\b.*|coverage compar.*|around the (?:web|press|media)"
    r"|from the (?:left|right|center|centre)|media perspectives?|source comparison)",
    re.IGNORECASE,
)
MACHINE = re.compile(
    r"(?i)\b(?:this|the) (?:article|story|summary|text|content|post|report) (?:was|is|has been) "
    r"(?:\w+ )?(?:(?:re)?written|generated|summari[sz]ed|created|produced|adapted|paraphrased|compiled)"
    r" (?:\w+ )?(?:by|with|using|from)\b(?! (?:our|the) (?:staff|reporters?|editors?))"
    r"|\bai-(?:generated|written|assisted|powered) (?:summary|article|content|digest|text)"
)
OWN_REPORT = (
    re.compile(r"(?i)^(?:\d+[. ]+)?executive summary|^(?:summary|abstract)$"),
    re.compile(r"(?i)^(?:\d+[. ]+)?(?:policy )?recommendations?(?: for .{3,40})?:?$"),
    re.compile(
        r"(?i)^(?:\d+[. ]+)?(?:key findings?|methodology|acknowledge?ments|conclusions?"
        r"|introduction|about the authors?|endnotes|references|notes|bibliography)$"
    ),
)
OWN_WORDS = (
    re.compile(
        r"\b[Tt]his (?:report|paper|brief|policy brief|working paper|study|white paper|analysis"
        r"|commentary) (?:\w+ )?(?:examin|argu|find|assess|analy|recommend|offer|present|seek"
        r"|review|draw|look|explor|conclud|outlin|provid|consider|survey|evaluat|propos|show"
        r"|identif|discuss|address|is based)"
    ),
    re.compile(
        r"\b(?:[Ww]e|[Tt]he authors?) (?:therefore |also |strongly )?(?:recommend|find that|argue"
        r"|conclude|estimate|propose|surveyed|analy[sz]ed|interviewed)|\b[Oo]ur (?:findings"
        r"|analysis|recommendations|results|estimates|methodology)"
    ),
    re.compile(r"(?:\[\d{1,3}\][^\[]{20,4000}?){3}|(?:\.\d{1,2}\s(?=[A-Z])[^.]{20,400}){3}"),
)
RELEASE = re.compile(
    r"FOR (?:IMMEDIATE|URGENT) RELEASE|For [Ii]mmediate [Rr]elease|PRESS RELEASE|Press [Rr]elease"
    r"|MEDIA RELEASE|Media [Rr]elease|NEWS RELEASE|News [Rr]elease|보도자료|EMBARGOED UNTIL"
)
GOVERNMENT = re.compile(
    r"(?P<house>THE WHITE HOUSE|The White House)\s*(?:\n|$|Office of|Washington|WASHINGTON)"
    r"|(?P<office>Office of the (?:Press Secretary|Spokesperson|Vice President))"
    r"|(?i:(?P<sheet>fact sheet:) ?(?:president|the white house|biden|trump|u\.s\.))"
    r"|(?P<orders>Presidential Actions|By the authority vested in me as President|EXECUTIVE ORDER)"
    r"|(?P<readout>Readout (?:of|from) (?:the )?(?:[A-Z]|call))"
    r"|(?P<remarks>Remarks (?:by|as delivered by) (?:the )?(?:[\w ]{0,20})?(?:President|Secretary|Prime"
    r"|Minister|Vice|Ambassador|Chancellor)\b)"
    r"|(?P<statement>(?:Joint |Press )?Statement (?:by|from|of) (?:the )?(?:[\w ]{0,20})?(?:President"
    r"|Secretary|Prime|Minister|Ministry|Vice|Foreign|Press Secretary|Government|Department|Spokes|Leaders)\b)"
    r"|(?P<spokes>(?:Foreign Ministry )?Spokesperson(?:’s|'s)? [^\n]{0,60}(?:Remarks|Regular Press Conference))"
    r"|(?P<body>(?:[A-Z][\w.]+ )?(?:Ministry|Department|Secretariat) of (?:the )?[A-Z]\w+"
    r"(?:,? (?:and|of|the|&)? ?(?:the )?[A-Z]\w+){0,5}|U\.S\. (?:Trade Representative|Treasury|Embassy[\w ]{0,20})"
    r"|European Commission|HM Treasury|Prime Minister’s Office|Prime Minister's Office|Downing Street"
    r"|外交部|商务部|国务院|산업통상자원부|외교부|기획재정부|대통령실|外務省|経済産業省)"
)
GOVERNMENT_SITE = re.compile(
    r"^(?:\w+://)?[^/]*\.(?:gov|mil|gob|gouv|go)(?:\.[a-z]{2})?(?:[/:]|$)|europa\.eu(?:/|$)|//(?:\w+\.)?un\.org|\.gc\.ca"
)
TRANSCRIPT = re.compile(
    r"(?m)^[A-Z][A-Z.'’ -]{3,40}(?:, (?:HOST|BYLINE|ANCHOR|CORRESPONDENT|[A-Z ]*CORRESPONDENT))?: \S"
)
AIRED = re.compile(
    r"HOST:|BYLINE:|ANCHOR|\(SOUNDBITE|\[SOUNDBITE|CORRESPONDENT|VIDEO CLIP|Heard on "
)
FEED = re.compile(
    r"(?i)syndicated (?:feed|content|from)|(?:wire|agency) feed|(?:not|been) (?:been )?edited by .{2,40} staff"
    r"|auto-?generated from (?:a|an) (?:agency|syndicated)|without modifications? to the text"
)
OPINION = re.compile(
    r"(?im)^(?:opinion|op-ed|commentary|editorial|guest essay|guest column|column|analysis|letters?)\b.{0,20}$"
    r"|\b(?:the views expressed|views and opinions expressed|the opinions expressed)\b"
)
LETTER = re.compile(
    r"(?i)^(?:good (?:morning|afternoon|evening)\b|welcome (?:back )?to\b.{0,60}(?:newsletter|briefing)"
    r"|you['’]re reading\b|this is the .{0,40}newsletter|in today['’]s (?:newsletter|edition|briefing))"
)


def form_of(text: str, start: int, lines: list[Line], url: str | None) -> Form:
    """The marks of form in `text[start:]`; `lines` are its short lines."""
    heads = [line.words.strip(" ?:.*#-–—!") for line in lines if len(line.words) <= 60]
    head = text[start : start + 700]
    own = sum(any(sign.match(words) for words in heads) for sign in OWN_REPORT)
    own += sum(1 for sign in OWN_WORDS if sign.search(text, start))
    release = RELEASE.search(head)
    official = GOVERNMENT.search(head)
    return Form(
        scaffold=len({w.lower() for w in heads if SCAFFOLD.fullmatch(w)}),
        review=any(REVIEW.fullmatch(words) for words in heads),
        machine=MACHINE.search(text, start) is not None,
        own_report=own,
        government=_government(official, release is not None, lines, url),
        release=release is not None,
        transcript=_is_transcript(text, start),
        feed=FEED.search(text, start) is not None,
        opinion=OPINION.search(text, start) is not None,
        letter=any(LETTER.match(line.words) for line in lines[:4]),
    )


def _is_transcript(text: str, start: int) -> bool:
    return bool(AIRED.search(text, start)) and bool(TRANSCRIPT.search(text, start))


def _government(
    official: re.Match[str] | None, release: bool, lines: list[Line], url: str | None
) -> str | None:
    """The body that issued the text, None unless its head or address says so."""
    site = bool(url and GOVERNMENT_SITE.search(url))
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
