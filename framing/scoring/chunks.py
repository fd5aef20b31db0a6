"""Texts cut into words, each distinct stretch between white space once a batch.

No word spans white space or a sentence's border, so the words of a chunk depend on
the chunk alone. Texts are laid end to end, one character apart, and an offset in that
line is a *place*: places grow over the whole batch, so that one search finds many.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, count
from typing import NamedTuple

import numpy as np

from framing.records import Reading
from framing.tokens import WORD, terms_of_words

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


def words_of(
    readings: Sequence[Reading],
    base: np.ndarray,
    codes: np.ndarray,
    start: np.ndarray,
    end: np.ndarray,
) -> Words:
    """The words of the readings' sentences.

    Args:
        readings: the texts.
        base: the place at which each begins, shape (documents,).
        codes: the character at each place, as a number.
        start: the place at which each sentence begins, shape (rows,), growing.
        end: the place behind its last character.
    """
    places, parted = _places(codes, start, end)
    number_of: dict[str, int] = defaultdict(count().__next__)
    which = set(np.searchsorted(base, parted, side="right").tolist())
    found = [np.zeros(0, dtype=np.int64)]
    for document, reading in enumerate(readings, 1):
        text = reading.document.text
        if document in which:
            text = "\n".join(_parts(reading))
        written = text.split()
        numbers = map(number_of.__getitem__, written)
        found.append(np.fromiter(numbers, dtype=np.int64, count=len(written)))
    low, high = np.searchsorted(places, start), np.searchsorted(places, end)
    inside, row = ranges(low, high - low)
    number, chunks = _renumbered(np.concatenate(found)[inside], list(number_of))
    content = _content(chunks)
    word, chunk = ranges(content.first[number], content.many[number])
    at = places[inside][chunk]
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


def _places(
    codes: np.ndarray, start: np.ndarray, end: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Where chunks begin, parted by white space and by the borders of sentences, and
    the borders that part what white space doesn't."""
    space = np.ones(len(codes) + 2, dtype=bool)  # white space before and behind it all
    np.take(_white_space(), codes, out=space[1:-1])
    behind = space[:-1].copy()  # whether white space stands before each place
    borders = np.concatenate([start, end])
    parted = borders[~behind[borders] & ~space[1:][borders]]
    behind[borders] = True
    return np.flatnonzero(behind & ~space[1:]), parted


@lru_cache(maxsize=1)
def _white_space() -> np.ndarray:
    """Which code points part chunks, as `str.split` has it."""
    found = np.zeros(0x110000, dtype=bool)
    found[[code for code in range(0x3001) if chr(code).isspace()]] = True
    return found


def _parts(reading: Reading) -> Iterator[str]:
    """A text cut at the borders of its sentences."""
    text, at = reading.document.text, 0
    for border in chain.from_iterable((one.start, one.end) for one in reading.sentences):
        yield text[at:border]
        at = border
    yield text[at:]


def _renumbered(number: np.ndarray, chunks: list[str]) -> tuple[np.ndarray, list[str]]:
    """The numbers of chunks without those that come in no sentence, in order of their
    first use, and the chunks so numbered."""
    first = np.full(len(chunks), len(number))
    first[number[::-1]] = np.arange(len(number))[::-1]  # of several, the last one stays
    order = np.argsort(first, kind="stable")
    used = int((first < len(number)).sum())
    rank = np.empty(len(chunks), dtype=np.int64)
    rank[order] = np.arange(len(chunks))
    return rank[number], [chunks[at] for at in order[:used].tolist()]


def _content(chunks: list[str]) -> _Content:
    """The words of each chunk, found in one go through all of them."""
    line = "\n".join(chunks)
    size = np.fromiter(map(len, chunks), np.int64, len(chunks)) + 1
    behind = np.cumsum(size)
    start, end, capital = _spans(line, behind - size, behind - 1)
    number_of: dict[str, int] = defaultdict(count().__next__)
    written = [line[a:b] for a, b in zip(start.tolist(), end.tolist(), strict=True)]
    term = np.fromiter(map(number_of.__getitem__, terms_of_words(written)), np.int64)
    chunk = np.searchsorted(behind, start, side="right")
    many = np.bincount(chunk, minlength=len(chunks))
    begin = (behind - size)[chunk]
    return _Content(
        terms=list(number_of),
        many=many,
        first=np.cumsum(many) - many,
        term=term,
        start=start - begin,
        end=end - begin,
        capital=capital,
    )


def _spans(
    line: str, begin: np.ndarray, end: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Where the words of a line of chunks begin and end, in order, and whether with a
    capital. A word is a run of letters, but for chunks with digits, or with a joint within:
    these few are left to the tokenizer."""
    codes = codes_of(line)
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
