"""Words that may stand for one another in two tellings of the same, and words that tell little.

Wider than `folding`, which says that two words mean the same: this only makes it doubtful that
something is missing from a text.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from functools import lru_cache
from importlib.resources import files

from framing.comparing.words.folding import fold, stop_words
from framing.tokens import term_of

STEM = 5  # letters by which a word and another of its family are known


@lru_cache(maxsize=1 << 14)
def forms_of(term: str) -> tuple[str, ...]:
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
def numbers_of_words() -> dict[str, str]:
    """The keys of the numbers that words such as "pair" stand for."""
    lines = _lists()["counts"].strip().splitlines()
    return {word: f"#{number}" for word, number in map(str.split, lines)}


@lru_cache(maxsize=1)
def empty_words() -> frozenset[str]:
    """Folded words that carry no fact: "giving" as much as "give"."""
    return frozenset(map(fold, stop_words()))


@lru_cache(maxsize=1)
def light_words() -> frozenset[str]:
    """Folded words so common that to have or lack them tells little."""
    return frozenset(fold(term_of(word)) for word in _lists()["light"].split())


@lru_cache(maxsize=1)
def written_titles() -> frozenset[str]:
    """Titles as they are written: folded, "officer" would be the police."""
    return frozenset(_lists()["titles"].split())


@lru_cache(maxsize=1)
def number_words() -> frozenset[str]:
    """Words that write a number, or part of it."""
    return frozenset(_lists()["numbers"].split())


@lru_cache(maxsize=1)
def offices() -> frozenset[str]:
    """Words for an office that one person holds, by which that person may go."""
    return frozenset(_lists()["offices"].split())


@lru_cache(maxsize=1)
def _lists() -> dict[str, str]:
    path = files("framing.lexicons") / "near_words.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
