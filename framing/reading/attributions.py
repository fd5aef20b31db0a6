"""Attributions: who says what, by rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.reading import clauses, quotes, speakers
from framing.reading.clauses import (
    ADVERB, AND, AUX, BE, COMMA, DETERMINER, FINITE, LINK, MODAL, NOUN, OWNER, PREPOSITION, PRONOUN, QUOTE,
    RELATIVE, STOP, TIME, TO, VERB, Words,
)
from framing.reading.verbs import Verb, VerbClass, vocabulary
from framing.records import Attribution, Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

Range = tuple[int, int]


class Draft:
    """An attribution while it is being put together, as token ranges."""

    def __init__(self, source: list[Range], cue: Range, content: list[Range], verb_class: VerbClass) -> None:
        self.source = source
        self.cue = cue
        self.content = content
        self.verb_class = verb_class


def find(text: str, sentences: Sequence[Sentence]) -> list[Attribution]:
    marks = quotes.find(text)
    words = Words(text, marks)
    found: list[Draft] = []
    last = None
    for low, high, index in words.units(sentences):
        drafts = unit_drafts(words, low, high)
        quoted = [i for i in range(low, high) if words.bits[i] & QUOTE]
        if quoted:
            carry(words, low, high, quoted, drafts, last)
        if drafts:
            last = drafts[-1]
        found += drafts
    memory = speakers.Memory()
    return [finish(words, d, memory) for d in sorted((d for d in found if any(b > a for a, b in d.content)), key=lambda d: min(r[0] for r in d.content))]


def carry(words, low, high, quoted, drafts, last):
    covered = [r for d in drafts for r in d.content]
    for q in quoted:
        if any(a <= q < b for a, b in covered):
            continue
        alone = all(words.bits[i] & (QUOTE | STOP) for i in range(low, high))
        if alone and last is not None:
            last.content.append((q, q + 1))
        elif words.end[q] - words.start[q] > 40:
            drafts.append(Draft([], (q, q), [(q, q + 1)], "none"))


def finish(words, d, memory):
    def spans(rs):
        return [Span(words.start[a], words.end[b - 1]) for a, b in rs if b > a]
    content = spans(d.content)
    bits = [words.bits[i] & QUOTE for a, b in d.content for i in range(a, b) if not words.bits[i] & STOP]
    kind = "direct" if bits and all(bits) else "partial" if any(bits) else "indirect"
    speaker = speakers.resolve(words, *d.source[0], memory) if d.source else memory.last
    return Attribution(spans(d.source), spans([d.cue]), content, kind, speaker.name, speaker.affiliation, speaker.kind, d.verb_class)


def unit_drafts(words: Words, low: int, high: int) -> list[Draft]:
    drafts: list[Draft] = []
    known = vocabulary().verbs
    for at in range(low, high):
        bits = words.bits[at]
        if bits & VERB:
            draft = verb_draft(words, at, low, high, known[words.lower[at]], drafts)
        elif words.lower[at] == "according" and at + 1 < high and words.lower[at + 1] == "to":
            draft = according_draft(words, at, low, high)
        elif bits & NOUN:
            draft = noun_draft(words, at, low, high)
        else:
            continue
        if draft:
            drafts.append(draft)
    return drafts


def according_draft(words, at, low, high):
    end = at + 2
    while end < high and not words.bits[end] & (STOP | QUOTE):
        if words.bits[end] & AND and end + 1 < high and words.bits[end+1] & (PRONOUN | DETERMINER):
            break
        end += 1
    content = []
    if at > low:
        content.append((low, at))
    if end < high and words.lower[end] == ",":
        if at == low or True:
            content.append((end + 1, high))
    elif end < high and words.bits[end] & QUOTE:
        content.append((end, high))
    return Draft([(at + 2, end)], (at, at + 2), content, "neutral")


def noun_draft(words, at, low, high):
    if at + 1 >= high or words.lower[at + 1] not in ("that", "of", "to"):
        return None
    owner = at - 1
    while owner >= low and owner > at - 3 and not words.bits[owner] & (OWNER | STOP) and not words.lower[owner].endswith(("'s", "’s", "s'", "s’")):
        owner -= 1
    if owner < low or words.bits[owner] & STOP or owner <= at - 3 and not words.bits[owner] & OWNER:
        return None
    if words.bits[owner] & OWNER:
        src = (owner, owner + 1)
    elif words.lower[owner].endswith(("'s", "’s")):
        src = (clauses.clause_start(words, owner, low), owner + 1)
    else:
        return None
    start = at + 1 if words.lower[at + 1] == "that" or words.lower[at+1] == "to" else at + 2
    return Draft([src], (at, at + 1), [(start, topic_end(words, start, high))], "neutral")


def behind(words, at, high, verb):
    """(end of cue, verb class) of the longest phrase that follows."""
    for tail, verb_class in verb.phrases:
        if words.lower[at + 1 : min(high, at + 1 + len(tail))] == list(tail):
            return at + 1 + len(tail), verb_class
    return None


def topic_end(words, start, high):
    end = start
    while end < high:
        bits, lower = words.bits[end], words.lower[end]
        if lower in (";", ":", "—", "–", "(", "--", "-"):
            break
        if bits & COMMA:
            break
        if end > start + 1 and bits & LINK and lower in ("when", "while", "after", "before", "as", "because", "if", "since", "although", "though", "until", "unless"):
            break
        if bits & AND and end + 1 < high and words.bits[end+1] & (VERB | PRONOUN | AUX | ADVERB):
            break
        if bits & TIME or (lower == "on" and end + 1 < high and words.bits[end+1] & TIME):
            break
        if lower == "in" and end + 1 < high and words.lower[end+1] in ("an", "a") and end + 2 < high and words.lower[end+2] in ("interview", "statement", "speech", "tweet", "letter", "memo"):
            break
        end += 1
    return end


def clause_end(words, start, high, verb_at):
    end = start
    while end < high:
        bits, lower = words.bits[end], words.lower[end]
        if bits & COMMA or bits & AND:
            k = end + 1
            while k < high and (words.bits[k] & (ADVERB | AND)):
                k += 1
            if k < high and words.bits[k] & VERB:
                v = vocabulary().verbs[words.lower[k]]
                if v.clause and v.form in ("past", "ing", "s") and v.lemma not in ("state", "report", "plan","hope", "see", "hear", "find", "feel"):
                    if v.form == "ing" and bits & COMMA or v.form != "ing":
                        return end
            if bits & COMMA and k < high and words.lower[k] == "according":
                return end
        end += 1
    return high


def verb_draft(words, at, low, high, verb, drafts):
    lower = words.lower
    group = clauses.verb_group(words, at, low)
    before = words.bits[group - 1] if group > low else STOP
    nxt = words.bits[at + 1] if at + 1 < high else STOP
    nl = lower[at + 1] if at + 1 < high else ""
    grp = range(group, at)
    passive = verb.form in ("past", "participle") and any(words.bits[i] & BE for i in grp) and verb.form != "ing"
    if group == low and at == low and clauses.is_name(words.forms[at]) and verb.form != "ing":
        return None
    if clauses.is_name(words.forms[at]) and at > low:
        return None
    if group == at and before & (DETERMINER | OWNER) and not before & PRONOUN and lower[group-1] not in ("that", "all", "both", "some", "many", "most", "others"):
        return None
    if group == at and lower[at - 1].endswith(("'s", "’s")) and at > low and not before & PRONOUN:
        return None
    if verb.form == "base" and group == at:
        if not before & PRONOUN and not (group > low and lower[group - 1].endswith("s")) and lower[group-1] not in ("people", "who", "that", "many", "some", "others", "most"):
            return None
        if lower[at] in ("like", "back", "read", "state", "report", "address", "document", "project", "support", "attack", "challenge", "question", "demand", "answer", "post", "plan", "vote", "debate", "comment", "note", "detail", "estimate") and not before & PRONOUN:
            if not (nl == "that" or nxt & DETERMINER):
                return None
    if verb.form == "base" and group < at and lower[at - 1] in ("to",) and False:
        return None
    # content to the right
    cue_end = at + 1
    verb_class = verb.verb_class
    phrase = behind(words, at, high, verb)
    content = None
    topic = verb.topic
    if phrase:
        cue_end, verb_class = phrase
        topic = True
    if not (verb.clause or topic or verb.infinitive):
        return None
    if passive:
        return passive_draft(words, at, low, high, verb, group, drafts)
    if nl == "by" and verb.form in ("past", "participle"):
        end = clauses.phrase_end(words, at + 2, high)
        if group > low:
            return Draft([(at + 2, end)], (at, at + 2), [(clauses.clause_start(words, at - 1, low), at)], verb_class)
        return None
    # inverted: Q said X / , said X
    prior_quote = group > low and words.bits[group - 1] & QUOTE
    subj = clauses.subject(words, group, low)
    if subj is None and verb.clause and not verb.evidence and group == at and (prior_quote or before & COMMA) and at + 1 < high and (clauses.is_name(words.forms[at + 1]) or nxt & DETERMINER or lower[at+1] in vocabulary().roles) and verb.form in ("past", "s"):
        end = at + 1
        end = inverted_end(words, at + 1, high)
        content = [(low, group)]
        if end < high:
            k = end
            while k < high and words.bits[k] & (STOP):
                k += 1
            if k < high and words.bits[k] & QUOTE:
                content.append((k, high))
        return Draft([(at + 1, end)], (at, at + 1), content, verb_class)
    shared = False
    if subj is None:
        if drafts and drafts[-1].source:
            subj = drafts[-1].source[0]
        elif verb.form == "ing" or words.bits[group] & TO or group < at or before & AND:
            subj = first_subject(words, low, group)
        if subj is None and not prior_quote:
            return None
        shared = True
    if verb.form == "ing" and group == at and not before & (COMMA | PREPOSITION | AND | STOP | LINK):
        shared = shared
    if verb.evidence and subj and inanimate(words, subj):
        return None
    source = [subj] if subj else []
    cue = (group if not shared or group >= 0 else at, cue_end)
    start = clauses.after_adjuncts(words, cue_end, high)
    # attribution behind its content
    pre = subj[0] if subj and not shared else group
    trail = (verb.clause and not shared and pre > low and words.bits[pre - 1] & (COMMA | QUOTE))
    if trail and (start >= high or trails(words, start, high)):
        content = [(low, pre)]
        if start < high:
            k = start
            while k < high and not words.bits[k] & QUOTE:
                k += 1
            if k < high and k > start - 1 and (words.bits[k - 1] & STOP or k == start):
                content.append((k, high))
            elif words.lower[start] == "," and not (start + 1 < high and words.bits[start + 1] & VERB) and not words.bits[low] & QUOTE:
                content.append((start + 1, high))
        return Draft(source, cue, content, verb_class)
    if start >= high:
        return None
    sl, sb = lower[start], words.bits[start]
    if verb.infinitive and sb & TO:
        return Draft(source, cue, [(start, clause_end(words, start, high, at))], verb_class)
    if verb.clause and not phrase:
        begin = clause_begin(words, start, high, verb)
        if begin is not None:
            return Draft(source, cue, [(begin, clause_end(words, begin, high, at))], verb_class)
    if topic:
        if sb & (STOP & ~QUOTE) or sb & AND:
            return None
        if not phrase and sb & PREPOSITION and not sb & DETERMINER:
            return None
        return Draft(source, cue, [(start, topic_end(words, start, high))], verb_class)
    return None


def inanimate(words, subj):
    """Whether the head of a subject is a thing that can't speak."""
    start, end = subj
    known = vocabulary()
    if end - start == 1:
        l = words.lower[start]
        return l in ("it", "that", "this", "which", "these", "those")
    head = start
    while head < end and words.bits[head] & (DETERMINER | AND):
        head += 1
    at = head
    while at < end and not words.bits[at] & (STOP | PREPOSITION | LINK | QUOTE | TO) and not (at > head and words.lower[at].endswith("ing") and not clauses.is_name(words.forms[at])):
        head = at
        at += 1
    if head >= end:
        return True
    l = words.lower[head]
    if clauses.is_name(words.forms[head]):
        return l.endswith(("'s", "’s"))
    return not (l in known.documents or l in known.roles or l in known.anonymous or words.bits[head] & PRONOUN)


