"""VADER's rules over many texts at once, equal to vaderSentiment 3.3.2 on every text.

Each distinct token is looked up once, in a table of types; the rules then run on
arrays. Only what needs the words themselves (the package's idioms, and its loop
over "but") is done in Python, for the few places that have it. The package's
quirks are kept: this engine is the yardstick, `news` is the measure.

Source: Hutto & Gilbert (2014), ICWSM; vaderSentiment 3.3.2, `vaderSentiment.py`.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

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
    rules_of_package,
    without_emoji,
)

C_INCR = 0.733
N_SCALAR = -0.74
ALPHA = 15
TOKEN = re.compile(r"\S+")


class Tokens(NamedTuple):
    """All texts' tokens as arrays: type and bits, (tokens,); first and count, (texts,)."""

    ids: np.ndarray
    bits: np.ndarray
    starts: np.ndarray
    sizes: np.ndarray


class Parts(NamedTuple):
    """Each scored word's part in its text's compound: shapes (hits,).

    `start` and `end` are offsets into the text; the parts of a text sum to its compound.
    """

    row: np.ndarray
    start: np.ndarray
    end: np.ndarray
    part: np.ndarray


def polarity(texts: Sequence[str]) -> np.ndarray:
    """Negative, neutral and positive shares and the compound of each text.

    Equal to `SentimentIntensityAnalyzer().polarity_scores(text)`, rounding included:
    three decimals for the shares, in [0, 1], four for the compound, in [-1, 1].

    Returns:
        Shape (texts, 4): neg, neu, pos, compound. A text without words is all 0.

    Source: vaderSentiment 3.3.2, `polarity_scores` and `score_valence`.
    """
    plain = [text if text.isascii() else without_emoji(text) for text in texts]
    tokens, types = _tokens_of(plain)
    _, row, valence = _valences(tokens, types)
    return _shares(row, valence, tokens.sizes, _emphasis(plain))


def parts(texts: Sequence[str]) -> Parts:
    """Each word's part in the compound that `polarity` gives.

    A text with an emoji, which the package spells out first, is one part as a whole.
    """
    plain = [text if text.isascii() else without_emoji(text) for text in texts]
    tokens, types = _tokens_of(plain)
    hit, row, valence = _valences(tokens, types)
    compound = _shares(row, valence, tokens.sizes, _emphasis(plain))[:, 3]
    total = np.bincount(row, weights=valence, minlength=len(texts))
    even = np.abs(total) < 1e-9  # what cancels out has no share of the whole
    factor = np.where(even, ALPHA**-0.5, compound / np.where(even, 1.0, total))
    part = valence * factor[row]
    bounds = np.zeros((len(hit), 2), dtype=np.int64)
    left = np.searchsorted(row, np.arange(len(texts) + 1))
    for number in np.unique(row).tolist():
        span = slice(int(left[number]), int(left[number + 1]))
        if plain[number] != texts[number]:
            bounds[span] = (0, len(texts[number]))
            part[span] = 0.0
            part[span.start] = compound[number]
            continue
        spans = [found.span() for found in TOKEN.finditer(texts[number])]
        places = hit[span] - tokens.starts[number]
        bounds[span] = [spans[place] for place in places.tolist()]
    kept = part != 0
    return Parts(row[kept], bounds[kept, 0], bounds[kept, 1], part[kept])


def compound_of(total: np.ndarray) -> np.ndarray:
    """A sum of valences brought into [-1, 1], unrounded: s / sqrt(s² + 15)."""
    result: np.ndarray = total / np.sqrt(total * total + ALPHA)
    return result


def _tokens_of(texts: Sequence[str]) -> tuple[Tokens, Types]:
    """The texts' tokens by type, and the table of types."""
    types = Types(rules_of_package())
    number_of = types.__getitem__
    numbers: list[int] = []
    sizes = np.zeros(len(texts), dtype=np.int64)
    for place, text in enumerate(texts):
        words = text.split()
        sizes[place] = len(words)
        numbers.extend(map(number_of, words))
    ids = np.array(numbers, dtype=np.int64)
    return Tokens(ids, np.array(types.bits)[ids], np.cumsum(sizes) - sizes, sizes), types


def _valences(tokens: Tokens, types: Types) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
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
    lexical: np.ndarray,
    at: np.ndarray,
    before: list[np.ndarray],
    after: np.ndarray,
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


def _emphasis(texts: Sequence[str]) -> np.ndarray:
    """What exclamation and question marks add to a text's sum: shape (texts,)."""
    points = np.array([text.count("!") for text in texts], dtype=np.int64)
    asks = np.array([text.count("?") for text in texts], dtype=np.int64)
    asked = np.where(asks > 3, 0.96, np.where(asks > 1, asks * 0.18, 0.0))
    result: np.ndarray = np.minimum(points, 4) * 0.292 + asked
    return result


def _shares(
    row: np.ndarray, valence: np.ndarray, sizes: np.ndarray, emphasis: np.ndarray
) -> np.ndarray:
    """`score_valence` of every text: shape (texts, 4)."""
    rows = len(sizes)
    total = np.bincount(row, weights=valence, minlength=rows)
    for number in np.flatnonzero((np.abs(total) < 1e-9) & (emphasis > 0)).tolist():
        # from Python 3.12 on sum() compensates, which can decide a sign that is nearly nil
        total[number] = sum(valence[row == number].tolist())
    total = total + np.sign(total) * emphasis
    up, down = valence > 0, valence < 0
    pos = np.bincount(row[up], weights=valence[up] + 1, minlength=rows)
    neg = np.bincount(row[down], weights=valence[down] - 1, minlength=rows)
    neutral = sizes - np.bincount(row[up | down], minlength=rows)
    more, less = pos > np.abs(neg), pos < np.abs(neg)
    pos = np.where(more, pos + emphasis, pos)
    neg = np.where(less, neg - emphasis, neg)
    whole = np.where(sizes > 0, pos + np.abs(neg) + neutral, 1.0)
    shares = [_rounded(np.abs(part / whole), 3) for part in (neg, neutral, pos)]
    return np.stack([*shares, _rounded(compound_of(total), 4)], axis=1)


def _rounded(values: np.ndarray, digits: int) -> np.ndarray:
    """Rounded as Python rounds: numpy's own differs where a value is nearly halfway."""
    scaled = values * 10**digits
    result = np.round(values, digits)
    near = np.abs(scaled - np.floor(scaled) - 0.5) < 1e-6
    pyround: Callable[[float, int], Any] = round
    for number in np.flatnonzero(near).tolist():
        result[number] = pyround(float(values[number]), digits)
    return result
