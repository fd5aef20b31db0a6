"""Cues and what hangs on them: one draft of an attribution a cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from framing.reading import clauses
from framing.reading.verbs import VerbClass, vocabulary
from framing.reading.words import (
    ADJECTIVE,
    ADVERB,
    AND,
    AUX,
    BE,
    COMMA,
    DETERMINER,
    HAVE,
    HEAD,
    LINK,
    MAIN,
    NOUN,
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

if TYPE_CHECKING:
    from framing.reading.verbs import Verb

_QUESTIONS = frozenset("that how what why whether if when where who".split())
_ADJOINED = frozenset("that about of to whether how if why by at over".split())
_ISSUED = frozenset("issued released published posted sent issues releases wrote tweeted".split())
_FEELS = frozenset("feel feels felt remain remains remained seem seems seemed sound sounded".split())
_CROWDS = frozenset(
    """people who that many some others most few both all critics police they we you i another one
    none everyone nobody half""".split()
)
# Verbs whose bare complement is taken whole, be it a clause or not.
_LOOSE = frozenset("say tell add argue write ask".split())
_OBJECTS = frozenset("him her me them us you it".split())


class Draft(Struct):
    """An attribution as ranges of tokens, while it is being put together."""

    source: list[Range]
    cue: list[Range]
    content: list[Range]
    verb_class: VerbClass


class Site(Struct, frozen=True):
    """A verb where it stands: its sentence, its group, the neighbours' classes."""

    words: Words
    at: int
    low: int
    high: int
    group: int
    verb: Verb

    @property
    def before(self) -> int:
        """Classes of the token before the verb group; a stop where there is none."""
        return self.words.bits[self.group - 1] if self.group > self.low else STOP

    @property
    def word_before(self) -> str:
        """The token before the verb group, lower case."""
        return self.words.lower[self.group - 1] if self.group > self.low else ""

    def bits(self, at: int) -> int:
        """Classes of a token, a stop behind the sentence's end."""
        return self.words.bits[at] if at < self.high else STOP

    def word(self, at: int) -> str:
        """A token in lower case, empty behind the sentence's end."""
        return self.words.lower[at] if at < self.high else ""


def drafts_of(words: Words, low: int, high: int) -> list[Draft]:
    """The attributions of one sentence, in the order of their cues."""
    drafts: list[Draft] = []
    verbs = vocabulary().verbs
    bits = words.bits
    low = behind_dateline(words, low, high)
    for at in range(low, high):
        if not bits[at] & (VERB | NOUN | HEAD | ADJECTIVE):
            continue
        draft = None
        if bits[at] & HEAD:
            draft = _according(words, at, low, high)
        if bits[at] & VERB:
            group = clauses.verb_group(words, at, low)
            site = Site(words, at, low, high, group, verbs[words.lower[at]])
            if _is_verb(site):
                draft = _verb(site, drafts)
        if draft is None and bits[at] & NOUN:
            draft = _noun(words, at, low, high)
        if draft is None and bits[at] & ADJECTIVE:
            draft = _adjective(words, at, low, high)
        if draft and draft.content and not (draft.verb_class == "none" and _held(at, drafts)):
            drafts.append(draft)
    return drafts


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


def label(words: Words, low: int, high: int) -> Draft | None:
    """A speaker's name and a colon: "Lee: ...", in headlines and interviews.

    A name alone, in at most five words, that the text has elsewhere too without
    a colon; anything else before a colon is a topic.
    """
    colon = low
    while colon < min(high, low + 6) and words.lower[colon] != ":":
        if not words.named(colon) or words.bits[colon] & (STOP | DETERMINER | QUOTE | LINK):
            return None
        colon += 1
    if colon == low or colon + 1 >= high or words.lower[colon] != ":" or words.end[colon - 1] != words.start[colon]:
        return None
    last = words.forms[colon - 1]
    if len(last) < 3 or last.lower() in vocabulary().documents or last.lower() not in words.names:
        return None
    return Draft([(low, colon)], [(colon, colon + 1)], [(colon + 1, high)], "none")


# ------------------------------------------------------------- nouns, according


