"""As what somebody speaks: the kind that a description, a body's name or a role tells."""

from __future__ import annotations

from typing import cast

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import COMMA, NUMERIC, STOP, Range, Words
from framing.reading.speakers.affiliations import is_place, is_state
from framing.reading.speakers.bodies import ATTORNEYS, DAILIES, kind_of_body, kind_of_word
from framing.reading.speakers.descriptions import (
    BODY,
    bare,
    has_left,
    last_role,
    noun_phrase_end,
)
from framing.reading.speakers.names_in import is_medium, name_text, runs_of
from framing.reading.speakers.speaker_memory import Kind

_OFFICES, _AMOUNTS = listed("offices"), listed("amounts")
_NO_OWNERS = frozenset(("press", "media", "news", "fellow"))
_FOR_WHOM, _AGED = frozenset(("at", "of", "for", "with", "from")), 3
_PAPERS = vocabulary().documents | listed("papers")
# Of these a medium's is the medium, all else a paper: "news reports", "a Reuters poll".
_POLLS = listed("polls")
_PARTISAN = listed("partisan_words")
_GOVERNING, _SEATS = listed("governing"), ("d-", "r-", "i-")
_OPPOSED = frozenset(("shadow", "opposition"))
_RULERS = frozenset(("president", "governor", "mayor", "premier", "chancellor"))
_CHAIRS = listed("chairs") | {"leader", "leaders", "chief"}  # a state's, too
_HEADS = _CHAIRS | {"head", "director", "boss", "spokesman", "spokeswoman", "spokesperson"}
_RANKED = listed("house_ranks") | listed("political")
_STUDIES = frozenset(("study", "paper", "report", "research", "lead", "senior"))
_RUNNING, _HEADING = frozenset(("running", "campaigning", "standing")), listed("heading")
_SERVING = frozenset(("served", "serves", "worked", "works"))
_SCHOLARLY, _ORDINARY, _KIN = listed("scholarly_deeds"), listed("ordinary_deeds"), listed("kin")


def kind_of(words: Words, start: int, end: int) -> Kind:
    """The kind that a description tells by its head: who holds an office ("president",
    "spokesman") is of the kind of the body that it is of, a document is one; who held a
    public office once is a private person.

    "Unknown" where its words tell nothing.
    """
    kind = _kind_by_head(words, start, end)
    left = kind == "government" and has_left(words, start, noun_phrase_end(words, start, end))
    return "person" if left else kind


def kind_with_body(words: Words, source: Range, name: Range, body: str | None) -> Kind:
    """The kind of a person by the body spoken for, else by the words around the name."""
    kind = kind_of_body(body)
    if kind is None:
        return kind_around(words, source, name)
    start, end = (source[0], name[0]) if name[0] > source[0] else (name[1], source[1])
    end = end if start < name[0] else noun_phrase_end(words, start + 1, end)
    return "person" if kind == "government" and has_left(words, start, end) else kind


def _kind_by_head(words: Words, start: int, end: int) -> Kind:  # noqa: PLR0911 - a row of cases
    """The kind by a description's head, be the office held still or not."""
    stop = noun_phrase_end(words, start, end)
    head = last_role(words, start, stop)
    if stop + 1 < end and words.lower[stop] == "of":
        counted = words.lower[stop - 1] if stop > start else ""
        if counted in _AMOUNTS or counted[-1:] in NUMERIC:
            return kind_of(words, stop + 1, end)  # "4 percent of likely voters"
    word = bare(words, head) if head is not None else ""
    if start < stop and _is_paper(words, head, stop - 1):
        return "document"  # "letters to Congress", "a police report"
    before = words.lower[head - 1] if head is not None and head > start else ""
    if word in ("father", "sister") and head is not None and words.named(head):
        return "civil society"  # "Father Roe"
    if word in ("author", "authors") and not _STUDIES.isdisjoint(words.lower[start:end]):
        return "expert"
    rules = word in _RULERS and before in _PARTISAN  # "Republican President Roe"
    governs = words.lower[stop - 1] in _GOVERNING and start < stop
    if rules or (governs and not words.named(stop - 1)):
        return "government"
    if head is not None and not _OPPOSED.isdisjoint(words.lower[start:head]):
        return "politics"  # "the shadow foreign secretary"
    if head is not None and word not in _OFFICES:
        kind = kind_of_word(word, before)
        return "government" if kind == "politics" and _is_seated(words, stop, end) else kind
    owner = _kind_of_owner(words, (start, stop if head is None else head), stop, end)
    if owner is not None:
        return owner
    whose = last_role(words, stop + 1, noun_phrase_end(words, stop + 1, end))
    serves = word.startswith("spokes") or word in ATTORNEYS
    if serves and whose is not None and words.lower[stop] in _FOR_WHOM:
        return kind_of_word(bare(words, whose), words.lower[whose - 1])  # "for Sen. Roe"
    bare_title = head == start == stop - 1 and word[:5] == "chair" and words.named(start)
    if head is not None and (bare_title or _heads_unknown(words, (start, head), stop, end)):
        return "unknown"  # "Chairman Roe"
    if head is not None:
        return kind_of_word(word, before)
    return _kind_of_thing(words, start, stop)


