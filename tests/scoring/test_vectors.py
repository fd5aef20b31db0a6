"""One matrix of all sentences, and the offset of each of its tokens."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from framing.records import Span
from framing.scoring.tokens.vectors import (
    NARRATOR,
    QUOTED,
    document_sums,
    vectorize,
    words_per_row,
)
from tests.scoring.batches import batch_of, reading_of

TEXTS = st.lists(
    st.lists(st.text("abc U.S’'-.1", min_size=1, max_size=30), max_size=4),
    min_size=1,
    max_size=3,
)


def test_rows_are_sentences_and_columns_terms():
    batch = batch_of(["The port opened.", "The US port."], ["China's port"])

    assert batch.terms == ["the", "port", "opened", "u.s.", "china"]
    assert batch.matrix.toarray().tolist() == [
        [1, 1, 1, 0, 0],
        [1, 1, 0, 1, 0],
        [0, 1, 0, 0, 1],
    ]
    assert batch.document.tolist() == [0, 0, 1]


@given(TEXTS)
def test_offsets_point_at_the_words_that_were_counted(texts):
    batch = batch_of(*texts)

    assert batch.matrix.sum() == len(batch.token_term)
    for at, row in enumerate(batch.token_row):
        reading = batch.readings[batch.document[row]]
        sentence = reading.sentences[batch.sentence[row]]
        assert sentence.start <= batch.token_start[at] < batch.token_end[at] <= sentence.end


def test_quoted_words_are_not_the_narrators():
    batch = vectorize([reading_of(["He called it a shame."], quoted="a shame")])

    assert batch.token_voice.tolist() == [NARRATOR, NARRATOR, NARRATOR, QUOTED, QUOTED]
    assert batch.narrator.sum() == 3
    assert words_per_row(batch, None).tolist() == [5]
    assert words_per_row(batch, QUOTED).tolist() == [2]


def test_stretches_of_attributions_are_places_over_all_texts():
    quoted = reading_of(["He called it a shame."], quoted="a shame")
    bare = structs.replace(quoted.attributions[0], kind="indirect", content=[])
    told = structs.replace(bare, cue=[Span(3, 9)])
    other = structs.replace(quoted, attributions=[bare, told])

    batch = vectorize([quoted, other])

    said = batch.said
    assert [said.content.owner.tolist(), said.cue.owner.tolist()] == [[0], [2]]
    assert [said.content.start.tolist(), said.content.end.tolist()] == [[13], [20]]
    assert "".join(map(chr, batch.codes[said.cue.start[0] : said.cue.end[0]])) == "called"
    assert said.indirect.tolist() == [False, True, True]
    assert said.placed.tolist() == [False, False, True]


def test_no_readings_give_an_empty_batch():
    batch = vectorize([])

    assert batch.matrix.shape == (0, 0)
    assert document_sums(batch, np.zeros((0, 3))).shape == (0, 3)


def test_document_sums_add_up_rows():
    batch = batch_of(["One.", "Two."], ["Three."])

    assert document_sums(batch, np.array([[1.0], [2.0], [4.0]])).tolist() == [[3.0], [4.0]]
