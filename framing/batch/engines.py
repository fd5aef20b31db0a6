"""Where tasks run: here, in more processes, or on a Dask cluster. Scorers know nothing of it.

Each engine takes a stream of tasks and gives results as they come, in any order, and
never has more than a few tasks in hand for each worker, so that memory stays flat.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError
from contextlib import contextmanager, suppress
from itertools import islice
from typing import Any, TypeVar

from framing.batch.fingerprints import of_program
from framing.errors import InputError
from framing.records import Problem

Given = TypeVar("Given")
Result = TypeVar("Result")

AHEAD = 3  # tasks in hand for each worker
READY = "framing"  # what our part of a worker is called
PATIENCE = 10  # seconds to wait for a cluster's scheduler


def here(work: Callable[[Given], Result], tasks: Iterable[Given]) -> Iterator[Result]:
    """One after the other, in this process."""
    return map(work, tasks)


def processes(jobs: int) -> Callable[..., Iterator[Any]]:
    """An engine of so many processes on this machine, joblib's; -1 is one a core."""

    def run(work: Callable[[Given], Result], tasks: Iterable[Given]) -> Iterator[Result]:
        from joblib import Parallel, delayed

        pool = Parallel(
            n_jobs=jobs,
            return_as="generator_unordered",
            pre_dispatch=f"{AHEAD}*n_jobs",
            batch_size=1,  # a task is a batch of events already
        )
        try:
            yield from pool(delayed(work)(task) for task in tasks)
        except BrokenExecutor as error:  # killed, by who needed its memory most likely
            mend = "use fewer --jobs, or run again: what is done stays done"
            raise InputError([Problem("--jobs", "lost a process", mend)]) from error

    return run


def cluster(address: str) -> Callable[..., Iterator[Any]]:
    """An engine of a Dask cluster's workers; `address` is its scheduler's.

    Raises:
        InputError: Dask isn't installed, nobody answers there, there are no workers, or some
            of them run another version of this program.
    """

    def run(work: Callable[[Given], Result], tasks: Iterable[Given]) -> Iterator[Result]:
        try:
            import distributed
        except ImportError as error:
            mend = "install it with: pip install 'framing[cluster]'"
            raise InputError([Problem("--cluster", "Dask is not installed", mend)]) from error
        try:
            open_client: Any = distributed.Client
            client = open_client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            mend = "start one with 'dask scheduler', or check the address"
            what = f"no scheduler answers at {address}"
            raise InputError([Problem("--cluster", what, mend)]) from error
        with client:
            _check(client, address)
            with _ready(client):
                yield from _bounded(client, work, tasks)

    return run


@contextmanager
def _ready(client: Any) -> Iterator[None]:
    """A time in which every worker, also one that joins later, is ready for our tasks."""
    from framing.batch.workers import Readiness  # needs Dask

    client.register_plugin(Readiness(of_program()), name=READY)
    try:
        yield
    finally:
        with suppress(OSError):  # a scheduler that is gone has no workers to tell
            client.unregister_worker_plugin(READY)


def _bounded(
    client: Any, work: Callable[[Given], Result], tasks: Iterable[Given]
) -> Iterator[Result]:
    """The results of tasks as they come, new tasks going out as old ones come back."""
    import distributed

    waiting = iter(tasks)
    most = AHEAD * sum(client.nthreads().values())
    first = [client.submit(work, task, pure=False) for task in islice(waiting, most)]
    as_completed: Any = distributed.as_completed
    running = as_completed(first, loop=client.loop)
    for future in running:
        try:
            result = future.result()
        except (distributed.KilledWorker, CancelledError, OSError) as error:
            mend = "see the workers' logs, then run again: what is done stays done"
            problem = Problem("--cluster", f"lost its workers ({type(error).__name__})", mend)
            raise InputError([problem]) from error
        future.release()
        for task in islice(waiting, 1):
            running.add(client.submit(work, task, pure=False))
        yield result


def _check(client: Any, address: str) -> None:
    """The scheduler and every worker run this very program.

    Raises:
        InputError: they don't; a line for each that doesn't.
    """
    mend = "install the same version of framing, with the same libraries, everywhere"
    try:
        theirs = {"the scheduler": client.run_on_scheduler(of_program)}
        theirs |= client.run(of_program)
    except Exception as error:  # whatever keeps another machine from running our function
        what = f"the cluster can't run framing ({type(error).__name__}: {error})"
        raise InputError([Problem(address, what, mend)]) from error
    if len(theirs) == 1:
        start = f"start some with 'dask worker {address}'"
        raise InputError([Problem(address, "the cluster has no workers", start)])
    ours = of_program()
    others = sorted(name for name, program in theirs.items() if program != ours)
    if others:
        raise InputError([Problem(one, "runs another version", mend) for one in others])
