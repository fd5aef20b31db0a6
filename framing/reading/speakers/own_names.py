"""The name in a source that is the speaker's own, or stands beside the speaker's office."""

from __future__ import annotations

from bisect import bisect_left

from framing.reading.grammar.function_words import listed
from framing.reading.grammar.openings import is_abstract
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import (
    AND,
    DETERMINER,
    LINK,
    OWNER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    STOP,
    Range,
    Words,
)
from framing.reading.speakers.descriptions import bare
from framing.reading.speakers.names_in import KNOWN_TITLES, is_body, runs_of
from framing.reading.speakers.speaker_memory import Memory

_FOR_WHOM = frozenset(("at", "of", "for", "with", "from"))
_PARTISANS, _OFFICES = listed("partisans"), listed("offices")
_ADJECTIVES = 3  # tokens between a preposition and the name that hangs on it, at most
_SERVANTS = listed("servants")
_STATEMENTS, _STATED = listed("statements"), 5
PIECES = listed("pieces")  # what a medium publishes: "a Herald article" speaks for the Herald
# A document is about or for whom these hang on, and not by them: "letters to Congress".
_AIMED = frozenset(("to", "about", "on", "against", "over", "with", "between"))


def speaking(  # noqa: PLR0911 - a row of cases
    words: Words, start: int, head: int, runs: list[Range], memory: Memory
) -> Range | None:
    """The name in a source that is the speaker's own, None where a noun speaks.

    A name behind "for" or "of" is another's ("a spokesman for Acme"), but a
    document speaks for its makers ("a report by Acme").
    """
    if not runs:
        return None
    (first, stop), (last, end) = runs[0], runs[-1]
    lower = words.lower
    owns = words.possessive(stop - 1) or words.text.startswith(("'", "’"), words.end[stop - 1])
    if owns and tells(words, stop, head):
        return runs[0]  # "Mr. Roe's statement"
    if lower[end - 1] in _PARTISANS and end == head:
        return None  # "senior Democrats"
    if len(runs) > 1 and lower[last - 1] in ("and", "or", "&"):
        return runs[-1] if ends_office(words, runs, memory) else None
    behind = lower[stop] if stop < head else ""
    if behind == "for" and end == head and _ends_body(words, runs[-1], memory):
        return runs[-1]  # "Assistant Secretary for Ports Ann Roe"
    if behind in _FOR_WHOM and stop - first > 1 and not is_body(words, runs[0]):
        return runs[0]
    if stop < head and _is_free_person(words, start, runs[0], memory):
        return runs[0]  # "Speaker Ann Roe to the Post"
    if end < head:
        piece = end == head - 1 and lower[end] in PIECES and not words.possessive(end - 1)
        return runs[-1] if piece and not _is_persons(words, runs[-1], memory) else None
    link = _link_before(words, start, last)
    if link > start and lower[link - 1] == "the" and not words.named(link):
        link -= 2  # "the leader in the state Senate"
    if link > start and words.possessive(link) and words.named(link):
        link -= 1  # "relatives of those in Lund's Harbour Church"
    if last > start and link > start and words.bits[link] & PREPOSITION:
        return _hung(words, start, link, runs, memory)
    return runs[-1]


def _hung(
    words: Words, start: int, link: int, runs: list[Range], memory: Memory
) -> Range | None:
    """The speaker's name where the last one hangs on a preposition: whose office, body or
    document it is; None where a noun speaks."""
    lower, last = words.lower, runs[-1][0]
    if _ends_office(words, link, last) or _ends_body(words, runs[-1], memory):
        return runs[-1]
    seated = lower[link] == "of" and len(runs) > 1
    if seated and _is_bearer(words, start, runs[-2], link, memory):
        return runs[-2]  # "House leader Ann Roe of Lund"
    placed = lower[link] == "in" and not is_body(words, runs[-1])  # "polls held in Lund"
    made = not vocabulary().documents.isdisjoint(lower[link - 1 if placed else start : link])
    return runs[-1] if made and lower[link] not in _AIMED else None


def _link_before(words: Words, start: int, last: int) -> int:
    """The token that a name may hang on, behind its article or adjectives: "supporters of a
    mosque [in] lower Manhattan"."""
    link = last - 1 if last > start and words.lower[last - 1] != "the" else last - 2
    for at in range(link, max(start, link - _ADJECTIVES), -1):
        if words.bits[at] & PREPOSITION:
            return at
        if words.named(at) or words.lower[at] in vocabulary().roles:
            break
    return link


def _ends_office(words: Words, link: int, last: int) -> bool:
    """Whether a name stands right behind an office with "of": "chief of staff [Ann Roe]"."""
    noun, roles = words.lower[last - 1], vocabulary().roles
    plain = last - 1 > link and not words.bits[last - 1] & (DETERMINER | OWNER | AND)
    held = words.lower[link] == "of" and words.lower[link - 1] in _OFFICES
    return held and plain and noun not in roles and not words.possessive(last - 1)


