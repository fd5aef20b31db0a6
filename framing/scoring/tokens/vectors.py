"""Readings into one sparse sentence x term matrix, with the offset of each token.

scikit-learn's own vectorizers count words but forget where they stood, and the
evidence behind a number is where they stood; so the counting is done here, on
the tokenizer that lexicons use too, and scikit-learn works on the matrix.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
from scipy.sparse import csr_array

from framing.records import Batch, Mentions, Reading, Said, Sentence, Span, Stretches
from framing.scoring.tokens.batch_tokens import codes_of, covered, words_of

NARRATOR, QUOTED, REPORTED = 0, 1, 2
KINDS = ("person", "place", "organisation", "other")
ROLES = ("body", "heading", "headline")


def vectorize(readings: Sequence[Reading]) -> Batch:
    """Readings as a batch: rows are their sentences, columns the terms in order of
    first appearance.

    Boilerplate and headers are in no sentence, so they are in no row. No
    readings, or none with words, give a batch of shape (0, 0) or (rows, 0).
    """
    sizes = [len(reading.sentences) for reading in readings]
    document = np.repeat(np.arange(len(sizes)), sizes)
    base = _bases(readings)
    codes = codes_of("\n".join([reading.document.text for reading in readings]))
    sentences = [one for reading in readings for one in reading.sentences]
    start, end = _bounds(sentences)
    words = words_of(codes, start + base[document], end + base[document])
    said = _said(readings, base)
    token_voice = _voices(said, words.start)
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
        row_start=start,
        row_end=end,
        row_role=_numbers([ROLES.index(one.role) for one in sentences]),
        base=base,
        codes=codes,
        mentions=_mentions(readings),
        said=said,
    )


def _bases(readings: Sequence[Reading]) -> np.ndarray:
    """The place of each text's first character, all laid end to end, one apart."""
    sizes = _numbers([len(reading.document.text) + 1 for reading in readings])
    bases: np.ndarray = np.cumsum(sizes) - sizes
    return bases


def _numbers(numbers: Iterable[int]) -> np.ndarray:
    return np.fromiter(numbers, dtype=np.int64)


def _bounds(spans: Iterable[Span | Sentence]) -> np.ndarray:
    """Where spans start and end, shape (2, spans): each is looked at once."""
    start: list[int] = []
    end: list[int] = []
    for span in spans:
        start.append(span.start)
        end.append(span.end)
    return np.array([start, end], dtype=np.int64)


def _mentions(readings: Sequence[Reading]) -> Mentions:
    """Every mention of an actor, by text, then by actor."""
    actors = [actor for reading in readings for actor in reading.actors]
    many = _numbers([len(actor.mentions) for actor in actors])
    owner = np.repeat(np.arange(len(readings)), [len(reading.actors) for reading in readings])
    start, end = _bounds(chain.from_iterable([actor.mentions for actor in actors]))
    return Mentions(
        document=np.repeat(owner, many),
        start=start,
        end=end,
        actor=np.repeat(np.arange(len(actors)), many),
        kind=np.repeat(_numbers([KINDS.index(actor.kind) for actor in actors]), many),
    )


def _said(readings: Sequence[Reading], base: np.ndarray) -> Said:
    """Every attribution, with its stretches."""
    said = [one for reading in readings for one in reading.attributions]
    begin = np.repeat(base, [len(reading.attributions) for reading in readings])
    return Said(
        content=_stretches([one.given for one in said], begin),
        cue=_stretches([one.cue for one in said], begin),
        indirect=np.array([one.kind == "indirect" for one in said], dtype=bool),
        placed=np.array([bool(one.source or one.cue) for one in said], dtype=bool),
    )


def _stretches(parts: list[list[Span]], base: np.ndarray) -> Stretches:
    """The stretches of some owners, where the texts of these begin at `base`."""
    owner = np.repeat(np.arange(len(parts)), _numbers(map(len, parts)))
    start, end = _bounds(chain.from_iterable(parts)) + base[owner]
    return Stretches(owner, start, end)


def _voices(said: Said, place: np.ndarray) -> np.ndarray:
    """The voice of each token, shape (tokens,); a quotation within reported speech stays
    a quotation. `place` is where each token begins."""
    content = said.content
    first, behind = np.searchsorted(place, content.start), np.searchsorted(place, content.end)
    indirect = said.indirect[content.owner]
    voice = np.full(len(place), NARRATOR, dtype=np.uint8)
    for code, mine in ((REPORTED, indirect), (QUOTED, ~indirect)):
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
