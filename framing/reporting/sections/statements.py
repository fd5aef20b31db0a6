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
NO_OTHER = "No other difference was found that could be shown sentence by sentence."
SIDE_BY_SIDE = ("headline", "lead")  # kinds that a table of the report shows in full
MOST_SENTENCES = 2  # that are shown though the statement may quote them
OPENING = 24  # letters by which a quotation is known in the sentence that it is from
_QUOTED = re.compile(r"“[‘ ]*([^”]*)")
_ADDED = re.compile(r" \[[^][]*\]")  # a name behind its pronoun
_PLAIN = str.maketrans('“”‘’"', "'''''")


def blocks_of(comparison: Comparison) -> list[Block]:
    """The statements in their order, but for headlines and first sentences, which have a table
    of their own (`telling.headlines`), with a sentence of each text that shows something; of
    more than two sentences those that the statement doesn't quote."""
    blocks: list[Block] = [Heading(TITLE)]
    if not comparison.statements:
        return [*blocks, Paragraph(NONE)]
    names = labels(comparison.readings)
    told = [one for one in below(comparison) if one.kind not in SIDE_BY_SIDE]
    for number, one in enumerate(told or comparison.statements, start=1):
        blocks.append(Paragraph(f"{number}. {one.text}"))
        blocks += [
            Quotation(structs.replace(shown, outlet=names[shown.document]))
            for shown in _shown(one)
        ]
    return blocks


def below(comparison: Comparison) -> list[Statement]:
    """The statements that the paragraph above them doesn't tell; of those of which it says
    what differs, the words that show it."""
    said = {one.text for one in comparison.papers}
    rest = (
        structs.replace(one, text=one.rest) if one.brief in said else one
        for one in comparison.statements
    )
    return [one for one in rest if one.text and one.text not in said]


def _shown(statement: Statement) -> list[Evidence]:
    every = list(sentences_of(statement))
    return every if len(every) <= MOST_SENTENCES else unquoted(statement)


def sentences_of(statement: Statement) -> Iterator[Evidence]:
    """The first sentence of each text that a statement speaks of, where it shows one."""
    for side in statement.sides.values():
        yield from side.evidence[:1]


def unquoted(statement: Statement) -> list[Evidence]:
    """The sentences that the statement's own words don't quote already: of which no quotation
    in it has the beginning, wherever in the sentence that stands."""
    quoted = [_ADDED.sub("", one).translate(_PLAIN) for one in _QUOTED.findall(statement.text)]
    heads = [one[:OPENING] for one in quoted if len(one) >= OPENING]
    return [
        one
        for one in sentences_of(statement)
        for words in [" ".join(one.quote.split()).translate(_PLAIN)]
        if not any(head in words for head in heads) and words.strip("' .") not in quoted
    ]
