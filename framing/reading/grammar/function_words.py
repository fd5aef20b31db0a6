"""Closed lists of English words, by name, from `function_words.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


@cache
def _tables() -> dict[str, dict[str, frozenset[str]]]:
    file = resources.files("framing") / "lexicons" / "function_words.toml"
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    return {
        table: {name: frozenset(words.split()) for name, words in data[table].items()}
        for table in ("classes", "lists")
    }


def listed(name: str) -> frozenset[str]:
    """The words of one list; a curly apostrophe stands for a straight one.

    Raises:
        KeyError: there is no such list.
    """
    return _tables()["lists"][name]


def word_classes() -> dict[str, frozenset[str]]:
    """The closed word classes by name ("aux", "link", ...), lower case."""
    return _tables()["classes"]
