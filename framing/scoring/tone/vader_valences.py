"""VADER's rules on arrays: the valence of each scored word among its neighbours."""

from __future__ import annotations

import heapq
from typing import NamedTuple

import numpy as np

from framing.scoring.tone.vader_words import (
    ANCHOR,
    AT,
    BOOST,
    BUT,
    DOUBT,
    KIND,
    LEAST,
    LEX,
    NEG,
    NEVER,
    NO,
    NOR,
    OF,
    SO,
    UPPER,
    WITHOUT,
    Rules,
    Types,
)

C_INCR = 0.733
N_SCALAR = -0.74


class Tokens(NamedTuple):
    """All texts' tokens as arrays: type and bits, (tokens,); first and count, (texts,)."""

    ids: np.ndarray
    bits: np.ndarray
    starts: np.ndarray
    sizes: np.ndarray


def valences(tokens: Tokens, types: Types) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Place, row and valence of each scored word, in order: shapes (hits,) each."""
    ids, at, starts, sizes = tokens
    hit = np.flatnonzero((at & (LEX | BOOST)) == LEX)
    # an empty text shares its start with the next one, which is then the one found
    row = np.searchsorted(starts, hit, side="right") - 1
    after = _after(tokens, hit, row)
    kind_of = ((at[hit] & KIND) > 0) & ((after & OF) > 0)
    hit, row, after = (part[~kind_of] for part in (hit, row, after))
    if not len(hit):
        return hit, row, np.zeros(0)
    place = hit - starts[row]
    # beyond a text's beginning stands, as it were, a lexicon word: no rule looks at it
    before = [np.where(place > k, at[np.maximum(hit - k - 1, 0)], LEX) for k in range(3)]
    caps = _mixes_case(at, sizes)[row]
    valence = _after_no(np.array(types.valence)[ids[hit]], at[hit], before, after)
    shout = caps & ((at[hit] & UPPER) > 0)
    valence = np.where(shout, valence + np.where(valence > 0, C_INCR, -C_INCR), valence)
    boost = np.array(types.boost)
    for k, damp in enumerate((1.0, 0.95, 0.9)):
        open_ = (before[k] & LEX) == 0
        raised = _boosted(
            valence, boost[ids[np.maximum(hit - k - 1, 0)]], before[k], caps, damp
        )
        valence = np.where(open_, _negated(raised, before, k), valence)
    reached = (before[2] & LEX) == 0
    _apply_idioms(valence, hit, row, tokens=tokens, types=types, reached=reached)
    least = (before[0] & (LEAST | LEX)) == LEAST
    spared = (before[1] & AT) > 0
    valence = np.where(least & ~spared, valence * N_SCALAR, valence)
    _apply_but(valence, hit, row, tokens)
    return hit, row, valence


def _after(tokens: Tokens, hit: np.ndarray, row: np.ndarray) -> np.ndarray:
    """The bits of the token behind each hit, 0 where its text ends."""
    ends = (tokens.starts + tokens.sizes)[row]
    follows = hit + 1
    return np.where(follows < ends, tokens.bits[np.minimum(follows, ends - 1)], 0)


def _mixes_case(at: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    """Whether some but not all tokens of a text are in capitals: shape (texts,)."""
    rows = np.repeat(np.arange(len(sizes)), sizes)
    upper = np.bincount(rows, weights=(at & UPPER) > 0, minlength=len(sizes))
    return (upper > 0) & (upper < sizes)


def _after_no(
    lexical: np.ndarray, at: np.ndarray, before: list[np.ndarray], after: np.ndarray
) -> np.ndarray:
    """ "no" counts for nothing before a scored word, and turns it."""
    valence = np.where(((at & NO) > 0) & ((after & LEX) > 0), 0.0, lexical)
    one, two, three = ((bits & NO) > 0 for bits in before)
    turned = one | two | (three & ((before[0] & NOR) > 0))
    return np.where(turned, lexical * N_SCALAR, valence)


def _boosted(
    valence: np.ndarray, boost: np.ndarray, bits: np.ndarray, caps: np.ndarray, damp: float
) -> np.ndarray:
    """The valence with what a booster before it adds."""
    scalar = np.where(valence < 0, -boost, boost)
    shout = caps & ((bits & (UPPER | BOOST)) == (UPPER | BOOST))
    scalar = np.where(shout, scalar + np.where(valence > 0, C_INCR, -C_INCR), scalar)
    # a product with 1.0 changes nothing, so the first word needs no case of its own
    result: np.ndarray = valence + scalar * damp
    return result


def _negated(valence: np.ndarray, before: list[np.ndarray], k: int) -> np.ndarray:
    """The valence after the negation that may stand k + 1 words before."""
    turned = (before[k] & NEG) > 0
    if k == 0:
        return np.where(turned, valence * N_SCALAR, valence)
    one, two = before[0], before[1]
    never, without = (before[k] & NEVER) > 0, (before[k] & WITHOUT) > 0
    if k == 1:
        stressed = never & ((one & SO) > 0)
        spared = without & ((one & DOUBT) > 0)
    else:
        stressed = (never & ((two & SO) > 0)) | ((one & SO) > 0)
        spared = without & (((one | two) & DOUBT) > 0)
    quiet = np.where(turned & ~spared, valence * N_SCALAR, valence)
    return np.where(stressed, valence * 1.25, quiet)


def _apply_idioms(
    valence: np.ndarray,
    hit: np.ndarray,
    row: np.ndarray,
    *,
    tokens: Tokens,
    types: Types,
    reached: np.ndarray,
) -> None:
    """Set the valences in an idiom, in place: few hits stand near an idiom's anchor."""
    anchored = np.concatenate(
        [np.zeros(3, bool), (tokens.bits & ANCHOR) > 0, np.zeros(2, bool)]
    )
    near = np.zeros(len(hit), dtype=bool)
    for offset in range(6):  # three words before to two behind
        near |= anchored[hit + offset]
    for number in np.flatnonzero(near & reached).tolist():
        here = int(hit[number])
        end = int(tokens.starts[row[number]] + tokens.sizes[row[number]])
        words = [
            types.word[token] for token in tokens.ids[here - 3 : min(here + 3, end)].tolist()
        ]
        valence[number] = _with_idioms(float(valence[number]), words, types.rules)


