"""Clauses by their words: whether they have a verb, deny, or lean on what came before.

One list of each kind, in `clauses.toml`, for every room; a rule asks here and has no list
of its own.
"""

from __future__ import annotations

import re
from functools import cache

from framing.lexicons import LexiconFile, WordList, load


class Clauses(LexiconFile, frozen=True):
    """The lists, in lower case; the file says what each is."""

    finite: WordList
    negators: WordList
    absent: WordList
    contractions: WordList
    denials: WordList
    conditions: WordList
    pointers: WordList
    pronouns: WordList
    followers: WordList


def lists() -> Clauses:
    """The English lists."""
    return load("clauses", Clauses)


def is_negator(word: str) -> bool:
    """Whether a word in lower case says that what stands behind it is not so."""
    return word in lists().negators or word.endswith(("n't", "n’t"))


@cache
def finite_verb() -> re.Pattern[str]:
    """What finds a verb that makes a clause of words in small letters."""
    return re.compile(rf"\b(?:{_any(lists().finite)}|(?<!-)[a-z]{{2,}}ed)\b")


@cache
def denial() -> re.Pattern[str]:
    """What finds each word that denies, or under which nothing is claimed."""
    known = lists()
    words = known.negators | known.absent | known.denials | known.conditions
    return re.compile(rf"\b(?:{_any(words)}|[a-z]+n[’']t)\b", re.IGNORECASE)


@cache
def pointer() -> re.Pattern[str]:
    """What finds a word for something named before, "It" as well as "it", but no "IT"."""
    words = lists().pointers
    return re.compile(rf"\b(?:{_any(words | {word.capitalize() for word in words})})\b")


@cache
def pronoun() -> re.Pattern[str]:
    """What finds a pronoun of the third person in small letters."""
    return re.compile(rf"\b(?:{_any(lists().pronouns)})\b")


@cache
def goes_on() -> re.Pattern[str]:
    """What matches a sentence's first word, within quotation marks or without, where it
    points back, or at whoever speaks."""
    return re.compile(rf"[“\"'‘]*(?:{_any(lists().followers)})\b", re.IGNORECASE)


def _any(words: frozenset[str] | set[str]) -> str:
    """Alternatives, the longest first, a "*" standing for any word characters."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\*", r"\w*") for word in ordered)
