"""What no verb gives to anybody: who beside a quotation may have said it, what a poll says,
and to whom something seems so."""

from __future__ import annotations

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar import openings, phrase_bounds, subjects
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verb_candidates import Draft
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import (
    AUX,
    COMMA,
    DETERMINER,
    HEAD,
    LINK,
    OWNER,
    PRONOUN,
    QUOTE,
    STOP,
    VERB,
    Range,
    Words,
)

_ISSUED, _CROWDS = listed("issued"), listed("crowds")
_POLLS, _SEERS, _SEATS = listed("polls"), listed("seers"), ("d-", "r-", "i-")
_POLLED = 20  # no poll is named at more length, in tokens
_GOING = (["went", "on"], ["goes", "on"])
_SHORTEST = 3  # tokens of a sentence that announces somebody: "Roe adds:"
_LOOKED_BACK = 4  # drafts of a sentence among which the quoting one is looked for
_SOON = 6  # tokens between "issued" and what is
# Behind a quotation's dash no signature is longer, in tokens.
_LONGEST_NAME = 10
_DASHES = frozenset(("—", "–", "-", "--", "―"))
_DESCRIBED = 5  # no describing words before a name are more


def uncued_draft(words: Words, at: int, low: int, high: int) -> Draft:
    """A quotation by nothing but its place: an unlisted verb beside it
    ("quipped:", "Lee started", "huffed Lee"), or the sentence's subject, or nobody."""
    content = [(at, at + 1)]
    following = at + 1
    if following + 1 < high and not words.bits[following] & STOP:
        if _may_report(words, following) and _names_soon(words, following + 1, high):
            source = (following + 1, phrase_bounds.apposed_end(words, following + 1, high))
            return Draft([source], [(following, following + 1)], content, "neutral")
        verb = phrase_bounds.phrase_end(words, following, min(high, at + 8))
        if words.lower[verb : verb + 2] in _GOING and _may_say(words, following, verb):
            return Draft([(following, verb)], [(verb, verb + 2)], content, "neutral")
        verb -= 1
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


def going_on(words: Words, at: int, high: int, found: list[Draft]) -> Draft | None:
    """A quotation that opens its sentence and is told to its end without marks, as whoever's
    the one right before it is: "“…,” he said. [“It is full” for a Monday]"; else None."""
    last = found[-1] if found else None
    if last is None or not last.source or last.content[-1][1] > at:
        return None
    near = words.text.count("\n", words.end[last.content[-1][1] - 1], words.start[at]) == 0
    quoted = any(words.quoted(*part) for part in last.content[-1:])
    told = not any(words.bits[one] & (AUX | VERB) for one in range(at + 1, high))
    return Draft(last.source, [], [(at, high)], "neutral") if near and quoted and told else None


def last_saying(words: Words, found: list[Draft]) -> Draft:
    """Whose words a quotation goes on with: the last draft's, or, of those of its sentence,
    the last that has a quotation; nobody's who is only told to think so."""
    last = found[-1]
    if last.verb_class == "none" and not any(words.quoted(*part) for part in last.content):
        last = next((one for one in found[-2:-4:-1] if one.verb_class != "none"), last)
    told = bool(last.cue) and words.bits[last.cue[0][0]] & HEAD  # by whom is told of it
    for draft in reversed(found[-_LOOKED_BACK:]):
        if draft.low != last.low:
            break
        if any(words.quoted(*part) for part in draft.content) and not (told and draft is last):
            return draft  # "“…,” he said of a paper saying that it leaks. “…”"
    return last


def issued(words: Words, before: Range, alone: Range, found: list[Draft]) -> list[Draft]:
    """A quotation that is a sentence of its own as whose it is who put out a statement in
    the sentence before, or whom a colon there announces, where nobody spoke there."""
    if found and found[-1].low >= before[0]:
        return []
    if not all(bits & (QUOTE | STOP) for bits in words.bits[slice(*alone)]):
        return []
    if source := _issuer(words, *before) or _announced(words, *before):
        found.append(Draft([source], [], [alone], "none", alone[0]))
    return found[-1:] if source else []


