"""Quotations that no verb gives to anybody: who beside them may have said them."""

from __future__ import annotations

from framing.reading.grammar import openings, phrase_bounds, subjects
from framing.reading.grammar.verb_candidates import Draft
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import DETERMINER, OWNER, PRONOUN, STOP, Range, Words

# No describing words before a name are more.
_DESCRIBED = 5


def uncued_draft(words: Words, at: int, low: int, high: int) -> Draft:
    """A quotation by nothing but its place: an unlisted verb beside it
    ("quipped:", "Lee started", "huffed Lee"), or the sentence's subject, or nobody."""
    content = [(at, at + 1)]
    following = at + 1
    if following + 1 < high and not words.bits[following] & STOP:
        if _may_report(words, following) and _names_soon(words, following + 1, high):
            source = (following + 1, phrase_bounds.apposed_end(words, following + 1, high))
            return Draft([source], [(following, following + 1)], content, "neutral")
        verb = phrase_bounds.phrase_end(words, following, min(high, at + 8)) - 1
        if verb > following and _may_report(words, verb) and _may_say(words, following, verb):
            return Draft([(following, verb)], [(verb, verb + 1)], content, "neutral")
    verb = at - 1
    while verb > low and words.bits[verb] & STOP:
        verb -= 1
    cue: list[Range] = []
    found: Range | None = None
    if low < verb < at - 1 and _may_report(words, verb):
        cue, found = [(verb, verb + 1)], subjects.subject(words, verb, low)
    found = found or openings.opening_subject(words, low, verb if cue else at)
    if found and not cue and not _may_say(words, *found):
        found = None
    return Draft([found] if found else [], cue, content, "neutral" if cue else "none")


def _names_soon(words: Words, start: int, high: int) -> bool:
    """Whether a name follows, behind the words that describe its bearer: "laughed
    shopkeeper Lee", "sighed retired teacher Lee"."""
    for at in range(start, min(high, start + _DESCRIBED)):
        if words.named(at):
            return True
        if words.bits[at] & ~(DETERMINER | OWNER):
            break
    return False


def _may_say(words: Words, start: int, end: int) -> bool:
    """Whether the words before an unlisted verb are somebody: a pronoun, a name, a role."""
    if words.bits[start] & PRONOUN:
        return end - start == 1
    if words.bits[end - 1] & PRONOUN:
        return False
    return words.named(end - 1) or words.lower[end - 1] in vocabulary().roles


def _may_report(words: Words, at: int) -> bool:
    """Whether a word that no list has looks like a verb in the past or present."""
    word, known = words.lower[at], vocabulary()
    verb = word.endswith(("ed", "s")) and not words.named(at)
    return verb and word not in known.documents and word not in known.roles
