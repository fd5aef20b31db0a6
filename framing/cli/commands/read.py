"""`framing read`."""

from __future__ import annotations

from typing import Annotated

import typer

from framing.cli.options import AllowPrivate, Columns, Ner, Output, Parser, Sources, wanted_of
from framing.cli.printing import warn, write
from framing.errors import chosen

PLACE = 20


def read(
    sources: Sources,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
    output: Output = None,
    ner: Ner = None,
    parser: Parser = None,
    columns: Columns = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Show one text, or more, with margins: who speaks, what is set aside, figures."""
    from framing.gathering.documents import load_sources
    from framing.reading.paths import read_events
    from framing.reporting.listings import margins

    form = chosen(format, margins.FORMS, "--format", "format")
    events, lost = load_sources(sources, allow_private, wanted_of(columns))
    readings, problems = read_events(events, lost, ner, parser)
    warn(problems)
    write(form(readings), output)
