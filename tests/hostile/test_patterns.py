"""No text makes a pattern take longer than it is long."""

import subprocess
import sys

import pytest

from tests.hostile import patterns
from tests.shared import ROOT


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:a+)+$",  # each run in as many ways as it has letters, doubled by each
        r"\s+$",  # begun anew at each blank
        r"[A-Z]\w*(?: [A-Z]\w*)* said",  # at each word to the end
        r"(?:\w+,? ?){1,4}—",  # the fourth power
    ],
)
def test_a_pattern_that_walks_back_is_found(pattern):
    assert patterns.slow(pattern, 0, "search")


@pytest.mark.parametrize("pattern", [r"\ba+\b", r"[A-Z]\w{0,40} said", r"(?<!\s)\s+x"])
def test_one_that_does_not_is_not(pattern):
    assert not patterns.slow(pattern, 0, "search")


def test_every_pattern_is_linear_in_its_worst_text():
    """In an interpreter of its own, which sees each pattern as it is made."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.patterns"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stderr == ""
    *told, count = done.stdout.splitlines()
    assert told == []
    assert int(count.split()[0]) > 400
