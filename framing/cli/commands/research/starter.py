"""`framing starter`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import Output
from framing.cli.printing import write

PLACE = 86


def starter(
    language: Annotated[str, typer.Argument(metavar="R|python", show_default=False)],
    table: Annotated[
        Path, typer.Option(help="The numbers that 'framing compare' wrote, as CSV or Parquet.")
    ] = Path("cells.csv"),
    family: Annotated[
        str, typer.Option(help="The family of measures that the plots show.")
    ] = "codebook",
    output: Output = None,
) -> None:
    """Write a script that loads the numbers and draws two plots."""
    from framing.reporting.listings.starters import script

    write(script(language, table, family), output)
