"""What is sought of a clause, and where a text may have it: items, passages, keys.

A key stands for a word in one form under which texts may share it: its folded form, its first
letters, a group of near words, a name's initials, a figure's value.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

import numpy as np
from msgspec import Struct

from framing.comparing.facts.units import units_of
from framing.comparing.words.folding import content_of, fold
from framing.comparing.words.near_words import (
    bodies_in,
    empty_words,
    forms_of,
    light_words,
    near_words,
)
from framing.records import Figure, Reading, Span
from framing.tokens import RUN, Tokens, term_of, terms_of, tokens_of

LIKE, NEAR, CLOSE = 0.75, 0.6, 0.9  # worth of a common stem, a near word, a figure near by
LIGHT = 0.4  # what a common word counts beside another
VERBATIM = 4  # words in a row that are hardly the same by chance
ROUGH = 0.04  # how far a figure may lie from another and be it rounded
_RUN = re.compile(
    r"[A-Z][\w&’'-]{0,40}(?:\s(?:of|and|for|the|on|de)\b(?:\sthe\b)?|\s[A-Z][\w&’'-]{0,40}){1,20}"
)
_LETTERS = re.compile(r"\b(?:[A-Z]\.?){2,6}(?![a-z])")


class Item(Struct, frozen=True):
    """Something that a clause says: a word, a name, a figure.

    `keys` have what each form is worth, `key` is the one by which it is weighed. What is
    `hard`, a figure or a name, must be met for a clause to be told. Its `weight` is less
    than 1 where it tells little.
    """

    key: str
    keys: dict[str, float]
    named: bool = False
    hard: bool = False
    weight: float = 1.0


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
    """A text's passages, and which of them have which key."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self.having: dict[str, list[int]] = defaultdict(list)
        for at, passage in enumerate(passages):
            for key in passage.keys:
                self.having[key].append(at)
        self.runs_on = np.array([one.runs_on for one in passages], dtype=bool)

    def gains(self, items: Sequence[Item]) -> np.ndarray:
        """How far each passage has each item, 0 to 1, shape (items, passages)."""
        found = np.zeros((len(items), len(self.passages)))
        for row, item in enumerate(items):
            for key, worth in item.keys.items():
                for at in self.having.get(key, ()):
                    found[row, at] = max(found[row, at], worth)
        return found

    def spread(self, gains: np.ndarray) -> np.ndarray:
        """What each passage and the sentence behind it have, shape as given."""
        both = gains.copy()
        if len(self.passages) > 1:
            behind = np.where(self.runs_on[:-1], gains[:, 1:], 0.0)
            both[:, :-1] = np.maximum(both[:, :-1], behind)
        return both

    def verbatim(self, terms: Sequence[str]) -> int | None:
        """The passage that has terms in their order, if they are enough to be somebody's;
        else None."""
        if len(terms) < VERBATIM:
            return None
        words = f" {' '.join(terms)} "
        return next((at for at, one in enumerate(self.passages) if words in one.words), None)

    def place(self, at: int, two: bool) -> Span | None:
        """Where a passage stands, with the sentence behind it or without."""
        first, last = self.passages[at], self.passages[at + two]
        if first.start is None or last.end is None:
            return None
        return Span(first.start, last.end)


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
    keys = frozenset(_keys_within(text, tokens, start, end).union(more, bodies_in(words)))
    if outside:
        return Passage(None, None, keys, words, runs_on)
    return Passage(start, end, keys, words, runs_on)


def _keys_within(text: str, tokens: Tokens, start: int, end: int) -> set[str]:
    """The keys of all words in a stretch, and of the initials of what may be a name."""
    keys: set[str] = set()
    for at in tokens.within(start, end):
        term = content_of(tokens.terms[at])
        if term:
            keys.update(forms_of(term))
        if (count := near_words().counts.get(tokens.terms[at])) is not None:
            keys.add(f"#{count}")
    for run in _RUN.finditer(text, start, end):
        keys.update(f"@{letters}" for letters in initials_of(run.group()))
    keys.update(
        f"@{found.group().replace('.', '').lower()}"
        for found in _LETTERS.finditer(text, start, end)
    )
    return keys


def initials_of(name: str) -> set[str]:
    """The letters by which a name of several words may go, in small letters: "wfp"."""
    words = re.findall(RUN, name)
    large = "".join(word[0] for word in words if word.lower() not in near_words().small).lower()
    every = "".join(word[0] for word in words).lower()
    return {one for one in (large, every) if len(one) > 1}


