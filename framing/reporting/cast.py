"""How each text names and casts the event's actors, as blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from framing.records import (
    Appearance,
    CastMember,
    Comparison,
    Evidence,
    NameUsed,
    Played,
    Reading,
    Span,
)
from framing.reporting import words
from framing.reporting.page import Block, Heading, Paragraph, Quotation, Table

MOST_ACTORS = 3
MOST_NAMES, MOST_VERBS = 4, 4
KINDS = {"capital": "the capital", "role": "the office", "epithet": "a description"}
CLASSES = {"doubt": "doubt", "endorsing": "as right", "forceful": "forceful"}


def blocks_of(comparison: Comparison) -> list[Block]:
    """The actors that most texts name: their names, their parts and their voice; nothing
    where no two texts share an actor."""
    names = words.labels(comparison.readings)
    shown = [one for one in comparison.cast if len(one.appearances) > 1][:MOST_ACTORS]
    if not shown:
        return []
    rows = [
        [[member.actor if not at else ""], [names[one.document]], *_cells(one, comparison)]
        for member in shown
        for at, one in enumerate(member.appearances)
    ]
    how = (
        "The names that each text uses for the actors that most texts name, in any voice. "
        "What they do and what is done to them is counted in the narrator's own sentences, "
        "and only where the grammar is plain: subject of an active verb, or object or "
        "subject of a passive one. Under “Speaks”, how often the text gives words to the "
        "actor or to somebody from it, and the verbs that introduce them."
    )
    head = ["Actor", "Text", "Named", "Does", "Is done to", "Speaks"]
    blocks: list[Block] = [
        Heading("How the actors are cast"),
        Paragraph(how),
        Table(head, rows),
    ]
    return blocks + _examples(shown, comparison.readings)


def _cells(one: Appearance, comparison: Comparison) -> list[list[str]]:
    reading = _reading(one, comparison.readings)
    return [
        [f"{one.mentions}: {_names(one.names)}"],
        [_verbs_of(one.agent, reading)],
        [_verbs_of(one.patient, reading)],
        [_speech(one)],
    ]


def _reading(one: Appearance, readings: Sequence[Reading]) -> Reading:
    return next(reading for reading in readings if reading.document.id == one.document)


def _names(used: Sequence[NameUsed]) -> str:
    listed = [
        words.times(one.name, len(one.spans))
        + (f" ({KINDS[one.kind]})" if one.kind in KINDS else "")
        for one in used[:MOST_NAMES]
    ]
    more = len(used) - MOST_NAMES
    return ", ".join(listed) + (f" and {more} more" if more > 0 else "")


def _verbs_of(played: Sequence[Played], reading: Reading) -> str:
    """How often the narrator gives this part, with the verbs."""
    text = reading.document.text
    verbs = Counter(
        text[one.verb.start : one.verb.end].lower() for one in played if one.voice == "narrator"
    )
    if not verbs:
        return "not found"
    listed = [words.times(verb, n) for verb, n in verbs.most_common(MOST_VERBS)]
    more = " …" if len(verbs) > MOST_VERBS else ""
    return f"{verbs.total()}: {', '.join(listed)}{more}"


def _speech(one: Appearance) -> str:
    """How often a text gives an actor words, and how it introduces them."""
    parts = [f"quoted {one.quoted}"] if one.quoted else []
    parts += [f"reported {one.reported}"] if one.reported else []
    verbs = [
        words.times(used.verb, used.count)
        + (f" ({CLASSES[used.verb_class]})" if used.verb_class in CLASSES else "")
        for used in one.verbs[:MOST_VERBS]
    ]
    if not parts:
        return "not found"
    return ", ".join(parts) + (f": {', '.join(verbs)}" if verbs else "")


def _examples(shown: Sequence[CastMember], readings: Sequence[Reading]) -> list[Block]:
    """One sentence an actor in which it acts, and one in which it is acted upon."""
    blocks: list[Block] = []
    for member in shown:
        for played in (
            [(one, part) for one in member.appearances for part in one.agent],
            [(one, part) for one in member.appearances for part in one.patient],
        ):
            mine = [(one, part) for one, part in played if part.voice == "narrator"]
            if mine:
                one, part = mine[0]
                blocks.append(Quotation(_evidence(_reading(one, readings), part)))
    return blocks


def _evidence(reading: Reading, played: Played) -> Evidence:
    sentence, document = reading.sentences[played.sentence], reading.document
    marks = sorted([Span(played.start, played.end), played.verb], key=lambda span: span.start)
    return Evidence(
        document=document.id,
        outlet=document.outlet,
        start=sentence.start,
        end=sentence.end,
        quote=document.text[sentence.start : sentence.end],
        marks=marks,
    )
