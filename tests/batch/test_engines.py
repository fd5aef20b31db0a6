import sys
from itertools import count
from types import SimpleNamespace

import pytest

from framing.batch import engines
from framing.errors import InputError


class Cluster:
    """What `_check` asks of a Dask client, with answers of our choice."""

    def __init__(self, scheduler, **workers):
        self.scheduler, self.workers = scheduler, workers

    def run_on_scheduler(self, _):
        if isinstance(self.scheduler, Exception):
            raise self.scheduler
        return self.scheduler

    def run(self, _):
        return self.workers


OURS = engines.of_program()


def test_a_cluster_of_the_same_program_is_taken():
    assert engines._check(Cluster(OURS, one=OURS, two=OURS), "tcp://there") is None


@pytest.mark.parametrize(
    ("cluster", "said"),
    [
        (Cluster(OURS, one=OURS, two="other"), ["two: runs another version"]),
        (Cluster("other", one="other"), ["one: runs another", "the scheduler: runs another"]),
        (Cluster(OURS), ["tcp://there: the cluster has no workers"]),
        (Cluster(ModuleNotFoundError("No module named 'framing'")), ["No module named"]),
    ],
)
def test_any_other_is_refused_with_a_line_each(cluster, said):
    with pytest.raises(InputError) as caught:
        engines._check(cluster, "tcp://there")

    lines = str(caught.value).splitlines()
    assert len(lines) == len(said)
    assert all(part in line for part, line in zip(said, lines, strict=True))


def test_processes_take_a_few_tasks_at_a_time():
    taken = count()

    def tasks():
        for task in range(100):
            next(taken)
            yield task

    results = engines.processes(2)(abs, tasks())
    next(results)

    assert next(taken) < 30
    assert sorted(results)[-1] == 99


class Lost:
    """A task whose worker is gone."""

    def result(self):
        raise OSError("connection reset")

    def release(self):
        pass


def test_a_cluster_without_dask_or_without_a_scheduler_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(InputError, match="Dask is not installed"):
        list(engines.cluster("tcp://nowhere")(abs, [1]))

    def refused(*_given, **_more):
        raise OSError("nobody is there")

    monkeypatch.setitem(sys.modules, "distributed", SimpleNamespace(Client=refused))
    with pytest.raises(InputError, match="no scheduler answers at tcp://nowhere"):
        list(engines.cluster("tcp://nowhere")(abs, [1]))


def test_workers_that_are_lost_are_one_line_and_no_traceback():
    client = SimpleNamespace(
        nthreads=lambda: {"one": 1}, submit=lambda work, task, pure: Lost(), loop=None
    )
    dask = SimpleNamespace(as_completed=lambda some, loop: iter(some), KilledWorker=KeyError)

    with pytest.MonkeyPatch.context() as patched:
        patched.setitem(sys.modules, "distributed", dask)
        with pytest.raises(InputError, match=r"lost its workers \(OSError\)"):
            list(engines._bounded(client, abs, [1, 2]))
