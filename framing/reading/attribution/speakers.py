"""Speakers: whom a source names, for whom they speak, and what kind they are."""

from __future__ import annotations

from framing.reading.attribution.speaker_kinds import BODY, kind_of, kind_of_body
from framing.reading.attribution.speaker_memory import (
    NOBODY,
    Kind,
    Memory,
    Speaker,
    full_name,
    is_people,
)
from framing.reading.entities.gazetteer import gazetteer
from framing.reading.grammar import subjects
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import (
    COMMA,
    DETERMINER,
    LINK,
    NAMED,
    OWNER,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    Range,
    Words,
)

_JOINERS = listed("joiners")
_TITLED = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "lady": "f"}
_GENDERED = {
    **dict.fromkeys(listed("male_roles"), "m"),
    **dict.fromkeys(listed("female_roles"), "f"),
}
_PLACED = ("-based", "-born", "-area")
_FOR_WHOM = frozenset(("at", "of", "for", "with", "from"))
# How far before "he" a name may stand that nobody has quoted yet, in tokens.
_NEAR = 60
# How far behind "of" or "at" a body's name begins, in tokens.
_CLOSE = 4
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_AGAIN = frozenset(("the", "this", "that", "its"))
_ENDS = frozenset((",", "(", ")", "—", "–"))
_TAIL = frozenset((",", "(", "who", "which", "—", "–"))


def resolve(words: Words, start: int, end: int, memory: Memory) -> Speaker:
    """The speaker that the source `start:end` (tokens) names.

    Pronouns mean the last fitting person, a last name its full name, "the
    report" the last body that spoke; a crowd or a role without a name stays as
    it stands ("officials"), less its article. The memory is updated.
    """
    while end > start and words.lower[end - 1] in _ENDS:
        end -= 1
    if end <= start:
        return NOBODY
    if end - start == 1 and words.bits[start] & (PRONOUN | OWNER | RELATIVE):
        return _pronoun(words, start, memory)
    lower = words.lower
    head = start
    while head < end and lower[head] not in _TAIL:
        head += 1
    if head == start:  # nothing but what follows a name
        return NOBODY
    runs = _runs(words, start, head)
    run = _speaking(words, start, head, runs)
    if run:
        return _named(words, start, end, run, memory)
    again = lower[start] in _AGAIN and not runs and memory.body
    if again and not vocabulary().documents.isdisjoint(lower[start:head]):
        return memory.body or NOBODY
    return _unnamed(words, (start, head, end), runs, memory)


def _speaking(words: Words, start: int, head: int, runs: list[Range]) -> Range | None:
    """The name in a source that is the speaker's own, None where a noun speaks.

    A name behind "for" or "of" is another's ("a spokesman for Acme"), but a
    document speaks for its makers ("a report by Acme").
    """
    if not runs:
        return None
    (first, stop), (last, end) = runs[0], runs[-1]
    lower = words.lower
    if len(runs) > 1 and lower[last - 1] in ("and", "or", "&"):
        return None
    behind = lower[stop] if stop < head else ""
    if behind in _FOR_WHOM and stop - first > 1 and not _is_body(words, runs[0]):
        return runs[0]
    if end < head:
        return None
    link = last - 1 if last > start and lower[last - 1] != "the" else last - 2
    if last > start and link > start and words.bits[link] & PREPOSITION:
        made = not vocabulary().documents.isdisjoint(lower[start:link])
        return runs[-1] if made else None
    return runs[-1]


def _pronoun(words: Words, at: int, memory: Memory) -> Speaker:
    """Whom a pronoun means: "who" the noun before it, "he" a person before."""
    word = words.lower[at].replace("’", "'").partition("'")[0]
    if words.bits[at] & RELATIVE and at > 0:
        last = at - 1 if not words.bits[at - 1] & COMMA else at - 2
        if last < 0 or words.bits[last] & (PRONOUN | RELATIVE):
            return NOBODY
        while last > 1 and words.bits[last - 1] & COMMA and _is_state(words, last):
            last -= 2  # "Ann Roe of Akron, Ohio, who said"
        start = subjects.phrase_start(words, last, 0)
        start = subjects.trimmed(words, start, last)
        return resolve(words, start, last + 1, memory)
    if word in ("he", "she", "his", "her"):
        person = memory.person(word)
        return person if person.name else _named_before(words, at, memory)
    return memory.last if word in ("they", "their") else NOBODY


def _is_state(words: Words, at: int) -> bool:
    """Whether a token is a state or country, or its abbreviation."""
    names, form = gazetteer().names, words.forms[at]
    entry = names.get(form) or names.get(form + ".")
    return entry is not None and entry.what in ("state", "country")


def _named_before(words: Words, at: int, memory: Memory) -> Speaker:
    """The person named last before a pronoun, though not as a speaker."""
    for low, high in reversed(_runs(words, max(0, at - _NEAR), at)):
        before = words.bits[low - 1] if low else 0
        body = high - low == 1 or _is_body(words, (low, high))
        if not body and not before & (PREPOSITION | DETERMINER):
            return _named(words, low, high, (low, high), memory)
    return NOBODY


def _unnamed(
    words: Words, source: tuple[int, int, int], runs: list[Range], memory: Memory
) -> Speaker:
    """A speaker without a name: "officials", "a spokesman for the bank"."""
    start, head, end = source
    begin = start
    while begin < head - 1 and words.bits[begin] & (DETERMINER | OWNER):
        if words.lower[begin] in vocabulary().anonymous:
            break
        begin += 1
    noun = begin
    while noun < head - 1 and not words.bits[noun + 1] & (PREPOSITION | LINK):
        noun += 1
    crowd = words.lower[noun] in vocabulary().anonymous
    affiliation = _affiliation(words, begin, end, (begin, begin)) if runs else None
    kind: Kind = "anonymous" if crowd else kind_of(words, start, end)
    speaker = Speaker(_text(words, (begin, head)), affiliation, kind)
    memory.last = speaker
    if kind == "document" and runs:
        memory.body = memory.known.get(_text(words, runs[0])) or Speaker(
            _text(words, runs[0]), None, kind
        )
    return speaker


