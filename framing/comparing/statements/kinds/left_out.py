"""Left out: what two or more others tell, and one text doesn't."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from framing.comparing.statements.event_context import Field
from framing.comparing.statements.limits import preceded, precedes_words
from framing.comparing.statements.making import LACKS, is_trivial, of_line
from framing.comparing.statements.shown.pairs import SPOKEN, Pair, once_of_two, shown_of
from framing.comparing.statements.telling import MUCH, Lacking, Line, shared_by_two
from framing.comparing.statements.wordings import listed, quoted
from framing.comparing.words.folding import content_of, titles
from framing.comparing.words.near_words import light_words
from framing.records import Statement
from framing.settings import MIN_WORDS
from framing.tokens import terms_of

ANCHORS = 2  # things that two sentences share and a third text hasn't: words, or a name
MET = 2  # words of the two that a sentence of the third has where it may tell the same
LONG = 3  # letters of a word that is no age, party or title
# Shares of each other that two sentences hold
SURE, PLAIN, BOTH, SOME = 1.0, 0.85, 0.62, 0.25
SAME = 0.8  # share from which two sentences say the same, and one is enough to quote
LEAD = 1  # the last sentence that may sum up the story
FULL_NAME, MANY, NEAR = 2, 3, 0.45  # words of a name; things, and shares, of one matter
HELD = 0.4  # share that each holds of the other where they have no rare word but a name
MOSTLY = 0.7  # share of the words of what two texts have that a third has nowhere
DAY = 1  # by which a text is older that can't be told to leave out what came after it
FULL = 6  # anchors from which two sentences surely tell one thing


def candidates(field: Field) -> Iterator[Statement]:
    """For each text the sentences that two others share in words that it doesn't have."""
    every: list[list[Pair]] = [[] for _ in field.ours]  # by the texts that may lack them
    texts = {name: field.lines[name] for name in field.ours}
    without_both = Lacking(texts)
    for left, right in shared_by_two(texts):
        if not (places := without_both.both(left, right)):  # most, of many texts
            continue
        pair = Pair(left, right, field)
        # what of them a text that has none of their words would lack is most
        able = any(_met(pair, pair.words - titles())) and not _of_two(pair, field)
        if able and not all(is_trivial(one, field) for one in pair.lines):
            for place in places:
                every[place].append(pair)
    for without, lacking in zip(field.ours, every, strict=True):
        if field.texts[without].document.words < MIN_WORDS:
            continue
        known = frozenset(word for one in field.lines[without] for word in one.words)
        unknown = titles() | known
        for pair in lacking:
            if len(pair.lines[0].words - known) >= ANCHORS:
                yield from _left_out(pair, without, pair.words - unknown, field)


@once_of_two
def _met(pair: Pair, anchors: frozenset[str]) -> tuple[bool, bool]:
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
    pair: Pair, without: str, anchors: frozenset[str], field: Field
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
        yield from _statement(pair, without, words, what, field)


def _may_touch(pair: Pair, without: str) -> bool:
    """Whether a sentence of a text has some of the words that two sentences share, no names:
    it may tell of what they do in other words."""
    own = pair.words - light_words() - pair.lines[0].named - pair.lines[1].named
    return any(len(own & one.words) >= MET for one in pair.field.lines[without])


def _of_two(pair: Pair, field: Field) -> bool:
    """Whether two sentences begin with names of which neither has the other's: two firms may
    tell of the same loss."""
    words = (field.words_at(one.document, one.span) for one in pair.lines)
    first, second = (next(filter(None, map(content_of, terms_of(one))), "") for one in words)
    here, there = pair.lines
    named = first in here.named and second in there.named
    return named and first not in there.words and second not in here.words


def _alike(pair: Pair, words: int, anchors: int) -> bool:
    """Whether two sentences surely tell one thing: each holds much of the other, or one does
    and they share rare words besides."""
    if not words or anchors < ANCHORS:
        return False
    either = words > ANCHORS and max(pair.shares) > MUCH
    least = BOTH if words > ANCHORS else PLAIN if words == ANCHORS else SURE
    return (sum(pair.shares) >= least and min(pair.shares) >= SOME) or either


def _is_one_thing(pair: Pair, words: int, named: frozenset[str]) -> bool:
    """Whether two sentences share so many things that a third text hasn't, a full name
    among them or not, that they hardly speak of two things."""
    each = pair.shares
    things = words + FULL_NAME * (len(named) >= FULL_NAME) + (sum(each) >= BOTH)
    alike = words > 0 or min(each) >= HELD  # not but a name in two sentences
    return things >= MANY and sum(each) >= NEAR and alike


@once_of_two
def _common(pair: Pair, anchors: frozenset[str]) -> str:
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
    pair: Pair, without: str, words: int, common: str, field: Field
) -> Iterator[Statement]:
    """What is said of two lines, of which a third text has nothing, or not what they have in
    `common`; nothing where neither can be shown by itself, or that text can't have it."""
    if preceded(without, pair.dates, field, DAY) or (shown := shown_of(pair)) is None:
        return
    yield Statement(
        kind="left_out",
        text=f"{field.labels[without]} {_said(pair, common)}",
        sides={**shown.sides, without: LACKS},
        effect=shown.effect,
        sure=round(min(words / FULL, 1.0), 6),
        place=shown.place,
    )


@once_of_two
def _said(pair: Pair, common: str) -> str:
    """What is said of a text that lacks what two lines have in `common`, behind its name."""
    field, shown = pair.field, shown_of(pair)
    assert shown is not None
    best, other, whose, others, *_ = shown
    long = len(common.split()) > SPOKEN
    thing = "" if long else common
    what = _lacking(pair, best, thing, long)
    what, said = (what, whose) if thing else (f"{what}{whose}", "")
    rest = f"{field.labels[best.document]}{said}: {of_line(best, field)}."
    if not long and best.told_by(other) < SAME and others is not None:
        rest += f" {field.labels[other.document]}{others}: {of_line(other, field)}."
    return f"{what}{'.' if common else ', here in'} {rest}"


def _lacking(pair: Pair, best: Line, thing: str, long: bool) -> str:
    """What a text lacks of two lines: a thing, long words that both have, or "this"."""
    field = pair.field
    tellers = listed([field.labels[one.document] for one in pair.lines])
    if long:
        return f"leaves out words that {tellers} both have"
    if thing:
        name = next((str(one) for one in field.names if one.text == thing), None)
        if name:
            return f"doesn't mention {name}, as {tellers} do"
        return f"has nothing of {quoted(thing)}, which {tellers} have"
    if best.sentence.voice == "quoted":  # of which that text may tell
        return f"doesn't quote this, as {tellers} do"
    return f"has little or nothing of this, which {tellers} tell"
