"""To a word's right: where phrases, clauses and contents end."""

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
    RELATIVE,
    STOP,
    TIME,
    TO,
    VERB,
    Words,
)

_PERIODS, MONTHS, OCCASIONS = listed("periods"), listed("months"), listed("occasions")
_DAYS = frozenset(("day", "week", "month", "night", "morning", "evening", "year"))
_OFFICES, QUESTIONS = listed("offices"), listed("questions")
# "There remains", and adverbs that temper what follows them and no cue.
_EXISTING = frozenset(("seems", "seem", "appears", "remains", "remain", "exists", "needs"))
_TEMPERING, _ADDING = listed("tempering"), listed("adding")
# No listener is longer, in tokens.
_SOON = 16
_POST = 6  # tokens up to the "of" of a post
_OBJECTS = listed("objects")
# Where alone the content of a noun phrase may end.
_TURN = COMMA | AND | STOP | TIME | QUOTE
_TURNS = frozenset(("in", "during", "at", "on", "when"))
_DAYTIMES, _DURATIONS = frozenset(("late", "early")), listed("durations")
_BEFORE_PERIODS = frozenset(("last", "this", "next", "late", "early", "earlier", "on"))


def phrase_end(words: Words, at: int, high: int) -> int:
    """End of the noun phrase that begins at `at`: up to a stop, a verb or a link."""
    end = at
    while end < high:
        bits = words.bits[end]
        if bits & (STOP | QUOTE | AUX) or (
            bits & LINK and not (bits & DETERMINER and end == at)
        ):
            break
        may = bits & (VERB | MAIN) or (not bits and words.lower[end][-2:] == "ed")
        if may and end > at and words.finite(end):
            break
        end += 1
    return end


def apposes(words: Words, at: int) -> bool:
    """Whether a phrase that begins at `at` can stand in apposition to a name."""
    known = vocabulary()
    lower = words.lower
    word = lower[at]
    if words.bits[at] & AUX:
        return False
    return bool(
        (words.bits[at] & (DETERMINER | RELATIVE) and not words.bits[at] & PRONOUN)
        or word in ("who", "of", "formerly", "himself", "herself", "then", "like", "whose")
        or word[-1:] in NUMERIC
        or word[:2] in ("r-", "d-", "i-")
        or _is_post(words, at)
        or (not words.named(at) and word.endswith(("ing", "ed")))
        or any(
            near in known.roles or near in known.titles or near in _OFFICES
            for near in lower[at : at + 4]
        )
    )


def _is_post(words: Words, at: int) -> bool:
    """Whether a phrase tells a post by its last noun: "co-director of", "manager at"."""
    for behind in range(at + 1, min(at + _POST, len(words.bits))):
        if words.bits[behind] & (STOP | QUOTE | AUX | LINK):
            return False
        if words.lower[behind] in ("of", "at", "for", "with"):
            noun = words.lower[behind - 1]
            return noun.startswith("co-") or noun.endswith(("er", "or", "ist", "ian", "ary"))
    return False


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
        if bits & ADVERB and at + 1 < high and _opens_clause(words, at):
            break  # "said [there were]", "said [exactly how]"
        if (bits & TIME and following in _PERIODS) or (
            lower == "the" and following in _DAYS and _is_day(words, at + 2, high)
        ):
            at += 2
        elif following == "later" and lower.removesuffix("s") in _DURATIONS:
            at += 2  # "adds [seconds later]"
        elif bits & TIME:
            at = _date_end(words, at + 1, high)
        elif (bits & ADVERB and not bits & (DETERMINER | AND)) or (
            lower == "in" and at + 1 < high and words.bits[at + 1] & TIME
        ):
            at += 1
        elif lower in _BEFORE_PERIODS and (
            following in _PERIODS or (at + 1 < high and words.bits[at + 1] & TIME)
        ):
            at = _date_end(words, at + 2, high)
            at += at < high and words.lower[at] in _PERIODS  # "on Tuesday night"
        else:
            break
    return at


def _opens_clause(words: Words, at: int) -> bool:
    """Whether an adverb behind a cue belongs to what is said: "there had been", "roughly
    800 soldiers", "now both sides"."""
    lower, follow = words.lower[at], words.bits[at + 1]
    if lower == "there":
        ahead = at + 1 + (follow & ADVERB != 0 and at + 2 < len(words.bits))
        return bool(words.bits[ahead] & AUX) or words.lower[ahead] in _EXISTING
    if words.lower[at + 1] in QUESTIONS or not follow:
        return words.lower[at + 1] not in ("if", "that")
    return lower in _TEMPERING and bool(follow & (DETERMINER | PRONOUN | NAMED))


def _date_end(words: Words, at: int, high: int) -> int:
    """Where a date ends whose month stands before `at`: "May 3", "Nov. 9, 2019"; a count
    of what follows is none of it ("on Monday 40 people")."""
    if words.lower[at - 1] not in MONTHS:
        return at
    for _ in range(2):
        comma = at + 1 < high and words.bits[at] & COMMA and words.lower[at + 1].isdigit()
        number = at + 1 if comma else at
        shown = words.lower[number] if number < high else ""
        held = (
            STOP | PREPOSITION | LINK | VERB | AUX | AND | PRONOUN | DETERMINER | TIME | QUOTE
        )
        last = number + 1 >= high or words.bits[number + 1] & held
        if not (shown.isdigit() and len(shown) in (1, 2, 4) and last):
            break
        at = number + 1
    return at


