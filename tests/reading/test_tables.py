import csv
import json

import pytest

from framing.errors import InputError
from framing.reading.load.tables import rows

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


def test_faults_name_their_line_and_leave_the_other_rows(tmp_path):
    lines = [
        "{not json",
        json.dumps({"title": "no text"}),
        json.dumps({"text": "  "}),
        json.dumps({"text": TEXT, "published": "yesterday"}),
        json.dumps({"text": TEXT}),
    ]
    found = list(rows(written(tmp_path / "t.jsonl", lines)))

    assert [one.document is not None for one in found] == [False, False, False, True, True]
    problems = [problem for one in found for problem in one.problems]
    assert [one.where.rpartition(":")[2] for one in problems] == ["1", "2", "3", "4"]
    assert "no column 'text'" in problems[1].what


def test_half_a_surrogate_pair_is_no_reason_to_fail(tmp_path):
    path = written(tmp_path / "t.jsonl", ['{"text": "Broken \\ud83d emoji."}'])

    (found,) = rows(path)

    assert found.document.text == "Broken ? emoji."


def test_a_table_in_another_encoding_is_one_clear_line(tmp_path):
    path = tmp_path / "t.jsonl"
    path.write_bytes('{"text": "Köln"}'.encode("latin-1"))

    with pytest.raises(InputError, match="can't be read"):
        list(rows(path))