def signed(words: Words, at: int, low: int, high: int) -> Draft | None:
    """A quotation with its speaker's name and no verb: "“...,” — Councillor Haan", "And
    from Chair Reyes: “...”"."""
    content = [(at, at + 1)]
    name = at + 2
    dashed = name < high <= at + _LONGEST_NAME and words.lower[at + 1] in _DASHES
    if dashed and all(words.named(one) for one in range(name, min(high, name + 2))):
        return Draft([(name, high)], [], content, "neutral")
    stop = at - 1
    verb = vocabulary().verbs.get(words.lower[low])
    near = low + 1 < stop <= low + _LONGEST_NAME and words.bits[stop] & STOP
    near = near and all(words.named(one) for one in range(low + 1, stop))
    if near and verb and verb.clause and verb.form in ("past", "s"):  # "Said Lee: ..."
        return Draft([(low + 1, stop)], [(low, low + 1)], content, verb.verb_class)
    colon = at - 1
    if colon > low and words.lower[colon] == ":":
        start = colon
        while start > max(low, colon - _LONGEST_NAME) and (
            words.named(start - 1) or words.lower[start - 1] == "and"
        ):
            start -= 1
        told = low < start < colon and words.lower[start - 1] == "from"
        if told and not any(words.finite(one) for one in range(low, start)):
            return Draft([(start, colon)], [(start - 1, start)], content, "neutral")
        parted = low < start < colon and words.lower[start - 1] in _DASHES
        if parted and words.lower[colon - 1] not in vocabulary().documents:
            return Draft([(start, colon)], [(colon, at)], content, "neutral")
    return None


def _issuer(words: Words, low: int, high: int) -> Range | None:
    """Who puts out a statement in a sentence whose next one may be its words; None where
    nobody does: "[The union] issued a statement late on Monday."."""
    for at in range(low + 1, high - 1):
        if words.lower[at] in _ISSUED and not vocabulary().documents.isdisjoint(
            words.lower[at + 1 : min(high, at + _SOON)]
        ):
            return subjects.subject(words, subjects.verb_group(words, at, low), low)
    return None


def _announced(words: Words, low: int, high: int) -> Range | None:
    """Whom a sentence is about that ends in a colon: "[The Post] reports:", "[Roe] had this to
    add:"; None where that may be nobody."""
    if high - low < _SHORTEST or words.lower[high - 1] != ":":
        return None
    found = openings.opening_subject(words, low, high - 1)
    if found is None and words.finite(high - 2):
        found = subjects.subject(words, high - 2, low)
    return found if found and _may_say(words, *found) else None


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
    known, word = vocabulary(), words.lower[end - 1]
    opened = words.bits[start] & (DETERMINER | OWNER) and words.lower[start] not in _CROWDS
    paper = word in known.documents and opened  # but not in "critics note"
    return bool(words.named(end - 1) or word in known.roles or paper)


def _may_report(words: Words, at: int) -> bool:
    """Whether a word that no list has looks like a verb in the past or present."""
    word, known = words.lower[at], vocabulary()
    verb = word.endswith(("ed", "s")) and not words.named(at)
    return verb and word not in known.documents and word not in known.roles


def in_poll(words: Words, low: int, high: int) -> Draft | None:
    """ "In a poll by X, half ...": what a poll says, where nobody says it by a verb."""
    end = low + 1
    while end < min(high, low + _POLLED) and not words.bits[end] & (COMMA | QUOTE | VERB | AUX):
        end += 1
    if (
        end + 1 >= high
        or not words.bits[end] & COMMA
        or _POLLS.isdisjoint(words.lower[low:end])
    ):
        return None
    return Draft([(low + 1, end)], [(low, low + 1)], [(end + 1, high)], "neutral")


def seen_by(words: Words, low: int, high: int) -> Draft | None:
    """ "To Ann Roe, the plan is ...": how somebody sees it, where a name, a pronoun or a
    crowd stands before the comma, and a clause behind it."""
    if low + 3 >= high or not words.opens(low):
        return None
    person = words.lower[low + 1].rstrip(".") in vocabulary().titles
    person = person or words.forms[low + 1] in gazetteer().given_names
    crowd = words.lower[low + 1] in _SEERS and words.bits[low + 2] & COMMA
    end = phrase_bounds.phrase_end(words, low + 1, high)
    seat = end + 2 < high and words.lower[end + 1][:2] in _SEATS  # "To Rep. Roe, D-Ohio, the"
    end += 2 if seat and words.bits[end] & words.bits[end + 2] & COMMA else 0
    if not (person or crowd) or end + 1 >= high or end - low > _POLLED:
        return None
    held = AUX | QUOTE
    clause = any(words.bits[at] & held or words.finite(at) for at in range(end + 2, high))
    if not (words.bits[end] & COMMA and clause) or words.bits[end + 1] & LINK:
        return None
    return Draft([(low + 1, end)], [(low, low + 1)], [(end + 1, high)], "none")
