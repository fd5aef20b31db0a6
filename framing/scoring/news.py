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

import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple, TypeVar

import numpy as np

from framing.records import Batch
from framing.scoring.vader_words import rules_of_package
from framing.tokens import WORD, term_of, terms_of

ALPHA = 30.0  # VADER's 15 is for tweets
NEGATED = -0.5
REVERSED = -0.3
NEGATION_REACH = 4
REVERSAL_REACH = 2
STEM, LONGEST = 3, 20  # letters of the shortest and the longest stem
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


Value = TypeVar("Value")


class Lexicon(NamedTuple):
    """`tone.toml` as look-ups; a phrase's words are terms, its value None for a mask."""

    corrected: dict[str, float]
    valence: dict[str, float]
    stems: dict[str, float]
    masked: frozenset[str]
    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], float | None]]]
    negators: frozenset[str]
    negator_phrases: frozenset[tuple[str, ...]]
    reversers: dict[str, bool]
    reverser_stems: dict[str, bool]
    heads: frozenset[str]


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


@lru_cache(maxsize=1)
def shipped() -> dict[str, Any]:
    """`lexicons/tone.toml` as it lies there."""
    return tomllib.loads((files("framing") / "lexicons" / "tone.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def lexicon_of_news() -> Lexicon:
    """The lexicon that comes with the program, `lexicons/tone.toml`."""
    data = shipped()
    valence: dict[str, float] = {}
    stems: dict[str, float] = {}
    for group in data["words"]:
        for term in group["terms"]:
            (stems if term.endswith("*") else valence)[term.rstrip("*")] = group["valence"]
    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], float | None]]] = {}
    masked = [tuple(terms_of(term)) for term in data["masked"]["terms"]]
    negators = [tuple(terms_of(term)) for term in data["shifters"]["negators"]]
    many: dict[tuple[str, ...], float | None] = dict.fromkeys(masked)
    many.update((tuple(terms_of(idiom)), value) for idiom, value in data["idioms"].items())
    many.update({words: many.get(words, 0.0) for words in negators})
    for words, value in sorted(many.items(), key=lambda item: (-len(item[0]), item[0])):
        if len(words) > 1:
            phrases.setdefault((words[0], words[1]), []).append((words, value))
    reversers = data["shifters"]["reversers"]
    ends = {term: True for term in reversers if not term.endswith("*")}
    end_stems = {term[:-1]: True for term in reversers if term.endswith("*")}
    single = [words[0] for words in negators if len(words) == 1]
    every = (
        *data["corrected"],
        *valence,
        *stems,
        *ends,
        *end_stems,
        *single,
        *COPULAS,
        *CONTRASTS,
    )
    return Lexicon(
        corrected=data["corrected"],
        valence=valence,
        stems=stems,
        masked=frozenset(words[0] for words in masked if len(words) == 1),
        phrases=phrases,
        negators=frozenset(single),
        negator_phrases=frozenset(words for words in negators if len(words) > 1),
        reversers=ends,
        reverser_stems=end_stems,
        heads=frozenset(term[:STEM] for term in every),
    )


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
    capital, actor = [], []
    owner = batch.document[batch.token_row] if len(batch.token_row) else batch.token_row
    bounds = np.searchsorted(owner, np.arange(len(batch.readings) + 1))
    for number, reading in enumerate(batch.readings):
        starts = batch.token_start[bounds[number] : bounds[number + 1]]
        text = reading.document.text
        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
        capital.append(_is_upper(codes[starts]))
        inside = np.zeros(len(text) + 1, dtype=np.int32)
        for mention in (span for one in reading.actors for span in one.mentions):
            inside[mention.start] += 1
            inside[mention.end] -= 1
        actor.append(np.cumsum(inside)[starts] > 0)
    capitals = np.concatenate(capital) if capital else np.zeros(0, dtype=bool)
    actors = np.concatenate(actor) if actor else np.zeros(0, dtype=bool)
    rows = len(batch.document)
    name = _names(batch.token_row, capitals, rows) | (capitals & actors)
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
    table = _Table(words.terms, lexicon)
    value = table.valence[words.term]
    value[words.name] = 0.0
    last = np.arange(len(value))
    negates = table.negates[words.term]
    _apply_phrases(words, lexicon, value, last, negates)
    hit = np.flatnonzero(value)
    valence = value[hit]
    clause = clauses(words)
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


