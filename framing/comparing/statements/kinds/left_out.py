"""Left out: what two or more others tell, and one text doesn't."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cached_property
from itertools import combinations

from framing.comparing.statements.clearness import is_clear
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.limits import precedes, precedes_words
from framing.comparing.statements.making import best_of, is_trivial, of_line, side, telling
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.telling import Line, once, places_over
from framing.comparing.statements.voicing import in_whose_words, is_quotation
from framing.comparing.statements.wordings import listed, quoted
from framing.comparing.words.folding import content_of, titles
from framing.comparing.words.near_words import light_words
from framing.records import Side, Statement
from framing.settings import MIN_WORDS
from framing.tokens import WORD, term_of, terms_of

_SPELLED = re.compile(rf"{WORD.pattern}|[,;:]")
_MARKS = re.compile(r"[“”\"()]")  # of which one may be cut off
ANCHORS = 2  # things that two sentences share and a third text hasn't: words, or a name
MET = 2  # words of the two that a sentence of the third has where it may tell the same
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
DAY = 1  # by which a text is older that can't be told to leave out what came after it
LEAST = 0.33  # effect of what two quote and a third doesn't
FULL = 6  # anchors from which two sentences surely tell one thing


class _Pair:
    """Two sentences of two texts that hold much of each other, and what is asked of them for
    each text that may lack it: those that seem to have neither are `lacking`, a bit a text."""

    def __init__(self, left: Line, right: Line, lacking: int, field: Field) -> None:
        self.lines, self.lacking, self.field = [left, right], lacking, field
        self.words, self.named = left.words & right.words, left.named
        self.shares = left.told_by(right), right.told_by(left)

    @cached_property
    def speakers(self) -> list[Speaker]:
        """Those whom both texts quote, and whose words either is."""
        both = {one.document for one in self.lines}
        return [
            one
            for one in self.field.speakers
            if any(one.carries(line.document, line.index) for line in self.lines)
            and both <= set(one.quoting())
            and one.heard[one.quoting()[0]].words >= SPOKEN
        ]

    @cached_property
    def names(self) -> list[tuple[str, frozenset[str], bool]]:
        """The names that both texts have, with the words of them that the first has for one,
        and whether it is a place, where things only happen."""
        both = {one.document for one in self.lines}
        return [
            (
                name.text,
                self.named.intersection(map(content_of, terms_of(name.text))),
                name.kind == "place",
            )
            for name in self.field.names
            if both <= name.places.keys()
        ]

    @cached_property
    def runs(self) -> list[tuple[str, frozenset[str]]]:
        """Words in a row that both have, as the first has them, and what tells in them."""
        words = [self.field.words_at(one.document, one.span) for one in self.lines]
        places = [list(_SPELLED.finditer(one)) for one in words]
        spelled = [[found[0] for found in mine] for mine in places]
        # a stop is no term of the other's, so that no run goes over it
        terms = [
            [term_of(word) if word[0].isalnum() else f"{word}{at}" for word in one]
            for at, one in enumerate(spelled)
        ]
        found = []
        light = light_words().union({""}, *(parts for _, parts, place in self.names if place))
        for run in SequenceMatcher(
            None, terms[0], terms[1], autojunk=False
        ).get_matching_blocks():
            kept = [content_of(word) for word in terms[0][run.a : run.a + run.size]]
            inside = [run.a + at for at, word in enumerate(kept) if word]
            if len(inside) > 1:
                first, last = places[0][inside[0]], places[0][inside[-1]]
                said = _MARKS.sub("", words[0][first.start() : last.end()])
                found.append((said, frozenset(kept) - light))
        return found


def candidates(field: Field) -> Iterator[Statement]:
    """For each text the sentences that two others share in words that it doesn't have."""
    lacking = list(_pairs(field))
    named = {
        name: frozenset(word for line in field.lines[name] for word in line.named)
        for name in field.ours
    }
    for at, without in enumerate(field.ours):
        if field.texts[without].document.words < MIN_WORDS:
            continue
        known = frozenset(word for one in field.lines[without] for word in one.words)
        for pair in lacking:
            left, right = pair.lines
            if not pair.lacking >> at & 1 or len(left.words - known) < ANCHORS:
                continue
            if anchors := pair.words - known - titles():
                here = named[left.document] | named[right.document]
                yield from _left_out(pair, without, anchors, here, field)


