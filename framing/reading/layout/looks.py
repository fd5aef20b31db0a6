"""What a line of a text looks like, by which it is told for a heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from framing.lexicons import LexiconFile, WordList, load
from framing.tokens import WRITTEN

if TYPE_CHECKING:
    from framing.reading.layout.layout import Paragraph


HEADING_WORDS = 14
LONG_LINE = 1000

UNPARTED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
CLOSED = re.compile(r"[.?!…。？！]['\"”’»)\]]*$")


class _Headings(LexiconFile, frozen=True):
    words: dict[str, WordList]


def _words() -> dict[str, WordList]:
    """The word lists of `headings.toml`."""
    return load("headings", _Headings).words


class Looks(Struct, frozen=True):
    """What a line looks like; `words` of a long one isn't counted but is LONG_LINE.

    `capitals` is the share of its larger words, but for the first, that are capitalised;
    `closed` is whether it ends as a sentence does, `asks` whether with a question mark;
    `stock` is whether its words would fit over any text.
    """

    words: int
    capitals: float = 0.0
    closed: bool = True
    asks: bool = False
    upper: bool = False
    stock: bool = False
    letters: bool = True


LONG = Looks(LONG_LINE)


def looks_of(text: str, paragraph: Paragraph, longest: int, matter: bool) -> Looks:
    """What the paragraph's line looks like; one of over `longest` characters is LONG.

    Only in headline matter are lines of more words than a heading looked at closely.
    """
    start, end = paragraph.start, paragraph.end
    if end - start > longest:
        return LONG
    line = text[start:end]
    closed, asks = CLOSED.search(line[-6:]) is not None, line[-1] == "?"
    if not matter and sum(map(str.isalpha, line.split())) > HEADING_WORDS:
        return Looks(LONG_LINE, closed=closed, asks=asks)
    words, lists = WRITTEN.findall(line), _words()
    small = lists["small"]
    larger = [word for word in words[1:] if word.lower() not in small]
    low = sum([word[0].islower() for word in larger])
    return Looks(
        words=_counted(line, len(words)),
        capitals=(len(larger) - low) / len(larger) if larger else 0.0,
        closed=closed,
        asks=asks,
        upper=line.isupper(),
        letters=line.upper() != line.lower() or not line.isascii(),
        stock=len(words) <= 8
        and lists["stock"].issuperset(w.lower().replace("’", "'") for w in words),
    )


def _counted(line: str, words: int) -> int:
    """How many words a line has; Chinese and Japanese part none, at about two signs each."""
    return words if line.isascii() else max(words, len(UNPARTED.findall(line)) // 2)


def runs_on(look: Looks) -> bool:
    """Whether it is running text: a sentence's end, and words enough for one."""
    return look.closed and look.words >= 8