def _ends_body(words: Words, run: Range, memory: Memory) -> bool:
    """Whether a person's name ends a run behind a body's: "envoy to the Sea Forum Ann Roe"."""
    named = memory.people.within(words.start[run[0]], words.end[run[1] - 1])
    if not named or not named[-1].person or named[-1].end != words.end[run[1] - 1]:
        return False
    at = bisect_left(words.start, named[-1].start)
    before = words.lower[at - 1].rstrip(".")
    return at > run[0] and before not in KNOWN_TITLES and before not in vocabulary().roles


def _is_free_person(words: Words, start: int, run: Range, memory: Memory) -> bool:
    """Whether a run is a person's that hangs on nothing before it, and that a preposition
    or an infinitive follows."""
    if not words.bits[run[1]] & PREPOSITION:
        return False
    held = any(words.bits[at] & (PREPOSITION | AND) for at in range(start, run[0]))
    if held or words.possessive(run[1] - 1):
        return False
    named = memory.people.within(words.start[run[0]], words.end[run[1] - 1])
    return bool(named) and named[-1].person and named[-1].end == words.end[run[1] - 1]


def _is_bearer(words: Words, start: int, run: Range, link: int, memory: Memory) -> bool:
    """Whether a run right before "of" is a person's name that hangs on nothing itself."""
    hung = any(words.bits[at] & PREPOSITION for at in range(start, run[0]))
    return run[1] == link and not hung and _is_persons(words, run, memory)


def _is_persons(words: Words, run: Range, memory: Memory) -> bool:
    """Whether a name is a person's."""
    named = memory.people.within(words.start[run[0]], words.end[run[1] - 1])
    return any(one.person for one in named)


def tells(words: Words, start: int, head: int) -> bool:
    """Whether what somebody has is what they said: "statement", "latest comments"."""
    at = start
    while at < head and not words.bits[at] & (PREPOSITION | LINK):
        at += 1
    word = words.lower[at - 1] if at > start else ""
    known = vocabulary()
    return (
        word in known.documents or word in known.nouns or word.removesuffix("s") in known.nouns
    )


def whose_words(words: Words, start: int, head: int) -> int | None:
    """The body whose words a source is, by its owner: "the [ministry's] statement"."""
    for at in range(start, head):
        if words.bits[at] & POSSESSIVE:
            body = not words.named(at) and bare(words, at) in vocabulary().roles
            return at if body and tells(words, at + 1, head) else None
    return None


def behind_statement(words: Words, start: int, end: int, memory: Memory) -> Range:
    """The source without what it says of a statement: "a statement from [Mr. Roe's] office"."""
    for at in range(start, min(end - 2, start + _STATED)):
        if words.lower[at] in _STATEMENTS and words.lower[at + 1] in ("from", "by"):
            owners = (x for x in range(at + 2, end) if words.named(x) and words.possessive(x))
            held = next((x + 1 for x in owners if "office" in words.lower[x + 1 : x + 3]), end)
            return at + 2, held if _is_persons(words, (at + 2, held), memory) else end
    return start, end


def ends_office(words: Words, runs: list[Range], memory: Memory) -> bool:
    """Whether "and" joins not two speakers but the fields of an office, with its holder
    behind them: "Secretary for Sports and Tourism Rosa Law"."""
    people = memory.people
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
    if at == head or at >= end:
        return None
    for run in runs_of(words, at, end)[:1]:
        named = memory.people.within(words.start[run[0]], words.end[run[1] - 1])
        whole = run[1] >= end or words.bits[run[1]] & STOP
        if run[0] == at and named and (named[0].person or whole):
            return run  # a body's too: "the news agency, Xinhua,"
    return None


def nearest_person(words: Words, start: int, last: int) -> int:
    """Where the person begins whom "who" means: "the cries of [a textualist] who", but
    "[relatives of the dead] who"."""
    for at in range(start + 1, last):
        if words.bits[at] & PREPOSITION and words.bits[at + 1] & DETERMINER:
            known, head = vocabulary(), words.lower[at - 1]
            somebody = head in known.roles or head in known.anonymous or words.named(at - 1)
            somebody = somebody or words.bits[at - 1] & (PRONOUN | DETERMINER) != 0
            return start if somebody or is_abstract(words, (at + 1, last + 1)) else at + 1
    return _nearest_people(words, start, last)


def _nearest_people(words: Words, start: int, last: int) -> int:
    """Where a name or crowd begins that hangs on nobody: "condemned by [Mr. Roe] who", "the
    point of contention for [Democratic lawmakers] who"."""
    known = vocabulary()
    crowd = words.lower[last] in known.anonymous or words.lower[last] in _PARTISANS
    if not (crowd or words.named(last)):
        return start
    for at in range(last - 1, start, -1):
        if words.bits[at] & PREPOSITION:
            head = words.lower[at - 1]
            somebody = known.roles.get(head, "media") != "media" or head in known.anonymous
            return start if somebody or words.named(at - 1) else at + 1
        if not (crowd or words.named(at)):
            break
    return start


def whose_servant(words: Words, start: int, head: int, memory: Memory) -> str:
    """The name that "his" or "her" means before who serves somebody: "Ann Roe's " for "[her]
    advisers"; empty where it is nobody's."""
    if words.lower[start] not in ("his", "her") or words.lower[head - 1] not in _SERVANTS:
        return ""
    name = memory.person(words.lower[start], words.start[start]).name
    return f"{name}'s " if name else ""
