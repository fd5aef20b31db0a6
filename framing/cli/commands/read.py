"""`framing read`."""

from __future__ import annotations

from typing import Annotated

import typer

from framing.cli import options
from framing.cli.printing import warn, write
from framing.errors import chosen

PLACE = 20


def read(
    sources: options.Sources,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
    output: options.Output = None,
    ner: options.Ner = None,
    parser: options.Parser = None,
    columns: options.Columns = None,
    date_order: options.DateOrder = None,
    outlet_from_url: options.OutletFromUrl = False,
    allow_private: options.AllowPrivate = False,
) -> None:
    """Show one text, or more, with margins: who speaks, what is set aside, figures."""
    from framing.gathering.documents import load_sources
    from framing.reading.paths import read_events
    from framing.reporting.listings import margins

    form = chosen(format, margins.FORMS, "--format", "format")
    wanted = options.wanted_of(columns, date_order, outlet_from_url)
    events, lost = load_sources(sources, allow_private, wanted)
    readings, problems = read_events(events, lost, ner, parser)
    warn(problems)
    write(form(readings), output)
