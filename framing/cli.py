"""The commands: each parses, calls and prints. The only home of typer, and of print.

What does the work is imported inside the commands, as it stands on numpy and
scikit-learn, and `framing --help` must not wait for them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from framing.errors import FramingError, InputError, line_of
from framing.records import Problem
from framing.settings import Settings

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


@app.command()
def compare(
    paths: Paths,
    format: Annotated[str, typer.Option(help="text, markdown, json or csv.")] = "text",
    output: Output = None,
    codebook: Codebook = None,
    seed: Seed = 0,
) -> None:
    """Compare the texts of an event: files, or a folder. A folder of folders is many events."""
    from framing import pipeline
    from framing.reporting import formats
    from framing.reporting.report import page_of

    form = formats.load(format)
    settings = Settings(seed=seed, codebooks=tuple(codebook or ()))
    comparisons, problems = pipeline.compare_paths(paths, settings)
    _warn(problems)
    _write(form.render_all([page_of(comparison) for comparison in comparisons]), output)


@app.command()
def read(
    paths: Paths,
    format: Annotated[str, typer.Option(help="text or json.")] = "text",
    output: Output = None,
) -> None:
    """Show what each text is: who speaks, what was set aside and why, its figures."""
    from framing import pipeline
    from framing.reporting import margins

    form = margins.form(format)
    readings, problems = pipeline.read_paths(paths)
    _warn(problems)
    _write(form(readings), output)


@app.command()
def batch(
    corpus: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to write to.")],
    codebook: Codebook = None,
    seed: Seed = 0,
) -> None:
    """Write a report, a comparison and tables for every event, each into its own folder."""
    from framing.batch import write_reports

    settings = Settings(seed=seed, codebooks=tuple(codebook or ()))
    written, problems = write_reports(corpus, output, settings)
    _warn(problems)
    for folder in written:
        print(folder)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a comparison."""
    from framing.reporting.formats.json import schema_of_comparison

    _write(schema_of_comparison(), None)


def main() -> None:
    """Run the commands: a user's mistake is a line a problem, and exit code 2."""
    try:
        app()
    except FramingError as error:
        _warn(error.problems)
        sys.exit(2)
    except BrokenPipeError:  # the reader, `head` say, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def _warn(problems: Sequence[Problem]) -> None:
    for problem in problems:
        print(line_of(problem), file=sys.stderr)


def _write(text: str, output: Path | None) -> None:
    """Text to the terminal as UTF-8, whatever the locale, or to a file: whole or not at all."""
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
        sys.stdout.buffer.flush()
        return
    from framing.reporting.files import write_whole

    try:
        write_whole(output, text)
    except OSError as error:
        what = f"can't be written ({error.strerror})"
        mend = "choose a file in a folder that exists and is yours"
        raise InputError([Problem(str(output), what, mend)]) from error


if __name__ == "__main__":
    main()
