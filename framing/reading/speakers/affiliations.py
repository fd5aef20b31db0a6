"""The body that a speaker speaks for, by the words around the name."""

from __future__ import annotations

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import (
    AND,
    COMMA,
    DETERMINER,
    LINK,
    OWNER,
    PREPOSITION,
    Range,
    Words,
)
from framing.reading.speakers.descriptions import BODY, bare, last_role, noun_phrase_end
from framing.reading.speakers.names_in import KNOWN_TITLES, is_people, name_text, runs_of

_OFFICES = listed("offices")
# Who stands for an office isn't of it: "Lund Senate candidate".
_STANDING_FOR = frozenset(("candidate", "nominee", "hopeful", "contender", "frontrunner"))
_FOR_WHOM = frozenset(("at", "of", "for", "with", "from"))
_CLOSE = 4  # how far behind "of" or "at" a body's name begins, in tokens
_FOR_PRESS = frozenset(("press", "media"))
_RANKS = listed("house_ranks")
# They describe somebody who stands for an office; no body goes by them alone.
_PARTIES = frozenset(("republican", "democratic", "gop", "democrat"))
_WORKING = listed("scholarly_deeds") | listed("working")
_NO_BODY = listed("political") | listed("no_body")
_GRADES, _SERVANTS = listed("grades"), listed("servants")
_PARTS = listed("body_parts")
_ANY_BODY = BODY & listed("fields") | {"board", "party", "bank", "campaign", "conference"}
_ORDINAL = ("st", "nd", "rd", "th")
_SEATED = listed("seated")
_TELLING = tuple(sorted(listed("telling_ends")))


def affiliation_of(words: Words, start: int, end: int, name: tuple[int, int]) -> str | None:
    """The body in a source's description, behind the name or before it."""
    behind = _body_behind(words, _behind_home(words, start, end, name), end)
    behind = behind or _body_before(words, start, name[0])
    if behind is None and name[0] > start and words.bits[name[0] - 1] & COMMA:
        behind = _body_behind(words, start, name[0])  # "a spokesman for Acme, Tom Reed,"
    if behind is None and name[1] < end and words.bits[name[1]] & COMMA:
        told = noun_phrase_end(words, name[1] + 1, end)
        body = _body_before(words, name[1] + 1, told)  # ", a State Department official,"
        behind = body if body and _is_listed_body(body) else None
    return behind or _common_body(words, name[1], end)


def _is_listed_body(name: str) -> bool:
    """Whether a name has a body's word in it, is in capitals, or a list has it as one's."""
    entry = gazetteer().names.get(name)
    known = name in vocabulary().bodies or (entry is not None and entry.kind != "place")
    return known or name.isupper() or not BODY.isdisjoint(name.lower().split())


def _behind_home(words: Words, start: int, end: int, name: Range) -> int:
    """Where a name ends with the place that its bearer is of: a lawmaker's seat
    ("Representative Ann Roe [of Lund], a member of"), or one word that nothing tells to be
    a body ("Ann Roe [of Lund] said")."""
    at = name[1]
    if at + 1 >= end or words.lower[at] != "of" or not words.named(at + 1):
        return at
    first, stop = next(iter(runs_of(words, at + 1, end)), (at, at))  # no name: "of I"
    entry = gazetteer().names.get(name_text(words, (first, stop)))
    body = entry is not None and entry.kind != "place"
    if body or words.forms[first].isupper() or not BODY.isdisjoint(words.lower[first:stop]):
        return at
    title = words.lower[name[0] - 1].rstrip(".") if name[0] > start else ""
    alone = start == name[0] and stop == end == first + 1
    return stop if alone or title in _SEATED else at


def _common_body(words: Words, start: int, end: int) -> str | None:
    """A body told without a name: ", head of [Norvania's national fisheries federation]"."""
    if start >= end or not words.bits[start] & COMMA or _is_relation(words, start, end):
        return None
    for at in range(start + 1, end):
        if words.lower[at] in ("who", "which", "that") or words.bits[at] & COMMA:
            break
        if words.lower[at] not in _FOR_WHOM:
            continue
        first = last = at + 1
        while last < end and not words.bits[last] & (COMMA | LINK | PREPOSITION | AND):
            last += 1
        while first < last and words.bits[first] & (DETERMINER | OWNER):
            first += 1
        if last - first > 1 and words.lower[last - 1] in BODY and not words.named(last - 1):
            return name_text(words, (first, last))
    return None


