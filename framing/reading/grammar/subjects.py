"""To a verb's left: its group, its subject with all that describes it."""

from __future__ import annotations

from framing.reading.grammar import phrase_bounds
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import (
    ADVERB,
    AND,
    AUX,
    COMMA,
    DETERMINER,
    LINK,
    NAMED,
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

_PERIODS = listed("periods")
_CARRIERS = listed("carriers")
_CROWDS = listed("crowds")
_FIELDS = listed("fields")
# No subject is longer, in tokens.
_RANGE = 60
# How many items a list with a comma before its "and" has before the last.
_FEWEST_ITEMS = 2
_BEFORE_PERIODS = frozenset(("on", "last", "this", "earlier", "late", "in"))
# They may open a number: "about 40 people".
_COUNTING = frozenset(("about", "around", "over", "under", "like", "of", "near", "than", "up"))
# They are the subject of a clause of their own.
_NEW_SUBJECTS = listed("new_subjects")
_ASKED = frozenset(("cited", "quoted", "interviewed", "polled", "surveyed", "contacted"))
# No aside is longer, in tokens.
_ASIDE = 7
_OCCASIONAL = frozenset(("at", "in", "on", "during", "after", "before", "over", "while"))
_SHARED = frozenset(("since", "both", "all", "each"))
_GOES = frozenset(("go", "goes", "went", "gone", "going"))


def verb_group(words: Words, at: int, low: int) -> int:
    """First token of the verb group that ends in the verb `at`: its auxiliaries,
    adverbs, and "to" with what carries it, not beyond `low`."""
    first = at
    while first > low and (step := _group_step(words, first, low)):
        first -= step
    return first


def _group_step(words: Words, first: int, low: int) -> int:
    """How many tokens before `first` belong to its verb group: 0 where none do."""
    before, word = words.bits[first - 1], words.lower[first - 1]
    if not before & (AUX | ADVERB | TO) and word not in _SHARED:
        return 0
    prior = words.bits[first - 2] if first - 2 >= low else 0
    helps = before & AUX and not before & PRONOUN
    tempers = before & ADVERB and not before & (DETERMINER | PREPOSITION)
    if helps or tempers or (word in _SHARED and prior & AUX):
        return 1
    if not before & TO or first - 2 < low or words.named(first - 2):
        return 0
    carrier = words.lower[first - 2]
    if prior & VERB or carrier in _CARRIERS:
        return 2
    goes_on = carrier == "on" and first - 3 >= low and words.lower[first - 3] in _GOES
    return 3 if goes_on else 0


def phrase_start(words: Words, last: int, low: int) -> int:
    """First token of the noun phrase that ends at `last`."""
    at, joined = last, -1
    low = max(low, last - _RANGE)
    while at > low:
        bits = words.bits[at - 1]
        if bits & (STOP | QUOTE):
            break
        if bits & LINK and not (
            bits & DETERMINER
            and at - 2 >= low
            and words.bits[at - 2] & (STOP | PREPOSITION)
            and not words.named(at)
        ):
            break
        if words.lower[at - 1] in _NEW_SUBJECTS and not words.bits[at] & AND:
            break
        if words.finite(at - 1):
            if joined >= 0:
                return joined
            relative = _relative_before(words, at - 1, low)
            if relative is None:
                break
            at = relative
            continue
        if bits & AND:
            joined = at
        at -= 1
    return at


def _relative_before(words: Words, verb: int, low: int) -> int | None:
    """The "who" whose clause, unparted by a comma, has the verb `verb`."""
    for at in range(verb, max(low, verb - 4), -1):
        if words.lower[at - 1] in ("who", "that") and at - 2 >= low:
            before = words.bits[at - 2]
            held = before & (STOP | QUOTE | VERB | AUX | PREPOSITION | AND | LINK)
            return None if held else at - 1
    return None


def subject(words: Words, group: int, low: int) -> Range | None:  # noqa: PLR0911 - a row of cases
    """The subject before the verb group that begins at `group`.

    Appositions between commas belong to it ("Lee, a farmer, said"). None where
    nothing that can be a subject stands there.
    """
    timed = before_time(words, group, low)
    if timed <= low:
        return None
    last = timed - 1
    bits, lower = words.bits[last], words.lower[last]
    if bits & (PRONOUN | RELATIVE) or lower in ("this", "these", "those"):
        return last, timed
    if bits & COMMA or lower in (")", "—", "–"):
        return with_apposition(words, last, low) or _with_aside(words, last, low)
    if bits & (STOP | QUOTE | AND | PREPOSITION | LINK):
        return None
    start = trimmed(words, _list_start(words, phrase_start(words, last, low), low), timed)
    if start - 1 > low and words.lower[start] == "by" and words.lower[start - 1] in _ASKED:
        start = phrase_start(words, start - 2, low)  # "analysts cited by the paper"
    start = _behind_adjunct(words, _field_start(words, start, low), timed)
    end = name_end(words, start, timed)
    if start == last and lower.isdigit():
        return None  # a note's number
    while end - 1 > start and words.lower[end - 1] in ("such", "and", "or"):
        end -= 1
    alone = end - start == 1 and words.bits[start] & (DETERMINER | ADVERB)
    alone = alone and words.lower[start] not in _CROWDS
    if start >= end or alone or _is_gerund_clause(words, start, end):
        return None
    return start, end


def name_end(words: Words, start: int, end: int) -> int:
    """Where a subject that is a name ends before the occasion of its speech: "Lee at the
    time", "Mayor Haan in a new letter"; whose or where from stays: "Lee of Lund"."""
    at = start
    while at < end and words.named(at):
        at += 1
    if at == start or at + 1 >= end or words.lower[at] not in _OCCASIONAL:
        return end
    kept = words.lower[at] in ("at", "from") and words.lower[at + 2 : at + 3] != ["time"]
    return end if kept or words.bits[at + 1] & NAMED else at


def _is_gerund_clause(words: Words, start: int, end: int) -> bool:
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
    return word.endswith("ing") and bool(follow & (DETERMINER | PRONOUN | OWNER))


def _field_start(words: Words, start: int, low: int) -> int:
    """Where a body or office begins whose fields are a list: "Ministry of Trade,
    Industry and Energy", "Secretary for Culture, Sports and Tourism Rosa Law"."""
    at = start
    while at - 2 > low and words.bits[at - 1] & COMMA and words.named(at - 2):
        at -= 2
        while at > low and words.named(at - 1):
            at -= 1
    if at >= start or at - 2 < low or words.lower[at - 1] not in ("of", "for"):
        return start
    return phrase_start(words, at - 2, low) if words.lower[at - 2] in _FIELDS else start


def _behind_adjunct(words: Words, start: int, end: int) -> int:
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
    return end if end - start <= 3 else start


def before_time(words: Words, group: int, low: int) -> int:
    """The end of what stands before a time that stands before a verb group."""
    end = group
    if end - 1 > low and words.bits[end - 1] & TIME:
        end -= 1
        if end - 1 > low and words.lower[end - 1] == "on":
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
    while start < end:
        bits = words.bits[start]
        if bits & (AND | TIME | COMMA) or (bits & ADVERB and not bits & DETERMINER):
            start += 1
        elif start + 1 < end and words.lower[start] in _BEFORE_PERIODS:
            when = words.lower[start + 1]
            if when not in _PERIODS and not when.isdigit():
                break
            start += 2
        elif start + 1 < end and words.lower[start] in ("with", "for"):
            start += 1
        else:
            break
    return start


def with_apposition(words: Words, comma: int, low: int) -> Range | None:
    """The subject whose apposition ends with the mark at `comma`: "Lee, a farmer,".

    An apposition may hold commas itself, so the search goes on to the left while
    what it finds can be part of one.
    """
    opening = {")": "(", "—": "—", "–": "–"}.get(words.lower[comma], ",")
    low = max(low, comma - _RANGE)
    at = comma
    for _ in range(4):
        mark = _opening_mark(words, at, low, opening)
        if mark is None:
            return None
        at = mark
        if words.lower[at - 1] == ")":
            found = with_apposition(words, at - 1, low)
            return (found[0], comma + 1) if found else None
        start = phrase_start(words, at - 1, low)
        inner = (
            start > low
            and words.bits[start - 1] & COMMA
            and phrase_bounds.apposes(words, start)
        )
        if inner and not (words.named(start) and words.named(at - 1)):
            continue
        start = trimmed(words, start, at)
        loose = words.bits[start] & (PREPOSITION | LINK) and not words.bits[start] & DETERMINER
        return None if start >= at or loose else (start, comma + 1)
    return None


def _with_aside(words: Words, comma: int, low: int) -> Range | None:
    """The subject before an aside between commas: "Lee, in contrast, said"."""
    for mark in range(comma - 1, max(low, comma - _ASIDE), -1):
        if words.bits[mark] & COMMA:
            opens = words.bits[mark + 1]
            aside = opens & (PREPOSITION | ADVERB) and not opens & (DETERMINER | LINK)
            start = trimmed(words, phrase_start(words, mark - 1, low), mark)
            loose = words.bits[start] & (PREPOSITION | LINK)
            held = words.bits[mark - 1] & (STOP | QUOTE | PREPOSITION)
            return (start, mark) if aside and start < mark and not (loose or held) else None
        if words.bits[mark] & (QUOTE | AUX | VERB):
            return None
    return None


def _opening_mark(words: Words, comma: int, low: int, opening: str) -> int | None:
    """The mark before `comma` that an apposition opens with, behind a noun."""
    at = comma - 1
    while at > low and words.lower[at] != opening:
        if words.bits[at] & QUOTE and words.pauses(at):
            return None
        at -= 1
    if at <= low or (words.bits[at - 1] & (STOP | QUOTE) and words.lower[at - 1] != ")"):
        return None
    if opening == "," and not words.named(at + 1) and not phrase_bounds.apposes(words, at + 1):
        return None
    return at


def _list_start(words: Words, start: int, low: int) -> int:
    """Where a list begins whose last item is at `start`: "A, B, and C"."""
    at = start
    if not (words.bits[at] & AND and at > low and words.bits[at - 1] & COMMA):
        return start
    if words.lower[at] not in ("and", "or"):
        return start  # ", but Lee said"
    items = 0
    for items in range(12):  # noqa: B007 - how many items stand before the last
        if at - 2 < low or not words.bits[at - 1] & COMMA:
            break
        if words.bits[at - 2] & (STOP | QUOTE):
            break
        at = phrase_start(words, at - 2, low)
    if items < _FEWEST_ITEMS or at >= start - 1:
        return start  # a clause and another: "Lee left, and the mayor said"
    return start if words.bits[at] & (PREPOSITION | LINK) else at


def opening_subject(words: Words, low: int, group: int) -> Range | None:
    """The subject with which a sentence opens, if its verb comes before `group`."""
    at = low
    while at < group and words.bits[at] & (STOP | QUOTE | AND | ADVERB):
        at += 1
    bits = words.bits[at] if at < group else 0
    if bits & (PREPOSITION | LINK) and not bits & DETERMINER:
        while at < group and not words.bits[at] & COMMA:
            at += 1
        at += 1
    if at >= group:
        return None
    if words.bits[at] & PRONOUN:
        return at, at + 1
    end = phrase_bounds.phrase_end(words, at, group)
    called = end - at == 1 and end + 1 < group and words.bits[end] & COMMA
    if called and words.bits[end + 1] & PRONOUN and not words.bits[end + 1] & RELATIVE:
        return end + 1, end + 2  # "Oh, he's trying"
    for timed in range(at + 1, end):
        if words.bits[timed] & TIME:  # "Roe on Tuesday renewed his promise and said"
            end = before_time(words, timed + 1, at)
            break
    end = name_end(words, at, end)
    bare = end - at == 1 and words.bits[at] & DETERMINER and not words.bits[at] & PRONOUN
    if bare and words.lower[at] not in _CROWDS:
        return None
    return (at, end) if end > at and not _is_gerund_clause(words, at, end) else None
