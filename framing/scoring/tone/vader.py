"""VADER's rules over many texts at once, equal to vaderSentiment 3.3.2 on every text.

Each distinct token is looked up once, in a table of types; the rules then run on
arrays. Only what needs the words themselves (the package's idioms, and its loop
over "but") is done in Python, for the few places that have it. The package's
quirks are kept: this engine is the yardstick, `news` is the measure.

Source: Hutto & Gilbert (2014), ICWSM; vaderSentiment 3.3.2, `vaderSentiment.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np

from framing.scoring.tone.vader_valences import Tokens, valences
from framing.scoring.tone.vader_words import Types, rules_of_package, without_emoji

ALPHA = 15
TOKEN = re.compile(r"\S+")


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
    _, row, valence = valences(tokens, types)
    return _shares(row, valence, tokens.sizes, _emphasis(plain))


def parts(texts: Sequence[str]) -> Parts:
    """Each word's part in the compound that `polarity` gives.

    A text with an emoji, which the package spells out first, is one part as a whole.
    """
    plain = [text if text.isascii() else without_emoji(text) for text in texts]
    tokens, types = _tokens_of(plain)
    hit, row, valence = valences(tokens, types)
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
