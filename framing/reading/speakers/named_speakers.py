"""A speaker whom the text names, here or elsewhere: full form, body and kind."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import AND, COMMA, OWNER, PREPOSITION, STOP, Range, Words
from framing.reading.speakers.affiliations import affiliation_of, describes
from framing.reading.speakers.bearers import behind_articles, noun_of
from framing.reading.speakers.bodies import kind_of_body, maker
from framing.reading.speakers.descriptions import BODY, has_left
from framing.reading.speakers.introductions import (
    holder,
    introduced,
    meant_by,
    named_later,
    served,
    standing,
)
from framing.reading.speakers.kinds import kind_around, kind_of, kind_with_body
from framing.reading.speakers.names_in import (
    FIELDS,
    KNOWN_TITLES,
    is_body,
    name_text,
    runs_of,
    word_gender,
)
from framing.reading.speakers.speaker_memory import Kind, Memory, Speaker, full_name

if TYPE_CHECKING:
    from framing.reading.speakers.names_in import Naming

_ELECTED = listed("elected")
_LINKED = frozenset(("of", "for", "and"))
_MOST_TOGETHER = 4  # persons who speak together
_BESIDE = frozenset((",", "and", "of", "(", ")"))  # what stands behind one of them
_HANGING = PREPOSITION | AND | STOP | OWNER
_NAME_AND_FIELD = 3  # a field's word and a person's two, in tokens
_NO_OFFICE = frozenset(("candidate", "secretary", "nominee", "shadow"))
_AGAIN = frozenset(("the", "this", "that", "its"))
_PARTISANS, _DESCRIBING = listed("partisans"), listed("describing")
_OFFICIALS, _SIDES = listed("officials"), listed("partisan_words")
_TERRITORIES = listed("territories")
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def named(words: Words, start: int, end: int, run: Range, memory: Memory) -> Speaker:
    """The speaker behind a name, its titles off and its full form looked up."""
    low, high = run
    described = low == start and high - low > 1 and words.lower[low] in _DESCRIBING
    low += described  # "Automaker Acme"
    naming = _naming(words, (low, high), memory) if not described else None
    if naming is not None and naming.person:
        low = bisect_left(words.start, naming.start, low, high - 1)
        return _keep_person(words, (start, end), (low, high), naming.name, memory)
    roles = vocabulary().roles
    held = words.lower[high - 1] in roles and not is_body(words, (high - 1, high))
    if naming is None and held:  # "the Industry Minister"
        if (known := holder(words, start, high, memory)) is not None:
            return known
        found = Speaker(name_text(words, run), None, kind_of(words, start, end))
        memory.last = memory.known[found.name or ""] = found
        return found
    low, titled = _behind_titles(words, low, high)
    single = high - low == 1
    body = naming is not None or is_body(words, (low, high))
    body = body or (single and words.forms[low].isupper()) or described
    name = naming.name if naming is not None else name_text(words, (low, high))
    if naming is None and single and body:
        name = memory.people.body_called(name.lower(), words.start[low]) or name  # "the Post"
    listed_as = gazetteer().names.get(f"The {name}")
    if low and words.forms[low - 1] == "The" and listed_as is not None:
        name, body = listed_as.name, True  # "The Hill", but Associated Press for "The AP News"
    if single and not body:
        old = memory.known.get(name)
        name = old.name if old and old.name else full_name(words.text, name)
    if not body and (titled or " " in name or memory.is_person(name)):
        return _keep_person(words, (start, end), (low, high), name, memory)
    affiliation = None if body else affiliation_of(words, start, end, (low, high))
    told = kind_of_body(name if body else affiliation)
    told = told or _told_beside(words, (start, end), (low, high), body)
    return memory.keep(Speaker(name, affiliation, told), False)


def _told_beside(words: Words, source: Range, name: Range, body: bool) -> Kind:
    """The kind of a name that tells none by the words of its source: "Acme, a toolmaker"."""
    told = kind_of(words, *source) if body else kind_around(words, source, name)
    if told == "document" and words.possessive(name[1] - 1):
        told = "unknown"  # "Roe's rhetoric"
    return kind_around(words, source, name) if told == "unknown" and body else told


def together(words: Words, start: int, end: int, memory: Memory) -> Speaker | None:
    """The persons who speak together: "Ann Roe of Lund and Senator Jo Lin", of one kind or
    of none; None where a source has but one, or one who hangs on a preposition."""
    if "and" not in words.lower[start:end]:
        return None
    near = memory.people.within(words.start[start], words.end[end - 1])
    persons = list({one.name: one for one in near if one.person}.values())
    if not 1 < len(persons) <= _MOST_TOGETHER:
        return None
    low = [bisect_left(words.start, one.start) for one in persons]
    high = [bisect_left(words.start, one.end) for one in persons]
    joined = max((at for at in range(high[-2], low[-1]) if words.lower[at] == "and"), default=0)
    if not joined or any(map(words.finite, range(low[0], joined))):
        return None
    owned = any(words.possessive(at - 1) for at in high)
    if owned or any(words.lower[at] not in _BESIDE for at in high[:-1]):
        return None  # "Roe campaign and Lund aide Jo Lin"
    before = (*range(start, low[0]), *range(joined + 1, low[-1]))
    hung = any(words.bits[at] & _HANGING and words.lower[at] != "of" for at in before)
    if hung or (words.bits[high[-2]] & COMMA and not words.bits[joined - 1] & COMMA):
        return None  # "Ann Roe, a painter and Lin's friend"
    edges = [start, *high[:-2], joined + 1, end]
    heard = [
        _keep_person(words, (edges[at], edges[at + 1]), (low[at], high[at]), one.name, memory)
        for at, one in enumerate(persons)
    ]
    kinds = {one.kind for one in heard} - {"unknown"}
    *first, last = (one.name for one in persons)
    kind: Kind = kinds.pop() if len(kinds) == 1 else "unknown"
    shared = heard[-1].affiliation if low[-1] == joined + 1 else None
    memory.last = Speaker(f"{', '.join(first)} and {last}", shared, kind)
    return memory.last


def _naming(words: Words, run: Range, memory: Memory) -> Naming | None:
    """The actor that a run of capitals ends with, None where it is no known actor's;
    of a body, only where nothing but a country or title stands before it."""
    begin, end = words.start[run[0]], words.end[run[1] - 1]
    shown = words.forms[run[1] - 1]
    end -= 2 if shown.endswith(("'s", "’s")) else 0
    for one in reversed(memory.people.within(begin, end)):
        if one.end >= end - 1 and (one.person or one.start <= begin):
            return one
    return None


def _keep_person(
    words: Words, source: Range, name: Range, called: str, memory: Memory
) -> Speaker:
    """A person with body and kind by the source's own words, else as first introduced."""
    start, end = source
    if start == name[0] and end == name[1]:  # a bare name: most of all sources
        plain = memory.keep(Speaker(called, None, "unknown"), True)
        return standing(introduced(words, plain, memory), memory)
    before = [word for word in words.lower[start : name[0] - 1] if word not in KNOWN_TITLES]
    told = map(word_gender, [*before, *words.lower[max(start, name[0] - 1) : end]][::-1])
    memory.people.learn(called, next(filter(None, told), ""))
    affiliation = affiliation_of(words, start, end, name)
    before = words.lower[start : name[0]]
    elected = not _ELECTED.isdisjoint(before) and "former" not in before
    kind: Kind = "government"
    if not (elected and affiliation):
        kind = kind_with_body(words, source, name, affiliation)
    if elected and kind == "politics" and _NO_OFFICE.isdisjoint(before):
        kind = "government"
    if kind == "document":
        kind = "unknown"  # "the film shows Roe explaining"
    if (affiliation and kind_of_body(affiliation) is None) or kind == "unknown":
        whose = served(words, start, name[0], memory)
        whose = whose if whose != "unknown" else served(words, name[1], end, memory)
        kind = whose if whose != "unknown" else kind
        left = whose != "unknown" and has_left(words, start, name[0])
        kind = "person" if left else kind  # "Roe's former aide"
    if kind == "business" and before[:2] == ["chief", "executive"] and not affiliation:
        kind = "government" if _TERRITORIES & words.names else kind  # as their heads are called
    partisan = kind == "politics" and _is_partisan(words, name[1], end)
    speaker = memory.keep(Speaker(called, affiliation, "unknown" if partisan else kind), True)
    found = introduced(words, speaker, memory)
    if partisan and found.kind == "unknown":
        found = memory.keep(Speaker(found.name, found.affiliation, kind), True)
    return standing(found, memory)


