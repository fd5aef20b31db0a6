"""What is kept of every event as rows: of the event, its texts and its measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from msgspec import Struct

from framing.records import Comparison, Problem, Reading

TABLES = ("events", "texts", "cells", "problems")


class Piece(Struct, frozen=True):
    """One event's share of each table: JSON lines, in the tables' order of rows.

    `key` is the event's fingerprint. `texts` counts the texts that could be read.
    """

    key: str
    texts: int
    rows: dict[str, bytes]


def piece_of(
    key: str, event: str, comparison: Comparison | None, problems: Sequence[Problem]
) -> Piece:
    """The rows of one event; without a comparison only its problems."""
    made: dict[str, list[dict[str, object]]] = {
        "events": _event(comparison) if comparison else [],
        "texts": [_text(one, comparison) for one in comparison.readings] if comparison else [],
        "cells": list(_cells(comparison)) if comparison else [],
        "problems": [
            {"event": event, "where": one.where, "what": one.what, "mend": one.mend}
            for one in problems
        ],
    }
    encoder = msgspec.json.Encoder()
    rows = {name: encoder.encode_lines(lines) for name, lines in made.items()}
    return Piece(key, len(made["texts"]), rows)


def _event(comparison: Comparison) -> list[dict[str, object]]:
    coverage = comparison.coverage
    return [
        {
            "event": comparison.event,
            "texts": len(comparison.readings),
            "apart": [one.document for one in comparison.outsiders],
            "topic": comparison.topic,
            "facts": len(coverage.facts),
            "shared_facts": len(coverage.shared),
            "not_found_in_any": [one.id for one in coverage.blind_spots if not one.found_in],
            "copies": [
                {"left": one.left, "right": one.right, "declared": one.declared}
                for one in comparison.copies
            ],
            "findings": [one.text for one in comparison.findings],
        }
    ]


def _text(reading: Reading, comparison: Comparison) -> dict[str, object]:
    document, provenance = reading.document, reading.provenance
    breadth = next(
        (one for one in comparison.coverage.breadth if one.document == document.id), None
    )
    return {
        "event": document.event,
        "document": document.id,
        "outlet": document.outlet,
        "title": document.title,
        "published": document.published,
        "language": document.language,
        "kind": provenance.kind,
        "chain": provenance.chain,
        "declared": provenance.declared,
        "copy_of": provenance.copy_of,
        "apart": any(one.document == document.id for one in comparison.outsiders),
        "words": document.words,
        "sentences": len(reading.sentences),
        "attributions": len(reading.attributions),
        "figures": len(reading.figures),
        "actors": [actor.name for actor in reading.actors],
        "facts": breadth.facts if breadth else None,
        "unique_facts": len(breadth.unique) if breadth else None,
    }


def _cells(comparison: Comparison) -> Iterator[dict[str, object]]:
    units = {measure.name: measure for measure in comparison.measures}
    for cell in comparison.cells:
        shown, gap = cell.estimate, cell.gap
        yield {
            "event": comparison.event,
            "document": cell.document,
            "measure": cell.measure,
            "title": units[cell.measure].title,
            "unit": units[cell.measure].unit,
            "value": shown.value,
            "low": shown.low,
            "high": shown.high,
            "n": shown.n,
            "count": shown.count,
            "gap": gap.difference.value,
            "gap_low": gap.difference.low,
            "gap_high": gap.difference.high,
            "p": gap.p,
            "verdict": gap.verdict,
        }