def _according(words: Words, at: int, low: int, high: int) -> Draft | None:
    """"According to X": all of the sentence but the source, or one side of it."""
    if at + 1 >= high or words.lower[at + 1] != "to":
        return None
    end = at + 2
    while end < high and not words.bits[end] & (STOP | QUOTE):
        if words.bits[end] & AND and end + 1 < high and words.bits[end + 1] & PRONOUN:
            break
        end += 1
    if end + 1 < high and words.bits[end] & COMMA and words.lower[end + 1] in ("who", "which", "whose"):
        end += 1
        while end < high and not words.bits[end] & (STOP | QUOTE):
            end += 1
    elif end + 1 < high and words.bits[end] & COMMA and at == low and clauses.apposes(words, end + 1):
        tail = end + 1
        while tail < high and not words.bits[tail] & (STOP | QUOTE | AUX):
            tail += 1
        if tail < high and words.bits[tail] & COMMA:
            end = tail
    left = [(low, at)] if at > low and not all(words.bits[i] & (AND | STOP | ADVERB) for i in range(low, at)) else []
    complete = any(words.finite(i) or words.bits[i] & VERB for i in range(low, at))
    right = [(end, high)] if end < high and not (complete and words.bits[end] & COMMA) else []
    if complete and end < high and words.bits[end] & COMMA:
        end = clauses.apposed_end(words, at + 2, high) if end + 1 < high else end
    source = [(at + 2, end)] if end > at + 2 else []
    return Draft(source, [(at, at + 2)], left + right, "neutral")


def _noun(words: Words, at: int, low: int, high: int) -> Draft | None:
    """A content noun with its possessor: "the mayor's claim that ..."."""
    link = words.lower[at + 1] if at + 1 < high else ""
    if link not in ("that", "of", "to") or words.named(at):
        return None
    for owner in range(at - 1, max(low, at - 3) - 1, -1):
        if words.bits[owner] & STOP:
            return None
        if words.bits[owner] & OWNER:
            source = (owner, owner + 1)
            break
        if words.possessive(owner):
            source = (clauses.trimmed(words, clauses.phrase_start(words, owner, low), owner), owner + 1)
            break
    else:
        return None
    taken = link == "of" or words.lower[at] in ("opposition", "objection", "response", "reference")
    start = cue_end = at + 2 if taken else at + 1
    return Draft([source], [(at, cue_end)], [(start, clauses.topic_end(words, start, high))], "neutral")


def _adjective(words: Words, at: int, low: int, high: int) -> Draft | None:
    """A state of mind with its content: "was worried that ..."."""
    link = words.lower[at + 1] if at + 1 < high else ""
    if link not in _ADJOINED:
        return None
    group = clauses.verb_group(words, at, low)
    if not any(words.bits[i] & (BE | MAIN) or words.lower[i] in _FEELS for i in range(group, at)):
        if group == low or words.lower[group - 1] not in _FEELS:
            return None
        group -= 1
    found = clauses.subject(words, group, low)
    if found is None or is_thing(words, found):
        return None
    plain = link in _QUESTIONS or link == "to"
    start = at + 1 if plain else at + 2
    end = (clauses.clause_end if plain else clauses.topic_end)(words, start, high)
    return Draft([found], [(group, start)], [(start, end)], "none") if end > start else None


# ------------------------------------------------------------------------ verbs


def _is_verb(site: Site) -> bool:
    """Whether a form that a list has as a verb is one where it stands."""
    words, at, group, verb = site.words, site.at, site.group, site.verb
    if words.named(at):
        if not (verb.clause and verb.form in ("s", "past") and not verb.evidence) or at == site.low:
            return verb.form == "ing" and at == site.low
        return words.named(at - 1) and (not verb.nounish) and (at + 1 < site.high)
    before = site.before
    if group == at:
        word = site.word_before
        if before & (DETERMINER | OWNER) and not before & (PRONOUN | RELATIVE) and word not in _CROWDS:
            return False
        if at > site.low and (words.possessive(at - 1) or word.isdigit()):
            return False
    if verb.form == "base":
        return _is_base_verb(site)
    if verb.form == "s" and verb.nounish:
        return _is_nounish_verb(site)
    if verb.form == "participle" and verb.lemma not in ("read", "put"):
        return any(words.bits[i] & (HAVE | BE) for i in range(group, at)) or bool(before & HAVE)
    if verb.form == "past" and group == at:
        if before & PREPOSITION and not before & LINK:
            return False
        return vocabulary().common.get(site.word_before) != "base"
    return True


