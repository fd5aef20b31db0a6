"""`framing events`."""

from __future__ import annotations

from typing import Annotated

import typer

from framing.cli.options import Output, Paths
from framing.cli.printing import warn, write

PLACE = 40


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(events)


def events(
    paths: Paths,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
    output: Output = None,
) -> None:
    """Group loose texts by the event that they tell."""
    from framing import pipeline
    from framing.reporting.listings import groups

    form = groups.form(format)
    found, problems = pipeline.group_paths(paths)
    warn(problems)
    write(form(found), output)
