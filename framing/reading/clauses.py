"""Where clauses and phrases begin and end, by rule."""

from __future__ import annotations

from framing.reading.function_words import listed
from framing.reading.verbs import vocabulary
from framing.reading.words import (
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

_PERIOD = listed("periods")
# Verbs and adjectives that carry an infinitive of saying: "continued to argue".
_CARRIERS = listed("carriers")
OCCASIONS = listed("occasions")
_ADDING = listed("adding")
_RANGE = 60  # no subject or listener is longer, in tokens


def verb_group(words: Words, at: int, low: int) -> int:
    """First token of the verb group that ends in the verb `at`: its auxiliaries,
    adverbs, and "to" with what carries it, not beyond `low`."""
    first = at
    bits = words.bits
    while first > low:
        before = bits[first - 1]
        if before & AUX and not before & PRONOUN:
            first -= 1
        elif before & ADVERB and not before & (DETERMINER | PREPOSITION):
            first -= 1
        elif words.lower[first - 1] in ("since", "both", "all", "each") and (
            first - 1 > low and bits[first - 2] & AUX
        ):
            first -= 1
        elif (
            before & TO
            and first - 1 > low
            and (bits[first - 2] & VERB or words.lower[first - 2] in _CARRIERS)
            and not words.named(first - 2)
        ):
            first -= 2
        elif before & TO and first - 2 > low and words.lower[first - 2] == "on":
            if words.lower[first - 3] not in ("go", "goes", "went", "gone", "going"):
                break
            first -= 3
        else:
            break
    return first


def phrase_start(words: Words, last: int, low: int) -> int:
    """First token of the noun phrase that ends at `last`."""
    at, joined = last, -1
    low = max(low, last - _RANGE)
    while at > low:
        bits = words.bits[at - 1]
        if bits & (STOP | QUOTE):
            break
        if bits & LINK and not (
            bits & DETERMINER and at - 2 >= low and words.bits[at - 2] & (STOP | PREPOSITION)
        ):
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


def subject(words: Words, group: int, low: int) -> Range | None:
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
        return with_apposition(words, last, low)
    if bits & (STOP | QUOTE | AND | PREPOSITION | LINK):
        return None
    start = trimmed(words, _list_start(words, phrase_start(words, last, low), low), timed)
    return (start, timed) if start < timed else None


def before_time(words: Words, group: int, low: int) -> int:
    """The end of what stands before a time that stands before a verb group."""
    end = group
    if end - 1 > low and words.bits[end - 1] & TIME:
        end -= 1
        if end - 1 > low and words.lower[end - 1] == "on":
            end -= 1
    elif end - 2 > low and words.lower[end - 1] in _PERIOD:
        if words.lower[end - 2] in ("last", "this", "earlier"):
            end -= 2
    return end


def trimmed(words: Words, start: int, end: int) -> int:
    """`start` moved behind conjunctions, adverbs and times that open a phrase."""
    while start < end:
        bits = words.bits[start]
        if bits & (AND | TIME | COMMA) or bits & ADVERB and not bits & DETERMINER:
            start += 1
        elif (
            words.lower[start] in ("on", "last", "this", "earlier", "late", "in")
            and start + 1 < end
            and (words.lower[start + 1] in _PERIOD or words.lower[start + 1].isdigit())
        ):
            start += 2
        elif words.lower[start] in ("with", "for") and start + 1 < end:
            start += 1
        else:
            break
    return start


def apposes(words: Words, at: int) -> bool:
    """Whether a phrase that begins at `at` can stand in apposition to a name."""
    known = vocabulary()
    lower = words.lower
    word = lower[at]
    return bool(
        (words.bits[at] & (DETERMINER | RELATIVE) and not words.bits[at] & PRONOUN)
        or word in ("who", "of", "formerly", "himself", "herself", "then", "like", "whose")
        or word.isdigit()
        or word[:2] in ("r-", "d-", "i-")
        or (not words.named(at) and word.endswith(("ing", "ed")))
        or any(near in known.roles or near in known.titles for near in lower[at : at + 4])
    )


def with_apposition(words: Words, comma: int, low: int) -> Range | None:
    """The subject whose apposition ends with the mark at `comma`."""
    opening = {")": "(", "—": "—", "–": "–"}.get(words.lower[comma], ",")
    low = max(low, comma - _RANGE)
    at = comma
    for _ in range(4):
        at -= 1
        while at > low and words.lower[at] != opening:
            if words.bits[at] & QUOTE and words.pauses(at):
                return None
            at -= 1
        if at <= low or words.bits[at - 1] & (STOP | QUOTE) and words.lower[at - 1] != ")":
            return None
        if opening == "," and not apposes(words, at + 1) and not words.named(at + 1):
            return None
        last = at - 1
        if words.lower[last] == ")":
            found = with_apposition(words, last, low)
            return (found[0], comma + 1) if found else None
        start = phrase_start(words, last, low)
        inner = start > low and words.bits[start - 1] & COMMA and apposes(words, start)
        if inner and not (words.named(start) and words.named(last)):
            at = start - 1 + 1
            continue
        start = trimmed(words, start, at)
        if (
            start >= at
            or words.bits[start] & (PREPOSITION | LINK)
            and not words.bits[start] & DETERMINER
        ):
            return None
        return start, comma + 1
    return None


def _list_start(words: Words, start: int, low: int) -> int:
    """Where a list begins whose last item is at `start`: "A, B, and C"."""
    at = start
    if not (words.bits[at] & AND and at > low and words.bits[at - 1] & COMMA):
        return start
    for _ in range(12):
        if (
            at - 2 < low
            or not words.bits[at - 1] & COMMA
            or words.bits[at - 2] & (STOP | QUOTE)
        ):
            break
        at = phrase_start(words, at - 2, low)
    return at if at < start - 1 and not words.bits[at] & (PREPOSITION | LINK) else start


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
    end = phrase_end(words, at, group)
    return (at, end) if end > at else None


def phrase_end(words: Words, at: int, high: int) -> int:
    """End of the noun phrase that begins at `at`: up to a stop, a verb or a link."""
    end = at
    while end < high:
        bits = words.bits[end]
        if bits & (STOP | QUOTE | AUX) or bits & LINK and not (bits & DETERMINER and end == at):
            break
        if end > at and bits & (VERB | MAIN) and words.finite(end):
            break
        end += 1
    return end


def apposed_end(words: Words, at: int, high: int) -> int:
    """End of a noun phrase and its appositions ("Lee, a farmer in Ohio")."""
    end = phrase_end(words, at, high)
    for _ in range(4):
        if end + 1 >= high:
            break
        sign = words.lower[end]
        if sign == "(":
            while end < high and words.lower[end] != ")":
                end += 1
            end = min(end + 1, high)
            continue
        if sign != "," or not apposes(words, end + 1):
            break
        end = end + 1
        while end < high and not words.bits[end] & (STOP | QUOTE):
            end += 1
    return end


def behind_adjuncts(words: Words, at: int, high: int) -> int:
    """First token behind times and adverbs: "said [on Monday] that"."""
    while at < high:
        bits, lower = words.bits[at], words.lower[at]
        following = words.lower[at + 1] if at + 1 < high else ""
        if bits & TIME or bits & ADVERB and not bits & (DETERMINER | AND):
            at += 1
        elif (
            lower in ("last", "this", "next", "late", "early", "earlier", "on")
            and following in _PERIOD
        ):
            at += 2
        else:
            break
    return at


def topic_end(words: Words, start: int, high: int) -> int:
    """End of a noun-phrase content: before a comma or stop, a time, "when", a verb
    joined by "and", or the occasion of the speech ("in an interview")."""
    end = start
    while end < high:
        bits, lower = words.bits[end], words.lower[end]
        following = words.lower[end + 1] if end + 1 < high else ""
        next_bits = words.bits[end + 1] if end + 1 < high else 0
        if bits & COMMA:
            if following not in _ADDING:
                break
        elif lower == "(" and (closed := _closing(words, end, high)):
            end = closed
        elif bits & STOP or end > start and lower == "when":
            break
        elif bits & AND and (
            next_bits & (VERB | PRONOUN | AUX | ADVERB | MAIN)
            or (following.endswith("ed") and not words.named(end + 1))
        ):
            break
        elif bits & TIME or lower == "on" and next_bits & TIME:
            break
        elif (
            lower in ("in", "during", "at")
            and following in ("a", "an", "the")
            and ({words.lower[i] for i in range(end + 2, min(high, end + 5))} & OCCASIONS)
        ):
            break
        elif bits & QUOTE and words.pauses(end):
            return end + 1
        end += 1
    return end


def _closing(words: Words, at: int, high: int) -> int | None:
    """The bracket that closes the one at `at`, if it does so soon."""
    for end in range(at + 1, min(high, at + 12)):
        if words.lower[end] == ")":
            return end
    return None


def clause_end(words: Words, start: int, high: int) -> int:
    """End of a clause that is a content: its sentence's end, or before the next
    reporting verb of the same speaker (", adding", "and said")."""
    verbs = vocabulary().verbs
    end = start
    while end < high:
        bits = words.bits[end]
        if bits & (COMMA | AND):
            at = end + 1
            while at < high and words.bits[at] & (ADVERB | AND):
                at += 1
            if at < high and words.bits[at] & VERB:
                verb = verbs[words.lower[at]]
                joins = verb.form == "ing" if bits & COMMA else verb.form in ("past", "s")
                if (joins or verb.form == "past") and verb.clause and not verb.nounish:
                    return end
            if bits & COMMA and at < high and words.lower[at] == "according":
                return end
        end += 1
    return high


def listener_end(words: Words, at: int, high: int) -> int:
    """End of the listener that begins at `at`: "told [the crowd in Ohio] that"."""
    if at >= high:
        return at
    if words.bits[at] & (LINK | QUOTE | TO | STOP) and not words.bits[at] & DETERMINER:
        return at
    if words.lower[at] in (
        "him",
        "her",
        "me",
        "them",
        "us",
        "you",
        "it",
        "reporters",
        "viewers",
    ):
        return at + 1
    end = at
    while end < min(high, at + 16):
        bits, lower = words.bits[end], words.lower[end]
        if (
            bits & (STOP | QUOTE | TO | AUX)
            or bits & LINK
            and not (bits & DETERMINER and end == at)
        ):
            break
        if end > at and (bits & (PRONOUN | TIME) or bits & DETERMINER and not bits & OWNER):
            before = words.bits[end - 1]
            if bits & (PRONOUN | TIME) or not before & (PREPOSITION | AND):
                break
        if lower in ("on", "during", "about", "by") and end > at:
            break
        if lower == "in" and end + 2 < high and words.lower[end + 2] in OCCASIONS:
            break
        end += 1
    return end
