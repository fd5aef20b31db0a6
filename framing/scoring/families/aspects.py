"""What an event's texts stress: aspects, each named by a phrase that stands in the texts.

A phrase ("background checks") gathers the sentences that have it, or all its words, or a
word that mostly stands for it here ("checks"). Of all phrases those become aspects that
speak for most sentences which no other aspect speaks for. All voices count: whom a text
quotes at length on what is its choice too.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np
from msgspec import Struct

from framing.records import Batch, Family, Hits, Measure, Scores
from framing.scoring.given import Given
from framing.scoring.tokens.phrases import LONGEST, Phrases, phrases_of

FAMILY = Family(
    name="emphasis",
    title="What is stressed",
    meaning="Aspects of the event, each named by a phrase that stands in the texts: the share "
    "of each text's sentences, in any voice, that speak of it; a sentence may speak of "
    "several. In brackets the sentences.",
    unit="% of sentences",
    picture="What each text stresses",
    says="gives {amount} room to “{title}”",
    always=True,
    own=True,
    place=10,
)
FAMILIES = [FAMILY]
ONE_EVENT = True  # aspects are an event's
MIN_ROWS = 8  # sentences of an event that is told apart into aspects
MIN_FOUND = 3  # sentences of an aspect
MOST_SHARE = 0.5  # of the event's sentences; what more than these speak of is its topic
SENTENCES_EACH = 15  # sentences for which an event is given one aspect more
FEWEST, MOST = 3, 8  # aspects of an event
STANDS_FOR = 0.6  # share of a word's places within a phrase, from which it stands for it
LEADS = 0.25  # share of a last word's places, from which its commonest phrase leads them
FULLER = 0.6  # share of a phrase's places that are of a longer one, from which that is said
ALIKE = 0.5  # overlap of two aspects' sentences from which they are one
SINGLE = 0.5  # how much a single word is worth beside a phrase
ONE_TEXT = 0.7  # how much what only one text has is worth
LIKELY = 10.83  # log-likelihood of two words side by side, p < .001 (Dunning 1993)


class Candidate(Struct, frozen=True):
    """A phrase with its sentences, shape (rows,), bool, and what it is worth for each."""

    phrase: int
    rows: np.ndarray
    worth: float


def scores(given: Given) -> Scores:
    """The family's measures of what all families are given."""
    return score(given.batch)


def score(batch: Batch) -> Scores:
    """The share of each text's sentences that speak of each aspect, in percent.

    Numerator: 1 for a sentence of the aspect; denominator: 1 for any sentence. Aspects stand
    in the order of how many sentences they have. An event of fewer than eight sentences has
    none, and neither has one in which no phrase comes again.
    """
    rows = batch.matrix.shape[0]
    found = phrases_of(batch) if rows >= MIN_ROWS else None
    chosen = _chosen(batch, found) if found is not None else []
    if found is None or not chosen:
        return _empty(rows, "No phrase comes often enough to name an aspect of the event.")
    chosen.sort(key=lambda one: -int(one.rows.sum()))
    table = np.array([one.rows for one in chosen], dtype=float).T
    return Scores(
        measures=[
            _measure(place, _name(batch, found, one.phrase))
            for place, one in enumerate(chosen, start=1)
        ],
        numerator=table,
        denominator=np.ones(table.shape),
        scale=np.full(len(chosen), 100.0),
        hits=_sentence_hits(batch, table),
        families=[FAMILY],
    )


def _chosen(batch: Batch, found: Phrases) -> list[Candidate]:
    """The aspects: again and again the phrase that speaks for most that is left."""
    rows = batch.matrix.shape[0]
    most = int(np.clip(round(rows / SENTENCES_EACH), FEWEST, MOST))
    open_rows = np.ones(rows, dtype=bool)
    chosen: list[Candidate] = []
    rest = _candidates(batch, found)
    while rest and len(chosen) < most:
        gains = [one.worth * int((one.rows & open_rows).sum()) for one in rest]
        place = int(np.argmax(np.round(gains, 9)))
        best = rest.pop(place)
        if int((best.rows & open_rows).sum()) < MIN_FOUND:
            break
        chosen.append(best)
        open_rows &= ~best.rows
        rest = [one for one in rest if not _same(one, best, found)]
    return chosen


def _same(one: Candidate, other: Candidate, found: Phrases) -> bool:
    """Whether two candidates would be one aspect: their sentences, or their last words."""
    both = int((one.rows & other.rows).sum())
    if both >= ALIKE * min(int(one.rows.sum()), int(other.rows.sum())):
        return True
    words = [{stem for stem in found.stems[each.phrase] if stem >= 0} for each in (one, other)]
    return words[0] <= words[1] or words[1] <= words[0]


