"""A person's name beside a role or an office, by those that the text names."""

from __future__ import annotations

from framing.reading.grammar.words import (
    STOP,
    Range,
    Words,
)
from framing.reading.speakers.names_in import (
    runs_of,
)
from framing.reading.speakers.speaker_memory import Memory


def ends_office(words: Words, runs: list[Range], memory: Memory) -> bool:
    """Whether "and" joins not two speakers but the fields of an office, with its holder
    behind them: "Secretary for Sports and Tourism Rosa Law"."""
    people = memory.people
    if people is None:
        return False
    (first, stop), (last, end) = runs[-2], runs[-1]
    named = people.within(words.start[last], words.end[end - 1])
    before = people.within(words.start[first], words.end[stop - 1])
    return bool(named) and named[-1].start > words.start[last] and not before


def apposed_name(words: Words, head: int, end: int, memory: Memory) -> Range | None:
    """The person's name in apposition to a role: "his sister, Kim Yo Jong", "the
    group's chairman, Al Fox"."""
    at = head
    while at < end and words.bits[at] & STOP:
        at += 1
    if memory.people is None or at == head or at >= end:
        return None
    for run in runs_of(words, at, end)[:1]:
        named = memory.people.within(words.start[run[0]], words.end[run[1] - 1])
        whole = run[1] >= end or words.bits[run[1]] & STOP
        if run[0] == at and named and (named[0].person or whole):
            return run  # a body's too: "the news agency, Xinhua,"
    return None
