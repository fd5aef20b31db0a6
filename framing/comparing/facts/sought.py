"""What is sought of a clause, and where a text may have it: items, passages, keys.

A key stands for a word in one form under which texts may share it: its folded form, its first
letters, a group of near words, a name's initials, a figure's value.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files

import numpy as np
from msgspec import Struct

from framing.comparing.facts.units import units_of
from framing.comparing.words.folding import content_of, fold, stop_words, titles
from framing.records import Figure, Reading, Span
from framing.tokens import term_of, tokens_of

STEM = 5  # letters by which a word and another of its family are known
LIKE, NEAR, CLOSE = 0.75, 0.6, 0.9  # worth of a common stem, a near word, a figure near by
VERBATIM = 4  # words in a row that are hardly the same by chance
ROUGH = 0.04  # how far a figure may lie from another and be it rounded
_RUN = re.compile(
    r"[A-Z][\w&’'-]*(?:\s(?:of|and|for|the|on|de)\b(?:\sthe\b)?|\s[A-Z][\w&’'-]*)+"
)
_LETTERS = re.compile(r"\b(?:[A-Z]\.?){2,6}(?![a-z])")
_SMALL = frozenset(("of", "and", "for", "the", "on", "de"))


class Item(Struct, frozen=True):
    """Something that a clause says: a word, a name, a figure.

    `keys` have what each form is worth, `key` is the one by which it is weighed. What is
    `hard`, a figure or a name, must be met for a clause to be told.
    """

    key: str
    keys: dict[str, float]
    named: bool = False
    hard: bool = False


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

    def spread(self, gains: np.ndarray) -> np.ndarray:
        """What each passage and the sentence behind it have, shape as given."""
        both = gains.copy()
        if len(self.passages) > 1:
            behind = np.where(self.runs_on[:-1], gains[:, 1:], 0.0)
            both[:, :-1] = np.maximum(both[:, :-1], behind)
        return both

    def verbatim(self, reading: Reading, span: Span) -> int | None:
        """The passage that has the words of a span in their order and whole, if they are
        enough to be somebody's; else None."""
        tokens = tokens_of(reading.document.text)
        inside = tokens.within(span.start, span.end)
        words = f" {' '.join(tokens.terms[at] for at in inside)} "
        if len(inside) < VERBATIM:
            return None
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
    found = [_passage(title, 0, len(title), outside=True)] if title else []
    homes = [one.start for one in reading.sentences]
    figures: dict[int, set[str]] = defaultdict(set)
    for figure in reading.figures:
        figures[bisect_right(homes, figure.start) - 1].update(figure_keys(figure))
    last = len(homes) - 1
    for at, one in enumerate(reading.sentences):
        on = at < last and one.role == reading.sentences[at + 1].role == "body"
        found.append(_passage(text, one.start, one.end, figures[at], on))
    found += [_passage(text, one.start, one.end) for one in reading.stripped]
    return found


def _passage(
    text: str,
    start: int,
    end: int,
    more: Collection[str] = (),
    runs_on: bool = False,
    outside: bool = False,
) -> Passage:
    tokens = tokens_of(text)
    words = f" {' '.join(tokens.terms[at] for at in tokens.within(start, end))} "
    keys = frozenset(_keys_within(text, start, end).union(more))
    if outside:
        return Passage(None, None, keys, words, runs_on)
    return Passage(start, end, keys, words, runs_on)


def _keys_within(text: str, start: int, end: int) -> set[str]:
    """The keys of all words in a stretch, and of the initials of what may be a name."""
    tokens = tokens_of(text)
    keys: set[str] = set()
    for at in tokens.within(start, end):
        term = content_of(tokens.terms[at])
        if term:
            keys.update(_forms(term))
        if tokens.terms[at] in _counts():
            keys.add(_counts()[tokens.terms[at]])
    for run in _RUN.finditer(text, start, end):
        keys.update(f"@{letters}" for letters in initials_of(run.group()))
    keys.update(
        f"@{found.group().replace('.', '').lower()}"
        for found in _LETTERS.finditer(text, start, end)
    )
    return keys


@lru_cache(maxsize=1 << 14)
def _forms(term: str) -> tuple[str, ...]:
    """The keys under which a folded term is found."""
    family = (f"~{term[:STEM]}",) if len(term) >= STEM else ()
    return (term, *family, *_groups().get(term, ()))


@lru_cache(maxsize=1)
def _groups() -> dict[str, tuple[str, ...]]:
    """The groups of near words that each folded word is in."""
    lines = _lists()["groups"].strip().splitlines()
    groups: dict[str, list[str]] = defaultdict(list)
    for number, line in enumerate(lines):
        for term in dict.fromkeys(fold(term_of(word)) for word in line.split()):
            groups[term].append(f"§{number}")
    for line in _lists()["forms"].strip().splitlines():
        base, *others = (fold(word) for word in line.split())
        for term in others:
            groups[term] += [base, *groups[base]]
        groups[base] += others
    return {term: tuple(mine) for term, mine in groups.items()}