def _is_base_verb(site: Site) -> bool:
    words, at, group, verb = site.words, site.at, site.group, site.verb
    before, word = site.before, site.word_before
    if any(words.bits[i] & (AUX | TO) for i in range(group, at)):
        would = {"would", "wouldn't", "wouldn’t"}
        return verb.lemma != "like" or any(words.lower[i] in would for i in range(group, at))
    if before & PRONOUN or word == "to" or before & AUX:
        return verb.lemma != "like" or word == "to"
    if verb.plain:
        return not before & (STOP | PREPOSITION | AND) or word in (",", ")")
    if site.before & (STOP | PREPOSITION | AND):
        return False
    if verb.clause and (site.word(at + 1) == "that" or verb.evidence and _documents_before(site)):
        return True
    if not (word.endswith("s") or word in _CROWDS or word == "data"):
        return False
    if not verb.nounish:
        return True
    return site.word(at + 1) == "that" or bool(site.bits(at + 1) & (DETERMINER | QUOTE))


def _documents_before(site: Site) -> bool:
    """Whether the noun phrase before the verb has documents in it: "polls in Ohio"."""
    start = clauses.phrase_start(site.words, site.group - 1, site.low)
    near = site.words.lower[start : site.group]
    return any(word.endswith("s") and word in vocabulary().documents for word in near)


def _is_nounish_verb(site: Site) -> bool:
    before, follow = site.before, site.bits(site.at + 1)
    near = range(max(site.low, site.group - 12), site.group)
    if follow & (STOP | TIME | PREPOSITION) and any(site.words.bits[at] & QUOTE for at in near):
        return not before & (STOP | DETERMINER | PREPOSITION) and site.word(site.at + 1) != "of"
    if site.word(site.at + 1) == "that" or follow & QUOTE or site.word(site.at + 1) == ":":
        return True
    if before & (PRONOUN | RELATIVE):
        return not follow & (STOP | AUX)
    if site.verb.phrases and _phrase(site):
        return site.words.named(site.group - 1) if site.group > site.low else False
    subject_like = site.group > site.low and (
        site.words.named(site.group - 1) or site.word_before in vocabulary().documents
    )
    return bool(subject_like and (follow & (DETERMINER | TO) or site.words.named(site.at + 1)))


def _phrase(site: Site) -> tuple[int, VerbClass] | None:
    """(End of the cue, class) of the longest phrase that the verb heads here."""
    for tail, verb_class in site.verb.phrases:
        stop = site.at + 1 + len(tail)
        if stop <= site.high and tuple(site.words.lower[site.at + 1 : stop]) == tail:
            return stop, verb_class
    return None


def _verb(site: Site, drafts: list[Draft]) -> Draft | None:
    words, at, group, verb = site.words, site.at, site.group, site.verb
    phrase = _phrase(site)
    cue_end, verb_class = phrase or (at + 1, verb.verb_class)
    if verb.clause and verb.form in ("past", "s"):
        cue_end = _statement_end(site, cue_end)
    if not (verb.clause or verb.topic or verb.infinitive or phrase):
        return None
    if verb.form in ("past", "participle"):
        passive = any(words.bits[i] & BE for i in range(group, at)) or site.before & BE and site.before & PRONOUN
        if passive:
            return _passive(site)
        if site.word(at + 1) == "by" and group == at:
            return _reduced(site)
    issued = _issued(site)
    if issued is not None:
        site = Site(words, at, site.low, site.high, issued, verb)
        group = issued
    found = clauses.subject(words, group, site.low)
    if verb.form == "ing" and group == at and site.before & (COMMA | STOP):
        found = None
    if found is None:
        inverted = _inverted(site)
        if inverted:
            return inverted
    own = found is not None
    if found is None:
        found = _shared_subject(site, drafts)
    pre_quote = group > site.low and words.bits[group - 1] & QUOTE
    if found is None and not pre_quote:
        return None
    if found and verb.evidence and is_thing(words, found):
        return None
    source = [found] if found else []
    cue = [(_cue_start(site), cue_end)]
    if cue[0][0] < group and (verb_class == "none" or verb.evidence or not verb.clause):
        return None
    pre = found[0] if found and own else group
    if own and verb.clause and pre > site.low and words.lower[pre - 1] == "as":
        aside = _as_reported(site, pre - 1, cue_end)
        if aside:
            return Draft(source, cue, [aside], verb_class)
    if verb.clause and (own or pre_quote):
        trailing = _trailing(site, pre, cue_end)
        if trailing:
            return Draft(source, cue, trailing, verb_class)
    content = _content(site, cue_end, phrase is not None, found)
    return Draft(source, cue, [content], verb_class) if content else None


