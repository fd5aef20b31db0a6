"""The noun phrase to a verb's left: where it begins, and where it ends before a time."""

from __future__ import annotations

from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import (
    ADVERB,
    AND,
    AUX,
    COMMA,
    DETERMINER,
    LINK,
    MAIN,
    NAMED,
    NUMERIC,
    OWNER,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    STOP,
    TIME,
    TO,
    VERB,
    Words,
)

_PERIODS, _FIELDS, _REFLEXIVE = listed("periods"), listed("fields"), listed("reflexive")
# No subject is longer, in tokens.
_RANGE = 60
_BEFORE_PERIODS = frozenset(("on", "last", "this", "earlier", "late", "in"))
# They may open a number: "about 40 people".
_COUNTING = frozenset(("about", "around", "over", "under", "like", "of", "near", "than", "up"))
_COMPARED = frozenset(("more", "less", "fewer"))
_OPENING = frozenset(("the", "many", "some", "most", "several", "few"))
_PARTICIPLE = 6  # letters that no noun in -ed has
_BRACKETED = 8  # tokens
# They are the subject of a clause of their own.
_NEW_SUBJECTS = listed("new_subjects")
_OCCASIONAL = frozenset(("at", "in", "on", "during", "after", "before", "over", "while"))


def phrase_start(words: Words, last: int, low: int) -> int:  # noqa: PLR0912 - a row of cases
    """First token of the noun phrase that ends at `last`."""
    low = max(low, last - _RANGE)
    at, joined = _behind_relative(words, last, low), -1
    while at > low:
        bits = words.bits[at - 1]
        if bits & (STOP | QUOTE) or words.lower[at - 1] == "than":
            further = _further(words, at, low)
            if further is None:
                break
            at = further
            continue
        if bits & LINK:
            held = bits & DETERMINER and at - 2 >= low and not words.named(at)
            held = held and words.bits[at - 2] & (STOP | PREPOSITION)
            told = words.lower[at - 1] == "as" and words.lower[at - 2] in _REFLEXIVE
            if not (held or told):
                break  # but "a man who described himself as the owner"
        if bits & TO and words.bits[at] & (MAIN | VERB) and not words.named(at) and at < last:
            return at + 1  # "to let [experts] discuss it"
        if bits & PRONOUN and words.lower[at - 1] in _NEW_SUBJECTS:
            if not words.bits[at] & AND:
                break
        elif not bits and words.lower[at - 1][-2:] != "ed":
            opens = words.lower[at] in _OPENING and not words.bits[max(at - 2, low)] & TO
            if opens and words.lower[at - 1][-3:] != "ing":
                break  # "the fact the court considered", "a level many say"
            at -= 1
            continue  # most words of a phrase
        if words.finite(at - 1):
            if joined >= 0:
                return joined
            if (relative := _relative_before(words, at - 1, low)) is None:
                break
            at = relative
            continue
        if bits & AND:
            joined = at
        at -= 1
    return at


def _behind_relative(words: Words, last: int, low: int) -> int:
    """`last`, or where its relative clause begins if it is that clause's verb: "those [who
    came]"."""
    verb = 0 <= last < len(words.bits) and words.finite(last)
    relative = _relative_before(words, last, low) if verb else None
    return last if relative is None else relative


def _further(words: Words, at: int, low: int) -> int | None:
    """Where a phrase goes on before "(54 percent) of" or "more than"; None where it ends."""
    sign = words.lower[at - 1]
    if sign == "than":
        return at - 2 if at - 2 >= low and words.lower[at - 2] in _COMPARED else None
    if sign == ")" and words.lower[at] == "of":
        for opening in range(at - 2, max(low, at - _BRACKETED), -1):
            if words.lower[opening] == "(":
                return opening
    return None


def _relative_before(words: Words, verb: int, low: int) -> int | None:
    """The "who" whose clause, unparted by a comma, has the verb `verb`."""
    for at in range(verb, max(low, verb - 4), -1):
        if words.lower[at - 1] in ("who", "that") and at - 2 >= low:
            before = words.bits[at - 2]
            held = before & (STOP | QUOTE | VERB | AUX | PREPOSITION | AND | LINK)
            return None if held else at - 1
    return None


def is_share(words: Words, at: int, low: int) -> bool:
    """Whether a number is a share of people: "38% said", "six in 10 say"."""
    tens = at > low and words.lower[at - 1] in ("in", "of")
    return words.lower[at].endswith("%") or tens


def has_documents(words: Words, last: int, low: int) -> bool:
    """Whether a noun phrase has documents in it: "polls in Ohio"."""
    near = words.lower[phrase_start(words, last, low) : last + 1]
    return any(word.endswith("s") for word in vocabulary().documents.intersection(near))


