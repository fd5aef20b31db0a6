"""Only here, and background: passages of two sentences or more that no other text has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.comparing.actors.naming import Name, is_missing, vocabulary_of
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import (
    SHORT,
    best_of,
    has_past,
    of_line,
    own_share,
    side,
    telling,
)
from framing.comparing.statements.telling import TOLD, Line
from framing.comparing.statements.wordings import listed, number_word
from framing.records import Side, Statement

FEWEST = 2  # sentences that make a passage
FULL = 4  # sentences from which a passage is long
MOST_NAMES = 2
MOSTLY = 0.6  # share of a sentence from which it as a whole stands alone
MOST = 4  # sentences of one passage
LEAD = 1  # the last sentence that may sum up the story


def candidates(field: Field) -> Iterator[Statement]:
    """The passages of each text that none of the others has, and what they are on."""
    if len(field.ours) < 2:
        return
    for document in field.ours:
        for lines in passages_of(field.lines[document], field):
            yield _statement(lines, field)


def passages_of(lines: Sequence[Line], field: Field) -> Iterator[list[Line]]:
    """Runs of sentences that no other text tells; one that a text may tell doesn't end a run,
    nor does one too short to tell by. A lead sums up what others tell elsewhere, and is
    none."""
    run: list[Line] = []
    for line in lines:
        if (
            line.body
            and line.index > LEAD
            and (_own(line, field) or (run and line.most < TOLD))
        ):
            run.append(line)
        else:
            yield from _trimmed(run, field)
            run = []
    yield from _trimmed(run, field)


def _trimmed(run: list[Line], field: Field) -> Iterator[list[Line]]:
    """A run up to its last sentence that surely stands alone, in pieces on one thing each."""
    while run and not _own(run[-1], field):
        run = run[:-1]
    for piece in _pieces(run):
        own = sum(_own(one, field) for one in piece)
        if own >= FEWEST and any(own_share(one, field) >= MOSTLY for one in piece):
            yield piece


def _own(line: Line, field: Field) -> bool:
    """Whether a sentence, or a clause of it, is told nowhere else."""
    return bool(field.alone(line)) or field.seems_alone(line)


def _pieces(run: list[Line]) -> list[list[Line]]:
    """A run cut where the words on either side have least in common, until no piece has more
    than `MOST` sentences (after Hearst 1997, Computational Linguistics 23)."""
    if len(run) <= MOST:
        return [run]
    at = min(range(FEWEST, len(run) - FEWEST + 1), key=lambda at: (_cohesion(run, at), at))
    return [*_pieces(run[:at]), *_pieces(run[at:])]


def _cohesion(run: Sequence[Line], at: int) -> float:
    """The share of words that the two sentences before a place and behind it have in common."""
    before, behind = (
        frozenset().union(*(one.words for one in part))
        for part in (run[max(at - 2, 0) : at], run[at : at + 2])
    )
    return len(before & behind) / max(len(before | behind), 1)


def _statement(lines: list[Line], field: Field) -> Statement:
    document = lines[0].document
    own = [one for one in lines if _own(one, field)]
    best = sorted(best_of(own, field), key=lambda one: own_share(one, field) < MOSTLY)
    past = sum(has_past(one, field) for one in own) * 2 > len(own)
    names = [str(one) for one in _names(lines, best[0], field)]
    of = f" of {listed(names)}" if names else " this"
    how = f"gives the background{of if names else ''}" if past else f"tells{of}"
    count = number_word(len(lines))
    what = f"Only {field.labels[document]} {how}"
    text = f"{what}, in {count} sentences: {of_line(best[0], field)}."
    gist = f"{what}: {of_line(best[0], field, SHORT)}."
    sides: dict[str, Side] = {document: side("has", field, best)}
    sides |= {one: Side("lacks") for one in field.ours if one != document}
    return Statement(
        kind="background" if past else "only_here",
        text=text,
        gist=gist,
        sides=sides,
        effect=round(min(len(lines) / FULL, 1.0) * 0.5 + telling(best[0], field) * 0.5, 6),
        sure=round(1 - max(one.most for one in own), 6),
        place=round(1 - lines[0].depth, 6),
    )


def _names(lines: Sequence[Line], best: Line, field: Field) -> list[Name]:
    """The names that a passage has more than once, the sentence shown too, and no other
    text; most often written first."""
    document = lines[0].document
    low, high = lines[0].span.start, lines[-1].span.end
    others = [vocabulary_of(one) for name, one in field.texts.items() if name != document]
    found = []
    for one in field.names:
        here = [span for span in one.places.get(document, ()) if low <= span.start < high]
        shown = any(best.span.start <= span.start < best.span.end for span in here)
        tells = one.kind != "place" and len(here) > 1 and shown
        if tells and all(is_missing(one, other) for other in others):
            found.append((-len(here), here[0].start, one))
    return [one for _, _, one in sorted(found, key=lambda one: one[:2])[:MOST_NAMES]]
