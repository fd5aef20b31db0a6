"""The first statements on an event against an expert's differences.

An experienced reader read each event's texts whole and wrote down the differences that
matter, each with the outlets' roles, its importance and the spans that show it. A statement
finds a difference when its evidence overlaps the reader's in a text that both say has it,
and it doesn't turn the difference round. As twelve statements hit much by chance, what
counts is recall above that of the same statements with each span moved to a random line.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

import msgspec

from framing.errors import InputError, bytes_of
from framing.pipeline import compare_readings
from framing.reading.reader import read_all
from framing.records import Document, Problem, Side, Statement
from framing.settings import Settings
from framing.validating.rows import rows_of

FILES = ("GOLD", "TEXTS")
FORM = '{"event": "…", "outlet": "…", "title": "…", "text": "…"}'
HAVE, LACK = ("has", "more"), ("lacks", "less")
FIRST = 12  # statements of an event that count
SPANS = 2  # of an outlet's spans that count, so that pointing everywhere doesn't pay
DRAWS = 50
_LINE = re.compile(r"[^\n]+")

Spans = Sequence[Sequence[int]]


class Part(msgspec.Struct, frozen=True):
    """How one outlet stands in a difference; spans are of its text and of its title."""

    role: str
    spans: list[list[int]] = []
    title_spans: list[list[int]] = []


class Difference(msgspec.Struct, frozen=True):
    """One difference that the reader names, `importance` 1 to 3."""

    type: str
    importance: int
    outlets: dict[str, Part]


class Event(msgspec.Struct, frozen=True):
    """An event and its differences."""

    event: str
    differences: list[Difference]


class Text(msgspec.Struct, frozen=True):
    """One outlet's text of an event."""

    event: str
    outlet: str
    text: str
    title: str = ""
    id: str = ""
    date: str | None = None


def validate(path: Path, texts: Path) -> dict[str, Any]:
    """How many of an expert's differences the first twelve statements find.

    The keys are `task, n, differences, statements, recall_weighted, recall, useful, chance,
    above_chance, by_type, baseline`. `n` counts events. `recall` is the share of the
    differences that a statement finds, `recall_weighted` by importance; `useful` is the
    share of the statements that find one. `chance` is the weighted recall of the same
    statements with each span moved to a random line of its text, mean of 50 draws, and
    `above_chance` what is left of the recall above it, 1 at most. `by_type` has pairs of
    found and all. The baseline says nothing, and finds nothing.

    Args:
        path: a JSON array of events with their differences.
        texts: JSON lines of the outlets' texts, a sentence a line.

    Raises:
        InputError: a file can't be read or hasn't that form, or an event has no texts.
    """
    gold, rows = _gold(path), rows_of(texts, Text, FORM)
    here: dict[str, list[Text]] = {}
    for row in rows:
        here.setdefault(row.event, []).append(row)
    missing = [one.event for one in gold if one.event not in here]
    if missing:
        what = f"no texts of event {missing[0]!r}"
        raise InputError([Problem(str(texts), what, "give the texts that the events are of")])
    said = {one.event: statements_on(here[one.event]) for one in gold}
    return score(gold, said, {one.event: _lines(here[one.event]) for one in gold})


def statements_on(texts: Sequence[Text]) -> list[dict[str, Part]]:
    """The outlets' parts in each of the first statements on one event's texts."""
    documents = [
        Document(
            id=f"{one.event}_{one.outlet}",
            event=one.event,
            outlet=one.outlet,
            text=one.text,
            title=one.title or None,
            published=one.date,
        )
        for one in texts
    ]
    outlets = {one.id: one.outlet for one in documents}
    found = compare_readings(read_all(documents), Settings()).statements
    return [parts_of(one, outlets) for one in found[:FIRST]]


def parts_of(statement: Statement, outlets: Mapping[str, str]) -> dict[str, Part]:
    """A statement in the form of the expert's differences."""

    def part(side: Side) -> Part:
        spans = [[one.start, one.end] for one in side.evidence]
        return Part(side.role, spans, [[one.start, one.end] for one in side.title])

    return {outlets[name]: part(side) for name, side in statement.sides.items()}


