"""To a verb's left: its group, its subject with all that describes it."""

from __future__ import annotations

from framing.reading.grammar import noun_phrases, phrase_bounds
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
    POSSESSIVE,
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

_PARTISANS = listed("partisans")
_CARRIERS, _BEGINNING, _CROWDS = listed("carriers"), listed("beginning"), listed("crowds")
_RANGE = 60  # no subject is longer, in tokens
# How many items a list with a comma before its "and" has before the last.
_FEWEST_ITEMS = 2
_ASKED = frozenset(("cited", "quoted", "interviewed", "polled", "surveyed", "contacted"))
# No aside is longer, in tokens.
_ASIDE = 7
_LONG_ASIDE = 18
# What opens an aside that tells among whom or like whom somebody is, however long.
_AMID = frozenset(("among", "like", "unlike", "alongside", "besides"))
_SHORT = 5  # letters that no abbreviation of a state exceeds
_SHARED = frozenset(("since", "both", "all", "each"))
# What can stand in a verb group: of these classes, or one of these words.
_HELPING, _GROUPED = AUX | ADVERB | TO, _BEGINNING | _SHARED | {"longer"}
_GOES = frozenset(("go", "goes", "went", "gone", "going"))


def verb_group(words: Words, at: int, low: int) -> int:
    """First token of the verb group that ends in the verb `at`: its auxiliaries,
    adverbs, and "to" with what carries it, not beyond `low`."""
    bits, lower, first = words.bits, words.lower, at
    while first > low and (bits[first - 1] & _HELPING or lower[first - 1] in _GROUPED):
        if not (step := _group_step(words, first, low)):
            break
        first -= step
    return first


def _group_step(words: Words, first: int, low: int) -> int:  # noqa: PLR0911 - a row of cases
    """How many tokens before `first` belong to its verb group: 0 where none do."""
    before, word = words.bits[first - 1], words.lower[first - 1]
    if word in _BEGINNING and words.lower[first].endswith("ing"):
        return 1  # "began discussing"
    if word == "longer" and first - 2 >= low and words.lower[first - 2] == "no":
        return 2
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
    if (prior & VERB and not _is_noun(words, first - 2)) or carrier in _CARRIERS:
        return 2
    goes_on = carrier == "on" and first - 3 >= low and words.lower[first - 3] in _GOES
    return 3 if goes_on else 0


def _is_noun(words: Words, at: int) -> bool:
    """Whether a base form that is as often a noun is one: "a conference call to"."""
    verb = vocabulary().verbs[words.lower[at]]
    if not verb.nounish or verb.form != "base" or not at:
        return False
    before = words.bits[at - 1]
    plural = words.lower[at - 1].endswith("s") and not before & POSSESSIVE
    return not (before & (PRONOUN | AUX | TO | ADVERB | NAMED) or plural)


def subject(words: Words, group: int, low: int) -> Range | None:  # noqa: PLR0911 - a row of cases
    """The subject before the verb group that begins at `group`.

    Appositions between commas belong to it ("Lee, a farmer, said"). None where
    nothing that can be a subject stands there.
    """
    timed = noun_phrases.before_time(words, group, low)
    if timed <= low:
        return None
    last = timed - 1
    bits, lower = words.bits[last], words.lower[last]
    if bits & (PRONOUN | RELATIVE) or lower in ("this", "these", "those"):
        before = words.bits[last - 1] if last > low else 0
        if not (bits & PRONOUN and before & PREPOSITION and not before & LINK):
            return _whose(words, last, low)  # but not in "those who voted against it say"
    if bits & COMMA or lower in (")", "—", "–"):
        found = with_apposition(words, last, low)
        aside = found or _with_aside(words, last, low) or _parted_name(words, last, low)
        return without_doing(words, *found) if found else aside
    if bits & QUOTE and words.titled(last) and words.bits[last - 1] & PREPOSITION:
        return with_apposition(words, last, low)  # "Roe, author of “The Tide,” said"
    if bits & (STOP | QUOTE | AND | PREPOSITION | LINK):
        return None
    start = _phrase_start(words, last, low)
    end = noun_phrases.name_end(words, start, timed)
    if start == last and lower.isdigit():
        return None  # a note's number
    while end - 1 > start and words.lower[end - 1] in ("such", "and", "or"):
        end -= 1
    alone = end - start == 1 and words.bits[start] & (DETERMINER | ADVERB)
    alone = alone and words.lower[start] not in _CROWDS
    if start >= end or alone or noun_phrases.is_gerund_clause(words, start, end):
        return None
    return None if _is_object(words, start, low) else (start, end)


def _phrase_start(words: Words, last: int, low: int) -> int:
    """Where the noun phrase of a subject that ends at the token `last` begins."""
    timed = last + 1
    start = _list_start(words, noun_phrases.phrase_start(words, last, low), low)
    start = noun_phrases.trimmed(words, start, timed)
    if start - 1 > low and words.lower[start] == "by" and words.lower[start - 1] in _ASKED:
        start = noun_phrases.phrase_start(words, start - 2, low)  # "analysts cited by the Post"
    start = noun_phrases.field_start(words, start, low)
    start = noun_phrases.behind_adjunct(words, start, timed)
    if start - 2 > low and words.lower[start - 1] == "who" and _is_deed(words, start, timed):
        return noun_phrases.phrase_start(words, start - 2, low)  # "a doctor who belongs to"
    return start


