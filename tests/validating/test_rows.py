"""Coded texts from lines and from tables."""

import csv
import json

import pytest

from framing.errors import InputError
from framing.validating.heaps import Text
from framing.validating.rows import rows_of

ROWS = [
    {"event": f"e{i}", "title": "Ferry", "text": f"The ferry sailed {i}.", "date": "2025-03-02"}
    for i in range(3)
]


def test_a_table_gives_what_lines_give(tmp_path):
    lines, table, array = (tmp_path / name for name in ("a.jsonl", "a.csv", "a.json"))
    lines.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    array.write_text(json.dumps(ROWS), encoding="utf-8")
    with table.open("w", encoding="utf-8", newline="") as file:
        rows = [[*row.values()] for row in ROWS]
        csv.writer(file, delimiter=";").writerows(
            [["Story", "Headline", "Body", "Published"], *rows]
        )

    assert len(rows_of(lines, Text, "")) == 3
    assert rows_of(table, Text, "") == rows_of(array, Text, "") == rows_of(lines, Text, "")


def test_a_row_without_a_code_is_named(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("headline,body\nFerry,It sailed.\n", encoding="utf-8")

    with pytest.raises(InputError, match=r"a\.csv:2: no coded text .*; give the columns of"):
        rows_of(path, Text, "{…}")
