"""A page in every format: nothing in a text gets out of its place."""

import csv
import io
import re

import pytest

from framing import pipeline
from framing.errors import InputError
from framing.reporting import formats
from framing.reporting.formats import text as terminal
from framing.reporting.html import fragment
from framing.reporting.page.page import Points, Table
from framing.reporting.sections.report import page_of
from framing.settings import Settings
from tests.texts import HARBOUR, reading

HOSTILE = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "=cmd|'/c calc'!A0"]


@pytest.fixture(scope="module")
def page():
    """The report of texts whose outlets and titles mean harm."""
    texts = [
        HARBOUR + f"\nThe {name} was not amused by | it, it said *twice*.\n" for name in HOSTILE
    ]
    readings = [
        reading(text, f"t{place}", name)
        for place, (text, name) in enumerate(zip(texts, HOSTILE, strict=True))
    ]
    return page_of(pipeline.compare_readings(readings, Settings()))


def test_formats_are_found_by_name():
    assert formats.names() == ["csv", "html", "json", "markdown", "parquet", "text"]
    for name in formats.names():
        assert formats.load(name).SUFFIX.startswith(".")
    with pytest.raises(InputError, match="did you mean 'markdown'"):
        formats.load("markdwon")


@pytest.mark.parametrize("name", ["csv", "html", "json", "markdown", "text"])
def test_every_format_is_the_same_twice(page, name):
    form = formats.load(name)

    assert form.render(page) == form.render(page)
    assert form.render(page).endswith("\n")


def test_no_markup_of_a_text_takes_effect(page):
    shown = formats.load("markdown").render(page) + fragment.render(page)

    assert "<script" not in shown
    assert "<img" not in shown


def test_a_spreadsheet_takes_no_text_for_a_formula(page):
    rows = csv.reader(io.StringIO(formats.load("csv").render(page)))

    cells = [cell for row in rows for cell in row if not re.fullmatch(r"-?[\d.e-]+", cell)]
    assert any("cmd" in cell for cell in cells)
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []


def test_markdown_tables_keep_their_columns(page):
    for block in re.findall(
        r"(?:^\|.*\n)+", formats.load("markdown").render(page), re.MULTILINE
    ):
        columns = {len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}
        assert len(columns) == 1


def test_wide_letters_take_two_columns_of_the_terminal():
    table = Table(["Text", "Kind"], [[["뉴스로드 뉴스로드"], ["a"]], [["plain"], ["b"]]])

    lines = terminal.table_lines(table).splitlines()

    assert lines[2].index("a") + 8 == lines[3].index("b")


def test_a_short_head_keeps_to_one_line_and_a_long_one_where_there_is_room():
    rows = [[["a"], ["1"], ["x " * 60]]]
    long = Table(["Text", "Per 1,000", "Words"], rows)
    short = Table(["Text", "A head of many words", "Words"], [[["a"], ["1"], ["x"]]])

    assert terminal.table_lines(long, 60).splitlines()[0].split("  ")[1] == "Per 1,000"
    assert "A head of many words" in terminal.table_lines(short, 60)


def test_a_points_further_lines_stand_below_it():
    shown = terminal.render_blocks([Points(["one two three\nbelow it", "four"])], 12)

    assert shown == "• one two\n  three\n    below it\n• four\n"


@pytest.mark.parametrize("width", [60, 100])
def test_no_line_is_wider_than_asked(page, width):
    lines = terminal.render(page, width).splitlines()

    assert max(map(terminal.columns_of, lines)) <= width


def test_a_terminal_says_how_wide_it_is_and_a_pipe_does_not(monkeypatch):
    monkeypatch.setenv("COLUMNS", "72")
    asked = []
    for tty in (True, False):
        monkeypatch.setattr(terminal.sys.stdout, "isatty", lambda tty=tty: tty, raising=False)
        asked.append(terminal.columns())

    assert asked == [72, 100]


def test_more_than_five_outlets_turn_the_tables():
    readings = [reading(HARBOUR, f"outlet {n}") for n in range(17)]

    shown = formats.load("text").render(
        page_of(pipeline.compare_readings(readings, Settings()))
    )

    assert max(map(len, shown.splitlines())) <= 100
    assert len(re.findall(r"^outlet 3 ", shown, re.MULTILINE)) >= 3
