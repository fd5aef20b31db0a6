"""Closed lists of English words, by name, from `function_words.toml`."""

from __future__ import annotations

from framing.lexicons import LexiconFile, WordList, load


class _FunctionWords(LexiconFile, frozen=True):
    classes: dict[str, WordList]
    lists: dict[str, WordList]


def listed(name: str) -> frozenset[str]:
    """The words of one list; a curly apostrophe stands for a straight one.

    Raises:
        KeyError: there is no such list.
    """
    return load("function_words", _FunctionWords).lists[name]


def word_classes() -> dict[str, WordList]:
    """The closed word classes by name ("aux", "link", ...), lower case."""
    return load("function_words", _FunctionWords).classes
