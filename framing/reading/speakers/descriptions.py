"""What a description says of a speaker: its head, its bounds, whether it keeps a name back."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

from framing.reading.entities.gazetteer import gazetteer
from framing.reading.entities.persons import folded_title
from framing.reading.grammar import phrase_bounds
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.patterns import rare
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import (
    COMMA,
    DETERMINER,
    LINK,
    OWNER,
    POSSESSIVE,
    PREPOSITION,
    QUOTE,
    STOP,
    TIME,
    Range,
    Words,
)
from framing.reading.speakers.names_in import KNOWN_TITLES, is_people
from framing.tokens import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.reading.speakers.people import People

BODY, _KNOWING = listed("bodies"), listed("knowing")
# Before a role they change its rank, not its kind: "vice-minister".
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_RANKED = ("vice-", "ex-", "co-", "deputy-", "then-", "sub-")
_NAMING, _NEGATED = listed("naming"), listed("negated")
_UNNAMED = frozenset(("anonymity", "anonymously", "unnamed", "unidentified"))
_BEFORE, _BEHIND = 8, 14  # how far a description reaches around a name, in tokens
_PUBLISHED = listed("published_as")
_HELD = listed("field_offices")
_ABBREVIATED = 3  # letters: "St.", "Gen."
_LEFT = listed("left_office")
OFFICES, _RANKS = listed("sole_offices"), listed("ranks")
_ALIKE = dict.fromkeys(("representative", "congresswoman"), "congressman")
_REACH, _MOST = 60, 5  # how far before a name an office begins, in characters and words
# Who runs for an office, by the clause behind a name.
_RACES = rare(
    r"(?:(?: (?:of|\([RD]-)[^,]{1,30})?, (?:who |an? |the |running|seeking|campaigning)"
    r"(?:[^.;]|(?<=Mr)\.|(?<=Ms)\.){0,100}?| (?:won|lost|sought|seeks|is seeking|clinched"
    r"|ended|suspended|launched)"
    r"(?: [\w’'-]{1,20}){1,3}? | is |[’']s (?:[\w-]{1,20} )?)"
    r"\b(?:nomination|nod|primary|caucus(?:es)?|candidacy|running for|presidential bid)\b"
    r"|[’']s (?:[\w-]{1,20} ){0,2}rivals? for|, (?:who is )?(?:an?|the) (?:[\w’'-]{1,30} ){0,3}"
    r"(?:candidate|nominee|challenger|hopeful|front-?runner)\b"
)
# Who stands for one, by the word right before a name.
_STANDS = rare(
    r"\b(?:[cC]andidate|[nN]ominee|[cC]hallenger|[hH]opeful|contender|front-?runner),? "
    r"(?:[A-Z][\w.’'-]{0,20} ){0,2}$"
)
_MENTIONS = 12  # of a surname, looked through for a race
# How far a sentence is looked through for the terms of anonymity, in tokens.
_LONGEST_SENTENCE = 60


def is_anonymous(words: Words, start: int, end: int) -> bool:
    """Whether an unnamed source is a crowd or somebody kept unnamed: "officials", "a
    source familiar with the matter"."""
    known = vocabulary().anonymous
    for at in range(start, end):
        word = words.lower[at]
        behind = words.lower[at + 1] if at + 1 < end else ""
        if word in ("person", "people", "man", "woman") and behind in _KNOWING:
            return True
        if word in known and (
            at + 1 >= end or behind in _KNOWING or words.bits[at + 1] & (PREPOSITION | LINK)
        ):
            return True
        if at > start and words.bits[at] & (PREPOSITION | LINK):
            return False
    return False


def noun_phrase_end(words: Words, start: int, end: int) -> int:
    """Where a description's own noun phrase ends: before "of", "who" or a comma."""
    at = start
    while at < end and words.bits[at] & (PREPOSITION | DETERMINER | OWNER):
        at += 1
    while at < end:
        bits = words.bits[at]
        if bits & (COMMA | LINK) or (bits & PREPOSITION and not bits & DETERMINER):
            return at
        at += 1
    return end


def bare(words: Words, at: int) -> str:
    """A token in lower case without a possessive ending."""
    word = words.lower[at]
    word = word[:-2] if words.bits[at] & POSSESSIVE else word
    word = word.partition("-")[2] if word.startswith(_RANKED) else word
    return word.replace(".", "") if "." in word else word


def last_role(words: Words, start: int, end: int) -> int | None:
    """The last role among some tokens, None where there is none."""
    roles = vocabulary().roles
    for at in range(end - 1, start - 1, -1):
        if words.lower[at] == "fellow" and (at + 1 < end or words.bits[at - 1] & OWNER):
            continue  # "his fellow voters"
        if words.lower[at] == "states" and words.lower[at - 1] == "united":
            continue
        if words.lower[at].rstrip(".") in roles and not words.possessive(at):
            return at
        if words.lower[at].startswith(_RANKED) and bare(words, at) in roles:
            return at
    return None


