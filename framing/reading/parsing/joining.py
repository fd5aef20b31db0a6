"""The rules' attributions and the parse's made one: whose word counts for what.

The rules say where a verb of saying stands and how far its content goes; the parse says who
is its subject, and adds the verbs that the rules pass over. Figures for each choice are in
docs/decisions/0021-parser.md.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec import Struct

from framing.reading.grammar.verb_candidates import Draft, is_abstract
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import QUOTE, Range, Words
from framing.reading.parsing.clauses import Kind, Saying, Stretch, sayings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.reading.parsing.trees import Tree

# What the parse alone may add.
_ADDED = frozenset(("clause", "topic", "phrase", "aim", "passive"))


class Told(Struct, frozen=True, gc=False):
    """A saying in the rules' tokens, a quotation being one; `at` is its verb, `low` where
    its sentence begins."""

    at: int
    low: int
    source: Range | None
    cue: Range
    content: list[Range]
    kind: Kind


def joined(words: Words, drafts: Sequence[Draft], trees: Iterable[Tree]) -> list[Draft]:
    """The drafts of a text's attributions, each with the better reader's parts.

    Args:
        words: the text's words.
        drafts: what the rules found.
        trees: its sentences as the parser has them.

    Returns:
        The drafts with sources mended, and those that the parse adds; in no order.
    """
    told = {one.at: one for tree in trees for one in _told(words, tree)}
    for draft in drafts:
        _mend(words, draft, told)
    cued = {at for draft in drafts for low, high in draft.cue for at in range(low, high)}
    held = {at for draft in drafts for low, high in draft.content for at in range(low, high)}
    added = [_draft(words, one) for one in told.values() if _adds(words, one, cued, held)]
    return [*drafts, *added]


def _told(words: Words, tree: Tree) -> list[Told]:
    """A tree's sayings that stand in no quotation."""
    found, places = [], _places(words, tree)
    for one in sayings(tree):
        at = places[one.at]
        if words.start[at] <= tree.start[one.at] and not words.bits[at] & QUOTE:
            found.append(_in_words(words, places, one))
    return found


def _places(words: Words, tree: Tree) -> list[int]:
    """The token that each of a tree's words lies in, or that follows it; and the end's."""
    found = []
    for start in tree.start:
        at = max(bisect_right(words.start, start) - 1, 0)
        found.append(at if start < words.end[at] else at + 1)
    return [*found, found[-1] + 1 if found else 0]


def _in_words(words: Words, places: list[int], one: Saying) -> Told:
    def range_of(stretch: Stretch) -> Range:
        low, high = places[stretch[0]], places[stretch[1] - 1] + 1
        return low, high

    content = [range_of(part) for part in one.content]
    source = range_of(one.source) if one.source else None
    return Told(places[one.at], places[0], source, range_of(one.cue), content, one.kind)


def _mend(words: Words, draft: Draft, told: dict[int, Told]) -> None:
    """Give a draft of the rules the subject that its verb has in the tree."""
    verbs = [told[at] for low, high in draft.cue for at in range(low, high) if at in told]
    if not verbs:
        return
    own = verbs[-1].source
    if own is None or not draft.source or own == draft.source[0]:
        return
    mine = draft.source[0]
    if own[0] < mine[1] and mine[0] < own[1]:
        draft.source[0] = own


def _adds(words: Words, one: Told, cued: set[int], held: set[int]) -> bool:
    """Whether a saying that the rules have not is an attribution."""
    if one.kind not in _ADDED or one.at in cued or one.source is None:
        return False
    return not is_abstract(words, one.source)


def _draft(words: Words, one: Told) -> Draft:
    known = vocabulary().verbs.get(words.lower[one.at])
    return Draft(
        [one.source] if one.source else [],
        [one.cue],
        list(one.content),
        known.verb_class if known else "none",
        one.low,
    )