def _is_seated(words: Words, stop: int, end: int) -> bool:
    """Whether who is of a party sits for it: "Democrat of Ohio", "on the Rules Committee"."""
    link = words.lower[stop] if stop + 1 < end else ""
    held = link == "on" and "committee" in words.lower[stop:end]
    return held or (link == "of" and is_state(words, stop + 1))


def _is_paper(words: Words, head: int | None, last: int) -> bool:
    """Whether a noun phrase ends in a paper: no medium's piece, but anybody's poll."""
    noun = words.lower[last]
    if noun == "post" and head == last and not words.named(last):
        return True  # "a Facebook post"
    if noun not in _PAPERS or head == last or (words.named(last) and words.named(last - 1)):
        return False
    medium = head is not None and vocabulary().roles[bare(words, head)] == "media"
    return noun in _POLLS or noun in ("posts", "ads") or not medium


def _kind_of_thing(words: Words, start: int, stop: int) -> Kind:
    """The kind of a noun phrase without a role: a paper's, or whose office it is."""
    near = [words.lower[at] for at in range(start, stop) if at == start or not words.named(at)]
    if not _PAPERS.isdisjoint(near):
        return "document"
    if not near or words.named(stop - 1):
        return "unknown"
    if near[-1] in DAILIES:
        return "media"
    if near[-1] == "office" and "presidential" in near:
        return "government"
    roles = vocabulary().roles
    for at in range(start, stop - 1):
        if words.possessive(at) and bare(words, at) in roles:
            return cast("Kind", roles[bare(words, at)])  # "the governor's office"
    return "unknown"


def _heads_unknown(words: Words, before: Range, stop: int, end: int) -> bool:
    """Whether "for" a name that no list has follows, or such a name, or "its", stands before
    who heads it: its kind isn't known either. Who heads what may be a country is a state's."""
    word = bare(words, before[1])
    if word in _OFFICES and words.lower[before[1] - 1] in ("its", "their"):
        return True
    owner = runs_of(words, *before)[-1:] if word in _HEADS else []
    if owner and owner[0][1] == before[1]:
        return _is_unknown(name_text(words, owner[0]), word)
    if stop >= end or words.lower[stop] not in _FOR_WHOM:
        return False
    runs = runs_of(words, stop + 1, end)
    fields = word.endswith("secretary") and words.lower[stop] == "for"  # of a ministry
    if not runs or fields or name_text(words, runs[0]) in gazetteer().names:
        return False
    spoken = word.startswith("spokes") and runs[0][0] <= stop + 3
    whole = runs[0][1] - runs[0][0] > 1 or words.lower[stop : runs[0][0]] == ["at"]
    heads = word in _OFFICES and word not in ATTORNEYS and whole
    return spoken or (heads and not is_place(name_text(words, runs[0])))


