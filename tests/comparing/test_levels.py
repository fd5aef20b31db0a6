"""How much likeness makes an event, in a heap and in a file of events."""

import numpy as np
import pytest

from framing.comparing.grouping.clusters import Grouped
from framing.comparing.grouping.levels import ALIKE, FEW, level_of, sureness_of
from framing.comparing.grouping.likeness import Likenesses


def pairs(groups, near=1.5, far=0.8):
    """Texts in groups whose members are near, each beside a few that are far."""
    texts = sum(groups)
    of = np.repeat(np.arange(len(groups)), groups)
    draw = np.random.default_rng(3)
    found = {}
    for one in range(texts):
        for other in np.flatnonzero(of == of[one]):
            if one < other:
                found[one, int(other)] = near
        for other in draw.choice(texts, 3, replace=False):
            low, high = sorted((one, int(other)))
            if low != high:
                found.setdefault((low, high), far + draw.random() / 100)
    left, right = np.array(list(found)).T
    return texts, left, right, np.array(list(found.values()))


@pytest.mark.parametrize("groups", [[3] * 60, [2] * 90, [5] * 40])
def test_where_texts_come_in_events_the_usual_likeness_will_do(groups):
    assert level_of(*pairs(groups)) == ALIKE


def test_a_heap_asks_for_more():
    assert level_of(*pairs([3] * 10 + [1] * 300)) > ALIKE + 0.5


def test_a_small_heap_asks_for_no_more_than_any():
    assert level_of(*pairs([3] * 2 + [1] * 100)) < 2.2


def test_of_few_texts_nobody_can_tell():
    assert level_of(*pairs([1] * (FEW - 1))) == ALIKE
    empty = np.zeros(0, dtype=np.int64)
    assert level_of(0, empty, empty, np.zeros(0)) == ALIKE
    assert level_of(FEW, empty, empty, np.zeros(0)) > ALIKE


def test_the_more_texts_the_less_likeness_is_sure():
    assert sureness_of(3000, 2.2) == "sure"
    assert sureness_of(300, 2.2) == "unsure"
    assert sureness_of(3000, 1.9) == "likely"


@pytest.mark.parametrize(
    ("dated", "how"),
    [([True, True], "sure"), ([False, False], "sure"), ([True, False], "likely")],
)
def test_a_group_with_a_date_for_some_of_its_texts_is_never_sure(dated, how):
    days = np.where(dated, 1.0, np.nan)
    near = Likenesses(2, np.array([0]), np.array([1]), np.array([9.0]), days, 1.7, 2)
    made = Grouped(np.array([0, 0]), True, near)

    assert list(made.told()) == [([0, 1], how)]
