"""A text cut into the passages that may tell something, each with the keys that it has."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence

from msgspec import Struct

from framing.comparing.words.items import figure_keys, keys_within
from framing.comparing.words.near_words import bodies_in
from framing.records import Reading, Span
from framing.tokens import Tokens, tokens_of

VERBATIM = 4  # words in a row that are hardly the same by chance


class Passage(Struct, frozen=True):
    """A sentence, headline or caption of a text with the keys that it has, and its terms in
    order between blanks; `start` and `end` are None for a title that stands outside the text.
    `runs_on` says that the next passage is the sentence behind it."""

    start: int | None
    end: int | None
    keys: frozenset[str]
    words: str
    runs_on: bool


class Text:
    """A text's passages."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self.words = "\n".join(one.words for one in passages)

    def first(self, key: str) -> int | None:
        """The first passage that has a key."""
        return next((at for at, one in enumerate(self.passages) if key in one.keys), None)

    def verbatim(self, terms: Sequence[str]) -> int | None:
        """The passage that has terms in their order, if they are enough to be somebody's;
        else None."""
        words = f" {' '.join(terms)} "
        if len(terms) < VERBATIM or words not in self.words:
            return None
        return next((at for at, one in enumerate(self.passages) if words in one.words), None)

    def place(self, at: int, two: bool) -> Span | None:
        """Where a passage stands, with the sentence behind it or without."""
        first, last = self.passages[at], self.passages[at + two]
        if first.start is None or last.end is None:
            return None
        return Span(first.start, last.end)

    def within(self, place: Span) -> list[int]:
        """The passages that a place lies in, in part at least."""
        return [
            at
            for at, one in enumerate(self.passages)
            if one.start is not None
            and one.end is not None
            and one.start < place.end
            and place.start < one.end
        ]


def passages_of(reading: Reading) -> list[Passage]:
    """A text's title, its sentences, and what was set aside of it, in this order."""
    text, title = reading.document.text, reading.document.title
    found = [_passage(title, tokens_of(title), 0, len(title), outside=True)] if title else []
    homes = [one.start for one in reading.sentences]
    figures: dict[int, set[str]] = defaultdict(set)
    for figure in reading.figures:
        figures[bisect_right(homes, figure.start) - 1].update(figure_keys(figure))
    last = len(homes) - 1
    for at, one in enumerate(reading.sentences):
        on = at < last and one.role == reading.sentences[at + 1].role == "body"
        found.append(_passage(text, reading.tokens, one.start, one.end, figures[at], on))
    found += [_passage(text, reading.tokens, one.start, one.end) for one in reading.stripped]
    return found


def _passage(
    text: str,
    tokens: Tokens,
    start: int,
    end: int,
    more: Collection[str] = (),
    runs_on: bool = False,
    outside: bool = False,
) -> Passage:
    words = f" {' '.join(tokens.terms[at] for at in tokens.within(start, end))} "
    keys = frozenset(keys_within(text, tokens, start, end).union(more, bodies_in(words)))
    if outside:
        return Passage(None, None, keys, words, runs_on)
    return Passage(start, end, keys, words, runs_on)
