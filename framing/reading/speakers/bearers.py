"""Whose words a source can be: what of it is the speaker, and what is nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import (
    AND,
    AUX,
    COMMA,
    DETERMINER,
    LINK,
    MAIN,
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
    Range,
    Words,
    classes,
)
from framing.reading.speakers.speaker_memory import NOBODY

if TYPE_CHECKING:
    from framing.reading.grammar.verb_candidates import Draft
    from framing.reading.speakers.people import People
    from framing.reading.speakers.speaker_memory import Memory, Speaker

_DURATIONS, _OFFICES, _CROWDS = listed("durations"), listed("offices"), listed("crowds")
_BODY, _KNOWING, _MASSES = listed("bodies"), listed("knowing"), listed("masses")
# Behind a subject they belong to its verb.
_LATE = frozenset(("last", "ever", "all", "both", "each", "also", "already", "alike"))
_PERIODS = frozenset(("weekend", "week", "day", "month", "year", "summer", "winter"))
_DEGREES = frozenset(("phd", "ph.d", "md", "m.d", "mph", "rn", "esq"))
_OVER = (["over", "the"], ["during", "the"], ["earlier", "this"])  # "over the weekend"
_NAME_AND_TITLE = 3  # tokens
_BINDS = PREPOSITION | LINK | AND | STOP
_SMALL = PREPOSITION | LINK | AND | TO
_OPENS_OBJECT = DETERMINER | OWNER | PRONOUN
_STANDS_ALONE = PRONOUN | RELATIVE | OWNER | DETERMINER | QUOTE


def bearer(words: Words, start: int, end: int) -> Range | None:
    """The part of a source that can speak, None where nobody does: a time ("Friday", "ten
    minutes"), a verb with its object ("opposes the plan"), somebody who ought to do
    something ("the people deserve to"), a noun that no article makes a subject.

    Args:
        words: the text's tokens.
        start: the source's first token.
        end: the token behind its last.
    """
    while end > start and words.bits[end - 1] & STOP and words.lower[end - 1] not in ")!?":
        end -= 1
    start = _opening(words, start, end)
    if start < end and words.lower[end - 1] == "to":
        return None
    capitals = start + _NAME_AND_TITLE < end and all(map(words.named, range(start, end)))
    if capitals and words.bits[end - 1] & PREPOSITION:
        return None  # a headline's "Roe Breaks With Lin Over"
    last = end
    while last - 1 > start and _hangs_loose(words, last - 1):
        last -= 1
    timed = words.lower[last - 1] in _PERIODS and words.lower[last - 3 : last - 1] in _OVER
    last -= 3 if timed and last - 3 > start else 0
    if start >= last:
        return None
    if last - start == 1:
        return (start, last) if _is_somebody(words, start) else None
    if _is_time(words, start, last) or _is_verb(words, start):
        return None
    return start, _own_end(words, start, last)


def _hangs_loose(words: Words, at: int) -> bool:
    """Whether a source's last word is none of it: "order [of]", "trustees [last]"."""
    if words.lower[at] in _LATE and not words.named(at):
        return True
    helps = words.bits[at] & AUX and not words.bits[at] & PRONOUN and not words.named(at)
    return bool(helps or words.bits[at] & _SMALL) and not _keeps(words, at)


def _keeps(words: Words, at: int) -> bool:
    """Whether a small word may end a source: "that", "who", a name's part."""
    bits = words.bits[at]
    return bool(bits & (DETERMINER | RELATIVE | PRONOUN)) or words.named(at)


def _opening(words: Words, start: int, end: int) -> int:  # noqa: PLR0911 - a row of cases
    """Where a source begins behind what only leads up to it: "of the letters", "a point
    [the port denied]", "Reached for comment, a spokesman"."""
    if start + 1 >= end:
        return start
    word, follow = words.lower[start], words.bits[start + 1]
    if words.possessive(start) and classes().get(word[:-2], 0) & TIME:
        return start + 1  # "Thursday's report"
    if word in _DEGREES and start > 2 and words.bits[start - 1] & COMMA:
        start -= 1
        while start and words.named(start - 1):
            start -= 1
        return start  # "[Ann Roe,] PhD, a chemist"
    owned = follow & OWNER or words.lower[start + 1] in ("the", "a")
    if word == "of" or (word in ("about", "that") and owned):
        return start + 1
    if words.bits[start] & DETERMINER and words.lower[start + 2 : start + 3] == ["the"]:
        return start + 2 if start + 3 < end and not follow & _BINDS else start
    does = word.endswith("ed") and not words.bits[start] & (VERB | PREPOSITION)
    if does and follow & PREPOSITION:
        for at in range(start + 2, end - 1):
            if words.bits[at] & COMMA:
                return at + 1
    return start


def _is_time(words: Words, start: int, end: int) -> bool:
    """Whether a phrase is a time or how long something took."""
    if words.bits[end - 1] & TIME and not any(map(words.named, range(start + 1, end - 1))):
        timed = TIME | DETERMINER | PREPOSITION
        return all(bits & timed for bits in words.bits[start:end])
    if words.lower[end - 1].removesuffix("s") not in _DURATIONS or words.named(end - 1):
        return False
    # but "a merchant who has been here for 30 years", "Roe, a guard for 30 years"
    return not any(bits & (RELATIVE | COMMA) for bits in words.bits[start:end])


def _is_verb(words: Words, start: int) -> bool:
    """Whether a phrase opens with a verb that has an object: "issued several letters"."""
    bits = words.bits[start]
    other = bits & (DETERMINER | PRONOUN | PREPOSITION) or words.named(start)
    if other or not bits & (MAIN | VERB):
        return False
    word, known = words.lower[start], vocabulary()
    form = known.common.get(word) or (known.verbs[word].form if word in known.verbs else "")
    follow = words.bits[start + 1]
    held = follow & _OPENS_OBJECT or words.named(start + 1)
    if form == "past":
        return bool(held) and not words.named(start + 1)
    noun = word in known.roles or word in known.documents
    return form == "s" and bool(held) and not noun


def _is_somebody(words: Words, at: int) -> bool:
    """Whether a word alone can be a subject: a name, a pronoun, what an article or plural
    makes one; not "dramatic", not "Friday"."""
    bits, word = words.bits[at], words.lower[at]
    if bits & TIME or word in ("those", "these", "this"):
        return False
    named = words.named(at) and (word not in gazetteer().common or not words.opens(at))
    if named or word[-1:] in NUMERIC or bits & _STANDS_ALONE:
        return True
    before = words.bits[at - 1] if at else 0
    known = vocabulary()
    if before & (DETERMINER | OWNER) or (at and words.possessive(at - 1)):
        return True
    if word in known.roles or word in known.documents or word in known.anonymous:
        return True
    if word in _CROWDS or word in _BODY or word in _MASSES:
        return True
    return word.endswith("s") and not bits & (VERB | MAIN | PREPOSITION)


def _own_end(words: Words, start: int, end: int) -> int:
    """Where an unnamed crowd or holder of a role ends before what they do: "members
    [reading the law]", "a spokesman [e-mailed to others a draft]"."""
    known = vocabulary()
    for at in range(start + 1, end):
        noun = words.lower[at - 1]
        if noun in known.documents or words.bits[at] & (RELATIVE | QUOTE):
            return end
        if not (noun in known.roles or noun in known.anonymous or noun in _OFFICES):
            continue
        named = words.named(at) or (words.named(at - 1) and at - 1 > start)
        if not named and not words.bits[at] & (DETERMINER | AND) and _does(words, at, end):
            return end if any(bits & COMMA for bits in words.bits[start:end]) else at
    return end


def _does(words: Words, at: int, end: int) -> bool:
    """Whether a word behind a noun tells what its bearer does, and not who it is."""
    word = words.lower[at]
    if word in _KNOWING or word in vocabulary().roles:
        return False
    if words.finite(at):
        return True
    follow = words.bits[at + 1] if at + 1 < end else STOP
    goes_on = words.bits[at] & (VERB | MAIN) or follow & (
        PREPOSITION | DETERMINER | OWNER | STOP
    )
    return word.endswith(("ed", "ing")) and bool(goes_on)


def only_wishes(words: Words, draft: Draft, quoted: bool) -> bool:
    """Whether a clause with "that" or "who" only tells a noun's stance, without a word
    said: "the group that opposes him", "members who wished to read"."""
    at, end = draft.source[0]
    if quoted or draft.verb_class != "none" or end - at > 1 or not words.bits[at] & RELATIVE:
        return False
    return words.lower[at] != "who" or words.bits[draft.content[0][0]] & TO != 0


def keep_place(words: Words, draft: Draft, speaker: Speaker, memory: Memory) -> None:
    """Remember in which sentence somebody spoke, up to the last sentence of the speech."""
    people, name = memory.people, speaker.name
    if name is None:
        return
    first = people.sentence_of(words.start[draft.source[0][0]])
    last = people.sentence_of(words.start[draft.content[-1][0]])
    memory.last_in = max(memory.last_in, first, last)
    if memory.is_person(name) and not words.bits[draft.source[0][0]] & OWNER:
        for number in {first, max(first, last)}:
            memory.spoke.setdefault(number, name)
    elif _is_one(words, draft, people):
        memory.known.setdefault(name, speaker)
        memory.spoke.setdefault(first, name)


def _is_one(words: Words, draft: Draft, people: People) -> bool:
    """Whether a source without a name is one person whom the next "he" means: "a clerk
    of the port", or "the clerk" where what is said names another."""
    low, high = draft.source[0]
    roles, at = vocabulary().roles, low + 1
    while at < high and not words.bits[at] & (PREPOSITION | STOP):
        at += 1
    word = words.lower[at - 1]
    if word not in roles or word.endswith("s") or words.named(at - 1):
        return False
    if words.lower[low] in ("a", "an"):
        return True
    begin, end = words.start[draft.content[0][0]], words.end[draft.content[-1][1] - 1]
    return words.lower[low] == "the" and any(one.person for one in people.within(begin, end))


def behind_articles(words: Words, begin: int, head: int) -> int:
    """Where a description begins behind its article: not behind "some", which tells of it."""
    while begin < head - 1 and words.bits[begin] & (DETERMINER | OWNER):
        if words.lower[begin] in vocabulary().anonymous:
            break
        begin += 1
    while begin < head - 1 and words.bits[begin] & (PREPOSITION | AND):
        begin += 1
    return begin


def noun_of(words: Words, begin: int, head: int) -> int:
    """The noun at the head of a description: "[clerk] of the port"."""
    held = (at for at in range(begin + 1, head) if words.bits[at] & PREPOSITION)
    return next(held, head) - 1


def names_some(words: Words, start: int, end: int) -> bool:
    """Whether a crowd opens with a name: "Karl Voss and other critics"."""
    joined = any(words.bits[at] & AND for at in range(start, end))
    return joined and end - start > 1 and words.named(start) and words.named(start + 1)


def keep_described(words: Words, begin: int, head: int, memory: Memory) -> None:
    """Remember who spoke by the noun of their description; of two ministries, neither."""
    noun, speaker = words.lower[noun_of(words, begin, head)], memory.last
    two = memory.described.get(noun, speaker) != speaker and noun in _BODY
    memory.described[noun] = NOBODY if two else speaker