def _is_deed(words: Words, at: int, end: int) -> bool:
    """Whether a word behind "who" is a verb that no list has: "who belongs to"."""
    known, word = vocabulary(), words.lower[at]
    somebody = word in known.roles or word in known.anonymous
    held = at + 1 < end and words.bits[at + 1] & (PREPOSITION | DETERMINER | OWNER | TO)
    return bool(held) and word.endswith(("s", "ed")) and not (somebody or words.named(at))


def _whose(words: Words, at: int, low: int) -> Range:
    """A pronoun as a subject, with "most of" before "whom"."""
    many = words.lower[at] in ("whom", "which") and at - 2 >= low
    return (at - 2 if many and words.lower[at - 1] == "of" else at), at + 1


def _is_object(words: Words, start: int, low: int) -> bool:
    """Whether a phrase is the object of a verb right before it, and so no verb's subject:
    "holds a large [pledged lead]"; what is said or thought has a subject of its own."""
    if start <= low or not words.bits[start] & (DETERMINER | OWNER):
        return False
    verb = vocabulary().verbs.get(words.lower[start - 1])
    return (
        words.finite(start - 1)
        and not words.bits[start - 1] & AUX
        and not (verb and verb.clause)
    )


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
        start = noun_phrases.phrase_start(words, at - 1, low)
        inner = (
            start > low
            and words.bits[start - 1] & COMMA
            and phrase_bounds.apposes(words, start)
        )
        if inner and _is_role_and_name(words, start, at, comma):
            return start, comma + 1
        seat = words.lower[start][:2] in ("r-", "d-", "i-")  # "Roe, R-Ala., a critic, said"
        seat = seat or words.lower[start] in _PARTISANS  # "Roe, Democrat of Ohio, a critic,"
        if inner and (seat or not (words.named(start) and words.named(at - 1))):
            continue
        if start > low and words.bits[start - 1] & COMMA and _is_abbreviated(words, start, at):
            continue  # "Roe of Lund, Va., a farmer, said"
        start = noun_phrases.trimmed(words, start, at)
        loose = words.bits[start] & (PREPOSITION | LINK) and not words.bits[start] & DETERMINER
        return None if start >= at or loose else (start, comma + 1)
    return None


def _is_role_and_name(words: Words, start: int, mark: int, comma: int) -> bool:
    """Whether a role and its bearer's name are a subject of their own behind a clause:
    "the vote was lost, his top aide, Tad Reed, said"."""
    if not words.bits[start] & (DETERMINER | OWNER) or words.named(mark - 1):
        return False
    roles = vocabulary().roles
    role = any(words.lower[at] in roles for at in range(start, mark))
    return (
        role and comma - mark > _FEWEST_ITEMS and all(map(words.named, range(mark + 1, comma)))
    )


def without_doing(words: Words, start: int, end: int) -> Range:
    """A subject without what somebody does while speaking: "Lee, referring to the law,"."""
    for at in range(start + 1, end - 1):
        doing = at + 1 + (words.bits[at + 1] & ADVERB != 0)
        if not words.bits[at] & COMMA or not words.lower[doing].endswith("ing"):
            continue
        if not (words.bits[doing] & PREPOSITION or words.named(doing)):
            return start, at
    return start, end


def _is_abbreviated(words: Words, start: int, end: int) -> bool:
    """Whether a phrase is but a short word with a stop behind it, as states have."""
    stop = words.end[start]
    short = end - start == 1 and stop - words.start[start] <= _SHORT
    return short and words.named(start) and words.text[stop : stop + 1] == "."


def _with_aside(words: Words, comma: int, low: int) -> Range | None:
    """The subject before an aside between commas: "Lee, in contrast, said", "Lee, among
    the few who stayed, said"."""
    busy = False
    for mark in range(comma - 1, max(low, comma - _LONG_ASIDE), -1):
        if words.bits[mark] & COMMA:
            opens = words.bits[mark + 1]
            aside = opens & (PREPOSITION | ADVERB) and not opens & (DETERMINER | LINK)
            if busy or comma - mark >= _ASIDE:
                aside = words.lower[mark + 1] in _AMID
            start = noun_phrases.phrase_start(words, mark - 1, low)
            start = noun_phrases.trimmed(words, start, mark)
            loose = words.bits[start] & (PREPOSITION | LINK)
            held = words.bits[mark - 1] & (STOP | QUOTE | PREPOSITION)
            told = start > low and words.lower[start] in ("a", "an")
            told = told and words.bits[start - 1] & COMMA
            if aside and told and (whole := with_apposition(words, mark, low)):
                return whole  # "Roe, a cook, in a note, said"
            return (start, mark) if aside and start < mark and not (loose or held) else None
        if words.bits[mark] & QUOTE:
            return None
        busy = busy or bool(words.bits[mark] & (AUX | VERB))
    return None


def _parted_name(words: Words, comma: int, low: int) -> Range | None:
    """A name behind a quotation that a comma parts from its verb: "“…,” Lee of Lund, said"."""
    start, held = comma, STOP | QUOTE | AUX | VERB | LINK
    while start > low and not words.bits[start - 1] & held:
        start -= 1
    quoted = start > low and words.bits[start - 1] & QUOTE and words.pauses(start - 1)
    return (start, comma) if quoted and start < comma and words.named(start) else None


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
        at = noun_phrases.phrase_start(words, at - 2, low)
    if items < _FEWEST_ITEMS or at >= start - 1:
        return start  # a clause and another: "Lee left, and the mayor said"
    return start if words.bits[at] & (PREPOSITION | LINK) else at
