"""Who speaks in each text, at what length, and who is heard first and last."""

from __future__ import annotations

import re

from framing.records import Comparison, Profile, Reading, Source
from framing.reporting.page import keys, words
from framing.reporting.page.page import Block, Entry, Heading, Linked, Paragraph, Points, Table
from framing.reporting.telling import speaking

TITLE = "Who speaks"
MOST_HEARD, MOST_SPEAKERS = 3, 8  # in a line, and in the table of all
UNCLEAR, NOT_NAMED = "not clear", "not named"  # as what somebody speaks
LONGEST_ROLE = 45  # letters of a role in a line
_LINK = re.compile(r"(.+) (?:of|for|at|in|with|to|on|from|and) ")
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
    """A speaker with the role that the text gives them, else with whom they speak for, or as
    what they speak, where that is known."""
    known = source.kind if source.kind not in ("person", "unknown", "document") else ""
    role, body = source.role or "", source.affiliation or ""
    cut = len(role) > LONGEST_ROLE and body in role  # the body says more than half a role
    told = (body if cut else "") or _short(role) or body or known
    shown = told if source.named else ""
    return (source.name or NOBODY) + (f" ({shown})" if shown else "")


def _short(role: str) -> str:
    """A role up to where it has room: "executive director" of a long name's campaign."""
    role = role[: LONGEST_ROLE + len(" from ")]
    while len(role) > LONGEST_ROLE and (cut := _LINK.match(role)):
        role = cut[1]
    return role if len(role) <= LONGEST_ROLE else ""


def _everybody(comparison: Comparison) -> Table:
    names = words.labels(comparison.readings)
    rows: list[list[Entry]] = []
    every = (one.country for profile in comparison.profiles for one in profile.sources)
    abroad = len({country for country in every if country}) > 1
    for text, profile in enumerate(comparison.profiles):
        label = names[profile.document]
        for at, source in enumerate(profile.sources[:MOST_SPEAKERS]):
            if not source.words or not source.attributions:
                continue  # what they say is another's already
            said = keys.note_id(f"speaker {at}", text)
            rows.append([[label if at == 0 else ""], *_speaker(source, said, abroad)])
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


def _speaker(source: Source, to: str, abroad: bool) -> list[Entry]:
    name, standing = who(source, abroad)
    return [
        [name],
        [standing],
        Linked([str(source.words)], to),
        Linked([str(source.attributions)], to),
    ]


def who(source: Source, abroad: bool = True) -> tuple[str, str]:
    """A speaker's name with where they belong, and as what they speak: in the text's own words
    where it tells that, else by our kinds; a description tells it itself. Whose country it is
    is told of speakers of several."""
    name, role, body = source.name or NOBODY, source.role or "", source.affiliation or ""
    told = body and body not in name and body.split()[-1] not in role
    unknown = NOT_NAMED if source.name and not source.named else UNCLEAR
    standing = role or (source.kind if source.kind != "unknown" else "")
    country = source.country or "" if abroad else ""
    if country and any(word.startswith(country[:4]) for word in role.split()[:2]):
        country = ""  # "Swedish mayor"
    return name + (f" ({body})" if told else ""), ", ".join(
        part for part in (standing, country) if part
    ) or unknown
