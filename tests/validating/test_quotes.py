"""The validation of attributions, on texts written here."""

import json

import pytest

from framing.errors import InputError
from framing.records import Attribution, Span
from framing.validating import quotes
from framing.validating.quotes import Code, Row

TEXT = "Lee said that the pier leaks."
CODED = Row(TEXT, [Code([(0, 3)], [(4, 8)], [(9, 28)])])


def found_by(*spans):
    return lambda text: [
        Attribution([Span(0, 3)], [Span(4, 8)], [Span(*span)], "indirect") for span in spans
    ]


def test_the_same_spans_score_one():
    result = quotes.measure([CODED], found_by((9, 28)))

    assert [result[key] for key in ("content_f1", "cue_f1", "source_f1", "matched")] == [
        1.0
    ] * 4


def test_half_a_content_is_worked_out_by_hand():
    result = quotes.measure([CODED], found_by((18, 28)))

    # "pier leaks" of "that the pier leaks": precision 1, recall 2/4
    assert (result["content_precision"], result["content_recall"]) == (1.0, 0.5)
    assert result["content_f1"] == pytest.approx(2 / 3, abs=1e-4)


def test_a_source_counts_only_where_its_content_is_found():
    result = quotes.measure([CODED], found_by((0, 3)))

    assert (result["content_f1"], result["source_f1"], result["matched"]) == (0.0, 0.0, 0.0)


def test_no_rows_give_zeros():
    assert quotes.measure([], found_by())["content_f1"] == 0.0


def test_a_file_is_read_and_measured(tmp_path):
    path = tmp_path / "coded.jsonl"
    coded = {"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 28]]}
    path.write_text(json.dumps({"text": TEXT, "attributions": [coded]}) + "\n")
    result = quotes.validate(path)

    assert (result["task"], result["n"], result["content_f1"]) == ("quotes", 1, 1.0)
    assert 0 < result["baseline"]["content_f1"] <= 1


def test_a_line_of_another_form_is_named(tmp_path):
    path = tmp_path / "coded.jsonl"
    path.write_text('{"text": "x"}\n')

    with pytest.raises(InputError, match=r"coded\.jsonl:1"):
        quotes.validate(path)
