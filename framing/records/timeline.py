"""When an event's texts were published, what they date, and who was first with what."""

from __future__ import annotations

from msgspec import Struct


class Dated(Struct, frozen=True, gc=False):
    """Words of a text that give a day, and the sentence that they stand in."""

    document: str
    start: int
    end: int
    sentence_start: int
    sentence_end: int


class Day(Struct, frozen=True):
    """A day in ISO 8601 ("--11-11" without its year): the texts published on it, and what
    texts date to it, in the order of the readings."""

    date: str
    published: list[str]
    told: list[Dated]


class First(Struct, frozen=True):
    """A text and the ids of the facts of the coverage that it was surely first with: others
    state them, too, and were all published on a later day."""

    document: str
    facts: list[str]


class Timeline(Struct, frozen=True):
    """Days in their order, those without a year last. `firsts` are in the order of the
    readings, none for texts without a date or that were first with nothing."""

    days: list[Day]
    firsts: list[First]
