"""The figures of the seed texts against the hand reading, with a table."""

from __future__ import annotations

import json

import pytest

from framing.reading.quantities import figures
from tests.reading.test_gold_actors import SHARED, body_sentences, report


def test_the_figures_of_the_seeds_are_those_of_the_hand_reading(capsys):
    """
    Every figure of the bodies is found with its span and value, and no other is;
    the numbers of the biographies are left alone.
    """
    gold_file = SHARED / "gold" / "rare-earths.json"
    if not gold_file.exists():
        pytest.skip("no hand reading beside the project: set FRAMING_SHARED")
    gold = json.loads(gold_file.read_text())["figures"]
    found = []
    for number, file in enumerate(sorted((SHARED / "seeds").glob("*.txt"))):
        text = file.read_text(encoding="utf-8")
        found += [
            (number, text[figure.start : figure.end], figure)
            for figure in figures.find(text, body_sentences(text))
        ]
    wanted = {(row["doc"], row["span"]): row for row in gold if row["unit"] != "ordinal/years"}
    got = {(number, shown): figure for number, shown, figure in found}
    with capsys.disabled():
        report("\nfigures of the seeds")
        for key in sorted(set(wanted) | set(got)):
            report("  ", "found " if key in got and key in wanted else "WRONG ", *key)

    assert set(got) == set(wanted)
    for key, row in wanted.items():
        if row["unit"] != "date":
            assert got[key].value == row["value"]
            assert row["unit"].startswith((got[key].unit or "").split(" (")[0])
    shares = [figure.quantity for figure in got.values() if figure.unit == "%"]
    assert len(set(shares)) == len(shares) == 2
