import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reporting.charts.scales import scale_of, step_of
from framing.reporting.charts.swarm import APART, levels_of


@pytest.mark.parametrize(
    ("least", "step"), [(1, 1), (1.1, 2), (2.2, 2.5), (0.03, 0.05), (60, 100)]
)
def test_steps_are_round(least, step):
    assert step_of(least) == pytest.approx(step)


@given(st.lists(st.floats(0, 5000, allow_subnormal=False), max_size=8), st.booleans())
def test_every_number_lies_on_the_axis(numbers, signed):
    numbers = [round(one, 6) for one in numbers]
    numbers = [-one for one in numbers] if signed else numbers

    scale = scale_of(numbers, signed)

    assert all(scale.left - 0.01 <= scale.at(one) <= scale.right + 0.01 for one in numbers)
    assert 0.0 in scale.ticks
    assert len(scale.ticks) <= 8
    assert (scale.low < 0) == signed


def test_a_signed_axis_reaches_as_far_to_either_side():
    scale = scale_of([-0.8, 0.1], signed=True)

    assert scale.low == -scale.high
    assert [scale.label(tick) for tick in scale.ticks] == ["−1", "−0.5", "0", "+0.5", "+1"]


@given(st.lists(st.floats(0, 400), max_size=40).map(sorted))
def test_no_mark_of_a_swarm_hides_another(places):
    levels = levels_of(places)

    marks = list(zip(places, levels, strict=True))
    assert all(
        abs(one[0] - other[0]) >= APART or one[1] != other[1]
        for at, one in enumerate(marks)
        for other in marks[:at]
    )
