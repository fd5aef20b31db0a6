"""The news engine: VADER's idea of tone, with the rules that news needs.

Names and titles are no evaluation ("Security Council"), nor are words of the
trade ("critical minerals"); idioms count as one; a negation reaches no further
than its clause, and a word may also turn what it prevents or ends ("eased the
crisis"). A sentence's tone is normalised by its length, so that long sentences
don't saturate, and every word's part in it is kept: the parts sum to the tone.

Built on Hutto & Gilbert (2014), ICWSM. Constants that differ from theirs were set
on half of their rated editorials and held on the other half (`validating/tone`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from framing.records import Batch
from framing.scoring.tokens.batch_tokens import covered, ranges
from framing.scoring.tokens.vectors import places
from framing.scoring.tokens.vocabulary import Vocabulary, vocabulary
from framing.scoring.tone.news_lexicon import Lexicon, lexicon_of_news
from framing.scoring.tone.shifts import shifted, table_of
from framing.tokens import WORD, term_of

ALPHA = 30.0  # VADER's 15 is for tweets
BEFORE_BUT, AFTER_BUT = 0.8, 1.2
POSITIVE = 0.8  # language leans to positive words (Dodds et al. 2015, PNAS 112:2389)
USUAL_LENGTH = 20
SHORTEST = 5
HEADLINE_CAPITALS = 0.6  # above this share of capitals, a capital is no sign of a name


class Words(NamedTuple):
    """Texts cut into words. Shapes (words,), but for `terms` and the count `rows`.

    `term` indexes `terms`; `start` and `end` are offsets, growing within a row;
    `name` says which words belong to a name.
    """

    terms: list[str]
    rows: int
    term: np.ndarray
    row: np.ndarray
    start: np.ndarray
    end: np.ndarray
    name: np.ndarray


class Valued(NamedTuple):
    """The words that count: shapes (hits,). `first` and `last` are word indices, and
    `valence` is what the word says in its place, negation and boosters included."""

    first: np.ndarray
    last: np.ndarray
    valence: np.ndarray


Read = tuple[Words, Valued]


def words_of_texts(texts: Sequence[str]) -> Words:
    """Sentences cut into words, one row a sentence."""
    of_term: dict[str, int] = {}
    found: list[tuple[int, int, int, int, bool]] = []
    for row, text in enumerate(texts):
        for match in WORD.finditer(text):
            word = match.group()
            number = of_term.setdefault(term_of(word), len(of_term))
            found.append((number, row, *match.span(), word[0].isupper()))
    table = np.array(found, dtype=np.int64).reshape(-1, 5)
    term, row_of, start, end, capital = table.T
    name = _names(row_of, capital.astype(bool), len(texts))
    return Words(list(of_term), len(texts), term, row_of, start, end, name)


def mentioned(batch: Batch) -> np.ndarray:
    """Which words stand within the mention of an actor: shape (tokens,), bool."""
    place, mentions = places(batch), batch.mentions
    at = batch.base[mentions.document]
    first = np.searchsorted(place, at + mentions.start)
    behind = np.searchsorted(place, at + mentions.end)
    return covered(first, behind, len(place))


def words_of_batch(batch: Batch) -> Words:
    """The batch's words; a capitalised word within an actor's mention is a name too."""
    capital, rows = batch.token_capital, len(batch.document)
    name = _names(batch.token_row, capital, rows)
    name |= capital & mentioned(batch)
    return Words(
        terms=batch.terms,
        rows=rows,
        term=batch.token_term,
        row=batch.token_row,
        start=batch.token_start,
        end=batch.token_end,
        name=name,
    )


def read_batch(batch: Batch) -> Read:
    """The batch's words, and those of them that count."""
    words = words_of_batch(batch)
    return words, valued(words)


def clauses(words: Words) -> np.ndarray:
    """Number of the clause that each word stands in: parted by punctuation, growing."""
    part = np.ones(len(words.term), dtype=bool)
    gap = words.start[1:] - words.end[:-1]
    part[1:] = (gap > 1) | (words.row[1:] != words.row[:-1])
    return np.cumsum(part)


def valued(words: Words, lexicon: Lexicon | None = None) -> Valued:
    """The words that count, in order, with their valence where they stand."""
    lexicon = lexicon or lexicon_of_news()
    known = vocabulary(words.terms)
    table = table_of(words.terms, known, lexicon)
    value = table.valence[words.term]
    value[words.name] = 0.0
    last = np.arange(len(value))
    negates = table.negates[words.term]
    _apply_phrases(words, known, lexicon, value, last, negates)
    hit = np.flatnonzero(value)
    clause = clauses(words)
    valence = shifted(hit, value[hit], clause, words.term, negates, table)
    valence *= _contrast(words, hit, table.contrasts)
    valence = np.where(valence > 0, valence * POSITIVE, valence)
    return Valued(hit, last[hit], valence)