def _is_partisan(words: Words, at: int, end: int) -> bool:
    """Whether a name's apposition only tells the party: "Roe, a Republican,"."""
    near = [word for word in words.lower[at:end] if word not in (",", "a", "the")]
    return len(near) == 1 and near[0] in _PARTISANS


def _behind_titles(words: Words, low: int, high: int) -> tuple[int, bool]:
    """Where a name begins behind what stands before it in its run, "Mexican President" or
    "Secretary of State", and whether a title does; a body's name is left whole."""
    while low < high - 1 and any(map(describes, words.lower[low : low + 2])):
        low += 1
    if words.lower[high - 1] in BODY or _is_known_body(words, (low, high)):
        return low, False
    last = next((at for at in range(high - 1, low, -1) if words.lower[at] in _LINKED), low)
    if high - last > _NAME_AND_FIELD and not FIELDS.isdisjoint(words.lower[low:last]):
        return high - 2, True  # "Secretary for Sports and Tourism Rosa Law"
    for at in range(high - 2, low - 1, -1):
        if words.lower[at].rstrip(".") in KNOWN_TITLES and words.lower[at + 1] not in _SUFFIXES:
            return at + (3 if words.lower[at + 1] == "of" and at + 3 < high else 1), True
    return low, False


def _is_known_body(words: Words, run: Range) -> bool:
    """Whether a name is an organisation's that a list has: "General Motors"."""
    known = gazetteer().names.get(name_text(words, run))
    return known is not None and known.kind == "organisation"


