"""What a report is made of, before it takes any format."""

from __future__ import annotations

from msgspec import Struct

from framing.records import Comparison, Evidence


class Heading(Struct, frozen=True):
    """A heading; level 1 is the page's own."""

    text: str
    level: int = 2


class Paragraph(Struct, frozen=True):
    """Running text."""

    text: str


class Points(Struct, frozen=True):
    """A list of short lines."""

    items: list[str]


class Table(Struct, frozen=True):
    """Rows of cells; a cell is a list of lines. The first column names the row."""

    head: list[str]
    rows: list[list[list[str]]]
    note: str = ""


class Quotation(Struct, frozen=True):
    """A sentence shown as evidence, with its outlet."""

    evidence: Evidence


Block = Heading | Paragraph | Points | Table | Quotation


class Page(Struct, frozen=True):
    """A report: what it is made from, and its blocks in reading order."""

    title: str
    comparison: Comparison
    blocks: list[Block]
