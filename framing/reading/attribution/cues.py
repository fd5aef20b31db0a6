"""The attributions of one sentence: one draft a cue, be it a verb, "according to",
a noun, an adjective, or a name before a colon."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import lru_cache

from framing.reading.attribution import uncued
from framing.reading.attribution.contents import QUESTIONS
from framing.reading.attribution.predicates import draft_of
from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar import noun_phrases, phrase_bounds, subjects
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.openings import is_thing
from framing.reading.grammar.verb_candidates import Draft, is_verb, phrase, site_of
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import (
    ADJECTIVE,
    ADVERB,
    AND,
    AUX,
    BE,
    COMMA,
    DETERMINER,
    HEAD,
    LINK,
    MAIN,
    NOUN,
    OWNER,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    STOP,
    VERB,
    Range,
    Words,
)
from framing.reading.speakers import descriptions

# A line that begins with a label, as an interview's do: "LEE: ...".
_LABEL = re.compile(r"^[\"“]?(?:[A-Z][\w.’'-]* ){0,4}([A-Z][\w’'-]{2,}):(?=\s)", re.M)
_ADJOINED, _FEELS = listed("adjoined"), listed("feels")
_MOST_CUES = 40  # what else may be a cue is passed over: no sentence of prose has more of them
_SHORT = 16  # no condition of anonymity is longer, in tokens
_FILLING = AND | STOP | ADVERB
_OBJECTIONS = listed("objections")
_JOINTS, _PARTING = frozenset(("and", "but", "while")), frozenset((",", ";", "—", "–", "--"))


def drafts_of(words: Words, low: int, high: int) -> list[Draft]:
    """The attributions of one sentence (tokens `low` to `high`), in the order of
    their cues; no cue, none."""
    drafts: list[Draft] = []
    bits = words.bits
    low = behind_dateline(words, low, high)
    first = bisect_left(words.cues, low)
    last = bisect_left(words.cues, high, first)
    if words.lower[low] == "in" and (polled := uncued.in_poll(words, low, high)):
        drafts.append(polled)
    if words.lower[low] == "to" and (seen := uncued.seen_by(words, low, high)):
        drafts.append(seen)
    for at in words.cues[first : min(last, first + _MOST_CUES)]:
        draft = None
        if bits[at] & HEAD:
            draft = _according(words, at, low, high)
        if bits[at] & VERB:
            draft = _verb(words, at, low, high, drafts)
        if draft is None and bits[at] & NOUN:
            draft = _noun(words, at, low, high)
        if draft is None and bits[at] & ADJECTIVE:
            draft = _adjective(words, at, low, high)
        if draft is None or not draft.content or _is_asked_of_us(words, draft):
            continue
        within = _held(at, drafts)
        if within and (draft.verb_class == "none" or _is_told(words, at, draft, drafts)):
            continue
        if within and draft.source and drafts[-1].content[-1][0] < draft.source[0][0]:
            _end_before(words, draft, drafts[-1])
        drafts.append(draft)
    return drafts


def _is_told(words: Words, at: int, draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a form in -ing behind a preposition is told of another by who speaks: "said Roe
    erred by [urging]"."""
    gerund = words.lower[at].endswith("ing") and words.bits[at - 1] & PREPOSITION
    plain = draft.verb_class in ("neutral", "doubt")  # but "by stating that"
    return bool(gerund) and not plain and draft.source == drafts[-1].source


def _end_before(words: Words, draft: Draft, last: Draft) -> None:
    """End the last content before another who speaks on: "it was late[, and Lin said so]"."""
    start = draft.source[0][0]
    joint = start - 1
    if draft.cue[0][0] < start or not words.bits[joint] & (AND | LINK):
        return
    mark = words.lower[joint - 1]
    if words.lower[joint] in _JOINTS and mark in _PARTING:
        begin = last.content[-1][0]
        last.content[-1] = (begin, max(begin + 1, joint - 1))


