"""Two sentences of two texts that tell one thing: what both have, and how they are shown."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cached_property, wraps
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar

from framing.comparing.statements.clearness import is_clear
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.limits import Dates, dates_of
from framing.comparing.statements.making import best_of, side, telling
from framing.comparing.statements.speakers import Speaker
from framing.comparing.statements.telling import Line
from framing.comparing.statements.voicing import in_whose_words, is_quotation
from framing.comparing.words.folding import content_of
from framing.comparing.words.near_words import light_words
from framing.comparing.words.runs import common_runs
from framing.records import Side
from framing.tokens import terms_of

SPOKEN = 8  # words in a row that two texts have of somebody
LEAST = 0.33  # effect of what two quote and a third doesn't

More = ParamSpec("More")
Answer = TypeVar("Answer")


class Shown(NamedTuple):
    """Two sentences as they are shown, first that which stands better by itself, with whose
    words each is (None where nobody knows), and what both texts have of it."""

    best: Line
    other: Line
    whose: str
    others: str | None
    sides: dict[str, Side]
    effect: float
    place: float


def once_of_two(asked: Callable[Concatenate[Pair, More], Answer]) -> Callable[..., Answer]:
    """A question on two sentences that is worked out once: of many texts it is asked alike."""

    @wraps(asked)
    def answer(pair: Pair, /, *more: More.args, **named: More.kwargs) -> Answer:
        key = asked, *more
        if key not in pair.kept:
            pair.kept[key] = asked(pair, *more, **named)
        found: Answer = pair.kept[key]
        return found

    return answer


class Pair:
    """Two sentences of two texts that hold much of each other, and what is asked of them for
    each text that may lack it; `of_names` are the words of both that are of a name anywhere in
    these texts."""

    def __init__(self, left: Line, right: Line, field: Field) -> None:
        self.lines, self.field = [left, right], field
        self.words, self.named = left.words & right.words, left.named
        self.of_names = self.words & (_names_in(left, field) | _names_in(right, field))
        self.shares = left.told_by(right), right.told_by(left)
        self.kept: dict[tuple[object, ...], Any] = {}  # as many texts have none of the words

    @cached_property
    def dates(self) -> Dates:
        """When the two could be told first."""
        return dates_of(self.lines, self.field)

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
        words = (self.field.words_at(one.document, one.span) for one in self.lines)
        light = light_words().union({""}, *(parts for _, parts, place in self.names if place))
        return [(said, kept - light) for said, kept in common_runs(*words)]


@once_of_two
def shown_of(pair: Pair) -> Shown | None:
    """How two lines are shown; None where neither can be by itself, or what they quote says
    little."""
    lines, field = pair.lines, pair.field
    whose = {one.document: in_whose_words(one, field) for one in lines}
    best, other = sorted(
        best_of(lines, field),
        key=lambda one: (whose[one.document] is None, not is_clear(one, field)),
    )
    mine, effect = whose[best.document], round(telling(best, field), 6)
    if mine is None or (effect < LEAST and is_quotation(best, field)):
        return None
    sides: dict[str, Side] = {one.document: side("has", field, [one]) for one in lines}
    depth = math.fsum(one.depth for one in lines) / 2
    place = round(1 - depth, 6)
    return Shown(best, other, mine, whose[other.document], sides, effect, place)


def _names_in(line: Line, field: Field) -> frozenset[str]:
    """The words of names of the text that a sentence is of; worked out once."""
    key = "names", line.document
    if key not in field.kept:
        field.kept[key] = frozenset(
            word for one in field.lines[line.document] for word in one.named
        )
    found: frozenset[str] = field.kept[key]
    return found
