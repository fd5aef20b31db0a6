"""What a Dask worker does before its first task of ours, and after the last.

Only `engines` imports this, once it knows that Dask is there.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from distributed import WorkerPlugin

from framing.batch.fingerprints import of_program

SAMPLER = "profile"  # Dask's name for what looks at a worker's stack, a hundred times a second


class Readiness(WorkerPlugin):
    """Every worker, also one that joins in the middle of a run, runs our very program, has
    loaded it, and isn't sampled: that costs time which shows on Dask's dashboard alone. It
    goes on after the run.
    """

    def __init__(self, program: str) -> None:
        """`program` is the fingerprint that workers must have."""
        self._program = program
        self._sampled = False

    def setup(self, worker: Any) -> None:
        """Before the first task.

        Raises:
            RuntimeError: the worker runs another version, which keeps it out.
        """
        if of_program() != self._program:
            raise RuntimeError("runs another version of framing than who asks for the work")
        import_module("framing.batch.work")
        sampler = worker.periodic_callbacks.get(SAMPLER)
        self._sampled = sampler is not None and sampler.is_running()
        if self._sampled:
            sampler.stop()

    def teardown(self, worker: Any) -> None:
        """After the last task."""
        if self._sampled:
            worker.periodic_callbacks[SAMPLER].start()
