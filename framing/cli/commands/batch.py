"""`framing batch`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli import options
from framing.cli.printing import say
from framing.comparing.grouping.windows import DAYS
from framing.settings import Settings

if TYPE_CHECKING:
    from framing.batch.plan import Plan

PLACE = 30

Output = Annotated[Path, typer.Option("--output", "-o", help="The folder to write to.")]
Jobs = Annotated[int, typer.Option(help="Processes; -1 is one a core.")]
Cluster = Annotated[
    str | None, typer.Option(help="A Dask scheduler's address, tcp://host:8786.")
]
Resume = Annotated[
    bool,
    typer.Option("--resume/--afresh", help="Keep what is done and unchanged, or do all again."),
]
Reports = Annotated[
    bool | None,
    typer.Option(
        help="Reports for every event, beside the tables; by default up to 200 events."
    ),
]
FindEvents = Annotated[
    bool, typer.Option("--find-events", help="Group a table's texts by what they tell.")
]
Parquet = Annotated[bool, typer.Option("--parquet", help="The tables as Parquet, too.")]
BatchSize = Annotated[int, typer.Option(min=1, help="Events a worker gets at a time.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Say nothing but problems.")]


def batch(
    corpus: options.Paths,
    output: Output,
    jobs: Jobs = 1,
    cluster: Cluster = None,
    resume: Resume = True,
    reports: Reports = None,
    find_events: FindEvents = False,
    parquet: Parquet = False,
    batch_size: BatchSize = 2,
    quiet: Quiet = False,
    window: options.Days = DAYS,
    running: options.Running = False,
    sure: options.Sure = False,
    columns: options.Columns = None,
    date_order: options.DateOrder = None,
    outlet_from_url: options.OutletFromUrl = False,
    codebook: options.Codebook = None,
    model: options.Model = None,
    tone: options.Tone = "news",
    ner: options.Ner = None,
    seed: options.Seed = 0,
    norms: options.Norms = "us-news",
    parser: options.Parser = None,
) -> None:
    """Compare many events: folders of texts, or a table with a text a row.

    Writes tables of all events, and reports of each. Ends with 1 where there were problems;
    problems.jsonl lists them.
    """
    from framing.batch.plan import Plan

    settings = options.settings_of(codebook, tone, ner, seed, norms, parser, model)
    tables = options.wanted_of(columns, date_order, outlet_from_url)
    days = options.window_of(window, running)
    plan = Plan(
        *(jobs, cluster, batch_size, reports, not resume, find_events, parquet),
        *(tables, days, sure),
    )
    _run(corpus, output, settings, plan, quiet)


def _run(corpus: list[Path], output: Path, settings: Settings, plan: Plan, quiet: bool) -> None:
    """Do as planned, and tell how it goes."""
    from framing.batch import progress
    from framing.batch.run import run

    shown = progress.Quiet if quiet else progress.Bar if sys.stderr.isatty() else progress.Log
    with shown(say) as bar:
        done = run(corpus, output, settings, plan, bar)
    if not quiet:
        print(progress.summary_of(done, output))
    if done.problems:
        raise typer.Exit(1)
