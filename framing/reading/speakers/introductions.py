"""What a text says of its speakers elsewhere: offices, and how it introduces them."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.entities.persons import folded_title
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.patterns import rare
from framing.reading.grammar.words import Words
from framing.reading.speakers.affiliations import affiliation_of
from framing.reading.speakers.descriptions import (
    description_around,
)
from framing.reading.speakers.kinds import kind_around, kind_of_body
from framing.reading.speakers.names_in import is_people
from framing.reading.speakers.people import Naming, People
from framing.reading.speakers.speaker_memory import NOBODY, Kind, Memory, Speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_REACH, _MOST = 60, 5
# No office is longer, in tokens with its article.
_LONGEST = 5
# How many of a name's mentions are looked at for a description.
_LOOKED = 3
OFFICES = listed("sole_offices")
_ALIKE = dict.fromkeys(("representative", "congresswoman"), "congressman")
# "Rep. Ann Lind, of Lund", "(R-Lund)".
_HOME = rare(r"(?:,? of |,? \(?[RD]-)([A-Z][a-z]+(?: [A-Z][a-z]+)?)")
# "Ann Lind, the new governor of Lund".
_APPOSED = rare(
    r", (?:the |a )?((?:[\w’'-]+ ){0,3}?[\w-]+)(?: (?:of|for) ([^,.;]{1,40}))?[,.;]"
)
_RANKS = listed("ranks")
_HEADS = listed("heads")
_STANDING = listed("standing")
_LEADER = frozenset(("leader",))
_LAWMAKER = frozenset(("lawmaker",))
_LAWMAKERS = frozenset(("senator", "congressman"))
# "Ann Lind took the oath as the 45th president".
_SWORN = rare(r"(?: [\w’'-]+){1,8} as (?:the |a |an )?(?:\d+(?:st|nd|rd|th) |new )?([a-z-]+)")
# Who runs for an office, by the clause behind a name.
_RACES = rare(
    r"(?: (?:of|\([RD]-)[^,]{1,30})?, (?:who |a |the |running|seeking|campaigning)[^.;]{0,120}?"
    r"\b(?:nomination|nod|primary|caucus(?:es)?|candidacy|running for|presidential bid)\b"
)
_MENTIONS = 40  # of a surname, looked through for a race
_SERVANTS = listed("servants")
# "The minister" may be the foreign minister; "the president" is no vice president.
_PARTLY = (frozenset(("minister",)), frozenset(("secretary",)))


def _office_word(word: str) -> str:
    """A title in full, with one word for those in a lower house."""
    title = folded_title(word)
    return _ALIKE.get(title, title)


def office_of(words: Iterable[str]) -> frozenset[str]:
    """The words of an office, in lower case: "Vice President" is {"vice", "president"};
    none where the last of them is no office."""
    near = [_office_word(word) for word in words]
    if not near or near[-1] not in OFFICES:
        return frozenset()
    found = [near[-1]]
    for word in reversed(near[:-1]):
        if word not in _RANKS:
            if is_people(word.title()):
                continue  # "former Mexican president"
            break
        found.append(word)
    return frozenset(found)


def places_in(words: Iterable[str]) -> frozenset[str]:
    """The countries and other places among words, by their usual names."""
    names = gazetteer().names
    found = (names.get(word.removesuffix("'s").removesuffix("’s")) for word in words)
    return frozenset(entry.name for entry in found if entry and entry.kind == "place")


def _words_before(text: str, start: int) -> list[str]:
    """The words of a line right before an offset, none parted by more than a blank, at
    most five and of its sentence; none where no blank stands there."""
    near = text[max(0, start - _REACH) : start]
    if near[-1:] != " ":
        return []
    shown = near.rpartition("\n")[2][:-1].split(" ")[-_MOST:]
    for at in range(len(shown) - 1, -1, -1):
        ends = shown[at][-1:] in tuple(',;:)”"!?')
        ends = ends or (shown[at][-1:] == "." and shown[at].islower())
        if not shown[at] or ends or shown[at][0] in '(“"':
            return shown[at + 1 :]
    return shown


def office_before(text: str, starts: Sequence[int]) -> tuple[frozenset[str], frozenset[str]]:
    """(Office, places) that stand before any of a person's mentions, both empty where
    none does."""
    for start in starts:
        near = _words_before(text, start)
        if near:
            office = office_of(near)
            if office:
                pairs = [f"{one} {two}" for one, two in pairwise(near)]
                return office, places_in([*near, *pairs])
    return frozenset(), frozenset()


def _office(people: People, name: str) -> tuple[frozenset[str], frozenset[str]]:
    """(Office, places) of a person by what stands before a mention, else behind one."""
    spans = people.mentions(name)
    found = office_before(people.text, [start for start, _ in spans])
    if found[0]:
        homes = (_HOME().match(people.text, end) for _, end in spans)
        return found[0], found[1] or places_in(home[1] for home in homes if home)
    for _, end in spans:
        match = _APPOSED().match(people.text, end)
        office = office_of(match[1].split()) if match else None
        if match and office:
            return office, places_in((match[2] or "").split())
        sworn = _SWORN().match(people.text, end)
        if sworn and (office := office_of([sworn[1]])):
            return office, frozenset()
    return found


def _holders(people: People, office: frozenset[str], places: frozenset[str]) -> list[str]:
    """The persons that the text gives an office ("president", "vice president"), those of
    a place named first; "leader" is any head's of a state or body."""
    if people.offices is None:
        people.offices = {name: _office(people, name) for name in people.persons()}
    found, placed = [], []
    for name, (held, at) in people.offices.items():
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
    if memory.people is None or words.lower[start] != "the" or head - start > _LONGEST:
        return None
    near = words.forms[start + 1 : head]
    office = office_of(near)
    places = places_in([*near, " ".join(near[:-1])])
    other = (word for word in near if not word[:1].isupper())
    rest = [
        word for word in other if _office_word(word) not in office and word not in _STANDING
    ]
    if not office or rest:
        return None
    names = _holders(memory.people, office, places)
    if len(names) != 1:
        return None
    known = memory.known.get(names[0]) or Speaker(names[0], None, "unknown")
    found = introduced(words, known, memory)
    memory.last = found
    return found


