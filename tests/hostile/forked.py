"""Every command in a fork of its own: nothing is loaded twice, and signals are real."""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import NamedTuple

import typer.main

import framing
from framing import cli
from framing.pipeline import compare_readings
from framing.reading.reader import read_all
from framing.records import Document
from framing.settings import Settings
from tests.hostile import ONE, OTHER
from tests.texts import HARBOUR
from tests.training.small import codes

# Each command as a user calls it in the folder that `prepare` makes, and what it reads there.
# A new command has its line here, or the test of names fails.
CALLS = {
    "desk": ("desk --no-browser --folder desk", ""),
    "compare": ("compare event", "event/one.txt"),
    "add": ("add event/one.txt --event two --outlet A --corpus corpus", "event/one.txt"),
    "sort": ("sort pair --into sorted", "pair/one.txt"),
    "read": ("read event", "event/one.txt"),
    "batch": ("batch event -o done", "event/one.txt"),
    "events": ("events event", "event/one.txt"),
    "outlets": ("outlets event", "event/one.txt"),
    "norms": ("norms long.txt --about towns -o norms.toml", "long.txt"),
    "worksheet": ("worksheet event -o sheets", "event/one.txt"),
    "schema": ("schema", ""),
    "code": ("code event --codebook own.toml -o drawn", "event/one.txt"),
    "agreement": ("agreement codes.csv other.csv --partial", "codes.csv"),
    "validate": ("validate codes.csv --codebook own.toml", "codes.csv"),
    "train": ("train codes.csv", "codes.csv"),
    "starter": ("starter python --table cells.csv", ""),
    "cite": ("cite page.json", "page.json"),
    "lexicons": ("lexicons", ""),
    "lexicons check": ("lexicons check own.toml", "own.toml"),
    "lexicons convert": ("lexicons convert own.toml -o own.yml", "own.toml"),
}
BOOK = """name = "own"
title = "Our own"
kind = "list"
language = "en"
version = "1"
licence = "ours"
source = "ours"
[categories.economic]
name = "Economic"
definition = "Money."
terms = ["prices", "bank", "wage*"]
[categories.security]
name = "Security"
definition = "Arms."
terms = ["troops", "missile*", "navy"]
"""


class Done(NamedTuple):
    """What a command left: its exit code and the bytes of its two outputs."""

    code: int
    out: bytes
    err: bytes

    @property
    def told(self) -> list[str]:
        """The lines of standard error."""
        return self.err.decode("utf-8").splitlines()


def every() -> list[str]:
    """The commands of the program, those of a group with its name before."""
    found = []
    for name, command in typer.main.get_command(cli.app()).commands.items():
        found += [name, *(f"{name} {inner}" for inner in getattr(command, "commands", {}))]
    return found


def prepare(folder: Path) -> None:
    """The small files that the calls read."""
    (folder / "event").mkdir()
    (folder / "event" / "one.txt").write_text(f"---\noutlet: Café\n---\n{ONE}")
    (folder / "event" / "two.txt").write_text(f"---\noutlet: Zürich\n---\n{OTHER}")
    (folder / "pair").mkdir()
    (folder / "pair" / "one.txt").write_text(HARBOUR)
    (folder / "pair" / "two.txt").write_text(f"It was over at last. {HARBOUR}")
    (folder / "long.txt").write_text(HARBOUR)
    (folder / "own.toml").write_text(BOOK)
    few = [line for line in codes(2).splitlines(True) if not line.endswith(",none\n")]
    (folder / "codes.csv").write_text("".join(few))
    (folder / "other.csv").write_text(codes(2))
    (folder / "page.json").write_text(json.dumps({"categories": [], "macro_f1": 0.5}))


def load_all() -> None:
    """Import all that a command may, and read the word lists, so that a fork needn't."""
    for module in walk_packages(framing.__path__, "framing."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    compare_readings(
        read_all([Document("a", "e", "a", ONE), Document("b", "e", "b", OTHER)]), Settings()
    )


def run(
    words: list[str],
    folder: Path,
    first: Callable[[], object] = lambda: None,
    out: int | None = None,
    seconds: int = 60,
) -> Done:
    """A command in a fork that stands in `folder`.

    `first` is called in the fork before it; `out` is a descriptor instead of a file for
    standard output; after so many seconds of waiting it is killed.
    """
    shown, told = folder / ".shown", folder / ".told"
    child = os.fork()
    if not child:
        try:
            os.chdir(folder)
            _redirect(1, out if out is not None else os.open(shown, os.O_CREAT | os.O_RDWR))
            _redirect(2, os.open(told, os.O_CREAT | os.O_RDWR))
            sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
            sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
            signal.signal(signal.SIGINT, signal.default_int_handler)
            signal.alarm(seconds)
            sys.argv = ["framing", *words]
            first()
            cli.main()
        except BaseException:  # as the interpreter would end with it
            os.write(2, traceback.format_exc().encode())
        finally:
            os._exit(99)
    _, status = os.waitpid(child, 0)
    done = Done(
        os.waitstatus_to_exitcode(status),
        shown.read_bytes() if out is None else b"",
        told.read_bytes(),
    )
    for path in (shown, told):
        path.unlink(missing_ok=True)
    return done


def _redirect(number: int, opened: int) -> None:
    os.dup2(opened, number)


def at(event: str, name: str, does: Callable[[], object]) -> None:
    """Call `does` once, at the interpreter's first such event whose first argument ends so."""
    waiting = [does]

    def heard(what: str, arguments: tuple[object, ...]) -> None:
        if what == event and waiting and str(arguments[0]).endswith(name):
            waiting.pop()()

    sys.addaudithook(heard)