def trails(words, start, high):
    l, b = words.lower[start], words.bits[start]
    return bool(b & (STOP | PREPOSITION | LINK | AND)) and l not in ("that", ":") or bool(b & QUOTE and False)


def clause_begin(words, start, high, verb):
    lower = words.lower
    sb = words.bits[start]
    if lower[start] in (":", ","):
        if start + 1 < high and words.bits[start + 1] & QUOTE or lower[start] == ":":
            return start + 1 if start + 1 < high else None
        k = start + 1
        while k < min(high, start + 14):
            if lower[k] == "that":
                return k
            if words.bits[k] & QUOTE and words.bits[k-1] & STOP:
                return k
            k += 1
        return None
    if lower[start] == "that" or sb & QUOTE:
        return start
    if sb & AND or sb & STOP:
        return None
    if verb.listener:
        k = start
        while k < min(high, start + 12):
            b = words.bits[k]
            if lower[k] in ("that", "how", "what", "why", "whether", "if", "to", "about") or b & QUOTE or (b & PRONOUN and k > start):
                return k
            if b & STOP and lower[k] in (":", ","):
                if k + 1 < high and (words.bits[k + 1] & QUOTE):
                    return k + 1
            k += 1
        end = clauses.phrase_end(words, start, high)
        return start if verb.lemma != "tell" else (start + 1 if start + 1 < high else None)
    if sb & PREPOSITION and not sb & DETERMINER:
        k = start
        while k < min(high, start + 14):
            if lower[k] == "that" and not words.bits[k - 1] & PREPOSITION:
                return k
            if words.bits[k] & QUOTE:
                return k
            if lower[k] in (",", ":"):
                if k + 1 < high:
                    return k + 1
            if words.bits[k] & PRONOUN and k > start + 1:
                return k
            k += 1
        return start if verb.lemma == "say" else None
    return start


