"""`framing events`."""

from __future__ import annotations

from typing import Annotated

import typer

from framing.cli.options import Days, Output, Paths, Running, window_of
from framing.cli.printing import warn, write
from framing.comparing.grouping.windows import DAYS

PLACE = 40


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(events)


def events(
    paths: Paths,
    window: Days = DAYS,
    running: Running = False,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
    output: Output = None,
) -> None:
    """Group loose texts by the event that they tell."""
    from framing import pipeline
    from framing.reporting.listings import groups

    form = groups.form(format)
    found, problems = pipeline.group_paths(paths, window_of(window, running))
    warn(problems)
    write(form(found), output)
