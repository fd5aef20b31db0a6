"""What a user may ask of a worksheet, from the command line to the files."""

import pytest

from framing.errors import InputError
from framing.reading.load.files import load_events
from framing.worksheets import forms, writing
from tests.shared import ROOT
from tests.test_cli import EVENT, framing
from tests.texts import HARBOUR

SHORTER = """Dockers went back to work on Tuesday after nine days on strike.

The union had asked for 9 percent; it got 4 percent now and 2 percent in January. "We are not
happy, but our members have rent to pay," said Ada Lind, who speaks for the union. The port
authority said that 34 ships were waiting outside.
"""


def test_every_wrong_name_is_told_at_once():
    with pytest.raises(InputError) as caught:
        forms.form("htm", "scool", "loaded, voice")

    said = [problem.mend for problem in caught.value.problems]
    assert said == ["did you mean 'html'?", "did you mean 'school'?", "did you mean 'voices'?"]


def test_the_command_writes_sheet_key_and_plan(tmp_path):
    done = framing("worksheet", EVENT, "-o", tmp_path / "new", "--format", "markdown")

    assert done.returncode == 0
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [
        "key.md",
        "lesson.md",
        "sheet.md",
    ]


def test_a_wrong_exercise_ends_in_one_line():
    done = framing("worksheet", EVENT, "--exercises", "loded")

    assert done.returncode == 2
    assert done.stderr == "--exercises: unknown exercise 'loded'; did you mean 'loaded'?\n"


def test_two_short_texts_without_headers_make_a_sheet(tmp_path):
    """
    What two articles can't carry is left out with a reason; the rest is there, with a warning.
    """
    (tmp_path / "gazette.txt").write_text(HARBOUR, encoding="utf-8")
    (tmp_path / "herald.txt").write_text(SHORTER, encoding="utf-8")
    form = forms.form("markdown")

    files, problems = writing.worksheet_events(*load_events([tmp_path]), form, 0)

    text = {str(name): content for name, content in files.items()}
    assert [one.what for one in problems] == ["these texts are too short for most exercises"]
    assert "## 1. " in text["sheet.md"]
    assert "Whose word is it?" in text["sheet.md"]
    assert "Left out of this sheet" not in text["sheet.md"]
    assert "## Left out of this sheet" in text["lesson.md"]


def test_only_the_exercises_asked_for_are_made():
    form = forms.form("markdown", exercises="headlines,numbers")

    files, _ = writing.worksheet_events(*load_events([ROOT / "corpus" / "suez-2021"]), form, 0)

    (sheet,) = (text for name, text in files.items() if name.name == "sheet.md")
    titles = [line for line in sheet.splitlines() if line.startswith("## ")]
    assert [title.split(". ")[1].split(" (")[0] for title in titles] == [
        "Two headlines",
        "Number check",
        "On your own",
    ]
