"""Edited sheets and doubtful texts: nothing is lost, nothing handed out without a word."""

from __future__ import annotations

from pathlib import Path

from framing import pipeline
from framing.settings import Settings
from framing.worksheets import guard
from framing.worksheets.writing import doubts_of
from tests.test_cli import EVENT, framing
from tests.texts import HARBOUR, reading

GERMAN = (
    "Die Brücke über den Fluss wurde am Montag gesperrt, weil ein Pfeiler sich bewegt hatte. "
    "Der Landkreis teilte mit, dass sie ein Jahr lang geschlossen bleibt. Viele Leute müssen "
    "nun einen weiten Weg fahren, und die Geschäfte im Ort haben weniger Kunden.\n"
)
GARDEN = (
    "The botanical garden of Ayle showed its oldest orchid on Friday to many visitors.\n\n"
    "It has flowered for the first time in eleven years. Gardeners had moved it to a cool "
    "house in spring. Children drew its petals for a contest that is held each May.\n"
)


def test_a_stamp_fits_the_text_and_no_other():
    made = guard.stamped("<p>One</p>\n")

    assert guard.is_as_made(made)
    assert not guard.is_as_made(made.replace("One", "Two"))
    assert not guard.is_as_made("<p>One</p>\n")


def test_only_an_edited_file_is_a_problem(tmp_path):
    files = {Path("sheet.md"): guard.stamped("new\n"), Path("key.md"): guard.stamped("key\n")}
    (tmp_path / "sheet.md").write_text(guard.stamped("old\n"), encoding="utf-8")
    (tmp_path / "key.md").write_text(guard.stamped("key\n") + "my note\n", encoding="utf-8")

    (problem,) = guard.edited(tmp_path, files)

    assert problem.where == str(tmp_path / "key.md")


def test_the_command_writes_over_an_edited_sheet_only_when_told(tmp_path):
    ask = ("worksheet", EVENT, "-o", tmp_path, "--format", "markdown", "--exercises", "voices")
    framing(*ask)
    key = tmp_path / "key.md"
    key.write_text(key.read_text(encoding="utf-8") + "Mine.\n", encoding="utf-8")

    refused = framing(*ask)
    told = framing(*ask, "--overwrite")

    assert refused.returncode == 2
    assert "was edited since it was made" in refused.stderr
    assert told.returncode == 0
    assert "Mine." not in key.read_text(encoding="utf-8")


def doubts(*texts):
    readings = [reading(text, f"t{at}") for at, text in enumerate(texts)]
    return [
        one.what for one in doubts_of(pipeline.compare_readings(readings, Settings(draws=50)))
    ]


def test_texts_in_another_language_are_named():
    assert any("doesn't seem to be English (de)" in one for one in doubts(HARBOUR, GERMAN))


def test_texts_that_share_no_fact_are_named():
    told = doubts(HARBOUR, GARDEN)

    assert any("same fact" in one or "another event" in one for one in told)


def test_two_texts_of_one_event_raise_no_doubt():
    assert doubts(HARBOUR, HARBOUR.replace("nine days", "more than a week")) == []
