"""The commands as a user types them."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

import jsonschema
import pytest

from tests.hostile import forked
from tests.shared import ROOT

EVENT = str(ROOT / "corpus" / "suez-2021")


@pytest.fixture(scope="module", autouse=True)
def loaded():
    forked.load_all()


def framing(*arguments):
    """A command as a user types it, in a fork: nothing is loaded anew."""
    with TemporaryDirectory() as place:
        done = forked.run([*map(str, arguments)], Path(place), lambda: os.chdir(ROOT))
    return CompletedProcess(arguments, done.code, done.out.decode(), done.err.decode())


def started(*arguments, **options):
    """The same in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "framing.cli", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
        **options,
    )


@pytest.fixture(scope="module")
def as_text():
    return started("compare", EVENT)


def test_help_names_every_command():
    done = framing("--help")

    assert done.returncode == 0
    for command in ("compare", "read", "batch", "schema", "validate", "lexicons"):
        assert command in done.stdout


@pytest.mark.parametrize("command", ["compare", "read", "batch", "schema"])
def test_every_command_has_help(command):
    done = framing(command, "--help")

    assert done.returncode == 0
    assert len(done.stdout.split("\n")[2].strip()) > 20


@pytest.mark.parametrize(
    ("command", "heavy"),
    [("--help", "numpy"), ("read", "numpy"), ("events", "sklearn"), ("validate", "sklearn")],
)
def test_a_command_loads_only_what_it_needs(command, heavy):
    """numpy takes a third of the time that `framing read` has, scikit-learn a second."""
    given = [] if command == "--help" else ["--help"] if command == "validate" else [EVENT]
    code = (
        f"import sys; sys.argv[1:] = {[command, *given]}; from framing import cli; "
        f"assert cli._exit_code() == 0; assert {heavy!r} not in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_the_report_begins_with_what_each_text_is(as_text):
    assert as_text.returncode == 0
    assert as_text.stderr == ""
    lines = as_text.stdout.splitlines()
    assert lines[0].startswith("suez-2021")
    assert lines[4] == "What the papers say"


def test_no_line_is_wider_than_a_page(as_text):
    assert max(map(len, as_text.stdout.splitlines())) <= 100


def test_markdown_and_text_carry_the_same_statements(as_text):
    markdown = framing("compare", EVENT, "--format", "markdown").stdout

    for outlet in ("Wire (sample)", "Think tank (sample)"):
        assert outlet in as_text.stdout
        assert outlet in markdown
    assert markdown.startswith("# ")


def test_the_full_text_report_is_asked_for_and_the_short_one_says_how(as_text):
    full = framing("compare", EVENT, "--full").stdout

    assert "--full" in as_text.stdout.splitlines()[-1]
    assert len(as_text.stdout.splitlines()) <= 160
    assert len(full.splitlines()) > 400
    assert "How to make it again" in full
    assert "--full" not in full


def test_a_pipe_gets_100_columns_whatever_the_terminal(as_text):
    environment = {**os.environ, "COLUMNS": "60"}

    assert started("compare", EVENT, env=environment).stdout == as_text.stdout


def test_json_is_as_the_schema_says():
    schema = json.loads(framing("schema").stdout)
    comparison = json.loads(framing("compare", EVENT, "--format", "json").stdout)

    jsonschema.Draft202012Validator(schema).validate(comparison)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate({**comparison, "cells": "none"})


def test_several_events_as_json_are_an_array():
    both = json.loads(
        framing("compare", EVENT, ROOT / "corpus" / "red-sea-2024", "--format", "json").stdout
    )

    assert [one["event"] for one in both] == ["suez-2021", "red-sea-2024"]


def test_csv_has_one_row_an_event_document_and_measure():
    rows = list(
        csv.DictReader(io.StringIO(framing("compare", EVENT, "--format", "csv").stdout))
    )

    keys = [(row["event"], row["document"], row["measure"]) for row in rows]
    assert len(keys) == len(set(keys)) > 80


def test_a_csv_file_opens_in_excel_and_pictures_go_to_their_folder(tmp_path):
    for name in ("left", "right"):
        (tmp_path / f"{name}.txt").write_text("It rained in the valley.\n" * 3)
    table, charts = tmp_path / "table.csv", tmp_path / "charts"

    done = framing(
        "compare", tmp_path, "--format", "csv", "--output", table, "--charts", charts
    )

    assert done.stdout == done.stderr == ""
    assert table.read_bytes().startswith(b"\xef\xbb\xbfevent,document,")
    names = {path.name.partition("-chain")[2] for path in charts.iterdir()}
    assert {"-0.svg", "-0.png", "-1.svg", "-1.png"} <= names


def test_output_goes_to_a_file_whole(tmp_path):
    target = tmp_path / "report.md"

    done = framing("compare", EVENT, "--format", "markdown", "--output", target)

    assert done.stdout == ""
    assert target.read_text(encoding="utf-8").startswith("# suez-2021")
    assert [path.name for path in tmp_path.iterdir()] == ["report.md"]


def test_every_fault_is_one_line_and_the_rest_goes_on(tmp_path):
    for name in ("one", "two"):
        text = (ROOT / "corpus" / "suez-2021" / "wire.txt").read_text(encoding="utf-8")
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    (tmp_path / "dated.txt").write_text(
        "---\noutlet: Herald\npublished: 2024-02-30\n---\nThe port reopened on Tuesday.\n"
    )
    (tmp_path / "folder").mkdir()

    done = framing("compare", tmp_path, tmp_path / "nowhere", tmp_path / "folder")

    assert done.returncode == 0
    lines = done.stderr.splitlines()
    assert len(lines) == 5
    for part in ("nowhere: no such", "folder: no texts", "empty.txt: the file is empty"):
        assert any(part in line for line in lines), part
    assert any("picture.txt: holds binary data" in line for line in lines)
    assert any("dated.txt:3: 'published: 2024-02-30' is no date" in line for line in lines)
    assert "dated" not in done.stdout.split("Before you rely on it")[0].split("Herald")[0]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["compare", "nowhere"], "nowhere: no such file or folder; check the path\n"),
        (
            ["compare", EVENT, "--format", "jsn"],
            "--format: unknown format 'jsn'; did you mean 'json'?\n",
        ),
        (["compare", EVENT, "--output", "nowhere/x.md"], "nowhere/x.md: can't be written"),
        (["compare", f"{EVENT}/wire.txt"], "suez-2021: one readable text; comparing needs two"),
    ],
)
def test_a_users_mistake_is_one_line_and_exit_2(arguments, line):
    done = framing(*arguments)

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith(line)
    assert done.stderr.count("\n") == 1


