"""The commands: each parses, calls and prints. The only home of typer, and of print.

What does the work is imported inside the commands, as it stands on numpy and
scikit-learn, and `framing --help` must not wait for them. A command is a module in
`commands/`, or in a folder there, with its `PLACE` in the help and a function of the module's
name, or a Typer where it is a group of commands; it is found by its folder.
"""

from __future__ import annotations

import gc
import io
import os
import pkgutil
import signal
import sys
from importlib import import_module
from typing import Annotated

import typer

from framing.cli import commands
from framing.cli.printing import warn
from framing.errors import FramingError
from framing.records import Problem
from framing.settings import COLLECT, VERSION

INTERRUPTED = 130  # what a shell calls the end by Ctrl-C


def app(asked: str | None = None) -> typer.Typer:
    """All commands, in the order in which the help shows them; where one module's name is
    `asked` for, that one alone, as making them all takes a fifth of a short run's time."""
    made = typer.Typer(
        name="framing",
        help="Show how different news sources tell the same story, "
        "with the sentence behind every number.",
        rich_markup_mode=None,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
    )
    made.callback()(_asked)
    every = pkgutil.walk_packages(commands.__path__, f"{commands.__name__}.")
    names = [module.name for module in every if not module.ispkg]
    wanted = [name for name in names if name.rpartition(".")[2] == asked]
    found = [import_module(name) for name in wanted or names]
    for command in sorted(found, key=lambda module: (module.PLACE, module.__name__)):
        name = command.__name__.rpartition(".")[2]
        offered = getattr(command, name)
        if isinstance(offered, typer.Typer):
            made.add_typer(offered, name=name)
        else:
            made.command()(offered)
    return made


def _say_version(asked: bool) -> None:
    if asked:
        print(f"framing {VERSION}")
        raise typer.Exit


def _asked(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_say_version, is_eager=True, help="Say the version and end."
        ),
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run a command: a user's mistake is a line a problem, and exit code 2.

    The process ends at once, without taking apart what it built: what a command makes
    lives until it ends, so the collector would look at it in vain, and Python's own
    clearing up costs 0.2 s once scikit-learn is loaded.
    """
    gc.set_threshold(*COLLECT)
    if isinstance(sys.stdout, io.TextIOWrapper):  # as `printing.write`, whatever the locale
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    seen: list[int] = []

    def interrupted(number: int, _: object) -> None:
        seen.append(number)
        raise KeyboardInterrupt

    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, interrupted)
    code = _exit_code()
    # whatever became of it: some were lost on their way, in a library, it seems; the desk is
    # meant to be stopped so
    os._exit(INTERRUPTED if seen and sys.argv[1:2] != ["desk"] else code)


def _exit_code() -> int:
    try:
        try:
            app(*sys.argv[1:2])()
        finally:  # here: what was printed may find no reader, or no room
            sys.stdout.flush()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except BrokenPipeError:  # the reader, `head` say, has seen enough
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except (FramingError, OSError, MemoryError) as error:
        warn(_problems_of(error))
        return 2
    return 0


def _problems_of(error: FramingError | OSError | MemoryError) -> list[Problem]:
    """What went wrong as lines; of a full disk, or a folder that went away, what is known."""
    if isinstance(error, FramingError):
        return error.problems
    if isinstance(error, OSError):
        where = str(error.filename or error.filename2 or "this machine")
        mend = "see that there is room, and that the place is yours"
        return [Problem(where, error.strerror or str(error), mend)]
    mend = "give fewer or shorter texts at a time"
    return [Problem("this machine", "has too little memory for these texts", mend)]