def _is_unknown(name: str, office: str) -> bool:
    """Whether nothing tells what a body is whose name stands before an office: no place,
    party or rank is in it; of one word it may be a country's, if that has such an office."""
    near, names = name.split(), gazetteer().names
    known = is_place(name) or any(part in names or part.lower() in _RANKED for part in near)
    if known or not _PARTISAN.isdisjoint(name.lower().split()):
        return False
    return len(near) > 1 or near[0].replace(".", "").isupper() or office not in _CHAIRS


def _kind_of_owner(words: Words, before: tuple[int, int], stop: int, end: int) -> Kind | None:
    """The kind of the body that an office is of: "the union's", "of the union"."""
    for at in range(before[1] - 1, before[0] - 1, -1):
        word = bare(words, at)
        if _owns(word) and word not in _NO_OWNERS:
            return kind_of_word(word, words.lower[at - 1] if at > before[0] else "")
    if stop < end and words.lower[stop] in (*_FOR_WHOM, "to"):
        for at in range(stop + 1, end):
            word = bare(words, at)
            if words.bits[at] & COMMA:
                break
            behind = bare(words, at + 1) if at + 1 < end else ""
            if _owns(word) and not _owns(behind):
                return kind_of_word(word, words.lower[at - 1])
    for at in range(stop + 1, end):
        word = bare(words, at)
        told = words.bits[at - 1] & COMMA == 0 and _owns(word) and word in BODY
        if told and any(bits & COMMA for bits in words.bits[stop:at]):
            return kind_of_word(word, words.lower[at - 1])  # "of X, a rights group"
    for low, high in runs_of(words, before[0], end):
        name = name_text(words, (low, high))
        known = vocabulary().bodies.get(name)
        if known:
            return cast("Kind", known)
        if is_medium(name):
            return "media"
    return None


def _owns(word: str) -> bool:
    """Whether a word is a body's or a crowd's, that gives offices."""
    roles = vocabulary().roles
    return word in roles and word not in _OFFICES and roles[word] != "person"


def kind_around(words: Words, source: Range, name: Range) -> Kind:
    """The kind by what stands before a name, else by what is apposed to it."""
    start = source[0]
    for mark in range(start, name[0] - 1):
        if words.bits[mark] & COMMA:
            start = mark + 1  # "one of Lee's rivals, Senator Roe"
    kind = kind_of(words, start, name[0])
    at = name[1]
    while kind == "unknown" and at < source[1]:
        while at < source[1] and words.bits[at] & STOP:
            at += 1
        if at < source[1] and words.lower[at] != "which":
            seat = words.lower[at].startswith(_SEATS) and words.forms[at][2:3].isupper()
            kind = "government" if seat else _kind_told(words, at, source[1])
        aged = at < source[1] and words.lower[at].isdigit() and len(words.lower[at]) < _AGED
        while at < source[1] and not words.bits[at] & STOP:
            at += 1
        if aged and at >= source[1] - 1:
            return "person"  # "Mia Tan, 44,"
    return kind


def _kind_told(words: Words, at: int, end: int) -> Kind:
    """The kind by what is apposed, or by what a clause tells somebody does or has done."""
    near = [*words.lower[at : min(at + 4, end)], "", "", "", ""]
    if near[0] in _RUNNING or (near[0] == "who" and near[1] in ("is", "was", "ran")):
        ran = 0 if near[0] in _RUNNING else 1 if near[1] == "ran" else 2
        told = ran == 1 or near[ran] in _RUNNING
        if told and near[ran + 1] == "as":
            return kind_of(words, at + ran + 2, end)
        return "politics" if told and near[ran + 1] == "for" else "unknown"
    at += 3 if near[0] == "who" and near[2] == "as" and near[1] in _SERVING else 0
    at += 2 if near[0] == "who" and near[1] in _HEADING else 0
    if near[0] not in ("who", "whose") or words.lower[at] != near[0]:
        return kind_of(words, at, end)
    if near[0] == "who" and near[1] in _SCHOLARLY:
        return "expert"
    known = _ORDINARY if near[0] == "who" else _KIN
    aged = near[0] == "whose" and near[1].endswith("-old") and near[2] in known
    return "person" if aged or near[1] in known else "unknown"
