"""Reports and studies that a text writes up, and who wrote them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from framing.reading.grammar.patterns import rare
from framing.reading.provenance.media import mentions
from framing.records import Citation

if TYPE_CHECKING:
    from collections.abc import Iterator


class Study(NamedTuple):
    """What a text says of a report that it writes up.

    `references` counts the places that give words to it, `first` is the offset
    of the first, `cite` names its body where the text does.
    """

    references: int
    first: int
    noun: str
    cite: Citation | None


CUES = ("report", "study", "research", "survey", "paper", "analysis", "brief")
NOT_STUDIES = rare(
    r"(?i)(?:police|media|news|press|newspaper|court|autopsy|incident|weather|intelligence"
    r"|jobs|earnings|earlier|local|wire|exclusive|credit|inspection|market|\w{1,9}day|first|field"
    r"|contributed? to this|toxicology|special counsel|medical)\s$"
)
LEAD = rare(
    r"(?:(?P<per>[Aa]ccording to|[Bb]ased on|[Ii]n)\s|(?P<as>(?:[Aa]s \w{1,40} (?:in|by)"
    r"|(?:said|says|warned|warns|found|wrote|argued|argues|claimed|noted"
    r"|concluded|estimated) in)\s))?"
    r"(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]heir|[Ii]ts|[A-Z][\w’']{0,40})\s(?:[\w.’'-]{1,40}\s){0,3}$"
)
SPEAKS = rare(
    r"(?:['’]s (?:authors?|findings)|\s(?:by|from|of)\s[^.;\n]{1,80}?|,[^,.\n]{1,90},)?"
    r"\s(?:also |further |itself |then |does |goes on to |additionally |adds that )*"
    r"(?:says|said|finds|found|notes|noted|warns|warned|argues|argued|shows|showed|claims"
    r"|claimed"
    r"|concludes|concluded|recommends|recommended|states|stated|suggests|suggested|highlights"
    r"|highlighted|estimates|estimated|adds|added|points|pointed|calls|called|urges|urged"
    r"|reveals"
    r"|revealed|identifies|identified|examines|examined|proposes|proposed|cautions|cautioned"
    r"|reads|indicates|indicated|stresses|stressed|describes|described|projects|projected|lists"
    r"|acknowledges|underscores|emphasi[sz]e[sd]|outlines|outlined|details|predicts|predicted"
    r"|wrote|writes?|cites|puts|attributes|blames|ranks|documents|paints|looks)\b"
)
CAP = r"[A-Z][\w&’'-]{0,40}(?:\.[A-Z][\w.]{0,40})?"
_NAME = rf"{CAP}(?: (?:(?:of|for|on|and|the|in|&|to) ){{0,2}}{CAP}){{0,8}}"
ORGANISATION = rare(_NAME)
BODY_WORD = rare(
    r"\b(?:Cent(?:er|re)|Institut(?:e|ion)|Foundation|University|College|School|Council|Agency"
    r"|Association|Organi[sz]ation|Bank|Fund|Commission|Ministry|Department|Network|Observatory"
    r"|Survey|Society|Academy|Alliance|Coalition|Initiative|Committee|Federation|Union|Office"
    r"|Bureau|Forum|Programme|Program|Project|Corporation|Consultancy|Research|Watch|Group"
    r"|Trust"
    r"|Laboratory|Endowment|Service|House|Partners|Analytics|Intelligence)\b"
    r"|^(?:RAND|Brookings|CSIS|IISS|OECD|IMF|IEA|WHO|UNICEF|UNDP|UNCTAD|NATO|McKinsey"
    r"|Deloitte|PwC"
    r"|KPMG|Oxfam|Greenpeace|Amnesty International|Freedom House|Gallup|Ember|S&P Global"
    r"|Moody|Goldman Sachs|JPMorgan|Fitch|SIPRI|Carnegie|Bruegel|Pew)"
)
AUTHORED = rare(
    r"(?:report|study|research|survey|paper|analysis|brief)s?(?:,)?"
    r"(?:\s(?:just\s|newly\s|recently\s)?(?:released|published|issued|commissioned|conducted"
    r"|produced|prepared|written|compiled|launched|unveiled))?"
    r"(?:\s(?:on\s)?\w+day|\sthis (?:week|month|year))?"
    r"\s(?:by|from|of)\s(?:[\w-]+\s){0,4}?(?P<body>" + _NAME + r")"
)
OWNED = rare(
    r"(?P<body>" + _NAME + r")(?:['’]s?)?\s(?:[a-z][\w-]{0,40}\s){0,2}"
    r"(?:report|study|research|survey|white paper|paper|analysis)\b(?!ers?|ing)"
)
PUBLISHED = rare(
    r"(?P<body>" + _NAME + r")(?:\s\([A-Z]\w{1,40}\))?,?\s(?:[\w-]{1,40}\s){0,4}?"
    r"(?:said|says|warned|warns|found|argued|argues|concluded|noted|wrote|released"
    r"|published|issued"
    r"|launched|unveiled)\s(?:[\w’-]{1,40}\s){0,4}?(?:in\s)?(?:an?|its|the"
    r"|their)\s(?:[\w-]{1,40}\s){0,4}?"
    r"(?:report|study|survey|paper|analysis|brief)\b"
)
CLAIMS = rare(
    r"(?:\s\([A-Z][\w-]+\))?,?\s(?:also |has |have )*(?:claims?|claimed|says?|said|argues?"
    r"|argued"
    r"|warns?|warned|finds?|found|notes?|noted|concludes?|concluded|estimates?|estimated"
    r"|suggests?"
    r"|recommends?|recommended|calls|urges|states|stated|believes|researchers|analysts)\b"
)
NATION = rare(
    r"^(?:US|U\.S\.|UK|U\.K\.|American|British)\s(?=.*(?:Center|Centre|Institute|Foundation"
    r"|Association)$)"
)
LEADING = rare(r"^(?:The|A|An|But|And|In|Yet|However|While|As|According|This|For|Now|New)\s")


def find(text: str, start: int) -> Study | None:
    """The report that `text[start:]` writes up, None where it names none."""
    references, first, nouns = 0, -1, Counter[str]()
    for cue, at, end in _cues(text, start):
        before = text[max(start, at - 70) : at]
        lead = LEAD().search(before)
        if lead is None or NOT_STUDIES().search(before):
            continue
        given = lead["as"] or (lead["per"] and lead["per"] != "In")
        if not given and not SPEAKS().match(text, end, end + 140):
            continue
        if mentions(before[lead.start() :]) or _by_medium(text, end):
            continue
        references += 1
        first = at if first < 0 else min(first, at)
        nouns[cue] += 1
    if not references:
        return None
    noun = "report" if "report" in nouns else nouns.most_common(1)[0][0]
    body = _body(text, start, noun) if references > 1 else None
    return Study(references, first, noun, body)


def _cues(text: str, start: int) -> Iterator[tuple[str, int, int]]:
    """The words for a study in `text[start:]`, word by word: each with where it begins, be it
    within another, and where it ends, as a whole word."""
    for cue in CUES:
        at = text.find(cue, start)
        while at >= 0:
            end = at + len(cue)
            behind = text[end : end + 1]
            if not (behind.isalnum() or behind == "_"):
                yield cue, at, end
            at = text.find(cue, end)


def _by_medium(text: str, at: int) -> bool:
    by = re.compile(r"\s(?:published )?(?:by|in|from)\s").match(text, at)
    return bool(
        by and any(m.start <= by.end() + 4 for m in mentions(text, by.end(), by.end() + 40))
    )


def _body(text: str, start: int, noun: str) -> Citation | None:
    """Who wrote it: by authorship if the text gives it, else who makes its claims."""
    for pattern in (AUTHORED, OWNED, PUBLISHED):
        for hit in pattern().finditer(text, start):
            cite = _cite(text, *hit.span("body"), noun)
            if cite:
                return cite
    claims: Counter[str] = Counter()
    spans: dict[str, Citation] = {}
    for hit in ORGANISATION().finditer(text, start):
        if not BODY_WORD().search(hit.group()) or not CLAIMS().match(
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
        lead = LEADING().match(text[start:end]) or NATION().match(text[start:end])
        if lead is None:
            break
        start += lead.end()
    name = re.sub(r"['’]s?$|[.,]$", "", text[start:end])
    end = start + len(name)
    if not BODY_WORD().search(name) or mentions(name):
        return None
    return Citation(f"{name} {noun}", "report", start, end)
