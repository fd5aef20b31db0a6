"""`framing add`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import AllowPrivate, Sources
from framing.cli.printing import warn

PLACE = 15


def add(
    sources: Sources,
    event: Annotated[str, typer.Option(help="The event: its folder's name.")],
    outlet: Annotated[
        str | None, typer.Option(help="Who published them, where the source doesn't say.")
    ] = None,
    corpus: Annotated[Path, typer.Option(help="The folder of the events.")] = Path(),
    latest: Annotated[
        int, typer.Option(min=1, help="Of a feed, so many newest articles.")
    ] = 10,
    allow_private: AllowPrivate = False,
) -> None:
    """Put articles into an event's folder: links, pages, PDFs, exports, "-" for standard input.

    Each becomes a file with a header; the page as it was fetched is kept beside it. Nothing is
    overwritten, and what is there already is said.
    """
    from framing.gathering import corpus as folder
    from framing.gathering.article import with_fields
    from framing.gathering.fetching.fetcher import Fetcher
    from framing.gathering.sources import articles_of
    from framing.records import Problem
    from framing.reporting.listings import gathered

    found, problems = articles_of(sources, Fetcher(allow_private), latest)
    named = [with_fields(article, outlet=outlet) for article in found]
    place = folder.event_folder(corpus, event)
    for added in folder.add(named, place) if named else []:
        new = added.article
        told = (new.title, new.outlet, new.published, new.words)
        print(gathered.line_of(added.path, *told, added.there_already))
        warn([Problem(str(added.path), *note) for note in new.notes])
    warn(problems)
    if problems:
        raise typer.Exit(2)
