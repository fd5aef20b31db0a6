"""Words by which a sentence says more, looks back, or is known for a clause: `telling.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from framing.lexicons import LexiconFile, WordList, load


@cache
def clause_openers() -> frozenset[str]:
    """Words with which a clause begins."""
    return frozenset(load("telling", TellingWords).openers)


@cache
def finite_words() -> frozenset[str]:
    """Verbs and pronouns by which words are known for a clause."""
    return frozenset(load("telling", TellingWords).finite)


class TellingWords(LexiconFile, frozen=True):
    """`telling.toml`: words by which a sentence says more than what happened, and phrases by
    which a text says how it works."""

    contrast: WordList
    conflict: WordList
    past: WordList
    earlier: WordList
    openers: WordList
    finite: WordList
    routine: list[str]


@cache
def telling_patterns() -> dict[str, re.Pattern[str]]:
    """Each list of words as a pattern, by its name."""
    lists = load("telling", TellingWords)
    return {
        "contrast": _pattern(lists.contrast),
        "past": _pattern(lists.past),
        "earlier": _pattern(lists.earlier),
        "routine": _pattern(map(re.escape, lists.routine)),
        "conflict": _pattern(lists.conflict, whole=False),
    }


def _pattern(words: Iterable[str], whole: bool = True) -> re.Pattern[str]:
    end = r"\b" if whole else ""
    return re.compile(rf"\b(?:{'|'.join(sorted(words))}){end}", re.I)
