"""A comparison as tidy tables: columns and rows, for spreadsheets and data frames."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from framing.errors import chosen
from framing.records import Comparison

Value = str | float | int | bool | None


class Tidy(Struct, frozen=True):
    """Rows under named columns; `kinds` is each column's type. Any value may be None."""

    columns: tuple[str, ...]
    kinds: tuple[type, ...]
    rows: list[tuple[Value, ...]]


def table_of(comparison: Comparison | None, name: str) -> Tidy:
    """One of a comparison's tables, by a name of `TABLES`; None has no rows.

    Raises:
        InputError: there is no such table.
    """
    columns, rows = chosen(name, TABLES, "table", "table")
    found = rows(comparison) if comparison is not None else ()
    whole = [tuple(map(_whole, row)) for row in found]
    return Tidy(tuple(columns), tuple(columns.values()), whole)


def _whole(value: Value) -> Value:
    """Text that any library takes: half a surrogate pair is no letter."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _cells(comparison: Comparison) -> Iterator[tuple[Value, ...]]:
    """One row a text and measure."""
    texts = {reading.document.id: reading for reading in comparison.readings}
    measures = {measure.name: measure for measure in comparison.measures}
    for cell in comparison.cells:
        text, measure = texts[cell.document], measures[cell.measure]
        shown, gap, standing = cell.estimate, cell.gap, cell.standing
        yield (
            comparison.event, cell.document, text.document.outlet, text.provenance.kind,
            measure.family, measure.name, measure.title, measure.unit, shown.value, shown.low,
            shown.high, shown.n, shown.count, cell.contrast.value if cell.contrast else None,
            gap.difference.value, gap.difference.low, gap.difference.high, gap.p, gap.verdict,
            shown.reason, measure.reliability, gap.chance, gap.between,
            standing.percentile if standing else None, standing.low if standing else None,
            standing.high if standing else None,
        )  # fmt: skip


def _facts(comparison: Comparison) -> Iterator[tuple[Value, ...]]:
    """One row a fact and text; the words that tell it, None where it was not found."""
    for fact in comparison.coverage.facts:
        for reading in comparison.readings:
            document, place = reading.document, fact.documents.get(reading.document.id)
            yield (
                comparison.event, fact.id, fact.kind, fact.label, fact.salience, document.id,
                document.outlet, place.how if place else "not found",
                place.sure if place else None, place.likeness if place else None,
                document.text[place.start : place.end] if place else None,
            )  # fmt: skip


def _figures(comparison: Comparison) -> Iterator[tuple[Value, ...]]:
    """One row a number in a text."""
    for reading in comparison.readings:
        document = reading.document
        for one in reading.figures:
            said = document.text[one.start : one.end]
            yield (
                comparison.event, document.id, document.outlet, said, one.value, one.high,
                one.unit, one.modifier, one.quantity, one.entity, one.date, one.start, one.end,
            )  # fmt: skip


def _words(comparison: Comparison) -> Iterator[tuple[Value, ...]]:
    """One row a text and word that sets its narrator apart from the others'."""
    outlets = {one.document.id: one.document.outlet for one in comparison.readings}
    for one in comparison.shifts:
        yield (
            comparison.event, one.document, outlets[one.document], one.term, one.count,
            one.others, one.part,
        )  # fmt: skip


def _statements(comparison: Comparison) -> Iterator[tuple[Value, ...]]:
    """One row a statement and sentence that shows it, or text that lacks it."""
    outlets = {one.document.id: one.document.outlet for one in comparison.readings}
    for one in comparison.statements:
        for name, side in one.sides.items():
            shown: list[tuple[Value, ...]] = [
                (each.start, each.end, each.quote) for each in side.evidence
            ]
            for place in shown or [(None, None, None)]:
                yield (
                    comparison.event, one.rank, one.kind, one.text, name, outlets[name],
                    side.role, *place,
                    one.effect, one.sure, one.place,
                )  # fmt: skip


def _speakers(comparison: Comparison) -> Iterator[tuple[Value, ...]]:
    """One row a text and somebody who speaks in it."""
    outlets = {one.document.id: one.document.outlet for one in comparison.readings}
    for profile in comparison.profiles:
        for one in profile.sources:
            yield (
                comparison.event, profile.document, outlets[profile.document], one.name,
                one.affiliation, one.role, one.kind, one.country, one.words, one.share,
                one.attributions, one.first, one.last,
            )  # fmt: skip


