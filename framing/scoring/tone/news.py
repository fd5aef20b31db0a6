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
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

import numpy as np
from msgspec import Struct

from framing.lexicons import LexiconFile, clauses, load
from framing.records import Batch
from framing.scoring.tokens.batch_tokens import covered, ranges
from framing.scoring.tokens.vectors import places
from framing.scoring.tokens.vocabulary import Vocabulary, by_stem, marked, vocabulary
from framing.scoring.tone.vader_words import rules_of_package
from framing.tokens import WORD, term_of, terms_of

ALPHA = 30.0  # VADER's 15 is for tweets
NEGATED = -0.5
REVERSED = -0.3
NEGATION_REACH = 4
REVERSAL_REACH = 2
CONTRASTS = frozenset(("but", "however", "yet"))
COPULAS = frozenset(("is", "was", "are", "were", "be", "been", "being", "seems", "looks"))
BOOST = (1.0, 0.95, 0.9)
BEFORE_BUT, AFTER_BUT = 0.8, 1.2
OWN = 0.6  # our valences are one hand's, so they count for less than ten raters' means
OWN_BESIDE_VADER = 0.4  # our share where both lists know a word
POSITIVE = 0.8  # language leans to positive words (Dodds et al. 2015, PNAS 112:2389)
USUAL_LENGTH = 20
SHORTEST = 5
HEADLINE_CAPITALS = 0.6  # above this share of capitals, a capital is no sign of a name


class Lexicon(NamedTuple):
    """`tone.toml` as look-ups; a phrase's words are terms, its value 0 for a mask. The
    longest phrases come first."""

    corrected: dict[str, float]
    valence: dict[str, float]
    stems: dict[str, float]
    masked: frozenset[str]
    phrases: dict[tuple[str, ...], float]
    negators: frozenset[str]
    negator_phrases: frozenset[tuple[str, ...]]
    reversers: dict[str, bool]
    reverser_stems: dict[str, bool]


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


class Terms(Struct, frozen=True, forbid_unknown_fields=True):
    """A list of terms as written."""

    terms: list[str]


class ValuedTerms(Terms, frozen=True):
    """Terms of one valence."""

    valence: float


class DirectedVerbs(Terms, frozen=True):
    """Verbs that say one thing of who does it, and another of whom it is done to."""

    name: str
    agent: float
    patient: float