def test_read_shows_the_text_with_its_margins():
    done = framing("read", f"{EVENT}/wire.txt")

    assert done.returncode == 0
    assert "news-agency report" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 100


def test_read_as_json_has_the_promised_keys():
    reading = json.loads(framing("read", f"{EVENT}/wire.txt", "--format", "json").stdout)

    assert set(reading) >= {
        "document", "provenance", "stripped", "sections", "sentences", "attributions",
        "figures", "actors",
    }  # fmt: skip
    assert set(reading["document"]) == {
        "id", "outlet", "kind", "title", "published", "language", "words",
    }  # fmt: skip


def test_batch_ends_with_1_where_a_text_can_t_be_used(tmp_path):
    shutil.copytree(ROOT / "corpus" / "suez-2021", tmp_path / "suez")
    (tmp_path / "suez" / "empty.txt").write_bytes(b"")

    done = framing("batch", tmp_path / "suez", "--output", tmp_path / "out", "--quiet")

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "the file is empty" in (tmp_path / "out" / "problems.jsonl").read_text("utf-8")


def test_batch_writes_a_folder_an_event(tmp_path):
    done = framing("batch", ROOT / "corpus", "--output", tmp_path)

    assert done.returncode == 0, done.stderr
    assert len([path for path in tmp_path.iterdir() if (path / "report.md").is_file()]) == 6
    index = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert 'href="suez-2021/report.html"' in index
    assert sorted(path.name for path in (tmp_path / "suez-2021").iterdir()) == [
        "comparison.json", "report.html", "report.md", "report.txt", "table.csv",
    ]  # fmt: skip


def test_outlets_of_few_texts_are_refused_in_plain_words():
    done = framing("outlets", ROOT / "corpus")

    assert done.returncode == 0, done.stderr
    assert "6 texts over 6 events that another outlet tells too" in done.stdout
    assert "p = " not in done.stdout


@pytest.mark.parametrize(("column", "told"), [("heap", True), ("story", False)])
def test_outlets_say_where_all_texts_are_taken_for_one_event(column, told, tmp_path):
    rows = [("a", "Ida Moss"), ("a", "the harbour"), ("b", "Ida Moss"), ("b", "the harbour")]
    lines = [f'{name},"The ferry {name} stopped, {who} said."' for name, who in rows]
    path = tmp_path / "news.csv"
    path.write_text("\n".join([f"{column},text", *lines]), encoding="utf-8")

    done = framing("outlets", path)

    assert done.returncode == 0, done.stderr
    assert ("all its 4 texts are taken for one event" in done.stderr) is told


def test_the_version_is_said_and_a_shell_can_complete():
    said = started("--version")

    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout.split()[0] == "framing"
    assert "--install-completion" in framing("--help").stdout


@pytest.mark.parametrize(
    ("file", "begins"), [("a.HTML", "<!DOCTYPE html>"), ("a.json", "{"), ("a.md", "# ")]
)
def test_a_files_name_gives_the_format(tmp_path, file, begins):
    done = framing("compare", EVENT, "--output", tmp_path / file)

    assert done.returncode == 0
    assert (tmp_path / file).read_text(encoding="utf-8").startswith(begins)


def test_a_format_asked_for_goes_before_a_files_name(tmp_path):
    framing("compare", EVENT, "--format", "json", "--output", tmp_path / "a.html")

    assert json.loads((tmp_path / "a.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("command", ["read", "compare", "events", "outlets", "batch"])
def test_tables_are_read_as_the_user_says(command, tmp_path):
    path, said = tmp_path / "news.csv", "The ferry stopped, {0} said. " * 9
    rows = [
        ["story", "when", "words", "link"],
        *(
            [f"e{i}", "2/3/2025", said.format(who), f"https://www.{host}/a"]
            for i in range(2)
            for who, host in (("Ida Moss", "bee.org"), ("the harbour", "wasp.org"))
        ),
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    into = ["--output", tmp_path / "out"] if command == "batch" else []
    given = [
        "--columns",
        "text=words,published=when",
        "--date-order",
        "day",
        "--outlet-from-url",
    ]
    done = framing(command, path, *given, *into)

    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert "published from 'when' (day first)" in done.stderr
    assert "outlet from the hosts of 'link'" in done.stderr
    assert "no column names the outlets" not in done.stderr
