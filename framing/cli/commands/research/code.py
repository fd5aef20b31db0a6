"""`framing code`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import AllowPrivate, Seed, Sources, warn_of
from framing.cli.printing import say, warn
from framing.errors import chosen

PLACE = 82


def code(
    sources: Sources,
    codebook: Annotated[
        str, typer.Option(show_default=False, help="What to code: a codebook's name or file.")
    ],
    unit: Annotated[str, typer.Option(help="sentence, paragraph or text.")] = "sentence",
    sample: Annotated[int, typer.Option(min=1, help="How many units.")] = 100,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The folder for the table and the form.")
    ] = Path("codes"),
    single: Annotated[
        bool, typer.Option("--single", help="In the form, a unit has one category at most.")
    ] = False,
    seed: Seed = 0,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Write over a sample that is there.")
    ] = False,
    allow_private: AllowPrivate = False,
) -> None:
    """Draw units for coders: a table, and a form that works in any browser, offline."""
    from framing.coding import units
    from framing.coding.files import save_sample
    from framing.gathering.documents import load_sources
    from framing.reading.paths import read_events
    from framing.scoring.matching import lexicon

    kind = chosen(unit, units.KINDS, "--unit", "kind of unit")
    warn_of([codebook])
    readings, problems = read_events(*load_sources(sources, allow_private))
    warn(problems)
    drawn = units.sample(units.units_of(readings, kind), sample, seed)
    save_sample(drawn, lexicon.load(codebook), output, single, overwrite)
    say(f"{output}: {len(drawn)} units, codes.csv and form.html")
