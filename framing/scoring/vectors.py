"""Readings into one sparse sentence x term matrix, with the offset of each token.

scikit-learn's own vectorizers count words but forget where they stood, and the
evidence behind a number is where they stood; so the counting is done here, on
the tokenizer that lexicons use too, and scikit-learn works on the matrix.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_array

from framing.records import Batch, Mentions, Reading
from framing.scoring.chunks import covered, words_of

NARRATOR, QUOTED, REPORTED = 0, 1, 2
KINDS = ("person", "place", "organisation", "other")


def vectorize(readings: Sequence[Reading]) -> Batch:
    """Readings as a batch: rows are their sentences, columns the terms in order of
    first appearance.

    Boilerplate and headers are in no sentence, so they are in no row. No
    readings, or none with words, give a batch of shape (0, 0) or (rows, 0).
    """
    sizes = [len(reading.sentences) for reading in readings]
    document = np.repeat(np.arange(len(sizes)), sizes)
    base = _bases(readings)
    start = _numbers([one.start for reading in readings for one in reading.sentences])
    end = _numbers([one.end for reading in readings for one in reading.sentences])
    words = words_of(readings, base, start + base[document], end + base[document])
    token_voice = _voices(readings, base, words.start)
    shape = (len(document), len(words.terms))
    mine = token_voice == NARRATOR
    at = base[document[words.row]]
    return Batch(
        readings=list(readings),
        terms=words.terms,
        matrix=_counts(words.row, words.term, shape),
        narrator=_counts(words.row[mine], words.term[mine], shape),
        document=document,
        sentence=np.concatenate([np.arange(size) for size in sizes] or [np.arange(0)]),
        token_term=words.term,
        token_row=words.row,
        token_start=words.start - at,
        token_end=words.end - at,
        token_voice=token_voice,
        token_capital=words.capital,
        base=base,
        row_start=start,
        row_end=end,
        mentions=_mentions(readings),
    )


def _bases(readings: Sequence[Reading]) -> np.ndarray:
    """The place of each text's first character, all laid end to end, one apart."""
    sizes = _numbers([len(reading.document.text) + 1 for reading in readings])
    bases: np.ndarray = np.cumsum(sizes) - sizes
    return bases


def _numbers(numbers: list[int]) -> np.ndarray:
    return np.array(numbers, dtype=np.int64)


def _mentions(readings: Sequence[Reading]) -> Mentions:
    """Every mention of an actor, by text, then by actor."""
    actors = [actor for reading in readings for actor in reading.actors]
    spans = [span for actor in actors for span in actor.mentions]
    many = _numbers([len(actor.mentions) for actor in actors])
    owner = np.repeat(np.arange(len(readings)), [len(reading.actors) for reading in readings])
    return Mentions(
        document=np.repeat(owner, many),
        start=_numbers([span.start for span in spans]),
        end=_numbers([span.end for span in spans]),
        actor=np.repeat(np.arange(len(actors)), many),
        kind=np.repeat(_numbers([KINDS.index(actor.kind) for actor in actors]), many),
    )


def _voices(readings: Sequence[Reading], base: np.ndarray, place: np.ndarray) -> np.ndarray:
    """The voice of each token, shape (tokens,); a quotation within reported speech stays
    a quotation. `place` is where each token begins."""
    said = [one for reading in readings for one in reading.attributions]
    owner = np.repeat(base, [len(reading.attributions) for reading in readings])
    many = _numbers([len(one.content) for one in said])
    quoted = np.repeat(np.array([one.kind != "indirect" for one in said], dtype=bool), many)
    at = np.repeat(owner, many)
    begin = _numbers([span.start for one in said for span in one.content])
    end = _numbers([span.end for one in said for span in one.content])
    first, behind = np.searchsorted(place, at + begin), np.searchsorted(place, at + end)
    voice = np.full(len(place), NARRATOR, dtype=np.uint8)
    for code, mine in ((REPORTED, ~quoted), (QUOTED, quoted)):
        voice[covered(first[mine], behind[mine], len(place))] = code
    return voice


def places(batch: Batch) -> np.ndarray:
    """Where each token begins if all texts are laid end to end, shape (tokens,), growing."""
    place: np.ndarray = batch.base[batch.document[batch.token_row]] + batch.token_start
    return place


def document_sums(batch: Batch, per_row: np.ndarray) -> np.ndarray:
    """Sums of a per-row array (rows, …) by document: shape (documents, …)."""
    total = np.zeros((len(batch.readings), *per_row.shape[1:]), dtype=float)
    np.add.at(total, batch.document, per_row)
    return total


def words_per_row(batch: Batch, voice: int | None = NARRATOR) -> np.ndarray:
    """Words in each row, shape (rows,): of one voice, or of all with None."""
    mask = slice(None) if voice is None else batch.token_voice == voice
    return np.bincount(batch.token_row[mask], minlength=batch.matrix.shape[0])


def _counts(rows: np.ndarray, columns: np.ndarray, shape: tuple[int, int]) -> csr_array:
    """How often each column comes in each row; `rows` must be in order."""
    edges = np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=shape[0]))])
    ones = np.ones(len(rows), dtype=np.int64)
    counts = csr_array((ones, columns.copy(), edges), shape=shape)  # it sorts them in place
    counts.sum_duplicates()
    return counts