def score(
    gold: Sequence[Event],
    said: Mapping[str, Sequence[Mapping[str, Part]]],
    lines: Mapping[str, Mapping[str, Sequence[Sequence[int]]]],
) -> dict[str, Any]:
    """The figures that `validate` gives, of statements by event and the lines of each text."""
    figures = _counted(gold, said)
    draw = random.Random(0)
    drawn = [
        _counted(gold, {name: _moved(said[name], lines[name], draw) for name in said})
        for _ in range(DRAWS)
    ]
    chance = mean(one["recall_weighted"] for one in drawn)
    above = (figures["recall_weighted"] - chance) / (1 - chance) if chance < 1 else 0.0
    by_type = figures.pop("by_type")
    rounded = {name: round(value, 4) for name, value in figures.items()}
    return {
        "task": "differences",
        "n": len(gold),
        **rounded,
        "chance": round(chance, 4),
        "above_chance": round(above, 4),
        "by_type": by_type,
        "baseline": {"recall_weighted": 0.0},
    }


def finds(said: Mapping[str, Part], difference: Difference) -> bool:
    """Whether a statement finds a difference: see the module."""
    gold = difference.outlets
    both = [
        (said[one], gold[one])
        for one in said
        if one in gold and said[one].role in HAVE and gold[one].role in HAVE
    ]
    if not any(
        _overlap(mine.spans, theirs.spans) or _overlap(mine.title_spans, theirs.title_spans)
        for mine, theirs in both
    ):
        return False
    lacking = {one for one, part in said.items() if part.role in LACK}
    if any(one in gold and gold[one].role in HAVE for one in lacking):
        return False
    expected = {one for one, part in gold.items() if part.role in LACK}
    return not lacking or not expected or bool(lacking & expected)


def _overlap(mine: Spans, theirs: Spans) -> bool:
    return any(a < d and c < b for a, b in mine[:SPANS] for c, d in theirs)


def _counted(
    gold: Sequence[Event], said: Mapping[str, Sequence[Mapping[str, Part]]]
) -> dict[str, Any]:
    weight = found_weight = statements = useful = 0
    types: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for event in gold:
        mine = said[event.event][:FIRST]
        hits = [[finds(one, other) for other in event.differences] for one in mine]
        statements += len(mine)
        useful += sum(any(row) for row in hits)
        for at, difference in enumerate(event.differences):
            hit = any(row[at] for row in hits)
            weight += difference.importance
            found_weight += difference.importance * hit
            types[difference.type][0] += hit
            types[difference.type][1] += 1
    found, every = (sum(column) for column in zip([0, 0], *types.values(), strict=True))
    return {
        "differences": every,
        "statements": statements,
        "recall_weighted": found_weight / weight if weight else 0.0,
        "recall": found / every if every else 0.0,
        "useful": useful / statements if statements else 0.0,
        "by_type": dict(sorted(types.items())),
    }


def _moved(
    said: Sequence[Mapping[str, Part]],
    lines: Mapping[str, Sequence[Sequence[int]]],
    draw: random.Random,
) -> list[dict[str, Part]]:
    """The statements with every span moved to a random line of its text."""
    return [
        {
            name: Part(
                part.role, [list(draw.choice(lines[name] or [[0, 0]])) for _ in part.spans]
            )
            for name, part in one.items()
        }
        for one in said
    ]


def _lines(texts: Sequence[Text]) -> dict[str, list[list[int]]]:
    return {
        one.outlet: [list(found.span()) for found in _LINE.finditer(one.text)] for one in texts
    }


def _gold(path: Path) -> list[Event]:
    try:
        return msgspec.json.decode(bytes_of(path), type=list[Event])
    except (OSError, msgspec.DecodeError) as error:
        what = f"no array of events ({error})"
        mend = "write one JSON array of events with their differences"
        raise InputError([Problem(str(path), what, mend)]) from error
