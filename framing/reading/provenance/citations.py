"""Whose reporting a text says that it carries: "told AFP", "(SCMP) reported"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.patterns import rare
from framing.reading.provenance.imprint import holds
from framing.reading.provenance.media import Mention, medium_named, mentions, sort_of_name
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
    r"|interviews?|coverage|editorials?(?! (?:page|board|writer|director))|op-eds?|columns?"
    r"|essays?|dispatch(?:es)?|tall(?:y|ies)"
    r"|polls?|surveys?|documents?|data|broadcast|commentary|exposé)"
)
_PUBLISH = (
    r"(?:publish(?:ed)?|appear(?:ed|s)?|ran|printed|posted|republished|reprinted|carried)"
)
BEFORE = rare(
    r"(?:(?P<inputs>[Ww]ith (?:additional )?(?:inputs?|files|reporting|material|contributions)"
    r"(?: from| by)|[Aa]dditional reporting (?:by|from))"
    r"|(?P<first>(?:(?:[Ff]irst|[Oo]riginally|initially|previously|also) "
    + _PUBLISH
    + r"|[Rr]epublished"
    r"|[Rr]eprinted|"
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
BEFORE_HOW = (
    ("inputs", "inputs"),
    ("first", "first published"),
    ("told", "told"),
    ("according", "according to"),
    ("citing", "citing"),
)
LAST_WORD = rare(
    r"(?i)(?:from|by|in|on|for|with|to|at|told|tells|telling|per|cit(?:ing|es|ed)|quoting"
    r"|via|an?"
    r"|the|both|of|newspaper|agency|broadcaster|daily|outlet|television|reports?|owned|run"
    r"|based"
    r"|local|business|state|state-\w+|\w+-based|\w+ian)"
)
_ADVERBS = (
    r"(?:[, ]*(?:which |who )?(?:has |have |had |also |first |later |separately |previously "
    r"|then |earlier |exclusively |itself |on \w+day |\w+day |last \w+ "
    r"|in (?:its|a|an) [\w -]{1,30} ))*"
)
SAYS = (
    r"(?:said|says|saying|not(?:es|ed)|add(?:s|ed)|describ(?:es|ed)|quot(?:es|ed|ing)"
    r"|cit(?:es|ed|ing)"
    r"|claim(?:s|ed)|estimat(?:es|ed)|point(?:s|ed) out|obtained|confirm(?:s|ed)|call(?:s|ed))"
)
REPORTED = (
    r"(?:report(?:s|ed|ing)|wr(?:ites|ote)|reveal(?:s|ed)|publish(?:es|ed)|broke"
    r"|disclos(?:es|ed)"
    r"|learned|found|uncovered|project(?:s|ed)|aired|argu(?:es|ed)|editoriali[sz]ed)"
)
_VIEWS = (
    r"(?:provid|offer|emphasi[sz]|highlight|underscor|focus|frame|portray|tak|present|lead"
    r"|stress"
    r"|depict|cast|adopt|giv|explor|examin|detail|discuss|contextuali[sz]|concentrat|zero"
    r"|splash"
    r"|delv|warn|describ|cover|analy[sz]|outlin|tend|strike|lean|center|centr|not|add"
    r"|illustrat)"
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
AFTER = rare(
    r"(?: (?:News|newspaper|news agency|daily|magazine|website|broadcaster|television|TV))?"
    r"(?: \([A-Z][\w./ -]{1,20}\))?"
    r"(?:(?P<characterised>" + CHARACTERISED + r")"
    r"|(?P<contributed>(?:['’]s? \w+ \w+)?(?: staff(?: writers?)?)? contributed (?:to )?this)"
    r"|" + _ADVERBS + r" ?(?P<reported>" + REPORTED + r")\b"
    r"|" + _ADVERBS + r" ?(?P<said>" + SAYS + r")\b"
    r"|(?:['’]s)? (?P<work>" + _KINDS + _WORKS + r")\b"
    r"|['’]s [A-Z]\w+ [A-Z]\w+,? (?P<person>reported|reports|wrote|writes|has reported))"
)
NATIVE_BEFORE = rare(
    r"(?:据|據|援引|引述|转引|인용한?|来源[：:]|來源[：:])\s?(?:[^\s，。]{0,8})$"
)
NATIVE_AFTER = rare(
    r"\s?(?:통신|신문|방송|TV)?(?:\([A-Z]{2,6}\))?(?:"
    r"(?P<citing>[은는이가]?\s?(?:보도|기사)?[를을]?\s?인용|에 따르면"
    r"|[^.\n]{0,20}?보도에 따르면)"
    r"|(?P<told>와의 인터뷰|과의 인터뷰|에 말했|에 밝혔)"
    r"|(?P<reported>[은는이가]\s[^.\n]{0,160}?(?:보도했|보도하|전했|전한|보도한)"
    r"|[^。\n]{0,14}?(?:报道|報道|報導|消息|讯|報じた|伝えた|によると|によれば|が伝え))"
    r")"
)
POSTED = rare(
    r"(?:[Ff]irst|[Oo]riginally) (?:published|appeared|posted|ran)(?: (?:in|by|on"
    r"|at)) (?:the |The )?"
    r"(?P<name>[A-Z][\w.&’'-]*(?: (?:of |and |the )?[A-Z][\w.&’'-]*){0,4})"
)
POSTED_MARKS = ("irst p", "irst appeared", "irst ran", "riginally ")
# The words that make an unlisted name a medium: "the Valley Ledger newspaper reported".
MEDIUM_WORD = rare(
    r" (?P<kind>newspaper|daily|weekly|broadcaster|tabloid|magazine"
    r"|news (?:agency|site|website|portal|outlet))(?: \([^()\n]{1,20}\))?"
    r"(?: has| also| first| later)? (?:reported|reports|said|wrote|noted)"
)
MEDIUM_MARKS = (
    "newspaper ",
    "daily ",
    "weekly ",
    "magazine ",
    "broadcaster ",
    "tabloid ",
    " news ",
)
NAME = rare(r"(?:The )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}$")
ACRONYM = rare(r" \([A-Z][\w./ -]{1,20}\)")
LINKS = rare(r"(?i)\s*(?:read (?:also|more|next)|also read|related|see also|more from|watch)\b")
NO_NAME = rare(r"(?i)(?:(?:quoted|by|the|a|an|its|another)\s+)+")


def find(
    text: str,
    start: int,
    named: Sequence[Mention],
    stripped: Sequence[Stripped],
    own: str | None,
) -> list[Citation]:
    """Every place of `text[start:]` that names whose reporting it carries.

    `named` are its mentions of media, `own` is its publisher: what is told to
    it, it reports itself. Boilerplate and links to other articles are passed
    over. `how` is one of told, according to, citing, reported, said, first
    published, inputs, contributed, characterised.
    """
    found: list[Citation] = []
    spans = [(span.start, span.end) for span in stripped]
    for mention in named:
        if mention.medium.kind == "portal":
            continue
        how = _how(text, start, mention)
        # Whoever describes the publisher's own articles is somebody else.
        if how is None or (mention.medium.name == own and how != "characterised"):
            continue
        if not _set_aside(text, mention.start, how, spans):
            found.append(Citation(mention.medium.name, how, *_evidence(text, start, mention)))
    found += _unlisted(text, start, own, named)
    found.sort(key=lambda citation: citation.start)
    return found


def _how(text: str, start: int, mention: Mention) -> str | None:
    """By what words the medium is made a source, None where it is only mentioned."""
    after = AFTER().match(text, mention.end, mention.end + REACH)
    if after:
        for how in ("characterised", "contributed", "reported"):
            if after[how]:
                return how
        if after["person"]:
            return "reported"
        if after["said"]:
            return None if mention.surname else "said"
    how_before = _before(text[max(start, mention.start - REACH) : mention.start], mention)
    if how_before:
        return how_before
    if after and after["work"]:
        return "reported"
    return None if text.isascii() else _native_how(text, start, mention)


def _before(before: str, mention: Mention) -> str | None:
    words = before.rsplit(None, 1)
    if not words or not LAST_WORD().fullmatch(words[-1].strip("\"“'‘-")):
        return None
    hit = BEFORE().search(before)
    if hit is None:
        return None
    for group, how in BEFORE_HOW:
        if hit[group]:
            return None if mention.surname and how in ("told", "citing") else how
    return None if hit["reported"].lower() in ("in a", "in an") else "reported"


def _native_how(text: str, start: int, mention: Mention) -> str | None:
    after = NATIVE_AFTER().match(text, mention.end, mention.end + 200)
    if after:
        return after.lastgroup
    if NATIVE_BEFORE().search(text[max(start, mention.start - 20) : mention.start]):
        return "citing"
    return None


def _evidence(text: str, start: int, mention: Mention) -> tuple[int, int]:
    """The medium's name with its article and acronym."""
    from_ = mention.start
    if text[max(start, from_ - 4) : from_] in ("the ", "The "):
        from_ -= 4
    tail = ACRONYM().match(text, mention.end)
    return from_, tail.end() if tail else mention.end


