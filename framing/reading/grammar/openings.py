"""The subject with which a sentence opens, the plural at a subject's head, and whether a
subject is a thing."""

from __future__ import annotations

from framing.reading.grammar import noun_phrases, phrase_bounds
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import (
    ADVERB,
    AND,
    COMMA,
    DETERMINER,
    LINK,
    MAIN,
    NUMERIC,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    STOP,
    TIME,
    TO,
    Range,
    Words,
)

_PARTISANS = listed("partisans")
_CROWDS, _NEW_SUBJECTS = listed("crowds"), listed("new_subjects")
_THINGS, _TEAMS, _AMOUNTS, _BODIES = map(listed, ("things", "teams", "amounts", "bodies"))
_THING_ENDINGS = tuple(sorted(listed("thing_endings")))
_BY_THEN = frozenset(("ago", "prior", "earlier", "later", "before"))
_BRACKETED = 8  # tokens of a party and seat in brackets, at most
_TIMED = 6  # no time that opens a sentence is longer, in tokens with its comma


def _behind_time(words: Words, start: int, end: int) -> int:
    """`start` behind a time and its comma: "Ten minutes later, the mayor"."""
    for at in range(start + 1, min(end, start + _TIMED)):
        if words.bits[at] & COMMA:
            timed = words.bits[at - 1] & TIME or words.lower[at - 1] in _BY_THEN
            return at + 1 if timed and not words.named(at - 2) else start
    return start


def opening_subject(words: Words, low: int, group: int) -> Range | None:  # noqa: PLR0911 - a row of cases
    """The subject with which a sentence opens, if its verb comes before `group`."""
    at = _opening(words, low, group)
    if at >= group:
        return None
    if words.bits[at] & PRONOUN:
        return at, at + 1
    if noun_phrases.is_gerund_clause(words, at, group) and (
        own := behind_gerund(words, at, group)
    ):
        return own
    end = phrase_bounds.phrase_end(words, at, group)
    called = end - at == 1 and end + 1 < group and words.bits[end] & COMMA
    if called and words.bits[end + 1] & PRONOUN and not words.bits[end + 1] & RELATIVE:
        return end + 1, end + 2  # "Oh, he's trying"
    for inner in range(at + 1, end):
        if words.lower[inner] in _NEW_SUBJECTS:
            return inner, inner + 1  # "Last week she"
    end = noun_phrases.name_end(words, at, _timed_end(words, at, end))
    if end + 1 < group and words.bits[end] & COMMA and not words.named(end - 1):
        named = words.named(end + 1) and words.named(end + 2)  # "his rival, Representative Roe"
        end = phrase_bounds.apposed_end(words, at, group) if named else end
    bare = end - at == 1 and words.bits[at] & DETERMINER and not words.bits[at] & PRONOUN
    if bare and words.lower[at] not in _CROWDS:
        return None
    return (at, end) if end > at and not noun_phrases.is_gerund_clause(words, at, end) else None


def _opening(words: Words, low: int, group: int) -> int:
    """Where a sentence's subject begins, behind links, adverbs, a phrase or a time."""
    at = low
    while at < group and words.bits[at] & (STOP | QUOTE | AND | ADVERB):
        at += 1
    bits = words.bits[at] if at < group else 0
    if not bits & (PREPOSITION | LINK) or bits & DETERMINER:
        return _behind_time(words, at, group)
    while at < group and not words.bits[at] & COMMA:
        at += 1
    return at + 1


def _timed_end(words: Words, at: int, end: int) -> int:
    """Where a subject ends before a time or an adverb: "Roe [on Tuesday renewed his promise
    and said]", "the mayor [reportedly]"."""
    while end - 1 > at and words.bits[end - 1] & ADVERB and not words.named(end - 1):
        end -= 1
    for timed in range(at + 1, end):
        if words.bits[timed] & TIME and not words.bits[timed - 1] & DETERMINER:
            return noun_phrases.before_time(words, timed + 1, at)
    return end


