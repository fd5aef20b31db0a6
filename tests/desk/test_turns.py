"""One after the other, each in a process that ends when nobody waits for it."""

from __future__ import annotations

import asyncio
import http.client
import os
import signal
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from framing.desk.working import turns
from framing.desk.working.jobs import Done, Look, Step
from tests.desk.asking import BOUNDARY, form
from tests.gathering.stories import story

ON_LINUX = Path("/proc/self/statm").is_file()
needs_proc = pytest.mark.skipif(not ON_LINUX, reason="processes are looked at through /proc")
FORM = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
MB = 1024 * 1024


def asked(desk, path, body):
    """An answer that is still being written."""
    parts = urlsplit(desk.address)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=600)
    connection.request("POST", parts.path + path, body, FORM)
    return connection, connection.getresponse()


def workers_of(process):
    """The processes that a desk has started."""
    found = []
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(line.split(":", 1) for line in status.read_text().splitlines())
        except OSError:  # it ended meanwhile
            continue
        if int(fields["PPid"]) == process.pid and not fields["State"].strip().startswith("Z"):
            found.append(int(status.parent.name))
    return found


def memory_of(process):
    """Bytes that a process holds."""
    pages = int(Path(f"/proc/{process.pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def comes_true(question, seconds=20):
    end = time.monotonic() + seconds
    while not question():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.05)


def two_texts(event):
    one, other = story(1, 5), story(1, 8)
    return form(
        event=event, then="compare",
        text_1=one.text, outlet_1="A", text_2=other.text, outlet_2="B",
    )  # fmt: skip


@needs_proc
def test_twenty_comparisons_at_once_come_in_turn_and_memory_is_flat(desk):
    bodies, most, memory = {}, [], []

    def compare(name):
        _, answer = asked(desk, "read", two_texts(name))
        bodies[name] = answer.read().decode()
        memory.append(memory_of(desk.process))

    for name in ("warm-1", "warm-2"):
        compare(name)
    before = memory_of(desk.process)
    names = [f"event-{number:02}" for number in range(20)]
    threads = [threading.Thread(target=compare, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        most.append(len(workers_of(desk.process)))
        time.sleep(0.1)

    for name in names:
        assert f"/e/{name}/report" in bodies[name]
        assert (desk.folder / "reports" / name / "report.html").is_file()
    assert max(most) == 1
    assert sum("Waiting: 1 before you." in body for body in bodies.values()) >= 18
    print(f"the desk: {before / MB:.1f} MB before, at most {max(memory) / MB:.1f} MB")
    assert max(memory) - before < 8 * MB


@needs_proc
def test_a_page_that_is_closed_half_way_stops_its_work(desk):
    connection, answer = asked(desk, "read", two_texts("left"))
    while b"Comparing" not in answer.readline():
        pass
    assert len(workers_of(desk.process)) == 1
    answer.close()
    connection.close()

    comes_true(lambda: not workers_of(desk.process), seconds=2)
    assert not (desk.folder / "reports" / "left").exists()


@needs_proc
def test_who_leaves_the_line_is_not_waited_for(desk):
    first = asked(desk, "read", two_texts("first"))
    left = asked(desk, "read", two_texts("left"))
    last = asked(desk, "read", two_texts("last"))
    left[1].close()
    left[0].close()

    assert "/e/last/report" in last[1].read().decode()
    assert "/e/first/report" in first[1].read().decode()
    assert not (desk.folder / "texts" / "left").exists()


@needs_proc
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_the_work_ends_with_the_desk_however_it_ends(desk, how):
    _, answer = asked(desk, "read", two_texts("x"))
    while b"Comparing" not in answer.readline():
        pass
    (worker,) = workers_of(desk.process)
    desk.stop(how)

    comes_true(lambda: not Path(f"/proc/{worker}").exists(), seconds=5)


def test_a_desk_that_is_stopped_says_so_on_the_pages_that_wait(desk):
    _, first = asked(desk, "read", two_texts("x"))
    _, second = asked(desk, "read", two_texts("y"))
    while b"Comparing" not in first.readline():
        pass
    assert desk.stop() == 0

    for answer in (first, second):
        assert turns.STOPPED.what in answer.read().decode()


def said_by(job, seconds=turns.MOST_SECONDS):
    """All that is said of a job."""

    async def said():
        return [one async for one in turns.Turns().run(job, seconds)]

    return asyncio.run(said())


def test_a_job_without_end_is_ended_and_told(tmp_path):
    assert said_by(Look(str(tmp_path), "x"), seconds=0.05) == [Done(faults=[turns.SLOW])]


def test_a_worker_that_dies_is_told(tmp_path, monkeypatch):
    dying = tmp_path / "python"
    dying.write_text(f"#!{sys.executable}\nimport sys\nsys.stdin.buffer.read(8)\n")
    dying.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(dying))

    assert said_by(Look(str(tmp_path), "x")) == [Done(faults=[turns.BROKEN])]


def test_a_users_mistake_is_told_in_words(tmp_path):
    *steps, done = said_by(Look(str(tmp_path), "x"))

    assert steps == [Step("Looking at what was read.")]
    assert "no such file or folder" in done.faults[0].what
    assert not done.whole


def test_nobody_is_let_into_a_full_line(monkeypatch, tmp_path):
    monkeypatch.setattr(turns, "MOST_WAITING", 0)

    assert said_by(Look(str(tmp_path), "x")) == [Done(faults=[turns.FULL])]


@pytest.mark.skipif(os.name == "nt", reason="scripts are started otherwise there")
def test_a_module_where_the_desk_was_started_is_not_taken_for_one_of_ours(
    tmp_path, monkeypatch
):
    (tmp_path / "msgspec.py").write_text("raise SystemExit('taken')")
    monkeypatch.chdir(tmp_path)

    assert said_by(Look(str(tmp_path), "x"))[-1].faults != [turns.BROKEN]
