"""What a text says of its speakers elsewhere: offices, and how it introduces them."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import chain, islice
from typing import TYPE_CHECKING

from framing.reading.grammar.function_words import listed
from framing.reading.grammar.patterns import rare
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import PREPOSITION, Words
from framing.reading.speakers import descriptions
from framing.reading.speakers.affiliations import affiliation_of
from framing.reading.speakers.bodies import ATTORNEYS
from framing.reading.speakers.kinds import kind_with_body
from framing.reading.speakers.names_in import Naming
from framing.reading.speakers.people import People
from framing.reading.speakers.speaker_memory import NOBODY, Kind, Memory, Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

_REACH = 60
_LONGEST = 5  # no office is longer, in tokens with its article
_LOOKED = 3  # how many of a name's mentions are looked at for a description
# "Rep. Ann Lind, of Lund", "(R-Lund)", "(Lund)".
_HOME = rare(r"(?:,? of |,? \(?[RD]-| \()([A-Z][a-z]+(?:\.(?=\))| [A-Z][a-z]+)?)")
# "Ann Lind, the new governor of Lund".
_APPOSED = rare(
    r", (?:the |a )?((?:[\w’'-]+ ){0,3}?[\w-]+)(?: (?:of|for) ([^,.;]{1,40}))?[,.;]"
)
_HEADS, _STANDING = listed("heads"), listed("standing")
_LEADER, _LAWMAKER = frozenset(("leader",)), frozenset(("lawmaker",))
_LAWMAKERS = frozenset(("senator", "congressman"))
# "Ann Lind took the oath as the 45th president".
_SWORN = rare(r"(?: [\w’'-]+){1,8} as (?:the |a |an )?(?:\d+(?:st|nd|rd|th) |new )?([a-z-]+)")
_SOON = 2000  # characters from a description to its bearer's name
# "The committee's chairman, Representative [Ann Roe]": what else is told of them in groups.
_CALLED = (
    r"(?:\b[Tt]he|(\w+)[’']s|\b[Hh]is|\b[Hh]er|\b[Ii]ts) ((?:[\w-]+ ){{0,3}})(?i:{role})"
    r"(?: (?:for|of) ((?:[^,;.]|(?<=M[rs])\.|(?<=Mrs)\.){{1,40}}))?, (?:[A-Z][\w.]* ){{0,3}}$"
)
_LIST = 160  # characters of a list before a name in it
# "Reps. Ann Roe (Ohio), Bo Lind and [Jan Tamm]".
_LISTED = rare(
    r"\b(?:Reps|Sens|Govs|MPs|(?:Representative|Senator|Governor|Minister|Lawmaker|Mayor)s)\.?"
    r"(?: (?:[A-Z][\w.’'-]{0,30}|and|of|\([^()]{1,20}\)),?){1,16} $"
)
_MAY_STAND = frozenset(("unknown", "expert", "business", "person", "government"))
_SERVANTS, _EPITHETS, _SIDES = listed("servants"), listed("epithets"), listed("partisan_words")
_RUNNERS, _PUBLIC_OFFICES = listed("runners"), listed("public_offices")
_NEAR = 3  # sentences near by
# As what a person can speak whom a word of each kind describes.
_PUBLIC = {
    "government": frozenset(("government", "politics")),
    "politics": frozenset(("government", "politics", "unknown")),
    "business": frozenset(("business", "government", "politics", "unknown")),
}
_HOMES = frozenset(("United States",))
# "The minister" may be the foreign minister; "the president" is no vice president.
_PARTLY = (frozenset(("minister",)), frozenset(("secretary",)))


def _office(people: People, name: str) -> tuple[frozenset[str], frozenset[str]]:
    """(Office, places) of a person by what stands before a mention, else behind one."""
    spans = people.mentions(name)
    found = descriptions.office_before(people.text, [start for start, _ in spans])
    if found[0]:
        homes = (_HOME().match(people.text, end) for _, end in spans)
        return found[0], found[1] or descriptions.places_in(home[1] for home in homes if home)
    for _, end in spans:
        match = _APPOSED().match(people.text, end)
        office = descriptions.office_of(match[1].split()) if match else None
        if match and office:
            return office, descriptions.places_in((match[2] or "").split())
        sworn = _SWORN().match(people.text, end)
        if sworn and (office := descriptions.office_of([sworn[1]])):
            return office, frozenset()
    return found


def _offices(people: People) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """(Office, places) of each person of a text, looked up once."""
    if people.offices is None:
        people.offices = {name: _office(people, name) for name in people.persons()}
    return people.offices


def _holders(people: People, office: frozenset[str], places: frozenset[str]) -> list[str]:
    """The persons that the text gives an office ("president", "vice president"), those of
    a place named first; "leader" is any head's of a state or body."""
    found, placed = [], []
    for name, (held, at) in _offices(people).items():
        heads = office == _LEADER and held & _HEADS
        heads = heads or (office == _LAWMAKER and held & _LAWMAKERS)
        if not (heads or held == office or (office in _PARTLY and held > office)):
            continue
        if places & at:
            placed.append(name)
        elif not (places and at):
            found.append(name)
    return placed or found


