"""Faults of a machine, each really caused."""

import os
import signal
import subprocess
import sys
import time

import pytest

from framing.batch import engines
from framing.errors import InputError
from tests.shared import ROOT

EVENT = ROOT / "corpus" / "suez-2021"


def _dies(number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return number


def started(*arguments, **options):
    return subprocess.Popen(
        [sys.executable, "-m", "framing.cli", *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        **options,
    )


def test_a_killed_process_is_one_line():
    with pytest.raises(InputError, match="lost a process"):
        list(engines.processes(2)(_dies, [1, 2]))


def test_a_reader_that_has_seen_enough_is_no_fault():
    command = f"{sys.executable} -m framing.cli compare {EVENT} --full | head -1"
    done = subprocess.run(
        command, shell=True, cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1


def test_a_full_standard_output_is_one_line():
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "framing.cli", "read", str(EVENT)],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert done.returncode == 2
    assert done.stderr.startswith("this machine: No space left on device;")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("command", ["compare", "batch"])
def test_an_interrupt_ends_with_130_and_leaves_nothing_half_written(command, tmp_path):
    output = tmp_path / ("out" if command == "batch" else "page.html")
    running = started(command, "corpus", "--output", output)
    time.sleep(2)
    os.killpg(running.pid, signal.SIGINT)

    _, told = running.communicate(timeout=60)

    assert running.returncode == 130
    assert "Traceback" not in told
    assert not list(tmp_path.rglob(".*.part"))


@pytest.mark.parametrize(
    "surroundings",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
        {"HOME": "", "COLUMNS": "40"},
        {"TMPDIR": "/no/such/folder"},
    ],
)
def test_a_poor_machine_gets_the_same_report(surroundings, tmp_path):
    plain = {name: value for name, value in os.environ.items() if name != "HOME"}
    page = tmp_path / "page.html"

    running = started("compare", EVENT, "-o", page, env={**plain, **surroundings})
    _, told = running.communicate(timeout=120)

    assert (running.returncode, told) == (0, "")
    assert page.stat().st_size > 0
