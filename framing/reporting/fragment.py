"""A page as a piece of HTML, for notebooks: plain elements, every text escaped."""

from __future__ import annotations

from html import escape

from framing.records import Evidence
from framing.reporting.page import Heading, Page, Paragraph, Points, Quotation, Table
from framing.reporting.words import marked


def render(page: Page) -> str:
    """The page's blocks in a `<div>`; nothing in it is active."""
    return '<div class="framing">' + "".join(_block(block) for block in page.blocks) + "</div>"


def _block(block: object) -> str:
    match block:
        case Heading(text, level):
            return f"<h{level + 1}>{escape(text)}</h{level + 1}>"
        case Paragraph(text):
            return f"<p>{escape(text)}</p>"
        case Points(items):
            return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in items) + "</ul>"
        case Quotation(evidence):
            return _quotation(evidence)
        case Table():
            return _table(block)
    raise TypeError(f"no way to write {block!r}")


def _quotation(evidence: Evidence) -> str:
    # the signs stand in for elements until the quoted text itself is escaped
    said = escape(marked(evidence, "\x01", "\x02"))
    said = said.replace("\x01", "<mark>").replace("\x02", "</mark>")
    return f"<blockquote>{said} <cite>{escape(evidence.outlet)}</cite></blockquote>"


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in table.head)
    body = "".join(
        "<tr>"
        + f'<th scope="row">{_lines(row[0])}</th>'
        + "".join(f"<td>{_lines(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in table.rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _lines(lines: list[str]) -> str:
    return "<br>".join(escape(line) for line in lines if line)
