"""The commands: each parses, calls and prints. The only home of typer, and of print.

What does the work is imported inside the commands, as it stands on numpy and
scikit-learn, and `framing --help` must not wait for them.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from framing.errors import FramingError, InputError, line_of, unknown
from framing.records import Problem
from framing.settings import COLLECT, Settings

app = typer.Typer(
    name="framing",
    help="Show how different news sources tell the same story, "
    "with the sentence behind every number.",
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", show_default=False)]
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

Charts = Annotated[
    Path | None, typer.Option(help="Also write every picture to this folder, as SVG and PNG.")
]
Full = Annotated[
    bool, typer.Option("--full", help="The whole text report; other formats always are whole.")
]

lexicons = typer.Typer(
    help="List the word lists that come with the program, or check one.",
    rich_markup_mode=None,
    invoke_without_command=True,
)
app.add_typer(lexicons, name="lexicons")


@app.command()
def compare(
    paths: Paths,
    format: Annotated[
        str, typer.Option(help="text, markdown, html, json, csv or parquet.")
    ] = "text",
    output: Output = None,
    codebook: Codebook = None,
    tone: Tone = "news",
    ner: Ner = None,
    seed: Seed = 0,
    charts: Charts = None,
    full: Full = False,
) -> None:
    """Compare the texts of an event: files, or a folder.

    A folder of folders is many events, one after the other.
    """
    from framing import pipeline
    from framing.reporting import formats
    from framing.reporting.brief import brief_of
    from framing.reporting.formats import text
    from framing.reporting.report import page_of

    form = formats.load(format)
    settings = _settings(codebook, tone, ner, seed)
    comparisons, problems = pipeline.compare_paths(paths, settings)
    _warn(problems)
    if charts is not None:
        from framing.reporting.charts.files import write_all

        write_all(comparisons, charts)
    made = brief_of if form is text and not full else page_of
    pages = [made(comparison) for comparison in comparisons]
    on_terminal = form is text and output is None
    content = text.render_all(pages, text.columns()) if on_terminal else form.render_all(pages)
    _write(formats.bytes_of(form, content) if output else content, output)


@app.command()
def read(
    paths: Paths,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
    output: Output = None,
    ner: Ner = None,
) -> None:
    """Show one text, or more, with margins: who speaks, what is set aside, figures."""
    from framing import pipeline
    from framing.reporting import margins

    form = margins.form(format)
    readings, problems = pipeline.read_paths(paths, ner)
    _warn(problems)
    _write(form(readings), output)


@app.command()
def batch(
    corpus: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to.")],
    jobs: Annotated[int, typer.Option(help="Processes; -1 is one a core.")] = 1,
    cluster: Annotated[
        str | None, typer.Option(help="A Dask scheduler's address, tcp://host:8786.")
    ] = None,
    resume: Annotated[
        bool,
        typer.Option(
            "--resume/--afresh", help="Keep what is done and unchanged, or do all again."
        ),
    ] = True,
    reports: Annotated[
        bool | None,
        typer.Option(
            help="Reports for every event, beside the tables; by default up to 200 events."
        ),
    ] = None,
    find_events: Annotated[
        bool, typer.Option("--find-events", help="Group a table's texts by what they tell.")
    ] = False,
    parquet: Annotated[
        bool, typer.Option("--parquet", help="The tables as Parquet, too.")
    ] = False,
    batch_size: Annotated[int, typer.Option(min=1, help="Events a worker gets at a time.")] = 2,
    quiet: Annotated[bool, typer.Option("--quiet", help="Say nothing but problems.")] = False,
    codebook: Codebook = None,
    tone: Tone = "news",
    ner: Ner = None,
    seed: Seed = 0,
) -> None:
    """Compare many events: folders of texts, or a table with a text a row.

    Writes tables of all events, and reports of each. Ends with 1 where there were problems;
    problems.jsonl lists them.
    """
    from framing.batch import progress
    from framing.batch.plan import Plan
    from framing.batch.run import run

    settings = _settings(codebook, tone, ner, seed)
    plan = Plan(jobs, cluster, batch_size, reports, not resume, find_events, parquet)
    shown = progress.Quiet if quiet else progress.Bar if sys.stderr.isatty() else progress.Log
    with shown(_say) as bar:
        done = run(corpus, output, settings, plan, bar)
    if not quiet:
        print(progress.summary_of(done, output))
    if done.problems:
        raise typer.Exit(1)


@app.command()
def events(
    paths: Paths,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
    output: Output = None,
) -> None:
    """Group loose texts by the event that they tell."""
    from framing import pipeline
    from framing.reporting import groups

    form = groups.form(format)
    found, problems = pipeline.group_paths(paths)
    _warn(problems)
    _write(form(found), output)


@app.command()
def outlets(
    paths: Paths,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
    output: Output = None,
    tone: Tone = "news",
    seed: Seed = 0,
) -> None:
    """Show how outlets differ over many events: a folder of folders, an event each."""
    from framing.outlets import outlet_paths
    from framing.reporting import outlets

    form = outlets.form(format)
    profiles, problems = outlet_paths(paths, _settings(None, tone, None, seed))
    _warn(problems)
    _write(form(profiles), output)


@app.command()
def worksheet(
    paths: Paths,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The folder to write to.")
    ] = Path("worksheet"),
    exercises: Annotated[
        str, typer.Option(help="Only these, by name, with commas between; all by default.")
    ] = "",
    level: Annotated[str, typer.Option(help="school or university.")] = "school",
    format: Annotated[str, typer.Option(help="html or markdown.")] = "html",
    seed: Annotated[int, typer.Option(help="Another seed is a parallel form.")] = 0,
) -> None:
    """Make a pupils' sheet, a teacher's key and a lesson plan from an event's texts.

    A folder of folders is many events: each gets a folder of its own.
    """
    from framing import worksheets
    from framing.reporting.files import make_folder, save
    from framing.reporting.worksheet import forms

    form = forms.form(format, level, exercises)
    files, problems = worksheets.worksheet_paths(paths, form, seed)
    _warn(problems)
    for name, text in files.items():
        make_folder((output / name).parent)
        save(output / name, text)
        _say(str(output / name))


@app.command()
def schema() -> None:
    """Print the JSON Schema of a comparison."""
    from framing.reporting.formats.json import schema_of_comparison

    _write(schema_of_comparison(), None)


@app.command()
def validate(
    task: Annotated[str, typer.Argument(metavar="TASK", show_default=False)],
    file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False)],
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Hold a measure against human codes, beside a plain baseline.

    Tasks: events, frames, loaded, outlets, quotes, targets, tone. FILE has one JSON object a
    line, in the form that the message about a wrong line shows.
    """
    from framing import validating

    _write(validating.report(task, file, json), None)


