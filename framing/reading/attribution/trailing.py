"""Cues that follow their content or part it: "..., he said", "..., said Lee, ...",
"as Lee said"."""

from __future__ import annotations

from framing.reading.grammar import noun_phrases, phrase_bounds, subjects
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verb_candidates import Draft, Site
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import (
    AND,
    COMMA,
    DETERMINER,
    LINK,
    NAMED,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    STOP,
    TIME,
    TO,
    VERB,
    Range,
)

# No clause is shorter, in tokens with the comma before it.
_CLAUSE = 5
_OBJECTS = listed("objects")
_OPENS = DETERMINER | NAMED
_BREAKS = frozenset((";", "(", ")", "—", "–", "--"))


def as_reported(site: Site, link: int, cue_end: int) -> list[Range] | None:
    """The content beside "as X reported": before its comma, else behind it."""
    words = site.words
    end = cue_end
    while end < site.high and not (
        words.bits[end] & QUOTE or words.lower[end] in (",", ";", ":")
    ):
        end += 1
    if end - cue_end > 10 or any(words.bits[at] & TO for at in range(cue_end, end)):
        return None
    parted = end + 1 < site.high and words.lower[end] in (",", ":")
    if link > site.low and words.bits[link - 1] & COMMA:
        if parted and not any(map(words.finite, range(site.low, link))):
            right = (end + 1, site.high)  # "Given that, as Lee said, the road is shut"
            return [(site.low, link), right] if words.finite(end + 1) else [right]
        return [(site.low, link)]
    if link <= site.low + 2 and parted:
        return [(end + 1, site.high)]
    return None


def inverted(site: Site) -> Draft | None:  # noqa: PLR0911 - a row of cases
    """A cue before its source: '"...," said Lee, a farmer'."""
    words, at, verb = site.words, site.at, site.verb
    if not verb.clause or verb.form not in ("past", "s") or site.group != at:
        return None
    if verb.lemma == "tell":
        return None
    quoted = at > site.low and bool(site.before & QUOTE)
    if not (quoted or (site.before & COMMA and not verb.evidence)) or at + 1 >= site.high:
        return None
    follow, word = words.bits[at + 1], words.lower[at + 1]
    if follow & (PRONOUN | QUOTE | STOP | TIME) or word == "that" or word in _OBJECTS:
        return None
    known = words.named(at + 1) or follow & DETERMINER or word in vocabulary().roles
    if not known and not (quoted and _names_soon(site, at + 1)):
        return None
    end = phrase_bounds.apposed_end(words, at + 1, site.high)
    end = subjects.without_doing(words, at + 1, noun_phrases.name_end(words, at + 1, end))[1]
    end = _with_name(site, end)
    content = [_left(site, at)]
    later = end
    while later < site.high and words.bits[later] & (STOP | AND):
        later += 1
    if not quoted and end == later < site.high and words.finite(end):
        return None  # "Roe, among others, said the plan was dead"
    if end < later < site.high:
        parted = not quoted and words.bits[end] & COMMA
        goes_on = parted and not words.bits[later] & (VERB | LINK | PREPOSITION)
        if words.bits[later] & QUOTE or goes_on:
            content.append((later, site.high))
    return Draft([(at + 1, end)], [(at, at + 1)], content, verb.verb_class)


def _with_name(site: Site, end: int) -> int:
    """`end` of a role behind the cue, with its bearer's name: "said the union's head[, Mia
    Tan]"."""
    words, high = site.words, site.high
    if words.named(end - 1) or words.lower[end - 1] not in vocabulary().roles:
        return end
    stop = end + 1
    while stop < high and words.named(stop):
        stop += 1
    parted = stop >= high or words.bits[stop] & STOP
    return stop if site.bits(end) & COMMA and stop > end + 1 and parted else end


def _names_soon(site: Site, start: int) -> bool:
    """Whether a name or role follows behind adjectives: "said former Senator Roe"."""
    words = site.words
    for at in range(start, min(site.high, start + 4)):
        if words.bits[at] & (STOP | QUOTE | VERB | PREPOSITION | LINK | PRONOUN):
            return False
        if at > start and (words.named(at) or words.lower[at] in vocabulary().roles):
            return True
    return False


