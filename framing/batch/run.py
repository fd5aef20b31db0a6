"""One run over a corpus: what is left to do goes out, what comes back is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from framing.batch import engines, fingerprints, parquet
from framing.batch.columns import Piece, problem_rows
from framing.batch.corpora import Corpus, Event
from framing.batch.plan import MOST_REPORTS, Plan, Progress, Summary
from framing.batch.store import Store
from framing.batch.work import Done, Task, work
from framing.errors import InputError
from framing.records import Problem
from framing.settings import Settings

REPORTS = {
    "comparison.json": "json",
    "report.html": "html",
    "report.md": "markdown",
    "report.txt": "text",
    "table.csv": "csv",
}


def run(
    paths: Sequence[Path], output: Path, settings: Settings, plan: Plan, progress: Progress
) -> Summary:
    """Every event of a corpus, read, scored and compared into a folder.

    The folder gets `events.jsonl`, `texts.jsonl`, `cells.jsonl` and `problems.jsonl`, rows in
    the corpus's order, the same as Parquet where that is wanted, and a folder of reports for
    each event of two texts or more.

    Raises:
        InputError: nothing could be read, or the folder can't be written to; it holds every
            problem.
    """
    if plan.parquet:
        parquet.check()
    corpus = Corpus(paths, plan.find_events, plan.tables, plan.window, plan.sure)
    progress.note(corpus.notes)  # before events are made out, which may take a while
    if not len(corpus):
        raise InputError(corpus.problems or [_nothing(paths)])
    wanted = plan.reports if plan.reports is not None else len(corpus) <= MOST_REPORTS
    files = REPORTS if wanted else {}
    try:
        return _Run(corpus, Store(output), settings, plan, files, progress).summary()
    except OSError as error:
        what = f"can't be written to ({error.strerror or error})"
        mend = "choose a folder that is yours, on a disk with room"
        raise InputError([Problem(str(output), what, mend)]) from error


class _Run:
    """One run: what is left to do goes to an engine, what comes back goes to the store."""

    def __init__(
        self,
        corpus: Corpus,
        store: Store,
        settings: Settings,
        plan: Plan,
        files: dict[str, str],
        progress: Progress,
    ) -> None:
        self.corpus, self.store, self.settings, self.plan = corpus, store, settings, plan
        self.files, self.progress = files, progress
        self.keys: list[str] = []
        self.done = Summary(len(corpus), reported=bool(files), problems=len(corpus.problems))

    def summary(self) -> Summary:
        """Do it, and say what was done."""
        self.progress.start(len(self.corpus), self.corpus.texts)
        self.progress.step(0, 0, self.corpus.problems)
        tasks = (
            Task([one for one, _ in some], [key for _, key in some], self.settings, self.files)
            for some in _parts(self._left(), self.plan.events_a_task)
        )
        for results in _engine(self.plan)(work, tasks):
            for result in results:
                self._take(result)
        first = msgspec.json.Encoder().encode_lines(problem_rows(None, self.corpus.problems))
        self.store.assemble(self.keys, first, self.plan.parquet)
        if self.files:
            self.store.index(self.keys)
        return self.done

    def _left(self) -> Iterator[tuple[Event, str]]:
        """The events that no earlier run has done, with their fingerprints."""
        ground = fingerprints.of_program() + fingerprints.of_settings(self.settings)
        for event in self.corpus:
            key = fingerprints.of_event(event, ground, list(self.files))
            self.keys.append(key)
            afresh = self.plan.afresh
            piece = None if afresh else self.store.piece(key, event.name, list(self.files))
            if piece is None:
                yield event, key
            else:
                self.done.unchanged += 1
                self._count(piece)

    def _take(self, result: Done) -> None:
        self.store.keep(result.event, result.piece, result.files)
        self.done.compared += 1
        self._count(result.piece)

    def _count(self, piece: Piece) -> None:
        problems = [
            msgspec.json.decode(line, type=Problem)
            for line in piece.rows["problems"].splitlines()
        ]
        self.done.texts += piece.texts
        self.done.problems += len(problems)
        self.progress.step(1, piece.texts, problems)


def _engine(plan: Plan) -> Callable[..., Iterator[Any]]:
    if plan.cluster:
        return engines.cluster(plan.cluster)
    return engines.here if plan.jobs == 1 else engines.processes(plan.jobs)


def _parts(every: Iterator[tuple[Event, str]], size: int) -> Iterator[list[tuple[Event, str]]]:
    """A stream in lists of so many (`itertools.batched` is of Python 3.12)."""
    while part := list(islice(every, size)):
        yield part


def _nothing(paths: Sequence[Path]) -> Problem:
    where = ", ".join(map(str, paths))
    return Problem(where, "no texts here", "name folders of texts, or a table of them")
