"""What a reporting verb attributes: its source, and its content before, behind or
around it."""

from __future__ import annotations

from framing.reading.attribution import deeds, trailing
from framing.reading.grammar import noun_phrases, phrase_bounds, subjects
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verb_candidates import (
    Draft,
    Site,
    is_abstract,
    phrase,
    site_of,
)
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import (
    AND,
    AUX,
    BE,
    COMMA,
    DETERMINER,
    HAVE,
    LINK,
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

# What opens a clause that is a content.
QUESTIONS = listed("questions")
_ISSUED = listed("issued")
# Verbs whose bare complement is taken whole, be it a clause or not.
_LOOSE = listed("loose")
_REFLEXIVE, _OUGHT, _LOST = listed("reflexive"), listed("ought"), listed("lost")
_UNDONE = listed("undone")
# How far behind a cue its content may begin, in tokens.
_SOON = 16
_OBJECTS = listed("objects")


def draft_of(site: Site, drafts: list[Draft]) -> Draft | None:
    """The attribution of the verb at a site, or None where it makes none.

    Args:
        site: a verb that is one where it stands, and takes a content there.
        drafts: the sentence's attributions so far; a verb without a subject of
            its own ("and said", ", adding") shares the last one's source.
    """
    if site.verb.form in ("past", "participle"):
        if _is_passive(site):
            return _passive(site)
        if deeds.names_a_thing(site):
            return None
        if site.group == site.at and site.word(site.at + 1) == "by":
            return _reduced(site)
    return _active(_issued(site) if site.verb.form == "ing" else site, drafts)


def _active(site: Site, drafts: list[Draft]) -> Draft | None:
    """The attribution of a verb whose subject is the source."""
    words, verb = site.words, site.verb
    own = subjects.subject(words, site.group, site.low)
    if verb.form == "ing" and site.group == site.at:
        own = None if site.before & (COMMA | STOP) or own is None else deeds.nearest(words, own)
    if own is None and (inverted := trailing.inverted(site)):
        return inverted
    source = own or _shared_subject(site, drafts)
    quoted = site.before & QUOTE != 0
    if not (deeds.can_say(site, source) if source else quoted and verb.lemma != "read"):
        return None
    if verb.verb_class == "none" and deeds.is_wished(site):
        return None
    if verb.lemma in _UNDONE and deeds.is_negated(site):
        return None
    found_phrase = phrase(words, site.at, site.high, verb) if verb.phrases else None
    cue_end, verb_class = found_phrase or (site.at + 1, verb.verb_class)
    if verb.clause and verb.form in ("past", "s") and site.word(cue_end) == "in":
        cue_end = _statement_end(site, cue_end)
    start = _cue_start(site)
    if start < site.group and (verb_class == "none" or verb.evidence or not verb.clause):
        return None  # a purpose: "came to back the plan"
    put = found_phrase is not None and verb_class == "neutral"
    content = _content_around(site, own, cue_end, put) if own or quoted else None
    if content is None:
        following = _content(site, cue_end, found_phrase is not None, source)
        content = [following] if following else []
    return Draft([source] if source else [], [(start, cue_end)], content, verb_class)


def _content_around(
    site: Site, own: Range | None, cue_end: int, put: bool
) -> list[Range] | None:
    """The content before a cue or on both sides of it, None where there is none; `put`
    is whether the cue is a phrase such as "put it"."""
    if not (site.verb.clause or put):
        return None
    content: list[Range] | None = None
    if own and own[0] > site.low and site.words.lower[own[0] - 1] == "as":
        content = trailing.as_reported(site, own[0] - 1, cue_end)
    if content is None and site.verb.clause:
        content = trailing.around(site, own[0] if own else site.group, cue_end)
    return content


def _is_passive(site: Site) -> bool:
    """Whether a form of "be" stands in the verb's group, or just before it."""
    if site.before & BE and site.before & PRONOUN:
        return True
    group = site.words.bits[site.group : site.at]
    return any(bits & BE for bits in group)


def _issued(site: Site) -> Site:
    """The site of an "ing", its group from "issued" on in "issued a statement saying"."""
    words = site.words
    if site.word_before not in vocabulary().documents:
        return site
    for at in range(site.group - 2, max(site.low, site.group - 6), -1):
        if words.lower[at] in _ISSUED:
            group = subjects.verb_group(words, at, site.low)
            return site_of(words, site.at, site.low, site.high, group, site.verb)
        if words.bits[at] & (STOP | QUOTE):
            break
    return site


def _cue_start(site: Site) -> int:
    """Where the cue begins: its verb group, with a "to" before it."""
    return site.group - 1 if site.before & TO else site.group


def _statement_end(site: Site, end: int) -> int:
    """`end`, at an "in", behind "in a (written) statement", which belongs to the cue."""
    if site.word(end + 1) in ("a", "an"):
        for at in (end + 2, end + 3):
            if site.word(at) in phrase_bounds.OCCASIONS:
                return at + 1
    return end


def _shared_subject(site: Site, drafts: list[Draft]) -> Range | None:
    """The subject of a verb that has none of its own: that of the cue before it,
    else the sentence's."""
    timed = noun_phrases.before_time(site.words, site.group, site.low)
    before = site.words.bits[timed - 1] if timed > site.low else STOP
    joined = before & (AND | COMMA | STOP | LINK | PREPOSITION) or site.verb.form == "ing"
    if not (joined or site.group < site.at):
        return None
    if drafts and drafts[-1].source:
        return drafts[-1].source[0]
    return subjects.opening_subject(site.words, site.low, site.group)


def _content(site: Site, cue_end: int, phrasal: bool, source: Range | None) -> Range | None:  # noqa: PLR0911 - a row of cases
    """The content to the right of a cue, None where there is none."""
    words, high, verb = site.words, site.high, site.verb
    start = phrase_bounds.behind_adjuncts(words, cue_end, high)
    if start >= high:
        return None
    bits = words.bits[start]
    whole = verb.infinitive and bits & TO
    whole = whole or (phrasal and (words.lower[start] in QUESTIONS or bits & QUOTE))
    if whole:
        return start, phrase_bounds.clause_end(words, start, high)
    if verb.clause and not phrasal:
        begin = _clause_start(site, start)
        if begin is not None:
            end = phrase_bounds.clause_end(words, begin, high)
            if verb.lemma in _LOOSE or _is_clause(words, begin, end):
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


def _clause_start(site: Site, start: int) -> int | None:  # noqa: PLR0911 - a row of cases
    """Where the clause or quotation behind a cue begins, None where none does."""
    words, high, verb = site.words, site.high, site.verb
    bits, word = words.bits[start], words.lower[start]
    if word == "that" or bits & QUOTE:
        return start
    if word == ":":
        return start + 1 if start + 1 < high else None
    if word == ",":
        return _later_quotation(site, start + 1)
    if verb.lemma == "continue" or bits & (AND | STOP):
        return None
    if verb.listener:
        return _behind_listener(site, start)
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
    begin = phrase_bounds.behind_adjuncts(words, heard, high)
    if begin >= high:
        return None
    bits = words.bits[begin]
    if verb.verb_class == "forceful" and verb.lemma != "warn" and bits & TO:
        return start
    if bits & TO and site.bits(begin + 1) & QUOTE:
        return begin + 1  # "told him to “leave it alone”"
    if bits & (STOP | PREPOSITION) and not bits & (DETERMINER | TO):
        return _later_clause(site, begin)
    return begin


def _later_quotation(site: Site, start: int) -> int | None:
    """The "that" or quotation behind an aside: "said, to cheers, that ..."."""
    for at in range(start, min(site.high, start + 2 * _SOON)):
        if site.words.lower[at] == "that" or site.words.bits[at] & QUOTE:
            return at
    return None


def _is_clause(words: Words, start: int, end: int) -> bool:
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
            return at
        if at > start + 1 and bits & PRONOUN and not bits & RELATIVE:
            return at
        if at > start and words.lower[at] in (",", ":") and at + 1 < site.high:
            return at + 1 if not site.bits(at + 1) & VERB else None
    return None


def _passive(site: Site) -> Draft | None:
    """ "Was rejected by X": the agent is the source, the subject the content."""
    words, at, high = site.words, site.at, site.high
    verb, cue = site.verb, [(site.group, at + 1)]
    if site.word(at + 1) == "to" and site.bits(at + 2) & (BE | HAVE):
        return None  # "is thought to be"
    if site.word(at + 1) == "in" and site.word(at + 2) == "by":
        return None  # "was sworn in by a judge"
    for by in range(at + 1, min(high, at + 8)):
        if words.bits[by] & STOP:
            break
        if words.lower[by] == "by":
            found = subjects.subject(words, site.group, site.low)
            end = phrase_bounds.phrase_end(words, by + 1, high)
            end = noun_phrases.before_time(words, end, by + 1)
            nobody = end == by + 1 or words.lower[by + 1] == "name"
            # "confirmed by a 66 to 32 vote"
            if found is None or nobody or is_abstract(words, (by + 1, end)):
                return None
            return Draft([(by + 1, end)], cue, [found], verb.verb_class)
    if (verb.listener or verb.lemma == "ask") and site.word(at + 1) in QUESTIONS:
        content = [(at + 1, phrase_bounds.clause_end(words, at + 1, high))]
        return Draft([], cue, content, verb.verb_class)
    return None


def _reduced(site: Site) -> Draft | None:
    """ "A plan proposed by X": the noun before the participle is the content."""
    words, at = site.words, site.at
    end = phrase_bounds.phrase_end(words, at + 2, site.high)
    if at <= site.low or end <= at + 2 or site.before & STOP:
        return None
    start = noun_phrases.phrase_start(words, at - 1, site.low)
    return Draft([(at + 2, end)], [(at, at + 2)], [(start, at)], site.verb.verb_class)
