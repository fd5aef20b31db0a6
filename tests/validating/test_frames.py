from __future__ import annotations

import json

import numpy as np
import pytest
from sklearn.metrics import f1_score

from framing.errors import InputError
from framing.scoring.matching.codebooks import load
from framing.validating import frames
from tests.shared import SHARED, needs_shared

CODED = [
    ("Senator blocks vote on guns", ["politics"]),
    ("Gun maker files for bankruptcy", ["economic_consequences"]),
    ("Judge upholds ban on assault weapons", ["gun_control"]),
    ("Marchers mourn victims at vigil", ["public_opinion"]),
    ("Weather fine on Sunday", ["mental_health"]),
]


@pytest.fixture
def coded(tmp_path):
    path = tmp_path / "coded.jsonl"
    rows = [json.dumps({"text": text, "frames": codes}) for text, codes in CODED]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_figures_by_hand(coded):
    """
    Four of nine frames are found without fault, one is missed, four nobody coded.
    """
    found = frames.validate(coded)

    assert (found["task"], found["n"]) == ("frames", 5)
    assert found["macro_f1"] == round(4 / 9, 4)
    assert found["micro_f1"] == round(2 * 4 / (5 + 4), 4)
    assert found["baseline"]["most_frequent"]["micro_f1"] == 0.2


def test_f1_is_scikit_learns():
    random = np.random.default_rng(7)
    gold = random.random((40, 6)) < 0.3
    found = random.random((40, 6)) < 0.3
    found[:, 5] = gold[:, 5] = False

    figures = frames.figures(gold, found)

    assert figures["macro_f1"] == round(
        f1_score(gold, found, average="macro", zero_division=0), 4
    )
    assert figures["micro_f1"] == round(f1_score(gold, found, average="micro"), 4)


def test_a_headline_gets_one_frame_two_or_none():
    lexicon = load("gun_violence")
    ids = [category.id for category in lexicon.categories]
    texts = ["Senator backs a ban on assault weapons", "Weather fine", "Vigil"]

    found = frames.predicted(texts, lexicon)

    assert [[ids[at] for at in np.flatnonzero(row)] for row in found] == [
        ["gun_control", "politics"],
        [],
        ["public_opinion"],
    ]


def test_every_bad_line_is_told(tmp_path):
    path = tmp_path / "bad.jsonl"
    path.write_text('{"text": "a"}\n\n{\n{"text": "b", "frames": ["weather"]}\n')

    with pytest.raises(InputError) as caught:
        frames.validate(path)

    where = [problem.where.removeprefix(str(path)) for problem in caught.value.problems]
    assert where == [":1", ":3", ":4"]


def test_no_file_and_no_rows_are_told(tmp_path):
    (tmp_path / "empty.jsonl").write_text("")

    for name in ("none.jsonl", "empty.jsonl"):
        with pytest.raises(InputError):
            frames.validate(tmp_path / name)


@needs_shared
def test_the_codebook_beats_what_is_learned_from_the_headlines(tmp_path):
    """
    On the half of the headlines that was not read while the codebook was written.
    """
    lines = (SHARED / "eval" / "frames.jsonl").read_text(encoding="utf-8").splitlines()
    unread = tmp_path / "unread.jsonl"
    unread.write_text("\n".join(lines[1::2]), encoding="utf-8")

    found = frames.validate(unread)

    assert found["n"] == 495
    assert found["macro_f1"] >= 0.65
    assert found["macro_f1"] > found["baseline"]["macro_f1"]
