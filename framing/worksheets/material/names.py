"""Names: those that give away where a text comes from, and those of people."""

from __future__ import annotations

import re
from collections.abc import Iterable

from framing.records import Reading, Span
from framing.worksheets.material.lists import sign, terms
from framing.worksheets.material.material import Material, bare

STAND_IN = "[name]"
IN_BRACKETS = re.compile(r"\(([^)]{1,300})\)")
ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|\S{1,99}@\S+|\b[\w-]{1,63}\.(?:com|org|net|co|kr|hk|uk)\b"
)


def names_of(material: Material) -> list[str]:
    """Every outlet, publisher and medium that the event's texts have or name, longest first."""
    found: set[str] = set()
    for reading in material.comparison.readings:
        found |= _names_in(reading)
    usable = (name.strip() for name in found)
    return sorted({name for name in usable if len(name) > 1}, key=lambda n: (-len(n), n))


def _names_in(reading: Reading) -> set[str]:
    document, provenance = reading.document, reading.provenance
    names = [document.outlet, provenance.publisher or "", *provenance.chain]
    names += [cite.name for cite in provenance.cites]
    names += [document.text[cite.start : cite.end] for cite in provenance.cites]
    names += [a.speaker or "" for a in reading.attributions if a.speaker_kind == "media"]
    return {form for name in names for form in _forms(name) if _is_name(form)}


def _forms(name: str) -> Iterable[str]:
    """A name as it is, without its brackets, and what stands in them."""
    yield name
    yield bare(name)
    yield from (inner for inner in IN_BRACKETS.findall(name) if inner[0].isupper())


def _is_name(form: str) -> bool:
    """Names begin with a capital; "unnamed digest" and "state media" are none."""
    return bool(form) and not form[0].islower() and form not in ("State media", "The")


def places_of(text: str, names: Iterable[str], media: Iterable[Span]) -> list[Span]:
    """Where a text holds one of the names, a medium, or an address; in order, apart."""
    found = [(s.start, s.end) for s in media]
    found += [match.span() for match in ADDRESS.finditer(text)]
    for name in names:
        pattern = r"(?<!\w)" + re.escape(name) + r"(?:\s*\([^)]*\))?(?!\w)"
        found += [match.span() for match in re.finditer(pattern, text)]
    places: list[Span] = []
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if places and start < places[-1].end:
            places[-1] = Span(places[-1].start, max(end, places[-1].end))
        else:
            places.append(Span(start, end))
    return places


def without_names(text: str, names: Iterable[str], media: Iterable[Span]) -> str:
    """The text with a stand-in for each name, articles before it gone."""
    parts, at = [], 0
    for place in places_of(text, names, media):
        before = text[at : place.start]
        parts += [re.sub(r"\b[Tt]he $", "", before), STAND_IN]
        at = place.end
    return "".join(parts) + text[at:]


def is_persons(reading: Reading, name: str) -> bool:
    """Whether a name is somebody's family name in a text, by a title or a first name before
    it: "Rep. Ann Vale" makes "Vale" a person's there."""
    last = name.rsplit(maxsplit=1)[-1]
    known = any(a.kind == "person" and a.name.split()[-1] == last for a in reading.actors)
    titles = "|".join(re.escape(one) for one in (*terms("courtesy"), *terms("titles")))
    called = rf"(?:\b(?:{titles})|(?<![.?!“”\"] )\b(?!The\b)[A-Z][a-z]+)(?: [A-Z]\.)?"
    before = re.search(rf"{called} {re.escape(last)}\b", reading.document.text)
    return len(name.split()) == 1 and (known or before is not None)


def persons_in(readings: Iterable[Reading]) -> set[str]:
    """The family names of the people whom texts name with another name or a title before it."""
    return {
        actor.name.split()[-1]
        for reading in readings
        for actor in reading.actors
        if actor.kind == "person" and " " in actor.name
    }


def person_of(readings: Iterable[Reading], source: str) -> str:
    """By what a speaker is known in an event, so that an office and the name that a text gives
    it are the same: the family name in lower case, or the last word of who has none; empty
    where the texts give an office to several."""
    core = source.split(",", maxsplit=1)[0].split()
    head = core[-1].lower()
    if core[-1][0].isupper() or not sign("jobs").fullmatch(head):
        return head
    office = rf"(?i:\b{re.escape(head[:3])}[a-z]*)\.?,? (?:[A-Z][\w.]* ){{1,2}}([A-Z][\w’'-]+)"
    found = {
        match[1].removesuffix("’s").removesuffix("'s").lower()
        for reading in readings
        for match in re.finditer(office, reading.document.text)
    }
    if len(found) > 1:
        return ""
    return found.pop() if found else head
