"""Words under one form: endings taken off, spellings and listed synonyms made one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from framing.lexicons import LexiconFile, WordList, load


class _Synonyms(LexiconFile, frozen=True):
    """`synonyms.toml`; each line of `groups` and `peoples` is words that count as one."""

    stop: WordList
    titles: WordList
    groups: str
    peoples: str
    regions: dict[str, str]


# Endings of derivation, longest first, with what takes their place: what is left of
# "production" and of "produces" is the same.
ENDINGS = (
    ("izations", "iz"),
    ("ization", "iz"),
    ("isation", "iz"),
    ("ations", ""),
    ("ation", ""),
    ("ments", ""),
    ("ment", ""),
    ("tions", "t"),
    ("tion", "t"),
    ("sions", "s"),
    ("sion", "s"),
    ("ically", "ic"),
    ("ness", ""),
    ("ity", ""),
    ("ance", ""),
    ("ence", ""),
    ("ise", "iz"),
    ("ising", "iz"),
    ("ised", "iz"),
    ("ive", ""),
    ("ly", ""),
    ("al", ""),
)
SHORTEST = 4  # letters that must be left before an ending of derivation


@lru_cache(maxsize=1 << 16)
def fold(term: str) -> str:
    """The form that a term counts as: a group's first word, or its own stem."""
    stem = stem_of(term)
    return _groups().get(stem, stem)


@lru_cache(maxsize=1 << 16)
def content_of(term: str) -> str:
    """The form that a term counts as; "" for one that carries no fact."""
    return "" if term in stop_words() or len(term) < 2 else fold(term)


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """Terms that carry no fact."""
    return _lists().stop


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Folded words that say what somebody is, beside a name."""
    return frozenset(fold(word) for word in _lists().titles)


@lru_cache(maxsize=1 << 16)
def stem_of(term: str) -> str:
    """A term without its endings; terms with digits and short ones stay as they are."""
    if len(term) < 4 or not term.isalpha():
        return term
    word = _singular(term)
    for ending in ("ing", "ed"):
        bare = word[: -len(ending)]
        if word.endswith(ending) and len(bare) >= 3 and any(c in "aeiouy" for c in bare):
            word = bare[:-1] if bare[-1] == bare[-2] and bare[-1] not in "lse" else bare
            break
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            word = word[: -len(ending)] + instead
            break
    word = word.replace("our", "or") if len(word) > 5 else word
    if word.endswith("tre"):
        word = word[:-2] + "er"
    if word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") else word


def _singular(term: str) -> str:
    if term.endswith("ies") and len(term) > 4:
        return term[:-3] + "y"
    if term.endswith(("sses", "xes", "zes", "ches", "shes")):
        return term[:-2]
    if term.endswith("s") and not term.endswith(("ss", "us", "is")):
        return term[:-1]
    return term


@lru_cache(maxsize=1)
def _groups() -> dict[str, str]:
    """The first word of its group for each listed word's stem; the first listing counts."""
    groups: dict[str, str] = {}
    for block in (_lists().peoples, _lists().groups):
        for line in block.strip().splitlines():
            stems = [stem_of(word) for word in line.split()]
            name = groups.get(stems[0], stems[0])
            for stem in stems:
                groups.setdefault(stem, name)
    return groups


def regions_of(names: Iterable[str]) -> list[str]:
    """The folded words of the regions of which two or more countries are named."""
    named = [region for name in names if (region := _regions().get(name))]
    if len(named) < 2:  # nearly always
        return []
    found = sorted(region for region, count in Counter(named).items() if count > 1)
    return [fold(word) for region in found for word in region.split()]


def countries_of_regions() -> dict[str, list[str]]:
    """The listed countries of each listed region of the world."""
    return {name: countries.split(", ") for name, countries in _lists().regions.items()}


@lru_cache(maxsize=1)
def _regions() -> dict[str, str]:
    return {
        country: region
        for region, countries in _lists().regions.items()
        for country in countries.split(", ")
    }


def _lists() -> _Synonyms:
    return load("synonyms", _Synonyms)
