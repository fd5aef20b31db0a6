"""A speaker with a name: titles off, the full form looked up, body and kind told."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import AND, COMMA, OWNER, PREPOSITION, STOP, Range, Words
from framing.reading.speakers.affiliations import affiliation_of, describes, is_place
from framing.reading.speakers.bearers import noun_of
from framing.reading.speakers.bodies import kind_of_body
from framing.reading.speakers.descriptions import BODY, has_left
from framing.reading.speakers.introductions import holder, introduced, served, standing
from framing.reading.speakers.kinds import kind_around, kind_of, kind_with_body
from framing.reading.speakers.names_in import (
    FIELDS,
    KNOWN_TITLES,
    is_body,
    is_medium,
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
# What bodies publish: letters and cables are somebody's own.
_AGAIN, _GROUPS, _TOLD = frozenset(("this", "its")), listed("groups_called"), 90
_MADE, _MEDIA, _ARTICLE_AND_NOUN = listed("published"), listed("media_nouns"), 2
_PARTISANS, _DESCRIBING = listed("partisans"), listed("describing")
_OFFICIALS, _SIDES = listed("officials"), listed("partisan_words")
_TERRITORIES, _FIRMS = listed("territories"), listed("firms_called")
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


def body_again(words: Words, start: int, head: int, memory: Memory) -> Speaker | None:
    """The body that "the ministry" or "the bank" means, None where the text named none."""
    if words.lower[start] not in ("the", "this"):
        return None
    noun, kind = words.lower[head - 1], vocabulary().roles.get(words.lower[head - 1])
    if kind == "business" and head - start <= _ARTICLE_AND_NOUN + 1:  # "the tech giant"
        near = memory.people.bodies_before(words.start[start])
        firms = [one for one in near if kind_of_body(one) == "business"]
        if len(firms) > 1:  # the last named, if alone
            plain = noun in _FIRMS and (noun == "giant" or head - start == _ARTICLE_AND_NOUN)
            may = [x for x in near if plain and kind_of_body(x) in (None, kind)]
            may = [one for one in may if not is_place(one)]
            firms = memory.people.nearest_bodies(words.start[start], may)
        name = firms[0] if len(firms) == 1 and kind_of_body(firms[0]) == kind else None
    elif noun not in BODY | _MEDIA | _GROUPS or head - start != _ARTICLE_AND_NOUN:
        return None
    else:
        name = memory.people.body_called(noun, words.start[start])
    if name is None and noun in _GROUPS:
        name = _group(words.start[start], noun, memory)
    if name is None and noun in _MEDIA:
        name = next(filter(is_medium, memory.people.bodies_before(words.start[start])), None)
    if name is None or is_place(name):
        return None
    name = next((one for one in memory.known if one.startswith(f"{name} of ")), name)
    known = memory.known.get(name) or Speaker(name, None, kind_of_body(name) or "unknown")
    return memory.keep(known, False)


def _group(place: int, noun: str, memory: Memory) -> str | None:
    """The body that "the group" means: the one just named that the text introduces so ("the
    Eel Trust, a group of"), else the only one of people that is named so far."""
    near, text = memory.people.bodies_before(place), memory.people.text
    for name in near:
        at = text.rfind(f"{name}, a", 0, place)
        told = text[at + len(name) :][:_TOLD].partition(".")[0] if at >= 0 else ""
        if f" {noun}" in told:
            return name
    people = [name for name in near if kind_of_body(name) == "civil society"]
    return people[0] if len(people) == 1 else None


def near_body(words: Words, at: int, memory: Memory) -> Kind | None:
    """The kind of the body named last before a spokesman of nobody's, in the same sentence
    or the one before; None where none is, "unknown" where no word of it tells."""
    name = memory.people.body_before(words.start[at])
    if name is None:
        return None
    known = memory.known.get(name)
    return kind_of_body(name) or (known.kind if known else "unknown")


def maker(words: Words, head: int, memory: Memory) -> Speaker | None:
    """The body that spoke last where "the report" can be its own: one of a kind that bodies
    publish, and no place's."""
    body = memory.body
    if body is None or is_place(body.name or "") or words.lower[head - 1] not in _MADE:
        return None
    if words.lower[head - 2].endswith("s") and not words.lower[head - 2].endswith("'s"):
        return None if words.lower[head - 2] not in _AGAIN else body  # "the trustees report"
    return body


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
    return body or (whose if whose != "unknown" else kind_of(words, begin, head))


def with_others(words: Words, first: Speaker, source: Range, memory: Memory) -> Speaker:
    """Whom "she and other members" means: her name and what else stands there."""
    rest = name_text(words, (source[0] + 2, source[1]))
    kind = kind_of(words, source[0] + 2, source[1])
    memory.last = Speaker(f"{first.name} and {rest}" if first.name else rest, None, kind)
    return memory.last
