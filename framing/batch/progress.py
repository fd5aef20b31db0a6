"""How a run gets on, for the person at the terminal or for a log."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from framing.batch.plan import Summary
from framing.errors import line_of
from framing.records import Problem

EVERY = 10  # seconds between two lines of a log


class Quiet:
    """Tells problems alone."""

    def __init__(self, say: Callable[[str], None]) -> None:
        """`say` puts a line where people read it."""
        self._say = say

    def note(self, lines: Sequence[str]) -> None:
        """What was made of the corpus."""

    def start(self, events: int, texts: int) -> None:
        """The corpus is known."""

    def step(self, events: int, texts: int, problems: Sequence[Problem]) -> None:
        """So many more events are done."""
        for problem in problems:
            self._say(line_of(problem))

    def __enter__(self) -> Quiet:
        return self

    def __exit__(self, *_: object) -> None:
        """The run is over."""


class Log(Quiet):
    """Plain lines, one every ten seconds, with the rate and the time left."""

    def note(self, lines: Sequence[str]) -> None:
        """What was made of the corpus."""
        for line in lines:
            self._say(line)

    def start(self, events: int, texts: int) -> None:
        """The corpus is known."""
        self._events, self._all, self._texts, self._done = events, texts, 0, 0
        self._began = self._told = time.monotonic()
        self._say(f"{counted(events, 'event')}, {counted(texts, 'text')}")

    def step(self, events: int, texts: int, problems: Sequence[Problem]) -> None:
        """So many more events are done."""
        super().step(events, texts, problems)
        self._texts += texts
        self._done += events
        now = time.monotonic()
        if now - self._told >= EVERY:
            self._told = now
            rate = self._texts / (now - self._began)
            left = (self._all - self._texts) / rate if rate else 0
            self._say(
                f"{self._done:,} of {self._events:,} events, {rate:.0f} texts a second, "
                f"about {spell(left)} left"
            )


class Bar(Log):
    """A bar on a terminal, rich's, which typer brings along."""

    def __init__(self, say: Callable[[str], None]) -> None:
        """`say` isn't used: lines go above the bar."""
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        self._bar: Any = Progress(
            TextColumn("{task.completed:,.0f} of {task.total:,.0f} texts"),
            BarColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            TextColumn("left"),
            console=Console(stderr=True),
            transient=True,
        )
        above = partial(self._bar.console.print, markup=False, highlight=False)
        super().__init__(above)

    def start(self, events: int, texts: int) -> None:
        """The corpus is known."""
        self._began, self._texts = time.monotonic(), 0
        self._task = self._bar.add_task("", total=texts, rate="")

    def step(self, events: int, texts: int, problems: Sequence[Problem]) -> None:
        """So many more events are done."""
        Quiet.step(self, events, texts, problems)
        self._texts += texts
        rate = self._texts / max(time.monotonic() - self._began, 1e-3)
        self._bar.update(self._task, advance=texts, rate=f"{rate:.0f} texts a second")

    def __enter__(self) -> Bar:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        """The run is over: the bar goes."""
        self._bar.stop()


def spell(seconds: float) -> str:
    """A stretch of time in the unit that fits: 40 s, 12 min, 3 h 5 min."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    if minutes < 90:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60} min"


def summary_of(done: Summary, output: Path) -> str:
    """What a run did, in a line or three."""
    lines = [
        f"{output}: {counted(done.events, 'event')}, {counted(done.texts, 'text')}; "
        f"{done.compared:,} compared now, {done.unchanged:,} unchanged"
    ]
    if not done.reported:
        lines.append("only tables were written; --reports gives every event its own reports")
    if done.problems:
        lines.append(
            f"{counted(done.problems, 'problem')}, listed in {output / 'problems.jsonl'}"
        )
    return "\n".join(lines)


def counted(number: int, noun: str) -> str:
    """`1 event`, `2,000 events`."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
