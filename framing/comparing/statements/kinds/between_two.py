"""Between two texts: sentences that one has of the other, and what they contradict."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.facts.oppositions import Opposed, opposed
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.making import round_span
from framing.comparing.words.quoting import shown
from framing.records import Copy, Side, Span, Statement

MOST_PAIRS = 2  # sentences of either text that are shown
MOST_AT_ODDS = 2  # contradictions of one event


def candidates(field: Field) -> Iterator[Statement]:
    """Each text that is nearly word for word another's without naming it, and the
    contradictions between texts of about the same day."""
    for copy in field.comparison.copies:
        if copy.original is not None and not copy.declared:
            yield _copied(copy, field)
    seen: set[str] = set()
    for one in opposed(list(field.ours.values())):
        later = field.is_older(one.left, [one.right]) or field.is_older(one.right, [one.left])
        if not later and one.about not in seen and len(seen) < MOST_AT_ODDS:
            seen.add(one.about)
            yield _at_odds(one, field)


def _copied(copy: Copy, field: Field) -> Statement:
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


def _at_odds(one: Opposed, field: Field) -> Statement:
    sides = ((one.left, one.left_span), (one.right, one.right_span))
    said = "; ".join(f"{field.labels[name]} {_said(name, span, field)}" for name, span in sides)
    text = f"At odds on {one.about}: {said}."
    return Statement(
        kind="at_odds",
        text=text,
        gist=text,
        sides={name: Side("has", shown([field.place(name, span)])) for name, span in sides},
        effect=1.0,
        sure=0.8,
        place=0.8,
    )


def _said(document: str, span: Span, field: Field) -> str:
    """The sentence of a claim as a quotation, so cut that the claim is shown."""
    line = next(
        one for one in field.lines[document] if one.span.start <= span.start < one.span.end
    )
    return round_span(line, span, field)
