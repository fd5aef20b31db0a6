import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reporting.page import svg
from framing.reporting.page.palette import SHAPES, Look, look_of


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


@pytest.mark.parametrize("name", SHAPES)
def test_a_mark_is_drawn_round_its_middle(name):
    """The steps of its outline, added up, are the outline's points."""
    look = Look("o0", "#000", "#fff", name)
    drawn = svg.shape(look, 100, 50, 4)

    if name == "circle":
        assert drawn == "M96 50a4 4 0 1 0 8 0 4 4 0 1 0-8 0z"
        return
    points = []
    for way, numbers in re.findall(r"([Mlhv])([-\d. ]+)", drawn):
        moved = [float(one) for one in re.findall(r"-?[\d.]+", numbers)]
        across, down = {"h": [*moved, 0], "v": [0, *moved]}.get(way, moved)
        before = points[-1] if points else (0, 0)
        points.append((before[0] + across, before[1] + down))
    expected = [(100 + 4 * x, 50 + 4 * y) for x, y in svg.OUTLINES[name]]
    assert [one for point in points for one in point] == pytest.approx(
        [one for point in expected for one in point], abs=0.3
    )


def test_a_page_says_what_a_class_looks_like_and_the_picture_no_longer_does():
    alone = svg.path("M0 0h4", "faint", "rim") + svg.text(0, 9, "x", of=look_of(2))

    assert 'class="faint rim" color="#5c5c5c" fill="none" stroke="currentColor"' in alone
    assert svg.slim(alone) == (
        '<path d="M0 0h4" class="faint rim"/><text y="9" class="o2">x</text>'
    )
    assert ".picture .rim{fill:none;stroke:currentColor}" in svg.rules()
    assert "color:#" not in svg.rules()


def test_a_page_joins_neighbours_that_look_alike_and_colours_links_by_their_text():
    alike = svg.path("M0 0h4", "grid") + svg.path("M0 9h4", "grid") + svg.path("M0 5h1", "rim")
    links = svg.link("e-hedges-t2", "two", "", look_of(2)) + svg.link("t2", "", "", look_of(2))

    assert svg.slim(alike) == (
        '<path d="M0 0h4M0 9h4" class="grid"/><path d="M0 5h1" class="rim"/>'
    )
    assert svg.slim(links) == (
        '<a href="#e-hedges-t2" aria-label="two"></a><a href="#t2" class="o2"></a>'
    )
