"""As what a text introduces its speakers, in its own words: "former mayor of Lund".

Our kinds are few, and a title outlives its office; the text's words are there to read. Only
what stands right before a name or right behind it is taken, outside of quotations.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import structs

from framing.comparing.actors.naming import last_name
from framing.comparing.actors.role_phrases import REACH, role_around
from framing.records import Profile, Reading, Source, Span

_LOOKED = 8  # how many of a name's mentions are looked at
_VAGUE = frozenset(("official", "member", "man", "woman", "person"))


def with_roles(profiles: Sequence[Profile], readings: Sequence[Reading]) -> list[Profile]:
    """The profiles, each person who speaks in a text with the role that the text gives.

    Args:
        profiles: one event's, in the order of the readings.
        readings: its texts. No texts, no profiles.
    """
    return [
        structs.replace(one, sources=roles_given(one.sources, reading))
        for one, reading in zip(profiles, readings, strict=True)
    ]


def roles_given(sources: Sequence[Source], reading: Reading) -> list[Source]:
    """A text's sources, with the role of each person whom it introduces so."""
    named = _named(reading)
    quoted = sorted(
        (span.start, span.end)
        for one in reading.attributions
        if one.kind != "indirect"
        for span in one.given
    )
    found = []
    for one in sources:
        name, spans = one.name or "", list[Span]()
        if one.named and " and " not in name:
            keys = (name, _key(name), last_name(name))
            spans = next((named[key] for key in keys if key in named), spans)
            spans = spans or _as_source(one, reading)
        role = _role(list(_roles(reading, spans[:_LOOKED], quoted)))
        body = one.affiliation
        if role and body and any(" " in name and name in body for name in named):
            body = None  # another person's name
        elif role and body:
            role = _with_all_of(role, body)  # cut at its "and"
        found.append(structs.replace(one, role=role, affiliation=body) if role else one)
    return found


def _named(reading: Reading) -> dict[str, list[Span]]:
    """Where a text names each person, by the whole name and by first and last; a surname that
    several have is whose the text names most often."""
    text = reading.document.text
    people = [one for one in reading.actors if one.kind == "person"]
    people.sort(key=lambda one: -len(one.mentions))
    seen: set[str] = set()
    found: dict[str, list[Span]] = {}
    for one in people:
        last, first = last_name(one.name), one.name.partition(" ")[0]
        alone = last not in seen
        seen.add(last)
        spans = [span for span in one.mentions if last in text[span.start : span.end]]
        spans = [span for span in spans if alone or text.startswith(first, span.start)]
        found.setdefault(one.name, []).extend(spans)
        found.setdefault(_key(one.name), list(spans))
    return found


def _key(name: str) -> str:
    """A person's first and last name: "Ann Roe" for "Ann B. Roe III"."""
    first, last = name.partition(" ")[0], last_name(name)
    return f"{first} {last}" if first != last else name


def _as_source(source: Source, reading: Reading) -> list[Span]:
    """Where a name that no person of the text has stands in what introduces its words."""
    text, name = reading.document.text, source.name or ""
    if source.kind in ("document", "media") or " " not in name:
        return []
    said = (one.source[0] for one in reading.attributions if one.speaker == name and one.source)
    at = (text.find(name, one.start, one.end) for one in said)
    return [Span(place, place + len(name)) for place in at if place >= 0]


def _with_all_of(role: str, body: str) -> str:
    """A role with the whole name of the body that it begins or ends with a part of: "Means
    Committee chairman" of the Ways and Means Committee, "head of the Office of Ports" of the
    Office of Ports and Piers."""
    words = body.split()
    for at in range(1, len(words)):
        first, last = " ".join(words[:-at]), " ".join(words[at:])
        if role.startswith(f"{last} "):
            return f"{body}{role[len(last) :]}"
        if role.endswith(f" {first}"):
            return f"{role[: -len(first)]}{body}"
    return role


def _role(found: Sequence[str]) -> str | None:
    """The first role of some; one of more words where that has but one, or the one that says
    it to be over. None where there is none, or that tells nothing."""
    if not found:
        return None
    first = found[0]
    if f"former {first.lower()}" in (over := {one.lower(): one for one in found}):
        return over[f"former {first.lower()}"]
    if " " not in first:
        first = next((one for one in found if " " in one), first)
    return None if first.lower() in _VAGUE else first


def _roles(
    reading: Reading, spans: Sequence[Span], quoted: Sequence[tuple[int, int]]
) -> Iterator[str]:
    """The roles at a name's mentions, in order, outside of headlines and quotations."""
    text = reading.document.text
    for span in spans:
        at = bisect_right(reading.sentences, span.start, key=lambda one: one.start) - 1
        held = bisect_right(quoted, (span.start, len(text))) - 1
        within = held >= 0 and span.start < quoted[held][1]
        if at < 0 or within or reading.sentences[at].role != "body":
            continue
        sentence = reading.sentences[at]
        before = text[max(sentence.start, span.start - REACH[0]) : span.start]
        after = text[span.end : min(sentence.end, span.end + REACH[1])]
        if role := role_around(before, after):
            yield role
