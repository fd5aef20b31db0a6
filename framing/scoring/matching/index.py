"""A lexicon's entries as arrays: what of them is the same for every batch, made once.

A batch has few of a lexicon's words: those are found as the names that two dictionaries
share, so that a small batch does not pay for a large lexicon.
"""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from framing.scoring.matching.categories import Lexicon
from framing.scoring.tokens.vocabulary import HEAD, Vocabulary, range_of_stem

MOST_KEPT = 32  # lexicons
WHOLE = 1_000_000  # a whole word goes before any stem


class Index(Struct, frozen=True):
    """A lexicon's entries; shapes (entries,), but for `keys` (entries, longest), the
    number of each of an entry's words, -1 behind its end.

    `whole` numbers the words that stand for themselves and `stems` those that stand for
    all that begins like them. `single` are the entries of one word: whole words first,
    then the longer stems. `opened`, as `keys`, says which words are stems, and
    `masks` which entries are other senses of their category's words. `hyphens`, as `keys`,
    says which words a hyphen joins to the one before, and `edges` (entries, 2) which entries
    begin or end with `*`.
    """

    whole: dict[str, int]
    stems: list[tuple[str, int]]
    keys: np.ndarray
    length: np.ndarray
    category: np.ndarray
    single: np.ndarray
    opened: np.ndarray
    masks: np.ndarray
    hyphens: np.ndarray
    edges: np.ndarray

    def ranges(self, words: Vocabulary) -> tuple[np.ndarray, np.ndarray]:
        """The ranks, from and up to, that each word of each entry stands for: two arrays
        as `keys`, an empty range where it stands for none, -1 behind the entry's end."""
        size = len(self.whole) + len(self.stems)
        low, high = np.zeros(size + 1, dtype=np.int64), np.zeros(size + 1, dtype=np.int64)
        shared = self.whole.keys() & words.column.keys()
        key = [self.whole[word] for word in shared]
        low[key] = words.rank[[words.column[word] for word in shared]]
        high[key] = low[key] + 1
        for stem, number in self.stems:
            if stem[:HEAD] in words.heads:  # as few are
                low[number], high[number] = range_of_stem(words, stem)
        low[-1] = high[-1] = -1
        return low[self.keys], high[self.keys]


_KEPT: dict[int, tuple[Lexicon, Index]] = {}  # by identity: a lexicon never changes


def index_of(lexicon: Lexicon) -> Index:
    """A lexicon's index; made once for each of the lexicons last used."""
    kept = _KEPT.get(id(lexicon))
    if kept is None:
        if len(_KEPT) >= MOST_KEPT:
            _KEPT.clear()
        kept = _KEPT[id(lexicon)] = (lexicon, _index(lexicon))
    return kept[1]


def _index(lexicon: Lexicon) -> Index:
    entries = lexicon.entries
    numbers: dict[tuple[str, bool], int] = {}
    length = np.array([len(entry.words) for entry in entries], dtype=np.int64)
    opened = np.zeros((len(entries), length.max()), dtype=bool)
    hyphens = np.zeros_like(opened)
    keys = np.full((len(entries), length.max()), -1, dtype=np.int64)
    for at, entry in enumerate(entries):
        for place, word in enumerate(zip(entry.words, entry.open, strict=True)):
            opened[at, place] = word[1]
            keys[at, place] = numbers.setdefault(word, len(numbers))
        hyphens[at, 1 : len(entry.hyphens) + 1] = entry.hyphens
    edges = [(one.globs[0][0] == "*", one.globs[-1][-1] == "*") for one in entries if one.globs]
    narrow = [-len(entry.words[0]) if entry.open[0] else -WHOLE for entry in entries]
    single = np.flatnonzero(length == 1)
    return Index(
        whole={word: number for (word, is_stem), number in numbers.items() if not is_stem},
        stems=[(word, number) for (word, is_stem), number in numbers.items() if is_stem],
        keys=keys,
        length=length,
        opened=opened,
        hyphens=hyphens,
        edges=np.array(edges, dtype=bool).reshape(-1, 2),
        masks=np.array([entry.masks for entry in entries], dtype=bool),
        category=np.array([entry.category for entry in entries], dtype=np.int64),
        single=single[np.argsort(np.array(narrow)[single], kind="stable")],
    )
