"""Readings into one sparse sentence x term matrix, with the offset of each token.

scikit-learn's own vectorizers count words but forget where they stood, and the
evidence behind a number is where they stood; so the counting is done here, on
the tokenizer that lexicons use too, and scikit-learn works on the matrix.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_array

from framing.records import Batch, Reading
from framing.tokens import WORD, term_of

NARRATOR, QUOTED, REPORTED = 0, 1, 2
_SIGNS = frozenset(',.;:?!)"”')
_CHUNK = re.compile(r"\S+")


class _Chunks(dict[str, int]):
    """Stretches between white space, as written, by number, with the words in each.

    No word spans white space, so the words of a chunk depend on the chunk alone,
    and each distinct one is tokenized once a batch. `term`, `start` and `end` hold
    the words of all chunks one after the other, offsets within the chunk.
    """

    def __init__(self) -> None:
        super().__init__()
        self.columns: dict[str, int] = {}  # term -> column
        self.count: list[int] = []
        self.term: list[int] = []
        self.start: list[int] = []
        self.end: list[int] = []

    def __missing__(self, chunk: str) -> int:
        number = self[chunk] = len(self.count)
        before = len(self.term)
        # nearly all are a word, or a word and a sign
        word = chunk if chunk[-1] not in _SIGNS else chunk[:-1]
        if word.isalpha():
            self.term.append(self.columns.setdefault(term_of(word), len(self.columns)))
            self.start.append(0)
            self.end.append(len(word))
            self.count.append(1)
            return number
        for found in WORD.finditer(chunk):
            self.term.append(self.columns.setdefault(term_of(found.group()), len(self.columns)))
            self.start.append(found.start())
            self.end.append(found.end())
        self.count.append(len(self.term) - before)
        return number


def vectorize(readings: Sequence[Reading]) -> Batch:
    """Readings as a batch: rows are their sentences, columns the terms in order of
    first appearance.

    Boilerplate and headers are in no sentence, so they are in no row. No
    readings, or none with words, give a batch of shape (0, 0) or (rows, 0).
    """
    chunks = _Chunks()
    number_of = chunks.__getitem__
    numbers: list[int] = []  # the chunk at each place of the batch
    per_row: list[int] = []  # chunks in each row
    for reading in readings:
        text = reading.document.text
        for sentence in reading.sentences:
            found = text[sentence.start : sentence.end].split()
            numbers += map(number_of, found)
            per_row.append(len(found))
    number = np.array(numbers, dtype=np.int64)
    words = _words_of(chunks, number)
    many = np.array(chunks.count, dtype=np.int64)[number] if len(number) else number
    at = np.repeat(_places(readings, chunks, number, np.array(per_row, dtype=np.int64)), many)
    token_term, token_start, token_end = words[0], words[1] + at, words[2] + at
    token_row = np.repeat(np.repeat(np.arange(len(per_row)), per_row), many)
    sizes = [len(reading.sentences) for reading in readings]
    document = np.repeat(np.arange(len(sizes)), sizes)
    token_voice = _voices(readings, document[token_row], token_start)
    shape = (len(per_row), len(chunks.columns))
    mine = token_voice == NARRATOR
    return Batch(
        readings=list(readings),
        terms=list(chunks.columns),
        matrix=_counts(token_row, token_term, shape),
        narrator=_counts(token_row[mine], token_term[mine], shape),
        document=document,
        sentence=np.concatenate([np.arange(size) for size in sizes] or [np.arange(0)]),
        token_term=token_term,
        token_row=token_row,
        token_start=token_start,
        token_end=token_end,
        token_voice=token_voice,
    )


def _places(
    readings: Sequence[Reading], chunks: _Chunks, number: np.ndarray, per_row: np.ndarray
) -> np.ndarray:
    """Where each chunk starts in its document, shape (chunks,).

    Nearly all sentences have one character between their chunks, so that lengths
    are enough to tell; the others are looked at.
    """
    sentences = [sentence for reading in readings for sentence in reading.sentences]
    starts = np.array([sentence.start for sentence in sentences], dtype=np.int64)
    sizes = np.array([sentence.end for sentence in sentences], dtype=np.int64) - starts
    length = np.array([len(chunk) for chunk in chunks], dtype=np.int64)
    step = length[number] + 1 if len(number) else number
    behind = np.cumsum(step)
    ends = np.concatenate([[0], behind])[np.cumsum(per_row)] if len(per_row) else per_row
    begins = np.concatenate([[0], ends[:-1]]) if len(ends) else ends
    place = behind - step + np.repeat(starts - begins, per_row)
    odd = np.flatnonzero((ends - begins - 1 != sizes) & (per_row > 0))
    last = np.cumsum(per_row)
    texts = [reading.document.text for reading in readings for _ in reading.sentences]
    for row in odd.tolist():
        sentence = sentences[row]
        found = _CHUNK.finditer(texts[row], sentence.start, sentence.end)
        place[last[row] - per_row[row] : last[row]] = [one.start() for one in found]
    return place


def _words_of(chunks: _Chunks, number: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Term, start and end of every word of the chunks `number`, offsets in the chunk."""
    count = np.array(chunks.count, dtype=np.int64)
    begins = np.cumsum(count) - count
    many = count[number] if len(number) else number
    ends = np.cumsum(many)
    within = np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - many, many)
    at = np.repeat(begins[number], many) + within if len(number) else within
    parts = (chunks.term, chunks.start, chunks.end)
    term, start, end = (np.array(part, dtype=np.int64)[at] for part in parts)
    return term, start, end


def _voices(readings: Sequence[Reading], document: np.ndarray, start: np.ndarray) -> np.ndarray:
    """The voice of each token, shape (tokens,); a quotation within reported speech stays
    a quotation."""
    spans = [
        (place, span.start, span.end, attribution.kind != "indirect")
        for place, reading in enumerate(readings)
        for attribution in reading.attributions
        for span in attribution.content
    ]
    voice = np.full(len(start), NARRATOR, dtype=np.uint8)
    if not spans:
        return voice
    owner, begin, end, quoted = np.array(spans, dtype=np.int64).T
    wide = 1 + int(max(start.max(initial=0), end.max()))
    token = document * wide + start
    first = np.searchsorted(token, owner * wide + begin)
    behind = np.searchsorted(token, owner * wide + end)
    for code, mine in ((REPORTED, quoted == 0), (QUOTED, quoted == 1)):
        edges = np.bincount(first[mine], minlength=len(start) + 1)
        edges = edges - np.bincount(behind[mine], minlength=len(start) + 1)
        voice[np.cumsum(edges)[:-1] > 0] = code
    return voice


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
