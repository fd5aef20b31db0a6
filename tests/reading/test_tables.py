import csv
import json
import sys
from pathlib import Path

import pytest

from framing.errors import InputError
from framing.reading.load.tables import Wanted, documents_in, rows, table_at
from framing.reading.load.tabular import raw, separated
from framing.records import NO_OUTLET

TEXT = "The mayor opened the bridge.\nNobody fell in."


def written(path, lines):
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_row_of_json_is_a_document(tmp_path):
    row = {"id": "a", "event": "bridge", "outlet": "Bee", "date": "2025-01-02", "text": TEXT}
    path = written(tmp_path / "t.jsonl", [json.dumps(row)])

    (found,) = rows(path)

    assert (found.event, found.problems) == ("bridge", [])
    assert (found.document.id, found.document.outlet) == ("a", "Bee")
    assert (found.document.published, found.document.text) == ("2025-01-02", TEXT)


def test_csv_and_tsv_keep_line_breaks_in_a_text(tmp_path):
    for suffix, mark in ((".csv", ","), (".tsv", "\t")):
        path = tmp_path / f"t{suffix}"
        with path.open("w", newline="", encoding="utf-8-sig") as file:
            table = csv.writer(file, delimiter=mark)
            table.writerows([["Source", "Body"], ["Bee", TEXT], ["Wasp", TEXT]])

        first, second = rows(path)

        assert first.document.text == second.document.text == TEXT
        assert [first.document.outlet, second.document.outlet] == ["Bee", "Wasp"]
        assert first.document.path.endswith(":2")
        assert second.document.path.endswith(":4")


def test_parquet_rows(tmp_path):
    pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is an extra")
    from pyarrow import parquet

    path = tmp_path / "t.parquet"
    parquet.write_table(pyarrow.table({"text": [TEXT], "outlet": ["Bee"], "n": [3]}), path)

    (found,) = rows(path)

    assert (found.document.outlet, found.document.text) == ("Bee", TEXT)


def documents_of(path, **wanted):
    found = list(documents_in(table_at(path, Wanted(**wanted))))
    problems = [problem for row in found for problem in row.problems]
    return [row.document for row in found if row.number], problems


def test_faults_leave_the_other_rows_and_are_one_line_a_kind(tmp_path):
    lines = [
        "{not json",
        json.dumps({"title": "no text"}),
        json.dumps({"text": "  "}),
        json.dumps({"text": TEXT, "outlet": "Bee", "published": "yesterday"}),
        json.dumps({"text": TEXT, "outlet": "Bee", "kind": "newspapr"}),
        json.dumps({"text": TEXT, "outlet": "Bee"}),
    ]
    path = written(tmp_path / "t.jsonl", lines)

    found, problems = documents_of(path)

    assert [one is not None for one in found] == [False, False, False, True, True, True]
    assert [(one.where, one.what) for one in problems] == [
        (f"{path}:1", "not a JSON object"),
        (str(path), "2 rows with no text (row 2, row 3)"),
        (f"{path}:4", "no date that can be read: 'yesterday'"),
        (f"{path}:5", "an unknown kind of text: 'newspapr'"),
    ]
    assert "did you mean 'newspaper'?" in problems[-1].mend
    assert found[3].published is None


def test_many_unreadable_dates_are_one_line_with_three_examples(tmp_path):
    row = {"text": TEXT, "outlet": "Bee"}
    lines = [json.dumps({**row, "date": f"day {n}"}) for n in range(1, 1001)]

    found, problems = documents_of(written(tmp_path / "t.jsonl", lines))

    assert len(found) == 1000
    assert [one.what for one in problems] == [
        "1,000 rows with no date that can be read "
        "(row 1: 'day 1', row 2: 'day 2', row 3: 'day 3', …)"
    ]


def test_half_a_surrogate_pair_is_no_reason_to_fail(tmp_path):
    path = written(tmp_path / "t.jsonl", ['{"text": "Broken \\ud83d emoji."}'])

    (document,), _ = documents_of(path)

    assert document.text == "Broken ? emoji."


def test_a_table_without_a_column_of_texts_says_what_it_has(tmp_path):
    path = written(tmp_path / "t.csv", ["title,summary", "Bridge,It opened."])

    with pytest.raises(InputError, match=r"columns: title, summary.*--columns text=NAME"):
        table_at(path)


def test_the_user_says_which_column_is_what(tmp_path):
    row = {"text": "no", "summary": TEXT, "a": "Bee", "source": "no", "date": "2025-01-02"}
    path = written(tmp_path / "t.jsonl", [json.dumps(row)])

    (document,), problems = documents_of(
        path, columns={"text": "summary", "outlet": "A", "published": ""}
    )

    assert (document.text, document.outlet, document.published) == (TEXT, "Bee", None)
    assert problems == []


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"body": "text"}, "unknown column 'body'"),
        ({"text": "main"}, "no column 'main'; the table has: text"),
    ],
)
def test_a_column_that_is_not_there_is_told(tmp_path, columns, told):
    path = written(tmp_path / "t.jsonl", [json.dumps({"text": TEXT})])

    with pytest.raises(InputError, match=told):
        table_at(path, Wanted(columns=columns))


def test_what_was_taken_for_what_is_one_line(tmp_path):
    lines = ["Id;Body;Paper;Source;Date", "1;One.;x;Bee;3/4/2025", "2;Two.;y;Bee;3/14/2025"]

    table = table_at(written(tmp_path / "t.csv", lines))

    assert table.note == (
        f"{tmp_path / 't.csv'} (parted by ';'): 2 rows: text from 'Body', outlet from "
        "'Source', published from 'Date' (month first), id from 'Id'; left: Paper"
    )


