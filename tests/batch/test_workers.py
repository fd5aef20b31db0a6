from types import SimpleNamespace

import pytest

pytest.importorskip("distributed", reason="Dask is an extra")

from framing.batch.fingerprints import of_program
from framing.batch.workers import SAMPLER, Readiness


class Sampler:
    """A periodic callback, as far as we ask for one."""

    def __init__(self, running=True):
        self.running = running

    def is_running(self):
        return self.running

    def start(self):
        self.running = True

    def stop(self):
        self.running = False


def worker_with(**callbacks):
    return SimpleNamespace(periodic_callbacks=callbacks)


@pytest.mark.parametrize("running", [True, False])
def test_a_worker_is_not_sampled_during_a_run_and_as_before_after_it(running):
    sampler, ready = Sampler(running), Readiness(of_program())

    ready.setup(worker_with(**{SAMPLER: sampler}))
    assert not sampler.running
    ready.teardown(worker_with(**{SAMPLER: sampler}))
    assert sampler.running is running


def test_a_worker_without_a_sampler_is_ready_too():
    ready, worker = Readiness(of_program()), worker_with()

    ready.setup(worker)
    ready.teardown(worker)

    assert worker.periodic_callbacks == {}


def test_another_version_that_joins_in_the_middle_is_kept_out():
    with pytest.raises(RuntimeError, match="another version"):
        Readiness("other").setup(worker_with())
