"""What a text says, item by item, and the keys under which texts may share an item.

A key stands for a word in one form under which texts may share it: its folded form, its first
letters, a group of near words, a name's initials, a figure's value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
from msgspec import Struct

from framing.comparing.words.folding import content_of, fold
from framing.comparing.words.near_words import (
    bodies_in,
    empty_words,
    forms_of,
    light_words,
    near_words,
)
from framing.records import Figure, Reading
from framing.tokens import RUN, Tokens, term_of, terms_of

LIKE, NEAR, CLOSE = 0.75, 0.6, 0.9  # worth of a common stem, a near word, a figure near by
WORTHS = (NEAR, LIKE, CLOSE, 1.0)
LIGHT = 0.4  # what a common word counts beside another
ROUGH = 0.04  # how far a figure may lie from another and be it rounded
_RUN = re.compile(
    r"[A-Z][\w&’'-]{0,40}(?:\s(?:of|and|for|the|on|de)\b(?:\sthe\b)?|\s[A-Z][\w&’'-]{0,40}){1,20}"
)
_LETTERS = re.compile(r"\b(?:[A-Z]\.?){2,6}(?![a-z])")


class Item(Struct, frozen=True):
    """Something that a clause says: a word, a name, a figure.

    `keys` have what each form is worth, one of `WORTHS`; `key` is the one by which it is
    weighed. What is `hard`, a figure or a name, must be met for a clause to be told. Its
    `weight` is less than 1 where it tells little.
    """

    key: str
    keys: dict[str, float]
    named: bool = False
    hard: bool = False
    weight: float = 1.0


def keys_within(text: str, tokens: Tokens, start: int, end: int) -> set[str]:
    """The keys of all words in a stretch, and of the initials of what may be a name."""
    keys: set[str] = set()
    for at in tokens.within(start, end):
        keys.update(_keys_of(tokens.terms[at]))
    for run in _RUN.finditer(text, start, end):
        keys.update(f"@{letters}" for letters in initials_of(run.group()))
    keys.update(
        f"@{found.group().replace('.', '').lower()}"
        for found in _LETTERS.finditer(text, start, end)
    )
    return keys


@lru_cache(maxsize=1 << 16)
def _keys_of(term: str) -> tuple[str, ...]:
    """The keys of one word: its forms, and the number that it stands for."""
    count = near_words().counts.get(term)
    own = content_of(term)
    return (*(forms_of(own) if own else ()), *((f"#{count}",) if count is not None else ()))


@lru_cache(maxsize=1 << 14)
def initials_of(name: str) -> frozenset[str]:
    """The letters by which a name of several words may go, in small letters: "wfp"."""
    words = re.findall(RUN, name)
    large = "".join(word[0] for word in words if word.lower() not in near_words().small).lower()
    every = "".join(word[0] for word in words).lower()
    return frozenset(one for one in (large, every) if len(one) > 1)


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


def items_of(reading: Reading) -> Iterator[tuple[int, Item]]:
    """All that a text says, each with where it begins; dates, titles beside names and cues
    are no items."""
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
                terms = tuple(fold(tokens.terms[at]) for at in places)
                yield mention.start, _named(name, terms, actor.kind == "person")
    for start, word in zip(tokens.starts, tokens.terms, strict=True):
        if start not in taken and (item := _word(word)) is not None:
            yield start, item


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> Item | None:
    """A word that is no name; None for one that carries no fact."""
    term = "" if word in near_words().titles else content_of(word)
    if not term or term in empty_words():
        return None
    keys = {key: NEAR if key[0] == "§" else LIKE for key in forms_of(term)}
    weight = LIGHT if term in light_words() else 1.0
    return Item(term, {**keys, term: 1.0}, weight=weight)


@lru_cache(maxsize=1 << 14)
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
