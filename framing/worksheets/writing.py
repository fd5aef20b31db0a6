"""The road for worksheets: an event's texts to the files for pupils and teacher."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from framing import pipeline
from framing.reading.provenance import media
from framing.records import Problem, Span
from framing.scoring.families.wording import alternative_of
from framing.settings import Settings
from framing.worksheets.forms import Form
from framing.worksheets.material.material import Lists

FOLDER = "worksheet"  # of an event's, where there are many events


def worksheet_paths(
    paths: Sequence[Path], form: Form, seed: int
) -> tuple[dict[Path, str], list[Problem]]:
    """The files of every event's worksheet, and all problems.

    The files of one event go by their names; those of many by EVENT/worksheet/NAME.

    Raises:
        InputError: no event could be compared.
    """
    comparisons, problems = pipeline.compare_paths(paths, Settings())
    many = len(comparisons) > 1
    files = {
        (Path(comparison.event) / FOLDER / name if many else Path(name)): text
        for comparison in comparisons
        for name, text in form(comparison, lists(), seed).items()
    }
    return files, problems


def lists() -> Lists:
    """The word lists that exercises lean on: plain words for loaded ones, media's names."""
    return Lists(
        plain=alternative_of,
        media=lambda text: [Span(one.start, one.end) for one in media.mentions(text)],
    )
