"""Only here, said here, and background: passages that no other text has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from framing.comparing.actors.naming import last_name
from framing.comparing.statements.clearness import is_clear, is_conceded, may_be_known
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import (
    NEARLY_ALL,
    best_of,
    has_past,
    is_trivial,
    looks_back,
    of_own,
    only,
    own_share,
    telling,
)
from framing.comparing.statements.own_names import (
    has_others_number,
    is_anchored,
    is_of_one,
    known_elsewhere,
    names_of,
    opening_name,
    opens_with,
    own_name,
    quoted_words,
)
from framing.comparing.statements.shown.hanging import hangs
from framing.comparing.statements.shown.tenor import may_be_said_elsewhere
from framing.comparing.statements.telling import TOLD, Line, once
from framing.comparing.statements.voicing import in_whose_words, is_quotation
from framing.comparing.statements.wordings import listed, telling_patterns
from framing.letters import MARKS
from framing.lexicons import clauses
from framing.records import Span, Statement
from framing.settings import MIN_WORDS

KINDS = ("only_here", "said_here", "background")
FEWEST = 2  # sentences that make a passage; one does in a short text
FULL = 4  # sentences from which a passage is long
MOSTLY = 0.6  # share of a sentence from which it as a whole stands alone
# Words of a sentence that can stand for a passage, and the share of it that other texts have
LONG = 8  # quoted words that surely are one text's
SAYING, FAR = 9, 0.2  # at most where they come nowhere near
APART = 0.15  # and where it has a name, a number or a quotation of its own
TOGETHER, MORE = 2, 0.05  # passages that one statement tells, and the effect of another
LEAST = 0.36  # of what a sentence tells, without which it is trivial
MOST = 4  # sentences of one passage
MANY = 9  # content words of a sentence that makes a passage by itself
BRIEF = 12  # sentences of a text from which a passage has two, and the lead may have two
LEAD = 1  # the last sentence that may sum up the story; 0 in a short text
SOME = 0.45  # likewise in a short text, whose sentences are shown up to that


NAMES = " names"  # how a passage is told of whose opening name alone is one text's


class Passage(NamedTuple):
    """A passage that one text alone has: its kind, of what in so many words, whose words
    these are, its lines, first the one that shows it, and its weights."""

    kind: str
    of: str
    whose: str
    lines: list[Line]
    effect: float
    sure: float
    place: float


def candidates(field: Field) -> Iterator[Statement]:
    """The passages of each text that none of the others has, and what they are on."""
    if len(field.ours) < 2:
        return
    for document in field.ours:
        runs = passages_of(field.lines[document], field)
        found = [one for lines in runs if (one := _passage(lines, field)) is not None]
        for kind in KINDS:
            mine = sorted((one for one in found if one.kind == kind), key=_weight)
            for first in range(0, len(mine), TOGETHER):
                some = mine[first : first + TOGETHER]
                yield _statement(document, some, field)
                if len(some) > 1:  # for where one of them was told already
                    yield from (_statement(document, [one], field) for one in some)


def passages_of(lines: Sequence[Line], field: Field) -> Iterator[list[Line]]:
    """Runs of sentences that no other text tells; one that a text may tell, or that is too
    short to tell by, ends none. A lead sums up what others tell elsewhere, and is none."""
    run: list[Line] = []
    lead = 0 if len(lines) < BRIEF else LEAD
    for line in lines:
        told = not _own(line, field) and not (run and line.most < TOLD)
        if line.body and line.index > lead and not told:
            run.append(line)
        else:
            yield from _trimmed(run, field)
            run = []
    yield from _trimmed(run, field)


def _trimmed(run: list[Line], field: Field) -> Iterator[list[Line]]:
    """A run up to its last sentence that surely stands alone, in pieces on one thing each."""
    while run and not _own(run[-1], field):
        run = run[:-1]
    for piece in _joined(_pieces(run), field):
        own = sum(_own(one, field) for one in piece)
        brief = len(field.lines[piece[0].document]) < BRIEF
        long = any(len(one.words) >= MANY for one in piece)
        if own >= (1 if brief or long else FEWEST):
            yield piece


@once
def _own(line: Line, field: Field) -> bool:
    """Whether a sentence, or a clause of it, is told nowhere else."""
    alone = bool(field.alone(line)) or field.seems_alone(line)
    return alone or own_name(line, field) is not None


@once
def _may_stand(line: Line, field: Field) -> bool:
    """Whether a sentence can stand for a passage: it says enough, and as good as nothing of
    it is told elsewhere."""
    words = field.words_at(line.document, line.span)
    enough = len(words.split()) >= SAYING and is_clear(line, field) and not hangs(line, field)
    if field.texts[line.document].document.words < MIN_WORDS:  # each sentence tells much
        points = clauses.goes_on().match(words) or telling_patterns()["routine"].search(words)
        alone = own_share(line, field) >= SOME or _is_far(line, field)
        enough = enough and points is None and words[0] != "("
        enough = enough and alone and is_anchored(line, field)
        return bool(enough) and not field.meets_in_short(line)
    told = None if field.alone(line) else field.told_from(line)
    if told is not None:  # what is shown ends before that
        words = field.words_at(line.document, Span(line.span.start, told))
        enough = enough and len(words.split()) >= SAYING
    near = FAR if quoted_words(line, field) >= LONG else APART
    apart = line.most < near and is_anchored(line, field) and not is_of_one(line, field)
    apart = (apart and not has_others_number(line, field)) or own_name(line, field) is not None
    enough = enough and (apart or not field.meets(line)) and not may_be_known(line, field)
    enough = enough and not is_conceded(line, field) and telling(line, field) >= LEAST
    enough = enough and not is_trivial(line, field)
    return enough and (apart or own_share(line, field) >= MOSTLY or _is_far(line, field))


@once
def _is_far(line: Line, field: Field) -> bool:
    """Whether no other text comes near a sentence, though of no clause that is sure."""
    return line.most < FAR and field.seems_alone(line)


def _pieces(run: list[Line]) -> list[list[Line]]:
    """A run cut where the words on either side have least in common, until no piece has more
    than `MOST` sentences (after Hearst 1997, Computational Linguistics 23)."""
    if len(run) <= MOST:
        return [run]
    at = min(range(FEWEST, len(run) - FEWEST + 1), key=lambda at: (_cohesion(run, at), at))
    return [*_pieces(run[:at]), *_pieces(run[at:])]


def _joined(pieces: list[list[Line]], field: Field) -> Iterator[list[Line]]:
    """Pieces with those behind them that go on with their name or quotation, so that one
    document or speaker makes one passage."""
    held: list[Line] = []
    for piece in pieces:
        if held and not _goes_on(held, piece, field):
            yield held
            held = []
        held = [*held, *piece]
    if held:
        yield held


def _goes_on(before: Sequence[Line], behind: Sequence[Line], field: Field) -> bool:
    """Whether two pieces have a name that no other text has, or are one quotation."""
    if not (before and behind):
        return False
    known = known_elsewhere(before[0].document, field)
    names = [
        frozenset(word for one in piece for word in one.named) - known
        for piece in (before, behind)
    ]
    quoted = before[-1].sentence.voice == behind[0].sentence.voice == "quoted"
    return quoted or bool(names[0] & names[1])


def _cohesion(run: Sequence[Line], at: int) -> float:
    """The share of words that the two sentences before a place and behind it have in common."""
    before, behind = (
        frozenset().union(*(one.words for one in part))
        for part in (run[max(at - 2, 0) : at], run[at : at + 2])
    )
    return len(before & behind) / max(len(before | behind), 1)


def _passage(lines: list[Line], field: Field) -> Passage | None:
    """A passage by the sentence that shows it; None where none can be shown by itself."""
    own = [one for one in lines if _own(one, field)]
    able = {
        one.index: whose
        for one in own
        if _may_stand(one, field)
        and not may_be_said_elsewhere(one, field)
        and (whose := in_whose_words(one, field)) is not None
    }
    best = sorted(
        best_of((one for one in own if one.index in able), field),
        key=lambda one: own_share(one, field) < NEARLY_ALL and not _is_far(one, field),
    )
    if len(own) == 1:  # which may be told in other words where it has nothing to know it by
        best = [one for one in best if is_anchored(one, field)]
    if not best:
        return None
    looking = [one for one in best if looks_back(one, field)]
    past = bool(looking) and sum(has_past(one, field) for one in own) * 2 > len(own)
    shown = looking[0] if past else best[0]
    names, of = names_of(own, shown, field), " of"
    if not names and not past and (first := opening_name(shown, field)):
        names, of = [first], NAMES  # of whom another text may tell by an office
    if past:
        names = [one for one in names if opens_with(one, shown, field)]
    alone = {one.last for one in field.voices if one.quoting() == [shown.document]}
    names = [one for one in names if last_name(one.text) not in alone]  # it is said elsewhere
    return Passage(
        kind="background" if past else _kind(shown),
        of=f"{of} {listed([str(one) for one in names])}" if names else "",
        whose=able[shown.index],
        lines=[shown, *(one for one in best_of(own, field) if one is not shown)],
        effect=min(len(lines) / FULL, 1.0) * 0.5 + telling(shown, field) * 0.5,
        sure=1 - max(one.most for one in own),
        place=1 - lines[0].depth,
    )


def _kind(shown: Line) -> str:
    """The kind of what a sentence shows: the narrator's, or somebody's words."""
    return "said_here" if shown.sentence.voice in ("quoted", "mixed") else "only_here"


def _weight(one: Passage) -> tuple[float, int]:
    return -round(one.effect + one.place / 5, 6), one.lines[0].index


def _statement(document: str, passages: Sequence[Passage], field: Field) -> Statement:
    """What is said of passages, two at most, the weightier first."""
    first = passages[0]
    past = f"gives {'the' if first.of else 'this'} background{first.of}"
    best = first.lines[0]
    said = is_quotation(best, field) and MARKS & set(field.words_at(document, best.span))
    verb = "quotes" if not first.of and said else "tells"
    how = first.of.strip() if first.of.startswith(NAMES) else f"{verb}{first.of or ' this'}"
    how = past if first.kind == "background" else how
    what = f"Only {field.labels[document]} {how}{first.whose}"
    others = [
        f"{_and(verb, first, one, field)}{one.of or ' this'}{one.whose}: "
        f"{of_own(one.lines[0], field)}"
        for one in (one._replace(of="") if one.of == first.of else one for one in passages[1:])
    ]
    words = "; ".join([of_own(best, field), *others])
    text = f"{what}: {words}."
    # where the name was told already, nothing is said of it again
    rest_of = f"In {field.labels[document]}{first.whose}: {words}." if first.of else ""
    shown = [one.lines[0] for one in passages]
    rest = [line for one in passages for line in one.lines[1:]]
    return Statement(
        kind=first.kind,
        text=text,
        sides=only(document, field, [*shown, *rest]),
        effect=round(first.effect + MORE * (len(passages) > 1), 6),
        sure=round(first.sure, 6),
        place=round(first.place, 6),
        rest=rest_of,
    )


def _and(verb: str, first: Passage, one: Passage, field: Field) -> str:
    """How a second passage goes on from the first: what a narrator tells isn't quoted."""
    if first.of.startswith(NAMES) or one.of.startswith(NAMES):
        return "and" if one.of.startswith(NAMES) else "and tells"
    if verb == "quotes" and (one.of or not is_quotation(one.lines[0], field)):
        return "and tells"
    return "besides," if first.whose and not one.whose else "and"
