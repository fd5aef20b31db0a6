"""`framing sort`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli import options
from framing.cli.printing import say, warn
from framing.comparing.grouping.windows import DAYS

PLACE = 16


def sort(
    sources: options.Sources,
    into: Annotated[Path, typer.Option(help="The corpus: its folders are the events.")],
    window: options.Days = DAYS,
    running: options.Running = False,
    sure: options.Sure = False,
    allow_private: options.AllowPrivate = False,
) -> None:
    """Make event folders out of a heap of articles: exports, archives, tables, links, folders.

    Texts that tell one event get a folder; what fits nowhere is said, and put nowhere.
    """
    from framing.gathering.fetching.fetcher import Fetcher
    from framing.gathering.heap import sort_into
    from framing.gathering.sources import articles_of
    from framing.reporting.listings import gathered

    days = options.window_of(window, running)
    articles, problems = articles_of(sources, Fetcher(allow_private))
    added, alone, faults, why = sort_into(articles, into, sure, days)
    files = [(item.path, item.there_already) for item in added]
    print(gathered.folders(files, why), end="")
    for article in alone:
        say(gathered.nowhere(article.origin, article.title))
    warn([*problems, *faults])
    if problems:
        raise typer.Exit(2)
