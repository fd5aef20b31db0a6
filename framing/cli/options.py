"""What several commands may be asked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from framing import yardsticks
from framing.errors import InputError, unknown
from framing.settings import Settings

Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", show_default=False)]
Sources = Annotated[list[str], typer.Argument(metavar="SOURCE...", show_default=False)]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from one's own network, too.")
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="Write to this file, not to the terminal.")
]
Codebook = Annotated[
    list[str] | None,
    typer.Option(help="Event frames to look for: a shipped codebook's name, or a TOML file."),
]
Seed = Annotated[int, typer.Option(help="Where resampling starts; same seed, same numbers.")]
Tone = Annotated[str, typer.Option(help="How tone is scored: news, or vader as published.")]
Ner = Annotated[
    str | None, typer.Option(help="Find actors with this installed spaCy model, not our rules.")
]
Norms = Annotated[
    str,
    typer.Option(help="What is usual: shipped norms' name, a TOML file of 'norms', or none."),
]

Charts = Annotated[
    Path | None, typer.Option(help="Also write every picture to this folder, as SVG and PNG.")
]
Full = Annotated[
    bool, typer.Option("--full", help="The whole text report; other formats always are whole.")
]


def settings_of(
    codebook: list[str] | None,
    tone: str,
    ner: str | None,
    seed: int,
    norms: str = yardsticks.SHIPPED,
) -> Settings:
    """The settings that options ask for.

    Raises:
        InputError: there is no such engine of tone, or there are no such norms.
    """
    if tone not in ("news", "vader"):
        raise InputError([unknown("--tone", "engine", tone, ["news", "vader"])])
    yardsticks.load(norms)  # a fault is told before any text is read
    engine: Literal["news", "vader"] = "vader" if tone == "vader" else "news"
    return Settings(
        seed=seed, codebooks=tuple(codebook or ()), tone=engine, ner=ner, norms=norms
    )
