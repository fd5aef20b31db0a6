"""What differs most: the statements on an event's texts, each with its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import structs

from framing.labels import labels
from framing.records import Comparison, Evidence, Statement
from framing.reporting.page.page import Block, Heading, Paragraph, Quotation

TITLE = "What differs most"
NONE = "No difference was found that could be shown sentence by sentence."
SIDE_BY_SIDE = ("headline", "lead")  # kinds that a table of the report shows in full
MOST_SENTENCES = 2  # that are shown though the statement may quote them
DATELINE = 60  # letters that a dateline has at most
OPENING = 24  # letters by which a sentence is known in a statement that quotes it
_ADDED = re.compile(r" \[[^]]*\]")  # a name behind its pronoun
_PLAIN = str.maketrans('“”‘’"', "'''''")


def blocks_of(comparison: Comparison) -> list[Block]:
    """The statements in their order, but for headlines and first sentences, which have a table
    of their own (`telling.headlines`), with a sentence of each text that shows something; of
    more than two sentences those that the statement doesn't quote."""
    blocks: list[Block] = [Heading(TITLE)]
    if not comparison.statements:
        return [*blocks, Paragraph(NONE)]
    names = labels(comparison.readings)
    told = [one for one in comparison.statements if one.kind not in SIDE_BY_SIDE]
    for number, one in enumerate(told or comparison.statements, start=1):
        blocks.append(Paragraph(f"{number}. {one.text}"))
        blocks += [
            Quotation(structs.replace(shown, outlet=names[shown.document]))
            for shown in _shown(one)
        ]
    return blocks


def _shown(statement: Statement) -> list[Evidence]:
    every = list(sentences_of(statement))
    return every if len(every) <= MOST_SENTENCES else unquoted(statement)


def sentences_of(statement: Statement) -> Iterator[Evidence]:
    """The first sentence of each text that a statement speaks of, where it shows one."""
    for side in statement.sides.values():
        yield from side.evidence[:1]


def unquoted(statement: Statement) -> list[Evidence]:
    """The sentences that the statement's own words don't quote already."""
    said = _ADDED.sub("", statement.text).translate(_PLAIN)
    return [
        one
        for one in sentences_of(statement)
        if not any(part.translate(_PLAIN) in said for part in _openings(one))
    ]


def _openings(evidence: Evidence) -> list[str]:
    """How a quotation of a sentence may begin: as the sentence does, with or without a
    dateline, or as the words in quotation marks in it do."""
    quote = " ".join(evidence.quote.split())
    found = [quote.lstrip("“”\"'‘’ ")[:OPENING]]
    place, _, lead = quote.partition("— ")
    found += [lead[:OPENING]] if len(place) <= DATELINE and len(lead) >= OPENING else []
    for mark in '“"':
        _, inside, after = quote.partition(mark)
        found += [after[:OPENING]] if inside and len(after) >= OPENING else []
    return found
