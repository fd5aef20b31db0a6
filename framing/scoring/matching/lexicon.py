"""Lexicons over a batch: all categories of all sentences at once.

Terms are sorted once a batch, so an entry with `*` is a range of ranks and
needs no list of what it stands for (`scoring/index.py`). Single words are one
look-up in a term x category table. A phrase is looked up by its rarest word and
verified around it. Within a category the longest match wins and a word counts once.
"""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from framing.lexicons import clauses
from framing.records import Batch, Hits
from framing.scoring.matching.categories import Category, Entry, Lexicon, Reliability
from framing.scoring.matching.codebooks import (
    check,
    codebooks_shipped,
    list_shipped,
    load,
    reliability_line,
)
from framing.scoring.matching.globs import fits, standing
from framing.scoring.matching.index import Index, index_of
from framing.scoring.tokens.vocabulary import continues, ending, marked, vocabulary

__all__ = [
    "Category",
    "Entry",
    "Lexicon",
    "Matches",
    "Reliability",
    "check",
    "codebooks_shipped",
    "counts_per_row",
    "hits_of",
    "kept",
    "list_shipped",
    "load",
    "match",
    "negated",
    "reliability_line",
]

NARRATOR = 0
NEGATION_WINDOW = 3  # words before a hit, as in VADER


class Matches(Struct, frozen=True):
    """Every match of a lexicon's entries, in the order of the text, then by category.

    Shapes: all (hits,). `token` is the first token in the batch's token arrays
    and `length` the number of tokens; `row`, `start`, `end` as in `Hits`;
    `category` and `entry` index the lexicon's.
    """

    token: np.ndarray
    length: np.ndarray
    row: np.ndarray
    start: np.ndarray
    end: np.ndarray
    category: np.ndarray
    entry: np.ndarray


def match(
    batch: Batch,
    lexicon: Lexicon,
    voice: int | None = NARRATOR,
    without: np.ndarray | None = None,
) -> Matches:
    """Where a lexicon's entries stand in the texts.

    A phrase crosses neither a sentence's end nor a change of voice.

    Args:
        batch: the readings.
        lexicon: its entries.
        voice: the voice whose words count; None for all.
        without: (terms,), True for terms that don't count: a match made of such
            terms alone is left out.
    """
    words = vocabulary(batch.terms)
    rank = words.rank[batch.token_term]
    index, width = index_of(lexicon), len(lexicon.categories)
    low, high = index.ranges(words)
    phrases = _formed(batch, lexicon, _phrases(batch, index, rank, low, high))
    alone = _joined(
        rank, index.single, low[index.single, 0], high[index.single, 0], len(words.ordered)
    )
    singles = _singles(index, width, _formed(batch, lexicon, alone))
    token, length, entry = _longest(index, width, phrases, singles, len(rank))
    keep = ~index.masks[entry] & _asked_for(batch, token, length, voice, without)
    token, length, entry = token[keep], length[keep], entry[keep]
    category = index.category[entry]
    return Matches(
        token=token,
        length=length,
        row=batch.token_row[token],
        start=batch.token_start[token],
        end=batch.token_end[token + length - 1],
        category=category,
        entry=entry,
    )


def _asked_for(
    batch: Batch,
    token: np.ndarray,
    length: np.ndarray,
    voice: int | None,
    without: np.ndarray | None,
) -> np.ndarray:
    """Which matches are of the voice and of some term that counts; see `match`."""
    keep = np.ones(len(token), dtype=bool)
    if voice is not None:
        keep &= batch.token_voice[token] == voice
    if without is not None:
        told = np.concatenate([[0], np.cumsum(~without[batch.token_term])])
        keep &= told[token + length] > told[token]
    return keep


def _formed(
    batch: Batch, lexicon: Lexicon, found: tuple[np.ndarray, np.ndarray]
) -> tuple[np.ndarray, np.ndarray]:
    """Of the matches, those in which each stem stands for a form of itself: "crime*" is
    for "crimes" and "criminal", and not for "Crimea". In another program's codebook it
    stands for any characters, and words are joined as written."""
    by_glob = lexicon.star == "glob"
    token, entry = standing(batch, index_of(lexicon), found) if by_glob else found
    found = token, entry
    opened = index_of(lexicon).opened[entry]
    doubtful = np.flatnonzero(opened.any(axis=1))
    if not len(doubtful):
        return found
    keep = np.ones(len(token), dtype=bool)
    for place in range(opened.shape[1]):
        here = doubtful[opened[doubtful, place]]
        many = len(batch.terms)
        keys = entry[here] * many + batch.token_term[token[here] + place]
        pairs, back = np.unique(keys, return_inverse=True)
        good = [
            fits(lexicon.entries[one].globs[place], batch.terms[term])
            if by_glob
            else continues(lexicon.entries[one].words[place], batch.terms[term])
            for one, term in (divmod(key, many) for key in pairs.tolist())
        ]
        keep[here] &= np.array(good, dtype=bool)[back]
    return token[keep], entry[keep]


def kept(matches: Matches, which: np.ndarray) -> Matches:
    """The matches where `which`, shape (hits,) bool, is True."""
    return Matches(
        **{name: getattr(matches, name)[which] for name in Matches.__struct_fields__}
    )


def counts_per_row(batch: Batch, lexicon: Lexicon, matches: Matches) -> np.ndarray:
    """Matches by sentence and category, shape (rows, categories)."""
    rows, width = batch.matrix.shape[0], len(lexicon.categories)
    cells = np.bincount(matches.row * width + matches.category, minlength=rows * width)
    return cells.reshape(rows, width).astype(float)


