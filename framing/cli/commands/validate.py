"""`framing validate`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import Parser
from framing.cli.printing import write

PLACE = 80


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(validate)


def validate(
    task: Annotated[str, typer.Argument(metavar="TASK", show_default=False)],
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", show_default=False)],
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    parser: Parser = None,
) -> None:
    """Hold a measure against human codes, beside a plain baseline.

    Tasks: differences, events, frames, loaded, outlets, quotes, subjects, targets, tone. FILE
    has one JSON object a line, in the form that the message about a wrong line shows;
    differences takes two, the expert's differences as one JSON array and the texts.
    """
    from framing import validating

    write(validating.report(task, files, json, parser), None)
