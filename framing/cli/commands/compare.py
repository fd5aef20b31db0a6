"""`framing compare`."""

from __future__ import annotations

from typing import Annotated

import typer

from framing.cli.options import (
    AllowPrivate,
    Charts,
    Codebook,
    Full,
    Ner,
    Norms,
    Output,
    Seed,
    Sources,
    Tone,
    settings_of,
)
from framing.cli.printing import warn, write

PLACE = 10


def add_to(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(compare)


def compare(
    sources: Sources,
    format: Annotated[
        str | None,
        typer.Option(
            help="text, markdown, html, json, csv or parquet; else as --output ends, or text."
        ),
    ] = None,
    output: Output = None,
    codebook: Codebook = None,
    tone: Tone = "news",
    ner: Ner = None,
    seed: Seed = 0,
    norms: Norms = "us-news",
    charts: Charts = None,
    full: Full = False,
    allow_private: AllowPrivate = False,
) -> None:
    """Compare the texts of an event: files, a folder, links, PDFs, exports of databases.

    A folder of folders is many events, one after the other.
    """
    from framing import pipeline
    from framing.gathering.documents import load_sources
    from framing.reporting import formats
    from framing.reporting.formats import text
    from framing.reporting.sections.brief import brief_of
    from framing.reporting.sections.report import page_of

    form = formats.load(format or formats.name_for(output))
    settings = settings_of(codebook, tone, ner, seed, norms)
    events, lost = load_sources(sources, allow_private)
    comparisons, problems = pipeline.compare_events(events, lost, settings)
    warn(problems)
    if charts is not None:
        from framing.reporting.charts.files import write_all

        write_all(comparisons, charts)
    made = brief_of if form is text and not full else page_of
    pages = [made(comparison) for comparison in comparisons]
    on_terminal = form is text and output is None
    content = text.render_all(pages, text.columns()) if on_terminal else form.render_all(pages)
    write(formats.bytes_of(form, content) if output else content, output)
