"""Which sentences a phrase speaks for, and which phrases speak for themselves."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np
from msgspec import Struct

from framing.records import Batch
from framing.scoring.tokens.phrases import LONGEST, Phrases

STANDS_FOR = 0.6  # share of a word's places within a phrase, from which it stands for it
LEADS = 0.25  # share of a last word's places, from which its commonest phrase leads them
FULLER = 0.6  # share of a phrase's places that are of a longer one, from which that is said
LIKELY = 10.83  # log-likelihood of two words side by side, p < .001 (Dunning 1993)


class Places(Struct, frozen=True):
    """Which tokens each stem and which places each phrase has: sorted by number, and where
    the numbers begin."""

    stem: np.ndarray
    by_stem: np.ndarray
    stem_starts: np.ndarray
    by_phrase: np.ndarray
    phrase_starts: np.ndarray

    @classmethod
    def of(cls, batch: Batch, found: Phrases) -> Places:
        """The places of a batch's phrases, found once."""
        stem = found.stem[batch.token_term]
        numbers = np.arange(int(stem.max(initial=-1)) + 2)
        by_stem = np.argsort(stem, kind="stable")
        by_phrase = np.argsort(found.phrase, kind="stable")
        phrases = np.arange(len(found.stems) + 1)
        return cls(
            stem=stem,
            by_stem=by_stem,
            stem_starts=np.searchsorted(stem[by_stem], numbers),
            by_phrase=by_phrase,
            phrase_starts=np.searchsorted(found.phrase[by_phrase], phrases),
        )

    def of_stem(self, stem: int) -> np.ndarray:
        """The tokens of a stem."""
        tokens: np.ndarray = self.by_stem[self.stem_starts[stem] : self.stem_starts[stem + 1]]
        return tokens

    def of_phrase(self, phrase: int) -> np.ndarray:
        """The places of a phrase, as indices into its arrays."""
        first, last = self.phrase_starts[phrase], self.phrase_starts[phrase + 1]
        places: np.ndarray = self.by_phrase[first:last]
        return places


def rows_of(
    batch: Batch, found: Phrases, places: Places, phrase: int, leads: bool
) -> np.ndarray:
    """The sentences of a phrase, in order.

    They have it, or all its words, or one that mostly stands within it; of the phrase that
    `leads` those with its last word, also its last word alone behind "the" or "this".
    """
    row = batch.token_row
    mine = places.of_phrase(phrase)
    rows = set(row[found.token[mine]].tolist())
    words = [stem for stem in found.stems[phrase].tolist() if stem >= 0]
    if len(words) > 1:
        each = [row[places.of_stem(word)].tolist() for word in words]
        rows.update(set(each[0]).intersection(*each[1:]))
        rows.update(*(one for one in each if len(mine) >= STANDS_FOR * len(one)))
        if leads:
            last = places.of_stem(words[-1])
            rows.update(row[last[found.again[last]]].tolist())
    return np.array(sorted(rows), dtype=np.int64)


def leading(found: Phrases, places: Places) -> np.ndarray:
    """Which phrases are the commonest of two words or more with their last word, and make up
    a quarter of its places or more: shape (phrases,), bool."""
    seen, sizes = np.diff(places.stem_starts), np.diff(places.phrase_starts)
    best: dict[int, tuple[int, int]] = {}
    for phrase, words in enumerate(found.stems.tolist()):
        real = [word for word in words if word >= 0]
        if len(real) > 1:
            best[real[-1]] = max(best.get(real[-1], (0, 0)), (int(sizes[phrase]), -phrase))
    lead = np.zeros(len(found.stems), dtype=bool)
    for head, (many, phrase) in best.items():
        lead[-phrase] = many >= LEADS * seen[head]
    return lead


def within_longer(found: Phrases, places: Places) -> np.ndarray:
    """Which phrases mostly stand within a longer one, shape (phrases,), bool."""
    sizes = np.diff(places.phrase_starts)
    inside = np.zeros(len(sizes), dtype=np.int64)
    by_token: dict[int, list[tuple[int, int]]] = {}
    for token, length, phrase in zip(
        found.token.tolist(), found.length.tolist(), found.phrase.tolist(), strict=True
    ):
        by_token.setdefault(token, []).append((length, phrase))
    within: Counter[tuple[int, int]] = Counter()
    for token, mine in by_token.items():
        for length, phrase in mine:
            for first in range(max(token - LONGEST + 1, 0), token + 1):
                for long, other in by_token.get(first, ()):
                    if long > length and first + long >= token + length:
                        within[phrase, other] += 1
    for (phrase, _), many in within.items():
        inside[phrase] = max(inside[phrase], many)
    return np.asarray(inside >= FULLER * sizes, dtype=bool)


def likely(found: Phrases, places: Places) -> np.ndarray:
    """Which phrases are no chance neighbours, shape (phrases,), bool: single words, and those
    of which every two words side by side pass Dunning's log-likelihood test."""
    from nltk.metrics.association import BigramAssocMeasures

    stems = places.stem
    single = np.diff(places.stem_starts).tolist()
    pairs = Counter(zip(stems[:-1].tolist(), stems[1:].tolist(), strict=True))
    total = len(stems)
    good = np.ones(len(found.stems), dtype=bool)
    known: dict[tuple[int, int], bool] = {}
    for phrase, words in enumerate(found.stems.tolist()):
        for pair in pairwise(words):
            if min(pair) < 0:
                continue
            if pair not in known:
                ratio = BigramAssocMeasures.likelihood_ratio(
                    max(pairs[pair], 1), (single[pair[0]], single[pair[1]]), total
                )
                known[pair] = ratio >= LIKELY
            good[phrase] &= known[pair]
    return good
