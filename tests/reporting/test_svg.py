from hypothesis import given
from hypothesis import strategies as st

from framing.reporting import svg
from framing.reporting.palette import SHAPES


def test_coordinates_are_short():
    assert [svg.fixed(one) for one in (1.0, -0.01, 12.345, 0)] == ["1", "0", "12.3", "0"]


@given(st.text(max_size=200), st.floats(30, 400))
def test_shortened_texts_fit(text, width):
    short = svg.shortened(text, width, 12)

    assert svg.width_of(short, 12) <= width + 12
    assert short == svg.plain(text) or short.endswith("…")


@given(st.text(max_size=300))
def test_wrapped_lines_lose_nothing_but_the_end(text):
    lines = svg.wrapped(text, 120, 12, 3)

    assert len(lines) <= 3
    joined = "".join(lines).removesuffix("…").replace(" ", "")
    assert svg.plain(text).replace(" ", "").startswith(joined.rstrip("…"))


def test_a_name_from_right_to_left_keeps_to_itself():
    assert svg.isolated("صحيفة") == "\u2068صحيفة\u2069"
    assert svg.isolated("Gazette") == "Gazette"
    assert svg.isolated("a\u202eb") == "a b"


def test_every_shape_of_the_palette_has_an_outline():
    assert {*svg.OUTLINES, "circle"} == set(SHAPES)