def _named(words: Words, start: int, end: int, run: Range, memory: Memory) -> Speaker:
    """The speaker behind a name, its titles off and its full form looked up."""
    low, high = run
    low, titled = _behind_titles(words, low, high)
    gender = ""
    for word in words.lower[start:end]:
        gender = _TITLED.get(word.rstrip(".")) or _GENDERED.get(word, gender)
    single = high - low == 1
    body = _is_body(words, (low, high)) or (single and words.forms[low].isupper())
    name = _text(words, (low, high))
    if single and not body:
        old = memory.known.get(name)
        name = old.name if old and old.name else full_name(words.text, name)
    person = not body and (titled or " " in name or memory.is_person(name))
    affiliation = None if body else _affiliation(words, start, end, (low, high))
    kind = kind_of_body(affiliation) or kind_of(words, start, end)
    if person and kind == "document":
        kind = "unknown"  # "the film shows Roe explaining"
    return memory.keep(Speaker(name, affiliation, kind), person, gender)


def _behind_titles(words: Words, low: int, high: int) -> tuple[int, bool]:
    """Where a name begins behind what stands before it in its run, "Mexican President" or
    "Secretary of State", and whether a title does; a body's name is left whole."""
    while low < high - 1 and any(near.endswith(_PLACED) for near in words.lower[low : low + 2]):
        low += 1
    if words.lower[high - 1] in BODY or _is_known_body(words, (low, high)):
        return low, False
    titles = vocabulary().titles
    for at in range(high - 2, low - 1, -1):
        if words.lower[at].rstrip(".") in titles and words.lower[at + 1] not in _SUFFIXES:
            return at + (3 if words.lower[at + 1] == "of" and at + 3 < high else 1), True
    return low, False


def _is_known_body(words: Words, run: Range) -> bool:
    """Whether a name is an organisation's that a list has: "General Motors"."""
    known = gazetteer().names.get(_text(words, run))
    return known is not None and known.kind == "organisation"


def _affiliation(words: Words, start: int, end: int, name: Range) -> str | None:
    """The body in a source's description, behind the name or before it."""
    for at in range(name[1], end):
        if words.lower[at] not in _FOR_WHOM:
            continue
        if at + 1 < end and words.bits[at + 1] & OWNER:
            continue  # "at his Florida home"
        for low, high in _runs(words, at + 1, end):
            if "," in words.lower[at + 1 : low] or low - at > _CLOSE:
                break
            first = low
            while first < high and words.lower[first].endswith(_PLACED):
                first += 1
            if high - first == 1 and is_people(words.forms[first]):
                continue  # "of the Dutch firm Sand Works"
            if first < high and (words.lower[at] != "from" or _is_body(words, (first, high))):
                return _text(words, (first, high))
    titles, roles = vocabulary().titles, vocabulary().roles
    for low, high in _runs(words, start, name[0]):
        first = low
        while first < high and (
            words.lower[first].rstrip(".") in titles or words.lower[first] in ("u.s.", "us")
        ):
            first += 1
        if first < high < name[0] and words.lower[high] in roles:
            body = words.lower[high] in BODY  # "Foreign ministry spokeswoman"
            return _text(words, (first, high + 1 if body else high))
    return None


def _runs(words: Words, start: int, end: int) -> list[Range]:
    """Runs of capitalised tokens that can be names, small joining words between
    them included where both sides are one name ("Bank of Norway")."""
    known = vocabulary()
    found: list[Range] = []
    at = start
    while at < end:
        if not words.bits[at] & NAMED:
            at += 1
            continue
        # a capital at a sentence's start makes no name of "Experts" or "The"
        bare = not (at + 1 < end and words.named(at + 1)) and (
            words.lower[at] in known.anonymous or words.lower[at] in known.documents
        )
        opening = at == start and (bare or words.bits[at] & (DETERMINER | PREPOSITION | LINK))
        if opening or words.bits[at] & PRONOUN:
            at += 1
            continue
        stop = _run_end(words, at, end)
        found.append((at, stop))
        at = stop
    return found


def _run_end(words: Words, at: int, end: int) -> int:
    """End of the name that begins at `at`."""
    stop = at + 1
    while stop < end:
        if words.bits[stop] & NAMED and not words.possessive(stop - 1):
            stop += 1
            continue
        joiner = words.lower[stop]
        if joiner not in _JOINERS:
            break
        ahead = stop + 1
        if ahead < end and words.lower[ahead] == "the":
            ahead += 1
        if ahead >= end or not words.named(ahead):
            break
        office = joiner == "of" and words.lower[stop - 1] == "secretary"
        if joiner in ("of", "for", "and") and not office and not _is_body(words, (at, stop)):
            behind = ahead
            while behind < end and words.named(behind):
                behind += 1
            if joiner != "and" or not _is_body(words, (ahead, behind)):
                break
        stop = ahead + 1
    return stop


def _is_body(words: Words, run: Range) -> bool:
    """Whether a name has a word in it that only organisations have."""
    return not BODY.isdisjoint(words.lower[slice(*run)])


def _text(words: Words, run: Range) -> str:
    """A run as it stands, less a possessive ending; breaks become spaces."""
    found = " ".join(words.text[words.start[run[0]] : words.end[run[1] - 1]].split())
    return found[:-2] if found.endswith(("'s", "’s")) else found
