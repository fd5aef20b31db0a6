"""What a text's own narrator makes of the story: a sentence that judges, weighs or explains.

It is known by its shape (`verdicts.toml`): "nothing in the files supports", "is a blow to",
"appears dead on arrival", "underscores". Only what nobody is quoted or retold with counts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from framing.comparing.statements.clearness import is_clear
from framing.comparing.statements.core.common import common
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import is_trivial
from framing.comparing.statements.telling import Line
from framing.comparing.statements.voicing import is_quotation, touches
from framing.letters import MARKS
from framing.lexicons import LexiconFile, WordList, load

FEWEST, LONGEST = 8, 42  # words of a verdict that is told
BETWEEN = 3  # words at most between a verb and what it judges by
# What each shape is worth; what one is worth that no other text seems to tell, and at the top
SHAPES = {
    "nothing": 1.0,
    "judges": 0.9,
    "aims": 0.9,
    "odds": 0.8,
    "shows": 0.7,
    "degree": 0.7,
}
ALONE, EARLY = 0.2, 0.3


_POINTS = re.compile(r"(?:That|This|These|Those|Such|It)\b")


class _Shapes(LexiconFile, frozen=True):
    """`verdicts.toml`."""

    nothing: list[str]
    verbs: WordList
    nouns: WordList
    aims: list[str]
    odds: list[str]
    shows: WordList
    degree: list[str]
    keys: list[str]


def verdict_of(document: str, field: Field) -> tuple[Line, float] | None:
    """The sentence with which a text's narrator surely judges best, and how good it is, 0 to
    about 1.5; None where there is none."""
    found = [(worth, one) for one in _keyed(document, field) if (worth := _worth(one, field))]
    best = max(found, key=lambda one: one[0], default=None)
    return (best[1], best[0]) if best else None


def _keyed(document: str, field: Field) -> Iterator[Line]:
    """The sentences behind the lead that may have one of the shapes, in order, but for that
    which stands for all texts."""
    lines = field.lines[document]
    text, starts = field.texts[document].document.text, [one.span.start for one in lines]
    lead = next((one.index for one in lines if one.body), len(lines))
    core = common(field)
    told = core.told.line if core else None
    found = set[int]()
    for key in _keys():
        at = text.find(key)
        while at >= 0:
            found.add(bisect_right(starts, at) - 1)
            at = text.find(key, at + len(key))
    later = (lines[at] for at in sorted(found) if at > lead)
    yield from (one for one in later if one.body and one is not told)


def _worth(line: Line, field: Field) -> float:
    words = field.words_at(line.document, line.span)
    if not FEWEST <= len(words.split()) <= LONGEST or line.sentence.voice != "narrator":
        return 0.0
    shape = max(
        (SHAPES[name] for name, one in _shapes().items() if one.search(words)), default=0
    )
    if not shape or MARKS & set(words) or _POINTS.match(words):
        return 0.0
    said = any(touches(one, line) for one in field.texts[line.document].attributions)
    if (
        said
        or is_quotation(line, field)
        or is_trivial(line, field)
        or not is_clear(line, field)
    ):
        return 0.0
    return round(shape + ALONE * line.unmatched() + EARLY * (1 - line.depth), 6)


@cache
def _keys() -> tuple[str, ...]:
    """Words of which one stands in each sentence of any shape."""
    lists = load("verdicts", _Shapes)
    return (*lists.keys, *(f" {one}" for one in sorted(lists.nouns | lists.shows)))


@cache
def _shapes() -> dict[str, re.Pattern[str]]:
    lists = load("verdicts", _Shapes)
    verbs, nouns = ("|".join(sorted(one)) for one in (lists.verbs, lists.nouns))
    words = rf"(?:[\w’'-]+ ){{0,{BETWEEN}}}"
    return {
        "judges": re.compile(rf"\b(?:{verbs}) {words}(?:an?|the) {words}(?:{nouns})\b"),
        "shows": re.compile(rf"\b(?:{'|'.join(sorted(lists.shows))})\b"),
        **{
            name: re.compile(rf"\b(?:{'|'.join(getattr(lists, name))})\b")
            for name in ("nothing", "aims", "odds", "degree")
        },
    }
