"""One job at a time, each in a process of its own that ends when nobody waits for it."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncGenerator
from contextlib import aclosing

import msgspec

from framing.desk.working.jobs import Done, Fault, Job, Step

MOST_WAITING = 40
MOST_SECONDS = 600.0
LONGEST_LINE = 256 * 1024 * 1024
FULL = Fault(f"{MOST_WAITING} others are waiting already.", "Wait, and try again.")
Lines = AsyncGenerator[Step | Done, None]
SLOW = Fault(
    f"This took longer than {MOST_SECONDS / 60:.0f} minutes.",
    "Try with fewer or shorter texts.",
)
BROKEN = Fault(
    "The work broke off, through no fault of yours.", "Try again, or with other texts."
)


STOPPED = Fault(
    "The desk was stopped before this was done.",
    "Start it again with framing desk; what was read is kept.",
)


class Turns:
    """The line: who came first is served first; whoever leaves is out of it at once."""

    def __init__(self) -> None:
        self._line: list[asyncio.Event] = []
        self._worker: asyncio.subprocess.Process | None = None
        self._stopped = False

    def stop(self) -> None:
        """End the work at hand and take on no other: everybody in the line is told."""
        self._stopped = True
        if self._worker is not None and self._worker.returncode is None:
            self._worker.kill()

    async def run(self, job: Job, seconds: float = MOST_SECONDS) -> Lines:
        """What is said while a job waits and is done; a `Done` is the last.

        Closing the iterator, as happens when the page is closed, ends the work.
        """
        if len(self._line) >= MOST_WAITING:
            yield Done(faults=[FULL])
            return
        moved = asyncio.Event()
        self._line.append(moved)
        try:
            while before := self._line.index(moved):
                yield Step(f"Waiting: {before} before you.")
                moved.clear()
                await moved.wait()
            if self._stopped:
                yield Done(faults=[STOPPED])
                return
            async with aclosing(self._worked(job, seconds)) as lines:
                async for said in lines:
                    yield said
        finally:
            self._line.remove(moved)
            for other in self._line:
                other.set()

    async def _worked(self, job: Job, seconds: float) -> Lines:
        """A job done by another process. It lives as long as its standard input is open, so it
        ends with this process, too, however that ends."""
        # -P: what lies in the folder where the desk was started can't be taken for a module
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", "framing.desk.working.work"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=LONGEST_LINE,
        )
        self._worker = process
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            async with asyncio.timeout(seconds):
                given = msgspec.msgpack.encode(job)
                process.stdin.write(len(given).to_bytes(8, "big") + given)
                while line := await process.stdout.readline():
                    said: Step | Done = msgspec.json.decode(line, type=Step | Done)
                    if isinstance(said, Done):
                        break
                    yield said
                else:
                    said = Done(faults=[STOPPED if self._stopped else BROKEN])
                process.stdin.close()
                await process.wait()
        except TimeoutError:
            said = Done(faults=[SLOW])
        finally:
            process.stdin.close()
            if process.returncode is None:
                process.kill()
            await process.wait()
        yield said
