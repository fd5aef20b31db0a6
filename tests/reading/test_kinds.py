"""As what somebody speaks, and for whom: in the manners of papers, wires and think tanks.

A line of `data/kinds.txt` is "text => speaker | affiliation or - | kind", all of our own, and
tells who speaks last.
"""

from pathlib import Path

import pytest

from tests.reading.said import speakers

LINES = (Path(__file__).parent / "data" / "kinds.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", LINES)
def test_who_speaks_for_whom_and_as_what(line):
    text, _, told = line.partition(" => ")
    name, affiliation, kind = told.split(" | ")

    assert speakers(text)[-1] == (name, None if affiliation == "-" else affiliation, kind)
