"""How the actors' table reads."""

from framing import pipeline
from framing.reporting import cast
from framing.reporting.page import Heading, Quotation, Table
from framing.settings import Settings
from tests.comparing.test_cast import LEFT, RIGHT
from tests.texts import reading


def blocks(*texts):
    readings = [reading(text, name) for name, text in zip("ab", texts, strict=True)]
    return cast.blocks_of(pipeline.compare_readings(readings, Settings()))


def test_a_row_tells_names_parts_and_speech():
    table = next(block for block in blocks(LEFT, RIGHT) if isinstance(block, Table))
    china = table.rows[0]

    assert china[0] == ["China"]
    assert china[2][0].endswith("China ×2, Beijing (the capital), Asian giant (a description)")
    assert china[3] == ["2: restricted, accused"]
    assert china[4] == ["not found"]
    assert china[5] == ["reported 2: accused (forceful), claimed (doubt)"]


def test_an_example_marks_the_actor_and_the_verb():
    quoted = [block.evidence for block in blocks(LEFT, RIGHT) if isinstance(block, Quotation)]
    marked = [LEFT[span.start : span.end] for span in quoted[0].marks]

    assert marked == ["China", "restricted"]


def test_no_shared_actor_gives_no_section():
    assert not any(isinstance(block, Heading) for block in blocks("It rained.", "It snowed."))
