import subprocess
import sys
from types import SimpleNamespace

import pytest

from framing.batch import memory


@pytest.fixture(autouse=True)
def fresh():
    memory.hold_on.cache_clear()
    yield
    memory.hold_on.cache_clear()


def test_it_is_set_once_a_process(monkeypatch):
    asked = []
    library = SimpleNamespace(mallopt=lambda what, size: asked.append((what, size)))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(memory.ctypes, "CDLL", lambda name: library)

    memory.hold_on()
    memory.hold_on()

    assert asked == list(memory.SETTINGS.items())


def test_a_library_that_has_no_such_setting_is_left_alone(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(memory.ctypes, "CDLL", lambda name: SimpleNamespace())

    memory.hold_on()


@pytest.mark.skipif(sys.platform != "linux", reason="GNU's C library")
def test_free_memory_stays_with_the_process():
    code = """
import sys
from framing.batch import memory
def held():
    return int(open("/proc/self/statm").read().split()[1])
if "yes" in sys.argv:
    memory.hold_on()
before = held()
piece = b"x" * (24 * 2**20)
del piece
print(held() - before)
"""

    def kept(*words):
        run = [sys.executable, "-c", code, *words]
        return int(subprocess.run(run, capture_output=True, text=True, check=True).stdout)

    assert kept("yes") > 10 * max(kept(), 1)
