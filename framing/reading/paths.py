"""The road of reading alone: loaded events to readings. It needs no scikit-learn."""

from __future__ import annotations

from collections.abc import Sequence

from framing.errors import InputError
from framing.reading.load.files import EventTexts
from framing.reading.reader import read_all
from framing.records import Problem, Reading


def read_events(
    events: Sequence[EventTexts],
    problems: Sequence[Problem],
    ner: str | None = None,
    parser: str | None = None,
) -> tuple[list[Reading], list[Problem]]:
    """Every text of some events, read, and all problems, `problems` first; `ner` and `parser`
    as in `Settings`.

    Raises:
        InputError: nothing could be read; it holds every problem.
    """
    readings, found = [], list(problems)
    for event in events:
        found += event.problems
        readings += read_all(event.documents, ner, parser)
    if not readings:
        raise InputError(found)
    return readings, found
