"""`framing worksheet`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import AllowPrivate, Parser, Sources
from framing.cli.printing import say, warn

PLACE = 60


def worksheet(
    sources: Sources,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The folder to write to.")
    ] = Path("worksheet"),
    exercises: Annotated[
        str, typer.Option(help="Only these, by name, with commas between; all by default.")
    ] = "",
    level: Annotated[str, typer.Option(help="easy, school or university.")] = "school",
    format: Annotated[str, typer.Option(help="html or markdown.")] = "html",
    seed: Annotated[int, typer.Option(help="Another seed is a parallel form.")] = 0,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Write over sheets that were edited, too.")
    ] = False,
    parser: Parser = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Make a pupils' sheet, a teacher's key and a lesson plan from an event's texts.

    A folder of folders is many events: each gets a folder of its own.
    """
    from framing.errors import InputError
    from framing.gathering.documents import load_sources
    from framing.reporting.page.files import make_folder, save
    from framing.worksheets import forms, guard, writing

    form = forms.form(format, level, exercises)
    events, lost = load_sources(sources, allow_private)
    files, problems = writing.worksheet_events(events, lost, form, seed, parser)
    warn(problems)
    if not overwrite and (edited := guard.edited(output, files)):
        raise InputError(edited)
    for name, text in files.items():
        make_folder((output / name).parent)
        save(output / name, text)
        say(str(output / name))
