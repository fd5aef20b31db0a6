"""Which of two texts that share words had them first, and whose they are: only on evidence.

Evidence is an agency's slug, byline or copyright line, a text's own word for whose reporting
it carries, or a date. What a text looks like is none: an agency's words stand in newspapers.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import NamedTuple

from framing.records import CREDITS, Reading

SECOND_HAND = ("syndicated", "digest", "rewrite")
UNTOLD = "neither names the other, and no date tells"
_LABEL = re.compile(r"\s{0,9}\([^()]{0,200}\)\s{0,9}$")
_BEFORE = r"(?:according to|told|citing|by|from|via|courtesy of)\s+(?:the\s+)?"
_BEHIND = r"\W{1,3}(?:\w{1,12}\s){0,3}(?:report(?:ed|s|ing)|sa(?:id|ys)|wrote|writes|first)\b"


class Origin(NamedTuple):
    """The id of the text that was copied, or None; what told it; and the agency whose words
    both carry, or None."""

    original: str | None
    why: str
    agency: str | None


def origin_of(left: Reading, right: Reading) -> Origin:
    """Whose words two texts share. An agency's own text is the original of what others print
    of it; two that print an agency's words, with a credit or without, copied neither."""
    agencies = agency_of(left), agency_of(right)
    if credits(right, left) != credits(left, right):
        original, other = (left, right) if credits(right, left) else (right, left)
        why = f"{other.document.outlet} names {original.document.outlet}"
        return Origin(original.document.id, why, agency_of(original))
    if any(agencies):
        return _of_agencies(left, right)
    shared = _cited_by_both(left, right)
    if shared is not None:
        return Origin(None, f"both name {shared}", shared)
    if any(_carries_another(one) for one in (left, right)):
        return Origin(None, UNTOLD, None)
    first = _earlier(left, right)
    if first is None:
        return Origin(None, UNTOLD, None)
    return Origin(first.document.id, "published earlier", None)


def _of_agencies(left: Reading, right: Reading) -> Origin:
    """Of two texts of which one or both are, or credit, an agency's."""
    agencies = [name for name in (agency_of(left), agency_of(right)) if name]
    if len(set(agencies)) > 1:
        return Origin(None, f"credited to {' and to '.join(agencies)}", None)
    agency = agencies[0]
    own = [one for one in (left, right) if is_agency(one)]
    if len(own) == 1:
        return Origin(own[0].document.id, f"it is {agency}'s own text", agency)
    crediting = left if agency_of(left) else right
    return Origin(None, f"{crediting.document.outlet} credits {agency}", agency)


def is_agency(reading: Reading) -> bool:
    """Whether a text is an agency's own."""
    return reading.provenance.kind == "wire"


def agency_of(reading: Reading) -> str | None:
    """The agency whose own text this is, or that it credits with its words, or None."""
    own = names_of(reading)
    for cite in reading.provenance.cites:
        if cite.how in CREDITS and (is_agency(reading) or cite.name not in own):
            return cite.name
    if is_agency(reading):
        name = reading.provenance.publisher or reading.document.outlet
        return _LABEL.sub("", name).strip()
    return None


def credits(reader: Reading, source: Reading) -> bool:
    """Whether a text says that it carries the other's reporting; that it only speaks of the
    other's outlet says nothing."""
    names = names_of(source)
    if names & {citation.name for citation in reader.provenance.cites}:
        return True
    text, body = reader.document.text, reader.document.body
    return any(
        re.search(rf"\b{_BEFORE}{name}(?!\w)|(?<!\w){name}{_BEHIND}", text[body:]) is not None
        for name in map(re.escape, (one for one in names if one in text))
    )


def names(reader: Reading, source: Reading) -> bool:
    """Whether a text has the other's outlet anywhere, so that nobody can say that it hides
    it."""
    return credits(reader, source) or any(has(reader, name) for name in names_of(source))


def has(reader: Reading, name: str) -> bool:
    """Whether a text has a name, as words of their own."""
    text, body = reader.document.text, reader.document.body
    word = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    return name in text and word.search(text, body) is not None


def names_of(reading: Reading) -> set[str]:
    """What a text's outlet goes by: its label without a remark in brackets, its publisher."""
    given = {reading.document.outlet, reading.provenance.publisher or ""}
    bare = {_LABEL.sub("", name).strip() for name in given}
    return {name for name in given | bare if len(name) > 1 and name != reading.document.id}


def _cited_by_both(left: Reading, right: Reading) -> str | None:
    """The first medium, neither of the two, that both say they carry, or None."""
    others = {citation.name for citation in right.provenance.cites}
    own = names_of(left) | names_of(right)
    for citation in left.provenance.cites:
        if citation.name in others and citation.name not in own:
            return citation.name
    return None


def _carries_another(reading: Reading) -> bool:
    """Whether a text is made from a medium that it names: then its words may be that one's."""
    return reading.provenance.kind in SECOND_HAND and bool(reading.provenance.cites)


def _earlier(left: Reading, right: Reading) -> Reading | None:
    """The text that surely was published before the other, None where dates don't tell."""
    moments = [_moment(one) for one in (left, right)]
    if moments[0] is None or moments[1] is None:
        return None
    days = [one.date() for one in moments if one is not None]
    if days[0] != days[1]:
        return left if days[0] < days[1] else right
    times = [one for one in moments if one is not None and one.tzinfo is not None]
    if len(times) < 2 or times[0] == times[1]:
        return None
    return left if times[0] < times[1] else right


def _moment(reading: Reading) -> datetime | None:
    try:
        return datetime.fromisoformat(reading.document.published or "")
    except ValueError:
        return None
