"""Copies and syndication: who prints whose words, how much of each text they are, and on what
evidence."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from framing.records import Comparison, CopyFamily, CopyMember
from framing.reporting.page import keys, words
from framing.reporting.page.evidence import Dossier, Note, dossier, passages_of
from framing.reporting.page.page import Block, Heading, Paragraph, Points

TITLE = "Copies and syndication"
WHOLE, MOST = 0.85, 0.5  # of a text's sentences from which it is whole, or mostly, a copy
HOW = (
    "Sentences that are alike or nearly, quotations left out. Whose they are is said only "
    "where a credit, an agency’s slug or a date tells it."
)


def blocks_of(comparison: Comparison) -> list[Block]:
    """A point a family; nothing where texts share no sentences."""
    lines = lines_of(comparison)
    if not lines:
        return []
    order = [one.document.id for one in comparison.readings]
    to = [
        keys.note_id(f"family {at}", order.index(family.members[0].document))
        for at, family in enumerate(comparison.copy_families)
    ]
    return [Heading(TITLE), Paragraph(HOW), Points(lines, to)]


def lines_of(comparison: Comparison) -> list[str]:
    """What is to say of each family, the largest first."""
    names = words.labels(comparison.readings)
    return [_line(family, names, comparison) for family in comparison.copy_families]


def _line(family: CopyFamily, names: dict[str, str], comparison: Comparison) -> str:
    """What one family prints, whose it is, on what evidence, and who says so."""
    takers = [one for one in family.members if one.role != "original"]
    if family.original is not None:
        whose = f"{names[family.original]}’s words"
    elif family.agency is not None:
        whose = f"Words of {family.agency}"
    else:
        whose = "The same words"
    sentences = [f"{whose}, printed by {_listed(takers, names)}."]
    if family.original is None and family.agency is None:
        sentences.append(f"Whose they are can’t be told: {family.why}.")
        return " ".join(sentences)
    if not family.why.endswith(f" names {_outlet(family, comparison)}"):
        sentences.append(f"What tells it: {family.why}.")
    source = names[family.original] if family.original else family.agency
    said = [names[one.document] for one in takers if one.role == "says"]
    silent = [names[one.document] for one in takers if one.role == "silent"]
    if said:
        sentences.append(f"{words.listed(said)} {'name' if len(said) > 1 else 'names'} it.")
    if silent:
        verb = "don’t name" if len(silent) > 1 else "doesn’t name"
        sentences.append(f"{words.listed(silent)} {verb} {source}.")
    return " ".join(sentences)


def _outlet(family: CopyFamily, comparison: Comparison) -> str | None:
    """The outlet of the text that had the words first."""
    by_id = {one.document.id: one.document.outlet for one in comparison.readings}
    return by_id.get(family.original or "")


def _listed(takers: list[CopyMember], names: dict[str, str]) -> str:
    """The texts that print the words, by how much of them they are."""
    parts = []
    for said, low, high in (
        ("whole", WHOLE, 2.0),
        ("for the most part", MOST, WHOLE),
        ("partly", 0.0, MOST),
    ):
        mine = [one for one in takers if low <= one.share < high]
        if mine:
            shares = sorted({f"{one.share:.0%}" for one in mine}, key=lambda one: int(one[:-1]))
            span = shares[0] if len(shares) == 1 else f"{shares[0]} to {shares[-1]}"
            listed = words.listed([names[one.document] for one in mine])
            parts.append(f"{listed} {said} ({span} of its sentences)")
    return "; ".join(parts)


def dossiers_of(comparison: Comparison, stems: Collection[str]) -> Iterator[Dossier]:
    """The stretches of each family, text by text."""
    order = {one.document.id: at for at, one in enumerate(comparison.readings)}
    for number, family in enumerate(comparison.copy_families):
        what = f"family {number}"
        if keys.stem(keys.note_id(what, 0)) in stems:
            notes = []
            for one in family.members:
                at = order[one.document]
                passages = passages_of(comparison.readings[at], one.spans)
                lines = [f"{one.share:.0%} of its sentences"]
                notes.append(Note(keys.note_id(what, at), at, lines, passages))
            yield dossier("The same words", [family.why], notes)
