"""Copies: a text that has another's sentences, and doesn't say so."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.statements.event_context import Field
from framing.comparing.words.quoting import shown
from framing.records import Copy, Side, Statement

MOST_PAIRS = 2  # sentences of either text that are shown


def candidates(field: Field) -> Iterator[Statement]:
    """Each text that is nearly word for word another's without naming it."""
    for copy in field.comparison.copies:
        if copy.original is not None and not copy.declared:
            yield _statement(copy, field)


def _statement(copy: Copy, field: Field) -> Statement:
    copied_left = copy.original == copy.right
    copier, source = (copy.left, copy.right) if copied_left else (copy.right, copy.left)
    share = copy.left_share if copied_left else copy.right_share
    text = (
        f"{share:.0%} of {field.labels[copier]}'s sentences are nearly word for word those "
        f"of {field.labels[source]}, which it doesn't name."
    )
    pairs = copy.spans[:MOST_PAIRS]
    sides = {
        copy.left: Side("has", shown(field.place(copy.left, one.left) for one in pairs)),
        copy.right: Side("has", shown(field.place(copy.right, one.right) for one in pairs)),
    }
    return Statement("copies", text, text, sides, round(share, 6), 1.0, 0.5)
