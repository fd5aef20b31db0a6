"""Speakers: whom a source names, for whom they speak, and what kind they are."""

from __future__ import annotations

import re
from bisect import bisect_left

from framing.reading.grammar import noun_phrases, openings, subjects
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import (
    COMMA,
    DETERMINER,
    OWNER,
    PRONOUN,
    QUOTE,
    RELATIVE,
    STOP,
    TIME,
    Range,
    Words,
)
from framing.reading.speakers import (
    bearers,
    bodies,
    descriptions,
    introductions,
    named_speakers,
    own_names,
)
from framing.reading.speakers.affiliations import affiliation_of, is_place, is_state
from framing.reading.speakers.bodies import ATTORNEYS, kind_of_body
from framing.reading.speakers.kinds import kind_of
from framing.reading.speakers.names_in import KNOWN_TITLES, is_body, name_text, runs_of
from framing.reading.speakers.speaker_memory import NOBODY, Kind, Memory, Speaker

_PARTISANS = listed("partisans")
_CAMPAIGN = re.compile(r"\b([A-Z]\w+)[’']s campaign\b")  # it is "the Roe campaign"
_PAPER_AGAIN = 3  # sentences that "it" may stand behind a paper's words
_CLAUSE = 30  # tokens of a pronoun's clause that are looked through
_SOME_OF = frozenset(("some", "many", "several", "most"))  # of those just told of
_COUNTED = (
    _SOME_OF | listed("crowds") | {"a", "few", "other", "same", "dozens", "hundreds", "of"}
)
_ENDS = frozenset((",", "(", ")", "—", "–")) | (listed("reflexive") - {"each"})  # "himself"
_TAIL = frozenset((",", "(", "who", "which", "—", "–"))


def resolve(  # noqa: PLR0911 - a row of cases
    words: Words, start: int, end: int, memory: Memory, low: int = 0
) -> Speaker:
    """The speaker that the source `start:end` (tokens) names.

    Pronouns mean the nearest fitting person, a last name its full name, "the report" the
    last body that spoke; a crowd or a role without a name stays as it is ("officials"), less
    its article. The memory is updated. `low` is where the source's sentence begins.
    """
    while end > start and words.lower[end - 1] in _ENDS:
        end -= 1
    if end <= start:
        return NOBODY
    owned = words.lower[start] in ("his", "her") and own_names.tells(words, start + 1, end)
    if owned or (end - start == 1 and words.bits[start] & (PRONOUN | OWNER | RELATIVE)):
        return _pronoun(words, start, memory, low)  # "his statement"
    if words.bits[end - 1] & RELATIVE and words.lower[end - 2] == "of" and start == end - 3:
        return _relative(words, start, memory, low)  # "most of whom"
    if words.lower[start] in ("he", "she") and words.lower[start + 1] == "and":
        first = _pronoun(words, start, memory, low)
        return named_speakers.with_others(words, first, (start, end), memory)
    lower, (start, end) = words.lower, own_names.behind_statement(words, start, end, memory)
    if several := _several(words, start, end, memory):
        return several
    head = _head(words, start, end)
    if owner := own_names.whose_words(words, start, head):
        head = end = owner + 1
    if head == start:  # nothing but what follows a name
        return NOBODY
    runs = runs_of(words, start, head)
    run = own_names.speaking(words, start, head, runs, memory)
    role = run is None or (run[1] - run[0] == 1 and lower[run[0]] in vocabulary().roles)
    if role and (named := own_names.apposed_name(words, head, end, memory)):
        run = named  # "the Democrat, Representative Ann Roe,"
    if run:
        found = named_speakers.named(words, start, end, run, memory)
        piece = head - 1 == run[1] and lower[head - 1] in own_names.PIECES
        return memory.keep(Speaker(found.name, None, "media"), False) if piece else found
    again = bodies.body_again(words, start, head, memory)
    return again or _unnamed(words, (start, head, end), runs, memory)


def _several(words: Words, start: int, end: int, memory: Memory) -> Speaker | None:
    """Those who speak together by name, or as some of a crowd; None for others."""
    together = named_speakers.together(words, start, end, memory)
    return together or _some_of(words, start, end, memory)


def _head(words: Words, start: int, end: int) -> int:
    """Where what describes a source begins behind its own words."""
    head = start
    while head < end and words.lower[head] not in _TAIL:
        head += 1
    if head < end and words.lower[head] == ",":  # "Ministry of Trade, Industry and Energy"
        for first, stop in runs_of(words, start, end)[:1]:
            head = stop if first < head < stop else head
    return head


