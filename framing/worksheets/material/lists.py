"""The word lists of worksheets: signs, and loaded words with plain ones for them."""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest
from typing import Any

from msgspec import Struct

from framing import lexicons

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


@cache
def table(name: str) -> dict[str, Any]:
    """One of the lists' files, as it is."""
    return lexicons.read(lexicons.path_of(name))[1]


@cache
def terms(name: str) -> tuple[str, ...]:
    """The words of a list of signs, in its order."""
    listed: str = table("signs")[name]
    return tuple(word.strip() for word in re.split(r"[|\n]", listed) if word.strip())


@cache
def sign(name: str, cased: bool = False) -> re.Pattern[str]:
    """A pattern for any word of a list of signs; a star in the list stands for any ending."""
    words = sorted(terms(name), key=lambda word: (-len(word), word))
    inner = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"(?<![\w’'])(?:{inner})(?!\w)", 0 if cased else re.IGNORECASE)


@cache
def changes() -> tuple[tuple[str, str, bool], ...]:
    """What a copyist might change: old, new, and whether a number has to follow."""
    rows = [line.split(" > ") for line in terms("changes")]
    return tuple((old, new.removesuffix(" #"), new.endswith(" #")) for old, new in rows)


@cache
def swaps() -> dict[str, Swap]:
    """The loaded words, by their form in lower case."""
    found: dict[str, Swap] = {}
    for line in table("plain_words")["words"].strip().splitlines():
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
