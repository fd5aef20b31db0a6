"""Reports and studies that a text writes up, and who wrote them."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from framing.reading.media import mentions
from framing.records import Citation


class Study(NamedTuple):
    """What a text says of a report that it writes up.

    `references` counts the places that give words to it, `first` is the offset
    of the first, `cite` names its body where the text does.
    """

    references: int
    first: int
    noun: str
    cite: Citation | None


_NOUN = r"(?P<noun>report|stud(?:y|ies)|research|survey|white paper|working paper|paper|analysis|brief)"
NOUN = re.compile(r"(?:report|study|research|survey|paper|analysis|brief)\b(?!er|ing|ed)")
NOT_STUDIES = re.compile(
    r"(?i)(?:police|media|news|press|newspaper|court|autopsy|incident|weather|intelligence|jobs"
    r"|earnings|earlier|local|wire|exclusive|annual earnings|credit|inspection|market|\w+day"
    r"|contributed to this|contribute to this|first|field|toxicology|special counsel|medical)\s$"
)
LEAD = re.compile(
    r"(?:(?P<per>[Aa]ccording to|[Bb]ased on|[Ii]n)\s|(?P<as>[Aa]s \w+ (?:in|by)\s))?"
    r"(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]heir|[Ii]ts|[A-Z][\w’']*)\s(?:[\w.’'-]+\s){0,3}$"
)
SPEAKS = re.compile(
    r"(?:['’]s (?:authors?|findings)|\s(?:by|from|of)\s[^.;\n]{1,80}?|,[^,.\n]{1,90},)?"
    r"\s(?:also |further |itself |then |does |goes on to |additionally |adds that )*"
    r"(?:says|said|finds|found|notes|noted|warns|warned|argues|argued|shows|showed|claims|claimed"
    r"|concludes|concluded|recommends|recommended|states|stated|suggests|suggested|highlights"
    r"|highlighted|estimates|estimated|adds|added|points|pointed|calls|called|urges|urged|reveals"
    r"|revealed|identifies|identified|examines|examined|proposes|proposed|cautions|cautioned"
    r"|reads|indicates|indicated|stresses|stressed|describes|described|projects|projected|lists"
    r"|acknowledges|underscores|emphasi[sz]e[sd]|outlines|outlined|details|predicts|predicted"
    r"|cites|puts|attributes|blames|ranks|documents|paints|looks)\b"
)
CAP = r"[A-Z][\w.&’'-]*"
ORGANISATION = re.compile(rf"{CAP}(?:\s(?:(?:of|for|on|and|the|in|&|to)\s){{0,2}}{CAP}){{0,8}}")
BODY_WORD = re.compile(
    r"\b(?:Cent(?:er|re)|Institut(?:e|ion)|Foundation|University|College|School|Council|Agency"
    r"|Association|Organi[sz]ation|Bank|Fund|Commission|Ministry|Department|Network|Observatory"
    r"|Survey|Society|Academy|Alliance|Coalition|Initiative|Committee|Federation|Union|Office"
    r"|Bureau|Forum|Programme|Program|Project|Corporation|Consultancy|Research|Watch|Group|Trust"
    r"|Laboratory|Endowment|Service|House|Partners|Analytics|Intelligence)\b"
    r"|^(?:RAND|Brookings|CSIS|IISS|OECD|IMF|IEA|WHO|UNICEF|UNDP|UNCTAD|NATO|McKinsey|Deloitte|PwC"
    r"|KPMG|Oxfam|Greenpeace|Amnesty International|Freedom House|Gallup|Ember|S&P Global"
    r"|Moody|Goldman Sachs|JPMorgan|Fitch|SIPRI|Carnegie|Bruegel|Pew)"
)
AUTHORED = re.compile(
    r"(?:report|study|research|survey|paper|analysis|brief)s?(?:,)?"
    r"(?:\s(?:just\s|newly\s|recently\s)?(?:released|published|issued|commissioned|conducted|produced"
    r"|prepared|written|compiled|launched|unveiled))?(?:\s(?:on\s)?\w+day|\sthis (?:week|month|year))?"
    r"\s(?:by|from|of)\s(?:[\w-]+\s){0,4}?(?P<body>" + ORGANISATION.pattern + r")"
)
OWNED = re.compile(
    r"(?P<body>" + ORGANISATION.pattern + r")(?:['’]s?)?\s(?:[a-z][\w-]*\s){0,2}"
    r"(?:report|study|research|survey|white paper|paper|analysis)\b(?!ers?|ing)"
)
PUBLISHED = re.compile(
    r"(?P<body>" + ORGANISATION.pattern + r")(?:\s\([A-Z]\w+\))?,?\s(?:[\w-]+\s){0,4}?"
    r"(?:said|says|warned|warns|found|argued|argues|concluded|noted|wrote|released|published|issued"
    r"|launched|unveiled)\s(?:[\w’-]+\s){0,4}?(?:in\s)?(?:an?|its|the|their)\s(?:[\w-]+\s){0,4}?"
    r"(?:report|study|survey|paper|analysis|brief)\b"
)
CLAIMS = re.compile(
    r"(?:\s\([A-Z][\w-]+\))?,?\s(?:also |has |have )*(?:claims?|claimed|says?|said|argues?|argued|warns?"
    r"|warned|finds?|found|notes?|noted|concludes?|concluded|estimates?|estimated|suggests?"
    r"|recommends?|recommended|calls|urges|states|stated|believes|researchers|analysts)\b"
)
NATION = re.compile(
    r"^(?:US|U\.S\.|UK|U\.K\.|American|British)\s(?=.*(?:Center|Centre|Institute|Foundation|Association)$)"
)
LEADING = re.compile(
    r"^(?:The|A|An|But|And|In|Yet|However|While|As|According|This|For|Now|New)\s"
)
CUES = ("report", "study", "research", "survey", "paper", "analysis", "brief")


def find(text: str, start: int) -> Study | None:
    """The report that `text[start:]` writes up, None where it names none."""
    if not any(cue in text for cue in CUES):
        return None
    references, first, nouns = 0, -1, Counter[str]()
    for hit in NOUN.finditer(text, start):
        before = text[max(start, hit.start() - 70) : hit.start()]
        lead = LEAD.search(before)
        if lead is None or NOT_STUDIES.search(before):
            continue
        if not (lead["per"] and lead["per"] != "In" or lead["as"]) and not SPEAKS.match(
            text, hit.end(), hit.end() + 140
        ):
            continue
        if mentions(before[lead.start() :]) or _by_medium(text, hit.end()):
            continue
        references += 1
        first = hit.start() if first < 0 else first
        nouns[hit.group()] += 1
    if not references:
        return None
    noun = "report" if "report" in nouns else nouns.most_common(1)[0][0]
    return Study(references, first, noun, _body(text, start, noun))


def _by_medium(text: str, at: int) -> bool:
    by = re.compile(r"\s(?:published )?(?:by|in|from)\s").match(text, at)
    return bool(
        by and any(m.start <= by.end() + 4 for m in mentions(text, by.end(), by.end() + 40))
    )


def _body(text: str, start: int, noun: str) -> Citation | None:
    """Who wrote it: by authorship if the text gives it, else who makes its claims."""
    for pattern in (AUTHORED, OWNED, PUBLISHED):
        for hit in pattern.finditer(text, start):
            cite = _cite(text, *hit.span("body"), noun)
            if cite:
                return cite
    claims: Counter[str] = Counter()
    spans: dict[str, Citation] = {}
    for hit in ORGANISATION.finditer(text, start):
        if not BODY_WORD.search(hit.group()) or not CLAIMS.match(
            text, hit.end(), hit.end() + 60
        ):
            continue
        cite = _cite(text, hit.start(), hit.end(), noun)
        if cite:
            claims[cite.name] += 1
            spans.setdefault(cite.name, cite)
    return spans[claims.most_common(1)[0][0]] if claims else None


def _cite(text: str, start: int, end: int, noun: str) -> Citation | None:
    """The body's name without article and nation, as "… report"."""
    while True:
        lead = LEADING.match(text[start:end]) or NATION.match(text[start:end])
        if lead is None:
            break
        start += lead.end()
    name = re.sub(r"['’]s?$|[.,]$", "", text[start:end])
    end = start + len(name)
    if not BODY_WORD.search(name) or mentions(name):
        return None
    return Citation(f"{name} {noun}", "report", start, end)