@once
def _unmatched(line: Line, field: Field) -> int:
    """The other texts of the event that don't seem to tell a sentence, a bit a text."""
    others = set(line.unmatched_in(field.ours))
    return sum(1 << at for at, name in enumerate(field.ours) if name in others)


def _is_general(without: int, field: Field) -> bool:
    """Whether so few texts lack something that it can be left out: what most of many texts
    haven't is no omission of any."""
    few = len(field.ours) <= MANY_TEXTS or 2 * without.bit_count() <= len(field.ours)
    return bool(without) and few


def _pairs(field: Field) -> Iterator[_Pair]:
    """The sentences of any two texts that hold enough of each other to be told as one
    thing, and that another text can leave out, in order."""
    every = {name: places_over(MUCH / 2, field.lines[name]) for name in field.ours}
    for first, second in combinations(field.ours, 2):
        here, there = field.lines[first], field.lines[second]
        turned = ((at, one) for one, at in every[second].get(first, ()))
        for one, other in sorted({*every[first].get(second, ()), *turned}):
            if 0 <= one < len(here) and 0 <= other < len(there):
                left, right = here[one], there[other]
                lacking = _unmatched(left, field) & _unmatched(right, field)
                if _is_general(lacking, field) and left.body and right.body:
                    pair = _Pair(left, right, lacking, field)
                    if sum(pair.shares) > MUCH:
                        yield pair


def _left_out(
    pair: _Pair, without: str, anchors: frozenset[str], names: frozenset[str], field: Field
) -> Iterator[Statement]:
    """What is said of two sentences of which a third text hasn't the words in `anchors`."""
    words = sum(len(word) >= LONG for word in anchors - names)
    if words < MANY and max(one.index for one in pair.lines) <= LEAD:
        return
    if _of_two(pair, field):
        return
    alike = _alike(pair, words, words + bool(anchors & names))
    rare = sum(len(word) >= LONG for word in anchors - names - light_words())
    near = _is_one_thing(pair, rare, anchors & names)
    if not (alike or near) or all(is_trivial(one, field) for one in pair.lines):
        return
    # that a third text quotes nothing of somebody is said once
    if any(
        field.silent(one, without) and not precedes_words(without, one, field)
        for one in pair.speakers
    ):
        return
    absent = sum(field.absent(one, without) for one in pair.lines)
    what = _common(pair, anchors)
    if alike and absent == len(pair.lines):
        what = "" if sum(pair.shares) >= PLAIN else what
    elif not (near and absent and what):
        return
    literal = what in {name for name, *_ in pair.names} or len(what.split()) > SPOKEN
    if literal or not _may_touch(pair, without):
        yield from _statement(pair.lines, without, words, what, field)


def _may_touch(pair: _Pair, without: str) -> bool:
    """Whether a sentence of a text has some of the words that two sentences share, no names:
    it may tell of what they do in other words."""
    own = pair.words - light_words() - pair.lines[0].named - pair.lines[1].named
    return any(len(own & one.words) >= MET for one in pair.field.lines[without])


def _of_two(pair: _Pair, field: Field) -> bool:
    """Whether two sentences begin with names of which neither has the other's: two firms may
    tell of the same loss."""
    words = (field.words_at(one.document, one.span) for one in pair.lines)
    first, second = (next(filter(None, map(content_of, terms_of(one))), "") for one in words)
    here, there = pair.lines
    named = first in here.named and second in there.named
    return named and first not in there.words and second not in here.words


