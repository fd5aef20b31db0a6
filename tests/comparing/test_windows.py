"""Groups held to the days of an event."""

from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.comparing.grouping import windows
from framing.comparing.grouping.clusters import grouped
from framing.comparing.grouping.kept import Item
from framing.comparing.grouping.windows import SPANS, Window, parts_of, stretches, too_far

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


@given(st.lists(st.integers(0, 200) | st.none(), max_size=40), st.integers(1, 4))
def test_in_stretches_each_pair_that_may_be_one_event_is_met_once(days, window):
    numbers = np.array([NONE if day is None else day for day in days], dtype=float)
    met = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(windows, "AT_ONCE", 5)
        for texts, first, last in stretches(numbers, Window(window)):
            left, right = (texts[side] for side in np.triu_indices(len(texts), 1))
            day = np.nan_to_num(np.fmin(numbers[left], numbers[right]))
            use = (first <= day) & (day <= last)
            use &= ~too_far(numbers, left, right, Window(window))
            met += zip(left[use].tolist(), right[use].tolist(), strict=True)

    left, right = np.triu_indices(len(days), 1)
    near = ~too_far(numbers, left, right, Window(window))
    pairs = zip(left[near].tolist(), right[near].tolist(), strict=True)
    assert sorted(met) == list(pairs)


def test_in_stretches_the_groups_are_the_same(monkeypatch):
    stories = [
        Item(
            body=[100 * story + turn + word for word in range(9)] + [7, 8, 9],
            published=str(date(2024, 1, 1) + timedelta(days=3 * story + turn)),
        )
        for turn in range(3)
        for story in range(1, 41)
    ]
    whole = grouped(stories, None, Window(3)).first.tolist()
    monkeypatch.setattr(windows, "AT_ONCE", 8)

    made = grouped(stories, None, Window(3))

    assert made.near.together < len(stories)
    assert made.first.tolist() == whole == list(range(40)) * 3


@pytest.mark.parametrize(("days", "events"), [([0, 3, 6, 9], 1), ([0, 4], 2)])
def test_by_default_three_days_may_lie_between_two_texts_of_an_event(days, events):
    assert len(parts(days, Window(windows.DAYS))) == events