class _Table:
    """What each term is, as arrays: shapes (terms,)."""

    def __init__(self, terms: Sequence[str], lexicon: Lexicon) -> None:
        package = rules_of_package()
        size = len(terms)
        self.valence, self.boost = np.zeros(size), np.zeros(size)
        self.negates, self.reverses = np.zeros(size, dtype=bool), np.zeros(size, dtype=bool)
        self.copula, self.contrasts = np.zeros(size, dtype=bool), np.zeros(size, dtype=bool)
        for number, term in enumerate(terms):
            known = term in package.bits  # VADER's words, boosters and negations
            if not known and term[:STEM] not in lexicon.heads:
                continue
            self.negates[number] = term in lexicon.negators
            self.copula[number] = term in COPULAS
            self.contrasts[number] = term in CONTRASTS
            reverses = by_stem(term, lexicon.reversers, lexicon.reverser_stems)
            self.reverses[number] = reverses is not None
            boost = self.boost[number] = package.boosters.get(term, 0.0)
            if term in lexicon.corrected:
                self.valence[number] = lexicon.corrected[term]
            elif not boost and term not in lexicon.masked:
                own = by_stem(term, lexicon.valence, lexicon.stems)
                self.valence[number] = _mixed(package.lexicon.get(term), own)


def by_stem(term: str, exact: dict[str, Value], stems: dict[str, Value]) -> Value | None:
    """A term's value: its own, or that of the longest stem it begins with, else None."""
    if term in exact:
        return exact[term]
    for end in range(min(len(term), LONGEST), STEM - 1, -1):
        if term[:end] in stems:
            return stems[term[:end]]
    return None


def _mixed(vader: float | None, own: float | None) -> float:
    if own is None:
        return vader or 0.0
    if vader is None:
        return OWN * own
    return (1 - OWN_BESIDE_VADER) * vader + OWN_BESIDE_VADER * own


def _is_upper(codes: np.ndarray) -> np.ndarray:
    """Which code points are capital letters."""
    upper: np.ndarray = (codes >= ord("A")) & (codes <= ord("Z"))
    for code in np.unique(codes[codes > 127]).tolist():
        if chr(code).isupper():
            upper |= codes == code
    return upper


def _names(row: np.ndarray, capital: np.ndarray, rows: int) -> np.ndarray:
    """Words that are capitalised within a sentence, unless most of its words are."""
    first = np.ones(len(row), dtype=bool)
    first[1:] = row[1:] != row[:-1]
    words = np.bincount(row, minlength=rows)
    share = np.bincount(row, weights=capital, minlength=rows) / np.maximum(words, 1)
    result: np.ndarray = capital & ~first & (share[row] < HEADLINE_CAPITALS)
    return result


def _apply_phrases(
    words: Words, lexicon: Lexicon, value: np.ndarray, last: np.ndarray, negates: np.ndarray
) -> None:
    """Let phrases replace their words, in place: the longest first, left to right."""
    free = 0
    for spot in _spots(words, lexicon):
        pair = (words.terms[words.term[spot]], words.terms[words.term[spot + 1]])
        for phrase, phrase_value in lexicon.phrases[pair] if spot >= free else ():
            stop = spot + len(phrase)
            found = [words.terms[number] for number in words.term[spot:stop].tolist()]
            if tuple(found) != phrase or words.row[stop - 1] != words.row[spot]:
                continue
            value[spot:stop] = 0.0
            value[spot] = phrase_value or 0.0
            last[spot] = stop - 1
            negates[spot:stop] = False
            negates[stop - 1] = phrase in lexicon.negator_phrases
            free = stop
            break


def _spots(words: Words, lexicon: Lexicon) -> list[int]:
    """Where the first two words of a phrase stand."""
    number_of = {term: number for number, term in enumerate(words.terms)}
    size = len(words.terms)
    keys = np.array(
        [
            number_of[first] * size + number_of[second]
            for first, second in lexicon.phrases
            if first in number_of and second in number_of
        ],
        dtype=np.int64,
    )
    if not len(keys) or len(words.term) < 2:
        return []
    is_first, is_second = np.zeros(size, dtype=bool), np.zeros(size, dtype=bool)
    is_first[keys // size] = True
    is_second[keys % size] = True
    same = words.row[:-1] == words.row[1:]
    likely = np.flatnonzero(is_first[words.term[:-1]] & is_second[words.term[1:]] & same)
    found = np.isin(words.term[likely] * size + words.term[likely + 1], keys)
    spots: list[int] = likely[found].tolist()
    return spots


def _contrast(words: Words, hit: np.ndarray, contrasts: np.ndarray) -> np.ndarray:
    """What a sentence's last "but" makes of the words before and behind it."""
    where = np.flatnonzero(contrasts[words.term])
    turn = np.full(words.rows, -1)
    turn[words.row[where]] = where  # the last one stays
    at = turn[words.row[hit]]
    return np.where(at < 0, 1.0, np.where(hit < at, BEFORE_BUT, AFTER_BUT))
