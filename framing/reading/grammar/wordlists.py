"""Words in running text: lists of them, and phrases on one line."""

from __future__ import annotations


def words_of(block: str) -> frozenset[str]:
    """The words of a block, as a set; an empty block gives an empty set."""
    return frozenset(block.split())


def one_line(phrase: str) -> str:
    """A phrase with every stretch of white space as one space: line ends mean nothing."""
    return " ".join(phrase.split())
