"""Tables for spreadsheets and programs."""

import csv
import io
import sys

import pytest

from framing import pipeline
from framing.errors import InputError
from framing.library.shown import ShownComparison
from framing.reading.reader import read
from framing.reporting import formats
from framing.reporting.page import data_frames
from framing.reporting.page.tables import TABLES, table_of
from framing.reporting.sections.report import page_of
from framing.settings import Settings
from tests.comparing.events_of_three import HERALD, POST, TIMES, compared
from tests.texts import HARBOUR, document, reading

NAMES = [
    "=cmd|'/c calc'!A0",
    "+1",
    "-1+2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "＝1",
    'a "quoted", name',
    "two\nlines",
    "뉴스 é \x00",
]


@pytest.fixture(scope="module")
def comparison():
    """Texts whose outlets are what a spreadsheet must not run, or may trip over."""
    texts = [HARBOUR + "\nThe tide rose. A tide fell.\n" * (at % 2 * 3) for at in range(11)]
    readings = [reading(text, f"t{at}", NAMES[at]) for at, text in enumerate(texts)]
    return pipeline.compare_readings(readings, Settings(draws=100))


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_a_value_of_its_columns_type_or_none(comparison, name):
    copies_differ_in_nothing = name == "statements"
    event = compared(HERALD, POST, TIMES) if copies_differ_in_nothing else comparison
    table = table_of(event, name)

    # of eleven like texts nothing is to be said, and they have no dates
    assert table.rows or name in ("statements", "days")
    for row in table.rows:
        for value, kind in zip(row, table.kinds, strict=True):
            assert value is None or isinstance(value, (kind, int) if kind is float else kind)


def test_an_unknown_table_is_told():
    with pytest.raises(InputError, match="did you mean 'facts'"):
        table_of(None, "fact")


def test_csv_comes_back_as_it_was_and_runs_nowhere(comparison):
    written = formats.load("csv").render(page_of(comparison))

    rows = list(csv.DictReader(io.StringIO(written, newline="")))
    outlets = list(dict.fromkeys(row["outlet"] for row in rows))
    assert len(rows) == len(comparison.cells)
    assert outlets == [
        "'=cmd|'/c calc'!A0", "'+1", "'-1+2", "'@SUM(A1)", "'\t=1", "'\r=1", "' =1", "'＝1",
        'a "quoted", name', "two\nlines", "뉴스 é ",
    ]  # fmt: skip
    assert written.count("\r\n") >= len(rows) + 1


def test_a_csv_file_begins_with_a_mark_for_excel(comparison):
    form = formats.load("csv")

    assert formats.bytes_of(form, "event,") == b"\xef\xbb\xbfevent,"
    assert formats.bytes_of(formats.load("json"), "{}") == b"{}"


def test_parquet_holds_the_csvs_table(comparison):
    parquet = pytest.importorskip("pyarrow.parquet")
    page = page_of(comparison)

    written = formats.load("parquet").render_all([page, page])

    found = parquet.read_table(io.BytesIO(written))
    table = table_of(comparison, "cells")
    assert tuple(found.column_names) == table.columns
    assert [tuple(row.values()) for row in found.to_pylist()] == table.rows * 2
    assert str(found.schema.field("n").type) == "int64"


@pytest.mark.parametrize("library", data_frames.LIBRARIES)
@pytest.mark.parametrize("name", TABLES)
def test_a_frame_has_the_tables_rows(comparison, monkeypatch, library, name):
    pytest.importorskip(library)
    monkeypatch.setattr(data_frames, "LIBRARIES", (library,))
    shown = ShownComparison(**fields_of(comparison))

    frame = shown.to_frame(name)

    table = table_of(comparison, name)
    assert type(frame).__module__.startswith(library)
    assert tuple(frame.columns) == table.columns
    assert len(frame) == len(table.rows)
    assert list(frame["outlet"]) == [row[table.columns.index("outlet")] for row in table.rows]


def fields_of(comparison):
    return {name: getattr(comparison, name) for name in comparison.__struct_fields__}


@pytest.fixture
def bare(monkeypatch):
    """A machine without any of the libraries."""
    for name in ("pyarrow", "pandas", "polars"):
        monkeypatch.setitem(sys.modules, name, None)


@pytest.mark.usefixtures("bare")
def test_a_missing_pyarrow_is_told_with_how_to_get_it(comparison):
    page = page_of(comparison)

    with pytest.raises(InputError, match=r"pip install 'framing\[parquet\]'"):
        formats.load("parquet").render(page)


@pytest.mark.usefixtures("bare")
def test_a_missing_frame_library_is_told_with_how_to_get_it(comparison):
    table = table_of(comparison, "cells")

    with pytest.raises(InputError, match="pip install pandas"):
        data_frames.frame_of(table)


def test_days_are_rows_of_what_was_published_and_what_is_told_of_them():
    texts = ["The vote fell on May 6, 2024. It rained.", "The vote was lost on May 6, 2024."]
    readings = [
        read(document(text, f"t{at}", "Herald", published="2024-05-08"))
        for at, text in enumerate(texts)
    ]
    table = table_of(pipeline.compare_readings(readings, Settings(draws=50)), "days")

    assert [(day, what, name, words) for _, day, what, name, _, words, *_ in table.rows] == [
        ("2024-05-06", "told", "t0", "May 6, 2024"),
        ("2024-05-06", "told", "t1", "May 6, 2024"),
        ("2024-05-08", "published", "t0", None),
        ("2024-05-08", "published", "t1", None),
    ]


def test_a_table_needs_a_format_of_rows():
    assert formats.load("csv", "facts").__name__.endswith("csv")
    with pytest.raises(InputError, match="unknown format 'cvs'; did you mean 'csv'"):
        formats.load("cvs")
    with pytest.raises(InputError, match="'facts' needs a format of rows"):
        formats.load("html", "facts")
    with pytest.raises(InputError, match="unknown table 'fact'"):
        formats.load("csv", "fact")
