"""Who has spoken in a text so far: full names, and whom "he" can mean."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from framing.reading.entities.eastern_names import given_behind
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import ADVERB, DETERMINER, LINK, PREPOSITION, classes
from framing.reading.speakers.names_in import KNOWN_TITLES, is_people
from framing.records.reading import SpeakerKind

if TYPE_CHECKING:
    from framing.reading.speakers.people import People

Kind = SpeakerKind

PRONOUNS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_LEADS = listed("leads")
_FIRST_NAMES = re.compile(r"((?:[A-Z][\w’'-]{1,40} )(?:[A-Z]\.? |[A-Z][\w’'-]{1,40} )?)$")
# A full name stands near the top of a story, and "he" is no one from far back.
_TOP = 20_000
_TRIES = 40
_RECENT = 20


class Speaker(Struct, frozen=True, gc=False):
    """A resolved source: name, body spoken for, kind."""

    name: str | None
    affiliation: str | None
    kind: Kind


NOBODY = Speaker(None, None, "unknown")


class Memory:
    """What a text has said of its speakers so far, in reading order.

    `last` is whoever spoke last; `body` the organisation that did; `spoke` who
    speaks in a sentence, by its number; `last_in` the last sentence with a speaker;
    `looked` for whom the text was searched for an introduction, `stands` who runs for an
    office, `described` who was described last with a noun. `people` knows who is named where.
    """

    def __init__(self, people: People) -> None:
        self.people = people
        self.known: dict[str, Speaker] = {}
        self.last: Speaker = NOBODY
        self.body: Speaker | None = None
        self.spoke: dict[int, str] = {}
        self.last_in = -1
        self.looked: set[str] = set()
        self.stands: dict[str, bool] = {}
        self.described: dict[str, Speaker] = {}
        self._people: dict[str, None] = {}

    def person(self, pronoun: str, place: int, clause: int = 0) -> Speaker:
        """Whom "he" or "she" at an offset can mean: a person named near it, else the last
        of that gender who spoke, else nobody; `clause` as of `People.meant`."""
        wanted, people = PRONOUNS.get(pronoun, ""), self.people
        recent = islice(reversed(self._people), _RECENT)
        heard = (name for name in recent if people.gender(name) == wanted)
        name = people.meant(place, wanted, self.spoke, clause) or next(heard, None)
        if name is None:
            return NOBODY
        people.learn(name, wanted)
        return self.known.get(name) or Speaker(name, None, "unknown")

    def is_person(self, name: str) -> bool:
        """Whether a full name has spoken as a person's."""
        return name in self._people

    def keep(self, speaker: Speaker, person: bool) -> Speaker:
        """Remember a named speaker, a person by last name too.

        Returns:
            The speaker with what the text said of them before.
        """
        name = speaker.name or ""
        old = self.known.get(name)
        if old is not None:
            kind = old.kind if speaker.kind == "unknown" else speaker.kind
            speaker = Speaker(name, speaker.affiliation or old.affiliation, kind)
        self.known[name] = self.last = speaker
        if person:
            self._people.pop(name, None)
            self._people[name] = None
            self.known[name.rsplit(maxsplit=1)[-1]] = speaker
        else:
            self.body = speaker
        return speaker


def _is_small(word: str) -> bool:
    """Whether a word that opens a sentence is a function word: "As Lo"."""
    return bool(classes().get(word.lower(), 0) & (PREPOSITION | LINK | DETERMINER | ADVERB))


def full_name(text: str, name: str) -> str:
    """A last name with the first names that the text first gives it, else as it is.

    A Chinese or Korean surname has them behind it: "Lee" is "Lee Jae-myung".
    """
    at = -1
    for _ in range(_TRIES):
        at = text.find(name, at + 1, _TOP)
        if at < 0:
            break
        behind = given_behind(text, name, at + len(name))
        if behind and not text[at - 1 : at].isalpha():
            return f"{name} {behind}"
        before = _FIRST_NAMES.search(text, max(0, at - 40), at)
        if not before or text[at + len(name) : at + len(name) + 1].isalnum():
            continue
        parts = [
            part for part in before[1].split() if part.lower().strip(".") not in KNOWN_TITLES
        ]
        if parts and (is_people(parts[-1]) or parts[0].lower() in vocabulary().verbs):
            continue  # "South Korean President Lee"
        if any(part.endswith(("'s", "’s")) for part in parts):
            continue  # "Ohio's Lund"
        if parts and not any(part.lower() in _LEADS or _is_small(part) for part in parts):
            return " ".join([*parts, name])
    return name
