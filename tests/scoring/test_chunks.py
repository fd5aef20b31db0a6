"""Texts cut into words, against the tokenizer run over each sentence by itself."""

from __future__ import annotations

import msgspec
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from framing.records import Sentence
from framing.scoring.tokens.batch_tokens import BLOCK, first_alike, ranges
from framing.scoring.tokens.vectors import vectorize
from framing.tokens import WORD, term_of
from tests.scoring.batches import batch_of, reading_of

TEXT = st.text(st.sampled_from("aB1 .’'-\n\t\u2003\x85Éß𝒳,U.S."), max_size=40)


@given(st.lists(st.tuples(TEXT, st.lists(st.integers(0, 40), max_size=6)), max_size=4))
def test_every_word_of_every_sentence_is_found_wherever_sentences_end(texts):
    readings = []
    for text, cuts in texts:
        bounds = sorted({min(cut, len(text)) for cut in cuts})
        pairs = zip(bounds[::2], bounds[1::2], strict=False)
        sentences = [Sentence(start, end, 0, 0) for start, end in pairs]
        readings.append(msgspec.structs.replace(reading_of([text]), sentences=sentences))
    slow = [
        (row, term_of(found.group()), found.start() + one.start, found.end() + one.start,
         found.group()[0].isupper())
        for row, (text, one) in enumerate(
            (reading.document.text, one) for reading in readings for one in reading.sentences
        )
        for found in WORD.finditer(text[one.start : one.end])
    ]  # fmt: skip

    batch = vectorize(readings)

    columns = (batch.token_start, batch.token_end, batch.token_capital)
    terms = [batch.terms[number] for number in batch.token_term]
    found = zip(batch.token_row.tolist(), terms, *(c.tolist() for c in columns), strict=True)
    assert list(found) == slow
    assert batch.terms == list(dict.fromkeys(term for _, term, *_ in slow))


def test_ranges_are_laid_one_after_the_other():
    number, entry = ranges(np.array([5, 0, 2]), np.array([2, 0, 3]))

    assert number.tolist() == [5, 6, 2, 3, 4]
    assert entry.tolist() == [0, 0, 2, 2, 2]


@given(st.lists(st.integers(0, 40)))
def test_keys_lead_to_the_first_of_their_kind(keys):
    first: dict[int, int] = {}
    slow = [first.setdefault(key, at) for at, key in enumerate(keys)]

    assert first_alike(np.array(keys, dtype=np.uint64)).tolist() == slow


def test_a_chunk_is_known_again_in_another_block_and_another_text():
    text = ["ore " * (2 * BLOCK) + "tide", "tide's ore"]

    batch = batch_of(text, text)

    assert batch.terms == ["ore", "tide"]
    assert np.bincount(batch.token_term).tolist() == [4 * BLOCK + 2, 4]
