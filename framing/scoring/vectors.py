"""Readings into one sparse sentence x term matrix, with the offset of each token.

scikit-learn's own vectorizers count words but forget where they stood, and the
evidence behind a number is where they stood; so the counting is done here, on
the tokenizer that lexicons use too, and scikit-learn works on the matrix.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_array

from framing.records import Batch, Reading
from framing.tokens import WORD, term_of

NARRATOR, QUOTED, REPORTED = 0, 1, 2


def vectorize(readings: Sequence[Reading]) -> Batch:
    """Readings as a batch: rows are their sentences, columns the terms in order of
    first appearance.

    Boilerplate and headers are in no sentence, so they are in no row. No
    readings, or none with words, give a batch of shape (0, 0) or (rows, 0).
    """
    columns: dict[str, int] = {}  # term -> column
    of_word: dict[str, int] = {}  # word as written -> column
    term: list[int] = []
    bounds: list[tuple[int, int]] = []
    per_row: list[int] = []
    voices: list[np.ndarray] = []
    for reading in readings:
        text = reading.document.text
        first = len(bounds)
        for sentence in reading.sentences:
            before = len(bounds)
            for found in WORD.finditer(text, sentence.start, sentence.end):
                word = found.group()
                column = of_word.get(word)
                if column is None:
                    column = columns.setdefault(term_of(word), len(columns))
                    of_word[word] = column
                term.append(column)
                bounds.append(found.span())
            per_row.append(len(bounds) - before)
        starts = np.array([start for start, _ in bounds[first:]], dtype=np.int64)
        voices.append(_voice_of_characters(reading)[starts])
    offsets = np.array(bounds, dtype=np.int64).reshape(-1, 2)
    token_term = np.array(term, dtype=np.int64)
    token_row = np.repeat(np.arange(len(per_row)), per_row)
    token_voice = np.concatenate(voices) if voices else np.zeros(0, dtype=np.uint8)
    sizes = [len(reading.sentences) for reading in readings]
    shape = (len(per_row), len(columns))
    mine = token_voice == NARRATOR
    return Batch(
        readings=list(readings),
        terms=list(columns),
        matrix=_counts(token_row, token_term, shape),
        narrator=_counts(token_row[mine], token_term[mine], shape),
        document=np.repeat(np.arange(len(sizes)), sizes),
        sentence=np.concatenate([np.arange(size) for size in sizes] or [np.arange(0)]),
        token_term=token_term,
        token_row=token_row,
        token_start=offsets[:, 0],
        token_end=offsets[:, 1],
        token_voice=token_voice,
    )


def document_sums(batch: Batch, per_row: np.ndarray) -> np.ndarray:
    """Sums of a per-row array (rows, …) by document: shape (documents, …)."""
    total = np.zeros((len(batch.readings), *per_row.shape[1:]), dtype=float)
    np.add.at(total, batch.document, per_row)
    return total


def words_per_row(batch: Batch, voice: int | None = NARRATOR) -> np.ndarray:
    """Words in each row, shape (rows,): of one voice, or of all with None."""
    mask = slice(None) if voice is None else batch.token_voice == voice
    return np.bincount(batch.token_row[mask], minlength=batch.matrix.shape[0])


def _voice_of_characters(reading: Reading) -> np.ndarray:
    """The voice that each character of a document stands in, shape (characters,)."""
    voice = np.zeros(len(reading.document.text) + 1, dtype=np.uint8)
    for attribution in reading.attributions:
        code = REPORTED if attribution.kind == "indirect" else QUOTED
        for span in attribution.content:
            # a quotation inside reported speech stays a quotation
            part = voice[span.start : span.end]
            part[part != QUOTED] = code
    return voice


def _counts(rows: np.ndarray, columns: np.ndarray, shape: tuple[int, int]) -> csr_array:
    counts = csr_array((np.ones(len(rows), dtype=np.int64), (rows, columns)), shape=shape)
    counts.sum_duplicates()
    return counts
