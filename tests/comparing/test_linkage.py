"""Sparse average linkage agrees with scipy's over the full matrix."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.cluster.hierarchy import fcluster, linkage

from framing.comparing.grouping.linkage import GROUPS, LEAST, cut, groups, merges


def _groups(labels):
    return {
        frozenset(np.flatnonzero(labels == label).tolist()) for label in set(labels.tolist())
    }


@given(st.integers(2, 9), st.integers(0, 10_000), st.sampled_from([0.4, 0.55, 0.7]))
def test_groups_are_those_of_scipy(texts, seed, level):
    alike = np.random.default_rng(seed).random(texts * (texts - 1) // 2)
    left, right = np.triu_indices(texts, 1)
    ours = cut(texts, merges(texts, left, right, LEAST + alike, groups=0.0), LEAST + level)
    theirs = fcluster(linkage(1 - alike, "average"), 1 - level, "distance")

    assert _groups(ours) == _groups(theirs)


def test_a_missing_pair_counts_as_no_likeness():
    # 0-1 at 2.0; 2 is like 0 at 1.8 and unlike 1, so the mean to both is .9
    made = merges(3, np.array([0, 0]), np.array([1, 2]), np.array([2.0, 1.8]))

    assert made == [(2.0, 0, 1), (pytest.approx(0.9), 0, 2)]
    assert cut(3, made, 1.0).tolist() == [0, 0, 2]
    assert cut(3, made, 0.8).tolist() == [0, 0, 0]


def test_two_groups_must_be_more_alike_than_a_text_and_a_group():
    # 0-1 and 2-3 at 3.0, all pairs across them at 2.0: two pairs of texts have size 2
    left, right = np.triu_indices(4, 1)
    alike = np.array([3.0, 2.0, 2.0, 2.0, 2.0, 3.0])

    assert merges(4, left, right, alike)[-1] == (pytest.approx(2.0 / 2**GROUPS), 0, 2)
    assert merges(3, *np.triu_indices(3, 1), np.array([3.0, 2.0, 2.0]))[-1] == (2.0, 0, 2)


def test_pairs_that_are_hardly_alike_are_never_merged():
    assert merges(2, np.array([0]), np.array([1]), np.array([LEAST / 2])) == []


def test_no_texts_have_no_groups():
    none = np.array([], dtype=np.int64)

    assert cut(0, merges(0, none, none, none), 0.5).tolist() == []


@settings(deadline=None)  # the first call loads scipy
@given(st.integers(0, 14), st.integers(0, 10_000), st.sampled_from([0.5, 0.9, 1.4]))
def test_sets_without_a_close_pair_between_them_may_be_merged_apart(texts, seed, least):
    chance = np.random.default_rng(seed)
    left, right = np.triu_indices(texts, 1)
    some = chance.random(len(left)) < 0.3
    edges = left[some], right[some], chance.random(int(some.sum())) * 2

    assert (groups(texts, *edges, least) == cut(texts, merges(texts, *edges), least)).all()
