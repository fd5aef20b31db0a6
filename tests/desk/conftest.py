"""A desk that serves, as `framing desk` starts it."""

import os
import re
import signal
import subprocess
import sys
from contextlib import contextmanager

import pytest

from tests.shared import ROOT


class Desk:
    """A running desk: its address, its folder and its process."""

    def __init__(self, process, address, folder):
        self.process, self.address, self.folder = process, address, folder

    def stop(self, how=signal.SIGINT):
        self.process.send_signal(how)
        return self.process.wait(20)


@contextmanager
def running(folder, *options):
    command = [sys.executable, "-m", "framing.cli", "desk", "--no-browser"]
    process = subprocess.Popen(
        [*command, "--folder", str(folder), *options],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    try:
        address = re.search(r"http://\S+", process.stdout.readline())[0]
        yield Desk(process, address, folder)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.fixture
def desk(tmp_path):
    with running(tmp_path / "desk", "--allow-private") as started:
        yield started
