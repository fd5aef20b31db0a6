"""Vectors of texts, by hand and against a plain count."""

from collections import Counter
from math import log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.comparing.grouping import bags
from framing.comparing.grouping.bags import Gathered, joined, weighted

TEXTS = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=12), min_size=1, max_size=12)
NUMBERS = st.lists(st.lists(st.integers(0, 2**40), max_size=9), min_size=1, max_size=9)


def gathered(texts):
    found = Gathered()
    for terms in texts:
        found.add(terms)
    return found.bags()


@given(TEXTS)
def test_rows_have_length_one_or_nothing(texts):
    rows = weighted(texts)
    lengths = np.sqrt((rows.toarray() ** 2).sum(axis=1))

    np.testing.assert_allclose(lengths, [1.0 if text else 0.0 for text in texts])


@given(NUMBERS)
def test_entries_are_a_plain_count(texts):
    found = gathered(texts)

    known = sorted({term for terms in texts for term in terms})
    counted = [
        {
            known[column]: count
            for column, count in zip(
                found.columns[start:stop].tolist(),
                found.counts[start:stop].tolist(),
                strict=True,
            )
        }
        for start, stop in zip(found.starts[:-1], found.starts[1:], strict=True)
    ]
    assert counted == [dict(Counter(terms)) for terms in texts]
    held = [sum(term in terms for terms in texts) for term in known]
    expected = [log((len(texts) + bags.OTHERS) / number) for number in held]
    np.testing.assert_allclose(found.idf, expected)


def test_a_word_of_fewer_texts_weighs_more():
    rows = weighted([["rare", "common"], ["common"], ["common"]]).toarray()

    assert rows[0, 0] > rows[0, 1] > 0


def test_a_count_that_has_no_end_is_as_much_as_can_be_kept():
    (count,) = gathered([[7] * (bags.MOST_COUNTED + 5)]).counts

    assert count == bags.MOST_COUNTED


def test_a_share_of_the_cosine_is_a_block_s_own():
    """Alike in the first block only, two texts are as alike as its share says."""
    alike, apart = gathered([[1, 2], [1, 2]]), gathered([[1], [2]])
    rows = joined([(alike, 0.6), (apart, 0.2)])

    assert (rows @ rows.T).toarray()[0, 1] == pytest.approx(0.6 / 0.8)


@given(NUMBERS, st.integers(1, 4))
def test_any_number_of_texts_at_once_gives_the_same_rows(texts, chunk):
    blocks = [(gathered(texts), 0.7), (gathered([terms[:2] for terms in texts]), 0.3)]
    whole = joined(blocks)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bags, "CHUNK", chunk)
        parts = joined(blocks)

    assert (whole.toarray() == parts.toarray()).all()


def test_no_texts_are_no_rows():
    assert joined([(gathered([]), 1.0)]).shape[0] == 0