def _left(site: Site, end: int) -> Range:
    """The content before a trailing cue: the quotation that ends there, where a
    comma or colon sets it off, else all of the sentence so far."""
    words = site.words
    start = site.low
    opener = end - 1
    if opener > site.low and words.bits[opener] & QUOTE and words.bits[opener - 1] & STOP:
        start = opener if words.opens_sentence(opener) else start
    while start < end - 1 and words.bits[start] & (AND | COMMA):
        start += 1
    return start, end


def around(site: Site, pre: int, cue_end: int) -> list[Range] | None:
    """The contents around a cue that follows its content, or parts it; None where
    the content stands to the right. `pre` is where source and cue begin."""
    words, high = site.words, site.high
    if pre <= site.low or not words.bits[pre - 1] & (COMMA | QUOTE):
        return None
    quoted = bool(words.bits[pre - 1] & QUOTE) and words.pauses(pre - 1)
    if site.verb.lemma == "continue" and not quoted:
        return None
    start = phrase_bounds.behind_adjuncts(words, cue_end, high)
    if site.verb.listener:
        heard = phrase_bounds.listener_end(words, start, high)
        start = phrase_bounds.behind_adjuncts(words, heard, high)
    if start >= high:
        return [_left(site, pre)] if quoted or _says_something(site, pre) else None
    if _goes_on(site, start, quoted):
        return None
    if not quoted and words.lower[start] != "," and not _says_something(site, pre):
        return None
    content = [_left(site, pre)]
    quote = start
    while quote < high and not words.bits[quote] & QUOTE:
        quote += 1
    title = quote + 1 >= high and quote < high and words.titled(quote)
    if start < quote < high and words.bits[quote - 1] & (STOP | AND) and not title:
        content.append((quote, high))
    elif not quoted and words.lower[start] == "," and start + 1 < high:
        parts = VERB | LINK | PREPOSITION
        whole = any(words.finite(at) for at in range(content[0][0], pre))
        predicate = not whole and words.finite(start + 1)
        if site.word(start + 1) == "that" or predicate or not site.bits(start + 1) & parts:
            content.append((start + 1, high))
    return content


def _says_something(site: Site, end: int) -> bool:
    """Whether the sentence up to `end` can be a content: more than "At noon,"."""
    words = site.words
    adjunct = words.bits[site.low] & PREPOSITION and not words.bits[site.low] & LINK
    for at in range(site.low, end if adjunct else site.low):
        if words.bits[at] & COMMA and not words.bits[at + 1] & PREPOSITION:
            adjunct = end - at < _CLAUSE  # "In all, hackers broke into it, Lee said"
            break
    return (end - site.low >= 5 and not adjunct) or any(
        words.bits[at] & (QUOTE | VERB) or words.finite(at) for at in range(site.low, end)
    )


def _goes_on(site: Site, start: int, quoted: bool) -> bool:  # noqa: PLR0911 - a row of cases
    """Whether a content begins at `start`, behind the cue, or soon after it."""
    words, high = site.words, site.high
    follow, word = words.bits[start], words.lower[start]
    held = STOP | TO | PRONOUN if site.verb.listener else STOP | TO | PRONOUN | _OPENS
    if quoted and not follow & held and word != "that":
        return bool(follow & QUOTE)  # "told thousands from the West Front", "said onstage"
    if not follow & (STOP | PREPOSITION | AND | LINK) or follow & QUOTE:
        return True
    if word == "at" and site.word(start + 1) in ("least", "most"):
        return True
    if word == "that" or (site.verb.infinitive and follow & TO):
        return True
    if site.verb.listener and follow & TO and site.bits(start + 1) & QUOTE:
        return True  # "told him to “leave it alone”"
    if quoted:
        return False
    if word == ":":
        return True
    if not follow & (PREPOSITION | STOP) or word in _BREAKS:
        return False
    later, parted = start, False
    while later < high and not words.bits[later] & QUOTE and words.lower[later] != "that":
        parted = parted or bool(words.bits[later] & COMMA)
        later += 1
    if later >= high:
        return False  # "said in a message to the party"
    if words.bits[later] & QUOTE:
        opens = words.bits[later - 1] & STOP and words.opens_sentence(later)
        return bool(opens) and not (words.titled(later) and later + 1 >= high)
    return not parted
