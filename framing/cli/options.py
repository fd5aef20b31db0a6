"""What several commands may be asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from framing import yardsticks
from framing.cli.printing import say, warn
from framing.comparing.grouping.windows import Window
from framing.errors import InputError, chosen
from framing.reading import parsing
from framing.reading.load.tables import Wanted
from framing.records import Problem
from framing.settings import Settings

if TYPE_CHECKING:
    from framing.coding.codes import Coded
    from framing.scoring.learned.model import Learned
    from framing.scoring.matching.categories import Category, Lexicon

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
    typer.Option(
        help="Frames to look for: a shipped codebook's name, or a file (TOML, quanteda YAML, "
        "LIWC .dic, category,term CSV, Lexicoder .lc3)."
    ),
]
Model = Annotated[
    list[str] | None, typer.Option(help="A model of 'framing train' to score sentences by.")
]
Seed = Annotated[int, typer.Option(help="Where resampling starts; same seed, same numbers.")]
Tone = Annotated[str, typer.Option(help="How tone is scored: news, or vader as published.")]
Ner = Annotated[
    str | None, typer.Option(help="Find actors with this installed spaCy model, not our rules.")
]
Parser = Annotated[
    str | None,
    typer.Option(help="Read speakers with this parser, too: spacy, of framing[parser]."),
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

Table = Annotated[
    str | None,
    typer.Option(
        help="In csv or parquet: cells (as ever), facts, figures, statements, speakers, "
        "quotations, days, copies or words."
    ),
]
Columns = Annotated[
    str | None,
    typer.Option(
        metavar="OURS=THEIRS,...",
        help="A table's columns, where their names don't tell: text=maintext,outlet=source.",
    ),
]
DateOrder = Annotated[
    str | None,
    typer.Option(help="In a table's dates in digits, day or month first; else it is seen."),
]
OutletFromUrl = Annotated[
    bool,
    typer.Option("--outlet-from-url", help="Take hosts for outlets where a table names none."),
]

Days = Annotated[
    int,
    typer.Option(
        "--window",
        min=0,
        help="Days that may lie between neighbours of one found event; 0 for no limit.",
    ),
]
Running = Annotated[
    bool, typer.Option("--running", help="Events may run on for longer than three windows.")
]

Sure = Annotated[
    bool,
    typer.Option("--sure", help="Keep only the events found that are sure; part the others."),
]

ORDERS: dict[str, Literal["day", "month"]] = {"day": "day", "month": "month"}
ENGINES: dict[str, Literal["news", "vader"]] = {"news": "news", "vader": "vader"}


def window_of(days: int, running: bool) -> Window | None:
    """The window that options ask for; None for no limit."""
    return Window(days, running) if days else None


def wanted_of(
    columns: str | None, date_order: str | None = None, outlet_from_url: bool = False
) -> Wanted:
    """What options say of tables.

    Raises:
        InputError: columns aren't pairs, or there is no such order.
    """
    pairs = [part.partition("=") for part in (columns or "").split(",") if part.strip()]
    if not all(middle for _, middle, _ in pairs):
        mend = "write --columns text=maintext,outlet=source"
        raise InputError([Problem("--columns", f"'{columns}' is no list of pairs", mend)])
    order = None
    if date_order is not None:
        order = chosen(date_order, ORDERS, "--date-order", "order")
    named = {ours.strip(): theirs.strip() for ours, _, theirs in pairs}
    return Wanted(named, order, outlet_from_url)


def warn_of(codebooks: Sequence[str]) -> None:
    """Load codebooks, and say what is odd in them.

    Raises:
        LexiconError: there is no such codebook, or it can't be loaded.
    """
    if codebooks:
        from framing.scoring.matching import drafts, lexicon

        warn([line for one in codebooks for line in drafts.told(lexicon.load(one).remarks)])


def known_of(codebook: str | None) -> tuple[dict[str, str] | None, Lexicon | None]:
    """What a codebook's categories may be called in coders' files, to their ids, and the
    codebook; None and None without one.

    Raises:
        LexiconError: there is no such codebook, or it can't be loaded.
    """
    if codebook is None:
        return None, None
    from framing.scoring.matching import lexicon

    warn_of([codebook])
    book = lexicon.load(codebook)
    return called(book.categories), book


def called(categories: Sequence[Category | Learned]) -> dict[str, str]:
    """What categories may be called in coders' files, in lower case, to their ids."""
    names = {one.name.lower(): one.id for one in categories}
    return names | {one.id.lower(): one.id for one in categories}


def settled_in(paths: Sequence[Path], known: Mapping[str, str] | None) -> list[Coded]:
    """Coders' files as one row a unit; units on which they differ are left out, and said.

    Raises:
        InputError: as `coding.reading.read`, or some units have no text.
    """
    from framing.validating import coded

    rows, apart = coded.settled_in(paths, known)
    if apart:
        say(f"{apart} units on which coders differ are left out; settle them first")
    return rows


def settings_of(
    codebook: list[str] | None,
    tone: str,
    ner: str | None,
    seed: int,
    norms: str = yardsticks.SHIPPED,
    parser: str | None = None,
    model: list[str] | None = None,
) -> Settings:
    """The settings that options ask for.

    Raises:
        FramingError: there is no such engine of tone, there are no such norms, or the
            parser isn't installed.
    """
    engine = chosen(tone, ENGINES, "--tone", "engine")
    yardsticks.load(norms)  # a fault is told before any text is read
    if parser is not None:
        parsing.load(parser)
    warn_of(codebook or ())
    if model:
        from framing.scoring.learned import family

        for path in model:
            family.model_at(path)
    return Settings(
        seed=seed,
        codebooks=tuple(codebook or ()),
        models=tuple(model or ()),
        tone=engine,
        ner=ner,
        norms=norms,
        parser=parser,
    )
