"""`framing add`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.printing import say, warn

PLACE = 15


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(add)


def add(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", show_default=False)],
    event: Annotated[str, typer.Option(help="The event: its folder's name.")],
    outlet: Annotated[
        str | None, typer.Option(help="Who published them, where the source doesn't say.")
    ] = None,
    corpus: Annotated[Path, typer.Option(help="The folder of the events.")] = Path(),
    latest: Annotated[
        int, typer.Option(min=1, help="Of a feed, so many newest articles.")
    ] = 10,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from one's own network, too.")
    ] = False,
) -> None:
    """Put articles into an event's folder: links, pages, PDFs, exports, "-" for standard input.

    Each becomes a file with a header; the page as it was fetched is kept beside it. Nothing is
    overwritten, and what is there already is said.
    """
    from framing.gathering import corpus as folder
    from framing.gathering.article import with_fields
    from framing.gathering.fetching.fetcher import Fetcher
    from framing.gathering.sources import articles_of
    from framing.reporting.listings import gathered

    found, problems = articles_of(sources, Fetcher(allow_private), latest)
    named = [with_fields(article, outlet=outlet) for article in found]
    for added in folder.add(named, folder.event_folder(corpus, event)):
        article = added.article
        print(
            gathered.line_of(
                added.path,
                {
                    "title": article.title,
                    "outlet": article.outlet,
                    "published": article.published,
                },
                article.words,
                added.there_already,
            )
        )
        for note in article.notes:
            say(f"{added.path}: {note}")
    warn(problems)
    if problems:
        raise typer.Exit(2)
