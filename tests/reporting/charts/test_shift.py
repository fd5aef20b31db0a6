import re

from msgspec import structs

from framing.reporting.charts.pictures.shift import shifts
from tests.reporting.charts.test_drawings import elements


def lengths(drawing):
    """The length of each bar."""
    paths = [one.get("d") for one in elements(drawing) if one.tag.endswith("}path")]
    return [float(re.search(r"h([\d.]+)", path)[1]) for path in paths]


def test_bars_are_as_long_as_the_words_parts(sample):
    for drawing in shifts(sample):
        text = sample.readings[int(drawing.name.removeprefix("shift-"))].document.id
        parts = [abs(one.part) for one in sample.shifts if one.document == text]
        bars = lengths(drawing)

        assert len(bars) == len(parts)
        for bar, part in zip(bars, parts, strict=True):
            assert abs(bar / max(bars) - part / max(parts)) < 0.01


def test_a_text_without_such_words_has_no_picture(sample):
    assert shifts(structs.replace(sample, shifts=[])) == []
