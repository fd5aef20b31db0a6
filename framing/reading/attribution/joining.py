"""The rules' attributions and the parse's made one: whose word counts for what.

The rules say where a verb of saying stands and how far its content goes; the parse says who
is its subject, and adds the verbs that the rules pass over. Figures for each choice are in
docs/decisions/0021-parser.md.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec import Struct

from framing.reading.attribution import deeds
from framing.reading.grammar.function_words import listed
from framing.reading.grammar.openings import is_thing
from framing.reading.grammar.verb_candidates import Draft, site_of
from framing.reading.grammar.verbs import vocabulary
from framing.reading.grammar.words import AND, COMMA, HEAD, QUOTE, STOP, TO, Range, Words
from framing.reading.parsing.clauses import Kind, Saying, sayings
from framing.reading.speakers import descriptions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.reading.parsing.trees import Stretch, Tree

# Whose content both readers find behind the verb, so that they can be held together.
_BOUND = frozenset(("clause", "topic", "aim"))
# What the parse alone may add.
_ADDED = frozenset(("clause", "topic", "phrase", "aim", "passive", "noun"))
_UNDONE = listed("undone")
_DASHES = frozenset(("—", "–", "--", "-", "―"))


class Told(Struct, frozen=True, gc=False):
    """A saying in the rules' tokens, a quotation being one; `at` is its verb, `low` where
    its sentence begins."""

    at: int
    low: int
    high: int
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
    added = [_draft(words, one) for one in told.values() if _adds(words, one, cued)]
    return [*drafts, *added]


def _told(words: Words, tree: Tree) -> list[Told]:
    """A tree's sayings that stand in no quotation."""
    places = [_place(words, start) for start in tree.start]
    found = []
    for one in sayings(tree):
        at, end = places[one.at]
        if at < end and not words.bits[at] & QUOTE:
            found.append(_in_words(places, one))
    return found


def _place(words: Words, start: int) -> Range:
    """The token that an offset lies in; where none does, an empty range before the next."""
    at = bisect_right(words.start, start) - 1
    return (at, at + 1) if at >= 0 and start < words.end[at] else (at + 1, at + 1)


def _in_words(places: Sequence[Range], one: Saying) -> Told:
    def range_of(stretch: Stretch) -> Range:
        return places[stretch[0]][0], places[stretch[1] - 1][1]

    content = [range_of(part) for part in one.content]
    source = range_of(one.source) if one.source else None
    return Told(
        places[one.at][0],
        places[0][0],
        places[-1][1],
        source if source and source[0] < source[1] else None,
        range_of(one.cue),
        [part for part in content if part[0] < part[1]],
        one.kind,
    )


def _mend(words: Words, draft: Draft, told: dict[int, Told]) -> None:
    """Give a draft of the rules what the tree knows better of its verb: its subject, where
    both mean the same words, and the bounds of its content."""
    verbs = [told[at] for low, high in draft.cue for at in range(low, high) if at in told]
    if not verbs or words.bits[draft.cue[0][0]] & HEAD:
        return
    one = verbs[-1]
    own, mine = one.source, draft.source[0] if draft.source else None
    if own and mine and _meet(own, mine) and not words.bits[draft.cue[0][0]] & TO:
        draft.source[0] = _source(words, mine, own)
    if len(draft.content) == 1 and one.content and one.kind in _BOUND:
        draft.content[0] = _bounds(words, draft, one)


def _source(words: Words, mine: Range, own: Range) -> Range:
    """The subject as the tree has it, but no quotation, dateline or aside more than the
    rules have, and none of a name's title less."""
    low, high = own
    if len(words.quoted(*own)) > len(words.quoted(*mine)) or not _DASHES.isdisjoint(
        words.lower[low : mine[0]]
    ):
        return mine
    titled = words.bits[low - 1] & COMMA and words.lower[low - 2] in vocabulary().roles
    if mine[0] < low and (titled or words.named(low - 1)):
        low = mine[0]
    if high > mine[1] and words.bits[mine[1]] & COMMA:
        high = mine[1]
    if high < mine[1] and not words.bits[high] & STOP and low == mine[0]:
        high = mine[1]
    return low, high


def _meet(mine: Range, theirs: Range) -> bool:
    return mine[0] < theirs[1] and theirs[0] < mine[1]


def _bounds(words: Words, draft: Draft, one: Told) -> Range:
    """Where a content is that both readers find behind the verb: the tree's where they
    find different words; else from the earlier start, an infinitive to its end in the tree
    unless a list may go on, a noun phrase to the later end."""
    mine, theirs = draft.content[0], one.content[0]
    to_verb = bool(words.bits[mine[0]] & TO)
    if not _meet(mine, theirs):
        return theirs if one.kind != "aim" and not to_verb else mine
    low = min(mine[0], theirs[0]) if theirs[0] >= draft.cue[-1][1] else mine[0]
    if one.kind == "topic":
        return low, max(mine[1], theirs[1])
    if one.kind == "aim" and theirs[1] < mine[1]:
        return low, mine[1] if words.bits[theirs[1]] & (STOP | AND) else theirs[1]
    return low, mine[1]


def _adds(words: Words, one: Told, cued: set[int]) -> bool:  # noqa: PLR0911 - a row of cases
    """Whether a saying that the rules have not is an attribution: what the rules leave out
    on purpose, deeds and things and wishes, is left out here too."""
    if one.kind not in _ADDED or one.at in cued or not (one.source and one.content):
        return False
    if words.bits[one.cue[0]] & TO:
        return False  # a purpose or a wish: "came to hear that"
    if descriptions.keeps_unnamed(words, *one.content[0]):
        return False
    verb = vocabulary().verbs.get(words.lower[one.at])
    if verb is None or one.kind == "noun":
        return not is_thing(words, one.source)
    site = site_of(words, one.at, one.low, one.high, one.cue[0], verb)
    if one.kind == "passive":
        return site.word(one.at + 1) == "by"
    if one.kind == "topic" and deeds.is_act(site, one.content[0][0]):
        return False
    if deeds.is_negated(site) and verb.lemma in _UNDONE:
        return False
    return deeds.can_say(site, one.source) and not deeds.is_wished(site)


def _draft(words: Words, one: Told) -> Draft:
    known = vocabulary().verbs.get(words.lower[one.at])
    return Draft(
        [one.source] if one.source else [],
        [one.cue],
        list(one.content),
        known.verb_class if known else "none",
        one.low,
    )
