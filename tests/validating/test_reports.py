"""What a task is asked beside its name: files that are there, a parser where one reads."""

import json
from types import SimpleNamespace

import pytest

from framing import validating
from framing.errors import InputError


@pytest.fixture
def task(monkeypatch):
    """A task that gives back what it was given."""
    made = SimpleNamespace(validate=lambda *paths, **asked: {"n": len(paths), **asked})
    monkeypatch.setattr(validating, "import_module", lambda name: made)
    monkeypatch.setattr(validating, "tasks", lambda: ["frames", "quotes"])
    return made


def test_an_unknown_task_is_told_with_the_nearest(tmp_path):
    with pytest.raises(InputError, match="unknown task 'frame'; did you mean 'frames'"):
        validating.report("frame", [tmp_path])
    assert "heaps" not in validating.tasks()


@pytest.mark.parametrize(
    ("needed", "given", "said"),
    [
        (("FILE",), 0, "frames takes 1 file, not 0; write: framing validate frames FILE"),
        (("ONE", "TWO"), 1, "frames takes 2 files, not 1; write: framing validate frames ONE"),
    ],
)
def test_too_few_files_and_files_that_are_not_there_are_told(
    task, tmp_path, needed, given, said
):
    task.FILES = needed
    with pytest.raises(InputError, match=said):
        validating.report("frames", [tmp_path / "none"] * given)
    with pytest.raises(InputError, match="none: no such file"):
        validating.report("frames", [tmp_path / "none"] * len(needed))


def test_a_parser_is_for_a_task_that_reads_with_one(task, tmp_path):
    path = tmp_path / "rows"
    path.write_text("")

    with pytest.raises(InputError, match="frames is measured without a parser"):
        validating.report("frames", [path], parser="spacy")
    task.PARSES = True
    assert json.loads(validating.report("quotes", [path], True, parser="spacy")) == {
        "n": 1,
        "parser": "spacy",
    }


def test_a_codebook_is_for_frames_alone(task, tmp_path):
    path = tmp_path / "rows"
    path.write_text("")

    assert "codebook" in validating.report("frames", [path], codebook="own")
    assert "codebook" not in validating.report("quotes", [path], codebook="own")


def test_figures_are_lines_with_what_is_nested_below_its_name(task, tmp_path):
    path = tmp_path / "rows"
    path.write_text("")
    task.validate = lambda path: {"f1_macro": 0.5, "by": {"n": 3, "of": {"k": 0.25}}}

    assert validating.report("frames", [path]).splitlines() == [
        f"{'f1 macro':<28}0.500",
        "by",
        f"    {'n':<24}3",
        "    of",
        f"        {'k':<20}0.250",
    ]
