"""How each text names and casts the event's actors, as blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

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
from framing.reporting.page import keys, words
from framing.reporting.page.evidence import Dossier, Note, dossier, passages_of
from framing.reporting.page.page import (
    Block,
    Entry,
    Heading,
    Linked,
    Paragraph,
    Quotation,
    Table,
)

MOST_ACTORS = 3
MOST_NAMES, MOST_VERBS = 4, 4
COLUMNS = {
    "Named": "the places where a text names the actor, in any voice",
    "Does": "subject of an active verb, in the narrator's own sentences",
    "Is done to": "object, or subject of a passive verb, in the narrator's own sentences",
    "Speaks": "the words given to the actor, or to somebody from it",
}
KINDS = {"capital": "the capital", "role": "the office", "epithet": "a description"}
CLASSES = {"doubt": "doubt", "endorsing": "as right", "forceful": "forceful"}


class Part(NamedTuple):
    """What one cell of an actor's row says, and the words behind it."""

    said: str
    spans: list[Span]


def blocks_of(comparison: Comparison) -> list[Block]:
    """The actors that most texts name: their names, their parts and their voice; nothing
    where no two texts share an actor."""
    names = words.labels(comparison.readings)
    shown = _shown(comparison)
    if not shown:
        return []
    texts = {reading.document.id: at for at, reading in enumerate(comparison.readings)}
    rows: list[list[Entry]] = []
    for number, member in enumerate(shown):
        for at, one in enumerate(member.appearances):
            text = texts[one.document]
            parts = _parts(member, one, comparison.readings[text])
            cells = [_entry(part, _id(number, what, text)) for what, part in parts.items()]
            rows.append([[member.actor if not at else ""], [names[one.document]], *cells])
    how = (
        "The names that each text uses for the actors that most texts name, in any voice. "
        "What they do and what is done to them is counted in the narrator's own sentences, "
        "and only where the grammar is plain: subject of an active verb, or object or "
        "subject of a passive one. Under “Speaks”, how often the text gives words to the "
        "actor or to somebody from it, and the verbs that introduce them."
    )
    head = ["Actor", "Text", *COLUMNS]
    blocks: list[Block] = [
        Heading("How the actors are cast"),
        Paragraph(how),
        Table(head, rows),
    ]
    return blocks + _examples(shown, comparison.readings, names)


def dossiers_of(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """The sentences behind each cell of the actors' table, for the dossiers with one of some
    stems."""
    texts = {reading.document.id: at for at, reading in enumerate(comparison.readings)}
    for number, member in enumerate(_shown(comparison)):
        for what, about in COLUMNS.items():
            if keys.stem(_id(number, what, 0)) not in stems:
                continue
            notes = []
            for one in member.appearances:
                text = texts[one.document]
                reading = comparison.readings[text]
                part = _parts(member, one, reading)[what]
                passages = passages_of(reading, part.spans)
                notes.append(Note(_id(number, what, text), text, [part.said], passages))
            yield dossier(f"{member.actor}: {what.lower()}", [about], notes)


def _shown(comparison: Comparison) -> list[CastMember]:
    """The actors that two or more texts name, as many as have room."""
    return [one for one in comparison.cast if len(one.appearances) > 1][:MOST_ACTORS]


def _id(number: int, what: str, text: int) -> str:
    """The evidence of one column for one actor in one text."""
    return keys.note_id(f"actor {number} {what}", text)


def _entry(part: Part, to: str) -> Entry:
    return Linked([part.said], to) if part.spans else [part.said]


def _parts(member: CastMember, one: Appearance, reading: Reading) -> dict[str, Part]:
    """An actor in one text: what each of `COLUMNS` says of it."""
    named = [span for used in one.names for span in used.spans]
    cells = (
        Part(f"{len(named)}: {_names(one.names)}" if named else "not found", named),
        _played(one.agent, reading),
        _played(one.patient, reading),
        Part(_speech(one), _spoken(member, one, reading)),
    )
    return dict(zip(COLUMNS, cells, strict=True))


def _spoken(member: CastMember, one: Appearance, reading: Reading) -> list[Span]:
    """The words that a text gives an actor, or somebody who speaks for or from it."""
    return [
        span
        for said in reading.attributions
        if said.speaker in one.speakers or member.actor in (said.affiliation, said.country)
        for span in said.given
    ]


def _names(used: Sequence[NameUsed]) -> str:
    listed = [
        words.times(one.name, len(one.spans))
        + (f" ({KINDS[one.kind]})" if one.kind in KINDS else "")
        for one in used[:MOST_NAMES]
    ]
    more = len(used) - MOST_NAMES
    return ", ".join(listed) + (f" and {more} more" if more > 0 else "")


def _played(played: Sequence[Played], reading: Reading) -> Part:
    """How often the narrator gives this part, with the verbs."""
    text = reading.document.text
    mine = [one for one in played if one.voice == "narrator"]
    verbs = Counter(text[one.verb.start : one.verb.end].lower() for one in mine)
    if not verbs:
        return Part("not found", [])
    listed = [words.times(verb, n) for verb, n in verbs.most_common(MOST_VERBS)]
    more = " …" if len(verbs) > MOST_VERBS else ""
    spans = [span for one in mine for span in (Span(one.start, one.end), one.verb)]
    return Part(f"{verbs.total()}: {', '.join(listed)}{more}", spans)


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


def _examples(
    shown: Sequence[CastMember], readings: Sequence[Reading], names: dict[str, str]
) -> list[Block]:
    """One sentence an actor in which it acts, and one in which it is acted upon."""
    by_id = {reading.document.id: reading for reading in readings}
    blocks: list[Block] = []
    for member in shown:
        for played in (
            [(one, part) for one in member.appearances for part in one.agent],
            [(one, part) for one in member.appearances for part in one.patient],
        ):
            mine = [(one, part) for one, part in played if part.voice == "narrator"]
            if mine:
                one, part = mine[0]
                found = _evidence(by_id[one.document], names[one.document], part)
                blocks.append(Quotation(found))
    return blocks


def _evidence(reading: Reading, outlet: str, played: Played) -> Evidence:
    sentence, document = reading.sentences[played.sentence], reading.document
    marks = sorted([Span(played.start, played.end), played.verb], key=lambda span: span.start)
    return Evidence(
        document=document.id,
        outlet=outlet,
        start=sentence.start,
        end=sentence.end,
        quote=document.text[sentence.start : sentence.end],
        marks=marks,
    )