def _pronoun(words: Words, at: int, memory: Memory, low: int) -> Speaker:
    """Whom a pronoun means: "who" the noun before it, "he" a person before."""
    word = words.lower[at].replace("’", "'").partition("'")[0]
    if words.bits[at] & RELATIVE and at > low:
        return _relative(words, at, memory, low)
    if word in ("he", "she", "his", "her"):
        person = memory.person(word, words.start[at], _clause_end(words, at))
        if person.name is None:
            return NOBODY
        return introductions.standing(introductions.introduced(words, person, memory), memory)
    if word in ("they", "their"):
        return _crowd(words, at, memory, low)
    return _speaking_on(words, at, memory) if word == "it" else NOBODY


def _clause_end(words: Words, at: int) -> int:
    """The offset up to which a name can't be a pronoun's that stands before it: "he said that
    Roe had left[,]"."""
    end = at + 1
    while end < min(len(words.bits), at + _CLAUSE) and not words.bits[end] & (STOP | QUOTE):
        short = words.lower[end - 1] in KNOWN_TITLES or len(words.lower[end - 1]) == 1
        if not short and "." in words.text[words.end[end - 1] : words.start[end]]:
            break
        end += 1
    return words.end[end - 1]


def _speaking_on(words: Words, at: int, memory: Memory) -> Speaker:
    """The body or paper that "it" means: the one that spoke in the sentence before, else
    the body that is this sentence's subject, or was the last one's."""
    last, people = memory.last, memory.people
    here = people.sentence_of(words.start[at])
    reach = _PAPER_AGAIN if last.kind == "document" else 1  # sentences back
    near = memory.last_in >= max(0, here - reach) and here > 0
    if last.name and not memory.is_person(last.name) and near:
        body = last is memory.body or last.kind == "document" or kind_of_body(last.name)
        if body and last.kind != "anonymous":
            return last
    for number in (here, here - 1):
        low = bisect_left(words.start, people.opening_of(number))
        found = openings.opening_subject(words, low, at) if low < at else None
        if found is None:
            continue
        run = next((one for one in runs_of(words, *found) if one[1] == found[1]), None)
        named = people.within(words.start[found[0]], words.end[found[1] - 1])
        if run is None or any(one.person for one in named):
            return NOBODY
        if named or is_body(words, run) or is_place(name_text(words, run)):
            return named_speakers.named(words, *found, run, memory)
        return NOBODY
    return NOBODY


def _relative(words: Words, at: int, memory: Memory, low: int) -> Speaker:
    """Whom "who" or "most of whom" at a token means: the noun before it."""
    last = at - 1 if not words.bits[at - 1] & COMMA else at - 2
    if last < low or words.bits[last] & (PRONOUN | RELATIVE):
        return NOBODY
    if words.bits[last] & TIME and last - 1 > low:
        last -= 2 if words.lower[last - 1].endswith("ed") and last - 2 > low else 1
    while last > low + 1 and words.lower[last] in ("on", "in", "at"):
        last -= 1  # "a report on Tuesday that"
    while last > low + 1 and words.bits[last - 1] & COMMA and is_state(words, last):
        last -= 2  # "Ann Roe of Akron, Ohio, who said"
    start = noun_phrases.phrase_start(words, last, low)
    start = noun_phrases.trimmed(words, start, last)
    known = vocabulary().verbs.get(words.lower[start])
    if known and known.form == "ing" and start < last:
        start += 1  # "citing two officials who"
    if words.lower[at] == "who":
        start = own_names.nearest_person(words, start, last)
        if last < at - 1 and not (words.bits[start] & DETERMINER and start > low + 1):
            start = _person_at(words, start, last + 1, memory)
    if words.lower[at] in ("that", "which"):
        nearest = range(last, start, -1)  # "the row began with an article that"
        start = next((one for one in nearest if words.lower[one] in ("the", "a", "an")), start)
    described = words.lower[at] == "who" and words.lower[start] in ("the", "a", "an")
    if described and start - 1 > low and words.bits[start - 1] & COMMA:
        near = memory.people.within(words.start[max(low, start - 5)], words.end[start - 2])
        if near and near[-1].person and near[-1].end == words.end[start - 2]:
            start = bisect_left(words.start, near[-1].start)  # "Roe, the critic who denounces"
    if last < at - 1 and words.bits[start] & DETERMINER and start - 1 > low:
        whole = subjects.with_apposition(words, at - 1, low)
        named = start - 1
        while words.bits[start - 1] & COMMA and named - 1 >= low and words.named(named - 1):
            named -= 1
        start = named if named < start - 1 else whole[0] if whole is not None else start
    return resolve(words, start, last + 1, memory, low)


def _person_at(words: Words, start: int, end: int, memory: Memory) -> int:
    """Where the person begins with whose name a phrase ends, behind a comma the one that
    "who" means: "supporters of her rival [Ann Roe], who"; else `start`."""
    named = memory.people.within(words.start[start], words.end[end - 1])
    ends = bool(named) and named[-1].person and named[-1].end == words.end[end - 1]
    return bisect_left(words.start, named[-1].start) if ends else start


