"""Topics as factors of a sentence x term table."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array
from sklearn.decomposition import NMF

from framing.scoring.tokens import factors


def table_of(seed, rows=60, terms=90, topics=4):
    """Sentences that are mostly of one topic each, with a few words of chance."""
    rng = np.random.default_rng(seed)
    mostly = rng.gamma(0.2, size=(topics, terms))
    share = 3.0 * np.eye(topics)[rng.integers(topics, size=rows)]
    return share * [4, 3, 2, 1][:topics] @ mostly + 0.05 * rng.random((rows, terms))


def alike(one, other):
    """The cosine of each topic with the one of the others that is nearest to it."""
    return (one @ other.T).max(axis=1)


def test_topics_are_scikit_learns():
    table = table_of(0)
    model = NMF(4, init="nndsvd", tol=1e-3, max_iter=60, random_state=0).fit(table)

    found = factors.topics_of(table, 4, 60)

    expected = model.components_ / np.linalg.norm(model.components_, axis=1, keepdims=True)
    assert found == pytest.approx(expected, abs=1e-4)


def test_the_start_of_one_topic_is_that_topic():
    table = np.outer([1.0, 2.0, 0.0, 4.0], [0.0, 3.0, 1.0, 1.0])

    sentences, terms = factors.nndsvd(table, 1)

    assert sentences @ terms == pytest.approx(table, rel=1e-5)


@given(st.integers(0, 99))
def test_the_order_of_sentences_decides_nothing(seed):
    table = table_of(seed, rows=24, terms=30)
    order = np.random.default_rng(seed).permutation(24)

    forth, back = factors.topics_of(table, 4, 60), factors.topics_of(table[order], 4, 60)

    assert forth == pytest.approx(back, abs=1e-6)


def test_topics_that_are_not_in_a_table_are_empty():
    table = np.outer([1.0, 2.0, 3.0, 4.0], [3.0, 1.0, 1.0])

    found = factors.topics_of(table, 3, 15)

    assert np.linalg.norm(found, axis=1) == pytest.approx([1, 0, 0])


def test_a_long_table_gives_the_topics_of_its_plain_self(monkeypatch):
    table = table_of(1)
    expected = factors.topics_of(table, 4, 60)
    monkeypatch.setattr(factors, "MOST_EXACT", 10)

    found = factors.topics_of(csr_array(table), 4, 60)

    assert alike(found, expected) == pytest.approx(np.ones(4), abs=1e-3)


@pytest.mark.parametrize("count", [2, 3, 4])
def test_topics_of_one_size_go_by_their_words(count):
    """Their singular vectors may turn among themselves, unless something decides."""
    rng = np.random.default_rng(0)
    table = np.kron(np.eye(4), rng.random((6, 5)))

    forth = factors.topics_of(table, count, 60)
    back = factors.topics_of(table[rng.permutation(24)], count, 60)

    assert forth == pytest.approx(back, abs=1e-6)