def _candidates(batch: Batch, found: Phrases) -> list[Candidate]:
    """Phrases with sentences enough, the best first by name where they are worth the same."""
    rows = batch.matrix.shape[0]
    places = np.bincount(found.phrase, minlength=len(found.stems))
    fuller = _fuller(found, places)
    likely = _likely(batch, found)
    lead = _leads(batch, found, places)
    some = []
    for phrase in np.flatnonzero(~fuller & likely).tolist():
        mine = _rows_of(batch, found, phrase, bool(lead[phrase]))
        many = int(mine.sum())
        if many < MIN_FOUND or many > MOST_SHARE * rows:
            continue
        words = int((found.stems[phrase] >= 0).sum())
        worth = SINGLE if words == 1 else 1.0 + 0.1 * (words - 2)
        if len(set(batch.document[mine].tolist())) < 2 <= len(batch.readings):
            worth *= ONE_TEXT
        some.append(Candidate(phrase, mine, worth))
    return some


def _fuller(found: Phrases, places: np.ndarray) -> np.ndarray:
    """Which phrases mostly stand within a longer one, shape (phrases,), bool."""
    inside = np.zeros((len(places),), dtype=np.int64)
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
    return np.asarray(inside >= FULLER * places, dtype=bool)


def _likely(batch: Batch, found: Phrases) -> np.ndarray:
    """Which phrases are no chance neighbours, shape (phrases,), bool: single words, and those
    of which every two words side by side pass Dunning's log-likelihood test."""
    from nltk.metrics.association import BigramAssocMeasures

    stems = found.stem[batch.token_term]
    single = Counter(stems.tolist())
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


def _rows_of(batch: Batch, found: Phrases, phrase: int, leads: bool) -> np.ndarray:
    """The sentences of a phrase, shape (rows,), bool.

    They have it, or all its words, or one that mostly stands within it; of the phrase that
    `leads` those with its last word, also its last word alone behind "the" or "this".
    """
    stems = found.stem[batch.token_term]
    rows = np.zeros(batch.matrix.shape[0], dtype=bool)
    places = found.phrase == phrase
    rows[batch.token_row[found.token[places]]] = True
    words = [stem for stem in found.stems[phrase].tolist() if stem >= 0]
    if len(words) == 1:
        return rows
    every = np.ones(len(rows), dtype=bool)
    for word in words:
        there = np.zeros(len(rows), dtype=bool)
        mine = batch.token_row[stems == word]
        there[mine] = True
        every &= there
        if int(places.sum()) >= STANDS_FOR * len(mine):
            rows |= there
    if leads:
        rows[batch.token_row[(stems == words[-1]) & found.again]] = True
    return rows | every


def _leads(batch: Batch, found: Phrases, places: np.ndarray) -> np.ndarray:
    """Which phrases are the commonest of two words or more with their last word, and make up
    a quarter of its places or more: shape (phrases,), bool."""
    stems = found.stem[batch.token_term]
    seen = np.bincount(stems, minlength=int(stems.max(initial=0)) + 1)
    best: dict[int, tuple[int, int]] = {}
    for phrase, words in enumerate(found.stems.tolist()):
        real = [word for word in words if word >= 0]
        if len(real) > 1:
            best[real[-1]] = max(best.get(real[-1], (0, 0)), (int(places[phrase]), -phrase))
    lead = np.zeros(len(found.stems), dtype=bool)
    for head, (many, phrase) in best.items():
        lead[-phrase] = many >= LEADS * seen[head]
    return lead


def _name(batch: Batch, found: Phrases, phrase: int) -> str:
    """A phrase as most of its places write it; between equals the first in the alphabet."""
    forms: Counter[str] = Counter()
    for place in np.flatnonzero(found.phrase == phrase).tolist():
        first = int(found.token[place])
        last = first + int(found.length[place]) - 1
        text = batch.readings[batch.document[batch.token_row[first]]].document.text
        form = text[batch.token_start[first] : batch.token_end[last]]
        forms[" ".join(form.split()).removesuffix("'s").removesuffix("’s")] += 1
    return min(forms, key=lambda form: (-forms[form], form.isupper(), form))


def _measure(place: int, name: str) -> Measure:
    return Measure(
        name=f"{FAMILY.name}.{place}",
        family=FAMILY.name,
        title=name,
        unit=FAMILY.unit,
        meaning="share of the text's sentences, in any voice, that speak of this aspect",
        kind="share",
    )


def _sentence_hits(batch: Batch, numerator: np.ndarray) -> Hits:
    """A sentence is what counts."""
    row, measure = np.nonzero(numerator)
    return Hits(
        row=row,
        start=batch.row_start[row],
        end=batch.row_end[row],
        measure=measure,
        weight=np.ones(len(row)),
    )


def _empty(rows: int, why: str) -> Scores:
    none = np.zeros(0, dtype=np.int64)
    return Scores(
        measures=[],
        numerator=np.zeros((rows, 0)),
        denominator=np.zeros((rows, 0)),
        scale=np.zeros(0),
        hits=Hits(none, none, none, none, np.zeros(0)),
        notes=[why],
    )
