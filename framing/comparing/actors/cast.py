"""An event's actors: how each text names them, what part it gives them, who is heard.

What is counted is what a rule is sure of; the rest is left out, in every text alike.
Nothing here ranks actors: they stand in the order of how many texts name them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeVar

from msgspec import Struct

from framing.comparing.words.shared_names import longest_forms
from framing.records import (
    Actor,
    Appearance,
    Attribution,
    Casting,
    CastMember,
    NameUsed,
    Naming,
    Part,
    PartKind,
    Played,
    Profile,
    Reading,
    Regard,
    Span,
    Tone,
    VerbUsed,
)

_Of = TypeVar("_Of", Naming, Part, Regard)
FEWEST_TEXTS = 2  # that name an actor, for it to be compared
SALIENT = 3  # mentions in one text, for an actor that only this text names
MOST_OF_ONE_TEXT = 3  # such actors over all texts


def cast_of(
    readings: Sequence[Reading], profiles: Sequence[Profile], castings: Sequence[Casting]
) -> list[CastMember]:
    """The actors that two or more texts name, then the most named of single texts.

    A person goes by the longest form of the name in any text. A medium whose report a
    text carries is no actor of it. Actors come most widely named first, then most often.

    Args:
        readings: one event's texts.
        profiles: theirs, in the same order, for the valued words near the actors.
        castings: theirs, in the same order.
    """
    people = {actor.name for one in readings for actor in one.actors if actor.kind == "person"}
    forms = longest_forms(people)
    kinds: dict[str, str] = {}
    found: dict[str, list[Appearance]] = {}
    for reading, profile, casting in zip(readings, profiles, castings, strict=True):
        actors_of = _actors_of(reading, forms)
        home = {one.name: name for name, actors in actors_of.items() for one in actors}
        shown = _Shown(
            reading=reading,
            namings=_by_actor(casting.namings, home),
            parts=_by_actor(casting.parts, home),
            regards=_by_actor(profile.regards, home),
            said=_by_speaker(reading, forms),
        )
        for name, actors in actors_of.items():
            kinds.setdefault(name, actors[0].kind)
            found.setdefault(name, []).append(_appearance(name, actors, shown))
    cast = [CastMember(name, kinds[name], shown) for name, shown in found.items()]  # type: ignore[arg-type]
    cast.sort(key=lambda one: (-len(one.appearances), -_mentions(one), one.actor))
    shared = [one for one in cast if len(one.appearances) >= FEWEST_TEXTS]
    single = [one for one in cast[len(shared) :] if _mentions(one) >= SALIENT]
    return shared + single[:MOST_OF_ONE_TEXT]


def _mentions(member: CastMember) -> int:
    return sum(one.mentions for one in member.appearances)


def _actors_of(reading: Reading, forms: dict[str, str]) -> dict[str, list[Actor]]:
    """A text's actors by the name that they go by over all texts, without its media."""
    media = {citation.name for citation in reading.provenance.cites}
    media.add(reading.provenance.publisher or "")
    found: dict[str, list[Actor]] = {}
    for actor in reading.actors:
        if actor.name not in media:
            found.setdefault(forms.get(actor.name, actor.name), []).append(actor)
    return found


class _Shown(Struct, frozen=True):
    """What a text shows of its actors, by the name that each goes by over all texts."""

    reading: Reading
    namings: dict[str, list[Naming]]
    parts: dict[str, list[Part]]
    regards: dict[str, list[Regard]]
    said: dict[str, list[Attribution]]


def _by_actor(found: Sequence[_Of], home: Mapping[str, str]) -> dict[str, list[_Of]]:
    """What was found of actors by the name that each goes by; of others nothing."""
    groups: dict[str, list[_Of]] = {}
    for one in found:
        if one.actor in home:
            groups.setdefault(home[one.actor], []).append(one)
    return groups


def _by_speaker(reading: Reading, forms: Mapping[str, str]) -> dict[str, list[Attribution]]:
    """A text's attributions by those whose words they are: the speaker, and whom or where
    the speaker is of."""
    groups: dict[str, list[Attribution]] = {}
    for one in reading.attributions:
        speaker = one.speaker or ""
        for name in {forms.get(speaker, speaker), one.affiliation or "", one.country or ""}:
            groups.setdefault(name, []).append(one)
    return groups


def _appearance(name: str, actors: Sequence[Actor], shown: _Shown) -> Appearance:
    said, parts = shown.said.get(name, []), shown.parts.get(name, [])
    return Appearance(
        document=shown.reading.document.id,
        mentions=sum(len(actor.mentions) for actor in actors),
        names=_names(shown.reading, shown.namings.get(name, [])),
        agent=_played(shown.reading, parts, "agent"),
        patient=_played(shown.reading, parts, "patient"),
        tone=[
            Tone(one.voice, len(one.positive), len(one.negative), one.enough)
            for one in shown.regards.get(name, [])
        ],
        quoted=sum(one.kind != "indirect" for one in said),
        reported=sum(one.kind == "indirect" for one in said),
        speakers=sorted({one.speaker for one in said if one.speaker}),
        verbs=_verbs(shown.reading, said),
    )


def _names(reading: Reading, namings: Sequence[Naming]) -> list[NameUsed]:
    """The names that a text uses, most often used first."""
    places: dict[tuple[str, str], list[Naming]] = {}
    for one in namings:
        shown = " ".join(reading.document.text[one.start : one.end].split())
        places.setdefault((shown.casefold(), one.kind), []).append(one)
    used = [
        NameUsed(
            " ".join(reading.document.text[group[0].start : group[0].end].split()),
            group[0].kind,
            [Span(one.start, one.end) for one in group],
        )
        for group in places.values()
    ]
    return sorted(used, key=lambda one: (-len(one.spans), one.spans[0].start))


def _played(reading: Reading, parts: Sequence[Part], kind: PartKind) -> list[Played]:
    """The places where an actor plays one part, in order."""
    return [
        Played(one.start, one.end, one.verb, _sentence(reading, one.start), one.voice)
        for one in parts
        if one.part == kind
    ]


def _sentence(reading: Reading, start: int) -> int:
    return bisect_right(reading.sentences, start, key=lambda one: one.start) - 1


def _verbs(reading: Reading, said: Sequence[Attribution]) -> list[VerbUsed]:
    """The verbs that introduce an actor's words, each cue once, most frequent first."""
    text = reading.document.text
    cues = {
        (one.cue[0].start, one.cue[-1].end): (
            " ".join(" ".join(text[span.start : span.end] for span in one.cue).split()).lower(),
            one.verb_class or "none",
        )
        for one in said
        if one.cue
    }
    counted = Counter(cues.values())
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return [VerbUsed(verb, verb_class, count) for (verb, verb_class), count in ordered]
