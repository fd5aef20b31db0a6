"""What an event's texts stress: aspects, each named by a phrase that stands in the texts.

A phrase ("background checks") gathers the sentences that have it, or all its words, or a
word that mostly stands for it here ("checks"). Of all phrases those become aspects that
speak for most sentences which no other aspect speaks for. All voices count: whom a text
quotes at length on what is its choice too.
"""

from __future__ import annotations

from collections import Counter

import numpy as np
from msgspec import Struct

from framing.records import Batch, Family, Hits, Measure, Scores
from framing.scoring.given import Given
from framing.scoring.tokens.phrase_rows import Places, leading, likely, rows_of, within_longer
from framing.scoring.tokens.phrases import Phrases, phrases_of
from framing.tokens import terms_of

FAMILY = Family(
    name="emphasis",
    title="What is stressed",
    meaning="Aspects of the event, each named by a phrase that stands in the texts: the share "
    "of each text's sentences, in any voice, that speak of it; a sentence may speak of "
    "several. In brackets the sentences.",
    unit="% of sentences",
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
ALIKE = 0.5  # overlap of two aspects' sentences from which they are one
MOST_CANDIDATES = 500  # phrases, those that speak for most
SINGLE = 0.5  # how much a single word is worth beside a phrase
ONE_TEXT = 0.7  # how much what only one text has is worth


class Candidate(Struct, frozen=True):
    """A phrase with its sentences in order, and as a set, what it is worth for each, and the
    stems of its words."""

    phrase: int
    rows: np.ndarray
    lines: set[int]
    worth: float
    words: set[int]


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
    chosen.sort(key=lambda one: -len(one.rows))
    table = np.zeros((rows, len(chosen)))
    for place, one in enumerate(chosen):
        table[one.rows, place] = 1.0
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
        gains = [one.worth * int(open_rows[one.rows].sum()) for one in rest]
        best = rest.pop(int(np.argmax(np.round(gains, 9))))
        if int(open_rows[best.rows].sum()) < MIN_FOUND:
            break
        chosen.append(best)
        open_rows[best.rows] = False
        rest = [one for one in rest if not _same(one, best)]
    return chosen


def _media(batch: Batch) -> list[set[str]]:
    """The terms of each medium's name that publishes a text or is cited for one: whose
    reporting it is, and nothing that the event is about."""
    names = {
        name
        for reading in batch.readings
        for name in (
            reading.document.outlet,
            reading.provenance.publisher or "",
            *(cite.name for cite in reading.provenance.cites),
        )
    }
    return [set(terms_of(name)) for name in sorted(names)]


def _same(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates would be one aspect: most of their sentences are the same, or
    one has all the words of the other."""
    if len(one.lines & other.lines) >= ALIKE * min(len(one.lines), len(other.lines)):
        return True
    return one.words <= other.words or other.words <= one.words


def _candidates(batch: Batch, found: Phrases) -> list[Candidate]:
    """Phrases with sentences enough: those that speak for most, between equals in the order
    of the alphabet."""
    rows = batch.matrix.shape[0]
    places = Places.of(batch, found)
    kept = ~within_longer(found, places) & likely(found, places)
    lead = leading(found, places)
    media = _media(batch)
    some = []
    for phrase in np.flatnonzero(kept).tolist():
        mine = rows_of(batch, found, places, phrase, bool(lead[phrase]))
        if not MIN_FOUND <= len(mine) <= MOST_SHARE * rows:
            continue
        first = int(found.token[places.of_phrase(phrase)[0]])
        length = int(found.length[places.of_phrase(phrase)[0]])
        terms = {batch.terms[term] for term in batch.token_term[first : first + length]}
        if any(terms <= name for name in media):
            continue
        words = [stem for stem in found.stems[phrase].tolist() if stem >= 0]
        worth = SINGLE if len(words) == 1 else 1.0 + 0.1 * (len(words) - 2)
        if len(set(batch.document[mine].tolist())) < 2 <= len(batch.readings):
            worth *= ONE_TEXT
        some.append(Candidate(phrase, mine, set(mine.tolist()), worth, set(words)))
    return sorted(some, key=lambda one: -one.worth * len(one.rows))[:MOST_CANDIDATES]


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
