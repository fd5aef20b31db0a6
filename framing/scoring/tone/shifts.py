"""What turns a word where it stands: negators and boosters before it, undoers behind it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from typing import NamedTuple

import numpy as np

from framing.scoring.tokens.vocabulary import Vocabulary, by_stem, marked
from framing.scoring.tone.news_lexicon import Lexicon
from framing.scoring.tone.vader_words import rules_of_package

NEGATED = -0.5
REVERSED = -0.3
NEGATION_REACH = 4
REVERSAL_REACH = 2
UNDONE_REACH = 6
CONTRASTS = frozenset(("but", "however", "yet"))
COPULAS = frozenset(("is", "was", "are", "were", "be", "been", "being", "seems", "looks"))
BOOST = (1.0, 0.95, 0.9)
OWN = 0.6  # our valences are one hand's, so they count for less than ten raters' means
OWN_BESIDE_VADER = 0.4  # our share where both lists know a word


class Table(NamedTuple):
    """What each term is, as arrays: shapes (terms,)."""

    valence: np.ndarray
    boost: np.ndarray
    negates: np.ndarray
    reverses: np.ndarray
    undoes: np.ndarray
    leads: np.ndarray
    parts: np.ndarray
    copula: np.ndarray
    links: np.ndarray
    contrasts: np.ndarray


def table_of(terms: Sequence[str], known: Vocabulary, lexicon: Lexicon) -> Table:
    """What each of some terms is by a lexicon and by VADER's; no terms, empty arrays."""
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
    return Table(
        valence=valence,
        boost=boost,
        negates=marked(known, lexicon.negators),
        reverses=reverses,
        undoes=marked(known, lexicon.undoers),
        leads=marked(known, lexicon.leads)
        | np.fromiter((word.endswith("ly") for word in terms), bool, size),
        parts=marked(known, lexicon.parting),
        copula=marked(known, COPULAS),
        links=marked(known, lexicon.links),
        contrasts=marked(known, CONTRASTS),
    )


def _mixed(vader: np.ndarray, own: np.ndarray) -> np.ndarray:
    """Both lists' valences in one; NaN stands for a word that a list doesn't know."""
    alone = np.where(np.isnan(own), np.nan_to_num(vader), OWN * own)
    both = (1 - OWN_BESIDE_VADER) * vader + OWN_BESIDE_VADER * own
    return np.where(np.isnan(both), alone, both)


def shifted(
    hit: np.ndarray,
    valence: np.ndarray,
    clause: np.ndarray,
    term: np.ndarray,
    negates: np.ndarray,
    table: Table,
) -> np.ndarray:
    """The valences of the words that count, turned and raised by what stands round them.

    Args:
        hit: places of the words that count, shape (hits,).
        valence: what each says by itself, shape (hits,).
        clause: number of each word's clause, growing, shape (words,).
        term: number of each word's term, shape (words,).
        negates: which words negate, phrases included, shape (words,).
        table: what each term is.
    """
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
            turned |= governs & table.reverses[term[near]]
            copula |= table.copula[term[near]]
        if step <= len(BOOST):
            boost += same * table.boost[term[near]] * BOOST[step - 1]
    turned |= _undone(hit, clause, term, table)
    valence = valence + np.sign(valence) * boost
    result: np.ndarray = valence * np.where(negated, NEGATED, np.where(turned, REVERSED, 1.0))
    return result


def _undone(hit: np.ndarray, clause: np.ndarray, term: np.ndarray, table: Table) -> np.ndarray:
    """Which words something behind them undoes: "the strike was averted", "a ban lifted".

    A form of "be" stands between the two, or nothing; what follows is the clause's end or
    a preposition, as "the war ended careers" undoes no war. Shape (hits,).
    """
    size = len(term)
    result = np.zeros(len(hit), dtype=bool)
    if not size:
        return result
    closes = np.ones(size, dtype=bool)
    closes[:-1] = (clause[1:] != clause[:-1]) | table.leads[term[1:]]
    undoes = table.undoes[term] & closes
    linked = np.zeros(len(hit), dtype=bool)
    parted = np.zeros(len(hit), dtype=bool)
    for step in range(1, UNDONE_REACH + 1):
        behind = np.minimum(hit + step, size - 1)
        parted |= table.parts[term[behind]]
        same = (clause[behind] == clause[hit]) & (hit + step < size) & ~parted
        result |= same & undoes[behind] & (linked | (step == 1))
        linked |= same & (table.copula | table.links)[term[behind]]
    return result
