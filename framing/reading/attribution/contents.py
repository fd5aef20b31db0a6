"""Where what a reporting verb gives to somebody stands: before, behind or around it."""

from __future__ import annotations

from framing.reading.attribution import deeds
from framing.reading.grammar import phrase_bounds
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verb_candidates import Site
from framing.reading.grammar.words import (
    AND,
    AUX,
    DETERMINER,
    MAIN,
    OWNER,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    STOP,
    TO,
    VERB,
    Range,
    Words,
)

QUESTIONS = listed("questions")  # what opens a clause that is a content
_LOOSE = listed("loose")  # verbs whose bare complement is taken whole, be it a clause or not
# How far behind a cue its content may begin, in tokens.
_SOON = 16
_OBJECTS, _REFLEXIVE = listed("objects"), listed("reflexive")


def content_of(site: Site, cue_end: int, phrasal: bool, source: Range | None) -> Range | None:  # noqa: PLR0911 - a row of cases
    """The content to the right of a cue, None where there is none."""
    words, high, verb = site.words, site.high, site.verb
    start = phrase_bounds.behind_adjuncts(words, cue_end, high)
    if start >= high:
        return None
    if verb.infinitive and words.bits[start] & PREPOSITION:
        start = _behind_occasion(site, start)
    bits = words.bits[start]
    if (
        (bits & AUX or words.finite(start))
        and verb.form == "past"
        and verb.lemma not in _LOOSE
        and site.group == site.at
    ):
        return None  # "Curbs announced on Monday would have"
    to_verb = bits & TO and not site.bits(start + 1) & (DETERMINER | OWNER)
    asked = phrasal and (words.lower[start] in QUESTIONS or bits & QUOTE)
    if asked or (verb.infinitive and to_verb):
        return start, phrase_bounds.clause_end(words, start, high)
    if verb.clause and not phrasal:
        begin = _clause_start(site, start)
        if begin is not None and not deeds.is_count(site, begin):
            end = phrase_bounds.clause_end(words, begin, high)
            if verb.lemma in _LOOSE or is_clause(words, begin, end):
                return begin, end
    if not (verb.topic or phrasal) or bits & (STOP | AND):
        return None
    if not phrasal and bits & PREPOSITION and not bits & DETERMINER:
        return None
    if verb.lemma == "call" and source and words.lower[source[0]] in ("a", "an", "so"):
        return None  # "a band called ..."
    if deeds.is_act(site, start) or (words.lower[start] in _REFLEXIVE and start + 2 >= high):
        return None
    if deeds.is_wished(site):
        return None
    tells = verb.evidence and source and deeds.is_document(words, source)
    end = (phrase_bounds.clause_end if tells else phrase_bounds.topic_end)(words, start, high)
    return (start, end) if end > start else None


def _behind_occasion(site: Site, start: int) -> int:
    """`start` behind the occasion of a promise: "pledged during a visit in July [to keep]"."""
    words = site.words
    for at in range(start + 1, min(site.high - 1, start + _SOON)):
        if words.bits[at] & (STOP | QUOTE | AUX | VERB):
            break
        if words.bits[at] & TO and words.bits[at + 1] & (MAIN | VERB):
            return at
    return start


def _clause_start(site: Site, start: int) -> int | None:  # noqa: PLR0911 - a row of cases
    """Where the clause or quotation behind a cue begins, None where none does."""
    words, high, verb = site.words, site.high, site.verb
    bits, word = words.bits[start], words.lower[start]
    if word == "that" or bits & QUOTE:
        return start + _is_programme(site, start)
    if word == ":":
        return start + 1 if start + 1 < high else None
    if word == ",":
        return _later_quotation(site, start + 1)
    if verb.lemma == "continue" or bits & (AND | STOP):
        return None
    if verb.listener:
        return _behind_listener(site, start)
    if verb.lemma == "ask":
        heard = phrase_bounds.listener_end(words, start, high)
        asked = site.word(heard) in QUESTIONS or site.bits(heard) & (QUOTE | TO)
        return heard if asked and heard > start else start
    least = word == "at" and site.word(start + 1) == "least"
    if bits & PREPOSITION and not bits & DETERMINER and not least:
        later = _later_clause(site, start)
        return later if later is not None or verb.lemma != "say" else start
    return start


def _behind_listener(site: Site, start: int) -> int | None:
    """Where the content begins behind "told reporters"; of one who is urged or
    promised to do something, the content begins with them."""
    words, high, verb = site.words, site.high, site.verb
    heard = phrase_bounds.listener_end(words, start, high)
    if words.named(start) and site.bits(start + 1) & OWNER:
        heard = start + 1  # "told AFP [his government was ready]"
    begin = phrase_bounds.behind_adjuncts(words, heard, high)
    if begin >= high:
        return None
    if _is_programme(site, begin):
        begin += 1
    bits = words.bits[begin]
    if verb.verb_class == "forceful" and verb.lemma != "warn" and bits & TO:
        return start
    if bits & TO and site.bits(begin + 1) & QUOTE:
        return begin + 1  # "told him to “leave it alone”"
    if bits & (STOP | PREPOSITION) and not bits & (DETERMINER | TO):
        return _later_clause(site, begin)
    return begin


def _is_programme(site: Site, at: int) -> bool:
    """Whether a quotation is but where somebody spoke: "told ABC’s “This Week” that"."""
    words = site.words
    if not words.bits[at] & QUOTE or site.word(at + 1) != "that":
        return False
    return words.possessive(at - 1) or words.titled(at)


def _later_quotation(site: Site, start: int) -> int | None:
    """The "that" or quotation behind an aside: "said, to cheers, that ..."."""
    for at in range(start, min(site.high, start + 2 * _SOON)):
        if site.words.lower[at] == "that" or site.words.bits[at] & QUOTE:
            return at
    return None


def is_clause(words: Words, start: int, end: int) -> bool:
    """Whether a content opens like a clause or quotation, or holds a verb before
    a noun phrase would end."""
    bits = words.bits[start]
    if bits & QUOTE or words.lower[start] in QUESTIONS or words.lower[start - 1] == ":":
        return True
    if bits & PRONOUN and words.lower[start] not in _OBJECTS:
        return True
    return any(
        words.bits[at] & AUX or words.finite(at) or words.lower[at].endswith("ed")
        for at in range(start + 1, phrase_bounds.topic_end(words, start, end))
    )


def _later_clause(site: Site, start: int) -> int | None:
    """The next "that", quotation, or clause behind a comma soon after."""
    words = site.words
    for at in range(start, min(site.high, start + _SOON)):
        bits = words.bits[at]
        if words.lower[at] == "that" and not words.bits[at - 1] & PREPOSITION:
            return at
        if bits & QUOTE:
            return at + _is_programme(site, at)
        if at > start + 1 and bits & PRONOUN and not bits & RELATIVE:
            return at
        if at > start and words.lower[at] in (",", ":") and at + 1 < site.high:
            return at + 1 if not site.bits(at + 1) & VERB else None
    return None
