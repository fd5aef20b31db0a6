"""What a run is asked to do, whom it tells how it gets on, and what it did."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from framing.comparing.grouping.windows import DAYS, Window
from framing.reading.load.tables import Wanted
from framing.records import Problem

MOST_REPORTS = 200  # events that get reports of their own unless the user says otherwise
EVENTS_A_TASK = 2  # few, so that no worker has a long task left when the others are done


class Progress(Protocol):
    """Somebody who is told how a run gets on."""

    def note(self, lines: Sequence[str]) -> None:
        """What was made of the corpus, a line a table."""

    def start(self, events: int, texts: int) -> None:
        """The corpus is known."""

    def step(self, events: int, texts: int, problems: Sequence[Problem]) -> None:
        """So many more events are done, here or in an earlier run."""


class Plan(Struct, frozen=True):
    """How a run is to go; none of it changes a byte of what is written, but `reports`,
    `find_events`, `tables`, `window` and `sure`.

    `jobs` counts processes, -1 for one a core; `cluster` is a Dask scheduler's address.
    `reports` says whether every event gets reports of its own, None for "if there are no
    more than `MOST_REPORTS` events". `afresh` does again what an earlier run has done.
    `tables` is what the user says of tables' columns,
    `window` the days that found events are held to, None for no limit, `sure` whether the
    texts of those that aren't sure stand alone.
    """

    jobs: int = 1
    cluster: str | None = None
    events_a_task: int = EVENTS_A_TASK
    reports: bool | None = None
    afresh: bool = False
    find_events: bool = False
    parquet: bool = False
    tables: Wanted = Wanted()
    window: Window | None = Window(DAYS)
    sure: bool = False


class Summary(Struct):
    """What a run did. `compared` counts the events done now, `unchanged` those of an earlier
    run; `reported` says whether events got reports of their own."""

    events: int = 0
    texts: int = 0
    compared: int = 0
    unchanged: int = 0
    reported: bool = False
    problems: int = 0
