"""Whether a person or body that one text names or quotes is in another, under any form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from framing.comparing.actors.naming import last_name
from framing.comparing.facts.seeking import Seeker
from framing.comparing.facts.sought import Said
from framing.comparing.words.items import initials_of
from framing.comparing.words.near_words import near_words
from framing.records import Actor, Attribution, Reading, Span
from framing.tokens import WORD, occurrences, term_of

BEFORE = 24  # letters before a name in which an office may stand
SHORT = 3  # letters that a word of a name needs to be looked for by itself
ALIKE = 5  # letters from which another letter is a spelling, not another word
_NAMESAKE = re.compile(r"\s[A-Z]")  # a first name before another last name


class Heard(Struct, frozen=True):
    """Whether a text has somebody: "quoted" where words are given to that name, "named" where
    it stands, "perhaps" where another may be the same (a first name, an office, half a body's
    name, or the same words given to somebody unnamed), else "not found". `place` is where."""

    verdict: Literal["quoted", "named", "perhaps", "not found"]
    place: Span | None = None


def heard(seeker: Seeker, document: str, name: str, other: str) -> Heard:
    """Whether the text `other` has somebody whom `document` names.

    Args:
        seeker: the event's texts.
        document: the text that names, whose forms of the name are all looked for.
        name: as an actor or a speaker is called there.
        other: the text to look in.
    """
    mine, theirs = seeker.readings[document], seeker.readings[other]
    forms = _forms_of(name, mine)
    title = theirs.document.title or ""
    written = seeker.said[other].written
    for form in (one for one in forms if written.issuperset(one)):
        said = next((one for one in theirs.attributions if _is_of(one, form, theirs)), None)
        if said is not None:
            return Heard("quoted", said.source[0] if said.source else said.given[0])
    for form in forms:
        if written.issuperset(form) and (at := _found(form, theirs)) is not None:
            return Heard("named", at)
        if set(form) <= set(map(term_of, WORD.findall(title))):
            return Heard("named")
    return _perhaps(seeker, name, mine, theirs)


def _forms_of(name: str, reading: Reading) -> list[tuple[str, ...]]:
    """The forms under which a name surely is the same, as terms: of a person the last name,
    of a body its words, its initials, and what else the text calls it."""
    actor = _actor_of(name, reading)
    if actor is None or actor.kind == "person":
        form = _terms(last_name(name))
        return [form] if form else []
    text = reading.document.text
    names = {name, *(text[one.start : one.end] for one in actor.mentions)}
    forms = {_terms(one) for one in names}
    forms |= {(letters,) for one in names for letters in initials_of(one) if len(letters) > 1}
    return sorted(form for form in forms if form)


@lru_cache(maxsize=1 << 14)
def _terms(name: str) -> tuple[str, ...]:
    terms = map(term_of, WORD.findall(name))
    return tuple(term for term in terms if term not in near_words().small)


def _actor_of(name: str, reading: Reading) -> Actor | None:
    """The actor of that name, or whose name has the last of its words."""
    for actor in reading.actors:
        if actor.name == name:
            return actor
    last = last_name(name)
    return next((one for one in reading.actors if last_name(one.name) == last), None)


def _is_of(one: Attribution, form: tuple[str, ...], reading: Reading) -> bool:
    """Whether words are given to a name."""
    text = reading.document.text
    words = [one.speaker or "", *(text[span.start : span.end] for span in one.source)]
    return any(_holds(_terms(word), form) for word in words)


def _holds(terms: tuple[str, ...], form: tuple[str, ...]) -> bool:
    size = len(form)
    return any(terms[at : at + size] == form for at in range(len(terms) - size + 1))


def _found(form: tuple[str, ...], reading: Reading) -> Span | None:
    """Where a text first has a form with a capital letter, header left out."""
    text, tokens = reading.document.text, reading.tokens
    size, small = len(form), near_words().small
    for at, term in enumerate(tokens.terms):
        if term != form[0] or tokens.starts[at] < reading.document.body:
            continue
        words = [one for one in tokens.terms[at : at + size + 2] if one not in small]
        if tuple(words[:size]) == form and text[tokens.starts[at]].isupper():
            return Span(tokens.starts[at], tokens.ends[min(at + size, len(tokens.ends)) - 1])
    return None


def _perhaps(seeker: Seeker, name: str, mine: Reading, theirs: Reading) -> Heard:
    """What may be the same: initials, a word of the name, an office, the same words unnamed."""
    terms, passages = _terms(name), seeker.texts[theirs.document.id]
    known = seeker.said[theirs.document.id].written
    if len(terms) == 1 and (first := passages.first(f"@{terms[0]}")) is not None:
        return Heard("perhaps", passages.place(first, two=False))
    actor = _actor_of(name, mine)
    written = all(word[:1].isupper() for word in name.split())
    personal = written and (actor is None or actor.kind == "person")
    body = actor is not None and actor.kind == "organisation" and len(terms) > 1
    for word in terms:
        telling = len(word) > SHORT and not (body and word in near_words().shared)
        at = _found((word,), theirs) if telling and word in known else None
        if at is not None and body and _is_anothers(at, terms, theirs):
            continue
        first = personal and word != terms[-1]
        if at is not None and not (first and _NAMESAKE.match(theirs.document.text, at.end)):
            return Heard("perhaps", at)
    if (at := _nearly(terms, theirs, seeker.said[theirs.document.id])) is not None:
        return Heard("perhaps", at)
    for office in _offices_of(name, mine):
        # "President Roe" is that person alone
        found = re.search(rf"\b(?i:{office})\b(?!\s[A-Z])", theirs.document.text)
        if found:
            return Heard("perhaps", Span(*found.span()))
    key = mine.document.id, name
    if key not in seeker.words_of:
        seeker.words_of[key] = list(_words_of(name, mine))
    for span in seeker.words_of[key]:
        if told := seeker.told(mine.document.id, span, theirs.document.id):
            return Heard("perhaps", told.place)
    return Heard("not found")


def _is_anothers(at: Span, terms: tuple[str, ...], reading: Reading) -> bool:
    """Whether a word of a body's name stands in a name that has no other word of it:
    "Union" of a sailors' union in "the European Union"."""
    text = reading.document.text
    return any(
        one.start <= at.start < one.end
        and len(set(terms) & set(_terms(text[one.start : one.end]))) == 1
        and (actor.kind in ("place", "person") or " " in text[one.start : one.end])
        for actor in reading.actors
        for one in actor.mentions
    )