def figure_keys(figure: Figure) -> dict[str, float]:
    """The keys under which a figure is found, with their worth: its value, values near it."""
    if figure.unit == "date":
        return {}
    keys = {f"#{figure.value:g}": 1.0}
    if figure.value > 0:
        step = np.log(figure.value) / np.log(1 + ROUGH)
        for mark in (np.floor(step), np.floor(step + 0.5) + 0.5):
            keys[f"#~{mark:g}"] = CLOSE
    return keys


class Said:
    """What one text says, item by item in its order, so that any stretch of it can be sought.

    `items` holds each different item once; `starts` are the places where some item stands,
    `which` the item that does. Dates, titles beside names and cues are no items.
    """

    def __init__(self, reading: Reading) -> None:
        self.clauses = [Span(unit.start, unit.end) for unit in units_of(0, reading)]
        self.items: list[Item] = []
        known: dict[tuple[str, ...], int] = {}
        places: list[tuple[int, int]] = []
        for start, item in sorted(_items(reading), key=lambda one: one[0]):
            at = known.setdefault((item.key, *item.keys), len(self.items))
            if at == len(self.items):
                self.items.append(item)
            places.append((start, at))
        self.starts = [start for start, _ in places]
        self.which = [at for _, at in places]
        self.named = np.array([item.named for item in self.items], dtype=bool)
        self.weight = np.array([item.weight for item in self.items])
        self.hard = np.array([item.hard for item in self.items], dtype=bool)

    def within(self, span: Span) -> list[int]:
        """The items that stand in a span, each once."""
        low, high = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return list(dict.fromkeys(self.which[low:high]))

    def weighs(self, rows: Sequence[int]) -> float:
        """How many items some are, those that tell little for less."""
        return sum(self.items[row].weight for row in rows)

    def pieces_of(self, span: Span) -> list[Span]:
        """The clauses of which a span has the greater part, cut to it; the span itself where
        there is none, as in a headline."""
        found = []
        first = bisect_right(self.clauses, span.start, key=lambda one: one.end)
        for one in self.clauses[first:]:
            if one.start >= span.end:
                break
            low, high = max(one.start, span.start), min(one.end, span.end)
            if 2 * (high - low) >= one.end - one.start:
                found.append(Span(low, high))
        return found or [span]


def _items(reading: Reading) -> Iterator[tuple[int, Item]]:
    """All that a text says, each with where it begins."""
    text, tokens = reading.document.text, reading.tokens
    taken = {one.start for said in reading.attributions for one in said.cue}
    for figure in reading.figures:
        places = tokens.within(figure.start, figure.end)
        digits = [at for at in places if text[tokens.starts[at]].isdigit()]
        words = [at for at in places if tokens.terms[at] in near_words().numbers]
        taken.update(tokens.starts[at] for at in [*digits, *words])
        if (keys := figure_keys(figure)) and (digits or words):
            yield figure.start, Item(next(iter(keys)), keys, hard=bool(digits))
    for one in reading.provenance.dates:
        taken.update(tokens.starts[at] for at in tokens.within(one.start, one.end))
    for actor in reading.actors:
        for mention in actor.mentions:
            places = tokens.within(mention.start, mention.end)
            if places:
                taken.update(tokens.starts[at] for at in places)
                name = text[mention.start : mention.end]
                terms = [fold(tokens.terms[at]) for at in places]
                yield mention.start, _named(name, terms, actor.kind == "person")
    titles = near_words().titles
    for start, word in zip(tokens.starts, tokens.terms, strict=True):
        term = "" if word in titles or start in taken else content_of(word)
        if term and term not in empty_words():
            keys = {key: NEAR if key[0] == "§" else LIKE for key in forms_of(term)}
            weight = LIGHT if term in light_words() else 1.0
            yield start, Item(term, {**keys, term: 1.0}, weight=weight)


def _named(name: str, terms: Sequence[str], person: bool) -> Item:
    """A name: a person by the last word, a body by its words or initials."""
    if person:
        return Item(terms[-1], {terms[-1]: 1.0}, named=True, hard=True)
    keys = {key: LIKE for term in terms for key in forms_of(term)}
    keys.update(dict.fromkeys(terms, 1.0 if len(terms) == 1 else CLOSE))
    letters = initials_of(name) if len(terms) > 1 else {term_of(name)}
    keys.update({f"@{one}": 1.0 for one in sorted(letters)})
    keys.update(dict.fromkeys(sorted(bodies_in(f" {' '.join(terms_of(name))} ")), NEAR))
    return Item(terms[-1], keys, named=True, hard=True)
