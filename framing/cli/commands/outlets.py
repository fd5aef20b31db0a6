"""`framing outlets`."""

from __future__ import annotations

from typing import Annotated

import typer

from framing.cli import options
from framing.cli.printing import warn, write
from framing.errors import chosen

PLACE = 50


def outlets(
    paths: options.Paths,
    format: Annotated[str, typer.Option(help="text or json; with --by csv or svg.")] = "text",
    by: Annotated[str | None, typer.Option(help="Over time, too: by month or week.")] = None,
    output: options.Output = None,
    codebook: options.Codebook = None,
    model: options.Model = None,
    tone: options.Tone = "news",
    seed: options.Seed = 0,
    columns: options.Columns = None,
    date_order: options.DateOrder = None,
    outlet_from_url: options.OutletFromUrl = False,
) -> None:
    """Show how outlets differ over many events: a folder of event folders, or a table."""
    from framing.outlets import outlet_paths
    from framing.reporting.listings import outlets

    form = chosen(format, outlets.FORMS, "--format", "format")
    step = chosen(by, outlets.STEPS, "--by", "step") if by is not None else None
    settings = options.settings_of(codebook, tone, None, seed, model=model)
    wanted = options.wanted_of(columns, date_order, outlet_from_url)
    profiles, problems = outlet_paths(paths, settings, wanted, step)
    warn(problems)
    write(form(profiles), output)
