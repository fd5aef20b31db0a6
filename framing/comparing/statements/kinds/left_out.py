"""Left out: what two or more others tell, and one text doesn't."""

from __future__ import annotations

import math
from collections.abc import Iterator

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import best_of, of_line, side, telling
from framing.comparing.statements.telling import Line
from framing.comparing.statements.wordings import listed
from framing.records import Side, Statement
from framing.settings import MIN_WORDS

ANCHORS = 2  # words that two sentences share and a third text hasn't at all
SHARED = 3  # words that they share
FULL = 6  # anchors from which two sentences surely tell one thing


def candidates(field: Field) -> Iterator[Statement]:
    """For each text the sentences that two others share in words that it doesn't have."""
    for without in field.ours:
        if field.texts[without].document.words < MIN_WORDS:
            continue
        known = frozenset(word for one in field.lines[without] for word in one.words)
        others = [one for one in field.ours if one != without]
        for at, first in enumerate(others):
            for second in others[at + 1 :]:
                yield from _pairs(first, second, without, known, field)


def _pairs(
    first: str, second: str, without: str, known: frozenset[str], field: Field
) -> Iterator[Statement]:
    own = {
        one: [line for line in field.lines[one] if line.body and line.unmatched(without)]
        for one in (first, second)
    }
    for left in own[first]:
        if len(left.words - known) < ANCHORS:
            continue
        for right in own[second]:
            shared = left.words & right.words
            anchors = shared - known
            if len(anchors) < ANCHORS or len(shared) < SHARED:
                continue
            if field.absent(left, without) and field.absent(right, without):
                yield _statement([left, right], without, len(anchors), len(shared), field)


def _statement(
    lines: list[Line], without: str, anchors: int, shared: int, field: Field
) -> Statement:
    best, other = best_of(lines, field)
    tellers = [field.labels[one.document] for one in lines]
    text = (
        f"{field.labels[without]} leaves out what {listed(tellers)} tell. "
        f"{field.labels[best.document]}: {of_line(best, field)}. "
        f"{field.labels[other.document]}: {of_line(other, field)}."
    )
    sides: dict[str, Side] = {one.document: side("has", field, [one]) for one in lines}
    sides[without] = Side("lacks")
    sure = min(anchors / FULL, 1.0)
    depth = math.fsum(one.depth for one in lines) / 2
    return Statement(
        "left_out",
        text,
        sides,
        round(telling(best, field), 6),
        round(sure, 6),
        round(1 - depth, 6),
    )