def _alike(pair: _Pair, words: int, anchors: int) -> bool:
    """Whether two sentences surely tell one thing: each holds much of the other, or one does
    and they share rare words besides."""
    if not words or anchors < ANCHORS:
        return False
    either = words > ANCHORS and anchors > ANCHORS and max(pair.shares) > MUCH
    least = BOTH if words > ANCHORS else PLAIN if words == ANCHORS else SURE
    return (sum(pair.shares) >= least and min(pair.shares) >= SOME) or either


def _is_one_thing(pair: _Pair, words: int, named: frozenset[str]) -> bool:
    """Whether two sentences share so many things that a third text hasn't, a full name
    among them or not, that they hardly speak of two things."""
    each = pair.shares
    things = words + FULL_NAME * (len(named) >= FULL_NAME) + (sum(each) >= BOTH)
    alike = words > 0 or min(each) >= HELD  # not but a name in two sentences
    return things >= MANY and sum(each) >= NEAR and alike


def _common(pair: _Pair, anchors: frozenset[str]) -> str:
    """The name that both sentences have and a third text hasn't, or the longest words in a
    row that hold something it hasn't, as the first has them; "" where a small word alone
    does."""
    for name, parts, place in pair.names:
        if not place and len(parts & anchors) >= FULL_NAME:
            return name
    runs = (
        said
        for said, telling in pair.runs
        for most in (0 if len(said.split()) > SPOKEN else MOSTLY * len(telling),)
        if len(anchors & telling) >= max(ANCHORS, most)
    )
    return max(runs, key=lambda one: len(one.split()), default="")


def _statement(
    lines: list[Line], without: str, words: int, common: str, field: Field
) -> Iterator[Statement]:
    """What is said of two lines, of which a third text has nothing, or not what they have in
    `common`; nothing where neither can be shown by itself, or that text can't have it."""
    if precedes(without, lines, field, DAY):
        return
    whose = {one.document: in_whose_words(one, field) for one in lines}
    ordered = best_of(lines, field)
    best, other = sorted(
        ordered, key=lambda one: (whose[one.document] is None, not is_clear(one, field))
    )
    if whose[best.document] is None:
        return
    long, of = len(common.split()) > SPOKEN, whose[best.document] or ""
    thing = "" if long else common
    what = _lacking(best, other, without, thing, long, field)
    what, said = (what, of) if thing else (f"{what}{of}", "")
    rest = f"{field.labels[best.document]}{said}: {of_line(best, field)}."
    single = long or best.told_by(other) >= SAME
    if not single and (others := whose[other.document]) is not None:
        rest += f" {field.labels[other.document]}{others}: {of_line(other, field)}."
    sides: dict[str, Side] = {one.document: side("has", field, [one]) for one in lines}
    sides[without] = Side("lacks")
    depth = math.fsum(one.depth for one in lines) / 2
    effect, sure = round(telling(best, field), 6), round(min(words / FULL, 1.0), 6)
    if effect < LEAST and is_quotation(best, field):
        return
    yield Statement(
        kind="left_out",
        text=f"{what}{'.' if common else ', here in'} {rest}",
        sides=sides,
        effect=effect,
        sure=sure,
        place=round(1 - depth, 6),
        brief=f"{what}." if thing else "",
        rest=f"On {quoted(thing)}, {rest}" if thing else "",
    )


def _lacking(
    best: Line, other: Line, without: str, thing: str, long: bool, field: Field
) -> str:
    """What a text lacks of two lines: a thing, long words that both have, or "this"."""
    lacking = field.labels[without]
    lines = sorted((best, other), key=lambda one: list(field.ours).index(one.document))
    tellers = listed([field.labels[one.document] for one in lines])
    if long:
        return f"{lacking} leaves out words that {tellers} both have"
    if thing:
        name = next((str(one) for one in field.names if one.text == thing), None)
        if name:
            return f"{lacking} doesn't mention {name}, as {tellers} do"
        return f"{lacking} has nothing of {quoted(thing)}, which {tellers} have"
    if best.sentence.voice == "quoted":  # of which that text may tell
        return f"{lacking} doesn't quote this, as {tellers} do"
    return f"{lacking} has little or nothing of this, which {tellers} tell"
