"""Left out: what two or more others tell, and one text doesn't."""

from __future__ import annotations

import math
from collections.abc import Iterator

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import SHORT, best_of, of_line, side, telling
from framing.comparing.statements.telling import Line
from framing.comparing.statements.voicing import in_whose_words
from framing.comparing.statements.wordings import listed
from framing.comparing.words.folding import titles
from framing.records import Side, Statement
from framing.settings import MIN_WORDS

ANCHORS = 2  # things that two sentences share and a third text hasn't: words, or a name
LONG = 4  # letters of a word that is no age, party or title
# Shares of each other that two sentences hold
SURE, BOTH, SOME, MUCH = 1.0, 0.7, 0.25, 0.38
SAME = 0.8  # share from which two sentences say the same, and one is enough to quote
LEAD = 1  # the last sentence that may sum up the story
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
    names = frozenset(
        word for one in (first, second) for line in field.lines[one] for word in line.named
    )
    own = {
        one: [line for line in field.lines[one] if line.body and line.unmatched(without)]
        for one in (first, second)
    }
    for left in own[first]:
        if len(left.words - known) < ANCHORS:
            continue
        for right in own[second]:
            anchors = (left.words & right.words) - known - titles()
            words = sum(len(word) >= LONG for word in anchors - names)
            if not words or not _alike(left, right, words, words + bool(anchors & names)):
                continue
            lines = [left, right]
            if all(field.absent(one, without) for one in lines):
                yield from _statement(lines, without, words, field)


def _alike(left: Line, right: Line, words: int, anchors: int) -> bool:
    """Whether two sentences surely tell one thing: each holds much of the other, or one does
    and they share rare words besides. Leads sum up, and are told apart elsewhere."""
    if anchors < ANCHORS or max(left.index, right.index) <= LEAD:
        return False
    shares = [_share(left, right), _share(right, left)]
    either = words > ANCHORS and anchors > ANCHORS and max(shares) > MUCH
    both = words >= ANCHORS or sum(shares) >= SURE
    return (both and sum(shares) >= BOTH and min(shares) >= SOME) or either


def _share(line: Line, other: Line) -> float:
    """How much of a sentence another one tells, 0 where another place tells more."""
    place = line.elsewhere[other.document]
    return place.share if abs(place.sentence - other.index) < 2 else 0.0


def _statement(
    lines: list[Line], without: str, words: int, field: Field
) -> Iterator[Statement]:
    """What is said of two lines; nothing where neither can be shown by itself."""
    whose = {one.document: in_whose_words(one, field) for one in lines}
    ordered = best_of(lines, field)
    best, other = sorted(ordered, key=lambda one: whose[one.document] is None)
    if whose[best.document] is None:
        return
    tellers = [field.labels[one.document] for one in lines]
    what = (
        f"{field.labels[without]} leaves out what {listed(tellers)} tell{whose[best.document]}"
    )
    gist = f"{what}: {of_line(best, field, SHORT)}."
    text = f"{what}. {field.labels[best.document]}: {of_line(best, field)}."
    if _share(best, other) < SAME and whose[other.document] is not None:
        text += f" {field.labels[other.document]}: {of_line(other, field)}."
    sides: dict[str, Side] = {one.document: side("has", field, [one]) for one in lines}
    sides[without] = Side("lacks")
    sure = min(words / FULL, 1.0)
    depth = math.fsum(one.depth for one in lines) / 2
    yield Statement(
        "left_out",
        text,
        gist,
        sides,
        round(telling(best, field), 6),
        round(sure, 6),
        round(1 - depth, 6),
    )
