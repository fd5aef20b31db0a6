"""How texts name their actors, and whether they show them doing or done to."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from framing.records.reading import Span

NameKind = Literal["name", "capital", "people", "role", "title", "epithet"]
PartKind = Literal["agent", "patient"]


class Part(Struct, frozen=True, gc=False):
    """A mention of an actor that surely is an agent or a patient.

    An agent is the subject of an active verb, or stands behind the "by" of a passive; a
    patient is the object of a verb that acts on somebody, or the subject of a passive.
    `start` and `end` are the mention's, `verb` the word that decides.
    """

    actor: str
    part: PartKind
    start: int
    end: int
    verb: Span
    voice: Literal["narrator", "quoted", "reported"]


class Naming(Struct, frozen=True, gc=False):
    """One place where a text names an actor, and by what kind of words.

    "capital" is a capital city that stands for its country's government, "people" the
    adjective or the name of its people, "role" an office without a name ("the
    president"), "title" an office with one, "epithet" any other description.
    """

    actor: str
    kind: NameKind
    start: int
    end: int


class Casting(Struct, frozen=True):
    """All that reading finds on how a text names and casts its actors, in order."""

    namings: list[Naming]
    parts: list[Part]


class NameUsed(Struct, frozen=True):
    """A name that a text uses for an actor, with every place; as written the first time."""

    name: str
    kind: NameKind
    spans: list[Span]


class Played(Struct, frozen=True, gc=False):
    """A part that an actor plays; `sentence` is an index into `Reading.sentences`."""

    start: int
    end: int
    verb: Span
    sentence: int
    voice: Literal["narrator", "quoted", "reported"]


class VerbUsed(Struct, frozen=True):
    """A verb that gives an actor words, in lower case, its class and how often."""

    verb: str
    verb_class: str
    count: int


class Tone(Struct, frozen=True, gc=False):
    """The valued words in an actor's clauses, in one voice; `enough` is False under five
    words, where nothing may be said of the balance."""

    voice: Literal["narrator", "quoted", "reported"]
    positive: int
    negative: int
    enough: bool


class Appearance(Struct, frozen=True):
    """One actor in one text.

    `mentions` counts the places that name it; `agent` and `patient` are those where its
    part is sure, the others are not counted. `quoted` and `reported` count the
    attributions to it, or to somebody who speaks for or from it, a report with a quotation
    in it under both; `speakers` are those
    speakers' names, and `verbs` what introduces them.
    """

    document: str
    mentions: int
    names: list[NameUsed]
    agent: list[Played]
    patient: list[Played]
    tone: list[Tone]
    quoted: int
    reported: int
    speakers: list[str]
    verbs: list[VerbUsed]


class CastMember(Struct, frozen=True):
    """An actor of an event, with one appearance for each text that names it."""

    actor: str
    kind: Literal["person", "place", "organisation", "other"]
    appearances: list[Appearance]
