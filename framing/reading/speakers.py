"""Speakers: whom a source names, for whom they speak, and what kind they are."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from framing.reading.function_words import listed
from framing.reading.verbs import vocabulary
from framing.reading.words import DETERMINER, LINK, OWNER, PREPOSITION, PRONOUN, Range, Words

Kind = Literal[
    "government",
    "expert",
    "business",
    "civil society",
    "person",
    "media",
    "document",
    "anonymous",
    "unknown",
]

# Small words that may stand inside a name, between two capitals.
_JOINERS = listed("joiners")
_MALE, _FEMALE = frozenset(("he", "him", "his")), frozenset(("she", "her"))
_GENDER = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "lady": "f"}
_GENDERED = {
    **dict.fromkeys(
        "spokesman chairman congressman councilman businessman father husband".split(), "m"
    ),
    **dict.fromkeys(
        "spokeswoman congresswoman businesswoman mother wife chairwoman".split(), "f"
    ),
}
_AGAIN = frozenset(("the", "this", "that", "its"))
_BODY = listed("bodies")
_LEADS = listed("leads")
_BEHIND = re.compile(r"-based$|-born$|-area$")


class Speaker(Struct, frozen=True):
    """A resolved source: name, body spoken for, kind."""

    name: str | None
    affiliation: str | None
    kind: Kind


NOBODY = Speaker(None, None, "unknown")


def _runs(words: Words, start: int, end: int) -> list[Range]:
    """Maximal runs of capitalised tokens, small joining words between them
    included where both sides can be one name ("Bank of America")."""
    found: list[Range] = []
    at = start
    lower, forms = words.lower, words.forms
    while at < end:
        first = at == start and words.bits[at] & (DETERMINER | PREPOSITION | LINK)
        if not words.named(at) or first or words.bits[at] & PRONOUN:
            at += 1
            continue
        stop = at + 1
        while stop < end:
            if words.named(stop) and not lower[stop - 1].endswith(("'s", "’s")):
                stop += 1
                continue
            ahead = stop + 1
            if lower[stop] in _JOINERS and ahead < end and lower[ahead] == "the":
                ahead += 1
            joins = lower[stop] in _JOINERS and ahead < end and words.named(ahead)
            if joins and (
                not ({"of", "for", "and"} & {lower[stop]})
                or any(lower[i] in _BODY for i in range(at, stop))
                or (
                    lower[stop] == "and"
                    and _is_body(words, (ahead, _caps_end(words, ahead, end)))
                )
            ):
                stop = ahead + 1
                continue
            break
        found.append((at, stop))
        at = stop
    return found


def _caps_end(words: Words, at: int, end: int) -> int:
    while at < end and words.named(at):
        at += 1
    return at


def _is_body(words: Words, run: Range) -> bool:
    return any(words.lower[i] in _BODY for i in range(*run))


def _text(words: Words, run: Range) -> str:
    """A run as it stands, without a possessive ending; breaks become spaces."""
    found = " ".join(words.text[words.start[run[0]] : words.end[run[1] - 1]].split())
    return re.sub(r"['’]s$", "", found)


class Memory:
    """What a text has said of its speakers so far, in reading order."""

    def __init__(self) -> None:
        self.known: dict[str, Speaker] = {}
        self.gender: dict[str, str] = {}
        self.people: list[str] = []
        self.bodies: list[str] = []
        self.last: Speaker = NOBODY

    def person(self, word: str) -> Speaker:
        """The last person whom "he", "she" or "they" can mean."""
        wanted = "m" if word in _MALE else "f" if word in _FEMALE else ""
        for name in reversed(self.people):
            if not wanted or self.gender.get(name, wanted) == wanted:
                if wanted:
                    self.gender.setdefault(name, wanted)
                return self.known[name]
        return NOBODY

    def keep(self, speaker: Speaker, person: bool) -> None:
        """Remember a speaker by full name and, for a person, by last name."""
        if speaker.name is None:
            return
        old = self.known.get(speaker.name)
        if old is not None:
            kind = old.kind if speaker.kind == "unknown" else speaker.kind
            speaker = Speaker(speaker.name, speaker.affiliation or old.affiliation, kind)
        self.known[speaker.name] = speaker
        line = self.people if person else self.bodies
        if speaker.name in line:
            line.remove(speaker.name)
        line.append(speaker.name)
        self.last = speaker
        if person:
            self.known[speaker.name.split()[-1]] = speaker


def _full_name(words: Words, name: str) -> str:
    """The longer form of a last name: where the text first has it with a first name."""
    text = words.text
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text[:20000]):
        before = re.search(
            r"((?:[A-Z][\w’'-]+ )(?:[A-Z]\.? |[A-Z][\w’'-]+ )?)$",
            text[max(0, match.start() - 40) : match.start()],
        )
        if before:
            parts = [
                p
                for p in before.group(1).split()
                if p.lower().strip(".") not in vocabulary().titles
            ]
            if parts and parts[-1].lower() not in _LEADS and parts[0].lower() not in _LEADS:
                return " ".join([*parts, name])
    return name


def _kind(words: Words, start: int, end: int, named: bool) -> Kind:
    """The kind that the source's own words give: roles, documents, crowds."""
    known = vocabulary()
    found: Kind = "unknown"
    for at in range(start, end):
        word = words.lower[at]
        if not named and word in known.anonymous:
            return "anonymous"
        if found == "unknown" and word in known.roles:
            found = known.roles[word]  # type: ignore[assignment]
    if found == "unknown" and any(words.lower[i] in known.documents for i in range(start, end)):
        return "document"
    return found


