"""Whose reporting a text says that it carries: "told AFP", "(SCMP) reported"."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.patterns import rare
from framing.reading.provenance.citation_cues import (
    AFTER,
    BEFORE,
    BEFORE_HOW,
    LAST_WORD,
    NATIVE_AFTER,
    NATIVE_BEFORE,
)
from framing.reading.provenance.hands import holds
from framing.reading.provenance.media import Mention, medium_named, mentions, sort_of_name
from framing.records import Citation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.records import Attribution, Stripped

REACH = 90  # characters looked at on either side of a medium's name
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
_MEDIUM_KINDS = ("newspaper", "daily", "weekly", "magazine", "broadcaster", "tabloid", " news")
MEDIUM_MARKS = tuple(f"{kind} " for kind in _MEDIUM_KINDS)
_NOBODY = ("The", "A", "An", "That", "This", "One", "Another")
NAME = rare(r"(?:The )?[A-Z][\w’'-]{0,40}(?: [A-Z][\w’'-]{0,40}){0,3}$")
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
            if name and name.group() not in _NOBODY:
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
    cited = sorted(found, key=lambda one: one.start)
    ends = list(accumulate((one.end for one in cited), max))
    more = []
    for attribution in attributions:
        name = attribution.speaker
        if attribution.speaker_kind != "media" or not name or not attribution.source:
            continue
        span = attribution.source[0]
        before = bisect_left(cited, span.end, key=lambda one: one.start)
        if before and span.start < ends[before - 1]:
            continue
        listed = mentions(name)
        medium = listed[0].medium if listed else medium_named(name)
        name = medium.name if medium else NO_NAME().sub("", name)
        # An unlisted name counts where it speaks of a medium: a paper may be called Mike.
        # "The newspaper" names none; "the Hong Kong daily" says enough.
        no_medium = not medium and sort_of_name(name) == "other"
        if not name or name in known or name[:1].islower() or no_medium:
            continue
        known.add(name)
        more.append(Citation(name, "said", span.start, span.end))
    return more
