"""`framing agreement`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import Seed, known_of
from framing.cli.printing import say, write
from framing.errors import chosen

PLACE = 83


def agreement(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", show_default=False)],
    codebook: Annotated[
        str | None, typer.Option(help="The codebook that was coded by: its name or file.")
    ] = None,
    level: Annotated[
        str, typer.Option(help="Of coded numbers: nominal, ordinal or interval.")
    ] = "nominal",
    partial: Annotated[
        bool, typer.Option("--partial", help="Coders may have coded different units.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="A folder for figures, differences and a page to settle them.",
        ),
    ] = None,
    seed: Seed = 0,
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Show how far coders agree: tables, the form's files, or exports of Label Studio,
    doccano, INCEpTION and MAXQDA."""
    from framing.coding import agreement, measures, reading
    from framing.coding.files import save_agreement
    from framing.reporting.formats.json import as_json
    from framing.reporting.listings import coders

    known, book = known_of(codebook)
    rows = reading.read(files, known, partial)
    names = [category.id for category in book.categories] if book else []
    found = agreement.agreement_of(
        rows, chosen(level, measures.LEVELS, "--level", "level"), seed, names
    )
    if output is not None:
        save_agreement(found, rows, book, output)
        say(f"{output}: agreement.json, differences.csv and settle.html")
    write(as_json(found) if json else coders.agreement(found), None)
