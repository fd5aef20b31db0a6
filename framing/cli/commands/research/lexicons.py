"""`framing lexicons`, `framing lexicons check`, `framing lexicons convert`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.printing import warn, write

PLACE = 90
Levels = Annotated[
    int, typer.Option(min=1, help="Levels of keys that stay; those below go into them.")
]
lexicons = typer.Typer(
    help="List the word lists that come with the program, check or convert one.",
    rich_markup_mode=None,
    invoke_without_command=True,
)


@lexicons.callback()
def list_lexicons(context: typer.Context) -> None:
    """List the word lists that come with the program."""
    if context.invoked_subcommand is None:
        from framing.reporting.listings.lexicons import table_of
        from framing.scoring.matching.lexicon import list_shipped

        write(table_of(list_shipped()), None)


@lexicons.command()
def check(files: Annotated[list[Path], typer.Argument(metavar="FILE...")]) -> None:
    """Check lexicons or codebooks: every fault with its file and line, and what is odd."""
    from framing.errors import LexiconError
    from framing.scoring.matching import drafts, lexicon

    problems = [problem for file in files for problem in lexicon.check(file)]
    if problems:
        raise LexiconError(problems)
    for file in files:
        loaded = lexicon.load(file)
        odd = [*loaded.remarks, *drafts.overlaps(loaded)]
        warn(odd)
        size = f"{len(loaded.categories)} categories, {len(loaded.entries)} entries"
        print(f"{file}: {size}, " + (f"{len(odd)} remarks" if odd else "sound"))


@lexicons.command()
def convert(
    file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False)],
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", show_default=False, help=".toml, .yml, .dic, .csv, .tsv or .lc3."
        ),
    ],
    levels: Levels = 5,
) -> None:
    """Write a codebook in another program's form, as the name of --output ends."""
    from framing import codebooks
    from framing.codebooks.draft import flattened
    from framing.codebooks.losses import losses

    form = codebooks.format_of(output)
    draft = flattened(codebooks.read(file), levels)
    warn([*draft.remarks, *losses(draft, output)])
    write(form.written(draft), output)