def _affiliation(words: Words, start: int, end: int, name: Range) -> str | None:
    """The body in a source's description, before or behind the name."""
    for at in range(name[1], end):
        if words.lower[at] in ("at", "of", "for", "with", "from"):
            runs = _runs(words, at + 1, end)
            runs = [
                r
                for r in runs
                if all(words.lower[i] not in (",",) for i in range(at + 1, r[0]))
            ]
            while runs and _BEHIND.search(words.lower[runs[0][0]]):
                runs[0] = (runs[0][0] + 1, runs[0][1])
                if runs[0][0] >= runs[0][1]:
                    runs.pop(0)
            if runs:
                return _text(words, runs[0])
    for run in _runs(words, start, name[0]):
        behind = words.lower[run[1]] if run[1] < name[0] else ""
        low = run[0]
        while low < run[1] and (
            words.lower[low].rstrip(".") in vocabulary().titles
            or words.lower[low] in ("u.s.", "us")
        ):
            low += 1
        if low < run[1] and behind in vocabulary().roles:
            return _text(words, (low, run[1]))
    return None


def resolve(words: Words, start: int, end: int, memory: Memory) -> Speaker:
    """The speaker that the source `start:end` (tokens) names.

    Pronouns mean the last fitting person, a last name its full name, "the
    report" the last body that spoke; a plural or a role without a name stays
    as it stands ("officials"), with no determiner. The memory is updated.
    """
    while end > start and words.lower[end - 1] in (",", "(", ")", "—", "–"):
        end -= 1
    if end <= start:
        return NOBODY
    lower = words.lower
    if end - start == 1 and words.bits[start] & (PRONOUN | OWNER):
        word = re.split(r"['’]", lower[start])[0]
        if word in ("he", "she", "his", "her", "they", "their", "who"):
            if word in ("they", "their"):
                return memory.last
            return memory.person(word) if word != "who" else NOBODY
        return NOBODY
    head = start
    while head < end and lower[head] not in (",", "(", "who", "which", "—", "–"):
        head += 1
    runs = _runs(words, start, head)
    if runs and runs[-1][1] == head:
        return _named(words, start, end, runs[-1], memory)
    if (
        runs
        and lower[runs[0][1] : runs[0][1] + 1]
        and lower[min(runs[0][1], head - 1)] in ("of", "from", "at")
    ):
        if not _is_body(words, runs[0]) and runs[0][1] - runs[0][0] > 1:
            return _named(words, start, end, runs[0], memory)
    if (
        any(word in vocabulary().documents for word in lower[start:head])
        and lower[start] in _AGAIN
    ):
        if memory.bodies and not runs:
            return memory.known[memory.bodies[-1]]
    begin = start
    while (
        begin < head - 1
        and words.bits[begin] & (DETERMINER | OWNER)
        and lower[begin]
        in ("the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their")
    ):
        begin += 1
    named = bool(runs)
    kind = _kind(words, start, end, named)
    affiliation = _affiliation(words, start, end, (begin, begin)) if runs else None
    speaker = Speaker(_text(words, (begin, head)), affiliation, kind)
    memory.last = speaker
    if kind == "document" and runs:
        memory.keep(Speaker(_text(words, runs[0]), None, kind), person=False)
    return speaker


def _named(words: Words, start: int, end: int, run: Range, memory: Memory) -> Speaker:
    """The speaker behind a name, its titles off and its full form looked up."""
    low, high = run
    gender = ""
    titled = False
    titles = vocabulary().titles
    while low < high - 1 and (
        words.lower[low].rstrip(".") in titles or _BEHIND.search(words.lower[low])
    ):
        gender = _GENDER.get(words.lower[low].rstrip("."), gender)
        titled = titled or not _BEHIND.search(words.lower[low])
        low += 1
    while low < high - 1 and _BEHIND.search(words.lower[low + 1]):
        low += 2
    for at in range(start, end):
        gender = _GENDERED.get(words.lower[at], gender)
    body = _is_body(words, (low, high)) or (high - low == 1 and words.forms[low].isupper())
    name = _text(words, (low, high))
    single = high - low == 1
    if single and not body:
        old = memory.known.get(name)
        name = old.name if old is not None and old.name else _full_name(words, name)
    person = not body and (titled or len(name.split()) > 1 or name in memory.people)
    kind = _kind(words, start, end, named=True)
    affiliation = None if body else _affiliation(words, start, end, (low, high))
    memory.keep(Speaker(name, affiliation, kind), person=person)
    if gender:
        memory.gender[name] = gender
    return memory.known[name]
