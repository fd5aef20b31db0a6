"""What a worker does: some events in, their rows and reports out, all as bytes.

Nothing here knows which process or machine it runs on, or in what order.
"""

from __future__ import annotations

import gc
import traceback
from pathlib import Path

from msgspec import Struct
from threadpoolctl import threadpool_limits

from framing.batch import memory
from framing.batch.columns import Piece, piece_of
from framing.batch.corpora import Event
from framing.errors import FramingError
from framing.pipeline import compare_readings
from framing.reading.reader import read_all
from framing.records import Comparison, Problem
from framing.reporting import formats
from framing.reporting.sections.report import page_of
from framing.settings import COLLECT, Settings


class Task(Struct, frozen=True):
    """Some events to do. `keys` are their fingerprints, `files` the reports that each gets:
    names of files with the formats that they are written in."""

    events: list[Event]
    keys: list[str]
    settings: Settings
    files: dict[str, str]


class Done(Struct, frozen=True):
    """One event, done: its rows, and its reports by file name."""

    event: str
    piece: Piece
    files: dict[str, bytes]


def work(task: Task) -> list[Done]:
    """Every event of a task, done in one thread, so that sums don't hang on how many there are.

    An event that fails, by our own fault, is a problem like another: the others go on.
    """
    gc.set_threshold(*COLLECT)  # as the command does for itself
    memory.hold_on()
    with threadpool_limits(1):
        return [
            _done(event, key, task) for event, key in zip(task.events, task.keys, strict=True)
        ]


def _done(event: Event, key: str, task: Task) -> Done:
    problems = list(event.problems)
    comparison: Comparison | None = None
    files: dict[str, bytes] = {}
    try:
        if event.documents:
            readings = read_all(event.documents, task.settings.ner, task.settings.parser)
            comparison = compare_readings(readings, task.settings, problems)
        if len(event.documents) < 2 and not event.found:
            problems.append(_too_few(event))
        if comparison is not None and len(event.documents) > 1:
            files = _files(comparison, task.files)
    except FramingError:
        raise  # what the user named is wrong for every event: a codebook, a model
    except Exception as error:
        problems.append(_defect(event.name, error))
        comparison, files = None, {}
    return Done(event.name, piece_of(key, event.name, comparison, problems, event.found), files)


def _files(comparison: Comparison, wanted: dict[str, str]) -> dict[str, bytes]:
    if not wanted:
        return {}
    page = page_of(comparison)
    made = {}
    for name, form in wanted.items():
        module = formats.load(form)
        made[name] = formats.bytes_of(module, module.render(page))
    return made


def _too_few(event: Event) -> Problem:
    have = "one readable text" if event.documents else "no readable text"
    mend = "add texts of the same event, or use 'framing read' for a single one"
    return Problem(event.name, f"{have}; comparing needs two", mend)


def _defect(name: str, error: Exception) -> Problem:
    """A fault of this program, with the place in it, so that somebody can mend it."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).stem}, line {last.lineno}"
    what = f"could not be compared ({type(error).__name__}: {error}; in {place})"
    return Problem(name, what, "this is a fault of the program: please report it with the text")
