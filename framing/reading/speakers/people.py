"""Who is named where in a text, and whom a pronoun can mean there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.function_words import listed
from framing.reading.speakers.names_in import (
    KNOWN_TITLES,
    Naming,
    by_recency,
    first_name_gender,
    gender_before,
    gender_behind,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.records import Actor, Sentence

_CAMPAIGNING = re.compile(r"\b([A-Z][a-z]\w+)(?:[’']s)? campaign\b")
_BACK, _MOST = 6, 12  # how many sentences back a pronoun looks, at how many mentions in each
_LOOKED = 4  # how many of a name's mentions are looked at for its gender
_NAMED_LATELY = 40  # how many mentions back "the ministry" looks for its name
_CLAUSES = frozenset(("as", "while", "when", "after", "before", "since", "although", "though"))
_HUNG_REACH = 40  # how far before a name the preposition that it hangs on, in characters
_TITLED = 24  # how far before a name its title stands, in characters
# Where none of these stands, nobody is kept unnamed.
_UNNAMED = ("nonym", "identified", "publicly", " name", " quoted", " used")
_PLACE = attrgetter("start")
_HUNG = listed("hanging")


class People:
    """The persons and bodies of a text by the place of each mention.

    Args:
        text: the whole file; `sentences`: its sentences, in order.
        actors: its actors, aliases folded.
        quoted: (start, end) of its quotations, in order: who is named in one is
            nobody's "he" outside.
        others: who else is named, by place alone.
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        actors: Sequence[Actor],
        quoted: Sequence[tuple[int, int]],
        others: Sequence[Naming] = (),
    ) -> None:
        self.text = text
        self._starts = [sentence.start for sentence in sentences]
        self._titled = [sentence.role != "body" for sentence in sentences]
        self._namings = sorted(
            (
                Naming(span.start, span.end, actor.name, actor.kind == "person")
                for actor in actors
                if actor.kind in ("person", "organisation") or _has_initials(text, actor)
                for span in actor.mentions
            ),
            key=_PLACE,
        )
        self._namings = by_recency(text, self._namings)
        if others:
            taken = {one.start for one in self._namings}
            fresh = [one for one in others if one.start not in taken]
            self._namings = sorted([*self._namings, *fresh], key=_PLACE)
        self._places = [one.start for one in self._namings]
        self._spans = {
            actor.name: [(span.start, span.end) for span in actor.mentions[:_LOOKED]]
            for actor in actors
            if actor.kind == "person"
        }
        self._quoted = quoted
        self._quotes = [start for start, _ in quoted]
        self._gender: dict[str, str] = {}
        self._heard: set[str] = set()
        self.keeps_some_unnamed = any(map(text.__contains__, _UNNAMED))
        self.offices: dict[str, tuple[frozenset[str], frozenset[str]]] | None = None

    def add(self, more: Iterable[Naming]) -> None:
        """Take in who else is meant where, such as a president by "the president"."""
        self._namings = sorted([*self._namings, *more], key=_PLACE)
        self._places = [one.start for one in self._namings]

    def within(self, start: int, end: int) -> list[Naming]:
        """The mentions that lie in `text[start:end]`, in order."""
        low = bisect_left(self._places, start)
        high = bisect_left(self._places, end, low)
        return [one for one in self._namings[low:high] if one.end <= end]

    def body_called(self, noun: str, place: int) -> str | None:
        """The one body lately named that has a noun in its name: "the ministry", "the Post"."""
        near = self.bodies_before(place)
        found = [name for name in near if noun in name.lower().split()]
        return found[0] if len(found) == 1 else None

    def bodies_before(self, place: int) -> list[str]:
        """The bodies and places lately named before an offset, the last first."""
        stop = bisect_left(self._places, place)
        near = reversed(self._namings[max(0, stop - _NAMED_LATELY) : stop])
        return list(dict.fromkeys(one.name for one in near if not one.person))

    def nearest_bodies(self, place: int, among: Sequence[str]) -> list[str]:
        """Those of some bodies that the narrator names in the sentence of an offset, else in
        the one before it and what is quoted there; none where neither names any."""
        stop, at = bisect_left(self._places, place), self.sentence_of(place)
        near = self._namings[max(0, stop - _NAMED_LATELY) : stop]
        near = [x for x in near if x.name in among and not self._in_quotation(x.start)]
        last = self.sentence_of(near[-1].start) if near else at
        told = (
            one for one in range(last + 1, at) if not self._in_quotation(self._starts[one] + 1)
        )
        first = place if any(told) else self.opening_of(last)
        return list(dict.fromkeys(one.name for one in near if one.start >= first))

    def body_before(self, place: int) -> str | None:
        """The body named last before an offset, in its sentence or the one before."""
        first = self._starts[max(0, self.sentence_of(place) - 1)]
        stop = bisect_left(self._places, place)
        near = self._namings[max(0, stop - _MOST) : stop]
        return next((x.name for x in reversed(near) if not x.person and x.start >= first), None)

    def persons(self) -> list[str]:
        """The names of all persons, in order of first mention."""
        return list(self._spans)

    @cached_property
    def campaigning(self) -> list[str]:
        """The surnames of the persons who have a campaign: "the Roe campaign"."""
        last = {name.rpartition(" ")[2] for name in self._spans}
        return sorted(last.intersection(_CAMPAIGNING.findall(self.text)))

    def opening_of(self, number: int) -> int:
        """The offset at which a sentence begins, by its number."""
        return self._starts[max(0, number)]

    def mentions(self, name: str) -> list[tuple[int, int]]:
        """The first mentions of a person, as offsets; nobody of that name has none."""
        return self._spans.get(name, [])

    def gender(self, name: str) -> str:
        """ "m" or "f" by title, relation or first name, empty where nothing tells."""
        if name not in self._gender:
            self._gender[name] = self._told_gender(name)
        return self._gender[name]

    def learn(self, name: str, gender: str) -> None:
        """Keep what a pronoun or a source told of a person of unknown gender."""
        if gender and not self.gender(name):
            self._gender[name] = gender

    def _told_gender(self, name: str) -> str:
        for start, end in self.mentions(name):
            told = gender_before(self.text, start) or gender_behind(self.text, end)
            if told:
                return told
        return first_name_gender(name)

    def sentence_of(self, place: int) -> int:
        """The number of the sentence that an offset lies in; -1 before the first."""
        return bisect_right(self._starts, place) - 1

    def meant(
        self, place: int, gender: str, spoke: dict[int, str], clause: int = 0
    ) -> str | None:
        """The person whom "he" or "she" at an offset means, None where nobody fits: of the
        nearest sentence that names somebody who can be, whoever speaks there, unless of
        another gender, then who stands first and hangs on no preposition.

        Args:
            place: where the pronoun stands.
            gender: "m" or "f".
            spoke: who speaks in which sentence.
            clause: up to where nobody named behind it is meant: "he said Roe had left".
        """
        near, barred = [], {one.name for one in self.within(place, clause)}
        for named in self.near(place, spoke, {"m": "He ", "f": "She "}.get(gender, "-")):
            ranked = [name for name in named if name not in barred]
            found = self._fitting(ranked, gender, sure=True)
            if found:
                return found
            near.append(ranked)
        doubtful = (self._fitting(ranked, gender, sure=False) for ranked in near)
        return next(filter(None, doubtful), None)

    def near(self, place: int, spoke: dict[int, str], he: str = "-") -> Iterator[list[str]]:
        """The persons of the sentence of an offset, then of each before it, ranked; none of
        a sentence that opens with the pronoun."""
        here = self.sentence_of(place)
        stop = bisect_left(self._places, place)
        for number in range(here, max(-1, here - _BACK), -1):
            begin = bisect_left(self._places, self._starts[number], 0, stop)
            named = [one for one in self._namings[begin:stop][:_MOST] if one.person]
            stop = begin
            again = number not in spoke and self.text.startswith(he, self._starts[number])
            if number != here and (again or self._titled[number]):
                continue
            ranked = self._ranked(named, place if number == here else -1)
            if number != here and (speaker := spoke.get(number)) is not None:
                self._heard.add(speaker)
                yield [speaker]
            yield ranked

    def _fitting(self, ranked: Sequence[str], gender: str, sure: bool) -> str | None:
        """The first of that gender, else the first of whom nothing is known: where `sure`,
        who is a person beyond doubt, else who may be none."""
        genders = [self.gender(name) for name in ranked]
        for wanted in (gender, ""):
            for name, told in zip(ranked, genders, strict=True):
                if told == wanted and (told or sure == self._is_sure(name)):
                    return name
        return None

    def _is_sure(self, name: str) -> bool:
        """Whether a name of nobody's known gender is a person's all the same: it is one
        word, has spoken, begins with a given name or an Eastern surname, or has a title."""
        first, _, rest = name.partition(" ")
        lists = gazetteer()
        listed_as = first in lists.given_names or first in lists.surnames
        if not rest or listed_as or name in self._heard:
            return True
        return any(
            self.text[max(0, start - _TITLED) : start].rstrip(". ").rpartition(" ")[2].lower()
            in KNOWN_TITLES
            for start, _ in self.mentions(name)
        )

    def _ranked(self, named: Sequence[Naming], place: int) -> list[str]:
        """Names of a sentence, whoever is likely its subject first; in the sentence of
        the pronoun itself only those that hang on nothing."""
        free: list[str] = []
        hung: list[str] = []
        apart = self._clause_end(named[0].start) if named and place < 0 else 0
        for one in named:
            behind = self.text[one.end : one.end + 2]
            parted = self.text[one.end : max(place, 0)] == ", " or behind[:1] == "-"
            if parted or self._in_quotation(one.start):
                continue  # "Roe, he said, left", "the Roe-era rules"
            before = self.text[max(0, one.start - _HUNG_REACH) : one.start].lower().split()
            if before[-1:] == ["the"]:
                continue  # "the Roe campaign"
            while before and before[-1].rstrip(".") in KNOWN_TITLES:
                before.pop()
            tied = (before and before[-1] in _HUNG) or behind in ("'s", "’s")
            tied = tied or one.end <= apart or self._in_dashes(one.start)
            (hung if tied else free).append(one.name)
        return free if place >= 0 else free + hung

    def _in_dashes(self, place: int) -> bool:
        """Whether an offset lies between two dashes of its sentence, as told by the way."""
        number = self.sentence_of(place)
        begin, stop = self._starts[number], (*self._starts[number + 1 : number + 2], None)[0]
        opened = self.text.count("—", begin, place)
        return opened % 2 == 1 and self.text.find("—", place, stop) >= 0

    def _clause_end(self, place: int) -> int:
        """Where the clause ends that a sentence opens with before its subject ("As Roe left,
        Lee"); 0 where there is none."""
        begin = self._starts[max(0, self.sentence_of(place))]
        first = self.text[begin : begin + _HUNG_REACH].partition(" ")[0].lower()
        return self.text.find(",", begin, begin + 200) if first in _CLAUSES else 0

    def _in_quotation(self, place: int) -> bool:
        at = bisect_right(self._quotes, place) - 1
        return at >= 0 and place < self._quoted[at][1]

    def both(self, place: int) -> list[str]:
        """The persons whom "they" at an offset means: the two of the sentence before, or
        of this one so far; none where it names fewer or more."""
        here = self.sentence_of(place)
        stop = bisect_left(self._places, place)
        for number in (here, here - 1):
            if number < 0:
                break
            begin = bisect_left(self._places, self._starts[number], 0, stop)
            named = self._namings[begin:stop][:_MOST]
            stop = begin
            names = [
                one.name for one in named if one.person and not self._in_quotation(one.start)
            ]
            if names:
                pair = list(dict.fromkeys(names))
                return pair if len(pair) == 2 else []
        return []


def _has_initials(text: str, actor: Actor) -> bool:
    """Whether a thing of several words goes by its initials too, as bodies do."""
    if actor.kind != "other" or " " not in actor.name:
        return False
    return any(text[span.start : span.end].isupper() for span in actor.mentions)
