"""Vectors of texts, by hand and against a plain count."""

from collections import Counter
from math import log

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from framing.comparing.grouping import bags

NUMBERS = st.lists(st.lists(st.integers(0, 2**40), max_size=9), min_size=1, max_size=9)


def rows_of(texts):
    rows = np.repeat(np.arange(len(texts)), [len(terms) for terms in texts])
    terms = np.array([term for terms in texts for term in terms], dtype=np.uint64)
    return bags.vectors_of(rows, terms, len(texts))


@given(NUMBERS)
def test_weights_are_those_of_a_plain_count(texts):
    known = sorted({term for terms in texts for term in terms})
    held = {term: sum(term in terms for terms in texts) for term in known}
    idf = {term: log((len(texts) + bags.OTHERS) / held[term]) for term in known}
    expected = np.zeros((len(texts), max(len(known), 1)))
    for row, terms in enumerate(texts):
        for term, count in Counter(terms).items():
            weight = count / (count + bags.HALF) * idf[term] ** bags.POWER
            expected[row, known.index(term)] = weight
        length = np.sqrt((expected[row] ** 2).sum())
        expected[row] /= length or 1.0

    np.testing.assert_allclose(rows_of(texts).toarray(), expected)


def test_a_word_of_fewer_texts_weighs_more():
    rows = rows_of([[1, 2], [2], [2]]).toarray()

    assert rows[0, 0] > rows[0, 1] > 0


def test_no_texts_are_no_rows():
    assert rows_of([]).shape[0] == 0