def _issued(site: Site) -> int | None:
    """The verb group of "issued a statement" before "saying", where one stands."""
    words, group = site.words, site.group
    if site.verb.form != "ing" or site.word_before not in vocabulary().documents:
        return None
    for at in range(group - 2, max(site.low, group - 6), -1):
        if words.lower[at] in _ISSUED:
            return clauses.verb_group(words, at, site.low)
        if words.bits[at] & (STOP | QUOTE):
            return None
    return None


def _cue_start(site: Site) -> int:
    """Where the cue begins: its verb group, with a "to" before it."""
    before = site.group > site.low and site.bits(site.group - 1) & TO
    return site.group - 1 if before else site.group


def _statement_end(site: Site, end: int) -> int:
    """`end` behind "in a (written) statement", which belongs to the cue."""
    if site.word(end) == "in" and site.word(end + 1) in ("a", "an"):
        for at in (end + 2, end + 3):
            if site.word(at) in clauses.OCCASIONS:
                return at + 1
    return end


def _as_reported(site: Site, link: int, cue_end: int) -> Range | None:
    """The content beside "as X reported": behind its comma, else before it."""
    words = site.words
    end = cue_end
    while end < site.high and not (words.bits[end] & QUOTE or words.lower[end] in (",", ";", ":")):
        end += 1
    if end - cue_end > 10 or any(words.bits[at] & TO for at in range(cue_end, end)):
        return None
    if link > site.low and words.bits[link - 1] & COMMA:
        return site.low, link
    if link <= site.low + 2 and end + 1 < site.high and words.bits[end] & COMMA:
        return end + 1, site.high
    return None


def _shared_subject(site: Site, drafts: list[Draft]) -> Range | None:
    """The subject of a verb that has none of its own: that of the cue before it,
    else the sentence's."""
    timed = clauses.before_time(site.words, site.group, site.low)
    before = site.words.bits[timed - 1] if timed > site.low else STOP
    joined = before & (AND | COMMA | STOP | LINK | PREPOSITION) or site.verb.form == "ing"
    if not (joined or site.group < site.at):
        return None
    if drafts and drafts[-1].source:
        return drafts[-1].source[0]
    return clauses.opening_subject(site.words, site.low, site.group)


def _inverted(site: Site) -> Draft | None:
    """A cue before its source: '"...," said Lee, a farmer'."""
    words, at, group = site.words, site.at, site.group
    if not site.verb.clause or site.verb.form not in ("past", "s") or group != at or at + 1 >= site.high:
        return None
    quoted = group > site.low and words.bits[group - 1] & QUOTE
    if not (quoted or site.before & COMMA and not site.verb.evidence):
        return None
    follow = site.bits(at + 1)
    if follow & (PRONOUN | QUOTE | STOP) or site.word(at + 1) in ("that", *_OBJECTS):
        return None
    named = words.named(at + 1) or follow & DETERMINER or site.word(at + 1) in vocabulary().roles
    if not named:
        return None
    end = clauses.apposed_end(words, at + 1, site.high)
    content = [_left(site, group)]
    nxt = end
    while nxt < site.high and words.bits[nxt] & (STOP | AND):
        nxt += 1
    if nxt < site.high and words.bits[nxt] & QUOTE and nxt > end:
        content.append((nxt, site.high))
    elif nxt < site.high and not quoted and words.bits[end] & COMMA:
        if not site.bits(nxt) & (VERB | LINK | PREPOSITION):
            content.append((nxt, site.high))
    return Draft([(at + 1, end)], [(at, at + 1)], content, site.verb.verb_class)


