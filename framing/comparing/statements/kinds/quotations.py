"""Words that one text alone quotes, of whom another may quote too: what each text chose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from framing.comparing.statements.clearness import is_clear
from framing.comparing.statements.event_context import MUCH, QUOTED, Field
from framing.comparing.statements.making import best_of, of_line, only, telling
from framing.comparing.statements.named_sources import PRONOUN
from framing.comparing.statements.shown.spoken import spoken
from framing.comparing.statements.shown.tenor import may_be_said_elsewhere
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.telling import TOLD, Line
from framing.comparing.statements.voicing import in_whose_words, is_quotation
from framing.comparing.words.folding import content_of
from framing.records import Span, Statement
from framing.tokens import terms_of

FEWEST = 8  # quoted words of a sentence that are no scrap
RUN, MET = 4, 2  # words in a row, and words at least that tell something, that another has too
LEAST = 0.38  # effect of words that are no mere courtesy
PASSING = 2  # sentences that name whom a text brings in for one thing
FULL = 60  # quoted words of somebody that only one text has, from which it chose otherwise
TOGETHER, MORE = 2, 0.05  # people whose words one statement tells, and the effect of another


class Chosen(NamedTuple):
    """What one text alone quotes of somebody: the sentences, first the one that shows it, it
    with who says so, and how much that is, 0 to 1."""

    lines: list[Line]
    said: str
    effect: float


def candidates(field: Field) -> Iterator[Statement]:
    """The quoted words of each text that no other carries, two people's in one statement;
    those whom one text alone quotes have theirs elsewhere."""
    for document in field.ours if len(field.ours) > 1 else ():
        mine = sorted(
            _chosen(document, field), key=lambda one: (-one.effect, one.lines[0].index)
        )
        for first in range(0, len(mine), TOGETHER):
            some = mine[first : first + TOGETHER]
            yield _statement(document, some, field)
            if len(some) > 1:  # for where one of them was told already
                yield from (_statement(document, [one], field) for one in some)


def _chosen(document: str, field: Field) -> Iterator[Chosen]:
    """What a text alone quotes, by who says it."""
    words: dict[str, int] = defaultdict(int)
    lines: dict[str, list[Line]] = defaultdict(list)
    said: dict[int, str] = {}
    spans = [
        span
        for one in field.texts[document].attributions
        for span in one.given
        if one.kind != "indirect" and one.speaker_kind != "document"
    ]
    for line in field.lines[document]:
        span = _longest(line, spans) if line.body and line.most < TOLD else None
        quoted = field.words_at(document, span) if span else ""
        if len(quoted.split()) < FEWEST or _is_carried(quoted, line, field):
            continue
        able = is_quotation(line, field) and is_clear(line, field)
        able = able and not may_be_said_elsewhere(line, field)
        if able and (told := _told(line, field)) is not None:
            who, said[line.index] = told
            words[who] += len(quoted.split())
            lines[who].append(line)
    for who, mine in lines.items():
        best = best_of(mine, field)
        effect = (min(words[who] / FULL, 1.0) + telling(best[0], field)) / 2
        if effect >= LEAST:
            yield Chosen(best, said[best[0].index], effect)


def _longest(line: Line, spans: Sequence[Span]) -> Span | None:
    """The longest stretch of a sentence that is somebody's quoted words."""
    start, end = line.span.start, line.span.end
    parts = (
        Span(max(one.start, start), min(one.end, end))
        for one in spans
        if one.start < end and start < one.end
    )
    return max(parts, key=lambda one: one.end - one.start, default=None)


def _is_carried(quoted: str, line: Line, field: Field) -> bool:
    """Whether another text has some words in a row of a quotation, or most of those that tell
    something in one sentence, so that it may retell it."""
    terms = terms_of(quoted.lower())
    runs = [f" {' '.join(terms[at : at + RUN])} " for at in range(len(terms) - RUN + 1)]
    own = frozenset(filter(None, map(content_of, terms)))
    return any(
        any(run in text for run in runs)
        or any(len(own & one.words) >= max(MET, MUCH * len(own)) for one in field.lines[name])
        for name, text in field.spelled.items()
        if name != line.document
    )


def _told(line: Line, field: Field) -> tuple[str, str] | None:
    """Who says what a sentence quotes, and how to tell it; None where nobody surely does, of
    whom no other text has a word, which is told as such, or whom one may retell."""
    document = line.document
    for one in field.voices:
        if document in one.heard and line.index in one.heard[document].quoted:
            rest = [name for name in field.ours if name != document]
            alone = one.quoting() == [document]
            if (alone and all(field.silent(one, name) for name in rest)) or any(
                _may_retell(name, one, field) for name in rest
            ):
                return None
            before, words, behind = _around(line, field)
            if one.last not in before + words + behind:
                return None  # somebody else may be named behind a question
            if one.last in words and len(QUOTED.findall(words)) > 1:
                return one.name, f"these words: {of_line(line, field)}"
            return one.name, f"these words of {one.name}: {spoken(one, line, field)}"
    whose = in_whose_words(line, field)
    said = QUOTED.sub("", field.words_at(document, line.span)).strip(" ,.")
    if whose is None or (not whose and PRONOUN.match(said)):
        return None
    of = whose.removeprefix(", in the words")
    return whose or str(line.index), f"these words{of}: {of_line(line, field)}"


def _may_retell(document: str, speaker: Speaker, field: Field) -> bool:
    """Whether a text that names somebody in passing, and quotes nothing of theirs, gives them
    words: they may be the same, told otherwise."""
    words = (field.words_at(document, line.span) for line in field.lines[document])
    few = sum(speaker.last in one for one in words) <= PASSING
    return few and any(
        speaker.last in field.words_at(document, source)
        for one in field.texts[document].attributions
        if one.kind == "indirect"
        for source in one.source
    )


def _around(line: Line, field: Field) -> list[str]:
    """The words of the sentence before one, of it, and of the next; "" where there is none."""
    lines, at = field.lines[line.document], line.index
    near = [lines[at - 1 : at] if at else [], [line], lines[at + 1 : at + 2]]
    return ["".join(field.words_at(one.document, one.span) for one in part) for part in near]


def _statement(document: str, some: Sequence[Chosen], field: Field) -> Statement:
    said = "; and ".join(one.said for one in some)
    shown = [one.lines[0] for one in some]
    rest = [line for one in some for line in one.lines[1:]]
    sides = only(document, field, [*shown, *rest])
    text = f"Only {field.labels[document]} quotes {said}."
    effect = round(min(some[0].effect + MORE * (len(some) > 1), 1.0), 6)
    place = round(1 - shown[0].depth, 6)
    return Statement("quotations", text, sides, effect, 0.8, place)
