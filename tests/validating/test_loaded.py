"""The validation of loaded sentences on texts written here."""

import json

import numpy as np
import pytest

from framing.errors import InputError
from framing.validating import loaded

ROWS = [
    ("The shameless hacks spew their vile propaganda.", True, "press"),
    ("The office opened at nine, a spokesman said.", False, "press"),
    ("A disgraceful mob of zealots ruined the fair.", True, "fairs"),
    ("The fair opened on Tuesday.", False, "fairs"),
    ("Tax cuts for cronies are an outrageous sham.", True, "tax"),
    ("The rate rose to nine percent in June.", False, "tax"),
    ("Bumbling bureaucrats wrecked the beloved line.", True, "rail"),
    ("The line carries nine trains.", False, "rail"),
    ("Brutal thugs rule the docks.", True, "docks"),
    ("The docks closed in March, the council said.", False, "docks"),
]


def table_of(rows, tmp_path):
    table = tmp_path / "judged.jsonl"
    lines = [json.dumps({"text": t, "loaded": b, "topic": topic}) for t, b, topic in rows]
    table.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return table


def test_loaded_sentences_are_told_from_plain_ones(tmp_path):
    found = loaded.validate(table_of(ROWS, tmp_path))

    assert (found["task"], found["n"]) == ("loaded", 10)
    assert (found["auc"], found["macro_f1"]) == (1.0, 1.0)
    assert set(found["baseline"]) == {"what", "abs_vader_auc", "tfidf_auc", "tfidf_macro_f1"}
    assert found["baseline"]["tfidf_auc"] is not None


def test_too_few_topics_have_no_learned_baseline_and_one_class_no_auc(tmp_path):
    found = loaded.validate(table_of([ROWS[0], ROWS[2]], tmp_path))

    assert found["auc"] is None
    assert found["baseline"]["tfidf_auc"] is None


def test_the_figures_equal_those_of_scikit_learn():
    from sklearn.metrics import f1_score, roc_auc_score

    rng = np.random.default_rng(7)
    gold = rng.random(200) < 0.4
    scores = rng.integers(0, 5, 200) + gold

    assert loaded.auc(gold, scores) == pytest.approx(roc_auc_score(gold, scores), abs=5e-5)
    assert loaded.macro_f1(gold, scores > 2, (True, False)) == pytest.approx(
        f1_score(gold, scores > 2, average="macro"), abs=5e-5
    )


def test_every_bad_line_is_named(tmp_path):
    table = tmp_path / "judged.jsonl"
    table.write_text('{"text": "a", "loaded": true}\nno\n{"text": 3}\n', encoding="utf-8")
    with pytest.raises(InputError) as caught:
        loaded.validate(table)

    assert [problem.where.rsplit(":", 1)[1] for problem in caught.value.problems] == ["2", "3"]
