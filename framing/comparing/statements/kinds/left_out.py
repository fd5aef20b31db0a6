"""Left out: what two or more others tell, and one text doesn't."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from difflib import SequenceMatcher
from itertools import combinations

from framing.comparing.statements.clearness import is_clear
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.limits import precedes, precedes_words
from framing.comparing.statements.making import (
    SHORT,
    best_of,
    is_trivial,
    of_line,
    side,
    telling,
)
from framing.comparing.statements.telling import Line
from framing.comparing.statements.voicing import in_whose_words
from framing.comparing.statements.wordings import listed, quoted
from framing.comparing.words.folding import content_of, titles
from framing.comparing.words.near_words import light_words
from framing.records import Side, Statement
from framing.settings import MIN_WORDS
from framing.tokens import WORD, term_of, terms_of

_SPELLED = re.compile(rf"{WORD.pattern}|[,;:]")
_MARKS = re.compile(r"[“”\"()]")  # of which one may be cut off
ANCHORS = 2  # things that two sentences share and a third text hasn't: words, or a name
LONG = 3  # letters of a word that is no age, party or title
# Shares of each other that two sentences hold
SURE, PLAIN, BOTH, SOME, MUCH = 1.0, 0.85, 0.62, 0.25, 0.36
SAME = 0.8  # share from which two sentences say the same, and one is enough to quote
LEAD = 1  # the last sentence that may sum up the story
FULL_NAME, MANY, NEAR = 2, 3, 0.45  # words of a name; things, and shares, of one matter
HELD = 0.4  # share that each holds of the other where they have no rare word but a name
SPOKEN = 8  # words in a row that two texts have of somebody
MANY_TEXTS = 12  # over which what most of them lack isn't left out
MOSTLY = 0.7  # share of the words of what two texts have that a third has nowhere
FULL = 6  # anchors from which two sentences surely tell one thing


def candidates(field: Field) -> Iterator[Statement]:
    """For each text the sentences that two others share in words that it doesn't have."""
    pairs = list(_pairs(field))
    named = {
        name: frozenset(word for line in field.lines[name] for word in line.named)
        for name in field.ours
    }
    unmatched = {
        at: {name for name in field.ours if name != line.document and line.unmatched(name)}
        for at, line in {id(line): line for pair in pairs for line in pair}.items()
    }
    lacking = [
        (left, right, lack)
        for left, right in pairs
        if (lack := unmatched[id(left)] & unmatched[id(right)]) and _is_general(lack, field)
    ]
    for without in field.ours:
        if field.texts[without].document.words < MIN_WORDS:
            continue
        known = frozenset(word for one in field.lines[without] for word in one.words)
        for left, right, lack in lacking:
            if without in lack and len(left.words - known) >= ANCHORS:
                anchors = (left.words & right.words) - known - titles()
                here = named[left.document] | named[right.document]
                yield from _left_out(left, right, without, anchors, here, field)


def _is_general(without: Collection[str], field: Field) -> bool:
    """Whether so few texts lack something that it can be left out: what most of many texts
    haven't is no omission of any."""
    return len(field.ours) <= MANY_TEXTS or 2 * len(without) <= len(field.ours)


def _pairs(field: Field) -> Iterator[tuple[Line, Line]]:
    """The sentences of any two texts that hold enough of each other to be told as one
    thing, in order."""
    for first, second in combinations(field.ours, 2):
        theirs = field.lines[second]
        back: dict[int, list[int]] = defaultdict(list)
        for line in theirs if field.lines[first] else ():
            back[line.elsewhere[first].sentence].append(line.index)
        for left in field.lines[first] if theirs else ():
            there = left.elsewhere[second].sentence
            near = {at for one in (-1, 0, 1) for at in back[left.index + one]}
            for at in sorted(near.union((there - 1, there, there + 1))):
                if 0 <= at < len(theirs):
                    right = theirs[at]
                    shares = _share(left, right) + _share(right, left)
                    if left.body and right.body and shares > MUCH:
                        yield left, right


def _left_out(
    left: Line,
    right: Line,
    without: str,
    anchors: frozenset[str],
    names: frozenset[str],
    field: Field,
) -> Iterator[Statement]:
    """What is said of two sentences of which a third text hasn't the words in `anchors`."""
    words = sum(len(word) >= LONG for word in anchors - names)
    if not anchors or (words < MANY and max(left.index, right.index) <= LEAD):
        return
    alike = _alike(left, right, words, words + bool(anchors & names))
    rare = sum(len(word) >= LONG for word in anchors - names - light_words())
    near = _is_one_thing(left, right, rare, anchors & names)
    lines = [left, right]
    trivial = all(is_trivial(one, field) for one in lines)
    if not (alike or near) or trivial or _is_silence(lines, without, field):
        return
    absent = sum(field.absent(one, without) for one in lines)
    what = _common(left, right, anchors, field) if absent else ""
    if alike and absent == len(lines):
        surely = _share(left, right) + _share(right, left) >= PLAIN
        yield from _statement(lines, without, words, "" if surely else what, field)
    elif near and what:
        yield from _statement(lines, without, words, what, field)