def _body_behind(words: Words, start: int, end: int) -> str | None:
    """ "Of" or "at" whom: ", a fellow at the Sea Forum"; or "the group's chairman"."""
    if start < end and _is_relation(words, start, end):
        return None
    for at in range(start, end):
        if words.lower[at] in ("who", "which", "that") and not _works(words, at + 1):
            break
        if words.lower[at] not in _FOR_WHOM:
            continue
        if at + 1 < end and words.bits[at + 1] & OWNER:
            if words.named(at + 1):
                break  # "of Our Lady of Lund"
            continue  # "at his Florida home"
        for low, stop in runs_of(words, at + 1, end):
            high = _owned_end(words, stop, end)
            if "," in words.lower[at + 1 : low] or low - at > _CLOSE:
                break
            first = low
            while first < high and describes(words.lower[first]):
                first += 1
            titled = words.lower[low] in ("mr", "mrs", "ms")
            if titled and _SERVANTS.isdisjoint(words.lower[start:at]):
                continue  # "scoffed at Mr. Roe"
            plain = high - first == 1 and is_people(words.forms[first])
            if plain or _NO_BODY.issuperset(words.lower[first:high]):
                continue  # "of the Dutch firm Sand Works", "of Democratic advocates"
            body = words.lower[at] != "from" or not BODY.isdisjoint(words.lower[first:high])
            if first < high and body and (found := _body(words, first, high, end)):
                return found
    return None


def describes(word: str) -> bool:
    """Whether a word with a hyphen only tells from where or whose somebody or a body is:
    "Lund-based", "state-run", "Ohio-born"."""
    return "-" in word and word.endswith(_TELLING)


def _owned_end(words: Words, high: int, end: int) -> int:
    """`high` of a name behind the one word that it owns: "King's [College]"."""
    owned = words.possessive(high - 1) and words.named(high) and high < end
    last = high
    while last < end and words.named(last):
        last += 1
    people = vocabulary().roles.get(bare(words, high - 1)) == "person"
    if owned and people and words.lower[last - 1] in BODY:
        return last  # "Children's Defense Fund"
    alone = owned and not (high + 1 < end and words.named(high + 1))
    goes_on = high + 1 < end and words.lower[high + 1] in _FOR_WHOM
    return high + (alone and not goes_on)


def _works(words: Words, at: int) -> bool:
    """Whether "who" goes on with where somebody works: "who [teaches] at Lund University"."""
    return at < len(words.lower) and words.lower[at] in _WORKING


def _body(words: Words, first: int, high: int, end: int) -> str | None:
    """The body of a name, with a small word that is a part of it ("the House Judiciary
    subcommittee"); None for a place, which nobody speaks for by coming from it."""
    before = words.lower[first - 1]
    first -= before[:1].isdigit() and before.endswith(_ORDINAL)  # "the [96th] Air Wing"
    if high < end and not words.possessive(high - 1) and words.lower[high] in _PARTS:
        return name_text(words, (first, high + 1))
    alone = high - first == 1 and words.lower[first] in _ANY_BODY
    return None if alone or _is_home(words, first, high) else name_text(words, (first, high))


def _is_home(words: Words, first: int, high: int) -> bool:
    """Whether a name is a place: a listed one, or one with its state behind a comma
    ("Bishop Ann Roe, of Lund, Ohio")."""
    if is_place(name_text(words, (first, high))):
        return True
    behind = high + 1 < len(words.bits) and words.bits[high] & COMMA and words.named(high + 1)
    return (
        bool(behind) and BODY.isdisjoint(words.lower[first:high]) and is_state(words, high + 1)
    )


def is_place(name: str) -> bool:
    """Whether a list has a name as a place's."""
    entry = gazetteer().names.get(name)
    if entry is None:
        return name.rpartition(" ")[2] in gazetteer().place_suffixes
    return entry.kind == "place"


def is_state(words: Words, at: int) -> bool:
    """Whether a token is a state or country, or its abbreviation."""
    names, form = gazetteer().names, words.forms[at]
    entry = names.get(form) or names.get(form + ".")
    return entry is not None and entry.what in ("state", "country")


def _is_relation(words: Words, start: int, end: int) -> bool:
    """Whether a description tells whose relative somebody is: "sister of Lisa Roe"."""
    head = last_role(words, start, noun_phrase_end(words, start, end))
    at = start
    while head is None and at < end and words.bits[at] & COMMA:
        at += 1
        head = last_role(words, at, noun_phrase_end(words, at, end))
    word = bare(words, head) if head is not None else ""
    return vocabulary().roles.get(word) == "person" and word not in _OFFICES


