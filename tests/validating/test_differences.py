"""The validation by an expert's differences on texts written here."""

from __future__ import annotations

import json

import pytest

from framing.errors import InputError
from framing.validating import differences, report
from framing.validating.differences import Difference, Event, Part, finds, score

LINES = {"mill": {"herald": [[0, 10], [11, 20]], "post": [[0, 10]]}}


def difference(**outlets: Part) -> Difference:
    return Difference("voices", 3, outlets)


def has(*spans: list[int]) -> Part:
    return Part("has", list(spans))


def test_a_statement_finds_a_difference_where_its_sentence_overlaps():
    gold = difference(herald=has([12, 18]), post=Part("lacks"))

    assert finds({"herald": has([0, 5], [11, 13])}, gold)
    assert not finds({"herald": has([0, 5], [6, 9], [11, 13])}, gold)  # the third span
    assert not finds({"post": has([12, 18])}, gold)


def test_a_difference_turned_round_is_not_found():
    gold = difference(herald=has([0, 9]), post=has([0, 9]))

    assert not finds({"herald": has([0, 9]), "post": Part("lacks")}, gold)


def test_where_both_name_who_lacks_it_they_share_one():
    gold = difference(herald=has([0, 9]), post=Part("lacks"), times=Part("less"))

    assert finds({"herald": has([0, 9]), "times": Part("lacks")}, gold)
    assert not finds({"herald": has([0, 9]), "echo": Part("lacks")}, gold)


def test_title_spans_count_with_title_spans():
    gold = difference(herald=Part("has", [], [[0, 4]]), post=Part("lacks"))

    assert finds({"herald": Part("has", [], [[2, 9]])}, gold)
    assert not finds({"herald": has([0, 4])}, gold)


def test_recall_is_weighed_by_importance_and_held_against_chance():
    """
    One of two differences is found, of importance 3 and 1: .75 of the weight. Each random
    line finds it as often as it hits the second line of two.
    """
    gold = [
        Event(
            "mill",
            [
                Difference("voices", 3, {"herald": has([11, 20])}),
                Difference("order", 1, {"post": has([11, 20])}),
            ],
        )
    ]
    found = score(gold, {"mill": [{"herald": has([11, 20])}]}, LINES)

    assert (found["recall_weighted"], found["recall"], found["useful"]) == (0.75, 0.5, 1.0)
    assert found["by_type"] == {"order": [0, 1], "voices": [1, 1]}
    assert 0.2 < found["chance"] < 0.55  # .375 on average
    expected = (0.75 - found["chance"]) / (1 - found["chance"])
    assert found["above_chance"] == pytest.approx(expected, abs=1e-3)


def files(folder, gold, texts):
    (folder / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    lines = "\n".join(map(json.dumps, texts))
    (folder / "texts.jsonl").write_text(lines, encoding="utf-8")
    return folder / "gold.json", folder / "texts.jsonl"


HERALD = """\
Carl Brandt will close the Lyndale mill on May 12, 2024, and 430 people lose their work.
Ann Roe, a weaver, said: “We were never told a word of it.” Ms. Roe has worked there for years.
"""
POST = """\
The Lyndale mill of Carl Brandt closes on May 12, 2024; 430 people must go. Its owner paid no
dividend last year.
"""


def test_the_tool_is_held_against_the_gold(tmp_path):
    """
    Only the Herald quotes the weaver: the first statement that there is to make.
    """
    at = HERALD.index("“We")
    outlets = {
        "herald": {"role": "has", "spans": [[at, at + 9]]},
        "post": {"role": "lacks"},
    }
    gold = [
        {
            "event": "mill",
            "differences": [{"type": "voices", "importance": 3, "outlets": outlets}],
        }
    ]
    texts = [
        {"event": "mill", "outlet": "herald", "text": HERALD},
        {"event": "mill", "outlet": "post", "text": POST},
    ]
    paths = files(tmp_path, gold, texts)
    found = json.loads(report("differences", paths, in_json=True))

    assert found["by_type"] == {"voices": [1, 1]}
    assert found["recall"] == 1.0


def test_an_event_without_texts_is_named(tmp_path):
    paths = files(
        tmp_path,
        [{"event": "mill", "differences": []}],
        [{"event": "x", "outlet": "y", "text": ""}],
    )

    with pytest.raises(InputError, match="no texts of event 'mill'"):
        differences.validate(*paths)


def test_a_task_says_how_many_files_it_takes(tmp_path):
    paths = files(tmp_path, [], [])

    with pytest.raises(InputError, match="differences takes 2 files, not 1"):
        report("differences", paths[:1])


@pytest.mark.parametrize("text", ["", "{", '{"event": 1}', '[{"event": 1}]'])
def test_a_file_that_is_no_array_of_events_is_one_line(tmp_path, text):
    path = tmp_path / "gold.json"
    path.write_text(text)

    with pytest.raises(InputError, match="no array of events"):
        differences.validate(path, tmp_path / "texts.jsonl")
