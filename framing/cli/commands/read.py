"""`framing read`."""

from __future__ import annotations

from typing import Annotated

import typer

from framing.cli.options import Ner, Output, Paths
from framing.cli.printing import warn, write

PLACE = 20


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(read)


def read(
    paths: Paths,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
    output: Output = None,
    ner: Ner = None,
) -> None:
    """Show one text, or more, with margins: who speaks, what is set aside, figures."""
    from framing import pipeline
    from framing.reporting.listings import margins

    form = margins.form(format)
    readings, problems = pipeline.read_paths(paths, ner)
    warn(problems)
    write(form(readings), output)