def _is_asked_of_us(words: Words, draft: Draft) -> bool:
    """Whether a content only says how its speaker is to be named: "not to be named"."""
    start, end = draft.content[0]
    return end - start <= _SHORT and descriptions.keeps_unnamed(words, start, end)


def _verb(words: Words, at: int, low: int, high: int, drafts: list[Draft]) -> Draft | None:
    """A verb that takes a content, by itself or with the words behind it."""
    verb = vocabulary().verbs[words.lower[at]]
    takes = verb.clause or verb.topic or verb.infinitive
    if not takes and phrase(words, at, high, verb) is None:
        return None
    site = site_of(words, at, low, high, subjects.verb_group(words, at, low), verb)
    alone = at == low + 1 and not words.bits[low] & PRONOUN  # but "He hopes that"
    noun = verb.nounish and verb.form in ("s", "base") and alone
    if noun and words.named(low) and not _is_name(words, low):
        return None  # "Open questions that ..."
    return draft_of(site, drafts) if is_verb(site) else None


def _is_name(words: Words, at: int) -> bool:
    """Whether the word that opens a sentence can be somebody's name."""
    word = words.lower[at]
    return word not in gazetteer().common or word in vocabulary().roles


def _held(at: int, drafts: list[Draft]) -> bool:
    """Whether a token lies in a content already: a wish reported within a report
    adds nobody to those who speak."""
    return any(start <= at < end for draft in drafts[-3:] for start, end in draft.content)


def behind_dateline(words: Words, low: int, high: int) -> int:
    """`low` moved behind a dateline such as "SEOUL (Agency) —"."""
    if not (words.forms[low].isupper() and len(words.forms[low]) > 2):
        return low
    for at in range(low + 1, min(high, low + 14)):
        if words.lower[at] in ("—", "–", "-", "--", "―"):
            return at + 1 if at + 1 < high else low
        if words.bits[at] & (QUOTE | VERB | AUX):
            return low
    return low


def label(words: Words, low: int, high: int) -> Draft | None:  # noqa: PLR0911 - a row of cases
    """A speaker's name and a colon: "Lee: ...", in headlines and interviews.

    A name alone, in at most five words, that the text has elsewhere too without
    a colon, or in capitals before several; anything else before a colon is a topic.
    """
    if ":" not in words.lower[low + 1 : low + 7]:
        return None
    colon = low
    while colon < min(high, low + 6) and words.lower[colon] != ":":
        if not words.named(colon) or words.bits[colon] & (STOP | DETERMINER | QUOTE | LINK):
            return None
        colon += 1
    if colon == low or colon + 1 >= high or words.lower[colon] != ":":
        return None
    last = words.lower[colon - 1]
    if words.end[colon - 1] != words.start[colon] or len(last) < 3:
        return None
    speaks_often = words.forms[colon - 1].isupper() and last in _labels(words.text)
    if last in vocabulary().documents or not (speaks_often or last in words.names):
        return None
    if colon - low > 1 and not speaks_often and not _occurs(words, low, colon):
        return None
    return Draft([(low, colon)], [(colon, colon + 1)], [(colon + 1, high)], "none")


@lru_cache(maxsize=1)
def _labels(text: str) -> frozenset[str]:
    """The last words of the labels that begin several lines, in lower case."""
    found = Counter(word.lower() for word in _LABEL.findall(text))
    return frozenset(word for word, times in found.items() if times > 1)


def _occurs(words: Words, start: int, end: int) -> bool:
    """Whether the words of a label stand elsewhere too, without a colon."""
    name, size = words.lower[start:end], end - start
    at = -1
    for _ in range(words.lower.count(name[0])):
        at = words.lower.index(name[0], at + 1)
        if at != start and words.lower[at : at + size] == name:
            return words.lower[at + size : at + size + 1] != [":"]
    return False