def test_a_column_different_in_every_row_names_no_outlets(tmp_path):
    lines = [json.dumps({"text": TEXT, "source": f"desk {n}"}) for n in range(30)]

    found, problems = documents_of(written(tmp_path / "t.jsonl", lines))

    assert {one.outlet for one in found} == {NO_OUTLET}
    assert [one.what for one in problems] == [
        "no outlet is known: column 'source' is different in every row"
    ]
    assert "--columns outlet=NAME" in problems[0].mend


def test_three_texts_of_three_outlets_are_no_reason_to_doubt_them(tmp_path):
    lines = [json.dumps({"text": TEXT, "source": name}) for name in ("Bee", "Wasp", "Fly")]

    found, problems = documents_of(written(tmp_path / "t.jsonl", lines))

    assert [one.outlet for one in found] == ["Bee", "Wasp", "Fly"]
    assert problems == []


def test_texts_cut_short_by_their_collector_are_told(tmp_path):
    row = {"content": "The mayor opened the bri… [+2417 chars]", "outlet": "Bee"}
    lines = [json.dumps(row), json.dumps(row)]

    _, problems = documents_of(written(tmp_path / "t.jsonl", lines))

    assert [one.what for one in problems] == [
        "2 rows with a text cut short by the collector "
        "(row 1: '[+2417 chars]', row 2: '[+2417 chars]')"
    ]


def test_a_long_array_is_read_piece_by_piece(tmp_path):
    rows_ = [{"id": str(n), "text": TEXT * n, "source": "Bee"} for n in range(1, 300)]
    path = tmp_path / "t.json"
    path.write_text(json.dumps(rows_, indent=2))

    found, problems = documents_of(path)

    assert [(one.id, one.text) for one in found] == [(one["id"], one["text"]) for one in rows_]
    assert problems == []


@pytest.mark.parametrize("content", [b"PK\x03\x04\0\x01\x02\0\0", b"[{", b'{"a": '])
def test_what_is_no_table_is_one_clear_line(tmp_path, content):
    path = tmp_path / "t.json"
    path.write_bytes(content)

    with pytest.raises(InputError, match="can't be read"):
        table_at(path)


def test_a_broken_archive_is_one_clear_line(tmp_path):
    path = tmp_path / "t.csv.gz"
    path.write_bytes(b"no archive")

    with pytest.raises(InputError, match="can't be read"):
        table_at(path)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "“It’s a café” – said Zoë Müller of Köln."),
        ("latin-1", "The mayor of Köln went to a café."),
        ("utf-16-le", "The mayor opened the bridge. Nobody fell in."),
        ("cp1251", "Мэр города открыл новый мост через реку, и никто не упал в воду. " * 5),
        ("gb18030", "市长昨天为新桥揭幕，没有人掉进河里。居民们说他们等了很多年。" * 5),
    ],
)
def test_texts_in_other_encodings_are_read(tmp_path, encoding, text):
    path = tmp_path / "t.csv"
    path.write_bytes(f'outlet,text\nBee,"{text}"\n'.encode(encoding))

    (document, *_), _ = documents_of(path)

    assert document.text.strip() == text.strip()


def test_one_broken_letter_is_no_reason_to_doubt_utf_8(tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes(
        ("outlet,text\nBee,“Café” – ".encode() * 1)[:-1] + b"\xff " + "“é”".encode() * 20
    )

    (document,), _ = documents_of(path)

    assert document.text.startswith("“Café” –")


def problems_of(path):
    """What is told of a table that can't be read, in one line."""

    def every():
        return list(raw.reader_of(path)[0]())

    with pytest.raises(InputError) as caught:
        every()
    (line,) = str(caught.value).splitlines()
    return line


def test_a_damaged_parquet_file_is_one_line(tmp_path):
    path = tmp_path / "own.parquet"
    path.write_bytes(b"PAR1" + b"\0" * 40 + b"PAR1")

    assert "own.parquet: can't be read (" in problems_of(path)


def test_parquet_without_pyarrow_says_how_to_mend_it(tmp_path, monkeypatch):
    path = tmp_path / "own.parquet"
    path.write_bytes(b"PAR1")
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    assert "pip install 'framing[parquet]'" in problems_of(path)


def test_lists_within_lists_too_deep_are_a_row_that_cant_be_read(tmp_path):
    path = tmp_path / "own.jsonl"
    path.write_text('{"text": ' + "[" * 200_000 + "\n" + '{"text": "It fell."}\n')

    assert [row for _, row in raw.reader_of(path)[0]()] == [None, {"text": "It fell."}]


def test_a_name_that_is_too_long_is_no_table():
    assert not raw.is_table(Path("x" * 5000 + ".csv"))
    assert not raw.is_table(Path("none.csv"))


def test_a_table_that_is_gone_is_one_line(tmp_path):
    assert "No such file" in problems_of(tmp_path / "gone.csv")


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("sep=;\nid;text\n1;It fell.\n", ";"),
        ("id\ttext\n1\tIt fell.\n", "\t"),
        ("a~b~c\n1~2~3\n4~5~6\n", "~"),
        ("text\nIt fell.\n", ","),
        ("", ","),
    ],
)
def test_how_values_are_kept_apart(tmp_path, text, mark):
    path = tmp_path / "own.csv"
    path.write_text(text)

    assert separated.manner_of(path, "utf-8").mark == mark