def _quotations(comparison: Comparison) -> Iterator[tuple[Value, ...]]:
    """One row a quoted sentence and text that carries it."""
    texts = {one.document.id: one.document for one in comparison.readings}
    for number, track in enumerate(comparison.quotations, start=1):
        for one in track.carried:
            text = texts[one.document].text
            said = " … ".join(text[span.start : span.end] for span in one.spans)
            yield (
                comparison.event, number, track.label, one.document,
                texts[one.document].outlet, one.how, one.speaker, said,
                one.spans[0].start, one.spans[-1].end,
            )  # fmt: skip


def _days(comparison: Comparison) -> Iterator[tuple[Value, ...]]:
    """One row a day and text that was published on it, or sentence that dates to it."""
    texts = {one.document.id: one.document for one in comparison.readings}
    for day in comparison.timeline.days:
        for name in day.published:
            yield (
                comparison.event, day.date, "published", name, texts[name].outlet, None, None,
                None,
            )  # fmt: skip
        for one in day.told:
            text = texts[one.document].text
            yield (
                comparison.event, day.date, "told", one.document, texts[one.document].outlet,
                text[one.start : one.end], text[one.sentence_start : one.sentence_end],
                one.start,
            )  # fmt: skip


def _copies(comparison: Comparison) -> Iterator[tuple[Value, ...]]:
    """One row a family of copies and text of it."""
    outlets = {one.document.id: one.document.outlet for one in comparison.readings}
    for number, family in enumerate(comparison.copy_families, start=1):
        for one in family.members:
            yield (
                comparison.event, number, one.document, outlets[one.document], one.role,
                one.share, family.agency, family.original, family.why, family.sentences,
            )  # fmt: skip


TABLES: dict[
    str, tuple[dict[str, type], Callable[[Comparison], Iterator[tuple[Value, ...]]]]
] = {
    "cells": (
        {
            "event": str, "document": str, "outlet": str, "kind": str, "family": str,
            "measure": str, "title": str, "unit": str, "value": float, "low": float,
            "high": float, "n": int, "count": float, "contrast": float, "gap": float,
            "gap_low": float, "gap_high": float, "p": float, "verdict": str, "reason": str,
            "reliability": str, "chance": float, "chance_between_outlets": float,
            "percentile": float, "usual_low": float, "usual_high": float,
        },
        _cells,
    ),
    "facts": (
        {
            "event": str, "fact": str, "kind": str, "label": str, "salience": float,
            "document": str, "outlet": str, "state": str, "sure": bool, "likeness": float,
            "words": str,
        },
        _facts,
    ),
    "figures": (
        {
            "event": str, "document": str, "outlet": str, "words": str, "value": float,
            "high": float, "unit": str, "modifier": str, "quantity": str, "entity": str,
            "date": str, "start": int, "end": int,
        },
        _figures,
    ),
    "statements": (
        {
            "event": str, "rank": int, "kind": str, "text": str, "document": str,
            "outlet": str, "role": str, "start": int, "end": int, "quote": str,
            "effect": float, "sure": float, "place": float,
        },
        _statements,
    ),
    "speakers": (
        {
            "event": str, "document": str, "outlet": str, "speaker": str,
            "affiliation": str, "role": str, "kind": str, "country": str, "words": int,
            "share": float, "times": int, "first": int, "last": int,
        },
        _speakers,
    ),
    "quotations": (
        {
            "event": str, "quotation": int, "fullest": str, "document": str, "outlet": str,
            "how": str, "speaker": str, "words": str, "start": int, "end": int,
        },
        _quotations,
    ),
    "days": (
        {
            "event": str, "day": str, "what": str, "document": str, "outlet": str,
            "words": str, "sentence": str, "start": int,
        },
        _days,
    ),
    "copies": (
        {
            "event": str, "family": int, "document": str, "outlet": str, "role": str,
            "share": float, "agency": str, "original": str, "why": str, "sentences": int,
        },
        _copies,
    ),
    "words": (
        {
            "event": str, "document": str, "outlet": str, "word": str, "count": int,
            "others": int, "part": float,
        },
        _words,
    ),
}  # fmt: skip
