"""Passives that name no doer, as one pass over a batch's tokens.

A form of "be" and a past participle with at most two words between, which are
adverbs or forms of "be" ("has not yet been named"), and no "by" with an agent
within the eight words behind. A rule on words, without a parser: "was closed" may
also be a state, so the rate is a cue to look, and says nothing about intent.
"""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from framing.lexicons import load
from framing.lexicons.shared import PassiveWords
from framing.records import Batch
from framing.scoring.tokens.vocabulary import ending, marked, vocabulary

BEFORE = 3  # words in which the form of "be" stands before the participle
BEHIND = 8  # words in which an agent stands behind it
DETERMINERS = frozenset({"the", "this", "that", "an", "a"})
TIMES = frozenset({"end", "time", "middle", "beginning", "start", "way", "day", "year", "week"})


class Passives(Struct, frozen=True):
    """Passives found; shapes (hits,). `first` is the token of the form of "be", `last`
    that of the participle, both indices into the batch's token arrays."""

    first: np.ndarray
    last: np.ndarray


def words() -> PassiveWords:
    """The word lists of the rule."""
    return load("passives", PassiveWords)


def _participles(batch: Batch) -> np.ndarray:
    """Which terms can be the participle of a passive: shape (terms,), bool."""
    known, terms = words(), vocabulary(batch.terms)
    regular = (terms.length > 3) & ending(terms, "ed")
    found: np.ndarray = regular | marked(terms, known.irregular)
    found &= ~marked(terms, known.states)
    return found


def agentless(batch: Batch, voice: int = 0) -> Passives:
    """The agentless passives whose words all stand in one voice, in the order of the
    text. No sentences, or no passives, give empty arrays."""
    known, terms = words(), vocabulary(batch.terms)
    be = marked(terms, known.be)
    link = be | marked(terms, known.between) | ending(terms, "ly")
    participle = _participles(batch)
    at, first = _pairs(batch, be, link, participle, voice)
    keep = ~_has_agent(batch, at)
    return Passives(first=first[keep], last=at[keep])


def _pairs(
    batch: Batch, be: np.ndarray, link: np.ndarray, participle: np.ndarray, voice: int
) -> tuple[np.ndarray, np.ndarray]:
    """Participles, as tokens, and the nearest form of "be" before each that has one."""
    term, row = batch.token_term, batch.token_row
    at = np.flatnonzero(participle[term] & (batch.token_voice == voice)) if len(term) else term
    first = np.full(len(at), -1, dtype=np.int64)
    open_ = np.ones(len(at), dtype=bool)
    for back in range(1, BEFORE + 1):
        here = np.maximum(at - back, 0)
        open_ &= (at >= back) & (row[here] == row[at]) & (batch.token_voice[here] == voice)
        found = open_ & be[term[here]]
        first[found] = here[found]
        open_ &= ~found & link[term[here]]
    keep = first >= 0
    return at[keep], first[keep]


def _has_agent(batch: Batch, at: np.ndarray) -> np.ndarray:
    """Whether a "by" that can name an agent stands behind each token, in its sentence."""
    row, last = batch.token_row, len(batch.token_row) - 1
    terms = vocabulary(batch.terms)
    by = terms.column.get("by", -1)
    never = marked(terms, words().no_agent) | ending(terms, "ing")
    never |= np.array([term[:1].isdigit() for term in batch.terms], dtype=bool)
    mark, time = marked(terms, DETERMINERS), marked(terms, TIMES)
    found = np.zeros(len(at), dtype=bool)
    for ahead in range(1, BEHIND + 1):
        here = np.minimum(at + ahead, last)
        which = np.flatnonzero((row[here] == row[at]) & (batch.token_term[here] == by))
        after = np.minimum(here[which] + 1, last)
        noun = np.minimum(after + 1, last)
        named = ~never[batch.token_term[after]]
        named &= ~(mark[batch.token_term[after]] & time[batch.token_term[noun]])
        found[which[named]] = True
    return found
