"""The road as a whole: controls that any honest comparison must pass."""

import subprocess
import sys
from pathlib import Path

import pytest

from framing import pipeline
from framing.errors import InputError
from framing.reading.reader import read
from framing.records import Document
from framing.reporting.formats import json
from framing.reporting.sections.report import page_of
from framing.settings import Settings
from tests.shared import ROOT, SHARED, compare_paths, needs_shared
from tests.texts import HARBOUR, reading

CORPUS = sorted(path for path in (ROOT / "corpus").iterdir() if path.is_dir())


def compared(*paths):
    return compare_paths([Path(path) for path in paths], Settings())[0][0]


@pytest.mark.parametrize("event", CORPUS, ids=lambda path: path.name)
def test_the_same_text_under_two_names_gives_no_gap(event):
    texts = sorted(event.glob("*.txt"))
    for path in texts:
        text = path.read_text(encoding="utf-8")
        readings = [reading(text, name) for name in ("left", "right")]
        result = pipeline.compare_readings(readings, Settings())

        gaps = [cell.gap.difference.value for cell in result.cells]
        assert [gap for gap in gaps if gap] == []
        assert {cell.gap.verdict for cell in result.cells} <= {
            "no clear difference",
            "weak",
            "not assessed",
        }
        assert [pair.divergence for pair in result.wording] == [0.0]
        assert {one.kind for one in result.statements} <= {"copies"}


@pytest.mark.parametrize("event", CORPUS, ids=lambda path: path.name)
def test_two_halves_of_a_text_show_no_clear_difference(event):
    for path in sorted(event.glob("*.txt")):
        whole = reading(path.read_text(encoding="utf-8"))
        cut = whole.sentences[len(whole.sentences) // 2].start
        halves = [whole.document.text[:cut], whole.document.text[cut:]]
        readings = [reading(half, name) for half, name in zip(halves, "ab", strict=True)]
        result = pipeline.compare_readings(readings, Settings())

        assert [c.measure for c in result.cells if c.gap.verdict == "clear difference"] == []
        assert [p for p in result.wording if p.verdict == "clear difference"] == []
        assert [w for w in result.distinctive if w.verdict == "clear difference"] == []
        assert {one.kind for one in result.statements} <= {"copies"}


def test_the_order_of_the_texts_changes_no_number():
    paths = sorted(CORPUS[0].glob("*.txt"))

    forth, back = compared(*paths), compared(*reversed(paths))

    def numbers(result):
        return {
            (cell.document, result_title(result, cell.measure)): cell.estimate
            for cell in result.cells
            if not cell.measure.startswith("emphasis")
        }

    def result_title(result, name):
        return next(measure.title for measure in result.measures if measure.name == name)

    assert numbers(forth) == numbers(back)


def test_every_hit_of_a_rate_is_shown():
    """The mentions shown are those that were counted."""
    for event in CORPUS:
        result = compared(event)
        counted = {m.name for m in result.measures if "per 1,000" in m.unit}
        rates = [cell for cell in result.cells if cell.measure in counted]
        assert rates
        for cell in rates:
            assert cell.estimate.count == sum(mark.weight for mark in cell.marks)


def test_evidence_is_quoted_to_the_letter():
    for event in CORPUS:
        result = compared(event)
        texts = {reading.document.id: reading.document.text for reading in result.readings}
        assert result.statements
        for one in result.statements:
            assert any(side.evidence or side.title for side in one.sides.values())
            for shown in (shown for side in one.sides.values() for shown in side.evidence):
                assert texts[shown.document][shown.start : shown.end] == shown.quote


def test_a_short_text_gives_counts_and_no_rates():
    short = "The port reopened on Tuesday. Exporters lost $12 million in the strike."
    readings = [reading(HARBOUR, "long"), reading(short, "short")]

    result = pipeline.compare_readings(readings, Settings())

    mine = [cell for cell in result.cells if cell.document == "short"]
    assert {cell.estimate.value for cell in mine} == {None}
    assert any(cell.estimate.count for cell in mine)
    assert all("too short" in (cell.estimate.reason or "") for cell in mine)
    assert {cell.gap.verdict for cell in result.cells} == {"not assessed"}


def test_a_text_of_nothing_but_boilerplate_is_no_stumbling_block():
    empty = Document("e", "event", "e", "Copyright 2024 The Paper. All rights reserved.\n")
    readings = [reading(HARBOUR, "long"), read(empty)]

    result = pipeline.compare_readings(readings, Settings())

    assert {c.gap.verdict for c in result.cells if c.document == "e"} == {"not assessed"}


def test_several_events_come_one_after_the_other():
    found, problems = compare_paths([ROOT / "corpus"], Settings())

    assert [comparison.event for comparison in found] == [path.name for path in CORPUS]
    assert problems == []


def test_nothing_to_compare_holds_every_problem(tmp_path):
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)))

    with pytest.raises(InputError) as error:
        compare_paths([tmp_path, tmp_path / "missing"], Settings())

    wheres = [Path(problem.where).name for problem in error.value.problems]
    assert wheres == ["missing", "binary.txt", "empty.txt", tmp_path.name]


@needs_shared
def test_texts_without_headers_work_as_they_are():
    result = compared(SHARED / "seeds")

    assert result.event == "seeds"
    assert len(result.readings) == 4
    assert result.problems == []


@needs_shared
@pytest.mark.parametrize(
    "environment",
    [{"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2", "LC_ALL": "C", "TZ": "Asia/Seoul"}],
)
def test_same_input_same_bytes(environment):
    """Neither hash order, nor locale, nor time zone shows in the output."""
    here = json.render(page_of(compared(SHARED / "seeds")))
    seeds = str(SHARED / "seeds")
    command = [sys.executable, "-m", "framing.cli", "compare", seeds, "--format", "json"]

    there = subprocess.run(
        command, cwd=ROOT, env={"PATH": "", **environment}, capture_output=True, check=True
    )

    assert there.stderr == b""
    assert there.stdout.decode("utf-8") == here


def test_a_text_in_a_language_that_is_not_supported_says_so():
    korean = (
        "항만이 화요일에 다시 문을 열었다. 배 서른네 척이 기다리고 있었다고 항만청이 밝혔다. "
        * 4
    )
    readings = [reading(HARBOUR, "english"), reading(korean, "korean")]

    result = pipeline.compare_readings(readings, Settings())

    assert any(note.startswith("korean: ") for note in result.notes)