def first_subject(words, low, group):
    k = low
    while k < group and (words.bits[k] & (STOP | QUOTE | AND | ADVERB)):
        k += 1
    if k < group and words.bits[k] & (PREPOSITION | LINK) and not words.bits[k] & DETERMINER:
        while k < group and not words.bits[k] & COMMA:
            k += 1
        k += 1
    if k >= group:
        return None
    if words.bits[k] & PRONOUN:
        return k, k + 1
    end = clauses.phrase_end(words, k, group)
    return (k, end) if end > k else None


def inverted_end(words, at, high):
    end = clauses.phrase_end(words, at, high)
    while end + 1 < high and words.bits[end] & COMMA and clauses._apposes(words, end + 1):
        nxt = clauses.phrase_end(words, end + 2, high)
        end = nxt
        if end < high and not words.bits[end] & COMMA:
            while end < high and not words.bits[end] & COMMA:
                end += 1
    return end


def passive_draft(words, at, low, high, verb, group, drafts):
    subj = clauses.subject(words, group, low)
    k = at + 1
    while k < min(high, at + 8) and words.lower[k] != "by" and not words.bits[k] & STOP:
        k += 1
    if k < min(high, at + 8) and words.lower[k] == "by":
        end = clauses.phrase_end(words, k + 1, high)
        content = [subj] if subj else []
        return Draft([(k + 1, end)], (group, at + 1), content, verb.verb_class)
    if verb.lemma in ("tell", "ask", "remind", "inform", "assure") and at + 1 < high:
        b = clause_begin(words, at + 1, high, verb)
        if b is not None and words.lower[at+1] in ("that", "whether", "if", "about", "how", "why", "what"):
            return Draft([], (group, at + 1), [(at + 1, clause_end(words, b, high, at))], verb.verb_class)
    return None
