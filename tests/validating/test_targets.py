"""The validation of tone towards targets on texts written here."""

from __future__ import annotations

import json

import numpy as np
import pytest

from framing.validating import targets

ROWS = [
    ("Residents praised Lopez for the rescue.", "Lopez", 1),
    ("Grey was convicted of fraud in May.", "Grey", -1),
    ("Brown walked to the station.", "Brown", 0),
    ("...", "...", 0),
]


def test_targets_are_told_apart(tmp_path):
    table = tmp_path / "coded.jsonl"
    lines = []
    for text, target, polarity in ROWS:
        start = text.index(target)
        row = {"text": text, "start": start, "end": start + len(target), "polarity": polarity}
        lines.append(json.dumps(row))
    table.write_text("\n".join(lines), encoding="utf-8")
    found = targets.validate(table)

    assert (found["task"], found["n"], found["macro_f1"]) == ("targets", 4, 1.0)
    assert found["baseline"]["vader_sentence"] <= 1.0


def test_macro_f1_is_the_mean_of_three_classes():
    found, gold = np.array([-1, -1, 0, 1]), np.array([-1, 0, 0, 0])

    # F1: -1 has 2*1/3, 0 has 2*1/4, 1 has 0
    assert targets.macro_f1(gold, found, targets.CLASSES) == pytest.approx(
        (2 / 3 + 1 / 2) / 3, abs=1e-4
    )