def _left(site: Site, end: int) -> Range:
    """The content before a trailing cue: the quotation that ends there, where a
    comma or colon sets it off, else all of the sentence so far."""
    words = site.words
    start = site.low
    if end > site.low and words.bits[end - 1] & QUOTE:
        opener = end - 1
        if opener > site.low and (words.bits[opener - 1] & STOP):
            text = words.text[words.start[opener] : words.start[opener] + 3].lstrip("\"'“‘«`")
            if text[:1].isupper():
                start = opener
    while start < end - 1 and words.bits[start] & (AND | COMMA):
        start += 1
    return start, end


def _trailing(site: Site, pre: int, cue_end: int) -> list[Range] | None:
    """The contents around a cue that follows its content, or parts it; None where
    the content stands to the right."""
    words, high = site.words, site.high
    if pre <= site.low or not (words.bits[pre - 1] & (COMMA | QUOTE)):
        return None
    quoted = words.bits[pre - 1] & QUOTE and words.pauses(pre - 1)
    start = clauses.behind_adjuncts(words, cue_end, high)
    if site.verb.listener:
        heard = clauses.listener_end(words, start, high)
        start = clauses.behind_adjuncts(words, heard, high)
    follow, word = site.bits(start), site.word(start)
    if start < high and not follow & (STOP | PREPOSITION | AND | LINK):
        return None
    if word == "at" and site.word(start + 1) in ("least", "most"):
        return None
    if start < high and not quoted and word in ("that", ":"):
        return None
    if start < high and (follow & QUOTE or site.verb.infinitive and follow & TO):
        return None
    if not quoted and word != "," and pre - site.low < 5 and not any(
        words.bits[i] & (QUOTE | VERB) or words.finite(i) for i in range(site.low, pre)
    ):
        return None
    if start < high and not quoted and follow & (PREPOSITION | STOP):
        later = start
        while later < high and not words.bits[later] & QUOTE and words.lower[later] != "that":
            later += 1
        if later < high and words.bits[later] & QUOTE and (words.bits[later - 1] & STOP):
            text = words.text[words.start[later] : words.start[later] + 3].lstrip("\"'“‘«`")
            if text[:1].isupper():
                return None
        if later < high and words.lower[later] == "that" and not any(
            words.bits[i] & COMMA for i in range(start, later)
        ):
            return None
    if quoted and word == "that":
        return None
    content = [_left(site, pre)]
    if start < high:
        quote = start
        while quote < high and not words.bits[quote] & QUOTE:
            quote += 1
        joined = site.word(start + 1) == "that" or not site.bits(start + 1) & (VERB | LINK | PREPOSITION)
        parted = words.lower[start] == "," and joined
        if quote < high and quote > start and words.bits[quote - 1] & (STOP | AND):
            content.append((quote, high))
        elif parted and not quoted:
            content.append((start + 1, high))
    return content


def _content(site: Site, cue_end: int, phrasal: bool, source: Range | None) -> Range | None:
    """The content to the right of a cue, None where there is none."""
    words, high, verb = site.words, site.high, site.verb
    start = clauses.behind_adjuncts(words, cue_end, high)
    if start >= high:
        return None
    bits, word = words.bits[start], words.lower[start]
    if verb.infinitive and bits & TO:
        return start, clauses.clause_end(words, start, high)
    if verb.clause and not phrasal:
        begin = _clause_start(site, start)
        if begin is not None:
            end = clauses.clause_end(words, begin, high)
            reach = clauses.topic_end(words, begin, end)
            if verb.lemma in _LOOSE or _is_clause(words, begin, reach):
                return begin, end
    if phrasal and (word in _QUESTIONS or bits & QUOTE):
        return start, clauses.clause_end(words, start, high)
    if not (verb.topic or phrasal) or bits & (STOP | AND):
        return None
    if not phrasal and bits & PREPOSITION and not bits & DETERMINER:
        return None
    if verb.lemma == "call" and source and words.lower[source[0]] in ("a", "an", "so"):
        return None
    shows = verb.evidence and source and any(
        words.lower[at] in vocabulary().documents for at in range(*source)
    )
    end = (clauses.clause_end if shows else clauses.topic_end)(words, start, high)
    return (start, end) if end > start else None


