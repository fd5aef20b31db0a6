"""The validation of tone on texts written here."""

from __future__ import annotations

import json

import pytest

from framing.errors import InputError
from framing.validating import tone

ROWS = [
    ("The reform is a brilliant success.", 2.4),
    ("Neighbours praised the generous gift.", 1.8),
    ("The council meets on Tuesday.", 0.1),
    ("The collapse was a shameful disaster.", -2.9),
    ("Corrupt officials wrecked the town.", -2.2),
]


def test_tone_goes_with_the_ratings_and_vader_with_itself(tmp_path):
    table = tmp_path / "rated.jsonl"
    rows = [json.dumps({"text": text, "rating": rating}) for text, rating in ROWS]
    table.write_text("\n".join([*rows, ""]), encoding="utf-8")
    found = tone.validate(table)

    assert (found["task"], found["n"], found["parity_differences"]) == ("tone", 5, 0)
    assert found["pearson"] > 0.9
    assert -1 <= found["baseline"]["vader"] <= 1


def test_every_bad_line_is_named(tmp_path):
    table = tmp_path / "rated.jsonl"
    table.write_text('{"text": "a", "rating": 1}\nno\n{"text": 3}\n', encoding="utf-8")
    with pytest.raises(InputError) as caught:
        tone.validate(table)

    assert [problem.where.rsplit(":", 1)[1] for problem in caught.value.problems] == ["2", "3"]


def test_rows_all_alike_have_no_correlation(tmp_path):
    table = tmp_path / "rated.jsonl"
    table.write_text('{"text": "a", "rating": 1}\n' * 4, encoding="utf-8")

    assert tone.validate(table)["pearson"] is None