def _according(words: Words, at: int, low: int, high: int) -> Draft | None:
    """ "According to X": all of the sentence but the source, or one side of it."""
    if at + 1 >= high or words.lower[at + 1] != "to":
        return None
    end = _informant_end(words, at + 2, high, opening=at == low)
    before = range(low, at)
    left = [(low, at)] if any(not words.bits[i] & _FILLING for i in before) else []
    parted = end < high and bool(words.bits[end] & COMMA)
    if parted and any(words.finite(i) or words.bits[i] & VERB for i in before):
        # the sentence was whole before: what follows describes the source
        end = phrase_bounds.apposed_end(words, at + 2, high)
        right = []
    else:
        right = [(end, high)] if end < high else []
    source = [(at + 2, end)] if end > at + 2 else []
    return Draft(source, [(at, at + 2)], left + right, "neutral")


def _informant_end(words: Words, at: int, high: int, opening: bool) -> int:
    """End of the source behind "according to", with its relative clause; of one
    that opens its sentence, with its apposition."""
    bits = words.bits
    end = at
    while end < high and not bits[end] & (STOP | QUOTE):
        if bits[end] & AND and end + 1 < high and bits[end + 1] & PRONOUN:
            break
        end += 1
    if end + 1 >= high or not bits[end] & COMMA:
        return end
    relative = words.lower[end + 1] in ("who", "which", "whose")
    if not relative and not (opening and phrase_bounds.apposes(words, end + 1)):
        return end
    tail = end + 1
    while (
        tail < high and not bits[tail] & (STOP | QUOTE) and (relative or not bits[tail] & AUX)
    ):
        tail += 1
    return tail if relative or (tail < high and bits[tail] & COMMA) else end


def _noun(words: Words, at: int, low: int, high: int) -> Draft | None:
    """A content noun with its possessor: "the mayor's claim that ..."."""
    link = words.lower[at + 1] if at + 1 < high else ""
    if link not in ("that", "of", "to") or words.named(at):
        return None
    source = _possessor(words, at, low)
    if source is None:
        return None
    taken = link == "of" or (link == "to" and words.lower[at] in _OBJECTIONS)
    start = cue_end = at + 2 if taken else at + 1
    content = [(start, phrase_bounds.topic_end(words, start, high))]
    return Draft([source], [(at, cue_end)], content, "neutral")


def _possessor(words: Words, at: int, low: int) -> Range | None:
    """Whose claim it is, at most two adjectives before the noun."""
    for owner in range(at - 1, max(low, at - 3) - 1, -1):
        if words.bits[owner] & STOP:
            return None
        if words.bits[owner] & OWNER:
            return owner, owner + 1
        if words.possessive(owner):
            start = noun_phrases.phrase_start(words, owner, low)
            start = _owner_start(words, owner, start)
            for inner in range(owner - 1, start, -1):
                if words.bits[inner] & PREPOSITION and words.lower[inner] != "of":
                    start = inner + 1  # "what's to come in the House's plan"
                    break
            return noun_phrases.trimmed(words, start, owner), owner + 1
    return None


def _owner_start(words: Words, owner: int, low: int) -> int:
    """Where a possessor begins, at its article or at its name: "support [a mayor's] plan",
    "citing [Lund's] claim"."""
    for at in range(owner, low - 1, -1):
        if words.bits[at] & DETERMINER:
            return at
    start = owner
    while start > low and words.named(start - 1) and not words.bits[start - 1] & VERB:
        start -= 1
    return start if words.named(owner) else low


def _adjective(words: Words, at: int, low: int, high: int) -> Draft | None:
    """A state of mind with its content: "was worried that ..."."""
    link = words.lower[at + 1] if at + 1 < high else ""
    if link not in _ADJOINED:
        return None
    group = subjects.verb_group(words, at, low)
    if not any(
        words.bits[i] & (BE | MAIN) or words.lower[i] in _FEELS for i in range(group, at)
    ):
        if group == low or words.lower[group - 1] not in _FEELS:
            return None
        group -= 1
    found = subjects.subject(words, group, low)
    if found is None or is_thing(words, found):
        return None
    plain = link in QUESTIONS or link == "to"
    start = at + 1 if plain else at + 2
    end = (phrase_bounds.clause_end if plain else phrase_bounds.topic_end)(words, start, high)
    return Draft([found], [(group, start)], [(start, end)], "none") if end > start else None
