"""What is kept of every event as rows: of the event, its texts, their measures, problems.

A field is a column of the table, in JSON lines as in Parquet.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from framing.records import Comparison, FoundEvent, Problem, Reading
from framing.reporting.html.index import Entry, entry_of
from framing.reporting.page import tables


class EventRow(Struct, frozen=True):
    """One event. `apart` are the texts that tell another one, `facts` counts those found in
    any text and `shared_facts` in two or more; `not_found_in_any` are blind spots.
    `sureness` and `reasons` are of events that were found, else None and empty."""

    event: str
    texts: int
    apart: list[str]
    topic: list[str]
    facts: int
    shared_facts: int
    not_found_in_any: list[str]
    copies: int
    undeclared_copies: int
    statements: list[str]
    sureness: str | None
    reasons: list[str]


class TextRow(Struct, frozen=True):
    """One text: what it really is, and how much was found in it. `words` and `sentences`
    leave boilerplate out; `facts` is None where the text stands alone."""

    event: str
    document: str
    outlet: str
    title: str | None
    published: str | None
    language: str | None
    kind: str
    chain: list[str]
    declared: bool
    copy_of: str | None
    apart: bool
    words: int
    sentences: int
    attributions: int
    figures: int
    actors: list[str]
    facts: int | None
    unique_facts: int | None


_CELLS = tables.TABLES["cells"][0]
CellRow = msgspec.defstruct(
    "CellRow", [(name, kind | None) for name, kind in _CELLS.items()], frozen=True
)
"""One measure of one text, with the columns of CSV and data frames."""


class ProblemRow(Struct, frozen=True):
    """Something that could not be used; `event` is None where it belongs to none."""

    event: str | None
    where: str
    what: str
    mend: str


TABLES: dict[str, type[Struct]] = {
    "events": EventRow,
    "texts": TextRow,
    "cells": CellRow,
    "problems": ProblemRow,
}


class Piece(Struct, frozen=True):
    """One event's share of each table, as JSON lines, and its entry in the index, None where
    it has no reports.

    `key` is the event's fingerprint. `texts` counts the texts that could be read.
    """

    key: str
    texts: int
    rows: dict[str, bytes]
    entry: Entry | None = None


def piece_of(
    key: str,
    event: str,
    comparison: Comparison | None,
    problems: Sequence[Problem],
    found: FoundEvent | None = None,
) -> Piece:
    """The rows of one event; without a comparison only its problems."""
    rows: dict[str, Sequence[Struct]] = {
        "events": [_event(comparison, found or FoundEvent())] if comparison else [],
        "texts": [_text(one, comparison) for one in comparison.readings] if comparison else [],
        "cells": [CellRow(*row) for row in tables.table_of(comparison, "cells").rows],
        "problems": problem_rows(event, problems),
    }
    encoder = msgspec.json.Encoder()
    lines = {name: encoder.encode_lines(some) for name, some in rows.items()}
    several = comparison if comparison and len(comparison.readings) > 1 else None
    return Piece(key, len(rows["texts"]), lines, entry_of(several) if several else None)


def problem_rows(event: str | None, problems: Sequence[Problem]) -> list[ProblemRow]:
    """Problems as rows."""
    return [ProblemRow(event, one.where, one.what, one.mend) for one in problems]


def _event(comparison: Comparison, found: FoundEvent) -> EventRow:
    coverage = comparison.coverage
    return EventRow(
        event=comparison.event,
        texts=len(comparison.readings),
        apart=[one.document for one in comparison.outsiders],
        topic=comparison.topic,
        facts=len(coverage.facts),
        shared_facts=len(coverage.shared),
        not_found_in_any=[one.id for one in coverage.blind_spots if not one.found_in],
        copies=len(comparison.copies),
        undeclared_copies=sum(one.undisclosed for one in comparison.copies),
        statements=[one.text for one in comparison.statements],
        sureness=found.sureness,
        reasons=found.reasons,
    )


def _text(reading: Reading, comparison: Comparison) -> TextRow:
    document, provenance = reading.document, reading.provenance
    found = [one for one in comparison.coverage.breadth if one.document == document.id]
    return TextRow(
        event=comparison.event,
        document=document.id,
        outlet=document.outlet,
        title=document.title,
        published=document.published,
        language=document.language,
        kind=provenance.kind,
        chain=provenance.chain,
        declared=provenance.declared,
        copy_of=provenance.copy_of,
        apart=any(one.document == document.id for one in comparison.outsiders),
        words=document.words,
        sentences=len(reading.sentences),
        attributions=len(reading.attributions),
        figures=len(reading.figures),
        actors=[actor.name for actor in reading.actors],
        facts=found[0].facts if found else None,
        unique_facts=len(found[0].unique) if found else None,
    )
