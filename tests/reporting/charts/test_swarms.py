"""Many texts on one line: which have a mark, which a name, and what is said of the others."""

import re

import pytest
from msgspec import structs

from framing.records import Cell, Estimate, Gap, Measure
from framing.reporting.charts.scales import Scale
from framing.reporting.charts.swarm import swarm
from framing.reporting.charts.texts import Text
from framing.reporting.page.palette import look_of

RATE = Measure("rate", "toy", "A rate", "per 1,000 narrator words", "")
SHARE = Measure("share", "toy", "A share", "%", "", kind="share")
SCALE = Scale(0.0, 10.0, (0.0, 5.0, 10.0))


def cell(value, count=5.0, verdict="no clear difference", p=None, low=None, high=None):
    estimate = Estimate(value, low, high, 9, count)
    return Cell("t", "rate", estimate, None, Gap(Estimate(1.0), p, verdict), [])


def drawn(*cells, measure=RATE):
    texts = [Text(at, f"t{at}", f"Paper {at}", look_of(at), None) for at in range(len(cells))]
    parts, bottom = swarm(measure, cells, texts, SCALE, 0.0)
    return "".join(parts), bottom


def words_in(picture):
    return [one.strip() for one in re.findall(r">([^<>]+)<", picture)]


def test_each_text_that_has_a_number_has_a_mark():
    picture, bottom = drawn(cell(1.0), cell(5.0), cell(9.0))

    assert picture.count("<a ") == 3
    assert bottom == 6 + 8


def test_marks_at_one_place_are_piled_up():
    _, alone = drawn(cell(5.0))
    _, piled = drawn(*[cell(5.0)] * 3)

    assert piled - alone == pytest.approx(2 * 8.4)


def test_a_trace_has_a_rim_and_nothing_found_no_mark():
    picture, _ = drawn(cell(5.0, count=2.0), cell(0.0, count=0.0), cell(None))

    assert picture.count("<a ") == 1
    assert "rim" in picture
    assert words_in(picture)[-1] == "not found: 1; not assessed: 1"


def test_a_share_of_nothing_is_counted_and_not_piled():
    picture, _ = drawn(cell(0.0), cell(0.0), cell(5.0), measure=SHARE)

    assert picture.count("<a ") == 1
    assert words_in(picture)[-1] == "none: 2"


def test_the_clearest_differences_have_names_four_at_most():
    cells = [
        cell(5.0, verdict="clear difference", p=0.01 * (9 - at), low=4.0, high=6.0)
        for at in range(6)
    ]
    picture, _ = drawn(*cells)
    named = [one for one in words_in(picture) if "Paper" in one]

    assert named == [f"▲ Paper {at}" for at in (5, 4, 3, 2)]
    assert words_in(picture)[-1] == "2 more clear differences"


def test_a_name_stands_where_there_is_room():
    def side(value):
        clear = cell(value, verdict="clear difference", p=0.01, low=value, high=value)
        return "end" in drawn(clear)[0]

    assert not side(1.0)
    assert side(9.0)
    falling = cell(5.0, verdict="clear difference", p=0.01)
    falling = structs.replace(
        falling, gap=structs.replace(falling.gap, difference=Estimate(-1.0))
    )
    assert "▼ Paper 0" in words_in(drawn(falling)[0])
