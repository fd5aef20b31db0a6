"""Left out: what two or more others tell, and one text doesn't."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property

from framing.comparing.statements.clearness import is_clear
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.limits import precedes, precedes_words
from framing.comparing.statements.making import best_of, is_trivial, of_line, side, telling
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.telling import MUCH, Line, shared_by_two
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
SURE, PLAIN, BOTH, SOME = 1.0, 0.85, 0.62, 0.25
SAME = 0.8  # share from which two sentences say the same, and one is enough to quote
LEAD = 1  # the last sentence that may sum up the story
FULL_NAME, MANY, NEAR = 2, 3, 0.45  # words of a name; things, and shares, of one matter
HELD = 0.4  # share that each holds of the other where they have no rare word but a name
SPOKEN = 8  # words in a row that two texts have of somebody
MOSTLY = 0.7  # share of the words of what two texts have that a third has nowhere
DAY = 1  # by which a text is older that can't be told to leave out what came after it
LEAST = 0.33  # effect of what two quote and a third doesn't
FULL = 6  # anchors from which two sentences surely tell one thing


class _Pair:
    """Two sentences of two texts that hold much of each other, and what is asked of them for
    each text that may lack it: those that seem to have neither are `lacking`, by their places;
    `of_names` are the words of both that are of a name anywhere in these texts."""

    def __init__(self, left: Line, right: Line, lacking: Sequence[int], field: Field) -> None:
        self.lines, self.lacking, self.field = [left, right], lacking, field
        self.words, self.named = left.words & right.words, left.named
        self.of_names = self.words & (_names_in(left, field) | _names_in(right, field))
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
    every: list[list[_Pair]] = [[] for _ in field.ours]  # by the texts that may lack them
    for two in shared_by_two({name: field.lines[name] for name in field.ours}):
        pair = _Pair(*two, field)
        # what of them a text that has none of their words would lack is most
        able = any(_met(pair, pair.words - titles())) and not _of_two(pair, field)
        if able and not all(is_trivial(one, field) for one in pair.lines):
            for at in pair.lacking:
                every[at].append(pair)
    for without, lacking in zip(field.ours, every, strict=True):
        if field.texts[without].document.words < MIN_WORDS:
            continue
        known = frozenset(word for one in field.lines[without] for word in one.words)
        unknown = titles() | known
        for pair in lacking:
            if len(pair.lines[0].words - known) >= ANCHORS:
                yield from _left_out(pair, without, pair.words - unknown, field)


def _met(pair: _Pair, anchors: frozenset[str]) -> tuple[bool, bool]:
    """Whether two sentences that share words which a third text hasn't are alike, and whether
    they are one thing."""
    words = _long(anchors - pair.of_names)
    if words < MANY and max(one.index for one in pair.lines) <= LEAD:
        return False, False
    named = anchors & pair.of_names
    rare = _long(anchors - pair.of_names - light_words())
    return _alike(pair, words, words + bool(named)), _is_one_thing(pair, rare, named)


def _long(words: Collection[str]) -> int:
    """How many words are no age, party or title."""
    return sum(len(word) >= LONG for word in words)


def _left_out(
    pair: _Pair, without: str, anchors: frozenset[str], field: Field
) -> Iterator[Statement]:
    """What is said of two sentences of which a third text hasn't the words in `anchors`."""
    alike, near = _met(pair, anchors)
    if not (anchors and (alike or near)):
        return
    # that a third text quotes nothing of somebody is said once
    if any(
        field.silent(one, without) and not precedes_words(without, one, field)
        for one in pair.speakers
    ):
        return
    words = _long(anchors - pair.of_names)
    absent = sum(field.absent(one, without) for one in pair.lines)
    alike = alike and absent == len(pair.lines)
    whole = alike and sum(pair.shares) >= PLAIN
    what = _common(pair, anchors) if not whole and (alike or (near and absent)) else ""
    if not alike and not what:
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


def _names_in(line: Line, field: Field) -> frozenset[str]:
    """The words of names of the text that a sentence is of; worked out once."""
    key = "names", line.document
    if key not in field.kept:
        field.kept[key] = frozenset(
            word for one in field.lines[line.document] for word in one.named
        )
    found: frozenset[str] = field.kept[key]
    return found


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
