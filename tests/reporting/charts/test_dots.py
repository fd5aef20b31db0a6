from msgspec import structs

from framing.records import Estimate, Family
from framing.reporting.charts.pictures.dots import dots
from framing.reporting.page import keys, words
from tests.reporting.charts.test_drawings import elements, links


def with_cells(comparison, change):
    """The comparison with each of its cells changed."""
    return structs.replace(comparison, cells=[change(cell) for cell in comparison.cells])


def of_family(comparison, family):
    """A family's cells, each with its measure."""
    measures = {one.name: one for one in comparison.measures if one.family == family}
    return [(c, measures[c.measure]) for c in comparison.cells if c.measure in measures]


def drawn_of(comparison, name):
    family = next(one for one in comparison.families if one.name == name)
    return dots(comparison, family)


def texts_in(drawing):
    return [one.text for one in elements(drawing) if one.tag.endswith("}text")]


def test_as_many_marks_as_the_record_has_numbers(sample):
    places = {one.document.id: at for at, one in enumerate(sample.readings)}
    expected = [
        keys.cell_id(cell.measure, places[cell.document])
        for cell, measure in of_family(sample, "wording")
        if words.state_of(cell, measure) in ("number", "trace")
    ]

    drawn = [link for link in links(drawn_of(sample, "wording")) if link.startswith("e-")]

    assert sorted(drawn) == sorted(expected)
    assert len(expected) > 5


def test_what_was_not_found_has_no_mark_and_says_so(sample):
    cells = of_family(sample, "wording")
    found = {cell.measure for cell, _ in cells if cell.estimate.count}
    missing = [
        cell for cell, measure in cells
        if cell.measure in found and words.state_of(cell, measure) == "not found"
    ]  # fmt: skip

    assert texts_in(drawn_of(sample, "wording")).count("not found") == len(missing) > 0


def test_a_trace_is_hollow(sample):
    traces = [
        cell for cell, measure in of_family(sample, "wording")
        if words.state_of(cell, measure) == "trace"
    ]  # fmt: skip

    marks = [one for one in elements(drawn_of(sample, "wording")) if one.get("fill") == "none"]
    grid = [one for one in marks if one.get("class") == "grid"]

    assert len(marks) - len(grid) == len(traces) > 0


def test_texts_that_are_not_assessed_have_no_mark(sample):
    first = sample.readings[0].document.id
    emptied = with_cells(
        sample,
        lambda cell: (
            structs.replace(cell, estimate=Estimate(reason="too short"))
            if cell.document == first
            else cell
        ),
    )

    drawing = drawn_of(emptied, "frames")

    assert not [
        link for link in links(drawing) if link.startswith("e-") and link.endswith("t0")
    ]
    assert "not assessed" in texts_in(drawing)


def test_a_family_without_any_number_has_no_picture(sample):
    emptied = with_cells(
        sample, lambda cell: structs.replace(cell, estimate=Estimate(reason="too short"))
    )

    assert [dots(emptied, one) for one in sample.families[:1]] == [None]
    assert dots(sample, Family("none", "None", "", "")) is None


def test_a_clear_difference_is_named(sample):
    cell, measure = next(
        (c, m) for c, m in of_family(sample, "wording") if c.estimate.count >= 3
    )  # fmt: skip
    difference = structs.replace(cell.gap.difference, value=-2.0)
    gap = structs.replace(cell.gap, verdict="clear difference", difference=difference)
    changed = with_cells(
        sample, lambda one: structs.replace(one, gap=gap) if one is cell else one
    )

    drawing = drawn_of(changed, "wording")

    assert "clear ▼" in texts_in(drawing)
    assert f"{measure.title}, " in drawing.description
    assert "a clear difference" in drawing.description


def test_thirty_texts_share_a_line(many):
    drawing = drawn_of(many, "wording")
    places = {one.document.id: at for at, one in enumerate(many.readings)}
    expected = {
        keys.cell_id(cell.measure, places[cell.document])
        for cell, measure in of_family(many, "wording")
        if words.state_of(cell, measure) in ("number", "trace")
    }

    assert {link for link in links(drawing) if link.startswith("e-")} == expected
    height = float(elements(drawing)[0].get("viewBox").split()[3])
    assert height < 90 * len({cell.measure for cell, _ in of_family(many, "wording")}) + 300
