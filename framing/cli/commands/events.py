"""`framing events`."""

from __future__ import annotations

from typing import Annotated

import typer

from framing.cli import options
from framing.cli.printing import warn, write
from framing.comparing.grouping.windows import DAYS
from framing.errors import chosen

PLACE = 40


def events(
    paths: options.Paths,
    window: options.Days = DAYS,
    running: options.Running = False,
    sure: options.Sure = False,
    columns: options.Columns = None,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
    output: options.Output = None,
) -> None:
    """Group loose texts, or a table's rows, by the event that they tell.

    Each group says why it is one, and how sure that is: sure, likely or unsure.
    """
    from framing import pipeline
    from framing.reporting.listings import groups

    form = chosen(format, groups.FORMS, "--format", "format")
    days = options.window_of(window, running)
    found, problems = pipeline.group_paths(paths, days, options.wanted_of(columns), sure)
    warn(problems)
    write(form(found), output)
