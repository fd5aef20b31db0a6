"""Facts that texts surely tell alike: one text's words, borne out word by word by others.

The coverage groups clauses that are alike; some of them only nearly tell the same. What is
to be said outright must be stricter: a clause is taken for told by another text only where
that text's sentence holds its words, its names and its numbers, and denies no more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from framing.comparing.reuse.copies import said_by
from framing.comparing.words.folding import content_of, fold, stop_words
from framing.comparing.words.quoting import sentence_at
from framing.lexicons import clauses
from framing.records import Copy, Coverage, Fact, Reading, Sentence, Span
from framing.tokens import WORD, term_of

LOST = 12  # one in so many content words may be missing in another text's sentence
FEWEST, MOST = 5, 26  # words of a clause that can be quoted
_MARKS = '“”"«»'
TELLING = 3  # content words that it needs, names among them
_OPENER = re.compile(r"[\s“”\"‘'(,]*")
_BACK = re.compile(r"\b(?:that|which|who|said|says|told|added)\W*\b", re.I)
_UNDER = re.compile(
    r"(?:\w+\s){0,3}?(?:after|before|when|while|as|although|though|if|because|since|despite|with"
    r"|until|once|like|unlike|amid|following)\b",
    re.I,
)
_ENDS = re.compile(
    r"\s*(?:[.;:—!?]|$|,?[”\"]|,?\s(?:while|because|although|but|which|who|when|as)\b|,\s[a-z]+ing\b)"
)
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|we|our|us)\b")
_CLOSES = re.compile(r"[”\"]")
_DATE = re.compile(
    r"(?:sun|mon|tues|wednes|thurs|fri|satur)day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december"
)


class Told(Struct, frozen=True):
    """Words of one text that others tell too: the fact, whose words they are and where, and
    where each text tells it, in the order of the texts. `sources` counts copies once."""

    fact: Fact
    document: str
    span: Span
    places: dict[str, Span]
    sources: int


def told_alike(
    readings: Sequence[Reading], coverage: Coverage, copies: Sequence[Copy]
) -> list[Told]:
    """The facts that two or more texts surely tell, most widely told first.

    A text counts where it states the fact surely and its sentence bears out the quoted
    words. Texts that tell another event are left out.
    """
    texts = {one.document.id: one for one in readings if one.document.id not in coverage.apart}
    found = [told for fact in coverage.facts if (told := _told(fact, texts, copies))]
    return sorted(found, key=lambda one: (-one.sources, -len(one.places), -one.fact.salience))


def _told(fact: Fact, texts: dict[str, Reading], copies: Sequence[Copy]) -> Told | None:
    """A fact in the words that most others bear out, the shortest of them; None where none
    are."""
    places = {
        name: place
        for name, place in fact.documents.items()
        if place.how == "states" and place.sure and name in texts
    }
    if len(places) < 2:
        return None
    sentences = {
        name: Sentence(place.sentence_start, place.sentence_end, 0, 0)
        for name, place in places.items()
    }
    spans = [
        (name, span)
        for name, place in places.items()
        for span in quotable(texts[name], Span(place.start, place.end))
    ]
    if any(is_spoken(texts[one], at.start) for one, at in places.items()):
        return None  # somebody's words, which quotations and voices tell
    best: tuple[tuple[int, int, str], Told] | None = None
    for name, span in spans:
        backed = {
            other: span if other == name else Span(places[other].start, places[other].end)
            for other in texts
            if other in places
            and (other == name or bears_out(texts[name], span, texts[other], sentences[other]))
        }
        rank = (-len(backed), span.end - span.start, name)
        if len(backed) > 1 and (best is None or rank < best[0]):
            sources = len(said_by(list(backed.items()), copies))
            best = rank, Told(fact, name, span, backed, sources)
    return best[1] if best else None


def quotable(reading: Reading, span: Span) -> list[Span]:
    """What of a clause and its sentence reads by itself: each opens the sentence, has a verb
    and words enough, and holds no odd quotation mark."""
    text = reading.document.text
    sentence = sentence_at(reading, span.start)
    if sentence is None:
        return []
    opener = _OPENER.match(text, sentence.start)
    start = opener.end() if opener else sentence.start
    if span.start > start:
        return []
    ends = {_end(text, start, end) for end in (span.end, sentence.end)}
    closing = _CLOSES.search(text, start, sentence.end)
    if closing and set(_MARKS) & set(text[sentence.start : start]):
        ends.add(_end(text, start, closing.start()))
    return [Span(start, end) for end in sorted(ends) if _reads(text, start, end)]


def _end(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip(" ,;:.!?—–-\n"))


def _reads(text: str, start: int, end: int) -> bool:
    words = text[start:end]
    return (
        FEWEST <= len(words.split()) <= MOST
        and not any(mark in words for mark in (*_MARKS, "\n\n"))
        and not _UNDER.match(words)
        and not clauses.pointer().match(words)
        and clauses.finite_verb().search(_BACK.split(words)[-1]) is not None
        and _ENDS.match(text, end) is not None
        and len(_said(words).words) >= TELLING
    )


def bears_out(reading: Reading, span: Span, other: Reading, sentence: Sentence) -> bool:
    """Whether another text's sentence holds a clause: nearly all of its content words,
    each of its names and numbers, and as much denial."""
    mine, theirs = _said_at(reading, span), _said_at(other, sentence)
    if mine.denials != theirs.denials or not mine.names <= theirs.every:
        return False
    return sum(word not in theirs.held for word in mine.words) <= len(mine.words) // LOST


def is_spoken(reading: Reading, at: int) -> bool:
    """Whether a place stands in quotation marks, or in words given to a speaker directly."""
    text = reading.document.text
    if _FIRST_PERSON.search(text, at, (sentence_at(reading, at) or Span(at, at)).end):
        return True
    paragraph = text[text.rfind("\n", 0, at) + 1 : at]
    if paragraph.count('"') % 2 or paragraph.rfind("“") > paragraph.rfind("”"):
        return True
    sentence = sentence_at(reading, at)
    return (sentence is not None and sentence.voice == "quoted") or any(
        span.start <= at < span.end
        for one in reading.attributions
        if one.kind != "indirect"
        for span in one.given
    )


class _Said(Struct, frozen=True):
    """What words say: their `terms`, their content `words` in order and as a set, the folded
    forms of `every` word and of the `names` and numbers among them, and the words that deny."""

    terms: list[str]
    words: list[str]
    held: frozenset[str]
    every: frozenset[str]
    names: frozenset[str]
    denials: list[str]


def _said_at(reading: Reading, span: Span | Sentence) -> _Said:
    return _said(reading.document.text[span.start : span.end])


@lru_cache(maxsize=2048)  # a sentence is held against those of all texts of its event
def _said(text: str) -> _Said:
    every = WORD.findall(text)
    terms = list(map(term_of, every))
    words = list(filter(None, map(content_of, terms)))
    return _Said(
        terms=terms,
        words=words,
        held=frozenset(words),
        every=frozenset(map(fold, terms)),
        names=frozenset(filter(None, map(_name_of, _inner(text, every)))),
        denials=sorted(clauses.denial().findall(text.lower())),
    )


def _inner(text: str, words: list[str]) -> list[str]:
    """The words of a text without the first, which any sentence writes with a capital; a
    number stays."""
    opens = bool(words) and text.startswith(words[0]) and not _has_digit(words[0])
    return words[opens:]


@lru_cache(maxsize=1 << 16)
def _name_of(word: str) -> str:
    """The folded form of a word with a capital letter or a digit; "" for others, and for
    listed words but those of dates."""
    term = term_of(word)
    listed = term in stop_words() and not _DATE.fullmatch(word.lower())
    return fold(term) if (_has_digit(word) or word[:1].isupper()) and not listed else ""


def _has_digit(word: str) -> bool:
    return any(letter.isdigit() for letter in word)
