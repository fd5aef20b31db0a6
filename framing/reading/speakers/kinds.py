"""As what somebody speaks: the kind that a description, a body's name or a role tells."""

from __future__ import annotations

from typing import cast

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import COMMA, NUMERIC, STOP, Range, Words
from framing.reading.speakers.descriptions import BODY, bare, last_role, noun_phrase_end
from framing.reading.speakers.names_in import name_text, runs_of
from framing.reading.speakers.speaker_memory import Kind

_OFFICES = listed("offices")
_AMOUNTS = listed("amounts")
_NO_OWNERS = frozenset(("press", "media", "news"))
_STAFFS = listed("staffs")
_CORPORATE = frozenset(
    ("financial", "operating", "executive", "technology", "marketing", "risk")
)
_PRESS = frozenset(("news", "press", "wire"))
_FOR_WHOM = frozenset(("at", "of", "for", "with", "from"))
_AGED = 3


def kind_of_body(name: str | None) -> Kind | None:
    """The kind of a body by its name or by the words in it, None where they tell nothing."""
    if name is None:
        return None
    known = vocabulary()
    entry = gazetteer().names.get(name)
    listed_kind = known.bodies.get(name) or (entry and known.bodies.get(entry.name))
    if listed_kind:
        return cast("Kind", listed_kind)
    if entry is not None and entry.what == "media":
        return "media"
    found: Kind | None = None
    near = name.lower().split()
    for at, word in enumerate(near):
        if word in known.roles and word in BODY:
            found = _kind_of_word(word, near[at - 1] if at else "")
    return found


def _is_medium(name: str) -> bool:
    entry = gazetteer().names.get(name)
    return entry is not None and entry.what == "media"


def kind_of(words: Words, start: int, end: int) -> Kind:  # noqa: PLR0911 - a row of cases
    """The kind that a description tells by its head: who holds an office ("president",
    "spokesman") is of the kind of the body that it is of, a document is one.

    "Unknown" where its words tell nothing.
    """
    stop = noun_phrase_end(words, start, end)
    head = last_role(words, start, stop)
    if stop + 1 < end and words.lower[stop] == "of":
        counted = words.lower[stop - 1] if stop > start else ""
        if counted in _AMOUNTS or counted[-1:] in NUMERIC:
            return kind_of(words, stop + 1, end)  # "4 percent of likely voters"
    word = bare(words, head) if head is not None else ""
    if head is None and start < stop and words.lower[stop - 1] in vocabulary().documents:
        return "document"  # "letters to Congress"
    if head is not None and word not in _OFFICES:
        return _kind_of_word(word, words.lower[head - 1] if head > start else "")
    owner = _kind_of_owner(words, (start, stop if head is None else head), stop, end)
    if owner is not None:
        return owner
    whose = last_role(words, stop + 1, noun_phrase_end(words, stop + 1, end))
    if word.startswith("spokes") and whose is not None and words.lower[stop] in _FOR_WHOM:
        return _kind_of_word(bare(words, whose), words.lower[whose - 1])  # "for Sen. Roe"
    if head is not None and word.startswith("spokes") and _speaks_for_unknown(words, stop, end):
        return "unknown"
    if head is not None:
        return _kind_of_word(word, words.lower[head - 1] if head > start else "")
    documents = vocabulary().documents
    return "unknown" if documents.isdisjoint(words.lower[start:stop]) else "document"


def _speaks_for_unknown(words: Words, stop: int, end: int) -> bool:
    """Whether "for" a name that no list has follows: its kind isn't known either."""
    if stop >= end or words.lower[stop] not in _FOR_WHOM:
        return False
    runs = runs_of(words, stop + 1, end)
    return bool(runs) and name_text(words, runs[0]) not in gazetteer().names


def _kind_of_owner(words: Words, before: tuple[int, int], stop: int, end: int) -> Kind | None:
    """The kind of the body that an office is of: "the union's", "of the union"."""
    for at in range(before[1] - 1, before[0] - 1, -1):
        word = bare(words, at)
        if _owns(word) and word not in _NO_OWNERS:
            return _kind_of_word(word, words.lower[at - 1] if at > before[0] else "")
    if stop < end and words.lower[stop] in _FOR_WHOM:
        for at in range(stop + 1, end):
            word = bare(words, at)
            if words.bits[at] & COMMA:
                break
            behind = bare(words, at + 1) if at + 1 < end else ""
            if _owns(word) and not _owns(behind):
                return _kind_of_word(word, words.lower[at - 1])
    for at in range(stop + 1, end):
        word = bare(words, at)
        told = words.bits[at - 1] & COMMA == 0 and _owns(word) and word in BODY
        if told and any(bits & COMMA for bits in words.bits[stop:at]):
            return _kind_of_word(word, words.lower[at - 1])  # "of X, a rights group"
    for low, high in runs_of(words, before[0], end):
        name = name_text(words, (low, high))
        known = vocabulary().bodies.get(name)
        if known:
            return cast("Kind", known)
        if _is_medium(name):
            return "media"
    return None


def _owns(word: str) -> bool:
    """Whether a word is a body's or a crowd's, that gives offices."""
    roles = vocabulary().roles
    return word in roles and word not in _OFFICES and roles[word] != "person"


def _kind_of_word(word: str, before: str) -> Kind:
    """The kind that a role or body gives: an energy agency is a government's."""
    word = word.rstrip(".")
    if word == "agency" and before not in _PRESS:
        return "government"
    if word == "officer" and before in _CORPORATE:
        return "business"
    if word == "director" and before in _STAFFS:
        return "unknown"
    return cast("Kind", vocabulary().roles[word])


def kind_around(words: Words, source: Range, name: Range) -> Kind:
    """The kind by what stands before a name, else by what is apposed to it."""
    kind = kind_of(words, source[0], name[0])
    at = name[1]
    while kind == "unknown" and at < source[1]:
        while at < source[1] and words.bits[at] & STOP:
            at += 1
        if at < source[1] and words.lower[at] not in ("who", "which"):
            kind = kind_of(words, at, source[1])
        aged = at < source[1] and words.lower[at].isdigit() and len(words.lower[at]) < _AGED
        while at < source[1] and not words.bits[at] & STOP:
            at += 1
        if aged and at >= source[1] - 1:
            return "person"  # "Mia Tan, 44,"
    return kind