def kind_of_crowd(words: Words, begin: int, head: int, memory: Memory) -> Kind:
    """The kind of a crowd: officials of a body that the words name ("Lund officials", "police
    officials", "officials at the Ministry of Trade") speak for it; all others are anonymous."""
    noun = noun_of(words, begin, head)
    if words.lower[noun] not in _OFFICIALS:
        return "anonymous"
    if not _SIDES.isdisjoint(words.lower[begin:noun]):
        return "politics"
    owned = any(words.lower[at] in vocabulary().roles for at in range(begin, noun))
    if not (owned or runs_of(words, begin, head)):
        return "anonymous"
    whose = served(words, begin, head, memory)
    body = kind_of_body(affiliation_of(words, begin, head, (begin, begin)))
    told = body or (whose if whose != "unknown" else kind_of(words, begin, head))
    return "anonymous" if told == "unknown" else told


def with_others(words: Words, first: Speaker, source: Range, memory: Memory) -> Speaker:
    """Whom "she and other members" means: her name and what else stands there."""
    rest = name_text(words, (source[0] + 2, source[1]))
    kind = kind_of(words, source[0] + 2, source[1])
    memory.last = Speaker(f"{first.name} and {rest}" if first.name else rest, None, kind)
    return memory.last


def _described(words: Words, start: int, head: int, memory: Memory) -> Speaker | None:
    """Whom "the official" means: the one described last who is called so ("an official of the
    port"); "the campaign" is that of the one person who has one."""
    known = words.lower[start] in ("the", "that") or words.bits[start] & OWNER
    noun, found = words.lower[head - 1], None
    if head - start != 2 or not known:  # no more than article and noun
        return None
    if noun == "campaign":
        whose = memory.people.campaigning
        name = f"{whose[0]} campaign" if len(whose) == 1 else None
        found = Speaker(name, None, "politics")
    elif not words.bits[start] & OWNER:
        found = memory.described.get(noun)
    if found is None or found.name is None:
        return None
    memory.last = found
    return found


def _named_later(words: Words, source: tuple[int, int, int], memory: Memory) -> Speaker | None:
    """Who is described before they are named: "A clerk said … The clerk, Mr. Roe"."""
    start, head, end = source
    noun = noun_of(words, behind_articles(words, start, head), head)
    name = named_later(words, start, noun, head, memory)
    if name is None:
        return None
    told = kind_of(words, start, end)
    known = memory.known.get(name) or Speaker(name, None, told)
    found = introduced(words, known, memory)
    told = found.kind if told == "unknown" else told
    return memory.keep(Speaker(name, found.affiliation, told), True)


def named_elsewhere(
    words: Words, source: tuple[int, int, int], runs: list[Range], memory: Memory
) -> Speaker | None:
    """The one whom a description means that the text names elsewhere; None for nobody."""
    start, head, _ = source
    made = words.lower[start] in _AGAIN and not runs
    if made and (making := maker(words, head, memory)):
        return making
    for told in (holder, meant_by, _described):
        if (held := told(words, start, head, memory)) is not None:
            return held
    return _named_later(words, source, memory)
