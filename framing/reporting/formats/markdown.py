"""A page as GitHub-flavoured Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.records import Evidence
from framing.reporting.page.page import (
    Heading,
    Page,
    Paragraph,
    Points,
    Quotation,
    Table,
    contents_of,
    lines_of,
)
from framing.reporting.page.words import marked

SUFFIX = ".md"


def render(page: Page) -> str:
    """The page as Markdown; words that counted are bold."""
    return "\n\n".join(_block(block) for block in contents_of(page)) + "\n"


def render_all(pages: Sequence[Page]) -> str:
    """Pages one after the other, with a rule between."""
    return "\n---\n\n".join(render(page) for page in pages)


def _block(block: object) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * level} {plain(text)}"
        case Paragraph(text):
            return plain(text)
        case Points(items):
            return "\n".join(f"- {plain(item)}" for item in items)
        case Quotation(evidence):
            return _quotation(evidence)
        case Table():
            return _table(block)
    raise TypeError(f"no way to write {block!r}")


def _quotation(evidence: Evidence) -> str:
    # the signs stand in for bold until the quoted text's own signs are escaped
    said = plain(" ".join(marked(evidence, "\x01", "\x02").split()))
    said = said.replace("\x01", "**").replace("\x02", "**")
    return f"> {plain(evidence.outlet)}: {said}"


def _table(table: Table) -> str:
    head = "| " + " | ".join(plain(name) for name in table.head) + " |"
    rule = "|" + " --- |" * len(table.head)
    body = [
        "| " + " | ".join("<br>".join(map(plain, lines_of(cell))) for cell in row) + " |"
        for row in table.rows
    ]
    return "\n".join([head, rule, *body])


def plain(text: str) -> str:
    """Text that Markdown shows as it is: no markup and no HTML in it takes effect."""
    text = re.sub(r"([\\`*_\[\]|])", r"\\\1", text.replace("\n", " "))
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    # a sign at the start of a line would make a heading or a list of it
    return re.sub(r"^(\s*)([#+-]|\d+(?=[.)]))", _escaped_start, text)


def _escaped_start(found: re.Match[str]) -> str:
    if found[2].isdigit() or found[2][0].isdigit():
        return found[0]
    return f"{found[1]}\\{found[2]}"
