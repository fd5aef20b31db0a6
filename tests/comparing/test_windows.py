"""Groups held to the days of an event."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from framing.comparing.grouping.windows import SPANS, Window, parts_of, too_far

NONE = float("nan")


def parts(days, window):
    return parts_of(range(len(days)), np.array(days, dtype=float), window)


def test_a_group_is_cut_where_more_than_the_window_lies_between_neighbours():
    assert parts([10, 1, 3, 14], Window(3)) == [[0], [1, 2], [3]]
    assert parts([10, 1, 3, 14], Window(4)) == [[0, 3], [1, 2]]


def test_a_run_that_is_too_long_is_cut_at_its_longest_pause():
    days = [0, 3, 5, 8, 10, 11]

    assert parts(days, Window(3)) == [[0], [1, 2, 3, 4, 5]]
    assert parts(days, Window(3, running=True)) == [[0, 1, 2, 3, 4, 5]]


def test_texts_without_a_date_stay_with_the_largest_run():
    assert parts([NONE, 1, 20, 21], Window(3)) == [[0, 2, 3], [1]]
    assert parts([NONE, NONE], Window(3)) == [[0, 1]]


def test_pairs_further_apart_than_an_event_takes_are_no_pairs():
    days, left, right = np.array([0, 9, 10, NONE]), np.array([0, 0, 0]), np.array([1, 2, 3])

    assert too_far(days, left, right, Window(3)).tolist() == [False, True, False]
    assert not too_far(days, left, right, Window(3, running=True)).any()


@given(st.lists(st.integers(0, 60) | st.none(), min_size=1, max_size=20), st.integers(1, 9))
def test_no_text_is_lost_and_no_part_is_too_long(days, window):
    given_days = [NONE if day is None else day for day in days]
    found = parts(given_days, Window(window))

    assert sorted(text for part in found for text in part) == list(range(len(days)))
    for part in found:
        dated = sorted(days[text] for text in part if days[text] is not None)
        gaps = [after - before for before, after in pairwise(dated)]
        assert all(gap <= window for gap in gaps)
        assert not dated or dated[-1] - dated[0] <= SPANS * window
