"""What a report is made of, before it takes any format."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from framing.records import Comparison, Evidence
from framing.reporting.page.svg import Drawing


class Heading(Struct, frozen=True):
    """A heading; level 1 is the page's own."""

    text: str
    level: int = 2


class Paragraph(Struct, frozen=True):
    """Running text; a number in brackets at the end of a line of it, "[1]", leads to the first
    id of `to`, and so on."""

    text: str
    to: Sequence[str] = ()


class Linked(Struct, frozen=True):
    """Lines of which the first leads to its evidence: `to` is an id from `keys`.

    Only a page with links in it makes use of `to`.
    """

    lines: list[str]
    to: str


Entry = list[str] | Linked


def lines_of(entry: Entry) -> list[str]:
    """The lines of a table's cell, whether they lead anywhere or not."""
    return entry.lines if isinstance(entry, Linked) else entry


class Points(Struct, frozen=True):
    """A list of short items, of which one may have further lines below its first; `to` has,
    where it isn't empty, an id of evidence for each."""

    items: Sequence[str]
    to: Sequence[str] = ()


class Table(Struct, frozen=True):
    """Rows of cells, each some lines. The first column names the row; where its lines are
    empty, the row belongs to the one above."""

    head: Sequence[str]
    rows: Sequence[Sequence[Entry]]
    note: str = ""


class Card(Struct, frozen=True):
    """One text at a glance: `title` is its headline, or how it begins; `chain` are the hands
    that it went through, outermost first, `picture` draws them; `notes` are what a reader
    should know before believing any number of it."""

    text: int
    label: str
    title: str | None
    what: str
    chain: list[str]
    picture: Drawing
    published: str | None
    language: str | None
    words: int
    sentences: int
    notes: list[str]


class Cards(Struct, frozen=True):
    """The texts as cards, and the table that says the same where there are none."""

    cards: list[Card]
    table: Table


class Quotation(Struct, frozen=True):
    """A sentence shown as evidence, with its outlet."""

    evidence: Evidence


class Pictures(Struct, frozen=True):
    """Drawings of what the tables beside them say: a format without pictures leaves them
    out."""

    drawings: list[Drawing]


Block = Heading | Paragraph | Points | Table | Cards | Quotation | Pictures


class Page(Struct, frozen=True):
    """A report: what it is made from, and its blocks in reading order."""

    title: str
    comparison: Comparison
    blocks: list[Block]


def contents_of(page: Page) -> list[Block]:
    """The blocks for a format without pictures or cards: their tables stand for them."""
    plain = (block.table if isinstance(block, Cards) else block for block in page.blocks)
    return [block for block in plain if not isinstance(block, Pictures)]


def pictures(*drawings: Drawing | None) -> list[Block]:
    """Drawings as a block, less those that there was nothing to draw for; none gives none."""
    found = [one for one in drawings if one is not None]
    return [Pictures(found)] if found else []
