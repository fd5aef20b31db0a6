"""Many events, one after the other, each written into a folder of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from framing.errors import InputError
from framing.pipeline import compare_event
from framing.reading.files import find_events
from framing.records import Comparison, Problem
from framing.reporting import formats
from framing.reporting.files import write_whole
from framing.reporting.report import page_of
from framing.settings import Settings

FILES = {
    "comparison.json": "json",
    "report.md": "markdown",
    "report.txt": "text",
    "table.csv": "csv",
}


def write_reports(
    paths: Sequence[Path], output: Path, settings: Settings
) -> tuple[list[Path], list[Problem]]:
    """A folder of reports an event; returns the folders written, and all problems.

    An event that can't be compared is a problem and doesn't stop the others.

    Raises:
        InputError: nothing could be compared; it holds every problem.
    """
    events, problems = find_events(paths)
    written = []
    for event in events:
        comparison, found = compare_event(event, settings)
        problems += found
        if comparison is not None:
            folder = output / event.name
            _write(comparison, folder)
            written.append(folder)
    if not written:
        raise InputError(problems)
    return written, problems


def _write(comparison: Comparison, folder: Path) -> None:
    page = page_of(comparison)
    folder.mkdir(parents=True, exist_ok=True)
    for name, form in FILES.items():
        module = formats.load(form)
        write_whole(folder / name, formats.for_file(module, module.render(page)))
