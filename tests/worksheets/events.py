"""The events that worksheets are tried on, compared once a run, and their sheets."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from framing.settings import Settings
from framing.worksheets import writing
from framing.worksheets.making import sheet_of
from tests.shared import ROOT, SHARED, compare_paths

CORPUS = sorted(path.parent for path in (ROOT / "corpus").glob("*/key.toml"))
SEEDS = SHARED / "seeds"
EVENTS = [*CORPUS, *([SEEDS] if SEEDS.is_dir() else [])]
each_event = pytest.mark.parametrize("event", EVENTS, ids=lambda path: path.name)


@cache
def compared(event: Path):
    """An event's comparison; few draws, as no exercise uses an interval."""
    (comparison,), _ = compare_paths([event], Settings(draws=50))
    return comparison


@cache
def sheet(event: Path, level="school", seed=0):
    """An event's worksheet."""
    return sheet_of(compared(event), writing.lists(), level, seed)


def items_of(event: Path, level="school", seed=0):
    """Every item of an event's sheet with its exercise's name."""
    made = sheet(event, level, seed)
    return [(one.name, item) for one in made.exercises for item in one.items]


def texts_of(event: Path):
    """An event's texts by document id, as the files have them."""
    return {one.document.id: one.document.text for one in compared(event).readings}
