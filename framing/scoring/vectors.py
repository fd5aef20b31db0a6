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
_SIGNS = frozenset(',.;:?!)"”')
_LAST_SPACE = 0x3000  # the last of Unicode's white space
_SPACE = np.array([chr(code).isspace() for code in range(_LAST_SPACE + 1)] + [False])


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
    places: list[np.ndarray] = []  # where each chunk starts in its document
    for reading in readings:
        text = reading.document.text
        for sentence in reading.sentences:
            found = text[sentence.start : sentence.end].split()
            numbers += map(number_of, found)
            per_row.append(len(found))
        places.append(_chunk_starts(reading))
    number = np.array(numbers, dtype=np.int64)
    words = _words_of(chunks, number)
    place = np.concatenate(places) if places else np.zeros(0, dtype=np.int64)
    many = np.array(chunks.count, dtype=np.int64)[number] if len(number) else number
    at = np.repeat(place, many)
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


def _chunk_starts(reading: Reading) -> np.ndarray:
    """Where the sentences' chunks start, shape (chunks,), in order."""
    text = reading.document.text
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    space = np.concatenate([[True], _SPACE[np.minimum(codes, _LAST_SPACE + 1)]])
    edges = np.zeros(len(text) + 1, dtype=np.int64)
    first = np.zeros(len(text) + 1, dtype=bool)
    for sentence in reading.sentences:
        edges[sentence.start] += 1
        edges[sentence.end] -= 1
        first[sentence.start] = True
    inside = np.cumsum(edges)[:-1] > 0
    return np.flatnonzero(inside & ~space[1:] & (space[:-1] | first[:-1]))


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
    """The voice of each token, shape (tokens,)."""
    voice = np.zeros(len(start), dtype=np.uint8)
    edges = np.searchsorted(document, np.arange(len(readings) + 1))
    for place, reading in enumerate(readings):
        if reading.attributions:
            mine = slice(edges[place], edges[place + 1])
            voice[mine] = _voice_of_characters(reading)[start[mine]]
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
    """How often each column comes in each row; `rows` must be in order."""
    edges = np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=shape[0]))])
    ones = np.ones(len(rows), dtype=np.int64)
    counts = csr_array((ones, columns.copy(), edges), shape=shape)  # it sorts them in place
    counts.sum_duplicates()
    return counts
