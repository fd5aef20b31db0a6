"""`framing events`."""

from __future__ import annotations

from typing import Annotated

import typer

from framing.cli import options
from framing.cli.printing import say, warn, write
from framing.comparing.grouping.windows import DAYS
from framing.errors import InputError, chosen
from framing.records import FoundEvent

PLACE = 40


def events(
    paths: options.Paths,
    window: options.Days = DAYS,
    running: options.Running = False,
    sure: options.Sure = False,
    columns: options.Columns = None,
    date_order: options.DateOrder = None,
    outlet_from_url: options.OutletFromUrl = False,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
    output: options.Output = None,
) -> None:
    """Group loose texts, or a table's rows, by the event that they tell.

    Each group says why it is one, and how sure that is: sure, likely or unsure.
    """
    from framing.batch.corpora import Corpus
    from framing.reporting.listings import groups

    form = chosen(format, groups.FORMS, "--format", "format")
    days = options.window_of(window, running)
    wanted = options.wanted_of(columns, date_order, outlet_from_url)
    corpus = Corpus(paths, True, wanted, days, sure, loose=True)
    for note in corpus.notes:
        say(note)
    if not len(corpus):
        raise InputError(corpus.problems)
    warn(corpus.problems)
    write(form((one.found or FoundEvent(), one.documents) for one in corpus), output)