def _nearly(terms: tuple[str, ...], reading: Reading, said: Said) -> Span | None:
    """Where a text has two words of a name together, in small letters too, or its last word
    in another spelling ("Cowen" for "Cowan")."""
    text, tokens = reading.document.text, reading.tokens
    pairs, last = set(pairwise(terms)), terms[-1] if terms else " "
    alike = any(_is_spelling(one, last) for one in said.capitals.get(last[0], ()))
    if not alike and said.pairs.isdisjoint(pairs):
        return None
    firsts = {first for first, _ in pairs}
    for at, term in enumerate(tokens.terms):
        paired = term in firsts and tuple(tokens.terms[at : at + 2]) in pairs
        start = tokens.starts[at]
        if paired or (
            term[0] == last[0] and text[start].isupper() and _is_spelling(term, last)
        ):
            return Span(start, tokens.ends[at])
    return None


def _is_spelling(one: str, other: str) -> bool:
    """Whether two words of five letters or more are but for one letter the same."""
    if min(len(one), len(other)) < ALIKE or one[0] != other[0] or one == other:
        return False
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(
        long[:at] + long[at + 1 :] == short for at in range(len(long))
    )


def _offices_of(name: str, reading: Reading) -> Iterable[str]:
    """The offices that stand before a name in its text."""
    text = reading.document.text
    for at in occurrences(last_name(name), text):
        before = map(term_of, WORD.findall(text[max(0, at - BEFORE) : at]))
        yield from (word for word in before if word in near_words().offices)


def _words_of(name: str, reading: Reading) -> Iterable[Span]:
    """The words that a text gives to a name."""
    form = _terms(last_name(name))
    return [
        span for one in reading.attributions if _is_of(one, form, reading) for span in one.given
    ]