@lexicons.callback()
def list_lexicons(context: typer.Context) -> None:
    """List the word lists that come with the program."""
    if context.invoked_subcommand is None:
        from framing.reporting.lexicons import table_of
        from framing.scoring.lexicon import list_shipped

        _write(table_of(list_shipped()), None)


@lexicons.command()
def check(files: Annotated[list[Path], typer.Argument(metavar="FILE...")]) -> None:
    """Check lexicons or codebooks: every fault with its file and line."""
    from framing.errors import LexiconError
    from framing.scoring import lexicon

    problems = [problem for file in files for problem in lexicon.check(file)]
    if problems:
        raise LexiconError(problems)
    for file in files:
        loaded = lexicon.load(file)
        print(
            f"{file}: {len(loaded.categories)} categories, {len(loaded.entries)} entries, sound"
        )


def main() -> None:
    """Run a command: a user's mistake is a line a problem, and exit code 2.

    The process ends at once, without taking apart what it built: what a command makes
    lives until it ends, so the collector would look at it in vain, and Python's own
    clearing up costs 0.2 s once scikit-learn is loaded.
    """
    gc.set_threshold(*COLLECT)
    code = _exit_code()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _exit_code() -> int:
    try:
        app()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except FramingError as error:
        _warn(error.problems)
        return 2
    except BrokenPipeError:  # the reader, `head` say, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return 0


def _settings(codebook: list[str] | None, tone: str, ner: str | None, seed: int) -> Settings:
    if tone not in ("news", "vader"):
        raise InputError([unknown("--tone", "engine", tone, ["news", "vader"])])
    engine: Literal["news", "vader"] = "vader" if tone == "vader" else "news"
    return Settings(seed=seed, codebooks=tuple(codebook or ()), tone=engine, ner=ner)


def _warn(problems: Sequence[Problem]) -> None:
    for problem in problems:
        _say(line_of(problem))


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _write(content: str | bytes, output: Path | None) -> None:
    """Text to the terminal as UTF-8, whatever the locale, or to a file: whole or not at all.

    Bytes go to a file, or through a pipe to another program.
    """
    if output is None:
        if isinstance(content, bytes) and sys.stdout.isatty():
            mend = "name a file with --output"
            raise InputError([Problem("--format", "is not for a terminal", mend)])
        sys.stdout.flush()
        if isinstance(content, str):
            content = content.encode("utf-8", "surrogatepass")
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    from framing.reporting.files import save

    save(output, content)


if __name__ == "__main__":
    main()
