"""Whose reporting a text says that it carries: "told AFP", "(SCMP) reported"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.reading.media import Mention, mentions
from framing.records import Citation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.records import Attribution, Stripped

REACH = 90  # characters looked at on either side of a medium's name

# What stands before the name, by the last word of it: one small search, not thirty.
_KINDS = (
    r"(?:(?:news|media|press|newspaper|wire|investigative|exclusive|recent|new|separate|earlier"
    r"|joint|leaked|\w+day)\s)?"
)
_WORKS = (
    r"(?:reports?|reporting|articles?|stor(?:y|ies)|pieces?|investigations?|analys[ie]s"
    r"|interviews?|coverage|editorials?|op-eds?|columns?|essays?|dispatch(?:es)?|tall(?:y|ies)"
    r"|polls?|surveys?|documents?|data|broadcast|commentary|exposé)"
)
_PUBLISH = (
    r"(?:publish(?:ed)?|appear(?:ed|s)?|ran|printed|posted|republished|reprinted|carried)"
)
BEFORE = re.compile(
    r"(?:(?P<inputs>[Ww]ith (?:additional )?(?:inputs?|files|reporting|material|contributions)"
    r"(?: from| by)|[Aa]dditional reporting (?:by|from))"
    r"|(?P<first>(?:(?:first|originally|initially|previously|also) "
    + _PUBLISH
    + r"|republished"
    r"|reprinted|"
    + _PUBLISH
    + r" (?:first|originally)) (?:in|by|on|from|with permission from|at))"
    r"|(?P<told>[Tt](?:old|ells|elling|alking to)|(?:[Ss]p(?:eaking|oke)|talked) (?:to|with)"
    r"|interviews? (?:with|to|on|for|by)|interviewed (?:by|on)|confirmed to|statement to"
    r"|(?:comments|remarks|email|e-mail) to|appear(?:ed|ing|ance) on)"
    r"|(?P<according>[Aa]ccording to(?: an?| the| its)?(?: [\w-]+){0,2}?(?: " + _WORKS + r")?"
    r"(?: (?:by|from|in|published in|published by|of))?|[Pp]er)"
    r"|(?P<citing>[Cc]it(?:ing|es|ed)(?: by)?|[Qq]uot(?:ed by|ed in|ing)|as quoted by|via)"
    r"|(?P<reported>(?:[Rr]eported|[Ww]rote|[Ww]ritten|[Rr]evealed|[Dd]isclosed|[Bb]roken)"
    r"(?: \w+day)?(?: earlier| first| exclusively)? (?:by|in|on|for)"
    r"|" + _WORKS + r" (?:by|in|from|for|on)|" + _PUBLISH + r"(?: \w+day)? (?:by|in|on)"
    r"|(?:obtained|seen|reviewed|compiled|conducted|surveyed) by|in an?)"
    r")(?: (?:state(?:-run|-owned)?|government-run|broadcaster|newspaper|news agency|daily"
    r"|news outlet|agency|television|business|[\w-]+-based|local|[A-Z]\w+ian))*"
    r"(?: (?:the|a|an|The|both|its|outlet))?[ \"“'‘]?$"
)
LAST_WORDS = frozenset(
    "from by in on for with to at told tells telling per citing cites cited quoting via a an "
    "the both of newspaper agency broadcaster daily outlet television reports report".split()
)
_ADVERBS = (
    r"(?:[, ]*(?:which |who )?(?:has |have |had |also |first |later |separately |previously |then "
    r"|earlier |exclusively |itself |on \w+day |\w+day |in (?:its|a|an) [\w -]{1,30} |last \w+ ))*"
)
SAYS = (
    r"(?:said|says|saying|not(?:es|ed)|add(?:s|ed)|describ(?:es|ed)|quot(?:es|ed|ing)|cit(?:es|ed|ing)"
    r"|claim(?:s|ed)|estimat(?:es|ed)|point(?:s|ed) out|obtained|confirm(?:s|ed)|call(?:s|ed))"
)
REPORTED = (
    r"(?:report(?:s|ed|ing)|wr(?:ites|ote)|reveal(?:s|ed)|publish(?:es|ed)|broke|disclos(?:es|ed)"
    r"|learned|found|uncovered|project(?:s|ed)|announced|aired|argu(?:es|ed)|editoriali[sz]ed)"
)
_VIEWS = (
    r"(?:provid|offer|emphasi[sz]|highlight|underscor|focus|frame|portray|tak|present|lead|stress"
    r"|depict|cast|adopt|giv|explor|examin|detail|discuss|contextuali[sz]|concentrat|zero|splash"
    r"|delv|warn|describ|cover|analy[sz]|outlin|tend|strike|lean|center|centr|not|add|illustrat)"
)
CHARACTERISED = (
    r"(?:(?P<works>(?:['’]s)? (?:[\w-]+ )?(?:articles?|pieces?|reports?|stories|story|coverage"
    r"|reporting|accounts?|editorials?|analys[ie]s|headlines?|versions?))"
    r"(?: (?:also|both|largely|mainly|instead|meanwhile|further|primarily|here))*"
    r" " + _VIEWS + r"(?:e?s|e)?\b"
    r"|(?: (?:also|both|largely|mainly|instead|meanwhile|further|primarily|similarly|,))*"
    r",? (?P<view>(?:provid|offer|emphasi[sz]|highlight|underscor|focus|fram|portray|present"
    r"|depict|adopt|stress|explor|splash|concentrat|contextuali[sz]|delv|examin|detail)e?s"
    r"|takes an?|leads (?:with|on|its)|casts|gives|strikes an?|leans|zeroes))"
)
AFTER = re.compile(
    r"(?: (?:News|newspaper|news agency|daily|magazine|website|broadcaster|television|TV))?"
    r"(?: \([A-Z][\w./ -]{1,20}\))?"
    r"(?:(?P<characterised>" + CHARACTERISED + r")"
    r"|(?P<contributed>(?:['’]s? \w+ \w+)?(?: staff(?: writers?)?)? contributed (?:to )?this)"
    r"|" + _ADVERBS + r" ?(?P<reported>" + REPORTED + r")\b"
    r"|" + _ADVERBS + r" ?(?P<said>" + SAYS + r")\b"
    r"|(?:['’]s)? (?P<work>" + _KINDS + _WORKS + r")\b"
    r"|['’]s [A-Z]\w+ [A-Z]\w+,? (?P<person>reported|reports|wrote|writes|has reported))"
)
NATIVE_BEFORE = re.compile(
    r"(?:据|據|援引|引述|转引|인용한?|来源[：:]|來源[：:])\s?(?:[^\s，。]{0,8})$"
)
NATIVE_AFTER = re.compile(
    r"\s?(?:통신|신문|방송|TV)?(?:\([A-Z]{2,6}\))?(?:"
    r"(?P<citing>[은는이가]?\s?(?:보도|기사)?[를을]?\s?인용|에 따르면|가?[^.\n]{0,20}?보도에 따르면)"
    r"|(?P<told>와의 인터뷰|과의 인터뷰|에 말했|에 밝혔)"
    r"|(?P<reported>[은는이가]\s[^.\n]{0,160}?(?:보도했|보도하|전했|전한|보도한)"
    r"|[^。\n]{0,14}?(?:报道|報道|報導|消息|讯|報じた|伝えた|によると|によれば|が伝え))"
    r")"
)
POSTED = re.compile(
    r"(?:first|originally) (?:published|appeared|posted|ran)(?: (?:in|by|on|at)) (?:the |The )?"
    r"(?P<name>[A-Z][\w.&’'-]*(?: (?:of |and |the )?[A-Z][\w.&’'-]*){0,4})"
)
UNLISTED = re.compile(
    r"(?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}) (?:newspaper|news agency|news site|news website"
    r"|news portal|magazine|broadcaster|tabloid|news outlet)(?: has| also| first)? "
    r"(?:reported|reports|said|wrote)"
)
LINKS = re.compile(
    r"(?i)\s*(?:read (?:also|more|next)|also read|related|see also|more from|watch)\b"
)


def find(
    text: str, start: int, stripped: Sequence[Stripped], own: frozenset[str]
) -> list[Citation]:
    """Every place of `text[start:]` that names whose reporting it carries.

    `own` are names of the publisher itself: what is told to it, it reports
    itself. Boilerplate and links to other articles are passed over. `how` is
    one of told, according to, citing, reported, said, published, first
    published, inputs, contributed, characterised.
    """
    found: list[Citation] = []
    spans = [(span.start, span.end) for span in stripped]
    for mention in mentions(text, start):
        if mention.medium.kind == "portal":
            continue
        how = _how(text, start, mention)
        # What is told to the publisher it reports itself; whoever describes the
        # publisher's articles from outside is somebody else.
        if mention.medium.name in own and how != "characterised":
            continue
        if how and not _set_aside(text, mention.start, how, spans):
            found.append(Citation(mention.medium.name, how, *_evidence(text, start, mention)))
    found += _unlisted(text, start, own, found)
    found.sort(key=lambda citation: citation.start)
    return found


def _how(text: str, start: int, mention: Mention) -> str | None:
    after = AFTER.match(text, mention.end, mention.end + REACH)
    if after:
        how = after.lastgroup or ""
        if after["characterised"]:
            return "characterised"
        if after["contributed"]:
            return "contributed"
        if after["reported"] or after["person"]:
            return "reported"
        if after["said"]:
            return None if mention.surname else "said"
        del how
    before = text[max(start, mention.start - REACH) : mention.start]
    words = before.rsplit(None, 1)
    if words and words[-1].strip("\"“'‘").lower() in LAST_WORDS:
        hit = BEFORE.search(before)
        if hit:
            return _named_before(hit, mention)
    if after and after["work"]:
        return "reported"
    if not text.isascii():
        return _native_how(text, start, mention)
    return None


def _named_before(hit: re.Match[str], mention: Mention) -> str | None:
    for group, how in (
        ("inputs", "inputs"),
        ("first", "first published"),
        ("told", "told"),
        ("according", "according to"),
        ("citing", "citing"),
    ):
        if hit[group]:
            return None if mention.surname and how in ("told", "citing") else how
    if hit["reported"].lower() in ("in a", "in an"):
        return None
    return "reported"


def _native_how(text: str, start: int, mention: Mention) -> str | None:
    after = NATIVE_AFTER.match(text, mention.end, mention.end + 200)
    if after:
        return after.lastgroup
    if NATIVE_BEFORE.search(text[max(start, mention.start - 20) : mention.start]):
        return "citing"
    return None


def _evidence(text: str, start: int, mention: Mention) -> tuple[int, int]:
    """The medium's name with its article and acronym."""
    from_ = mention.start
    if text[max(start, from_ - 4) : from_] in ("the ", "The "):
        from_ -= 4
    tail = re.compile(r" \([A-Z][\w./ -]{1,20}\)").match(text, mention.end)
    return from_, tail.end() if tail else mention.end


