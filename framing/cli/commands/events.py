"""`framing events`."""

from __future__ import annotations

from typing import Annotated

import typer

from framing.cli.options import (
    Columns,
    Days,
    Output,
    Paths,
    Running,
    Sure,
    wanted_of,
    window_of,
)
from framing.cli.printing import say, warn, write
from framing.comparing.grouping.windows import DAYS
from framing.errors import InputError
from framing.records import FoundEvent

PLACE = 40


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(events)


def events(
    paths: Paths,
    window: Days = DAYS,
    running: Running = False,
    sure: Sure = False,
    columns: Columns = None,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
    output: Output = None,
) -> None:
    """Group loose texts, or a table's rows, by the event that they tell.

    Each group says why it is one, and how sure that is: sure, likely or unsure.
    """
    from framing.batch.corpora import Corpus
    from framing.reporting.listings import groups

    form = groups.form(format)
    days = window_of(window, running)
    corpus = Corpus(paths, True, wanted_of(columns), days, sure, loose=True)
    for note in corpus.notes:
        say(note)
    if not len(corpus):
        raise InputError(corpus.problems)
    warn(corpus.problems)
    write(form((one.found or FoundEvent(), one.documents) for one in corpus), output)
