"""Items drawn by seed from bands of like difficulty."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as some

from framing.worksheets.material.choosing import TOLERANCE, apart, drawn
from framing.worksheets.sheet import Item, Key, Passage


def item(at, difficulty, document="one"):
    place = Passage("Text A", "words", document, 100 * at, 100 * at + 50, "words")
    return Item([place], [], Key("answer", [], "high", []), difficulty)


difficulties = some.lists(some.floats(0, 1).map(lambda d: round(d, 2)), max_size=30)


@given(difficulties, some.integers(1, 5), some.sampled_from(["school", "university"]))
def test_two_seeds_draw_items_that_are_as_hard(values, count, level):
    made = [item(at, value) for at, value in enumerate(values)]

    one, other = (drawn(made, count, level, Random(seed)) for seed in (1, 2))

    assert len(one) == len(other) == min(count, len(made))
    for mine, theirs in zip(one, other, strict=True):
        assert abs(mine.difficulty - theirs.difficulty) <= TOLERANCE + 1e-9


def test_the_easy_ones_go_to_school():
    made = [item(at, at / 20) for at in range(20)]

    school = drawn(made, 2, "school", Random(0))
    university = drawn(made, 2, "university", Random(0))

    assert max(one.difficulty for one in school) < min(one.difficulty for one in university)


def test_texts_take_turns():
    """
    Where a band has an item of another text, that one is drawn.
    """
    made = [item(at, 0.2, "one" if at % 2 else "other") for at in range(8)]

    chosen = drawn(made, 2, "school", Random(0))

    assert {one.passages[0].document for one in chosen} == {"one", "other"}


def test_no_two_items_show_the_same_words():
    same = [item(1, 0.1), item(1, 0.2), item(2, 0.3)]

    assert apart(same) == [same[0], same[2]]
    assert len(drawn(same, 3, "school", Random(0))) == 2


def test_nothing_comes_of_nothing():
    assert drawn([], 3, "school", Random(0)) == []
