"""Who speaks in each text, at what length, and who is heard first and last."""

from __future__ import annotations

from framing.records import Comparison, Profile, Reading, Source
from framing.reporting.page import keys, words
from framing.reporting.page.page import Block, Entry, Heading, Linked, Paragraph, Points, Table
from framing.reporting.telling import speaking

TITLE = "Who speaks"
MOST_HEARD, MOST_SPEAKERS = 3, 8  # in a line, and in the table of all
UNCLEAR = "not clear"  # as what somebody speaks
NOBODY = "somebody who can't be made out"
HOW = (
    "How much of each text is others’ words, quoted or retold, whose they are, and who is "
    "heard first and last."
)


def blocks_of(comparison: Comparison) -> list[Block]:
    """A line a text, and below it all speakers with what they are given."""
    names = words.labels(comparison.readings)
    rows: list[list[Entry]] = [
        [[name], *_heard(at, comparison.readings[at], comparison.profiles[at])]
        for at, name in enumerate(names.values())
    ]
    head = ["Text", "Others’ words", "Whose they are, by share", "Heard first", "Heard last"]
    blocks: list[Block] = [Heading(TITLE), Paragraph(HOW), Table(head, rows)]
    blocks += [Heading("Everybody who speaks", 3), _everybody(comparison)]
    notes, to = _notes(comparison)
    if notes:
        blocks += [Heading("How the words are spread", 3), Points(notes, to)]
    return blocks


def _heard(text: int, reading: Reading, profile: Profile) -> list[Entry]:
    """How much of a text others say, who, and who is first and last."""
    sources = profile.sources
    if not sources:
        return [["0%"], ["nobody but the narrator"], ["–"], ["–"]]
    given = sum(one.words for one in sources)
    share = f"{given / reading.document.words:.0%}" if reading.document.words else "–"
    first, last = min(sources, key=lambda s: s.first), max(sources, key=lambda s: s.last)
    return [
        Linked([share], keys.note_id("voices", text)),
        [heard(profile)],
        *(
            Linked(
                [speaking.said_at(reading, one, place)],
                keys.note_id(f"speaker {sources.index(one)}", text),
            )
            for one, place in ((first, first.first), (last, last.last))
        ),
    ]


def heard(profile: Profile) -> str:
    """Those who are given most words, each with the share; who can't be made out is counted."""
    heard = [one for one in profile.sources if one.words]
    loudest = ([one for one in heard if one.name] or heard)[:MOST_HEARD]
    said = [f"{_name(one)} {one.share:.0%}" for one in loudest]
    more = [one for one in heard if one not in loudest]
    rest = sum(one.share for one in more)
    return " · ".join(said) + (f" · {len(more)} more {rest:.0%}" if more else "")


def _name(source: Source) -> str:
    """A speaker with whom they speak for, or else as what they speak, where that is known."""
    known = source.kind if source.kind not in ("person", "unknown", "document") else ""
    role = (source.affiliation or known) if source.named else ""
    return (source.name or NOBODY) + (f" ({role})" if role else "")


def _everybody(comparison: Comparison) -> Table:
    names = words.labels(comparison.readings)
    rows: list[list[Entry]] = []
    for text, profile in enumerate(comparison.profiles):
        label = names[profile.document]
        for at, source in enumerate(profile.sources[:MOST_SPEAKERS]):
            if not source.words or not source.attributions:
                continue  # what they say is another's already
            said = keys.note_id(f"speaker {at}", text)
            rows.append([[label if at == 0 else ""], *_speaker(source, said)])
        if not profile.sources:
            rows.append([[label], ["nobody but the narrator"], [""], [""], [""]])
    return Table(["Text", "Who speaks", "As", "Words", "Times"], rows)


def _notes(comparison: Comparison) -> tuple[list[str], list[str]]:
    """How evenly each text's words are spread and introduced, and what stands behind it."""
    names = words.labels(comparison.readings)
    notes: list[str] = []
    to: list[str] = []
    for text, profile in enumerate(comparison.profiles):
        label = names[profile.document]
        if len(profile.sources) > MOST_SPEAKERS:
            notes.append(f"{label}: {len(profile.sources) - MOST_SPEAKERS} more in the JSON")
            to.append(keys.note_id("voices", text))
        if profile.diversity is not None:
            even = profile.diversity
            notes.append(
                f"{label}: {even.attributions} attributions to {even.sources} sources, spread "
                f"as over {even.effective:.1f} that speak equally often"
            )
            to.append(keys.note_id("voices", text))
        if profile.contrast is not None:
            doubted, endorsed = (
                ", ".join(f"{one.name} ({one.verb})" for one in side)
                for side in (profile.contrast.doubted, profile.contrast.endorsed)
            )
            notes.append(
                f"{label}: introduced with a verb of doubt {doubted}; as right {endorsed}"
            )
            to.append(keys.note_id("introduced", text))
    return notes, to


def _speaker(source: Source, to: str) -> list[Entry]:
    name, standing = who(source)
    return [
        [name],
        [standing],
        Linked([str(source.words)], to),
        Linked([str(source.attributions)], to),
    ]


def who(source: Source) -> tuple[str, str]:
    """A speaker's name with where they belong, and as what they speak."""
    name = source.name or NOBODY
    told = source.affiliation and source.affiliation not in name
    where = f" ({source.affiliation})" if told else ""
    standing = [source.kind] if source.kind != "unknown" else []
    standing += [source.country] if source.country else []
    return name + where, ", ".join(standing) or UNCLEAR