def _clause_start(site: Site, start: int) -> int | None:
    """Where the clause or quotation behind a cue begins, None where none does."""
    words, high, verb = site.words, site.high, site.verb
    bits, word = words.bits[start], words.lower[start]
    if word == "that" or bits & QUOTE:
        return start
    if word == ":":
        return start + 1 if start + 1 < high else None
    if word == ",":
        return _later_quotation(site, start + 1)
    if verb.lemma == "continue":
        return None
    if bits & (AND | STOP):
        return None
    if verb.listener:
        heard = clauses.listener_end(words, start, high)
        begin = clauses.behind_adjuncts(words, heard, high)
        if verb.verb_class == "forceful" and verb.lemma != "warn" and begin < high and words.bits[begin] & TO:
            return start
        if begin >= high:
            return None
        if words.bits[begin] & (STOP | PREPOSITION) and not words.bits[begin] & (DETERMINER | TO):
            return _later_clause(site, begin, 16)
        return begin
    if bits & PREPOSITION and not bits & DETERMINER and not (word == "at" and site.word(start + 1) == "least"):
        later = _later_clause(site, start, 16)
        return later if later is not None or verb.lemma != "say" else start
    return start


def _later_quotation(site: Site, start: int) -> int | None:
    """The "that" or quotation behind an aside: "said, to cheers, that ..."."""
    for at in range(start, min(site.high, start + 30)):
        if site.words.lower[at] == "that" or site.words.bits[at] & QUOTE:
            return at
    return None


def _is_clause(words: Words, start: int, end: int) -> bool:
    """Whether a content opens like a clause or quotation, or holds a verb."""
    bits = words.bits[start]
    if bits & QUOTE or words.lower[start] in _QUESTIONS or words.lower[start - 1] == ":":
        return True
    if bits & PRONOUN and words.lower[start] not in _OBJECTS:
        return True
    return any(
        words.bits[at] & AUX or words.finite(at) or words.lower[at].endswith("ed")
        for at in range(start + 1, end)
    )


def _later_clause(site: Site, start: int, reach: int) -> int | None:
    """The next "that", quotation, or clause behind a comma within `reach` tokens."""
    words = site.words
    for at in range(start, min(site.high, start + reach)):
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
    """"Was rejected by X": the agent is the source, the subject the content."""
    words, at, high = site.words, site.at, site.high
    found = clauses.subject(words, site.group, site.low)
    cue = [(site.group, at + 1)]
    for by in range(at + 1, min(high, at + 8)):
        if words.bits[by] & STOP:
            break
        if words.lower[by] == "by":
            end = clauses.phrase_end(words, by + 1, high)
            content = [found] if found else []
            return Draft([(by + 1, end)], cue, content, site.verb.verb_class) if end > by + 1 else None
    told = site.verb.listener or site.verb.lemma == "ask"
    if told and site.word(at + 1) in _QUESTIONS:
        return Draft([], cue, [(at + 1, clauses.clause_end(words, at + 1, high))], site.verb.verb_class)
    return None


def _reduced(site: Site) -> Draft | None:
    """"A plan proposed by X": the noun before the participle is the content."""
    words, at = site.words, site.at
    end = clauses.phrase_end(words, at + 2, site.high)
    if at <= site.low or end <= at + 2 or site.before & STOP:
        return None
    start = clauses.phrase_start(words, at - 1, site.low)
    return Draft([(at + 2, end)], [(at, at + 2)], [(start, at)], site.verb.verb_class)


def is_thing(words: Words, found: Range) -> bool:
    """Whether the head of a subject is a thing that can't speak.

    Names, people and documents ("the survey") can.
    """
    start, end = found
    known = vocabulary()
    if end - start == 1 and not words.named(start):
        word = words.lower[start]
        return word in ("it", "that", "this", "which", "these", "those")
    if any(words.lower[at] in known.documents for at in range(start, end)):
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
    word = words.lower[head]
    if words.named(head):
        return words.possessive(head)
    speaks = word in known.documents or word in known.roles or word in known.anonymous
    return not (speaks or words.bits[head] & PRONOUN)
