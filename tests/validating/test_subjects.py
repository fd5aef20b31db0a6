"""The validation of subjects on texts written here."""

import json

import pytest

from framing.errors import InputError
from framing.validating import subjects

HEALTH = "Nurses at the hospital treated patients. Doctors spoke of a virus."
SPORT = "The football tournament went to a playoff. A quarterback was named."


def table_of(rows, tmp_path):
    table = tmp_path / "filed.jsonl"
    lines = [json.dumps({"text": text, "topic": topic}) for text, topic in rows]
    table.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return table


def test_each_text_is_held_against_the_subject_of_its_topic(tmp_path):
    rows = [(HEALTH, "healthcare"), (SPORT, "sports"), (SPORT, "ebola"), (HEALTH, "europe")]
    found = subjects.validate(table_of(rows, tmp_path))

    assert (found["task"], found["n"], found["baseline"]) == ("subjects", 3, None)
    assert found["per_subject"] == {"health": 0.6667, "sport": 0.6667}
    assert (found["macro_f1"], found["accuracy"]) == (0.6667, 0.6667)


def test_the_baseline_is_trained_on_a_tenth_and_both_are_judged_on_the_rest(tmp_path):
    rows = [(HEALTH, "health"), (SPORT, "sport"), (HEALTH, "health")] * 10
    found = subjects.validate(table_of(rows, tmp_path))

    assert found["n"] == 27
    assert found["macro_f1"] == found["baseline"]["macro_f1"] == 1.0


def test_no_topic_that_maps_gives_no_figure(tmp_path):
    found = subjects.validate(table_of([(HEALTH, "asia")], tmp_path))

    assert (found["n"], found["macro_f1"], found["per_subject"]) == (0, None, {})


def test_a_line_of_another_form_is_named(tmp_path):
    table = tmp_path / "filed.jsonl"
    table.write_text('{"text": "a"}\n', encoding="utf-8")
    with pytest.raises(InputError):
        subjects.validate(table)


def test_every_topic_maps_to_a_subject_that_there_is_and_to_one_alone():
    topics = [topic for some in subjects.TOPICS.values() for topic in some.split()]

    assert set(subjects.TOPICS) <= set(subjects.subjects.codes())
    assert len(topics) == len(set(topics))
