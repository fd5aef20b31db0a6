"""`framing norms`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import Paths, settings_of
from framing.cli.printing import warn, write

PLACE = 60


def norms(
    corpus: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="The TOML file to write.")],
    about: Annotated[str, typer.Option(help="What the texts are: 'Swiss dailies, 2020'.")],
    source: Annotated[str, typer.Option(help="Where the texts are from.")] = "",
    made: Annotated[str, typer.Option(help="The day to note in the file.")] = "",
    language: Annotated[str, typer.Option(help="Leave texts in others out.")] = "en",
) -> None:
    """Make norms of a corpus: what is usual in each measure, for 'compare --norms FILE'.

    Folders of texts, or tables with a text a row. Only numbers are written.
    """
    from framing.norming.making import About, norms_of
    from framing.norming.writing import toml_of

    noted = About(output.stem, about, source, made, language)
    found, problems = norms_of(corpus, noted, settings_of(None, "news", None, 0))
    warn(problems)
    write(toml_of(found), output)
