"""The one tokenizer, for texts and lexicons alike.

A word is a run of letters or digits. Hyphens part words ("rare-earth" is two),
a possessive 's is dropped ("China's" is "china"), other inner apostrophes stay
("don't"), a number keeps its points ("1.5"), and a dotted abbreviation is one
word ("U.K." is "uk"). "US" and "U.S." become "u.s.", so that the country is
never the pronoun "us".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, filterfalse
from typing import NamedTuple

WORD = re.compile(
    r"[A-Za-z]+(?![\w.'’])"  # nearly all, and so the first to be tried
    r"|(?:[^\W\d_](?:\.[^\W\d_])+\b\.?"  # U.S., U.N, p.m.
    r"|\d+(?:[.,]\d+)*[^\W\d_]*"  # 1.5, 60,000, 11th
    r"|[^\W_]+(?:['’](?![sS]\b)[^\W_]+)*)"  # words, don't, O'Neill
    r"(?:['’][sS]\b)?"
)
_PARTS = re.compile(f"({WORD.pattern})")
# A run of letters and digits, to build on; and a word as it is written, with all that a
# point, a hyphen, an apostrophe or an "&" joins to it: "rare-earth", "AT&T", "China's".
RUN = r"[^\W_]+"
WRITTEN = re.compile(rf"{RUN}(?:[.&'’-]{RUN})*")
# Words and signs, for grammar: a dotted abbreviation, a word with all that is joined to it,
# a dash, or another sign. It begins with a set, so that what lies between is skipped at once.
SIGNED = re.compile(
    r"""([\w,;:()\[\]—–―…!?$€£¥-](?:
        (?<=\w)[a-z]*(?=\ )  # the most usual first
        | (?<=[^\W\d_])\.(?:[^\W\d_]\.)+(?!\w)
        | (?<=[\w$€£¥])\w*(?:(?:['’&-]|\.(?!(?<=[a-z]{2}\.)[A-Z][a-z]))\w+|(?<=\d),\d+)*%?
        | (?<=-)-?(?!\w)
        | (?<=[,;:()\[\]—–―…!?])
    ))""",
    re.VERBOSE,
)


@lru_cache(maxsize=1 << 16)
def term_of(word: str) -> str:
    """The term that a word counts as: lower case, dots and curly marks folded."""
    if word.isalpha():  # nearly all
        return "u.s." if word == "US" else word.lower()
    bare = word.replace("’", "'")
    if bare[-2:] in ("'s", "'S"):
        bare = bare[:-2]
    if "." in bare and not bare[0].isdigit():
        bare = bare.replace(".", "")
    return "u.s." if bare == "US" else bare.lower()


class Tokens(NamedTuple):
    """A text's words in order: where each begins and ends, and its term, as parallel lists."""

    starts: list[int]
    ends: list[int]
    terms: list[str]

    def within(self, start: int, end: int) -> range:
        """The places in the lists of the words that lie in `text[start:end]`."""
        return range(bisect_left(self.starts, start), bisect_right(self.ends, end))


def tokens_of(text: str) -> Tokens:
    """The words of a text; an empty text has none. `Reading.tokens` keeps a reading's."""
    parts = _PARTS.split(text)  # by turns what lies before a word, and the word
    edges = list(accumulate(map(len, parts)))
    return Tokens(edges[:-1:2], edges[1::2], list(map(term_of, parts[1::2])))


def terms_of_words(words: Iterable[str]) -> list[str]:
    """The term of each word, as `term_of`; quicker where all are new."""
    return [
        ("u.s." if word == "US" else word.lower()) if word.isalpha() else term_of(word)
        for word in words
    ]


def terms_of(text: str) -> list[str]:
    """The terms of a text in order; an empty text has none."""
    return [term_of(word) for word in WORD.findall(text)]


def place_of(word: str, text: str, joined: str = "") -> int:
    """Where a word first stands in a text with no letter, digit or "_" beside it, and none of
    the signs `joined` behind it; -1 where it doesn't. A pattern for it would be dearer to make
    than to look."""
    at = text.find(word)
    while at >= 0:
        before, behind = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
        beside = [one for one in (before, behind) if one.isalnum() or one == "_"]
        if not beside and (not behind or behind not in joined):
            return at
        at = text.find(word, at + 1)
    return -1


def occurrences(part: str, text: str) -> Iterator[int]:
    """Where `part` stands in a text, letter for letter, one behind the other; "" nowhere."""
    at = text.find(part) if part else -1
    while at >= 0:
        yield at
        at = text.find(part, at + len(part))


class _Counted(dict[str, int]):
    """How many words a chunk between blanks has, such as "said," or "rare-earth"."""

    def __missing__(self, chunk: str) -> int:
        if len(self) > _MOST_CHUNKS:
            self.clear()
        found = self[chunk] = len(WORD.findall(chunk))
        return found


_MOST_CHUNKS = 100_000  # that are kept with their count, over all texts
_COUNTED = _Counted()


def count_words(text: str, start: int = 0, end: int | None = None) -> int:
    """How many words `text[start:end]` has."""
    chunks = text[start:end].split()
    # No word holds white space, and what has letters alone is one word: few are left to read.
    mixed = list(filterfalse(str.isalpha, chunks))
    return len(chunks) - len(mixed) + sum(map(_COUNTED.__getitem__, mixed))