def behind_gerund(words: Words, low: int, group: int) -> Range | None:
    """The subject behind a clause that opens with a form in -ing: "Speaking in Lund, Ohio,
    [Lee] went on"."""
    apposed: Range | None = None
    for mark in range(low + 1, group):
        if words.bits[mark] & (COMMA | QUOTE) and words.pauses(mark):
            if apposed and words.finite(mark + 1):
                return apposed  # "Speaking in Lund, Roe, the mayor, said"
            end = phrase_bounds.phrase_end(words, mark + 1, group)
            behind = _behind_brackets(words, end, group)
            if mark + 1 < end and behind < group and words.finite(behind):
                return mark + 1, end
            if mark + 1 < end < group and words.bits[end] & COMMA and words.named(mark + 1):
                apposed = mark + 1, end
    return None


def _behind_brackets(words: Words, at: int, end: int) -> int:
    """`at` behind brackets that begin there: "Roe [(D-Ohio)] said"."""
    if at < end and words.lower[at] == "(":
        inner = range(at, min(end, at + _BRACKETED))
        return next((one + 1 for one in inner if words.lower[one] == ")"), at)
    return at


def plural_head(words: Words, start: int, end: int) -> Range | None:
    """The noun in the plural at a subject's head, None where it is a name or of one."""
    head = start
    while head < end and not words.bits[head] & (PREPOSITION | STOP | LINK):
        if head > start and (words.finite(head) or words.lower[head].endswith("ed")):
            break
        head += 1
    last = head - 1
    word = words.lower[last] if last >= start else ""
    named = last < start or (words.named(last) and word not in _PARTISANS)
    if named or words.bits[last] & (PRONOUN | RELATIVE):
        return None
    many = (word.endswith("s") and not words.possessive(last)) or word in ("people", "police")
    return (start, head) if many else None


def speaks(word: str) -> bool:
    """Whether a noun is one of people, bodies or papers that can speak."""
    return word in vocabulary().roles or word in vocabulary().documents


def is_abstract(words: Words, found: Range) -> bool:
    """Whether the head of a subject names no person, body or paper, but an act, a time
    or a state: "the visit", "history", "any measure"; "it" too."""
    start, end = found
    known = vocabulary()
    while start < end - 1 and words.bits[start] & (DETERMINER | AND):
        start += 1
    head = start
    for at in range(start, end):
        if words.bits[at] & (STOP | PREPOSITION | LINK | QUOTE | TO):
            break
        head = at
    word = words.lower[head]
    if words.named(head) or words.bits[head] & PRONOUN:
        return False
    if word in known.documents or word in _TEAMS:
        return False  # "the results", but "a result"
    word = word.removesuffix("s") if word not in _THINGS else word
    if word in known.roles or word in known.documents or word in _BODIES:
        return False
    if word in _AMOUNTS and head + 2 < end and words.lower[head + 1] == "of":
        return is_abstract(words, (head + 2, end))  # "a number of readers"
    return word in _THINGS or word.endswith(_THING_ENDINGS) or word[-1:] in NUMERIC


def is_thing(words: Words, found: Range) -> bool:
    """Whether the head of a subject is a thing that can't speak.

    Names, people and documents ("the survey") can.
    """
    start, end = found
    if end - start == 1 and (not words.named(start) or words.bits[start] & DETERMINER):
        word = words.lower[start]
        return word in ("it", "that", "this", "which", "these", "those")
    parted = (at for at in range(start, end) if words.bits[at] & (STOP | LINK))
    if not vocabulary().documents.isdisjoint(words.lower[start : next(parted, end)]):
        return False
    while start < end and words.bits[start] & (DETERMINER | AND):
        start += 1
    head = at = start
    while at < end and not words.bits[at] & (STOP | PREPOSITION | LINK | QUOTE | TO | MAIN):
        if at > head and words.lower[at].endswith("ing") and not words.named(at):
            break
        head = at
        at += 1
    if head >= end:
        return True
    if words.named(head):
        return words.possessive(head)
    word = words.lower[head]
    people = word in vocabulary().anonymous or word in _TEAMS
    return not (speaks(word) or people or words.bits[head] & PRONOUN)
