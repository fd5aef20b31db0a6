"""`framing compare`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli import options
from framing.cli.printing import warn, write

if TYPE_CHECKING:
    from framing.records import Comparison
    from framing.reporting.formats import Format

PLACE = 10
Form = Annotated[
    str | None,
    typer.Option(
        help="text, markdown, html, json, csv or parquet; else as --output ends, or text."
    ),
]


def compare(
    sources: options.Sources,
    format: Form = None,
    output: options.Output = None,
    codebook: options.Codebook = None,
    model: options.Model = None,
    tone: options.Tone = "news",
    ner: options.Ner = None,
    seed: options.Seed = 0,
    norms: options.Norms = "us-news",
    parser: options.Parser = None,
    charts: options.Charts = None,
    full: options.Full = False,
    table: options.Table = None,
    columns: options.Columns = None,
    date_order: options.DateOrder = None,
    outlet_from_url: options.OutletFromUrl = False,
    allow_private: options.AllowPrivate = False,
) -> None:
    """Compare the texts of an event: files, a folder, links, PDFs, exports of databases.

    A folder of folders is many events, one after the other.
    """
    from framing import pipeline
    from framing.gathering.documents import load_sources
    from framing.reporting import formats

    form = formats.load(format or formats.name_for(output), table)
    settings = options.settings_of(codebook, tone, ner, seed, norms, parser, model)
    wanted = options.wanted_of(columns, date_order, outlet_from_url)
    given = load_sources(sources, allow_private, wanted)
    comparisons, problems = pipeline.compare_events(*given, settings)
    warn(problems)
    if charts is not None:
        from framing.reporting.charts.files import write_all

        write_all(comparisons, charts)
    content = _content(comparisons, form, full, output is None, table)
    write(formats.bytes_of(form, content) if output else content, output)


def _content(
    comparisons: Sequence[Comparison],
    form: Format,
    full: bool,
    on_terminal: bool,
    table: str | None = None,
) -> str | bytes:
    """The comparisons in a format; text is short unless all of it is asked for."""
    from framing.reporting.formats import text
    from framing.reporting.sections.brief import brief_of
    from framing.reporting.sections.report import page_of

    made = brief_of if form is text and not full else page_of
    pages = [made(comparison) for comparison in comparisons]
    if form is text and on_terminal:
        return text.render_all(pages, text.columns())
    if table is not None:
        found: str | bytes = form.render_table(pages, table)  # type: ignore[attr-defined]
        return found
    return form.render_all(pages)
