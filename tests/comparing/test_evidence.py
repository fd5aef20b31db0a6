"""What speaks for and against two clauses telling the same."""

import numpy as np
import pytest
from scipy.sparse import csr_array

from framing.comparing.facts import evidence
from framing.comparing.facts.alignment import likeness
from framing.comparing.facts.evidence import LOW, scores_of
from framing.comparing.facts.units import all_units
from tests.comparing.keys import readings_of
from tests.texts import reading


def between(*texts):
    """The score of the first clauses of the first two texts."""
    units = all_units([reading(text, str(at)) for at, text in enumerate(texts)])
    second = next(at for at, unit in enumerate(units) if unit.text == 1)
    return float(scores_of(units, len(texts))[0, second])


def test_no_clauses_have_no_scores():
    assert scores_of([], 0).shape == (0, 0)


def test_scores_are_the_same_both_ways():
    units = all_units([reading("Bakers gave rolls away. Trams run again.", n) for n in "ab"])
    scores = scores_of(units, 2)

    assert np.array_equal(scores.toarray(), scores.T.toarray())


def test_scores_are_the_same_some_at_a_time(monkeypatch):
    told = "Bakers gave 40 rolls away in Wells. Governor Brandt watched. Trams run again."
    units = all_units([reading(told, name) for name in "abc"])
    whole = scores_of(units, 3).toarray()
    monkeypatch.setattr(evidence, "PORTION", 2 * len(units))
    monkeypatch.setattr(evidence, "AT_ONCE", 3)

    assert np.array_equal(scores_of(units, 3).toarray(), whole)


def test_what_is_left_out_beforehand_would_have_no_score(monkeypatch):
    """
    Two clauses that share nothing are never looked at; looked at, they have no score either.
    """
    units = all_units(list(readings_of("suez-2021")))
    some = scores_of(units, 4).toarray()
    monkeypatch.setattr(evidence, "APART", -1.0)  # every pair is looked at

    assert np.array_equal(scores_of(units, 4).toarray(), some)


def test_the_same_thing_done_tells_more_than_the_same_name():
    first = "Governor Helena Brandt opened a bridge across the river."
    done = between(first, "A bridge across the river was opened at last.")
    named = between(first, "Governor Helena Brandt cancelled her trip to the mountains.")

    assert done > named


def test_a_shared_figure_speaks_for_and_one_alone_against():
    first = "Repairs of the bridge cost 84 million euros."
    same = between(first, "For 84 million euros the bridge was mended.")
    none = between(first, "For a large sum the bridge was mended.")
    rounded = between(first, "For some 85 million euros the bridge was mended.")

    assert same > none
    assert rounded > none


def test_number_words_count_as_their_digits():
    first = "Rescuers brought nineteen climbers down from the ridge."

    assert between(first, "19 climbers were safe below the ridge.") > between(
        first, "30 climbers were safe below the ridge."
    )


def test_what_is_alike_is_the_mean_over_the_others_of_a_group():
    """
    What has no score with a member counts as far off; what has none with any isn't there.
    """
    score = np.zeros((4, 4), dtype=np.float32)
    for left, right, value in ((0, 1, 0.5), (1, 2, 0.25)):
        score[left, right] = score[right, left] = value

    rows, units, values, inside = likeness(csr_array(score), [[0, 1]])

    assert (rows.tolist(), units.tolist()) == ([0, 0, 0], [0, 1, 2])
    assert values.tolist() == pytest.approx([0.5, 0.5, (LOW + 0.25) / 2])
    assert inside.tolist() == [True, True, False]