def _set_aside(text: str, at: int, how: str, spans: list[tuple[int, int]]) -> bool:
    """Whether a mention stands in boilerplate or in a link to another article."""
    if how in ("inputs", "contributed", "first published"):
        return False
    if any(start <= at < end for start, end in spans):
        return True
    return LINKS().match(text, text.rfind("\n", 0, at) + 1) is not None


def _unlisted(
    text: str, start: int, own: str | None, named: Sequence[Mention]
) -> list[Citation]:
    """Media that the list lacks but the text itself calls a medium."""
    spans: list[tuple[int, int, str]] = []
    places = gazetteer().names
    if holds(text, POSTED_MARKS):
        spans += [
            (*hit.span("name"), "first published") for hit in POSTED().finditer(text, start)
        ]
    if holds(text, MEDIUM_MARKS):
        for word in MEDIUM_WORD().finditer(text, start):
            window = max(start, word.start() - 60)
            name = NAME().search(text[window : word.start()])
            if name and name.group() not in (
                "The",
                "A",
                "An",
                "That",
                "This",
                "One",
                "Another",
            ):
                # "the Hong Kong daily" names no paper, so its kind says which it is
                place = places.get(name.group().removeprefix("The "))
                end = word.end("kind") if place and place.kind == "place" else word.start()
                spans.append((window + name.start(), end, "reported"))
    more = []
    for from_, end, how in spans:
        words = text[from_:end].rstrip(".")
        name_ = words.removeprefix("The ") if words.count(" ") > 1 else words
        if name_ != own and not any(m.start < end and from_ < m.end for m in named):
            more.append(Citation(name_, how, from_, from_ + len(words)))
    return more


def from_attributions(
    attributions: Sequence[Attribution], found: Sequence[Citation], own: str | None
) -> list[Citation]:
    """Media that reading took for speakers and that no cue has named yet."""
    known = {citation.name for citation in found} | {own}
    more = []
    for attribution in attributions:
        name = attribution.speaker
        if attribution.speaker_kind != "media" or not name or not attribution.source:
            continue
        span = attribution.source[0]
        if any(cite.start < span.end and span.start < cite.end for cite in found):
            continue
        listed = mentions(name)
        medium = listed[0].medium if listed else medium_named(name)
        name = medium.name if medium else NO_NAME().sub("", name)
        # An unlisted name counts where it speaks of a medium: a paper may be called Mike.
        # "The newspaper" names none; "the Hong Kong daily" says enough.
        if name in known or name[:1].islower() or not name:
            continue
        if not (medium or sort_of_name(name) != "other"):
            continue
        known.add(name)
        more.append(Citation(name, "said", span.start, span.end))
    return more
