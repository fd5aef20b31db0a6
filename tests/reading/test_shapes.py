"""Lines that only a pattern can tell, tried by their first and last characters."""

from hypothesis import given
from hypothesis import strategies as st

from framing.reading.layout.furniture import SHAPES, shapes_of

LINES = (
    "https://example.org/a", "www.example.org", ".box {", "}", "margin: 0;", "<br>",
    "Follow us on Twitter", "(Find more on Facebook", "[Reporting by Ann Roe]",
    "Additional reporting by Ann Roe and Lee Poe.", "--Writing by Ann Roe", "ann@example.org",
    "11:30 a.m.", "4 PM", "By Ann Roe", "Written by Ann Roe and Lee Poe", "Updated: 4 May 2021",
    "LAST UPDATED 4 May 2021", "3 min read", "입력 2021.05.04", "FILE - A barge",
    "In this May photo, a",
)  # fmt: skip


@given(st.one_of(st.sampled_from(LINES), st.text(min_size=1)))
def test_no_shape_is_left_out_that_would_fit(line):
    tried = shapes_of(line[0], line[-1])
    fitting = [shape for shape in SHAPES if shape.pattern().match(line)]

    assert all(shape in tried and shape.holds in line for shape in fitting)


def test_each_of_the_lines_has_a_shape():
    assert all(any(shape.pattern().match(line) for shape in SHAPES) for line in LINES)
