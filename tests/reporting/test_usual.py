"""What is usual in words and pictures, and measures that nobody differs in."""

import pytest
from msgspec import structs

from framing import pipeline
from framing.records import Cell, Estimate, Fit, Gap, Measure, NormsUsed, Standing
from framing.reporting.charts.scales import bands, common_band, scale_of
from framing.reporting.page import words
from framing.reporting.sections import yardstick
from framing.settings import Settings
from tests.texts import HARBOUR, reading

LOADED = Measure("loaded", "wording", "Loaded words", "per 1,000 narrator words", "")


def cell(percentile=None, verdict="no clear difference", count=5, difference=4.0):
    """A cell of ten in 1,000 with its standing."""
    standing = None if percentile is None else Standing(percentile, 2.0, 8.0)
    gap = Gap(Estimate(difference), 0.3, verdict, chance=0.005, between=0.08)
    return Cell("a", "loaded", Estimate(10.0, 4.0, 16.0, 30, count), None, gap, [], standing)


@pytest.mark.parametrize(
    ("percentile", "said"),
    [
        (0.5, ["usual"]),
        (0.75, ["usual"]),
        (0.8, ["more than 8 of 10"]),
        (0.02, ["less than 98 of 100"]),
        (None, []),
    ],
)
def test_a_number_says_how_usual_it_is(percentile, said):
    assert words.usual(cell(percentile), LOADED) == said
    assert words.cell_lines(cell(percentile), LOADED)[2:] == said


def test_a_trace_is_neither_usual_nor_unusual():
    assert words.usual(cell(0.99, count=2), LOADED) == []
    assert not words.is_unusual(cell(0.99, count=2), LOADED)


def test_a_measure_is_ordinary_where_all_are_usual_and_nobody_differs():
    assert words.is_ordinary([cell(0.5), cell(0.85)], LOADED)
    assert not words.is_ordinary([cell(0.5), cell(0.95)], LOADED)
    assert not words.is_ordinary([cell(0.5), cell(0.5, "more here")], LOADED)
    assert not words.is_ordinary([cell(0.5), cell(None)], LOADED)  # what is usual isn't known


def test_a_gap_is_told_as_a_fact_and_then_by_the_yardsticks():
    fact, rare = words.against(cell(), LOADED)

    assert fact == "10 per 1,000 narrator words here, 6.0 in the others together"
    assert rare == (
        "a gap this large: 1 in 200 between two halves of one article; "
        "1 in 12 between two outlets that tell the same event"
    )
    quoted = structs.replace(LOADED, kind="share", unit="% of words")
    assert words.against(cell(), quoted)[0] == "10% of words here, 6.0% in the others together"
    assert words.against(cell(difference=None), LOADED) == []


def test_a_band_a_text_lies_on_its_line():
    scale = scale_of([10.0], signed=False)

    drawn = bands([cell(0.5), cell(None), cell(0.5)], scale, 100, 12)

    left, wide = scale.at(2.0), scale.at(8.0) - scale.at(2.0)
    assert [one.split('"')[1] for one in drawn] == [
        f"M{left:.1f} {y}h{wide:.1f}v10h-{wide:.1f}z".replace(".0", "") for y in (101, 125)
    ]


def test_many_texts_share_the_band_that_most_of_them_have():
    scale = scale_of([10.0], signed=False)
    odd = Cell("b", "loaded", Estimate(1.0), None, cell().gap, [], Standing(0.5, 0.0, 1.0))

    assert common_band([cell(0.5), odd, cell(0.5)], scale, 0, 9) == common_band(
        [cell(0.5)], scale, 0, 9
    )
    assert common_band([cell(None)], scale, 0, 9) == []


def test_a_report_says_what_is_usual_of_what_and_where_no_norm_fits():
    two = [reading(HARBOUR, "long"), reading(HARBOUR[:700], "short")]
    comparison = pipeline.compare_readings(two, Settings(draws=60))
    used = NormsUsed("own", "harbour news", "", 1234, "", [Fit("long", 150), Fit("short")])
    told = structs.replace(used, fits=[used.fits[0], Fit("short", reason="90 words")])

    lines = yardstick.lines_of(structs.replace(comparison, norms=told))

    assert lines[0].startswith("“More than 9 of 10” is said of harbour news (of 1,234,")
    assert lines[1:] == ["short has no norm: 90 words."]
    assert "grey" not in yardstick.lines_of(structs.replace(comparison, norms=told), False)[0]
    assert yardstick.lines_of(structs.replace(comparison, norms=None)) == []


def test_without_norms_there_are_no_standings_and_the_tests_stay():
    two = [reading(HARBOUR, "one"), reading(HARBOUR.replace("harbour", "port"), "two")]

    with_norms = pipeline.compare_readings(two, Settings(draws=60))
    without = pipeline.compare_readings(two, Settings(draws=60, norms="none"))

    assert without.norms is None
    assert all(cell.standing is None for cell in without.cells)
    assert [cell.gap for cell in without.cells] == [cell.gap for cell in with_norms.cells]