def holder(words: Words, start: int, head: int, memory: Memory) -> Speaker | None:
    """The one person whom the text gives the office that a source names: "the Lund
    leader", "the president"; None where none or several have it."""
    if words.lower[start] != "the" or head - start > _LONGEST:
        return None
    near = words.forms[start + 1 : head]
    office = descriptions.office_of(near)
    places = descriptions.places_in([*near, " ".join(near[:-1])])
    other = (
        word
        for word in near
        if not word[:1].isupper() and word not in _STANDING and not word.startswith("self-")
    )
    rest = [word for word in other if descriptions.office_word(word) not in office]
    if not office or rest:
        return None
    names = _holders(memory.people, office, places)
    often = [name for name in names if len(memory.people.mentions(name)) > _LOOKED]
    names = often if len(often) == 1 else names  # of two governors the text's own
    if len(names) != 1:
        return None
    known = memory.known.get(names[0]) or Speaker(names[0], None, "unknown")
    found = introduced(words, known, memory)
    memory.last = found
    return found


def meant_by(words: Words, start: int, head: int, memory: Memory) -> Speaker | None:
    """The person lately named whom a description means: "the Lund Republican", "the
    billionaire"; None where it can be another's, or is nobody's that the text names."""
    people, word = memory.people, words.lower[head - 1]
    aged = word.endswith("-year-old")
    if not (aged or word in _EPITHETS) or words.lower[start] != "the":
        return None
    if head - start > _LONGEST or any(bits & PREPOSITION for bits in words.bits[start:head]):
        return None
    near, roles = words.forms[start + 1 : head], vocabulary().roles
    office = descriptions.office_of(near) - {"former"}
    sides = word == "leader" and not _SIDES.isdisjoint(words.lower[start:head])
    if len(office) > 1 or sides or (head - start > 2 and words.lower[head - 2] in roles):
        return None  # "the prime minister", "the inspector general", "the Tory leader"
    told = _PUBLIC.get(roles.get(word, ""), _PUBLIC["politics"])
    places = descriptions.places_in([*near, " ".join(near[:-1])])
    place, offices = words.start[start], _offices(people)
    alone = [p for p in offices if places & offices[p][1] and people.mentions(p)[0][0] < place]
    near_by = chain.from_iterable(islice(people.near(place, memory.spoke), _NEAR))
    may = dict.fromkeys((*near_by, *(alone if len(alone) == 1 else ())))
    if word in _RUNNERS:  # who runs, else no head of a state
        run = [name for name in may if descriptions.runs_for_office(people, name, known=False)]
        heads = {name for name, (held, _) in offices.items() if "president" in held}
        may = dict.fromkeys(run or (name for name in may if name not in heads))
    for name in may:
        known = memory.known.get(name) or Speaker(name, None, "unknown")
        held, at = offices.get(name) or _office(people, name)
        at = at - _HOMES if places - _HOMES else at  # "U.S. Sen. Roe", "the Ohio senator"
        other = (places and at and not places & at) or (office and held and not office & held)
        found = introduced(words, known, memory)
        if (aged or found.kind in told) and not other:
            kind = "government" if places and found.kind == "unknown" else found.kind
            memory.last = memory.keep(Speaker(name, found.affiliation, kind), True)
            return memory.last
    return None


def named_later(words: Words, start: int, noun: int, head: int, memory: Memory) -> str | None:
    """By whose name a description goes soon after, "A clerk of the port said … The clerk, Ann
    Roe"; None where it is nobody's, or other words are in it than in the first."""
    people, role = memory.people, words.lower[noun]
    if role not in vocabulary().roles or role.endswith("s") or role in descriptions.BODY:
        return None
    told = {descriptions.bare(words, at) for at in range(start, head)}
    for name in people.persons():
        at = people.mentions(name)[0][0]
        before = people.text[max(0, at - _REACH) : at]
        if not 0 < at - words.start[head - 1] < _SOON or role not in before.lower():
            continue
        near = re.search(_CALLED.format(role=role), before)
        own = set(" ".join(near.groups("")).lower().split()) if near else set()
        if near and (not own or told & own):
            return name
    return None