def keeps_unnamed(words: Words, start: int, end: int) -> bool:
    """Whether a description says that its bearer is kept unnamed: "who asked not to be
    named", "speaking on condition of anonymity"."""
    lower = words.lower
    near = lower[start:end]
    if not _UNNAMED.isdisjoint(near):
        return True
    if _NAMING.isdisjoint(near):  # nearly all
        return False
    last = max(at for at in range(start, end) if lower[at] in _NAMING)
    return not _NEGATED.isdisjoint(lower[max(start - 2, 0) : last + 1])


def description_around(words: Words, low: int, high: int) -> Range:
    """The description around a name: the words before it, the apposition behind it."""
    start = _opening_apposed(words, low, high)
    while start > max(0, low - _BEFORE):
        bits = words.bits[start - 1]
        gap = words.text[words.end[start - 1] : words.start[start]].strip()
        if "\n\n" in words.text[words.end[start - 1] : words.start[start]]:
            break
        short = words.lower[start - 1] in KNOWN_TITLES or len(words.forms[start - 1]) == 1
        ended = gap and not (gap == "." and short)
        field = start > 1 and words.lower[start - 1] in ("of", "for")
        field = field and words.lower[start - 2] in _HELD
        held = 0 if field else bits & (STOP | QUOTE | LINK | PREPOSITION)
        if ended or held or words.finite(start - 1):
            break
        start -= 1
    high += (
        high + 1 < len(words.bits) and words.lower[high] in _SUFFIXES
    )  # "Roe Jr., the mayor"
    end = high
    if high + 1 < len(words.bits) and words.bits[high] & COMMA:
        hung = low > 0 and words.bits[low - 1] & PREPOSITION  # "a critic of Roe, started"
        described = phrase_bounds.apposes(words, high + 1)
        described = described and not (hung and words.lower[high + 1].endswith("ed"))
        end = high + 1
        while described and end < min(len(words.bits), high + _BEHIND):
            gap = words.text[words.end[end - 1] : words.start[end]].strip()
            short = words.named(end - 1) and len(words.forms[end - 1]) <= _ABBREVIATED
            if (gap and not (gap == "." and short)) or words.bits[end] & (STOP | QUOTE):
                break
            end += 1
        end = end if end > high + 1 else high
    return start, end


def _opening_apposed(words: Words, low: int, high: int) -> int:
    """`low`, or the comma behind the role that a name between stops is apposed to: "the state's
    senior senator[,] Ann Roe, but"."""
    parted = high >= len(words.bits) or words.bits[high] & STOP
    parted = parted or "." in words.text[words.end[high - 1] : words.start[high]]
    if low < 3 or not parted or not words.bits[low - 1] & COMMA:
        return low
    role, known = words.lower[low - 2], vocabulary().roles
    first = low - 2
    while first > max(0, low - _BEFORE) and not words.bits[first] & (STOP | PREPOSITION | LINK):
        if words.bits[first] & (DETERMINER | OWNER) or words.possessive(first):
            return low - 1 if role in known and not words.named(low - 2) else low
        first -= 1
    return low


def told_end(words: Words, begin: int, head: int) -> int:
    """Where an unnamed speaker's description ends before a time and what hangs on it:
    "poll [released Saturday]"."""
    at = begin + 1
    while at < head and not words.bits[at] & TIME:
        at += 1
    if at >= head and not (head - 2 >= begin and words.lower[head - 1] in _PUBLISHED):
        return head
    while at - 1 > begin and (
        words.lower[at - 1].endswith("ed") or words.bits[at - 1] & PREPOSITION
    ):
        at -= 1
    return at


def sentence_end(words: Words, at: int) -> int:
    """Where a sentence ends behind a source, a full stop being no token; soon at most."""
    end = at
    while end < min(len(words.bits), at + _LONGEST_SENTENCE) and not (
        end > at and "." in words.text[words.end[end - 1] : words.start[end]]
    ):
        end += 1
    return end


def office_word(word: str) -> str:
    """A title in full, with one word for those in a lower house."""
    title = folded_title(word)
    return _ALIKE.get(title, title)


def office_of(words: Iterable[str]) -> frozenset[str]:
    """The words of an office, in lower case: "Vice President" is {"vice", "president"};
    none where the last of them is no office."""
    near = [office_word(word) for word in words]
    if not near or near[-1] not in OFFICES:
        return frozenset()
    found = [near[-1]]
    for word in reversed(near[:-1]):
        if word not in _RANKS:
            if is_people(word.title()) or places_in([word.title()]):
                continue  # "former Mexican president", "former Utah governor"
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


def has_left(words: Words, start: int, end: int) -> bool:
    """Whether a description says that its office is over: "a former envoy", "ex-minister"."""
    return any(
        words.lower[at] in _LEFT or words.lower[at].startswith("ex-")
        for at in range(start, end)
    )


def runs_for_office(people: People, name: str, known: bool) -> bool:
    """Whether what stands beside a person's surname tells of a race: "Roe, who leads in the
    primary", "the Republican candidate, Ann Roe"; of whoever has a kind, beside no other's."""
    text, surname = people.text, name.rpartition(" ")[2]
    places = [end - len(surname) for _, end in people.mentions(name)]
    if not known or sum(one.endswith(surname) for one in people.persons()) < 2:
        places = list(islice(occurrences(surname, text), _MENTIONS))
    return any(
        _STANDS().search(text, max(0, at - _REACH), at)
        or _RACES().match(text, at + len(surname))
        for at in places
    )
