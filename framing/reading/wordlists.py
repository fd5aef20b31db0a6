"""Word lists written as running text."""

from __future__ import annotations


def words_of(block: str) -> frozenset[str]:
    """The words of a block, as a set; an empty block gives an empty set."""
    return frozenset(block.split())