def _body_before(words: Words, start: int, end: int) -> str | None:
    """What stands before a title or a role: "Sea Forum fellow", "Osmond Chief Executive"."""
    roles, names = vocabulary().roles, gazetteer().names
    for low, high in runs_of(words, start, end):
        first, last, office = _untitled(words, low, high, end)
        first = _behind_another(words, first, last)
        if first >= last or _NO_BODY.issuperset(words.lower[first:last]):
            continue
        if last - first == 1 and words.lower[first] in _ANY_BODY:
            continue  # "Committee Chairman Roe"
        shown = name_text(words, (first, last))
        kept = high < len(words.lower) and words.lower[high] in BODY
        if last - first == 1 and not kept and f" {words.lower[first]}" in words.text:
            continue  # "Mill owner Jo Vance", but "Foreign ministry spokesman"
        known = names.get(shown)
        body = not BODY.isdisjoint(shown.lower().split())
        if last < high:
            placed = known is not None and known.kind == "place"
            common = gazetteer().common.issuperset(words.lower[first:last])
            placed = placed or common or "-" in words.lower[first]
            held = office in _OFFICES and not placed and not is_people(words.forms[last - 1])
            if (
                body
                or shown in vocabulary().bodies
                or (held and words.lower[first] not in roles and _is_held(words, last, high))
            ):
                return shown
        elif high == end and words.possessive(high - 1) and body:
            return shown  # "Lund University's Ann Roe"
        elif (at := _behind_grade(words, high, end)) < end and words.lower[at] in roles:
            if is_place(shown) or words.lower[at] in _STANDING_FOR or _is_kin(words, high, at):
                continue
            body = at == high and words.lower[high] in BODY  # "Foreign ministry spokeswoman"
            body = body and words.lower[high] not in _FOR_PRESS
            return name_text(words, (first, high + 1 if body else high))
    return None


def _untitled(words: Words, first: int, last: int, end: int) -> tuple[int, int, str]:
    """A run without the titles, ranks and parties at its ends, and the last title in it:
    "Acting [White House] Press Secretary"."""
    led, office = last < end and words.lower[last] in vocabulary().roles, ""
    while first < last and _leads_up(words, first):
        first += 1
    while last > first and (_titles(words, last - 1) or len(words.forms[last - 1]) == 1):
        last -= 1
        office = office or words.lower[last]
    while last > first and (office or led) and words.lower[last - 1] in _RANKS | _PARTIES:
        last -= 1  # "White House Press Secretary", "House Minority Leader"
    return first, last, office


def _is_kin(words: Words, end: int, role: int) -> bool:
    """Whether a name tells whose relative or friend somebody is: "Roe's brother Jan"."""
    return words.possessive(end - 1) and vocabulary().roles.get(words.lower[role]) == "person"


def _behind_grade(words: Words, at: int, end: int) -> int:
    """`at` behind the grade of a role: "Sea Forum [senior] fellow"."""
    roles = vocabulary().roles
    while at + 1 < end and words.lower[at] in _GRADES:
        if words.lower[at + 1] not in roles and words.lower[at + 1] not in _GRADES:
            break
        at += 1
    return at


def _leads_up(words: Words, at: int) -> bool:
    """Whether a word only leads up to a body's name: a title, "and", "U.S.", "Lund-based"."""
    word = words.lower[at]
    return bool(
        word.rstrip(".") in KNOWN_TITLES
        or words.bits[at] & (AND | LINK | PREPOSITION)
        or word in ("u.s.", "us", "acting", "incoming", "outgoing")
        or describes(word)
    )


def _behind_another(words: Words, first: int, last: int) -> int:
    """Where a body begins behind another person and "and": "Ann Roe and Lund Times
    columnist Al Fox"."""
    for at in range(first + 1, last - 1):
        if words.lower[at] == "and" and words.forms[first] in gazetteer().given_names:
            return at + 1
    return first


def _titles(words: Words, at: int) -> bool:
    """Whether a capitalised word is part of a title."""
    word = words.lower[at].rstrip(".")
    return word in KNOWN_TITLES or word in _OFFICES or word in ("financial", "ceo", "cfo")


def _is_held(words: Words, start: int, end: int) -> bool:
    """Whether the title in `start:end` is one that bodies give: no minister's, no senator's."""
    roles = vocabulary().roles
    return not any(
        roles.get(words.lower[at]) == "government" and words.lower[at] not in _OFFICES
        for at in range(start, end)
    )