@lru_cache(maxsize=1)
def _counts() -> dict[str, str]:
    """The keys of the numbers that words such as "pair" stand for."""
    lines = _lists()["counts"].strip().splitlines()
    return {word: f"#{number}" for word, number in map(str.split, lines)}


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    """Folded words that carry no fact: "giving" as much as "give"."""
    return frozenset(map(fold, stop_words()))


@lru_cache(maxsize=1)
def _number_words() -> frozenset[str]:
    return frozenset(_lists()["numbers"].split())


@lru_cache(maxsize=1)
def offices() -> frozenset[str]:
    """Words for an office that one person holds, by which that person may go."""
    return frozenset(_lists()["offices"].split())


@lru_cache(maxsize=1)
def _lists() -> dict[str, str]:
    path = files("framing.lexicons") / "near_words.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def initials_of(name: str) -> set[str]:
    """The letters by which a name of several words may go, in small letters: "wfp"."""
    words = re.findall(r"[^\W_]+", name)
    large = "".join(word[0] for word in words if word.lower() not in _SMALL).lower()
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


def clauses_of(reading: Reading) -> list[Span]:
    """The clauses of a text's sentences, in order; headlines and headings have none."""
    return [Span(unit.start, unit.end) for unit in units_of(0, reading)]


def pieces_of(clauses: Sequence[Span], span: Span) -> list[Span]:
    """The clauses of which a span has the greater part, cut to it; the span itself where
    there is none."""
    found = []
    for one in clauses[bisect_left(clauses, span.start, key=lambda one: one.end) :]:
        if one.start >= span.end:
            break
        low, high = max(one.start, span.start), min(one.end, span.end)
        if 2 * (high - low) >= one.end - one.start:
            found.append(Span(low, high))
    return found or [span]


def items_within(reading: Reading, span: Span) -> list[Item]:
    """What a stretch says, each thing once; dates, titles of people and cues are left out."""
    return list({item.key: item for item in _items(reading, span)}.values())


def _items(reading: Reading, span: Span) -> Iterator[Item]:
    text, tokens = reading.document.text, tokens_of(reading.document.text)
    inside = [one for one in reading.figures if span.start <= one.start < span.end]
    dates = [one for one in reading.provenance.dates if span.start <= one.start < span.end]
    cues = {one.start for said in reading.attributions for one in said.cue}
    taken: set[int] = set(cues)
    for figure in inside:
        places = tokens.within(figure.start, figure.end)
        digits = [at for at in places if text[tokens.starts[at]].isdigit()]
        words = [at for at in places if tokens.terms[at] in _number_words()]
        taken.update(tokens.starts[at] for at in [*digits, *words])
        if (keys := figure_keys(figure)) and (digits or words):
            yield Item(next(iter(keys)), keys, hard=bool(digits))
    for one in dates:
        taken.update(tokens.starts[at] for at in tokens.within(one.start, one.end))
    for item, starts in _named(reading, span):
        taken.update(starts)
        yield item
    for at in tokens.within(span.start, span.end):
        term = content_of(tokens.terms[at])
        if not term or tokens.starts[at] in taken or term in titles() or term in _empty():
            continue
        yield _word(term)


def _word(term: str) -> Item:
    keys = {key: NEAR if key[0] == "§" else LIKE for key in _forms(term)}
    return Item(term, {**keys, term: 1.0})


def _named(reading: Reading, span: Span) -> Iterator[tuple[Item, list[int]]]:
    """The names in a stretch: a person by the last name, a body by its words or initials."""
    text, tokens = reading.document.text, tokens_of(reading.document.text)
    for actor in reading.actors:
        for mention in actor.mentions:
            if not span.start <= mention.start < span.end:
                continue
            places = list(tokens.within(mention.start, mention.end))
            terms = [fold(tokens.terms[at]) for at in places]
            if not terms:
                continue
            starts = [tokens.starts[at] for at in places]
            name = text[mention.start : mention.end]
            keys: dict[str, float] = {}
            if actor.kind == "person":
                keys = {terms[-1]: 1.0}
            else:
                for term in terms:
                    keys.update(dict.fromkeys(_forms(term), LIKE))
                keys.update(dict.fromkeys(terms, 1.0 if len(terms) == 1 else 0.9))
                letters = initials_of(name) if len(terms) > 1 else {term_of(name)}
                keys.update({f"@{one}": 1.0 for one in letters})
            yield Item(terms[-1], keys, named=True, hard=True), starts
