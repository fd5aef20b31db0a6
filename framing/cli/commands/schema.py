"""`framing schema`."""

from __future__ import annotations

import typer

from framing.cli.printing import write

PLACE = 70


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(schema)


def schema() -> None:
    """Print the JSON Schema of a comparison."""
    from framing.reporting.formats.json import schema_of_comparison

    write(schema_of_comparison(), None)