def name_end(words: Words, start: int, end: int) -> int:
    """Where a subject that is a name ends before the occasion of its speech: "Lee at the
    time", "Mayor Haan in a new letter"; whose or where from stays: "Lee of Lund"."""
    while end - 1 > start and words.bits[end - 1] & ADVERB and words.named(end - 2):
        end -= 1  # "Roe also"
    at = start
    while at < end and words.bits[at] & NAMED:
        at += 1
    if at == start or at + 1 >= end or words.lower[at] not in _OCCASIONAL:
        return end
    if words.bits[start] & DETERMINER or words.lower[at + 1][-1:] in NUMERIC:
        return end  # "Six in 10 voters"
    kept = words.lower[at] in ("at", "from") and words.lower[at + 2 : at + 3] != ["time"]
    return end if kept or words.bits[at + 1] & NAMED else at


def is_gerund_clause(words: Words, start: int, end: int) -> bool:
    """Whether what looks like a subject is a clause that opens with a form in -ing or a
    preposition: "releasing several statements", "to seeing the sign"."""
    word, bits = words.lower[start], words.bits[start]
    known = vocabulary()
    listed_ing = word in known.verbs and known.verbs[word].form == "ing"
    if (listed_ing or known.common.get(word) == "ing") and start + 1 < end:
        return True
    if bits & (PREPOSITION | TO) and not bits & (DETERMINER | LINK):
        least = start + 1 < end and words.lower[start + 1] in ("least", "most")
        return word not in _COUNTING and not least
    follow = words.bits[start + 1] if start + 1 < end else 0
    if word.endswith("ed") and follow & PREPOSITION and not follow & DETERMINER:
        noun = len(word) < _PARTICIPLE or word in known.roles or word in known.documents
        return not (noun or bits & (DETERMINER | PRONOUN))  # "fatigued by a long strike"
    return word.endswith("ing") and bool(follow & (DETERMINER | PRONOUN | OWNER))


def field_start(words: Words, start: int, low: int) -> int:
    """Where a body or office begins whose fields are a list: "Ministry of Trade,
    Industry and Energy", "Secretary for Culture, Sports and Tourism Rosa Law"."""
    at = start
    while at - 2 > low and words.bits[at - 1] & COMMA and words.named(at - 2):
        at -= 2
        while at > low and words.named(at - 1):
            at -= 1
    listed_on = "and" in words.lower[start : start + _BRACKETED]
    if at >= start or at - 2 < low or words.lower[at - 1] not in ("of", "for") or not listed_on:
        return start
    return phrase_start(words, at - 2, low) if words.lower[at - 2] in _FIELDS else start


def behind_adjunct(words: Words, start: int, end: int) -> int:
    """`start` behind a phrase of place that opens a subject: "on its site the bank"."""
    opens = words.bits[start] if start < end else 0
    if (
        not opens & PREPOSITION
        or opens & (DETERMINER | LINK)
        or words.lower[start] in _COUNTING
    ):
        return start
    for at in range(start + 3, end):
        if words.bits[at] & DETERMINER and not words.bits[at - 1] & (PREPOSITION | AND):
            return at
    name = end
    while name - 1 > start and words.named(name - 1):
        name -= 1
    if start + 1 < name < end and words.lower[name - 1] in vocabulary().documents:
        return name  # "in the statement [Roe] said"
    return end if end - start <= 3 else start


def before_time(words: Words, group: int, low: int) -> int:
    """The end of what stands before a time that stands before a verb group."""
    end = group
    if end - 1 > low and words.bits[end - 1] & TIME:
        end -= 1
        if end - 1 > low and words.lower[end - 1] in ("on", "in"):
            end -= 1
    elif (
        end - 2 > low
        and words.lower[end - 1] in _PERIODS
        and (
            words.lower[end - 2] in ("last", "this", "earlier", "late", "early")
            or words.bits[end - 2] & TIME
        )
    ):
        end -= 2
        if end - 1 > low and words.lower[end - 1] in ("on", "late", "early"):
            end -= 1
    return end


def trimmed(words: Words, start: int, end: int) -> int:
    """`start` moved behind conjunctions, adverbs and times that open a phrase."""
    while 0 < start < end - 1 and words.bits[start - 1] & AUX and _is_participle(words, start):
        start += 1  # "had overruled senior staff"
    while start < end:
        bits = words.bits[start]
        if bits & (AND | TIME | COMMA) or (bits & ADVERB and not bits & DETERMINER):
            start += 1
        elif start + 1 < end and words.lower[start] in _BEFORE_PERIODS:
            when = words.lower[start + 1]
            timed = words.bits[start + 1] & TIME
            if when not in _PERIODS and not when.isdigit() and not timed:
                break
            start += 2
            start += bool(timed) and start < end and words.lower[start].isdigit()
        elif start + 1 < end and words.lower[start] in ("with", "for"):
            start += 1
        else:
            break
    return start


def _is_participle(words: Words, at: int) -> bool:
    """Whether a token behind an auxiliary is the verb that it helps."""
    return bool(words.bits[at] & VERB) or words.lower[at].endswith(("ed", "ing"))