class Shifters(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that turn what stands behind them."""

    negators: list[str]
    reversers: list[str]


class ToneFile(LexiconFile, frozen=True):
    """`tone.toml` as it lies there."""

    reliability: dict[str, str | float]
    masked: Terms
    corrected: dict[str, float]
    idioms: dict[str, float]
    shifters: Shifters
    verbs: list[DirectedVerbs]
    words: list[ValuedTerms]


def shipped() -> ToneFile:
    """The lexicon of tone that comes with the program."""
    return load("tone", ToneFile)


@lru_cache(maxsize=1)
def lexicon_of_news() -> Lexicon:
    """The lexicon that comes with the program, `lexicons/tone.toml`."""
    data = shipped()
    valence: dict[str, float] = {}
    stems: dict[str, float] = {}
    for group in data.words:
        for term in group.terms:
            (stems if term.endswith("*") else valence)[term.rstrip("*")] = group.valence
    masked = [tuple(terms_of(term)) for term in data.masked.terms]
    negators = [tuple(terms_of(term)) for term in _negators()]
    many: dict[tuple[str, ...], float] = dict.fromkeys(masked, 0.0)
    many.update((tuple(terms_of(idiom)), value) for idiom, value in data.idioms.items())
    many.update({words: many.get(words, 0.0) for words in negators})
    longest = sorted((words for words in many if len(words) > 1), key=len, reverse=True)
    reversers = data.shifters.reversers
    return Lexicon(
        corrected=data.corrected,
        valence=valence,
        stems=stems,
        masked=frozenset(words[0] for words in masked if len(words) == 1),
        phrases={words: many[words] for words in longest},
        negators=frozenset(words[0] for words in negators if len(words) == 1),
        negator_phrases=frozenset(words for words in negators if len(words) > 1),
        reversers={term: True for term in reversers if not term.endswith("*")},
        reverser_stems={term[:-1]: True for term in reversers if term.endswith("*")},
    )


def _negators() -> list[str]:
    """What says that a thing is not so: of any clause, and of tone."""
    known = clauses.lists()
    words = known.negators | known.absent | known.contractions
    return [*sorted(words), *shipped().shifters.negators]


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


def words_of_batch(batch: Batch) -> Words:
    """The batch's words; a capitalised word within an actor's mention is a name too."""
    place, mentions = places(batch), batch.mentions
    at = batch.base[mentions.document]
    first = np.searchsorted(place, at + mentions.start)
    behind = np.searchsorted(place, at + mentions.end)
    capital, rows = batch.token_capital, len(batch.document)
    name = _names(batch.token_row, capital, rows)
    name |= capital & covered(first, behind, len(place))
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


def clause_numbers(words: Words) -> np.ndarray:
    """Number of the clause that each word stands in: parted by punctuation, growing."""
    part = np.ones(len(words.term), dtype=bool)
    gap = words.start[1:] - words.end[:-1]
    part[1:] = (gap > 1) | (words.row[1:] != words.row[:-1])
    return np.cumsum(part)


def valued(words: Words, lexicon: Lexicon | None = None) -> Valued:
    """The words that count, in order, with their valence where they stand."""
    lexicon = lexicon or lexicon_of_news()
    known = vocabulary(words.terms)
    table = _table(words.terms, known, lexicon)
    value = table.valence[words.term]
    value[words.name] = 0.0
    last = np.arange(len(value))
    negates = table.negates[words.term]
    _apply_phrases(words, known, lexicon, value, last, negates)
    hit = np.flatnonzero(value)
    valence = value[hit]
    clause = clause_numbers(words)
    negated = np.zeros(len(hit), dtype=bool)
    turned = np.zeros(len(hit), dtype=bool)
    copula = np.zeros(len(hit), dtype=bool)
    boost = np.zeros(len(hit))
    for step in range(1, NEGATION_REACH + 1):
        near = np.maximum(hit - step, 0)
        same = (clause[near] == clause[hit]) & (hit >= step)
        negated |= same & negates[near]
        if step <= REVERSAL_REACH:
            governs = same & ~copula  # "the end is good" ends nothing good
            turned |= governs & table.reverses[words.term[near]]
            copula |= table.copula[words.term[near]]
        if step <= len(BOOST):
            boost += same * table.boost[words.term[near]] * BOOST[step - 1]
    valence = valence + np.sign(valence) * boost
    valence *= np.where(negated, NEGATED, np.where(turned, REVERSED, 1.0))
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


class _Table(NamedTuple):
    """What each term is, as arrays: shapes (terms,)."""

    valence: np.ndarray
    boost: np.ndarray
    negates: np.ndarray
    reverses: np.ndarray
    copula: np.ndarray
    contrasts: np.ndarray


def _table(terms: Sequence[str], known: Vocabulary, lexicon: Lexicon) -> _Table:
    package = rules_of_package()
    size = len(terms)
    boost = np.fromiter(map(package.boosters.get, terms, repeat(0.0)), float, size)
    vader = np.fromiter(map(package.lexicon.get, terms, repeat(np.nan)), float, size)
    own = np.full(size, np.nan)
    values = by_stem(known, lexicon.valence, lexicon.stems)
    own[list(values)] = list(values.values())
    valence = _mixed(vader, own)
    valence[(boost != 0) | marked(known, lexicon.masked)] = 0.0
    for number, value in by_stem(known, lexicon.corrected, {}).items():
        valence[number] = value
    reverses = np.zeros(size, dtype=bool)
    reverses[list(by_stem(known, lexicon.reversers, lexicon.reverser_stems))] = True
    return _Table(
        valence=valence,
        boost=boost,
        negates=marked(known, lexicon.negators),
        reverses=reverses,
        copula=marked(known, COPULAS),
        contrasts=marked(known, CONTRASTS),
    )


def _mixed(vader: np.ndarray, own: np.ndarray) -> np.ndarray:
    """Both lists' valences in one; NaN stands for a word that a list doesn't know."""
    alone = np.where(np.isnan(own), np.nan_to_num(vader), OWN * own)
    both = (1 - OWN_BESIDE_VADER) * vader + OWN_BESIDE_VADER * own
    return np.where(np.isnan(both), alone, both)


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
