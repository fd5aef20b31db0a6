"""Words that may stand for one another in two tellings of the same, and words that tell little.

Wider than `folding`, which says that two words mean the same: this only makes it doubtful that
something is missing from a text.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from framing.comparing.words.folding import fold, stop_words
from framing.lexicons import LexiconFile, WordList, load
from framing.tokens import term_of, terms_of


class NearWords(LexiconFile, frozen=True):
    """`near_words.toml`: words as they are written, in small letters.

    A line of `groups` holds words that may stand for one another, one of `forms` a word and
    its irregular forms; `counts` has the number that a word such as "pair" stands for.
    """

    groups: str
    forms: str
    bodies: str
    counts: dict[str, int]
    numbers: WordList
    small: WordList
    shared: WordList
    times: WordList
    offices: WordList
    titles: WordList
    light: WordList


STEM = 5  # letters by which a word and another of its family are known


@lru_cache(maxsize=1 << 14)
def forms_of(term: str) -> tuple[str, ...]:
    """The keys under which a folded term is found."""
    family = (f"~{term[:STEM]}",) if len(term) >= STEM else ()
    return (term, *family, *_groups().get(term, ()))


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    """The groups of near words that each folded word is in."""
    lines = near_words().groups.strip().splitlines()
    groups: dict[str, list[str]] = defaultdict(list)
    for number, line in enumerate(lines):
        for term in dict.fromkeys(fold(term_of(word)) for word in line.split()):
            groups[term].append(f"§{number}")
    for line in near_words().forms.strip().splitlines():
        base, *others = (fold(word) for word in line.split())
        for term in others:
            groups[term] += [base, *groups[base]]
        groups[base] += others
    return {term: tuple(mine) for term, mine in groups.items()}


def bodies_in(words: str) -> set[str]:
    """The keys of the bodies that a stretch may speak of; `words` are its terms in order,
    with a blank on either side of each."""
    return {key for phrase, key in _bodies() if phrase in words}


@cache
def _bodies() -> tuple[tuple[str, str], ...]:
    """Each phrase that may stand for a body, between blanks, with that body's key."""
    lines = near_words().bodies.strip().splitlines()
    return tuple(
        (f" {' '.join(terms_of(phrase))} ", f"§body {number}")
        for number, line in enumerate(lines)
        for phrase in line.split(",")
    )


@cache
def empty_words() -> frozenset[str]:
    """Folded words that carry no fact: "giving" as much as "give"."""
    return frozenset(map(fold, stop_words()))


@cache
def light_words() -> frozenset[str]:
    """Folded words so common that to have or lack them tells little."""
    return frozenset(fold(term_of(word)) for word in near_words().light)


@cache
def spans_of_time() -> frozenset[str]:
    """Folded units of time."""
    return frozenset(map(fold, near_words().times))


def near_words() -> NearWords:
    """The words themselves."""
    return load("near_words", NearWords)
