"""Texts cut into words, each distinct stretch between white space once a batch.

No word spans white space or a sentence's border, so the words of a chunk depend on
the chunk alone. Texts are laid end to end, one character apart, and an offset in that
line is a *place*: places grow over the whole batch, so that one search finds many.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache
from itertools import count, pairwise
from typing import NamedTuple

import numpy as np

from framing.tokens import WORD, terms_of_words

BASE = 0x9E3779B97F4A7C15  # odd, its bits well mixed
BLOCK = 1024  # chunks
JOINTS = ".'’"  # between two letters, they may make one word of both


class Words(NamedTuple):
    """Every word of the sentences, in reading order; arrays (words,), but for `terms`.

    `term` indexes `terms`, which are in order of first appearance; `row` the
    sentences; `start` and `end` are places; `capital` is whether it begins with one.
    """

    terms: list[str]
    term: np.ndarray
    row: np.ndarray
    start: np.ndarray
    end: np.ndarray
    capital: np.ndarray


class _Content(NamedTuple):
    """The words of distinct chunks, one chunk after the other.

    `many` and `first` (chunks,) are how many words each has, and the number of its
    first; the others are by word, `start` and `end` offsets in the chunk.
    """

    terms: list[str]
    many: np.ndarray
    first: np.ndarray
    term: np.ndarray
    start: np.ndarray
    end: np.ndarray
    capital: np.ndarray


def words_of(codes: np.ndarray, start: np.ndarray, end: np.ndarray) -> Words:
    """The words of sentences.

    Args:
        codes: the characters of all texts, laid end to end, as of `codes_of`.
        start: the place at which each sentence begins, shape (rows,), growing.
        end: the place behind its last character.
    """
    begin, behind, keys = _chunks(codes, start, end)
    low, high = np.searchsorted(begin, start), np.searchsorted(begin, end)
    inside, row = ranges(low, high - low)
    begin, behind = begin[inside], behind[inside]
    first = first_alike(keys[inside])
    new = np.flatnonzero(first == np.arange(len(first)))
    number = np.zeros(len(first), dtype=np.int64)
    number[new] = np.arange(len(new))
    number = number[first]
    content = _content(codes, begin[new], behind[new])
    word, chunk = ranges(content.first[number], content.many[number])
    at = begin[chunk]
    return Words(
        terms=content.terms,
        term=content.term[word],
        row=row[chunk],
        start=content.start[word] + at,
        end=content.end[word] + at,
        capital=content.capital[word],
    )


def ranges(first: np.ndarray, many: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The numbers `first, first + 1, …`, `many` for each entry, one entry after the
    other, and the entry that each is for."""
    ends = np.cumsum(many)
    entry = np.repeat(np.arange(len(many)), many)
    return np.arange(len(entry)) + np.repeat(first - ends + many, many), entry


def codes_of(text: str) -> np.ndarray:
    """A text's characters as numbers, shape (characters,)."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def covered(first: np.ndarray, behind: np.ndarray, size: int) -> np.ndarray:
    """Which of `size` items lie in one of the stretches [first, behind), bool."""
    edges = np.bincount(first, minlength=size + 1) - np.bincount(behind, minlength=size + 1)
    inside: np.ndarray = np.cumsum(edges)[:-1] > 0
    return inside


def _chunks(
    codes: np.ndarray, start: np.ndarray, end: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Where chunks begin and end, parted by white space and by the borders of sentences,
    and the key of each."""
    space = np.ones(len(codes) + 2, dtype=bool)  # white space before and behind it all
    np.take(_white_space(), codes, out=space[1:-1])
    before, here = space[:-1], space[1:]
    border = np.zeros(len(codes) + 1, dtype=bool)
    border[start] = border[end] = True
    begin = np.flatnonzero((before | border) & ~here)
    behind = np.flatnonzero((here | border) & ~before)
    return begin, behind, _keys(codes, here[:-1], begin)