def _crowd(words: Words, at: int, memory: Memory, low: int) -> Speaker:
    """Whom "they" means: the several that its sentence is about so far, else the crowd
    that spoke in the sentence before, else the two persons just named, else whoever
    spoke last, if that is no single person."""
    subject = openings.opening_subject(words, low, at) if at > low else None
    if subject is not None and (several := openings.plural_head(words, *subject)):
        return resolve(words, *several, memory, low)
    people, last = memory.people, memory.last
    here = people.sentence_of(words.start[at])
    if several := _several_before(words, at, people.opening_of(here - 1)):
        return resolve(words, *several, memory, several[0])
    single = memory.is_person(last.name or "")
    crowd = next((one for one in range(at - 1, low, -1) if words.lower[one] in _PARTISANS), at)
    if crowd < at and memory.last_in < here:
        return resolve(words, noun_phrases.phrase_start(words, crowd, low), crowd + 1, memory)
    if last.name and not single and memory.last_in >= here - 1 >= 0 and last.kind != "document":
        return last
    pair = people.both(words.start[at])
    if not pair:
        return NOBODY if single else last
    kinds = {memory.known[name].kind for name in pair if name in memory.known}
    kind: Kind = kinds.pop() if len(kinds) == 1 else "unknown"
    return Speaker(" and ".join(pair), None, kind)


def _some_of(words: Words, at: int, end: int, memory: Memory) -> Speaker | None:
    """Some of the crowd that the sentence before is about: "Many growers left. Some say"; None
    where it is about no crowd."""
    if end - at > 1 or words.lower[at] not in _SOME_OF:
        return None
    people = memory.people
    before = people.opening_of(people.sentence_of(words.start[at]) - 1)
    several = _several_before(words, at, before)
    if several is None or before >= words.start[at]:
        return None
    crowd = resolve(words, *several, memory, several[0])
    told = (crowd.name or "").split()
    while len(told) > 1 and (told[0].lower() in _COUNTED or told[0][0].isdigit()):
        told.pop(0)
    memory.last = Speaker(" ".join([words.lower[at], *told]), None, crowd.kind)
    return memory.last


def _several_before(words: Words, at: int, place: int) -> Range | None:
    """The crowd that the sentence before is about: "[Growers] object, the Post says. They"."""
    low = bisect_left(words.start, place)
    subject = openings.opening_subject(words, low, at) if low < at else None
    several = openings.plural_head(words, *subject) if subject is not None else None
    if several is None:
        return None
    noun, known = words.lower[several[1] - 1], vocabulary()
    people = noun in known.roles or noun in known.anonymous or noun in _PARTISANS
    return several if people else None


def _unnamed(
    words: Words, source: tuple[int, int, int], runs: list[Range], memory: Memory
) -> Speaker:
    """A speaker without a name: "officials", "a spokesman for the bank"."""
    start, head, end = source
    if (held := named_speakers.named_elsewhere(words, source, runs, memory)) is not None:
        return held
    begin = bearers.behind_articles(words, start, head)
    affiliation = affiliation_of(words, begin, end, (begin, begin)) if runs else None
    crowd = descriptions.is_anonymous(words, begin, head)
    crowd = crowd and not bearers.names_some(words, begin, head)
    stop = descriptions.told_end(words, begin, head)
    kind: Kind = kind_of(words, start, end if stop == head else stop)
    if crowd:
        kind = named_speakers.kind_of_crowd(words, begin, head, memory)
    spokesman = not runs and words.lower[head - 1].startswith("spokes")
    if spokesman and head - begin == 1:
        again = memory.last
        if (again.name or "").startswith(f"{words.lower[begin]} for "):
            return again  # "a spokesman for Acme said ... a spokesman said"
        kind = bodies.near_body(words, start, memory) or kind
    elif kind == "unknown" or (
        kind == "person" and not ATTORNEYS.isdisjoint(words.lower[begin:head])
    ):
        kind = introductions.served(words, start, end, memory)
    kept = memory.people.keeps_some_unnamed and kind != "document"
    if kept and descriptions.keeps_unnamed(words, head, descriptions.sentence_end(words, end)):
        kind = "anonymous"
    shown = name_text(words, (begin, stop))
    shown = _CAMPAIGN.sub(r"\1 campaign", shown)
    shown = own_names.whose_servant(words, start, head, memory) + shown
    memory.last = speaker = Speaker(shown, affiliation, kind)
    if " " in shown:
        bearers.keep_described(words, begin, head, memory)
    if kind == "document" and runs:
        name = name_text(words, runs[0])
        memory.body = memory.known.get(name) or Speaker(name, None, kind)
    return speaker
