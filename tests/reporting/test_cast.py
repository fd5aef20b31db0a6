"""How the actors' table reads."""

from framing import pipeline
from framing.reporting.page import keys
from framing.reporting.page.page import Heading, Linked, Quotation, Table, lines_of
from framing.reporting.sections import cast
from framing.settings import Settings
from tests.comparing.test_cast import LEFT, RIGHT
from tests.texts import reading


def compared(*texts):
    readings = [reading(text, name) for name, text in zip("ab", texts, strict=True)]
    return pipeline.compare_readings(readings, Settings())


def blocks(*texts):
    return cast.blocks_of(compared(*texts))


def table(*texts):
    return next(block for block in blocks(*texts) if isinstance(block, Table))


def test_a_row_tells_names_parts_and_speech():
    china = [lines_of(cell) for cell in table(LEFT, RIGHT).rows[0]]

    assert china[0] == ["China"]
    assert china[2] == ["4: China ×2, Beijing (the capital), Asian giant (a description)"]
    assert china[3] == ["2: restricted, accused"]
    assert china[4] == ["not found"]
    assert china[5] == ["reported 2: accused (forceful), claimed (doubt)"]


def test_each_number_leads_to_the_words_that_it_counts():
    comparison = compared(LEFT, RIGHT)
    cells = table(LEFT, RIGHT).rows[0][2:]
    wanted = {keys.stem(cell.to) for cell in cells if isinstance(cell, Linked)}
    notes = {n.id: n for one in cast.dossiers_of(comparison, wanted) for n in one.notes}

    marked = [
        [LEFT[m.start : m.end] for p in notes[cell.to].passages for m in p.marks]
        for cell in cells
        if isinstance(cell, Linked)
    ]
    assert marked[0] == ["China", "Beijing", "China", "Asian giant"]
    assert marked[1] == ["China", "restricted", "Beijing", "accused"]
    assert [len(lines_of(cell)) for cell in cells] == [1, 1, 1, 1]
    assert not isinstance(cells[2], Linked)  # nothing is done to it
    assert len(marked[2]) == 2  # what it accused of, and what a trader of it claimed


def test_a_part_in_which_nobody_stands_has_no_dossier():
    comparison = compared(LEFT, RIGHT)

    assert list(cast.dossiers_of(comparison, {"n-actor-9-does"})) == []


def test_an_example_marks_the_actor_and_the_verb():
    quoted = [block.evidence for block in blocks(LEFT, RIGHT) if isinstance(block, Quotation)]
    marked = [LEFT[span.start : span.end] for span in quoted[0].marks]

    assert marked == ["China", "restricted"]


def test_no_shared_actor_gives_no_section():
    assert not any(isinstance(block, Heading) for block in blocks("It rained.", "It snowed."))