def _keys(codes: np.ndarray, space: np.ndarray, begin: np.ndarray) -> np.ndarray:
    """A number for each chunk, the same for the same characters: a polynomial of them,
    modulo 2 ** 64. That any two of a million distinct chunks share one by chance is less
    likely than 1 in 10 million. It is found in blocks that fit the processor's cache."""
    keys = np.empty(len(begin), dtype=np.uint64)
    edges = np.append(begin[::BLOCK], len(codes))
    longest = int(np.diff(edges).max(initial=0))
    power = np.cumprod(np.full(longest + 1, BASE, dtype=np.uint64))
    for number, (low, high) in enumerate(pairwise(edges.tolist())):
        mine = slice(number * BLOCK, (number + 1) * BLOCK)
        first = begin[mine] - low
        values = (codes[low:high] + np.uint64(1)) * power[: high - low] * ~space[low:high]
        keys[mine] = np.add.reduceat(values, first) * power[longest - first]
    return keys


def first_alike(keys: np.ndarray) -> np.ndarray:
    """The first entry with the same key as each, shape (entries,): they meet in a table with
    more places than entries, and those whose place another key has taken try a next one."""
    bits = len(keys).bit_length() + 1
    table = np.zeros(1 << bits, dtype=np.int64)
    first, left = np.zeros(len(keys), dtype=np.int64), np.arange(len(keys))
    mixed = keys
    while len(left):
        mixed = mixed * np.uint64(BASE)
        place = mixed >> np.uint64(64 - bits)
        table[place[::-1]] = left[::-1]  # of several, the first one stays
        met = table[place]
        first[left] = met
        lost = keys[met] != keys[left]
        left, mixed = left[lost], mixed[lost]
    return first


@lru_cache(maxsize=1)
def _white_space() -> np.ndarray:
    """Which code points part chunks, as `str.split` has it."""
    found = np.zeros(0x110000, dtype=bool)
    found[[code for code in range(0x3001) if chr(code).isspace()]] = True
    return found


def _content(codes: np.ndarray, begin: np.ndarray, behind: np.ndarray) -> _Content:
    """The words of the chunks that stand at [begin, behind), found in one go through all
    of them, each on a line of its own."""
    size = behind - begin
    last = np.cumsum(size + 1)
    codes = np.take(codes, ranges(begin, size + 1)[0], mode="clip")
    codes[last - 1] = ord("\n")
    first = last - 1 - size
    line = codes.tobytes().decode("utf-32-le", "surrogatepass")
    start, end, capital = _spans(line, codes, first, last - 1)
    number_of: dict[str, int] = defaultdict(count().__next__)
    written = [line[a:b] for a, b in zip(start.tolist(), end.tolist(), strict=True)]
    term = np.fromiter(map(number_of.__getitem__, terms_of_words(written)), np.int64)
    chunk = np.searchsorted(last, start, side="right")
    many = np.bincount(chunk, minlength=len(size))
    return _Content(
        terms=list(number_of),
        many=many,
        first=np.cumsum(many) - many,
        term=term,
        start=start - first[chunk],
        end=end - first[chunk],
        capital=capital,
    )


def _spans(
    line: str, codes: np.ndarray, begin: np.ndarray, end: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Where the words of a line of chunks begin and end, in order, and whether with a
    capital. A word is a run of letters, but for chunks with digits, or with a joint within:
    these few are left to the tokenizer."""
    sign, letter = _are(str.isalnum, codes), _are(str.isalpha, codes)
    odd = sign & ~letter
    odd[1:-1] |= _are(JOINTS.__contains__, codes)[1:-1] & sign[:-2] & sign[2:]
    mixed = np.unique(np.searchsorted(begin, np.flatnonzero(odd), side="right") - 1)
    low, high = begin[mixed], end[mixed]
    letter &= ~covered(low, high, len(codes))
    edges = np.flatnonzero(np.diff(letter, prepend=False, append=False)).reshape(-1, 2)
    read = [
        match.span()
        for a, b in zip(low.tolist(), high.tolist(), strict=True)
        for match in WORD.finditer(line, a, b)
    ]
    spans = np.concatenate([edges, np.array(read, dtype=np.int64).reshape(-1, 2)])
    start, end = spans[np.argsort(spans[:, 0], kind="stable")].T
    return start, end, _are(str.isupper, codes[start])


def _are(kind: Callable[[str], bool], codes: np.ndarray) -> np.ndarray:
    """Which characters are of a kind, asked once for each that comes."""
    many = np.bincount(codes)
    table = np.zeros(len(many), dtype=bool)
    table[[code for code in np.flatnonzero(many).tolist() if kind(chr(code))]] = True
    found: np.ndarray = table[codes]
    return found