def hits_of(matches: Matches) -> Hits:
    """The matches as evidence: the measure is the category, each weighs one."""
    return Hits(
        row=matches.row,
        start=matches.start,
        end=matches.end,
        measure=matches.category,
        weight=np.ones(len(matches.row)),
    )


def negated(batch: Batch, token: np.ndarray) -> np.ndarray:
    """Whether a negator stands within the three words before each token, in its sentence:
    shape as `token`, bool."""
    words = vocabulary(batch.terms)
    negator = marked(words, clauses.lists().negators) | ending(words, "n't")
    told = np.concatenate([[0], np.cumsum(negator[batch.token_term])])
    many = np.bincount(batch.token_row, minlength=len(batch.document))
    first = (np.cumsum(many) - many)[batch.token_row[token]]
    found: np.ndarray = told[token] > told[np.maximum(token - NEGATION_WINDOW, first)]
    return found


def _joined(
    rank: np.ndarray, which: np.ndarray, low: np.ndarray, high: np.ndarray, terms: int
) -> tuple[np.ndarray, np.ndarray]:
    """All pairs of a token and an entry whose range [low, high) holds the token's rank;
    `which` names the entry of each range."""
    size = high - low
    owner = np.repeat(which, size)
    begin = np.repeat(low - (np.cumsum(size) - size), size)
    ranks = begin + np.arange(len(owner))
    order = np.argsort(ranks, kind="stable")
    owner = owner[order]
    per_rank = np.bincount(ranks, minlength=terms)
    first = np.cumsum(per_rank) - per_rank
    token = np.flatnonzero(per_rank[rank] > 0) if terms else np.zeros(0, dtype=np.int64)
    many = per_rank[rank[token]]
    place = np.repeat(first[rank[token]] - (np.cumsum(many) - many), many)
    return np.repeat(token, many), owner[place + np.arange(len(place))]


def _singles(
    index: Index, width: int, found: tuple[np.ndarray, np.ndarray]
) -> tuple[np.ndarray, np.ndarray]:
    """Of tokens and the entries of one word that they match, in the order of `index.single`,
    one entry a category (there are `width`)."""
    token, entry = found
    _, first = np.unique(token * width + index.category[entry], return_index=True)
    return token[first], entry[first]


def _phrases(
    batch: Batch, index: Index, rank: np.ndarray, low: np.ndarray, high: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """First tokens and entries of all phrases found, overlapping ones too."""
    length = index.length
    seen = np.concatenate([[0], np.cumsum(np.bincount(rank, minlength=len(batch.terms)))])
    common = np.where(low < 0, np.iinfo(np.int64).max, seen[high] - seen[low])
    which = np.flatnonzero((length > 1) & (common.min(axis=1) > 0))
    anchor = common.argmin(axis=1)
    at = anchor[which]
    token, entry = _joined(rank, which, low[which, at], high[which, at], len(batch.terms))
    begin = token - anchor[entry]
    last = begin + length[entry] - 1
    inside = (begin >= 0) & (last < len(rank))
    begin, entry, last = begin[inside], entry[inside], last[inside]
    good = batch.token_row[begin] == batch.token_row[last]
    for place in range(low.shape[1]):
        part = np.flatnonzero(good & (place < length[entry]))
        here = begin[part] + place
        fits = (rank[here] >= low[entry[part], place]) & (rank[here] < high[entry[part], place])
        fits &= batch.token_voice[here] == batch.token_voice[begin[part]]
        good[part] = fits
    return begin[good], entry[good]


def _longest(
    index: Index,
    width: int,
    phrases: tuple[np.ndarray, np.ndarray],
    singles: tuple[np.ndarray, np.ndarray],
    tokens: int,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """First tokens, lengths and entries of what counts: within a category the longest
    match first, then the earlier, and no token twice."""
    sizes, category = index.length, index.category
    begin, entry = phrases
    key = category[entry] * tokens + begin  # the categories' tokens one after the other
    order = np.argsort(key, kind="stable")
    begin, entry, key = begin[order], entry[order], key[order]
    keep = _apart(key, key + sizes[entry], begin, entry)
    begin, entry, key = begin[keep], entry[keep], key[keep]
    single = category[singles[1]] * tokens + singles[0]
    behind = np.concatenate([[-1], key + sizes[entry]])  # where the phrase before ends
    alone = behind[np.searchsorted(key, single, side="right")] <= single
    token = np.concatenate([begin, singles[0][alone]])
    entry = np.concatenate([entry, singles[1][alone]])
    order = np.argsort(token * width + category[entry], kind="stable")
    token, entry = token[order], entry[order]
    return token, sizes[entry], entry


def _apart(
    key: np.ndarray, behind: np.ndarray, begin: np.ndarray, entry: np.ndarray
) -> np.ndarray:
    """Which stretches [key, behind), sorted by key, stay if none may overlap another: the
    longest first, then the earlier; shape (stretches,), bool."""
    clash = np.zeros(len(key), dtype=bool)
    clash[1:] = key[1:] < np.maximum.accumulate(behind)[:-1]
    clash[:-1] |= key[1:] < behind[:-1]
    keep = ~clash
    which = np.flatnonzero(clash)
    which = which[np.lexsort((entry[which], begin[which], (key - behind)[which]))]
    taken: set[int] = set()
    for hit, first, last in zip(
        which.tolist(), key[which].tolist(), behind[which].tolist(), strict=True
    ):
        if taken.isdisjoint(range(first, last)):
            keep[hit] = True
            taken.update(range(first, last))
    return keep
