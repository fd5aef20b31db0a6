"""The word lists of worksheets: kinds of text, signs, and loaded words with plain ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import zip_longest

from msgspec import Struct

from framing.lexicons import LexiconFile, load

GUARDS = re.compile(r"\s([!~?])\s")


class Swap(Struct, frozen=True):
    """A loaded word in one form, and the plain one for it.

    `before` are words of which none may stand right before it, `after` right behind it,
    `near` anywhere in the sentence.
    """

    word: str
    plain: str
    before: frozenset[str]
    after: frozenset[str]
    near: frozenset[str]


class Signs(LexiconFile, frozen=True):
    """Lists of words by name, as the file has them: parted by strokes."""

    lists: dict[str, str]


class Topic(Struct, frozen=True):
    """What to look up of a claim, where, and what would count against it; `words` by which it
    is known, parted by strokes."""

    what: str
    where: str
    change: str
    words: str = ""


class Lookups(LexiconFile, frozen=True):
    """What claims are about, the most telling first, and plans for the rest: for what was
    counted ("count"), for claims of one's choice ("own") and for all others ("other")."""

    topics: dict[str, Topic]
    rest: dict[str, Topic]


class PlainWords(LexiconFile, frozen=True):
    """Loaded words with plain ones, a line a word in all its forms; the file says how."""

    words: str


@cache
def terms(name: str) -> tuple[str, ...]:
    """The words of a list of signs, in its order."""
    listed = load("signs", Signs).lists[name]
    return tuple(word.strip() for word in re.split(r"[|\n]", listed) if word.strip())


@cache
def pairs(name: str) -> dict[str, str]:
    """The rows of a list of signs that name something and say what stands for it, in order."""
    rows = (row.partition(" > ") for row in terms(name))
    return {old: new for old, _, new in rows}


@cache
def sign(name: str, cased: bool = False) -> re.Pattern[str]:
    """A pattern for any word of a list of signs; a star in the list stands for any ending."""
    return _pattern(terms(name), cased)


def _pattern(listed: Iterable[str], cased: bool = False) -> re.Pattern[str]:
    words = sorted(listed, key=lambda word: (-len(word), word))
    inner = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"(?<![\w’'])(?:{inner})(?!\w)", 0 if cased else re.IGNORECASE)


@cache
def topic_of(words: str, else_: str) -> Topic:
    """What a claim in these words is about: the first topic of which it has a word, none of
    them a name's, or else the plan of that name."""
    told = load("lookups", Lookups)
    held = (
        one
        for one in told.topics.values()
        if _pattern(one.words.split(" | "), True).search(words)
    )
    return next(held, told.rest[else_])


@cache
def changes() -> tuple[tuple[str, str, bool], ...]:
    """What a copyist might change: old, new, and whether a number has to follow."""
    rows = pairs("changes").items()
    return tuple((old, new.removesuffix(" #"), new.endswith(" #")) for old, new in rows)


@cache
def alike() -> dict[str, str]:
    """Words that tell the same, each with the beginning of the first of them."""
    rows = [row.split() for row in terms("same")]
    return {word: row[0][:5] for row in rows for word in row}


@cache
def swaps() -> dict[str, Swap]:
    """The loaded words, by their form in lower case."""
    found: dict[str, Swap] = {}
    for line in load("plain_words", PlainWords).words.strip().splitlines():
        pair, *guards = GUARDS.split(line)
        held = dict(zip_longest(guards[::2], guards[1::2], fillvalue=""))
        before, after, near = (frozenset(held.get(sign, "").split()) for sign in "~!?")
        old, new = pair.split(" > ")
        words, plains = old.split(", "), new.split(", ")
        plains = plains * len(words) if len(plains) == 1 else plains
        for word, plain in zip(words, plains, strict=True):
            found[word] = Swap(word, plain.strip(), before, after, near)
    return found


@cache
def loaded_pattern() -> re.Pattern[str]:
    """A pattern for any of the loaded words."""
    words = sorted(swaps(), key=lambda word: (-len(word), word))
    inner = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?<![\w’'-])(?:{inner})(?![\w’'-])", re.IGNORECASE)
