"""Where what a reporting verb gives to somebody stands: before, behind or around it."""

from __future__ import annotations

from framing.reading.attribution import deeds
from framing.reading.grammar import phrase_bounds
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verb_candidates import Site
from framing.reading.grammar.words import (
    ADVERB,
    AND,
    AUX,
    COMMA,
    DETERMINER,
    LINK,
    MAIN,
    OWNER,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    STOP,
    TIME,
    TO,
    VERB,
    Range,
    Words,
)

QUESTIONS = listed("questions")  # what opens a clause that is a content
_LOOSE = listed("loose")  # verbs whose bare complement is taken whole, be it a clause or not
# How far behind a cue its content may begin, in tokens.
_SOON = 16
_BARE = 3  # tokens of a content at least, before an aside
_FRONTING, _ASIDES, _AS_MUCH = listed("fronting"), listed("asides"), listed("as_much")
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
        verb.form == "past"
        and site.group == site.at
        and verb.lemma not in _LOOSE
        and (bits & AUX or words.finite(start))
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
                return begin, _own_end(site, source, begin, end)
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


def _own_end(site: Site, source: Range | None, begin: int, end: int) -> int:
    """`end` of a clause before what the narrator goes on with: the sentence's own verb
    behind a "who" ("Roe, who said it was late, [is out]"), its main clause behind an "as",
    an aside on the last one named (", [who has been ill]")."""
    words = site.words
    if words.bits[begin] & QUOTE and words.pauses(begin) and words.opens_sentence(begin):
        rest = range(begin + 1, end)
        if not any(words.bits[at] & (QUOTE | AUX) or words.finite(at) for at in rest):
            return begin + 1  # "chanted, “Lock him up!” [at noon]"
    end = _before_main(site, source, begin, end) if source else end
    mark = end - 2
    while mark > begin + _BARE and not words.bits[mark] & (COMMA | QUOTE):
        mark -= 1
    if mark <= begin + _BARE or not words.bits[mark] & COMMA:
        return end
    return mark if _is_aside(words, mark + 1, end) else end


def _before_main(site: Site, source: Range, begin: int, end: int) -> int:
    """`end` of a content in a clause that isn't its sentence's main one, before what is."""
    words, opens = site.words, source[0]
    relative = bool(words.bits[opens] & RELATIVE) and opens > site.low
    if relative and any(map(words.finite, range(site.low, opens))):
        return end
    led = words.lower[site.low : opens]
    fronted = not _FRONTING.isdisjoint(led) and all(
        bits & (LINK | AND | ADVERB | PREPOSITION) for bits in words.bits[site.low : opens]
    )
    if not relative and not fronted:
        return end
    for at in range(begin + _BARE, end - 1):
        if not words.bits[at] & COMMA or words.bits[at + 1] & QUOTE:
            continue
        if words.finite(at + 1) or (fronted and _opens_main(words, at + 1, end)):
            return at
    return end


def _opens_main(words: Words, at: int, end: int) -> bool:
    """Whether a main clause begins at `at`: a name, pronoun or article, and its verb."""
    if words.bits[at] & (LINK | PREPOSITION | AND) and not words.bits[at] & DETERMINER:
        return False
    stop = phrase_bounds.phrase_end(words, at, end)
    return stop < end and bool(words.bits[stop] & AUX or words.finite(stop))


def _is_aside(words: Words, at: int, end: int) -> bool:
    """Whether what follows a content's last comma only tells of what was named in it."""
    word = words.lower[at]
    if word == "as":
        return at + 1 < end and words.lower[at + 1] not in _AS_MUCH
    if word not in ("a", "an", "the", "one"):
        return word in _ASIDES
    for one in range(at + 1, end):
        if words.bits[one] & LINK:
            return True
        if words.bits[one] & (AUX | AND) or words.finite(one):
            return False
    return True


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
        return start + _behind_programme(site, start)
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
    begin += _behind_programme(site, begin)
    bits = words.bits[begin]
    if verb.verb_class == "forceful" and verb.lemma != "warn" and bits & TO:
        return start
    if bits & TO and site.bits(begin + 1) & QUOTE:
        return begin + 1  # "told him to “leave it alone”"
    if bits & (STOP | PREPOSITION) and not bits & (DETERMINER | TO):
        return _later_clause(site, begin)
    return begin


def _behind_programme(site: Site, at: int) -> int:
    """How many tokens tell but where somebody spoke: "told ABC’s [“This Week” Sunday] that"."""
    words = site.words
    behind = at + 1 + (site.bits(at + 1) & TIME != 0)
    if not words.bits[at] & QUOTE or site.word(behind) != "that":
        return 0
    return behind - at if words.possessive(at - 1) or words.titled(at) else 0


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
    stop = phrase_bounds.topic_end(words, start, end)
    aside = stop + 1
    while aside < min(end, stop + _SOON) and not words.bits[aside] & COMMA:
        aside += 1
    parted = aside + 1 < end and words.bits[stop] & words.bits[aside] & COMMA
    if parted and words.bits[aside + 1] & AUX and not words.bits[aside + 1] & PRONOUN:
        return True  # "claim notions of the mind, even of the soul, must change"
    return any(
        words.bits[at] & AUX or words.finite(at) or words.lower[at].endswith("ed")
        for at in range(start + 1, stop)
    )


def _later_clause(site: Site, start: int) -> int | None:
    """The next "that", quotation, or clause behind a comma soon after."""
    words = site.words
    for at in range(start, min(site.high, start + _SOON)):
        bits = words.bits[at]
        if words.lower[at] == "that" and not words.bits[at - 1] & PREPOSITION:
            return at
        if bits & QUOTE:
            return at + _behind_programme(site, at)
        if at > start + 1 and bits & PRONOUN and not bits & RELATIVE:
            return at
        if at > start and words.lower[at] in (",", ":") and at + 1 < site.high:
            return at + 1 if not site.bits(at + 1) & VERB else None
    return None