def parts_of(row: np.ndarray, valence: np.ndarray, length: np.ndarray) -> np.ndarray:
    """Each word's part in its sentence's tone: shape (hits,); they sum to the tone.

    Tone = s / sqrt(s² + alpha), s the sum of valences over sqrt(length / 20), and so
    in (-1, 1).

    Args:
        row: the sentence of each hit.
        valence: what each hit says.
        length: words of each sentence, shape (rows,).
    """
    scale = np.sqrt(np.maximum(length, SHORTEST) / USUAL_LENGTH)
    total = np.bincount(row, weights=valence, minlength=len(length)) / scale
    factor = 1.0 / (np.sqrt(total * total + ALPHA) * scale)
    result: np.ndarray = valence * factor[row]
    return result


def tones(texts: Sequence[str]) -> np.ndarray:
    """The tone of each sentence, shape (texts,), in (-1, 1); 0 where nothing counts."""
    words = words_of_texts(texts)
    hits = valued(words)
    row = words.row[hits.first]
    parts = parts_of(row, hits.valence, np.bincount(words.row, minlength=words.rows))
    return np.bincount(row, weights=parts, minlength=words.rows)


def _names(row: np.ndarray, capital: np.ndarray, rows: int) -> np.ndarray:
    """Words that are capitalised within a sentence, unless most of its words are."""
    first = np.ones(len(row), dtype=bool)
    first[1:] = row[1:] != row[:-1]
    words = np.bincount(row, minlength=rows)
    share = np.bincount(row, weights=capital, minlength=rows) / np.maximum(words, 1)
    result: np.ndarray = capital & ~first & (share[row] < HEADLINE_CAPITALS)
    return result


def _apply_phrases(
    words: Words,
    known: Vocabulary,
    lexicon: Lexicon,
    value: np.ndarray,
    last: np.ndarray,
    negates: np.ndarray,
) -> None:
    """Let phrases replace their words, in place: the longest first, left to right."""
    phrases = [
        phrase for phrase in lexicon.phrases if all(map(known.column.__contains__, phrase))
    ]
    if not phrases or len(words.term) < 2:
        return
    spot, which = _phrases(words, [[known.column[word] for word in one] for one in phrases])
    size = np.array([len(phrase) for phrase in phrases])[which]
    free, kept = 0, []
    for number, (start, length) in enumerate(zip(spot.tolist(), size.tolist(), strict=True)):
        if start >= free:
            free = start + length
            kept.append(number)
    spot, which, size = spot[kept], which[kept], size[kept]
    covered_by, _ = ranges(spot, size)
    value[covered_by] = 0.0
    value[spot] = np.array([lexicon.phrases[phrase] for phrase in phrases])[which]
    last[spot] = spot + size - 1
    negates[covered_by] = False
    negator = np.array([phrase in lexicon.negator_phrases for phrase in phrases])
    negates[spot + size - 1] = negator[which]


def _phrases(words: Words, phrases: list[list[int]]) -> tuple[np.ndarray, np.ndarray]:
    """Where phrases stand, given as numbers of terms, the longest first: the first word
    of each, growing, and which phrase it is, one a place."""
    longest, terms = len(phrases[0]), len(words.terms)
    table = np.array([phrase + [-1] * (longest - len(phrase)) for phrase in phrases])
    order = np.argsort(table[:, 0] * terms + table[:, 1], kind="stable")
    table = table[order]
    keys = table[:, 0] * terms + table[:, 1]
    is_first, is_second = np.zeros(terms, dtype=bool), np.zeros(terms, dtype=bool)
    is_first[table[:, 0]] = True
    is_second[table[:, 1]] = True
    term, row = words.term, words.row
    spot = np.flatnonzero(is_first[term[:-1]] & is_second[term[1:]] & (row[:-1] == row[1:]))
    key = term[spot] * terms + term[spot + 1]
    low = np.searchsorted(keys, key)
    which, entry = ranges(low, np.searchsorted(keys, key, side="right") - low)
    spot = spot[entry]
    fits = np.ones(len(spot), dtype=bool)
    for place in range(2, longest):
        wanted = table[which, place]
        here = np.minimum(spot + place, len(term) - 1)
        there = (here == spot + place) & (term[here] == wanted) & (row[here] == row[spot])
        fits &= there | (wanted < 0)
    spot, which = spot[fits], which[fits]
    first = np.diff(spot, prepend=-1) > 0  # of several from one word, the longest
    return spot[first], order[which[first]]


def _contrast(words: Words, hit: np.ndarray, contrasts: np.ndarray) -> np.ndarray:
    """What a sentence's last "but" makes of the words before and behind it."""
    where = np.flatnonzero(contrasts[words.term])
    turn = np.full(words.rows, -1)
    turn[words.row[where]] = where  # the last one stays
    at = turn[words.row[hit]]
    return np.where(at < 0, 1.0, np.where(hit < at, BEFORE_BUT, AFTER_BUT))
