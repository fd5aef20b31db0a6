"""`framing lexicons`, `framing lexicons check`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.printing import write

PLACE = 90


def add_to(app: typer.Typer) -> None:
    """Add the commands to the program."""
    group = typer.Typer(
        help="List the word lists that come with the program, or check one.",
        rich_markup_mode=None,
        invoke_without_command=True,
    )
    group.callback()(list_lexicons)
    group.command()(check)
    app.add_typer(group, name="lexicons")


def list_lexicons(context: typer.Context) -> None:
    """List the word lists that come with the program."""
    if context.invoked_subcommand is None:
        from framing.reporting.listings.lexicons import table_of
        from framing.scoring.matching.lexicon import list_shipped

        write(table_of(list_shipped()), None)


def check(files: Annotated[list[Path], typer.Argument(metavar="FILE...")]) -> None:
    """Check lexicons or codebooks: every fault with its file and line."""
    from framing.errors import LexiconError
    from framing.scoring.matching import lexicon

    problems = [problem for file in files for problem in lexicon.check(file)]
    if problems:
        raise LexiconError(problems)
    for file in files:
        loaded = lexicon.load(file)
        print(
            f"{file}: {len(loaded.categories)} categories, {len(loaded.entries)} entries, sound"
        )