def _is_day(words: Words, at: int, high: int) -> bool:
    """Whether "the day" is a time: "tweeted the day after a man was shot"."""
    return at >= high or words.lower[at] in ("after", "before", "of", "that")


def topic_end(words: Words, start: int, high: int) -> int:
    """End of a noun-phrase content: before a comma or stop, a time, "when", a verb
    joined by "and", or the occasion of the speech ("in an interview")."""
    end = start
    all_bits, lower = words.bits, words.lower
    while end < high:
        bits = all_bits[end]
        if not bits & _TURN and lower[end] not in _TURNS:
            end += 1
            continue
        if lower[end] == "(" and (closed := _closing(words, end, high)):
            end = closed
        elif _ends_topic(words, end, high) or (end > start and lower[end] == "when"):
            break
        elif bits & QUOTE and words.pauses(end):
            return end + 1
        end += 1
    late = start + 1 < end < high and all_bits[end] & TIME and lower[end - 1] in _DAYTIMES
    return end - 1 if late else end


def _ends_topic(words: Words, at: int, high: int) -> bool:
    """Whether a noun-phrase content ends before the token at `at`."""
    bits, lower = words.bits[at], words.lower[at]
    following = words.lower[at + 1] if at + 1 < high else ""
    next_bits = words.bits[at + 1] if at + 1 < high else 0
    if bits & COMMA:
        year = following[:2] in ("19", "20") and len(following) == 4 and following.isdigit()
        return following not in _ADDING and not (year and words.lower[at - 1].isdigit())
    if bits & AND:
        past = following.endswith("ed") and not words.named(at + 1)
        return past or bool(next_bits & (VERB | PRONOUN | AUX | ADVERB | MAIN))
    if lower in ("on", "in") and next_bits & TIME:
        return True
    if lower in ("in", "during", "at") and following in ("a", "an", "the"):
        return not OCCASIONS.isdisjoint(words.lower[at + 2 : min(high, at + 5)])
    return bool(bits & STOP or (bits & TIME and not words.bits[at - 1] & DETERMINER))


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
    high = _before_cue(words, start, high)
    for end, bits in enumerate(words.bits[start:high], start):
        if bits & (COMMA | AND):
            at = end + 1
            while at < high and words.bits[at] & (ADVERB | AND):
                at += 1
            if at < high and words.bits[at] & VERB:
                verb = verbs[words.lower[at]]
                joins = verb.form == "ing" if bits & COMMA else verb.form in ("past", "s")
                joins = joins or (verb.form == "past" and _is_whole(words, start, end))
                if joins and verb.clause and not verb.nounish:
                    return end
            if bits & COMMA and at < high and words.lower[at] == "according":
                return end
    return high


def _before_cue(words: Words, start: int, high: int) -> int:
    """`high`, before a cue of its own at the end of a clause: "it was over[, Orr said]"."""
    verb = vocabulary().verbs.get(words.lower[high - 1]) if high - 1 > start else None
    if verb is None or not verb.clause or verb.form not in ("past", "s"):
        return high
    first = high - 2
    named = NAMED | PRONOUN | DETERMINER
    while (
        first > start
        and high - first < _POST
        and (words.bits[first] & named or not words.bits[first])
    ):
        first -= 1
    if not (high - 2 > first > start and words.pauses(first)) and first != start:
        return high
    return first + (words.bits[first] & QUOTE != 0) if words.pauses(first) else high


def _is_whole(words: Words, start: int, end: int) -> bool:
    """Whether a clause has its verb: else the next is its own ("Lee, the pilot, wrote")."""
    return any(
        words.bits[at] & (AUX | QUOTE) or words.finite(at) or words.lower[at].endswith("ed")
        for at in range(start, end)
    )


def listener_end(words: Words, at: int, high: int) -> int:
    """End of the listener that begins at `at`: "told [the crowd in Ohio] that"."""
    if at >= high:
        return at
    if words.bits[at] & (LINK | QUOTE | TO | STOP) and not words.bits[at] & DETERMINER:
        return at
    if words.lower[at] in _OBJECTS or words.lower[at] in ("reporters", "viewers"):
        return at + 1
    end = at
    while end < min(high, at + _SOON):
        bits, lower = words.bits[end], words.lower[end]
        if bits & (STOP | QUOTE | TO | AUX) or (
            bits & LINK and not (bits & DETERMINER and end == at)
        ):
            break
        if end > at and (bits & (PRONOUN | TIME) or (bits & DETERMINER and not bits & OWNER)):
            before = words.bits[end - 1]
            if bits & (PRONOUN | TIME) or not before & (PREPOSITION | AND):
                break
        if lower in ("on", "during", "about", "by") and end > at:
            break
        if lower == "in" and end + 2 < high and words.lower[end + 2] in OCCASIONS:
            break
        end += 1
    return end