def _with_idioms(valence: float, words: list[str], rules: Rules) -> float:
    """The valence of `words[3]` among its neighbours: `_special_idioms_check`."""
    three, two, one, zero = words[:4]
    trigrams = (f"{three} {two} {one}", f"{three} {two}", f"{two} {one}")
    found = (f"{one} {zero}", f"{two} {one} {zero}", trigrams[2], trigrams[0], trigrams[1])
    valence = next((rules.idioms[seq] for seq in found if seq in rules.idioms), valence)
    for last in (5, 6):
        if len(words) >= last:
            valence = rules.idioms.get(" ".join(words[3:last]), valence)
    for seq in trigrams:
        valence += rules.boosters.get(seq, 0.0)
    return valence


def _apply_but(valence: np.ndarray, hit: np.ndarray, row: np.ndarray, tokens: Tokens) -> None:
    """Halve what stands before a text's first "but" and raise what follows, in place.

    The package looks each value up with `list.index`, so that of equal values the
    first is changed twice and the next not at all. That is reproduced: a value's
    places are kept in a heap, which finds its first place without a search.
    """
    buts = np.flatnonzero((tokens.bits & BUT) > 0)
    owner = np.searchsorted(tokens.starts, buts, side="right") - 1
    rows, first = np.unique(owner, return_index=True)
    left, right = np.searchsorted(row, rows), np.searchsorted(row, rows, side="right")
    for but, low, high in zip(buts[first].tolist(), left.tolist(), right.tolist(), strict=True):
        values, places = valence[low:high].tolist(), hit[low:high].tolist()
        of_value: dict[float, list[int]] = {}
        for number in range(len(values)):
            value = values[number]
            heap = of_value.setdefault(value, [])
            heapq.heappush(heap, number)
            if value == 0:
                continue
            first_place = heapq.heappop(heap)
            changed = value * (0.5 if places[first_place] < but else 1.5)
            values[first_place] = changed
            heapq.heappush(of_value.setdefault(changed, []), first_place)
        valence[low:high] = values