def _is_silence(lines: list[Line], without: str, field: Field) -> bool:
    """Whether either line has words of somebody whom both texts quote, and a third doesn't:
    that is said once."""
    return any(
        any(one.carries(line.document, line.index) for line in lines)
        and {line.document for line in lines} <= set(one.quoting())
        and one.heard[one.quoting()[0]].words >= SPOKEN
        and field.silent(one, without)
        and not precedes_words(without, one, field)
        for one in field.speakers
    )


def _alike(left: Line, right: Line, words: int, anchors: int) -> bool:
    """Whether two sentences surely tell one thing: each holds much of the other, or one does
    and they share rare words besides."""
    if not words or anchors < ANCHORS:
        return False
    shares = [_share(left, right), _share(right, left)]
    either = words > ANCHORS and anchors > ANCHORS and max(shares) > MUCH
    least = BOTH if words > ANCHORS else PLAIN if words == ANCHORS else SURE
    return (sum(shares) >= least and min(shares) >= SOME) or either


def _is_one_thing(left: Line, right: Line, words: int, named: frozenset[str]) -> bool:
    """Whether two sentences share so many things that a third text hasn't, a full name
    among them or not, that they hardly speak of two things."""
    each = _share(left, right), _share(right, left)
    things = words + FULL_NAME * (len(named) >= FULL_NAME) + (sum(each) >= BOTH)
    alike = words > 0 or min(each) >= HELD  # not but a name in two sentences
    return things >= MANY and sum(each) >= NEAR and alike


def _share(line: Line, other: Line) -> float:
    """How much of a sentence another one tells, 0 where another place tells more."""
    place = line.elsewhere[other.document]
    return place.share if abs(place.sentence - other.index) < 2 else 0.0


def _common(left: Line, right: Line, anchors: frozenset[str], field: Field) -> str:
    """The name that both sentences have and a third text hasn't, or the longest words in a
    row that hold something it hasn't, as the first has them; "" where a small word alone
    does."""
    for name in field.names:
        parts = set(map(content_of, terms_of(name.text)))
        both = {left.document, right.document} <= set(name.places)
        if both and len(parts & anchors & left.named) >= FULL_NAME:
            return name.text
    words = [field.words_at(one.document, one.span) for one in (left, right)]
    places = [list(_SPELLED.finditer(one)) for one in words]
    spelled = [[found[0] for found in mine] for mine in places]
    # a stop is no term of the other's, so that no run goes over it
    terms = [
        [term_of(word) if word[0].isalnum() else f"{word}{at}" for word in one]
        for at, one in enumerate(spelled)
    ]
    matcher = SequenceMatcher(None, terms[0], terms[1], autojunk=False)
    runs = matcher.get_matching_blocks()
    held = [[content_of(terms[0][run.a + at]) for at in range(run.size)] for run in runs]
    best = ""
    for run, kept in zip(runs, held, strict=True):
        inside = [at for at, word in enumerate(kept) if word]
        every = set(kept) - {""} - light_words()
        own = len(every & anchors)
        most = 0 if len(kept) > SPOKEN else MOSTLY * len(every)
        if len(inside) > 1 and own >= max(ANCHORS, most):
            first, last = (places[0][run.a + at] for at in (inside[0], inside[-1]))
            found = _MARKS.sub("", words[0][first.start() : last.end()])
            best = max(best, found, key=lambda one: len(one.split()))
    return best


def _statement(
    lines: list[Line], without: str, words: int, common: str, field: Field
) -> Iterator[Statement]:
    """What is said of two lines, of which a third text has nothing, or not what they have in
    `common`; nothing where neither can be shown by itself, or that text can't have it."""
    if precedes(without, lines, field):
        return
    whose = {one.document: in_whose_words(one, field) for one in lines}
    ordered = best_of(lines, field)
    best, other = sorted(
        ordered, key=lambda one: (whose[one.document] is None, not is_clear(one, field))
    )
    if whose[best.document] is None:
        return
    tellers = listed([field.labels[one.document] for one in lines])
    lacking, long = field.labels[without], len(common.split()) > SPOKEN
    of, said = whose[best.document] or "", ""
    what = f"{lacking} leaves out what {tellers} tell{of}"
    if long:
        what = f"{lacking} leaves out words that {tellers} both have{of}"
    elif common:
        what = f"{lacking} has nothing of {quoted(common)}, which {tellers} have"
        said = of
    gist = f"{what}: {of_line(best, field, SHORT)}."
    text = f"{what}. {field.labels[best.document]}{said}: {of_line(best, field)}."
    once = long or _share(best, other) >= SAME
    if not once and whose[other.document] is not None:
        text += f" {field.labels[other.document]}: {of_line(other, field)}."
    sides: dict[str, Side] = {one.document: side("has", field, [one]) for one in lines}
    sides[without] = Side("lacks")
    depth = math.fsum(one.depth for one in lines) / 2
    yield Statement(
        "left_out",
        text,
        gist,
        sides,
        round(telling(best, field), 6),
        round(min(words / FULL, 1.0), 6),
        round(1 - depth, 6),
    )