def introduced(words: Words, speaker: Speaker, memory: Memory) -> Speaker:
    """The speaker with what the text says where it names them, where no source has."""
    people, name = memory.people, speaker.name
    if name is None or (speaker.kind != "unknown" and speaker.affiliation):
        return speaker
    if name in memory.looked or (speaker.kind != "unknown" and name in memory.known):
        return speaker
    memory.looked.add(name)
    told = Speaker(name, speaker.affiliation, "unknown")
    full = sorted(people.mentions(name), key=lambda one: " " not in people.text[slice(*one)])
    for place, stop in full[:_LOOKED]:
        low = bisect_left(words.start, place)
        high = bisect_left(words.start, stop, low)
        if low >= high or words.start[low] != place:
            continue  # within a quotation
        source = descriptions.description_around(words, low, high)
        affiliation = affiliation_of(words, *source, (low, high))
        kind = kind_with_body(words, source, (low, high), affiliation)
        if kind not in ("unknown", "document", told.kind):
            if told.kind == "unknown" or kind == "government":
                told = Speaker(name, speaker.affiliation or affiliation, kind)
            if kind != "politics" and not descriptions.has_left(words, *source):
                break  # of a party's leader, or a former envoy, it may still tell an office
    listed_with = (_LISTED().search(people.text, max(0, at - _LIST), at) for at, _ in full)
    if told.kind == "unknown" and speaker.kind == "unknown" and any(listed_with):
        told = Speaker(name, speaker.affiliation, "government")
    if told.kind == "unknown" and speaker.kind == "unknown":
        told = Speaker(name, speaker.affiliation, _kind_by_office(people, name))
    if told.kind != "unknown":
        return memory.keep(told, True)
    surname = name.rpartition(" ")[2]
    runs = any(f"{surname}{mark} campaign" in people.text for mark in ("", "’s", "'s"))
    if speaker.kind != "unknown" or not runs:
        return speaker
    return memory.keep(Speaker(name, speaker.affiliation, "politics"), True)


def _kind_by_office(people: People, name: str) -> Kind:
    """The kind by a public office that stands beside any mention, be it of the surname."""
    office = _office(people, name)[0]
    if office.isdisjoint(_PUBLIC_OFFICES):
        return "unknown"
    return "person" if "former" in office else "government"


def standing(speaker: Speaker, memory: Memory) -> Speaker:
    """The speaker, of politics where the text tells that they stand for an office and gives
    them none, or one that they have left: "Ann Roe, the Republican candidate, a professor"."""
    people, name = memory.people, speaker.name or ""
    if speaker.kind not in _MAY_STAND:
        return speaker
    if name not in memory.stands:
        held = speaker.kind == "government" and not _has_left(people, name)
        memory.stands[name] = not held and descriptions.runs_for_office(
            people, name, speaker.kind != "unknown"
        )
    if not memory.stands[name]:
        return speaker
    return memory.keep(Speaker(name, speaker.affiliation, "politics"), True)


def _has_left(people: People, name: str) -> bool:
    """Whether the office that a text gives a person is one that they held before."""
    spans = people.mentions(name)
    told = any(
        "ormer " in people.text[max(0, low - _REACH) : end + _REACH] for low, end in spans
    )
    return told and "former" in _office(people, name)[0]


def served(words: Words, start: int, end: int, memory: Memory) -> Kind:
    """The kind of the person whose aide, lawyer, office or campaign a source is: "a spokesman
    for Mr. Roe", "Roe’s office", "his team"; "unknown" where it is nobody's that the text
    tells of."""
    people = memory.people
    if _SERVANTS.isdisjoint(words.lower[start:end]):
        return "unknown"
    named = people.within(words.start[start], words.end[end - 1])
    person = next((one.name for one in named if one.person), None)
    if person is None and words.lower[start] in ("his", "her"):
        person = memory.person(words.lower[start], words.start[start]).name
    if person is None:
        return "unknown"
    known = memory.known.get(person) or Speaker(person, None, "unknown")
    kind = introduced(words, known, memory).kind
    servant = next(word for word in words.lower[start:end] if word in _SERVANTS)
    lawyer = kind == "unknown" and not ATTORNEYS.isdisjoint(words.lower[start:end])
    lawyer = lawyer or servant in ATTORNEYS
    return "person" if lawyer else kind


def add_holders(words: Words, opened: Sequence[tuple[int, int]], memory: Memory) -> None:
    """Let "the president" that opens a sentence mean its holder for the next "he".

    Args:
        words: the text's words.
        opened: the office as tokens, with its article, wherever it opens a sentence.
        memory: whose people take in who is meant.
    """
    held = [(low, high, holder(words, low, high, memory)) for low, high in opened]
    memory.last = NOBODY
    memory.people.add(
        Naming(words.start[low], words.end[high - 1], one.name, True)
        for low, high, one in held
        if one and one.name
    )
