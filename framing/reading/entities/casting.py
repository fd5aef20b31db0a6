"""How a text names and casts its actors: the namings and parts of every mention."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import Literal

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.entities.role_sentences import Scene, casting_words, ranges_of
from framing.reading.entities.semantic_roles import part_of
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import Words
from framing.records import Actor, Casting, NameKind, Naming, Part, Reading, Span

Voice = Literal["narrator", "quoted", "reported"]
_VOICES: tuple[Voice, ...] = ("narrator", "reported", "quoted")
_KINDS: dict[str, NameKind] = {"capital": "capital", "demonym": "people"}
LONGEST_ACRONYM = 4  # letters
DATED = (" (", ", ", " —", " –", " -")
_LONGEST_DESCRIPTION = 60  # letters
_WORD_BEFORE = re.compile(r"(?<![\w’'-])([\w-]+\.?) $")
_OFFICE_WORDS = frozenset(("former", "late", "acting", "vice", "deputy", "foreign", "finance"))
_DESCRIPTION = re.compile(r", ((?:the|a|an) (?:[\w’'-]+ ){1,7}[\w’'-]+)(?=,)", re.IGNORECASE)
_DESCRIBES = re.compile(
    r"\b(?:economy|power|superpower|giant|nation|country|state|regime|kingdom|bloc|rival|ally"
    r"|neighbou?r|adversary|producer|exporter|importer|maker|supplier|leader|partner|island"
    r"|republic|democracy|enemy|foe|group|militia|company|firm|agency|organi[sz]ation"
    r"|president|minister|chief|head|director|senator|billionaire|general|spokes\w+|candidate"
    r"|member|analyst|expert|professor|fellow|governor|mayor|lawmaker|founder|executive)\b"
)


def find(reading: Reading) -> Casting:
    """The namings and the sure parts of a text's actors, each in order of place.

    Mentions outside of sentences play no part. No actors, none of either.
    """
    namings = sorted(
        (naming for actor in reading.actors for naming in _namings(reading, actor)),
        key=lambda one: (one.start, one.end, one.actor),
    )
    every = sorted([*namings, *_epithets(reading)], key=lambda one: (one.start, one.end))
    return Casting(namings=every, parts=_parts(reading))


@cache
def _listed() -> dict[str, re.Pattern[str]]:
    """A pattern of each country's epithets."""
    return {
        country: re.compile(
            rf"\b(?:{'|'.join(map(re.escape, names.split('; ')))})\b".replace("'", "[’']"),
            re.IGNORECASE,
        )
        for country, names in casting_words().epithets.items()
    }


def _namings(reading: Reading, actor: Actor) -> list[Naming]:
    """The kind of each mention of an actor, an office before a person's name with it."""
    text, known = reading.document.text, gazetteer().names
    found = []
    for span in actor.mentions:
        shown = text[span.start : span.end]
        if (
            shown.isupper()
            and len(shown) > LONGEST_ACRONYM
            and text.startswith(DATED, span.end)
        ):
            continue  # a dateline says where the reporter is
        entry = known.get(shown)
        kind: NameKind = _KINDS.get(entry.what, "name") if entry else "name"
        start = span.start
        if shown[:4].lower() == "the " and shown[4:].islower():
            kind = "role"
        elif actor.kind == "person":
            start = _with_office(text, span.start)
            kind = "title" if start < span.start else "name"
        found.append(Naming(actor.name, kind, start, span.end))
    return found


@cache
def _offices() -> frozenset[str]:
    return vocabulary().titles | vocabulary().roles.keys()


def _with_office(text: str, start: int) -> int:
    """Where the office begins that stands right before a name: "President", "former"."""
    office = False
    while match := _WORD_BEFORE.search(text, max(0, start - 30), start):
        word = match[1].lower().rstrip(".")
        if word not in _offices() and not (office and word in _OFFICE_WORDS):
            break
        office, start = True, match.start(1)
    return start


def _epithets(reading: Reading) -> list[Naming]:
    """Descriptions in place of a name or right behind one."""
    text, found = reading.document.text, []
    for actor in reading.actors:
        listed = _listed().get(actor.name)
        if listed is not None and listed.search(text):
            found += [
                Naming(actor.name, "epithet", *match.span())
                for sentence in reading.sentences
                for match in listed.finditer(text, sentence.start, sentence.end)
            ]
        for span in actor.mentions:
            match = _DESCRIPTION.match(text, span.end)
            if match and len(match[1]) <= _LONGEST_DESCRIPTION and _DESCRIBES.search(match[1]):
                found.append(Naming(actor.name, "epithet", *match.span(1)))
    return found


def _parts(reading: Reading) -> list[Part]:
    """The mentions whose part is sure, in order."""
    text, sentences = reading.document.text, reading.sentences
    mentions = sorted(
        (span.start, span.end, actor.name)
        for actor in reading.actors
        for span in actor.mentions
    )
    if not mentions or not sentences:
        return []
    words = Words(text, [])
    tokens = ranges_of(words, [(start, end) for start, end, _ in mentions])
    names = dict(filter(None, tokens))
    ends = {end: start for start, end in names.items()}
    starts = [sentence.start for sentence in sentences]
    found, voices = [], _voices(reading)
    for (start, end, actor), place in zip(mentions, tokens, strict=True):
        at = bisect_right(starts, start) - 1
        if place is None or at < 0 or end > sentences[at].end:
            continue
        low = bisect_left(words.start, sentences[at].start)
        high = bisect_left(words.start, sentences[at].end, low)
        headed = sentences[at].role != "body"
        if part := part_of(Scene(words, low, high, names, ends, headed), *place):
            verb = Span(words.start[part[1]], words.end[part[1]])
            found.append(Part(actor, part[0], start, end, verb, _VOICES[voices[start]]))
    return found


def _voices(reading: Reading) -> bytearray:
    """Whose words each letter of a text is, as a place in `_VOICES`."""
    found = bytearray(len(reading.document.text))
    for one in sorted(reading.attributions, key=lambda one: one.kind != "indirect"):
        sign = b"\1" if one.kind == "indirect" else b"\2"
        for span in one.given:
            found[span.start : span.end] = sign * (span.end - span.start)
    return found
