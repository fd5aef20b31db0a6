"""`framing cite`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import Output
from framing.cli.printing import write

PLACE = 87


def cite(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", show_default=False)],
    appendix: Annotated[
        bool, typer.Option("--appendix", help="A methods appendix in Markdown, too.")
    ] = False,
    output: Output = None,
) -> None:
    """Say how to cite the methods really used: FILEs are the JSON of compare, agreement,
    validate or train, and models."""
    from framing.reporting.listings import citing

    held = citing.read(files)
    write(citing.with_appendix(held) if appendix else citing.listed(held), output)
