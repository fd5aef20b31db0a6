"""What holds of any event's comparison, whatever its texts are."""

from __future__ import annotations

import csv
import io
import json
import math
import warnings
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import html5lib
import jsonschema
import msgspec

from framing.pipeline import compare_readings
from framing.reading.reader import read_all
from framing.records import Comparison, Document, Reading
from framing.reporting import formats
from framing.reporting.formats.json import schema_of_comparison
from framing.reporting.sections.brief import brief_of
from framing.reporting.sections.report import page_of
from framing.settings import Settings


def broken(documents: Sequence[Document], thorough: bool = True) -> list[str]:
    """What an event breaks of this: nothing, for most programs' sake.

    Where it needn't be thorough, no page of HTML is made, and the JSON is read back as what it
    was instead of being held against its schema."""
    readings = read_all(documents)
    found = [fault for reading in readings for fault in _in_reading(reading)]
    if len(readings) < 2:
        return found
    comparison = compare_readings(readings, Settings())
    return [*found, *_in_comparison(comparison), *_in_formats(comparison, thorough)]


def _in_reading(reading: Reading) -> Iterator[str]:
    text, last = reading.document.text, 0
    for sentence in reading.sentences:
        if not last <= sentence.start < sentence.end <= len(text):
            yield "sentences overlap, or are empty"
        last = sentence.end
    for attribution in reading.attributions:
        for span in (*attribution.source, *attribution.cue, *attribution.content):
            if not 0 <= span.start < span.end <= len(text):
                yield "an attribution's span is empty, or outside of its text"
    for figure in reading.figures:
        if not 0 <= figure.start < figure.end <= len(text) or not math.isfinite(figure.value):
            yield "a figure is nowhere, or no number"


def _in_comparison(comparison: Comparison) -> Iterator[str]:
    texts = {reading.document.id: reading.document.text for reading in comparison.readings}
    for cell in comparison.cells:
        found = cell.estimate
        if found.value is None and not found.reason:
            yield "a number is missing without a reason"
        if found.value is not None and not math.isfinite(found.value):
            yield "a number is not finite"
        length = len(texts[cell.document])
        if any(not 0 <= mark.start < mark.end <= length for mark in cell.marks):
            yield "a mark lies outside of its text"


def _in_formats(comparison: Comparison, thorough: bool) -> Iterator[str]:
    page = page_of(comparison)
    names = {*formats.names()} - ({"parquet"} if thorough else {"parquet", "html"})
    made = {name: formats.load(name).render(page) for name in sorted(names)}
    brief = formats.load("text").render(brief_of(comparison))
    for name, content in {**made, "brief": brief}.items():
        if "\x1b" in content or "\0" in content:
            yield f"a control character in {name}"
        content.encode("utf-8")
    yield from _in_rows(made["csv"])
    if not thorough:
        msgspec.json.decode(made["json"], type=Comparison)
        return
    for error in _schema().iter_errors(json.loads(made["json"], parse_constant=_no_number)):
        yield f"JSON against its schema: {list(error.absolute_path)[:3]}"
        break
    yield from _in_html(made["html"])


def _in_html(content: str) -> Iterator[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", html5lib.constants.DataLossWarning)
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        parser.parse(content)
    yield from {f"HTML: {code}" for _, code, _ in parser.errors}
    if "<script>alert" in content:
        yield "a text's script in HTML"


def _in_rows(content: str) -> Iterator[str]:
    rows = list(csv.reader(io.StringIO(content)))
    if len({len(row) for row in rows}) > 1:
        yield "CSV rows of several widths"
    if any(value[:1] in ("=", "@") for row in rows for value in row):
        yield "a formula in CSV"


@cache
def _schema() -> Any:
    return jsonschema.Draft202012Validator(json.loads(schema_of_comparison()))


def _no_number(name: str) -> float:
    raise ValueError(f"{name} in JSON")
