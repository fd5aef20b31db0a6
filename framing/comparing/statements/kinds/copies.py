"""Copies: texts that print the same words, whose they are, and who doesn't say so."""

from __future__ import annotations

from collections.abc import Iterator

from framing.comparing.reuse.copies import SHARE
from framing.comparing.statements.event_context import Field
from framing.comparing.statements.wordings import listed
from framing.comparing.words.quoting import shown
from framing.records import CopyFamily, CopyMember, Side, Statement

MOST_PLACES = 2  # sentences of each text that are shown
WHOLE = (
    0.7  # of the letters of sentences with copied words that are copied, where they are whole
)


def candidates(field: Field) -> Iterator[Statement]:
    """Each family of copies of which a text is silent on whose words it prints, or which makes
    much of two texts."""
    for family in field.comparison.copy_families:
        silent = [one for one in family.members if one.role == "silent"]
        takers = [one for one in family.members if one.role != "original"]
        most = max(one.share for one in silent or takers)
        if silent:
            yield _statement(_silent(family, silent, field), family, most, field)
        elif most >= SHARE:
            yield _statement(_printed(family, takers, field), family, most, field)


def _silent(family: CopyFamily, silent: list[CopyMember], field: Field) -> str:
    """What texts print of words that are another's, without naming it."""
    source = field.labels[family.original] if family.original else family.agency
    names = listed([field.labels[one.document] for one in silent])
    if len(silent) == 1:
        are = "are nearly word for word those" if _are_whole(silent, field) else "have words"
        text = (
            f"{_share(silent)} of {names}'s sentences {are} of {source}, which it doesn't name"
        )
    else:
        text = f"{names} print words of {source} ({_share(silent)} of their sentences) and "
        text += "don't name it"
    said = [one for one in family.members if one.role == "says"]
    if family.original is None and said:
        credit = listed([field.labels[one.document] for one in said])
        text += f"; {credit} {'does' if len(said) == 1 else 'do'}"
    return f"{text}."


def _printed(family: CopyFamily, takers: list[CopyMember], field: Field) -> str:
    """Which texts print the same words, and whose they are as far as that can be told."""
    names = listed([field.labels[one.document] for one in takers])
    verb = "prints" if len(takers) == 1 else "print"
    source = field.labels[family.original] if family.original else family.agency
    if source is None:
        text = f"{names} share {_share(takers)} of their sentences, nearly word for word"
        if not _are_whole(takers, field):
            text = f"{names} have runs of the same words in {_share(takers)} of their sentences"
        return f"{text}; who had them first can't be told."
    those = "its" if len(takers) == 1 else "their"
    return f"{names} {verb} words of {source} ({_share(takers)} of {those} sentences), named."


def _are_whole(members: list[CopyMember], field: Field) -> bool:
    """Whether the sentences in which texts have copied words are copied nearly whole."""
    for one in members:
        copied = sum(span.end - span.start for span in one.spans)
        touched = (
            line.span.end - line.span.start
            for line in field.lines[one.document]
            if any(a.start < line.span.end and line.span.start < a.end for a in one.spans)
        )
        if copied < WHOLE * sum(touched):
            return False
    return True


def _share(members: list[CopyMember]) -> str:
    shares = sorted(one.share for one in members)
    low, high = f"{shares[0]:.0%}", f"{shares[-1]:.0%}"
    return low if low == high else f"{low} to {high}"


def _statement(text: str, family: CopyFamily, share: float, field: Field) -> Statement:
    sides = {
        one.document: Side(
            "has", shown(field.place(one.document, span) for span in one.spans[:MOST_PLACES])
        )
        for one in family.members
    }
    return Statement("copies", text, sides, round(share, 6), 1.0, 0.5)
