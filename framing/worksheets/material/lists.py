"""The word lists of worksheets: kinds of text, signs, and loaded words with plain ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import zip_longest

from msgspec import Struct

from framing.lexicons import LexiconFile, load

# Kinds of text in words for the classroom.
KINDS = {
    "wire": "a news agency's report",
    "newspaper": "a newsroom's own article",
    "broadcaster": "an article by a TV or radio station",
    "syndicated": "an article made from another newsroom's reporting",
    "digest": "a summary of what several media wrote",
    "rewrite": "a retelling that names no source",
    "report": "a report by an institute or think tank",
    "report_writeup": "an article about somebody's report",
    "government": "a government's statement",
}
# Kinds that can be seen in a passage without names, as pupils are asked for them, and what
# shows each.
VISIBLE = {
    "digest": "a digest: it sums up what several newsrooms wrote",
    "syndicated": "a retelling of one other newsroom's report",
    "report": "a report or study itself",
    "report_writeup": "an article about a report or study",
}
SEEN = {
    "digest": "it passes on what newsrooms reported",
    "syndicated": "it passes on what one newsroom reported",
    "report": "it speaks of itself as a report",
    "report_writeup": "it tells what a report says",
}

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

    words: str
    what: str
    where: str
    change: str


class Lookups(LexiconFile, frozen=True):
    """What claims are about, the most telling first; the last is for the rest."""

    topics: dict[str, Topic]


class PlainWords(LexiconFile, frozen=True):
    """Loaded words with plain ones, a line a word in all its forms; the file says how."""

    words: str


@cache
def terms(name: str) -> tuple[str, ...]:
    """The words of a list of signs, in its order."""
    listed = load("signs", Signs).lists[name]
    return tuple(word.strip() for word in re.split(r"[|\n]", listed) if word.strip())


@cache
def sign(name: str, cased: bool = False) -> re.Pattern[str]:
    """A pattern for any word of a list of signs; a star in the list stands for any ending."""
    return _pattern(terms(name), cased)


def _pattern(listed: Iterable[str], cased: bool = False) -> re.Pattern[str]:
    words = sorted(listed, key=lambda word: (-len(word), word))
    inner = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"(?<![\w’'])(?:{inner})(?!\w)", 0 if cased else re.IGNORECASE)


@cache
def topic_of(words: str) -> Topic:
    """What a claim in these words is about: the first topic of which it has a word."""
    topics = load("lookups", Lookups).topics.values()
    held = (one for one in topics if _pattern(one.words.split(" | ")).search(words))
    return next(held, [*topics][-1])


@cache
def changes() -> tuple[tuple[str, str, bool], ...]:
    """What a copyist might change: old, new, and whether a number has to follow."""
    rows = [line.split(" > ") for line in terms("changes")]
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
