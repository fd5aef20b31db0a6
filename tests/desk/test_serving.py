"""How the desk is started: a mistake is a line, and nothing else is asked of the system."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

from framing.desk import serving
from framing.errors import InputError
from tests.shared import ROOT


def test_a_port_that_is_taken_is_one_line(tmp_path):
    with socket.socket() as taken:
        taken.bind((serving.ADDRESS, 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "framing.cli", "desk", "--no-browser", "--port", port]
        command += ["--folder", str(tmp_path)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert done.stdout == ""
    assert (
        done.stderr
        == f"--port: {port} can't be had; choose another, or none for one that is free\n"
    )


def test_a_library_that_is_missing_is_one_line(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "uvicorn", None)

    with pytest.raises(InputError, match=r"pip install 'framing\[desk\]'"):
        serving.serve(tmp_path, 0, False, lambda address: None)