def _set_aside(text: str, at: int, how: str, spans: list[tuple[int, int]]) -> bool:
    """Whether a mention stands in boilerplate or in a link to another article."""
    if how in ("inputs", "contributed", "first published"):
        return False
    if any(start <= at < end for start, end in spans):
        return True
    return LINKS.match(text, text.rfind("\n", 0, at) + 1) is not None


def _unlisted(
    text: str, start: int, own: frozenset[str], found: Sequence[Citation]
) -> list[Citation]:
    """Media that the list lacks but the text itself calls a medium."""
    known = [(citation.start, citation.end) for citation in found]
    more = []
    for cue, pattern, how in (
        ("originally ", POSTED, "first published"),
        ("first ", POSTED, "first published"),
        ("news", UNLISTED, "reported"),
        ("magazine", UNLISTED, "reported"),
    ):
        if text.find(cue, start) < 0:
            continue
        for hit in pattern.finditer(text, start):
            from_, to = hit.span("name")
            name = hit["name"].removeprefix("The ").rstrip(".")
            to = from_ + len(hit["name"].rstrip("."))
            if name in own or any(a < to and from_ < b for a, b in known):
                continue
            if not mentions(hit["name"]):
                known.append((from_, to))
                more.append(Citation(name, how, from_, to))
    return more


def from_attributions(
    attributions: Sequence[Attribution], found: Sequence[Citation], own: frozenset[str]
) -> list[Citation]:
    """Media that reading took for speakers and that no cue has named yet."""
    known = {citation.name for citation in found}
    more = []
    for attribution in attributions:
        name = attribution.speaker
        if attribution.speaker_kind != "media" or not name or not attribution.source:
            continue
        listed = mentions(name)
        name = listed[0].medium.name if listed else name.removeprefix("the ")
        if name[:1].isupper() and name not in known and name not in own:
            known.add(name)
            span = attribution.source[0]
            more.append(Citation(name, "said", span.start, span.end))
    return more