def introduced(words: Words, speaker: Speaker, memory: Memory) -> Speaker:
    """The speaker with what the text says where it names them, where no source has."""
    people, name = memory.people, speaker.name
    if people is None or name is None or (speaker.kind != "unknown" and speaker.affiliation):
        return speaker
    if name in memory.looked or (speaker.kind != "unknown" and name in memory.known):
        return speaker
    memory.looked.add(name)
    for place, stop in people.mentions(name)[:_LOOKED]:
        low = bisect_left(words.start, place)
        high = bisect_left(words.start, stop, low)
        if low >= high or words.start[low] != place:
            continue  # within a quotation
        source = description_around(words, low, high)
        affiliation = affiliation_of(words, *source, (low, high))
        kind = kind_of_body(affiliation) or kind_around(words, source, (low, high))
        if kind not in ("unknown", "document"):
            found = Speaker(name, speaker.affiliation or affiliation, kind)
            return memory.keep(found, True)
    surname = name.rpartition(" ")[2]
    runs = speaker.kind == "unknown" and (
        any(f"{surname}{mark} campaign" in people.text for mark in ("", "’s", "'s"))
        or _runs_for_office(people.text, surname)
    )
    return (
        memory.keep(Speaker(name, speaker.affiliation, "politics"), True) if runs else speaker
    )


def _runs_for_office(text: str, surname: str) -> bool:
    """Whether a clause behind a surname tells of a race: "Roe, who leads in the primary"."""
    at = -1
    for _ in range(_MENTIONS):
        at = text.find(surname, at + 1)
        if at < 0:
            break
        if _RACES().match(text, at + len(surname)):
            return True
    return False


def served(words: Words, start: int, end: int, memory: Memory) -> Kind:
    """The kind of the person whose aide, lawyer, office or campaign a source is: "a spokesman
    for Mr. Roe", "Roe’s office", "his team"; "unknown" where it is nobody's that the text
    tells of."""
    people = memory.people
    if people is None or _SERVANTS.isdisjoint(words.lower[start:end]):
        return "unknown"
    named = people.within(words.start[start], words.end[end - 1])
    person = next((one.name for one in named if one.person), None)
    if person is None and words.lower[start] in ("his", "her"):
        person = memory.person(words.lower[start], words.start[start]).name
    if person is None:
        return "unknown"
    known = memory.known.get(person) or Speaker(person, None, "unknown")
    return introduced(words, known, memory).kind


def near_body(words: Words, at: int, memory: Memory) -> Kind | None:
    """The kind of the body named last before a spokesman of nobody's, in the same sentence
    or the one before; None where none is, "unknown" where no word of it tells."""
    people = memory.people
    name = people.body_before(words.start[at]) if people is not None else None
    if name is None:
        return None
    known = memory.known.get(name)
    return kind_of_body(name) or (known.kind if known else "unknown")


def add_holders(words: Words, opened: Sequence[tuple[int, int]], memory: Memory) -> None:
    """Let "the president" that opens a sentence mean its holder for the next "he".

    Args:
        words: the text's words.
        opened: the office as tokens, with its article, wherever it opens a sentence.
        memory: whose people take in who is meant.
    """
    people = memory.people
    held = [(low, high, holder(words, low, high, memory)) for low, high in opened]
    memory.last = NOBODY
    if people is not None:
        people.add(
            [
                Naming(words.start[low], words.end[high - 1], one.name, True)
                for low, high, one in held
                if one and one.name
            ]
        )
