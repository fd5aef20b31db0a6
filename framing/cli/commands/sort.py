"""`framing sort`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import AllowPrivate, Sources, Sure
from framing.cli.printing import say, warn

PLACE = 16


def sort(
    sources: Sources,
    into: Annotated[Path, typer.Option(help="The corpus: its folders are the events.")],
    sure: Sure = False,
    allow_private: AllowPrivate = False,
) -> None:
    """Make event folders out of a heap of articles: exports, archives, tables, links, folders.

    Texts that tell one event get a folder; what fits nowhere is said, and put nowhere.
    """
    from framing.gathering.fetching.fetcher import Fetcher
    from framing.gathering.heap import sort_into
    from framing.gathering.sources import articles_of
    from framing.reporting.listings import gathered

    articles, problems = articles_of(sources, Fetcher(allow_private))
    added, alone, faults, why = sort_into(articles, into, sure)
    files = [(item.path, item.there_already) for item in added]
    print(gathered.folders(files, why), end="")
    for article in alone:
        say(gathered.nowhere(article.origin, article.title))
    warn([*problems, *faults])
    if problems:
        raise typer.Exit(2)
